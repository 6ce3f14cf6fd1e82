// One view at a time, each with its own address.

import { Problem } from './api.js';
import { problem } from './parts/states.js';

const VIEW_PATHS = /^\/($|articles\/|entities($|\/)|graph\/|timeline$)/;

/**
 * Shows the view of each address that is gone to.
 * @param routes pairs of a pattern and a view; groups of the pattern are arguments of the view
 * @param shown  called with the name of the view before it is rendered
 */
export function router(main, routes, shown) {
  let abort = null;
  let last = null;

  async function render({ top = true, focus = true } = {}) {
    abort?.abort();
    abort = new AbortController();
    const { signal } = abort;
    const [pattern, view] = routes.find(([candidate]) => candidate.test(location.pathname)) ?? routes.at(-1);
    const args = (location.pathname.match(pattern) ?? []).slice(1).map(decoded);
    const key = document.activeElement?.dataset?.key;
    const again = view === last;
    last = view;
    shown(view.name, location);
    main.setAttribute('aria-busy', 'true');
    if (!again) {
      main.replaceChildren();
    }
    if (top && !again) {
      scrollTo(0, 0);
    }
    try {
      await view({ main, args, params: new URLSearchParams(location.search), signal, go, again });
    } catch (failure) {
      if (signal.aborted) {
        return;
      }
      last = null;
      if (!(failure instanceof Problem)) {
        console.error(failure);
      }
      main.replaceChildren(problem(failure, () => render()));
    }
    main.removeAttribute('aria-busy');
    if (!top) {
      scrollTo(0, history.state?.y ?? 0);
    }
    if (focus) {
      settle(key, again);
    }
  }

  /** Puts the focus back on what was used, else on the new view. */
  function settle(key, again) {
    const same = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (same) {
      same.focus({ preventScroll: true });
    } else if (!again || key) {
      (main.querySelector('h1[tabindex]') ?? main).focus({ preventScroll: true });
    }
  }

  function go(address, { replace = false } = {}) {
    history.replaceState({ y: scrollY }, '');
    history[replace ? 'replaceState' : 'pushState']({ y: 0 }, '', address);
    return render();
  }

  addEventListener('popstate', () => render({ top: false }));
  addEventListener('pagehide', () => history.replaceState({ y: scrollY }, ''));
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    // An SVG link has an animated string for its address.
    const url = new URL(link.href.baseVal ?? link.href, location.href);
    if (url.origin === location.origin && VIEW_PATHS.test(url.pathname) && !url.hash && !link.hasAttribute('download')
        && !link.getAttribute('target')) {
      event.preventDefault();
      go(url.pathname + url.search);
    }
  });
  return { go, render };
}

function decoded(text) {
  try {
    return text.split('/').map(decodeURIComponent).join('/');
  } catch {
    return text;
  }
}
