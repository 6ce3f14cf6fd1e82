// Offices over time: a table whose last column has a bar from the first to the last day an office was seen.

import { day, span } from '../dates.js';
import { h } from '../dom.js';
import { number, t } from '../i18n.js';
import { to } from '../links.js';

const SHOWN = 12;
const stamp = (iso) => Date.parse(`${iso}T00:00:00Z`);

/** @param ofPerson whether all offices are those of the person whose profile it is */
export function offices(all, ofPerson) {
  const seen = all.filter((office) => office.firstSeen && office.lastSeen);
  const first = Math.min(...seen.map((office) => stamp(office.firstSeen)));
  const last = Math.max(...seen.map((office) => stamp(office.lastSeen)));
  const row = (office) => h('tr', {},
    h('th', { scope: 'row' }, office.office),
    !ofPerson && h('td', {}, h('a', { class: 'person', href: to.entity(office.person.key) }, office.person.name)),
    h('td', { class: 'when' }, office.firstSeen ? span(office.firstSeen, office.lastSeen) : t('dayUnknown'),
      h('span', { class: 'muted' }, ` · ${t('articles', number(office.articles))}`)),
    h('td', { class: 'track', 'aria-hidden': 'true' }, office.firstSeen && bar(office, first, last)));
  const body = h('tbody', {}, all.slice(0, SHOWN).map(row));
  const more = all.length > SHOWN && h('button', {
    type: 'button', class: 'link', onclick() {
      body.append(...all.slice(SHOWN).map(row));
      more.remove();
    },
  }, t('moreValues', all.length - SHOWN));
  return h('div', {},
    h('table', { class: 'offices' },
      h('caption', { class: 'muted' }, t('officesNote')),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('office')), !ofPerson && h('th', { scope: 'col' }, t('holder')),
        h('th', { scope: 'col' }, t('seen')),
        h('th', { class: 'track scale', 'aria-hidden': 'true' }, seen.length > 0 && scale(first, last)))),
      body),
    more);
}

function bar(office, first, last) {
  const whole = Math.max(1, last - first);
  const left = ((stamp(office.firstSeen) - first) / whole) * 100;
  const width = ((stamp(office.lastSeen) - stamp(office.firstSeen)) / whole) * 100;
  return h('span', { class: 'bar', style: { left: `min(${left}%, 100% - .5rem)`, width: `max(${width}%, .5rem)` } });
}

const scale = (first, last) => {
  const text = (ms) => day(new Date(ms).toISOString().slice(0, 10));
  return [h('span', {}, text(first)), first < last && h('span', {}, text(last))];
};
