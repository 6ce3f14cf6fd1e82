// Days as people of each language write them. Publication times are told in Vietnam's zone, where the papers are.

import { lang, locale, t } from './i18n.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const DAY_MS = 86_400_000;
const RELATIVE_DAYS = 6;
const PARTS_OF_DAY = { MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night' };

const utc = (iso) => new Date(`${iso}T00:00:00Z`);
const format = (options) => new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options });

/** 27/2/2024, or 27 February 2024. */
export function day(iso) {
  const [y, m, d] = iso.split('-').map(Number);
  return lang() === 'vi' ? `${d}/${m}/${y}` : format({ day: 'numeric', month: 'long', year: 'numeric' }).format(utc(iso));
}

/** With the day of the week. */
export const fullDay = (iso) => `${format({ weekday: 'long' }).format(utc(iso))}, ${day(iso)}`;

export function month(iso) {
  const [y, m] = iso.split('-').map(Number);
  return lang() === 'vi' ? `tháng ${m}/${y}` : format({ month: 'long', year: 'numeric' }).format(utc(`${iso.slice(0, 7)}-01`));
}

export const year = (iso) => t('year', String(Number(iso.slice(0, 4))));

/** From the first to the last day. */
export function span(from, to) {
  if (from === to) {
    return day(from);
  }
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    return from.slice(0, 4) === to.slice(0, 4) ? year(from) : `${Number(from.slice(0, 4))}–${Number(to.slice(0, 4))}`;
  }
  if (from.endsWith('-01') && to === lastDay(to.slice(0, 7))) {
    return from.slice(0, 7) === to.slice(0, 7) ? month(from) : `${month(from)} – ${month(to)}`;
  }
  return `${day(from)} – ${day(to)}`;
}

/** A day, month or year as the API's parameters have it. */
export const isDate = (value) => /^\d{4}(-\d{2}){0,2}$/.test(value ?? '');

export const firstDay = (value) => `${value}-01-01`.slice(0, 10);

export function lastDay(value) {
  const [y, m, d] = value.split('-').map(Number);
  return d ? value : new Date(Date.UTC(m ? y : y + 1, m ?? 0, 0)).toISOString().slice(0, 10);
}

/** A day, month or year in words. */
export const dateWords = (value) => bucket(value, { 4: 'year', 7: 'month', 10: 'day' }[value.length]);

/** The day of publication in Vietnam, as ISO. */
export const publishedDay = (instant) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(instant));

/** Today, yesterday, some days ago, then the day itself. */
export function published(instant) {
  const iso = publishedDay(instant);
  const days = Math.round((utc(iso) - utc(publishedDay(Date.now()))) / DAY_MS);
  return days <= 0 && days >= -RELATIVE_DAYS
    ? new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day')
    : day(iso);
}

/** Day and time in full; midnight is what is known of a day without a time. */
export function moment(instant) {
  const time = new Intl.DateTimeFormat(locale(), { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(new Date(instant));
  return `${fullDay(publishedDay(instant))}${time === '00:00' ? '' : `, ${time}`}`;
}

/** A bar of a histogram: 27/2/2024, tháng 2/2024, năm 2024. */
export const bucket = (from, interval) => ({ day, month, year })[interval](from);

/** The same as the API's parameters want it. */
export const bucketValue = (from, interval) => from.slice(0, { day: 10, month: 7, year: 4 }[interval]);

/** A value as ISO 8601 / TIMEX3 writes it, in words; one that is not known here as it is. */
export function timex(value) {
  const ends = value.split('/');
  if (ends.length === 2) {
    return `${timex(ends[0])} – ${timex(ends[1])}`;
  }
  const [date, time] = value.split('T');
  const part = time === undefined ? '' : PARTS_OF_DAY[time] ? t(PARTS_OF_DAY[time]) : time;
  const words = calendar(date);
  return part ? t('timeOfDay', part, words) : words;
}

function calendar(date) {
  const found = (pattern) => date.match(pattern);
  let m;
  if (found(/^\d{4}-\d{2}-\d{2}$/)) {
    return day(date);
  }
  if (found(/^\d{4}-\d{2}$/)) {
    return month(date);
  }
  if (found(/^\d{4}$/)) {
    return year(date);
  }
  if ((m = found(/^(\d{4})-Q([1-4])$/))) {
    return t('quarter', m[2], m[1]);
  }
  if ((m = found(/^(\d{4})-W(\d{2})(-WE)?$/))) {
    return t(m[3] ? 'weekendOf' : 'week', String(Number(m[2])), m[1]);
  }
  if ((m = found(/^XXXX-(\d{2})(?:-(\d{2}))?$/))) {
    return m[2] ? t('openDay', String(Number(m[2])), Number(m[1])) : t('openMonth', Number(m[1]));
  }
  if ((m = found(/^(\d{3})$/))) {
    return t('decade', `${m[1]}0`);
  }
  if ((m = found(/^(\d{2})$/))) {
    return t('century', Number(m[1]) + 1);
  }
  return date;
}
