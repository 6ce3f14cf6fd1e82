// Highlights of the API: escaped text with <mark> around the words found. They become nodes, never markup.

import { h } from '../dom.js';

const ESCAPES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#x2F;': '/' };
const plain = (text) => text.replace(/&(amp|lt|gt|quot|#x27|#x2F);/g, (escape) => ESCAPES[escape]);

/** The stretches of a highlight: texts, and whether each was found. */
function stretches(highlight) {
  let found = false;
  const parts = [];
  for (const part of highlight.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') {
      found = part === '<mark>';
    } else if (part) {
      parts.push({ text: plain(part), found });
    }
  }
  return parts;
}

/** A highlight as plain text. */
export const unmarked = (highlight) => stretches(highlight).map(({ text }) => text).join('').replaceAll('\n', ' ');

/** Nodes of a highlight. An article's text begins with its title, which is cut off if it is given, or the rest of it. */
export function marked(highlight, title = '') {
  const parts = stretches(highlight);
  const text = parts.map((part) => part.text).join('');
  const [line] = text.split('\n', 1);
  let cut = line && title.endsWith(line) ? line.length : 0;
  const nodes = [];
  for (const part of parts) {
    const rest = part.text.slice(cut);
    cut = Math.max(0, cut - part.text.length);
    if (rest) {
      nodes.push(part.found ? h('mark', {}, rest) : rest.replaceAll('\n', ' '));
    }
  }
  return nodes.some((node) => node.textContent ?? node.trim()) ? nodes : [];
}
