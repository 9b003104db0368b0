// A button that copies the citation. Without script, or without leave to copy, the line is there to be marked by hand.
(() => {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--quiet citation__copy';
    button.textContent = text.dataset.copy;
    // Many buttons on one page: each is called what it copies.
    if (text.closest('.citations')) button.setAttribute('aria-label', `${text.dataset.copy}: ${text.textContent.trim()}`);
    const said = document.createElement('span');
    said.className = 'only-heard';
    said.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        button.textContent = said.textContent = text.dataset.copied;
      } catch {
        getSelection().selectAllChildren(text);
      }
    });
    button.addEventListener('blur', () => {
      button.textContent = text.dataset.copy;
      said.textContent = '';
    });
    text.after(button, said);
  }
})();
