// A button that prints, in the first place that the page has for one. Without script it could do nothing, so there is none.
(() => {
  const place = document.querySelector('[data-print]');
  if (!place) return;
  const button = document.createElement('button');
  button.className = 'button button--quiet';
  button.textContent = place.dataset.print;
  button.addEventListener('click', () => print());
  place.append(button);
})();
