// What is seen while something loads, when nothing is there, and when something went wrong.

import { h } from '../dom.js';
import { t } from '../i18n.js';

/** Grey lines where text will be. */
export function skeleton(lines = 4) {
  return h('div', { class: 'skeleton', 'aria-hidden': 'true' },
    Array.from({ length: lines }, () => h('div', { class: 'skeleton-item' }, h('i'), h('i'), h('i'))));
}

/** Nothing was found, and what may be done about it. */
export const empty = (title, ...more) => h('div', { class: 'state' }, h('h2', {}, title), more);

const KIND = { 0: 'Offline', 400: 'Invalid', 404: 'Missing', 410: 'Gone', 503: 'Away' };

/** Tells kindly what went wrong, and lets it be tried again where that may help. */
export function problem(failure, retry) {
  const kind = KIND[failure.status] ?? 'Failed';
  return h('div', { class: 'state problem', role: 'alert' },
    h('h1', { tabindex: -1 }, t(`problem${kind}`)),
    h('p', {}, t(`problem${kind}Help`)),
    kind === 'Invalid' && h('ul', {}, failure.violations.map(violation)),
    h('p', { class: 'actions' },
      !['Invalid', 'Missing', 'Gone'].includes(kind) && h('button', { type: 'button', class: 'button', onclick: retry }, t('retry')),
      h('a', { class: 'button quiet', href: '/' }, t('toStart'))));
}

/** What is wrong with a parameter; for the query also where. */
function violation({ field, message, position }) {
  const asked = new URLSearchParams(location.search).get(field);
  const there = Number.isInteger(position) && asked && position <= asked.length;
  return h('li', {},
    there && h('code', { class: 'where' }, asked.slice(0, position), h('mark', {}, asked.slice(position, position + 1) || '␣'),
      asked.slice(position + 1)),
    h('code', {}, field), h('span', { lang: 'en' }, ` ${message}`));
}

/**
 * A part of a view that is loaded on its own: grey lines, then what is made of the answer. It fails alone.
 * @param load   gives a promise
 * @param render makes nodes of what was promised; null leaves nothing
 */
export function later(load, render, lines = 2) {
  const part = h('div', { class: 'later', 'aria-busy': 'true' }, skeleton(lines));
  const begin = async () => {
    try {
      part.replaceChildren(...[render(await load())].flat().filter(Boolean));
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      part.replaceChildren(h('p', { class: 'muted' }, t('partFailed'), ' ',
        h('button', { type: 'button', class: 'link', onclick: begin }, t('retry'))));
    }
    part.removeAttribute('aria-busy');
  };
  begin();
  return part;
}
