// The search box: a combobox that suggests names and titles, as the ARIA Authoring Practices describe it.

import { get } from '../api.js';
import { announce, h } from '../dom.js';
import { alike, number, t } from '../i18n.js';
import { FIELD, to } from '../links.js';

const WAIT = 120;
const FEWEST = 2;
const SUGGESTIONS = 6;
/** One Chinese character is a word already. */
const HAN = /\p{Script=Han}/u;

/**
 * @param go     where a choice leads to
 * @param search what Enter does with what was typed
 */
export function combobox({ go, search }) {
  let options = [];
  let at = -1;
  let timer = 0;
  let asking = null;
  const list = h('div', { id: 'suggestions', role: 'listbox', 'aria-label': t('suggestions'), class: 'suggestions', hidden: true });
  const input = h('input', {
    id: 'q', name: 'q', type: 'search', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    enterkeyhint: 'search', maxlength: 1000, placeholder: t('searchPlaceholder'), 'aria-label': t('search'), 'aria-expanded': 'false',
    'aria-controls': 'suggestions', 'aria-autocomplete': 'list', 'data-key': 'q',
    oninput: type, onkeydown: key, onblur: close,
  });
  const form = h('form', { class: 'searchbox', role: 'search', action: '/', onsubmit: submit }, input,
    h('button', { class: 'go', 'aria-label': t('search'), title: t('search') }, t('searchVerb')), list);

  function type() {
    clearTimeout(timer);
    const typed = input.value.trim();
    if ((typed.length < FEWEST && !HAN.test(typed)) || !/[\p{L}\p{N}]/u.test(typed) || typed.length > 200) {
      close();
      return;
    }
    timer = setTimeout(() => ask(typed), WAIT);
  }

  async function ask(typed) {
    asking?.abort();
    asking = new AbortController();
    try {
      show(await get('/v1/suggest', { q: typed, size: SUGGESTIONS }, asking.signal));
    } catch {
      // Without suggestions the box is still a box.
      close();
    }
  }

  function show({ entities, titles }) {
    if (document.activeElement !== input) {
      return;
    }
    options = [];
    at = -1;
    const groups = [
      group('suggestedNames', entities.map(({ key, type: kind, name, matched, count }) => option(to.entity(key),
        h('span', { class: `badge ${FIELD[kind]}` }, t(kind)),
        h('span', { class: 'what' }, name, matched && !alike(matched, name) && h('i', {}, ` ${matched}`)),
        h('span', { class: 'count' }, number(count))))),
      group('suggestedTitles', titles.map(({ id, title }) => option(to.article(id), h('span', { class: 'what' }, title)))),
    ].filter(Boolean);
    list.replaceChildren(...groups);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    input.removeAttribute('aria-activedescendant');
    if (options.length > 0) {
      announce(t('suggestionCount', options.length));
    }
  }

  const group = (label, items) => items.length > 0 && h('div', { role: 'group', 'aria-label': t(label) },
    h('p', { class: 'group', 'aria-hidden': 'true' }, t(label)), items);

  function option(address, ...content) {
    const node = h('div', {
      role: 'option', id: `suggestion-${options.length}`, 'aria-selected': 'false',
      // Before the box loses the focus.
      onpointerdown: (event) => event.preventDefault(), onclick: () => choose(address),
    }, content);
    options.push({ node, address });
    return node;
  }

  function choose(address) {
    close();
    input.blur();
    go(address);
  }

  function move(to_) {
    options[at]?.node.setAttribute('aria-selected', 'false');
    at = to_;
    const { node } = options[at] ?? {};
    if (node) {
      node.setAttribute('aria-selected', 'true');
      node.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', node.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function key(event) {
    // While an input method composes a syllable, keys are its own.
    if (event.isComposing) {
      return;
    }
    const open = !list.hidden;
    if (event.key === 'ArrowDown' && open) {
      move(at + 1 < options.length ? at + 1 : -1);
    } else if (event.key === 'ArrowDown') {
      type();
    } else if (event.key === 'ArrowUp' && open) {
      move(at < 0 ? options.length - 1 : at - 1);
    } else if (event.key === 'Enter' && open && at >= 0) {
      choose(options[at].address);
    } else if (event.key === 'Escape' && open) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    options = [];
    at = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function submit(event) {
    event.preventDefault();
    close();
    search(input.value.trim());
  }

  return { form, input };
}
