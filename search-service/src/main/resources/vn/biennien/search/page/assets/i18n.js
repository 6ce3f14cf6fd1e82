// Words, numbers and languages.

import { en } from './words/en.js';
import { vi } from './words/vi.js';

const WORDS = { vi, en };
const LOCALES = { vi: 'vi-VN', en: 'en-GB' };

export const LANGUAGES = Object.keys(WORDS);

export const lang = () => (WORDS[document.documentElement.lang] ? document.documentElement.lang : 'vi');
export const locale = () => LOCALES[lang()];

/** Remembers and shows another language. */
export function speak(language) {
  document.documentElement.lang = language;
  remember('lang', language);
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** The words for a key in the language of the page; those with places for values are functions. */
export function t(key, ...values) {
  const words = WORDS[lang()][key];
  return typeof words === 'function' ? words(...values) : words;
}

/** What the gazetteer calls a kind of place or body, in the language of the page; one it has no word for as it is. */
export const kindName = (kind) => t('kinds')[kind] ?? kind;

/** Whether two names differ at most by marks and case. */
export function alike(one, other) {
  const bare = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  return bare(one) === bare(other);
}

/** 1.234 in Vietnamese, 1,234 in English. */
export const number = (value) => new Intl.NumberFormat(locale()).format(value);

export const percent = (share) => new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);

/** The name of a language in the language of the page. */
export function languageName(tag) {
  if (tag === 'und') {
    return t('languageUnknown');
  }
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}
