// The search: what was found, and what it can be narrowed by.

import { get, query } from '../api.js';
import { dateWords, isDate } from '../dates.js';
import { announce, h } from '../dom.js';
import { number, t } from '../i18n.js';
import { api, changed, searchOf, to, toggled } from '../links.js';
import { filters, labels } from '../parts/facets.js';
import { hit } from '../parts/hit.js';
import { empty, skeleton } from '../parts/states.js';

const CHIPS = ['entity', 'person', 'place', 'org', 'event', 'office', 'type', 'source', 'language'];
const SORTS = ['relevance', 'newest', 'oldest', 'mentioned'];

export async function search({ main, params: asked, signal, go, again }) {
  const params = searchOf(asked);
  const home = params.size === 0;
  if (!again) {
    main.replaceChildren(h('div', { class: 'results' }, h('div', { class: 'list' }, skeleton(6))));
  }
  const page = await get(api.articles, params, signal);
  if (!home) {
    document.title = t('title', params.get('q') || t('search'));
  }
  const title = home ? t('newestArticles') : total(page.total);
  const chosen = chips(params, labels(page.facets));
  main.replaceChildren(
    h('div', { class: 'results' },
      sidebar(page, params, go, chosen.length),
      h('div', { class: 'list' },
        h('div', { class: 'bar-above' }, h('h1', { tabindex: -1 }, title),
          home ? h('p', { class: 'muted' }, total(page.total)) : sorting(params, go)),
        chosen.length > 0 && h('ul', { class: 'chosen', 'aria-label': t('chosenFilters') }, chosen),
        loosened(page.matching),
        page.hits.length > 0 ? hits(page, params) : nothingFound(params),
        page.hits.length > 0 && download(params))));
  announce(page.matching === 'exact' || page.hits.length === 0 ? total(page.total)
    : `${total(page.total)}. ${t(`matching-${page.matching}`)}`);
}

const total = ({ value, relation }) =>
  (value === 0 ? t('noArticles') : t('total', relation === 'about' ? t('about', number(value)) : number(value)));

const loosened = (matching) => matching !== 'exact' && h('p', { class: 'notice' }, t(`matching-${matching}`));

/** Filters beside the list; on a narrow screen behind a button. */
function sidebar(page, params, go, chosen) {
  const column = h('div', { class: 'filters', id: 'filters' }, filters(page, params, go), help());
  const toggle = h('button', { type: 'button', class: 'button quiet filter-toggle', 'aria-expanded': 'false', 'aria-controls': 'filters',
    'data-key': 'filters', onclick() {
      const open = column.classList.toggle('open');
      toggle.setAttribute('aria-expanded', String(open));
    } }, t('filters'), chosen > 0 && ` (${chosen})`);
  return h('aside', { 'aria-label': t('filters') }, toggle, column);
}

const help = () => h('details', { class: 'help' }, h('summary', {}, t('howToSearch')),
  h('dl', {}, t('searchHelp').map(([example, meaning]) => [h('dt', {}, h('code', {}, example)), h('dd', {}, meaning)])));

/** What the search is narrowed by, each with a way to take it away. */
function chips(params, names) {
  const remove = (kind, label, next) => h('li', {}, h('a', {
    class: `chip ${kind}`, href: to.search(next), 'aria-label': t('unfilter', label),
  }, label, h('span', { class: 'count', 'aria-hidden': 'true' }, '×')));
  const values = CHIPS.flatMap((name) => params.getAll(name).map((value) =>
    remove(name, name === 'type' ? t(value) : names.get(`${name}:${value}`) ?? readable(value), toggled(params, name, value))));
  const spans = ['published', 'mentioned'].filter((field) => params.has(`${field}From`) || params.has(`${field}To`)).map((field) =>
    remove('date', t(`${field}Chip`, days(params, field)), changed(params, { [`${field}From`]: null, [`${field}To`]: null })));
  return [...values, ...spans];
}

/** person/nguyễn-văn-an is "nguyễn văn an" where no name is known. */
const readable = (key) => key.slice(key.lastIndexOf('/') + 1).replaceAll('-', ' ');

function days(params, field) {
  const shown = (value) => (isDate(value) ? dateWords(value) : value);
  const [from, until] = [shown(params.get(`${field}From`)), shown(params.get(`${field}To`))];
  if (from && until) {
    return from === until ? from : `${from} – ${until}`;
  }
  return from ? t('since', from) : t('upTo', until);
}

function sorting(params, go) {
  const now = params.get('sort') ?? (params.has('q') ? 'relevance' : 'newest');
  const offered = SORTS.filter((sort) => sort !== 'relevance' || params.has('q'));
  return h('label', { class: 'sort' }, h('span', {}, t('sort')),
    h('select', { 'data-key': 'sort', onchange: (event) => go(to.search(changed(params, { sort: event.target.value }))) },
      offered.map((sort) => h('option', { value: sort, selected: sort === now }, t(`sort-${sort}`)))));
}

function hits(page, params) {
  const list = h('ol', { class: 'hits' }, page.hits.map((found) => h('li', {}, hit(found))));
  let { next } = page;
  const status = h('span', { role: 'status' });
  const button = h('button', { type: 'button', class: 'button', async onclick() {
    button.disabled = true;
    status.replaceChildren(t('loading'));
    try {
      const more = await get(api.articles, changed(params, { cursor: next }));
      next = more.next;
      const items = more.hits.map((found) => h('li', {}, hit(found)));
      list.append(...items);
      status.replaceChildren(next ? '' : t('endOfList'));
      (items[0]?.querySelector('a[href]') ?? list).focus({ preventScroll: true });
      if (!next) {
        button.remove();
      }
    } catch {
      status.replaceChildren(t('partFailed'));
    }
    button.disabled = false;
  } }, t('loadMore'));
  return [list, h('p', { class: 'more' }, next && button, ' ', status)];
}

function nothingFound(params) {
  const narrowed = [...params.keys()].some((name) => name !== 'q' && name !== 'sort');
  return empty(t('nothingFound'), h('p', {}, t('nothingFoundHelp')), h('p', { class: 'actions' },
    narrowed && params.get('q') && h('a', { class: 'button', href: to.search({ q: params.get('q') }) }, t('withoutFilters')),
    h('a', { class: 'button quiet', href: '/' }, t('toStart'))));
}

/** Everything that was found, for spreadsheets and for programs. */
function download(params) {
  const link = (format) => h('a', {
    href: `${api.articles}/export${query(changed(params, { format, sort: null }))}`, download: true,
  }, format.toUpperCase());
  return h('p', { class: 'muted download' }, t('download'), ' ', link('csv'), ' · ', link('ndjson'));
}

/** An address without a view. */
export async function nothing({ main }) {
  document.title = t('title', t('problemMissing'));
  main.replaceChildren(h('div', { class: 'state' }, h('h1', { tabindex: -1 }, t('problemMissing')), h('p', {}, t('problemMissingHelp')),
    h('p', { class: 'actions' }, h('a', { class: 'button', href: '/' }, t('toStart')))));
}
