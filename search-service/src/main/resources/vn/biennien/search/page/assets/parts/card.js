// A card that tells what a stretch of text stands for, while it is pointed at or has the focus.

import { span, timex } from '../dates.js';
import { h, joined } from '../dom.js';
import { languageName, percent, t } from '../i18n.js';
import { FIELD } from '../links.js';

const MARGIN = 8;
const WAIT = 90;

/**
 * @param text the element with the stretches
 * @param refs the stretch of each element
 */
export function cards(text, refs, signal) {
  const card = h('div', { class: 'card', id: 'card', role: 'tooltip', hidden: true });
  let shown = null;
  let timer = 0;
  let touched = null;
  const of = (target) => target.closest?.('.tag');

  function show(node) {
    clearTimeout(timer);
    if (node === shown) {
      return;
    }
    hide();
    shown = node;
    card.replaceChildren(...about(refs.get(node)), touched === node && node.href ? h('a', { href: node.href }, t('open')) : '');
    card.hidden = false;
    node.setAttribute('aria-describedby', 'card');
    place(card, node);
  }

  function hide() {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    card.hidden = true;
  }

  const soon = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, WAIT);
  };
  text.addEventListener('pointerover', (event) => {
    const node = of(event.target);
    if (event.pointerType === 'mouse') {
      soon(node ? () => show(node) : hide);
    }
  });
  text.addEventListener('pointerleave', () => soon(hide));
  // The card can be pointed at without going away.
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => soon(hide));
  text.addEventListener('focusin', (event) => of(event.target)?.matches(':focus-visible') && show(of(event.target)));
  // The link in the card takes the focus when it is touched, and must be there for that.
  text.addEventListener('focusout', (event) => card.contains(event.relatedTarget) || hide());
  // A finger cannot point without touching: the first touch tells, the card leads further.
  text.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'mouse' ? null : of(event.target);
  });
  text.addEventListener('click', (event) => {
    const node = of(event.target);
    if (node && touched === node) {
      event.preventDefault();
      show(node);
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (!card.contains(event.target) && !of(event.target)) {
      hide();
    }
  }, { signal });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal });
  return card;
}

/** Below the stretch, or above it where there is no room; within the window. */
function place(card, node) {
  const [line] = node.getClientRects();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.min(Math.max(MARGIN, line.left), document.documentElement.clientWidth - width - MARGIN);
  const below = line.bottom + height + MARGIN < innerHeight;
  card.style.setProperty('left', `${left + scrollX}px`);
  card.style.setProperty('top', `${(below ? line.bottom + 4 : line.top - height - 4) + scrollY}px`);
}

function about({ kind, entity, office, date }) {
  if (entity) {
    return [
      head(kind, t(entity.type), entity.name),
      h('p', {}, h('code', {}, entity.key)),
      rows(Object.entries(entity.names ?? {}).filter(([, name]) => name !== entity.name).map(([tag, name]) => [languageName(tag), name])),
      h('p', { class: 'muted' }, t('mentions', entity.mentions.length)),
    ];
  }
  if (office) {
    return [
      head(kind, t('office'), office.text),
      rows([[t('holder'), office.person], [t('body'), office.body], [t('place'), office.place]]),
    ];
  }
  return [
    head('date', t('date'), timex(date.value)),
    rows([
      [t('dateValue'), h('code', {}, date.value)],
      [t('days'), date.from && date.to && span(date.from, date.to)],
      [t('basis'), t(`basis-${date.basis}`)],
      [t('confidence'), date.basis !== 'UNKNOWN' && percent(date.confidence)],
      [t('guess'), date.guess && joined([timex(date.guess), date.guessConfidence && percent(date.guessConfidence)], ' · ')],
    ]),
  ];
}

const head = (kind, label, name) => h('p', { class: 'head' }, h('span', { class: `badge ${kind}` }, label), h('strong', {}, name));

const rows = (pairs) => h('dl', {}, pairs.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));

/** The type of an entity as a badge. */
export const badge = (type) => h('span', { class: `badge ${FIELD[type]}` }, t(type));
