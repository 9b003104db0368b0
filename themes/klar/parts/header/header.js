// The menu on a phone closes with Escape; the search button tells the keys of this machine.
(() => {
  const menu = document.querySelector('.header__menu');
  menu?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // Not on an iPhone, where they do not show.
  const keys = document.querySelector('.header__keys');
  if (keys && navigator.platform.startsWith('Mac')) keys.textContent = '⌘ K';
})();
