// A term explained where it stands, for the reader who asks: a button after its link opens what the list of words at the foot of
// the page says. The button shows with its link, by mouse and by Tab, where there is room for it, until Esc; the list is there for all.
(() => {
  const list = document.querySelector('.words__list');
  if (!list || !('popover' in list)) return;
  const explained = new Map([...list.querySelectorAll('dt a')].map((link) => [link.href, link.closest('div')]));

  function element(name, className, ...content) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  }

  for (const link of document.querySelectorAll('.prose a.term')) {
    const entry = explained.get(link.href);
    if (!entry) continue;
    const [title, text] = ['dt', 'dd'].map((name) => entry.querySelector(name).textContent);
    const more = element('a', 'explain__more', list.dataset.more.replace('{}', title));
    more.href = link.href;
    const box = element('span', 'explain', element('span', 'explain__text', text), more);
    box.popover = 'auto';
    const button = element('button', 'explain__button', '?');
    button.type = 'button';
    button.setAttribute('aria-label', list.dataset.explain.replace('{}', link.textContent));
    button.popoverTargetElement = box;
    link.after(button, box);
  }

  // They cover a little of the text: Esc puts them away, though mouse and focus stay where they are, and the next key brings them back.
  document.addEventListener('keydown', (event) => {
    document.body.classList.toggle('explain-away', event.key === 'Escape' && !document.querySelector(':popover-open'));
  });
})();
