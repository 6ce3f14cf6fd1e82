// The column of filters: names, sources and days to narrow a search by.

import { bucketValue, firstDay, isDate, lastDay } from '../dates.js';
import { h } from '../dom.js';
import { languageName, number, t } from '../i18n.js';
import { changed, to, toggled } from '../links.js';
import { columns } from './columns.js';

const GROUPS = [['people', 'person'], ['places', 'place'], ['bodies', 'org'], ['events', 'event'], ['sources', 'source'],
  ['languages', 'language']];
const SHOWN = 5;

/** Values by parameter, so that a chosen key can be shown with its name. */
export function labels(facets) {
  return new Map(GROUPS.flatMap(([group, name]) => (facets?.[group] ?? []).map(({ key, label }) =>
    [`${name}:${key}`, name === 'language' ? languageName(key) : label])));
}

/** @param go where a form leads to */
export function filters({ facets, histograms, estimated }, params, go) {
  const counted = (count) => (estimated ? t('about', number(count)) : number(count));
  return [
    days(histograms?.published, params, 'published', go),
    days(histograms?.mentioned, params, 'mentioned', go),
    ...GROUPS.map(([group, name]) => values(facets?.[group] ?? [], group, name, params, counted)),
  ];
}

/** @param counted how a number of articles is shown */
function values(all, group, name, params, counted) {
  const chosen = params.getAll(name);
  if (all.length === 0 || (name === 'language' && all.length === 1 && chosen.length === 0)) {
    return null;
  }
  const item = ({ key, label, count }) => {
    const on = chosen.includes(key);
    const text = name === 'language' ? languageName(key) : label;
    return h('li', {}, h('a', {
      class: `facet ${name}`, href: to.search(toggled(params, name, key)), 'data-key': `${name}:${key}`,
      'aria-current': on && 'true', 'aria-label': t(on ? 'unfilter' : 'filterBy', text, counted(count)),
    }, h('span', { class: 'label' }, text), h('span', { class: 'count' }, on ? '×' : counted(count))));
  };
  const first = all.filter(({ key }, i) => i < SHOWN || chosen.includes(key));
  const rest = all.filter((value) => !first.includes(value));
  const list = h('ul', {}, first.map(item));
  const more = rest.length > 0 && h('button', {
    type: 'button', class: 'link', onclick() {
      list.append(...rest.map(item));
      more.remove();
      list.children[first.length].querySelector('a').focus();
    },
  }, t('moreValues', rest.length));
  return h('section', { class: `facets ${name}`, 'aria-label': t(group) }, h('h2', {}, t(group)), list, more);
}

/** A histogram and two days, for publication or for what is talked about. */
function days(histogram, params, field, go) {
  const [from, until] = [`${field}From`, `${field}To`];
  const set = params.has(from) || params.has(until);
  const chart = histogram?.buckets?.length > 0 && columns(histogram, {
    label: t(field),
    most: 60,
    href: (start, interval) => to.search(changed(params, { [from]: bucketValue(start, interval), [until]: bucketValue(start, interval) })),
  });
  if (!chart && !set) {
    return null;
  }
  const input = (name, label, fullDay) => h('label', {}, h('span', {}, t(label)),
    h('input', { type: 'date', name, min: '0001-01-01', max: '9999-12-31',
      value: isDate(params.get(name)) ? fullDay(params.get(name)) : '' }));
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    go(to.search(changed(params, { [from]: form.get(from), [until]: form.get(until) })));
  };
  return h('section', { class: 'facets days', 'aria-label': t(field) }, chart || h('h2', {}, t(field)),
    h('details', { open: set }, h('summary', {}, t('chooseDays')),
      h('form', { class: 'span', onsubmit: submit }, input(from, 'from', firstDay), input(until, 'until', lastDay),
        h('button', { class: 'button quiet' }, t('apply')),
        set && h('a', { class: 'link', href: to.search(changed(params, { [from]: null, [until]: null })) }, t('allDays')))));
}
