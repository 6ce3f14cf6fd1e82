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

/** Nodes of a highlight; what it begins with is cut off if it is `lead`. */
export function marked(highlight, lead = '') {
  const parts = stretches(highlight);
  let cut = lead && parts.map((part) => part.text).join('').startsWith(lead) ? lead.length : 0;
  const nodes = [];
  for (const { text, found } of parts) {
    const rest = text.slice(cut);
    cut = Math.max(0, cut - text.length);
    if (rest.trim()) {
      nodes.push(found ? h('mark', {}, rest) : rest.replaceAll('\n', ' '));
    }
  }
  return nodes;
}
