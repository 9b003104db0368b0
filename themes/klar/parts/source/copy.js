// A button that copies the citation. Without script, or without leave to copy, the line is there to be marked by hand.
(() => {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('[data-copy]')) {
    const said = element('span', 'only-heard');
    said.role = 'status';
    const copy = button('button--quiet citation__copy', text.dataset.copy, async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        copy.textContent = said.textContent = text.dataset.copied;
      } catch {
        getSelection().selectAllChildren(text);
      }
    });
    // Many buttons on one page: each is called what it copies.
    if (text.closest('.citations')) copy.ariaLabel = `${text.dataset.copy}: ${text.textContent.trim()}`;
    copy.onblur = () => {
      copy.textContent = text.dataset.copy;
      said.textContent = '';
    };
    text.after(copy, said);
  }
})();
