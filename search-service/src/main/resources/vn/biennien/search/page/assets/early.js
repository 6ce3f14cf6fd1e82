// Runs before the first paint, so that neither theme nor language flickers. A module would be too late.
(() => {
  const root = document.documentElement;
  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // Storage may be switched off.
    }
  };
  const asked = new URLSearchParams(location.search).get('lang');
  const known = (lang) => (lang === 'vi' || lang === 'en' ? lang : null);
  root.lang = known(asked) ?? known(stored('lang')) ?? ((navigator.language ?? 'vi').startsWith('vi') ? 'vi' : 'en');
  const theme = stored('theme');
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
  }
})();
