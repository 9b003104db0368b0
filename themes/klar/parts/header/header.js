// The menu on a phone closes with Escape; the search button tells its keys where there is a keyboard to press them on.
(() => {
  const menu = document.querySelector('.header__menu');
  menu?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  const word = document.querySelector('.header__word');
  if (!word || !matchMedia('(hover: hover)').matches) return;
  const keys = document.createElement('kbd');
  keys.className = 'header__keys';
  keys.textContent = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ K' : 'Ctrl K';
  word.after(keys);
})();
