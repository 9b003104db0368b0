// A term explained where it stands, for the reader who asks: a button after its link opens what the list of words at the foot of
// the page says. The button shows with its link, by mouse and by Tab, where there is room for it, until Esc; the list is there for all.
(() => {
  const list = document.querySelector('.words__list');
  if (!list || !('popover' in list)) return;
  const explained = new Map([...list.querySelectorAll('dt a')].map((link) => [link.href, link]));

  for (const link of document.querySelectorAll('.prose a.term')) {
    const title = explained.get(link.href);
    if (!title) continue;
    const more = element('a', 'explain__more', list.dataset.more.replace('{}', title.textContent));
    more.href = link.href;
    const box = element('span', 'explain', element('span', 'explain__text', title.closest('div').lastChild.textContent), more);
    box.popover = 'auto';
    const sign = element('button', 'explain__button', '?');
    sign.type = 'button';
    sign.ariaLabel = list.dataset.explain.replace('{}', link.textContent);
    sign.popoverTargetElement = box;
    link.after(sign, box);
  }

  // They cover a little of the text: Esc puts them away, though mouse and focus stay where they are, and the next key brings them back.
  document.addEventListener('keydown', (event) => {
    document.body.classList.toggle('explain-away', event.key === 'Escape' && !document.querySelector(':popover-open'));
  });
})();
