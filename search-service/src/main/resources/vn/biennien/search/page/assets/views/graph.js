// Who meets whom: people who are named in the same articles, as a picture and as a table.

import { get } from '../api.js';
import { h, svg } from '../dom.js';
import { number, t } from '../i18n.js';
import { api, FIELD, to } from '../links.js';
import { badge } from '../parts/card.js';
import { layout } from '../parts/force.js';
import { empty, skeleton } from '../parts/states.js';

/** On a narrow screen there is room for fewer names. */
const WIDE = { width: 960, height: 560, most: 18 };
const NARROW = { width: 380, height: 480, most: 9 };
const NARROW_BELOW = 600;
const ROWS = 15;
/** How wide a letter of a name is in the picture, about. */
const LETTER = 7.5;

export async function graph({ main, args: [key], signal }) {
  main.replaceChildren(h('div', { class: 'graph' }, skeleton(5)));
  const profile = await get(api.entity(key), null, signal);
  document.title = t('title', `${t('whoMeetsWhom')}: ${profile.name}`);
  const room = main.clientWidth < NARROW_BELOW ? NARROW : WIDE;
  const nodes = [profile, ...profile.together.people.slice(0, room.most).map((person) => ({ ...person, type: 'PERSON' }))];
  const links = pairs(nodes, profile.links);
  main.replaceChildren(h('div', { class: 'graph' },
    h('header', {},
      h('p', { class: 'origin' }, badge(profile.type), ' ', h('a', { href: to.entity(key) }, t('profileOf', profile.name))),
      h('h1', { tabindex: -1 }, t('whoMeetsWhom')),
      h('p', { class: 'muted' }, t('graphNote', profile.name))),
    nodes.length < 2
      ? empty(t('nobodyTogether'), h('p', {}, h('a', { class: 'button quiet', href: to.entity(key) }, t('profileOf', profile.name))))
      : [h('div', { class: 'picture' }, picture(nodes, links, room)), table(nodes, links)]));
}

/** Links by number of node: from the middle to all, and among them. */
function pairs(nodes, links) {
  const at = new Map(nodes.map((node, i) => [node.key, i]));
  const among = links.filter(({ from, to: end }) => at.get(from) > 0 && at.get(end) > 0)
    .map(({ from, to: end, articles }) => ({ from: at.get(from), to: at.get(end), articles }));
  return [...nodes.slice(1).map(({ articles }, i) => ({ from: 0, to: i + 1, articles })), ...among];
}

function picture(nodes, links, { width, height }) {
  const most = Math.max(...links.map(({ articles }) => articles));
  const points = layout(nodes.map(({ name }) => (name.length + 1) * LETTER),
    links.map(({ from, to: end, articles }) => [from, end, articles / most]), width, height);
  const lines = links.map(({ from, to: end, articles }) => svg('line', {
    x1: points[from].x, y1: points[from].y, x2: points[end].x, y2: points[end].y, 'stroke-width': 1 + (5 * articles) / most,
    class: from === 0 ? 'link' : 'link far', 'data-from': from, 'data-to': end,
  }, svg('title', {}, `${nodes[from].name} – ${nodes[end].name}: ${t('articles', number(articles))}`)));
  const heaviest = Math.max(...nodes.slice(1).map(({ articles }) => articles));
  const near = (i) => lines.forEach((line) =>
    line.classList.toggle('near', i !== null && (+line.dataset.from === i || +line.dataset.to === i)));
  const circles = nodes.map(({ key, name, type, articles }, i) => {
    const radius = i === 0 ? 17 : 6 + 8 * Math.sqrt(articles / heaviest);
    return svg('a', {
      href: i === 0 ? to.entity(key) : to.graph(key), class: `node ${FIELD[type]}${i === 0 ? ' middle' : ''}`,
      transform: `translate(${points[i].x.toFixed(1)} ${points[i].y.toFixed(1)})`,
      'aria-label': i === 0 ? t('profileOf', name) : t('graphNode', name, number(articles)),
      onmouseenter: () => near(i), onmouseleave: () => near(null), onfocus: () => near(i), onblur: () => near(null),
    }, svg('circle', { r: radius.toFixed(1) }), svg('text', { y: (radius + 15).toFixed(1) }, name));
  });
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('graphOf', nodes[0].name) }, lines, circles);
}

function table(nodes, links) {
  const sorted = [...links].sort((a, b) => b.articles - a.articles || a.from - b.from || a.to - b.to);
  const person = ({ key, name, type }) => h('td', {}, h('a', { class: FIELD[type], href: to.entity(key) }, name));
  const row = ({ from, to: end, articles }) => h('tr', {}, person(nodes[from]), person(nodes[end]), h('td', { class: 'number' },
    h('a', { href: to.search(new URLSearchParams([[FIELD[nodes[from].type], nodes[from].key], ['person', nodes[end].key]])),
      'aria-label': t('storiesWithBoth', number(articles), `${nodes[from].name}, ${nodes[end].name}`) }, number(articles))));
  const body = h('tbody', {}, sorted.slice(0, ROWS).map(row));
  const more = sorted.length > ROWS && h('button', { type: 'button', class: 'link', onclick() {
    body.append(...sorted.slice(ROWS).map(row));
    more.remove();
  } }, t('moreValues', sorted.length - ROWS));
  return h('section', {}, h('h2', {}, t('asTable')), h('table', { class: 'pairs' },
    h('caption', { class: 'unseen' }, t('graphOf', nodes[0].name)),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('one')), h('th', { scope: 'col' }, t('other')),
      h('th', { scope: 'col', class: 'number' }, t('commonArticles')))), body), more);
}
