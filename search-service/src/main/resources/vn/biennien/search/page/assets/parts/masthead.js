// What stands above and below each view.

import { h, svg } from '../dom.js';
import { lang, LANGUAGES, remember, t } from '../i18n.js';
import { changed, to } from '../links.js';
import { combobox } from './combobox.js';

const THEMES = ['auto', 'light', 'dark'];
const NAV = [['/', 'search', /^\/($|articles)/], ['/timeline', 'timeline', /^\/timeline/], ['/entities', 'names', /^\/(entities|graph)/]];

let input = null;

export function masthead(header, { go, speak }) {
  const search = (text) => go(to.search(changed(location.pathname === '/' ? new URLSearchParams(location.search) : '',
    { q: text, sort: null })));
  const typed = input?.value ?? '';
  const box = combobox({ go, search });
  input = box.input;
  input.value = typed;
  const nav = h('nav', { 'aria-label': t('views') }, NAV.map(([href, name]) => h('a', { href }, t(name))));
  header.replaceChildren(
    h('a', { class: 'skip', href: '#main', onclick: skip }, t('skip')),
    h('p', { class: 'nameplate' }, h('a', { href: '/' }, t('name'))),
    h('p', { class: 'tagline' }, t('tagline')),
    box.form, nav,
    h('div', { class: 'switches' },
      LANGUAGES.filter((language) => language !== lang()).map((language) =>
        h('button', { type: 'button', class: 'switch', lang: language, 'data-key': 'language', onclick: () => speak(language) },
          t('speak', language))),
      themeSwitch()));
  mark(nav, location.pathname);
  if (!header.dataset.ready) {
    header.dataset.ready = 'true';
    header.addEventListener('view', ({ detail }) => seen(header, detail));
    document.addEventListener('keydown', slash);
  }
}

/** The box shows the search that is seen; the way to the view one is in is marked. */
function seen(header, { pathname, params }) {
  if (pathname === '/') {
    input.value = params.get('q') ?? '';
  }
  mark(header.querySelector('nav'), pathname);
}

function mark(nav, pathname) {
  NAV.forEach(([, , pattern], i) => {
    if (pattern.test(pathname)) {
      nav.children[i].setAttribute('aria-current', nav.children[i].getAttribute('href') === pathname ? 'page' : 'true');
    } else {
      nav.children[i].removeAttribute('aria-current');
    }
  });
}

/** Without an entry in the history, which would be a view to go back to. */
function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

/** The key / goes to the search box, from everywhere where nothing is typed. */
function slash(event) {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea, select')) {
    event.preventDefault();
    input.focus();
    input.select();
  }
}

const halfMoon = () => svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
  svg('circle', { cx: 8, cy: 8, r: 7, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }),
  svg('path', { d: 'M8 1a7 7 0 0 1 0 14z', fill: 'currentColor' }));

function themeSwitch() {
  const root = document.documentElement;
  const now = () => root.dataset.theme ?? 'auto';
  const button = h('button', { type: 'button', class: 'switch theme', 'data-key': 'theme', onclick() {
    const next = THEMES[(THEMES.indexOf(now()) + 1) % THEMES.length];
    if (next === 'auto') {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = next;
    }
    remember('theme', next);
    show();
  } });
  const show = () => {
    button.replaceChildren(halfMoon(), t(`theme-${now()}`));
    button.setAttribute('aria-label', t('themeIs', t(`theme-${now()}`)));
  };
  show();
  return button;
}

export function footer(element) {
  element.replaceChildren(
    h('p', {}, t('colophon')),
    h('p', {}, h('a', { href: '/q/swagger-ui' }, t('apiDocs')), ' · ', h('kbd', {}, '/'), ` ${t('slashHelp')}`));
}
