// An article in a list.

import { get } from '../api.js';
import { moment, published } from '../dates.js';
import { h, joined } from '../dom.js';
import { languageName, t } from '../i18n.js';
import { api, FIELD, to } from '../links.js';
import { marked, unmarked } from './marks.js';
import { later } from './states.js';

const NAMES = 6;
const COPIES = 20;
const OPENING = 70;

/** Where it is from, when it was published, and what is unusual about it. */
export function origin(article) {
  return h('p', { class: 'origin' }, joined([
    h('span', { class: 'source' }, article.source),
    article.publishedAt && h('time', { datetime: article.publishedAt, title: moment(article.publishedAt) }, published(article.publishedAt)),
    article.type === 'LISTING' && t('listing'),
    article.language && article.language !== 'vi' && languageName(article.language),
  ], ' · '));
}

/** A small link to the profile of what is named. */
export const chip = ({ key, type, name }, count) => h('a', { class: `chip ${FIELD[type]}`, href: to.entity(key) }, name,
  count && h('span', { class: 'count' }, count));

/** A hit with its highlights, whom and what it names, and its copies. */
export function hit(found, { level = 2, brief = false } = {}) {
  const title = found.highlights?.title?.[0];
  const snippets = (found.highlights?.text ?? []).map((text) => marked(text, found.title ?? '')).filter((nodes) => nodes.length);
  const cutOff = snippets.length > 0 && !/[.!?…"”]\s*$/.test(found.highlights.text.at(-1).replaceAll('</mark>', ''));
  return h('article', { class: 'hit' },
    origin(found),
    h(`h${level}`, {}, h('a', { href: to.article(found.id) }, title ? marked(title) : found.title || opening(found))),
    !brief && snippets.length > 0 && h('p', { class: 'snippet' }, joined(snippets, ' … '), cutOff && '…'),
    !brief && found.entities?.length > 0 && h('p', { class: 'chips' }, found.entities.slice(0, NAMES).map((entity) => chip(entity))),
    found.more > 0 && copies(found));
}

/** What stands for a title where there is none. */
function opening({ highlights }) {
  const text = unmarked(highlights?.text?.[0] ?? '');
  return text ? `${text.slice(0, OPENING).replace(/\s+\S*$/, '')} …` : t('untitled');
}

function copies({ id, more }) {
  const list = h('div', { class: 'copies', hidden: true });
  const button = h('button', {
    type: 'button', class: 'link', 'aria-expanded': 'false', onclick() {
      list.hidden = !list.hidden;
      button.setAttribute('aria-expanded', String(!list.hidden));
      if (!list.hidden && !list.hasChildNodes()) {
        list.append(later(() => get(`${api.article(id)}/duplicates`, { size: COPIES }), ({ hits }) => briefly(hits), 1));
      }
    },
  }, t('moreCopies', more));
  return h('div', {}, button, list);
}

/** A list of titles with their origins. */
export const briefly = (hits, level = 3) =>
  h('ul', { class: 'brief' }, hits.map((found) => h('li', {}, hit(found, { level, brief: true }))));
