// What is said about a span of days: years first, then months, then days, then the sentences.

import { get } from '../api.js';
import { bucket, bucketValue, firstDay, fullDay, isDate, lastDay, span } from '../dates.js';
import { announce, h } from '../dom.js';
import { t } from '../i18n.js';
import { api, changed, searchOf, to } from '../links.js';
import { columns } from '../parts/columns.js';
import { labels } from '../parts/facets.js';
import { empty, skeleton } from '../parts/states.js';

const ARTICLES = 60;
const SHOWN = 25;

export async function timeline({ main, params: asked, signal, go, again }) {
  const params = changed(searchOf(asked), { sort: null });
  if (!again) {
    main.replaceChildren(h('div', { class: 'timeline' }, skeleton(6)));
  }
  const whole = changed(params, { mentionedFrom: null, mentionedTo: null });
  const { histograms, facets } = await get(api.articles, changed(whole, { size: 1 }), signal);
  const years = histograms?.mentioned ?? { interval: 'year', buckets: [] };
  const chosen = days(params) ?? busiest(years);
  document.title = t('title', t('timeline'));
  const answer = chosen && await get('/v1/timeline',
    changed(whole, { mentionedFrom: chosen.from, mentionedTo: chosen.to, size: ARTICLES }), signal);
  const at = (from, until) => to.timeline(changed(whole, { mentionedFrom: from, mentionedTo: until }));
  main.replaceChildren(h('div', { class: 'timeline' },
    h('header', {}, h('h1', { tabindex: -1 }, t('timeline')), h('p', { class: 'muted' }, t('timelineNote'))),
    narrowed(whole, labels(facets)),
    columns(years, { label: t('allTheYears'), most: 0, href: (from) => at(bucketValue(from, 'year'), bucketValue(from, 'year')) }),
    form(chosen, whole, go),
    !answer ? empty(t('nothingTold')) : [
      h('div', { class: 'span-head' }, h('h2', {}, span(chosen.from, chosen.to)), steps(chosen, at)),
      columns(answer.histogram, { label: t('mentioned'), tall: true, ...axis(chosen, answer.histogram),
        href: (from, interval) => at(bucketValue(from, interval), bucketValue(from, interval)) }),
      answer.entries.length > 0 ? entries(answer.entries, chosen) : empty(t('nothingTold')),
    ]));
  announce(answer ? t('tellings', answer.entries.length) : t('nothingTold'));
}

/** The span that is asked for, as first and last day; none where nothing or half is. */
function days(params) {
  const [from, until] = [params.get('mentionedFrom'), params.get('mentionedTo')];
  if (!isDate(from) || !isDate(until)) {
    // What cannot be read goes to the API, which tells what is wrong with it.
    return from || until ? { from: from ?? until, to: until ?? from } : null;
  }
  return { from: firstDay(from), to: lastDay(until) };
}

/** The year that is talked about most, the later one of two; none where no day is talked about. */
function busiest({ buckets }) {
  const years = new Map();
  buckets.forEach(({ from, count }) => years.set(from.slice(0, 4), (years.get(from.slice(0, 4)) ?? 0) + count));
  const [[year] = []] = [...years].sort(([one, n], [other, m]) => m - n || other - one);
  return year && { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The axis of a chart is the span that was chosen, but not of a chart in years, which would be empty mostly. */
function axis({ from, to: until }, { interval }) {
  return interval === 'day' ? { from, to: until } : interval === 'month' ? { from: `${from.slice(0, 7)}-01`, to: until } : null;
}

/** Up to the month and the year, and on to the span before and after. */
function steps({ from, to: until }, at) {
  const [size, unit] = from === until ? [10, 'day'] : from.slice(0, 7) === until.slice(0, 7) ? [7, 'month'] : [4, 'year'];
  const wider = { day: [7, 'month'], month: [4, 'year'], year: null }[unit];
  const link = (text, start, last = start) => h('a', { class: 'button quiet', href: at(start, last), 'data-key': `step:${text}` }, text);
  const near = (by) => shifted(from, unit, by).slice(0, size);
  return h('p', { class: 'actions' },
    link(t('before'), near(-1)), link(t('after'), near(1)),
    wider && link(t('wider', bucket(from, wider[1])), from.slice(0, wider[0])));
}

function shifted(from, unit, by) {
  const [y, m, d] = from.split('-').map(Number);
  const date = unit === 'day' ? Date.UTC(y, m - 1, d + by) : unit === 'month' ? Date.UTC(y, m - 1 + by, 1) : Date.UTC(y + by, 0, 1);
  return new Date(date).toISOString().slice(0, 10);
}

function form(chosen, whole, go) {
  const submit = (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    go(to.timeline(changed(whole, { mentionedFrom: data.get('from'), mentionedTo: data.get('until') })));
  };
  const input = (name, value) => h('label', {}, h('span', {}, t(name)),
    h('input', { type: 'date', name, required: true, value: value ?? '', min: '0001-01-01', max: '9999-12-31' }));
  return h('form', { class: 'inline', onsubmit: submit }, input('from', chosen?.from), input('until', chosen?.to),
    h('button', { class: 'button quiet' }, t('show')));
}

/** What the timeline is narrowed by, with a way to all. */
const narrowed = (whole, names) => whole.size > 0 && h('p', { class: 'notice' }, t('narrowedTimeline'), ' ',
  h('strong', {}, [...whole].map(([name, value]) => names.get(`${name}:${value}`) ?? value).join(', ')), '. ',
  h('a', { href: to.timeline() }, t('wholeTimeline')));

/** Sentences by the days they are about; those about a longer span, which only takes in the chosen one, come last. */
function entries(all, chosen) {
  const within = ({ from, to: until }) => from >= chosen.from && until <= chosen.to;
  const longer = all.filter((entry) => !within(entry));
  return [daily(all.filter(within)), longer.length > 0 && [h('h2', { class: 'longer' }, t('longerSpans')), daily(longer)]];
}

function daily(all) {
  const groups = new Map();
  all.forEach((entry) => {
    const key = `${entry.from}/${entry.to}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  });
  const days = [...groups.values()];
  const list = h('ol', { class: 'days-told' }, days.slice(0, SHOWN).map(told));
  const more = days.length > SHOWN && h('button', { type: 'button', class: 'button quiet', onclick() {
    list.append(...days.slice(SHOWN).map(told));
    more.remove();
    list.children[SHOWN].querySelector('a').focus({ preventScroll: true });
  } }, t('moreValues', days.length - SHOWN));
  return [list, more];
}

const told = (group) => h('li', {},
  h('h3', {}, h('time', { datetime: group[0].from === group[0].to ? group[0].from : null },
    group[0].from === group[0].to ? fullDay(group[0].from) : span(group[0].from, group[0].to))),
  h('ul', {}, group.map(telling)));

function telling({ sentence, text, article }) {
  const at = sentence.indexOf(text);
  return h('li', {},
    h('p', { class: 'sentence' }, at < 0 ? sentence
      : [sentence.slice(0, at), h('span', { class: 'tag date' }, text), sentence.slice(at + text.length)]),
    h('p', { class: 'muted' }, h('a', { href: to.article(article.id) }, article.title ?? t('untitled')), ` · ${article.source}`));
}
