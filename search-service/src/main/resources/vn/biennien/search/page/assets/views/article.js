// An article: its text in colour, who and what is in it, what was left out, and what is like it.

import { get } from '../api.js';
import { moment, published, span, timex } from '../dates.js';
import { h, joined } from '../dom.js';
import { languageName, number, t } from '../i18n.js';
import { api, FIELD, outside, to } from '../links.js';
import { cards } from '../parts/card.js';
import { briefly, chip } from '../parts/hit.js';
import { later, skeleton } from '../parts/states.js';
import { stretches, tagged } from '../parts/tags.js';

const KINDS = ['person', 'place', 'org', 'event', 'office', 'date'];
const TYPES = ['PERSON', 'ORGANIZATION', 'LOCATION', 'EVENT'];
const RELATED = 6;

export async function article({ main, args: [id], signal }) {
  main.replaceChildren(h('div', { class: 'article' }, skeleton(8)));
  const found = await get(api.article(id), null, signal);
  document.title = t('title', found.title || t('untitled'));
  const refs = new Map();
  const text = story(found, refs);
  const related = (what) => get(`${api.article(id)}/${what}`, { size: RELATED }, signal);
  main.replaceChildren(
    h('div', { class: 'article' },
      h('article', { class: 'story' }, head(found, refs), notes(found), legend(found, text), text, leftOut(found.leftOut), links(found)),
      h('aside', { class: 'beside', 'aria-label': t('inThisArticle') },
        mentioned(found), dates(found.dates),
        later(() => related('duplicates'), ({ hits }) => hits.length > 0 && aside('copies', briefly(hits))),
        later(() => related('similar'), ({ hits }) => hits.length > 0 && aside('similar', briefly(hits))))));
  main.append(cards(main.querySelector('.story'), refs, signal));
}

const aside = (title, ...content) => h('section', {}, h('h2', {}, t(title)), content);

function head(found, refs) {
  const [title] = found.blocks.filter(({ kind }) => kind === 'TITLE');
  return h('header', {},
    h('p', { class: 'origin' }, joined([
      h('a', { class: 'source', href: to.search({ source: found.source }) }, found.source),
      found.publishedAt && h('time', { datetime: found.publishedAt, title: published(found.publishedAt) }, moment(found.publishedAt)),
      found.type === 'LISTING' && t('listing'),
      found.language !== 'vi' && languageName(found.language),
    ], ' · ')),
    h('h1', { tabindex: -1, lang: found.language }, title ? tagged(found.text, title.start, title.end, stretches(found), refs)
      : found.title || t('untitled')));
}

const notes = ({ notes: all }) => all.map((note) => h('p', { class: 'notice' }, t(`note-${note}`)));

/** Buttons that switch the colours of a kind on and off. */
function legend({ entities, offices, dates: days }, text) {
  const counts = {
    ...Object.fromEntries(TYPES.map((type) => [FIELD[type], entities.filter((entity) => entity.type === type).length])),
    office: offices.length, date: days.length,
  };
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  return kinds.length > 0 && h('div', { class: 'legend', role: 'group', 'aria-label': t('legend') }, kinds.map((kind) => {
    const button = h('button', { type: 'button', class: `key ${kind}`, 'aria-pressed': 'true', onclick() {
      const off = text.closest('.story').classList.toggle(`no-${kind}`);
      button.setAttribute('aria-pressed', String(!off));
    } }, h('span', { class: `tag ${kind}` }, t(`kind-${kind}`)), h('span', { class: 'count' }, number(counts[kind])));
    return button;
  }));
}

/** The blocks of the text but the title. */
function story(found, refs) {
  const all = stretches(found);
  const block = ({ kind, start, end }) => h('p', { class: kind.toLowerCase() },
    kind === 'CAPTION' && h('span', { class: 'unseen' }, `${t('caption')} `),
    tagged(found.text, start, end, all, refs));
  return h('div', { class: 'text', lang: found.language }, found.blocks.filter(({ kind }) => kind !== 'TITLE').map(block),
    found.blocks.length === 0 && h('p', { class: 'paragraph' }, found.text));
}

/** What was dropped from the page, with the reason. */
function leftOut(all) {
  return all.length > 0 && h('details', { class: 'left-out' }, h('summary', {}, t('leftOut', all.length)),
    h('p', { class: 'muted' }, t('leftOutNote')),
    h('ul', {}, all.map(({ reason, text, length }) => h('li', {}, h('span', { class: 'badge' }, t(`reason-${reason}`)),
      h('span', { class: 'muted' }, ` ${t('characters', number(length))}`),
      h('blockquote', {}, text, length > text.length && ' …')))));
}

function links({ id, url, version }) {
  const original = url && outside(url);
  return h('p', { class: 'sources' }, joined([
    original && h('a', { href: original, rel: 'noopener noreferrer external', target: '_blank' },
      t('original', new URL(original).hostname)),
    h('a', { href: api.article(id), target: '_blank' }, t('asJson')),
    h('span', { class: 'muted' }, t('version', number(version))),
  ], ' · '));
}

/** Whom and what the article names; people with their offices. */
function mentioned({ entities, offices }) {
  return TYPES.map((type) => {
    const all = entities.filter((entity) => entity.type === type);
    const held = (name) => [...new Set(offices.filter(({ person }) => person === name).map(({ text }) => text))];
    return all.length > 0 && aside(`plural-${type}`, type === 'PERSON'
      ? h('ul', { class: 'people' }, all.map((entity) => h('li', {}, chip(entity),
        held(entity.name).map((office) => h('span', { class: 'office' }, office)))))
      : h('p', { class: 'chips' }, all.map((entity) => chip(entity, entity.mentions.length > 1 && entity.mentions.length))));
  });
}

function dates(all) {
  const days = new Map(all.filter(({ from, to: until }) => from && until).map((date) => [`${date.from}/${date.to}`, date]));
  const sorted = [...days.values()].sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
  return sorted.length > 0 && aside('datesTold', h('ul', { class: 'day-list' }, sorted.map(({ from, to: until, value }) =>
    h('li', {}, h('a', { class: 'chip date', href: to.timeline({ mentionedFrom: from, mentionedTo: until }), title: span(from, until) },
      timex(value.split('T')[0]))))));
}
