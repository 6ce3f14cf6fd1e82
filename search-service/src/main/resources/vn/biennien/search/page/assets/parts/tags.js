// Text with what is named in it: people, places, bodies, events, offices and dates as nested elements.

import { h } from '../dom.js';
import { FIELD, to } from '../links.js';

/** All stretches of an article that are shown, with what they stand for. Offsets are those of JavaScript's strings. */
export function stretches({ entities, offices, dates }) {
  return [
    ...entities.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, kind: FIELD[entity.type], entity }))),
    ...offices.map((office) => ({ start: office.start, end: office.end, kind: 'office', office })),
    ...dates.map((date) => ({ start: date.start, end: date.end, kind: 'date', date })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A part of the text as nodes.
 * @param all  sorted stretches; those that cross the border of another are left out, for elements can only nest
 * @param refs gets the stretch of each element
 */
export function tagged(text, start, end, all, refs) {
  return nest(text, start, end, all.filter((one) => one.start >= start && one.end <= end && one.start < one.end), refs, false);
}

function nest(text, start, end, inside, refs, linked) {
  const nodes = [];
  let at = start;
  for (let i = 0; i < inside.length;) {
    const outer = inside[i];
    let next = i + 1;
    while (next < inside.length && inside[next].start < outer.end) {
      next++;
    }
    if (outer.start > at) {
      nodes.push(text.slice(at, outer.start));
    }
    const inner = inside.slice(i + 1, next).filter((one) => one.end <= outer.end);
    nodes.push(element(text, outer, inner, refs, linked));
    at = outer.end;
    i = next;
  }
  if (at < end) {
    nodes.push(text.slice(at, end));
  }
  return nodes;
}

function element(text, stretch, inner, refs, linked) {
  const href = linked ? null : address(stretch);
  const node = h(href ? 'a' : 'span', { class: `tag ${stretch.kind}`, href, tabindex: !href && !linked && stretch.kind === 'date' && 0 },
    nest(text, stretch.start, stretch.end, inner, refs, linked || Boolean(href)));
  refs.set(node, stretch);
  return node;
}

function address({ entity, date }) {
  if (entity) {
    return to.entity(entity.key);
  }
  return date?.from && date.to ? to.timeline({ mentionedFrom: date.from, mentionedTo: date.to }) : null;
}
