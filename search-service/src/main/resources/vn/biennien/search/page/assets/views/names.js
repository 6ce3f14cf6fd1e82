// The index of names: whom and what is written about most.

import { get } from '../api.js';
import { announce, h, joined } from '../dom.js';
import { number, t } from '../i18n.js';
import { FIELD, to } from '../links.js';
import { badge } from '../parts/card.js';
import { empty, skeleton } from '../parts/states.js';

const TYPES = [['', 'allNames'], ['person', 'people'], ['org', 'bodies'], ['place', 'places'], ['event', 'events']];
const SIZE = 60;
const OTHER_NAMES = 3;

export async function names({ main, params, signal, go, again }) {
  const [q, type] = [params.get('q') ?? '', params.get('type') ?? ''];
  if (!again) {
    main.replaceChildren(h('div', { class: 'names-index' }, skeleton(8)));
  }
  const { entities } = await get('/v1/entities', { q, type, size: SIZE }, signal);
  document.title = t('title', t('names'));
  const submit = (event) => {
    event.preventDefault();
    go(to.names({ q: new FormData(event.target).get('q').trim(), type }));
  };
  main.replaceChildren(h('div', { class: 'names-index' },
    h('header', {}, h('h1', { tabindex: -1 }, t('names')), h('p', { class: 'muted' }, t('namesNote'))),
    h('form', { class: 'inline', onsubmit: submit },
      h('label', {}, h('span', {}, t('nameBegins')), h('input', { name: 'q', value: q, maxlength: 200, 'data-key': 'names-q' })),
      h('button', { class: 'button quiet' }, t('searchVerb'))),
    h('ul', { class: 'tabs', 'aria-label': t('kindOfName') }, TYPES.map(([value, label]) => h('li', {},
      h('a', { href: to.names({ q, type: value }), 'data-key': `type:${value}`, 'aria-current': value === type && 'true' }, t(label))))),
    entities.length === 0 ? empty(t('nothingFound')) : h('ol', { class: 'entities' }, entities.map(row))));
  announce(t('namesFound', entities.length));
}

function row({ key, type, name, names: all, matched, count }) {
  const others = [matched, ...all.filter((other) => other !== name && other !== matched)].filter(Boolean).slice(0, OTHER_NAMES);
  return h('li', {}, h('div', {}, h('a', { class: `name ${FIELD[type]}`, href: to.entity(key) }, name), ' ', badge(type)),
    h('p', { class: 'muted' }, joined([t('articles', number(count)), others.join(', ')], ' · ')));
}
