// The addresses of the views. Their parameters are called as those of the API.

import { query } from './api.js';

/** What the API calls a type in parameters and the page in class names. */
export const FIELD = { PERSON: 'person', LOCATION: 'place', ORGANIZATION: 'org', EVENT: 'event' };

const encoded = (key) => key.split('/').map(encodeURIComponent).join('/');

export const to = {
  search: (params) => `/${query(params)}`,
  article: (id) => `/articles/${encodeURIComponent(id)}`,
  names: (params) => `/entities${query(params)}`,
  entity: (key) => `/entities/${encoded(key)}`,
  graph: (key) => `/graph/${encoded(key)}`,
  timeline: (params) => `/timeline${query(params)}`,
};

export const api = {
  articles: '/v1/articles',
  article: (id) => `/v1/articles/${encodeURIComponent(id)}`,
  entity: (key) => `/v1/entities/${encoded(key)}`,
};

/** An address from the data, if it leads to the web; anything else, such as a script, is none. */
export function outside(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

const OF_A_SEARCH = new Set(['q', 'entity', 'person', 'place', 'org', 'event', 'office', 'type', 'source', 'language',
  'publishedFrom', 'publishedTo', 'mentionedFrom', 'mentionedTo', 'sort']);

/** The parameters that make a search; links that others shared carry marks of their own, which the API would refuse. */
export const searchOf = (params) => new URLSearchParams([...params].filter(([name, value]) => OF_A_SEARCH.has(name) && value !== ''));

/** The parameters with some replaced; null takes one away, a list stands for several of the name. */
export function changed(params, changes) {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    [value].flat().filter((v) => v !== null && v !== '').forEach((v) => next.append(name, v));
  }
  return next;
}

/** The parameters with a value put in, or taken out if it is there. */
export function toggled(params, name, value) {
  const values = params.getAll(name);
  return changed(params, { [name]: values.includes(value) ? values.filter((v) => v !== value) : [...values, value] });
}
