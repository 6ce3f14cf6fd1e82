// A histogram of small columns, each a link. One stop of the Tab key; arrow keys go from column to column.

import { bucket as words } from '../dates.js';
import { h, svg } from '../dom.js';
import { number, t } from '../i18n.js';

const HEIGHT = 48;
const SLOT = 10;
const GAP = 1.5;
const MOST_TICKS = 4;
const MOST_TICKS_WIDE = 7;

const starts = {
  day: (date) => new Date(date.getTime() + 86_400_000),
  month: (date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)),
  year: (date) => new Date(Date.UTC(date.getUTCFullYear() + 1, 0, 1)),
};
const iso = (date) => date.toISOString().slice(0, 10);

/** Months as years where they would be too narrow to hit. */
function widened({ interval, buckets }, most) {
  const months = (from) => Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
  if (interval !== 'month' || buckets.length === 0 || months(buckets.at(-1).from) - months(buckets[0].from) < most) {
    return { interval, buckets };
  }
  const years = new Map();
  buckets.forEach(({ from, count }) => years.set(from.slice(0, 4), (years.get(from.slice(0, 4)) ?? 0) + count));
  return { interval: 'year', buckets: [...years].map(([year, count]) => ({ from: `${year}-01-01`, count })) };
}

/** All slots between two days, also those without articles. */
function slots({ interval, buckets }, from, to) {
  const counts = new Map(buckets.map((bucket) => [bucket.from, bucket.count]));
  const last = to ?? buckets.at(-1).from;
  const all = [];
  for (let date = new Date(`${from ?? buckets[0].from}T00:00:00Z`); iso(date) <= last; date = starts[interval](date)) {
    all.push({ from: iso(date), count: counts.get(iso(date)) ?? 0 });
  }
  return all;
}

/**
 * @param histogram of the API: interval and buckets
 * @param label     what it counts
 * @param href      address for the start of a bucket and the interval
 * @param from, to  first day of the first and of the last slot, where the axis is longer than the buckets
 * @param most      months that are shown as months
 */
export function columns(histogram, { label, href, from, to, most = 84, tall = false }) {
  const { interval, buckets } = widened(histogram, most);
  if (buckets.length === 0) {
    return null;
  }
  const all = slots({ interval, buckets }, from, to);
  const peak = Math.max(...all.map(({ count }) => count));
  const told = ({ from: start, count }) => t('bar', words(start, interval), number(count));
  const rest = t('peak', number(peak));
  const reading = h('span', { class: 'reading' }, rest);
  const bars = all.map((slot, i) => slot.count === 0 ? null : column(slot, i));

  function column(slot, i) {
    const height = Math.max(1.5, (slot.count / peak) * HEIGHT);
    const read = () => reading.replaceChildren(told(slot));
    return svg('a', {
      href: href(slot.from, interval), 'aria-label': told(slot), tabindex: -1, 'data-key': `bar:${label}:${slot.from}`,
      onmouseenter: read, onfocus: read,
    }, svg('rect', { class: 'reach', x: i * SLOT, y: 0, width: SLOT, height: HEIGHT }),
    svg('rect', { class: 'bar', x: i * SLOT + GAP / 2, y: HEIGHT - height, width: SLOT - GAP, height }));
  }

  const links = bars.filter(Boolean);
  links[0].setAttribute('tabindex', 0);
  const chart = svg('svg', {
    viewBox: `0 0 ${all.length * SLOT} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'group', 'aria-label': label,
    onkeydown: (event) => walk(event, links), onmouseleave: () => reading.replaceChildren(rest),
  }, bars);
  return h('figure', { class: tall ? 'columns tall' : 'columns' },
    h('figcaption', {}, h('span', { class: 'label' }, label), reading),
    // Few columns would be as wide as doors.
    h('div', { style: { 'max-width': `${all.length * (tall ? 4 : 2)}rem` } },
      chart, ticks(all, interval, tall ? MOST_TICKS_WIDE : MOST_TICKS)));
}

function walk(event, links) {
  const at = links.indexOf(document.activeElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || next === undefined || !links[next]) {
    return;
  }
  event.preventDefault();
  links[at].setAttribute('tabindex', -1);
  links[next].setAttribute('tabindex', 0);
  links[next].focus();
}

const tickText = (from, interval) => ({ year: from.slice(0, 4), month: `${Number(from.slice(5, 7))}/${from.slice(0, 4)}`,
  day: `${Number(from.slice(8))}/${Number(from.slice(5, 7))}` })[interval];

function ticks(all, interval, most) {
  const step = Math.max(1, Math.ceil((all.length - 1) / (most - 1)));
  const chosen = all.map((slot, i) => [slot, i]).filter(([, i]) => i % step === 0);
  return h('div', { class: 'ticks', 'aria-hidden': 'true' }, chosen.map(([{ from }, i]) =>
    h('span', { class: i === 0 ? 'start' : i > all.length * 0.93 && 'end', style: { left: `${((i + 0.5) / all.length) * 100}%` } },
      tickText(from, interval))));
}
