// A button that prints, in the first place that the page has for one. Without script it could do nothing, so there is none.
(() => {
  const place = document.querySelector('[data-print]');
  place?.append(button('button--quiet', place.dataset.print, () => print()));
})();
