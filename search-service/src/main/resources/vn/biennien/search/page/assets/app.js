import { lang, LANGUAGES, speak, t } from './i18n.js';
import { footer, masthead } from './parts/masthead.js';
import { router } from './router.js';
import { article } from './views/article.js';
import { entity } from './views/entity.js';
import { graph } from './views/graph.js';
import { names } from './views/names.js';
import { nothing, search } from './views/search.js';
import { timeline } from './views/timeline.js';

const chrome = document.getElementById('masthead');

const { go, render } = router(document.getElementById('main'), [
  [/^\/$/, search],
  [/^\/articles\/([^/]+)$/, article],
  [/^\/timeline$/, timeline],
  [/^\/entities\/?$/, names],
  [/^\/entities\/(.+)$/, entity],
  [/^\/graph\/(.+)$/, graph],
  [/(?:)/, nothing],
], (view, { pathname, search: asked }) => {
  document.body.dataset.view = view === 'search' && !asked ? 'home' : view;
  document.title = t('name');
  chrome.dispatchEvent(new CustomEvent('view', { detail: { pathname, params: new URLSearchParams(asked) } }));
});

function furnish() {
  masthead(chrome, { go, speak: change });
  footer(document.getElementById('footer'));
}

function change(language) {
  speak(language);
  furnish();
  render({ focus: false });
}

// A link can name the language it shall be read in; once read it is remembered, and the address is that of the view.
const params = new URLSearchParams(location.search);
if (params.has('lang')) {
  if (LANGUAGES.includes(params.get('lang'))) {
    speak(lang());
  }
  params.delete('lang');
  history.replaceState(history.state, '', location.pathname + (params.size ? `?${params}` : ''));
}
history.scrollRestoration = 'manual';
furnish();
render({ top: false, focus: false });
