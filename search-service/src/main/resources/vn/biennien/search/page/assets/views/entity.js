// The profile of a person, place, body or event: what all articles together say.

import { get } from '../api.js';
import { bucketValue, day } from '../dates.js';
import { h, joined } from '../dom.js';
import { kindName, lang, languageName, number, t } from '../i18n.js';
import { api, FIELD, to } from '../links.js';
import { badge } from '../parts/card.js';
import { columns } from '../parts/columns.js';
import { briefly } from '../parts/hit.js';
import { offices } from '../parts/offices.js';
import { later, skeleton } from '../parts/states.js';

const STORIES = 8;
const GROUPS = [['people', 'person'], ['bodies', 'org'], ['places', 'place'], ['events', 'event']];
const TOGETHER = 10;

export async function entity({ main, args: [key], signal }) {
  main.replaceChildren(h('div', { class: 'profile' }, skeleton(6)));
  const profile = await get(api.entity(key), null, signal);
  document.title = t('title', profile.name);
  const field = FIELD[profile.type];
  const stories = { [field]: key, sort: 'newest' };
  main.replaceChildren(h('div', { class: 'profile' },
    head(profile, stories, signal),
    profile.timeline.length > 1 && section('articlesOverTime', columns(
      { interval: 'month', buckets: profile.timeline.map(({ from, articles }) => ({ from, count: articles })) }, {
        label: t('published'), tall: true,
        href: (from, interval) => {
          const when = bucketValue(from, interval);
          return to.search({ [field]: key, publishedFrom: when, publishedTo: when });
        },
      })),
    profile.offices.length > 0
      && section(profile.type === 'PERSON' ? 'officesHeld' : 'officesHere', offices(profile.offices, profile.type === 'PERSON')),
    together(profile),
    section('stories',
      later(() => get(api.articles, { ...stories, size: STORIES }, signal), ({ hits }) => [
        hits.length > 0 ? briefly(hits) : h('p', { class: 'muted' }, t('noArticles')),
        hits.length > 0
          && h('p', {}, h('a', { class: 'button quiet', href: to.search(stories) }, t('allStories', number(profile.articles)))),
      ], 4))));
}

const section = (title, ...content) => h('section', {}, h('h2', {}, t(title)), content);

function head(profile, stories, signal) {
  const { key, type, name, kind, until, became, firstSeen, lastSeen } = profile;
  return h('header', {},
    h('p', { class: 'origin' }, badge(type), kind && ` ${kindName(kind)}`),
    h('h1', { tabindex: -1 }, name),
    otherNames(profile),
    until && h('p', { class: 'notice' }, t('existedUntil', day(until)),
      became?.length > 0 && [' ', t('becameNow'), ' ', joined(became.map((next) => successor(next, signal)), ', ')]),
    h('p', { class: 'muted' }, joined([
      t('articles', number(profile.articles)),
      firstSeen && t('seenBetween', day(firstSeen), day(lastSeen)),
      h('code', {}, key),
    ], ' · ')),
    h('p', { class: 'actions' },
      h('a', { class: 'button', href: to.search(stories) }, t('searchStories')),
      h('a', { class: 'button quiet', href: to.graph(key) }, t('whoMeetsWhom')),
      h('a', { class: 'button quiet', href: to.timeline({ [FIELD[type]]: key }) }, t('timeline'))));
}

/** A link to what a place became; until its name is known, with its key. */
function successor(key, signal) {
  const link = h('a', { href: to.entity(key) }, key);
  get(api.entity(key), null, signal).then(({ name }) => link.replaceChildren(name), () => {});
  return link;
}

/** Names in other languages with these, then other spellings. */
function otherNames({ name, names, known }) {
  const foreign = Object.entries(known ?? {}).filter(([tag, text]) => text !== name && tag !== lang());
  const own = known?.[lang()];
  const told = new Set([name, own, ...foreign.map(([, text]) => text)]);
  const rest = names.filter((text) => !told.has(text));
  if (!own && foreign.length === 0 && rest.length === 0) {
    return null;
  }
  return h('dl', { class: 'names' },
    own && own !== name && [h('dt', {}, languageName(lang())), h('dd', {}, own)],
    foreign.map(([tag, text]) => [h('dt', {}, languageName(tag)), h('dd', { lang: tag }, text)]),
    rest.length > 0 && [h('dt', {}, t('alsoCalled')), h('dd', {}, rest.join(', '))]);
}

/** Who and what is named in the same articles, with bars as long as it is often. */
function together({ type, key, together: all }) {
  const lists = GROUPS.filter(([group]) => all[group].length > 0).map(([group, name]) => {
    const most = all[group][0].articles;
    return h('section', {}, h('h3', {}, t(group)), h('ol', { class: 'together' }, all[group].slice(0, TOGETHER).map((other) =>
      h('li', {}, h('a', { class: name, href: to.entity(other.key) }, other.name),
        h('a', {
          class: 'count', href: to.search(both(type, key, name, other.key)),
          'aria-label': t('storiesWithBoth', number(other.articles), other.name),
        }, number(other.articles)),
        h('span', { class: `share ${name}`, 'aria-hidden': 'true', style: { width: `${(other.articles / most) * 100}%` } })))));
  });
  return lists.length > 0 && section('appearTogether', h('div', { class: 'groups' }, lists));
}

function both(type, key, name, other) {
  return new URLSearchParams([[FIELD[type], key], [name, other]]);
}
