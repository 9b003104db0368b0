// The dialog on every page (Ctrl/Cmd+K) and the search page with its linkable ?q=. Without script the links and the form
// lead to the search page, and that to the index from A to Å.
(() => {
  const search = globalThis.pejlSearch;
  const { SearchView, openEngine, element, searchAddress, texts: text } = search;
  const opener = document.querySelector('a[data-search="open"]');
  if (!opener) return;

  const STEP = 20; // results on the page, and how many more at a time
  const IN_DIALOG = 8;

  // A button or link after the list while there are more results than are shown.
  function moreFoot(make) {
    return (view, found, query) => {
      view.more?.remove();
      if (!found || found.total <= found.results.length) return;
      view.more = make(view, found, query);
      view.place.append(view.more);
    };
  }

  function moreButton(view, found) {
    const button = element('button', 'button results__more', text.more);
    button.type = 'button';
    button.addEventListener('click', async () => {
      await view.run(found.results.length + STEP);
      view.list.children[found.results.length]?.querySelector('a')?.focus();
    });
    return button;
  }

  function allLink(view, found, query) {
    const link = element('a', 'results__all', text.all);
    link.href = searchAddress(query);
    return link;
  }

  function openPage(page) {
    const form = page.querySelector('form');
    const field = form.elements.q;
    const view = new SearchView({
      form, field, place: page.querySelector('[data-search="results"]'), limit: STEP, foot: moreFoot(moreButton),
    });
    const remember = () => {
      try {
        history.replaceState(null, '', field.value.trim() ? searchAddress(field.value.trim()) : opener.href);
      } catch { /* A page opened from a folder may not change its address. */ }
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      remember();
      view.run();
    });
    field.addEventListener('change', remember);
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    openEngine().catch(() => {});
    if (field.value) view.run();
    return () => field.focus();
  }

  function createDialog() {
    const field = element('input', 'search-dialog__field');
    Object.assign(field, { type: 'search', name: 'q', autocomplete: 'off', spellcheck: false, placeholder: text.placeholder });
    field.setAttribute('aria-label', text.placeholder);
    const close = element('button', 'button search-dialog__close', text.close);
    close.type = 'button';
    const form = element('form', 'search-dialog__head', field, close);
    form.setAttribute('role', 'search');
    const place = element('div', 'search-dialog__results');
    const dialog = element('dialog', 'search-dialog', form, place);
    dialog.setAttribute('aria-label', text.label);
    const view = new SearchView({ form, field, place, limit: IN_DIALOG, foot: moreFoot(allLink) });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim()) location.assign(searchAddress(field.value.trim()));
    });
    close.addEventListener('click', () => dialog.close());
    // In a search field Esc only empties it in some browsers.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    });
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    // A link to a place on this very page leaves the dialog open otherwise.
    place.addEventListener('click', (event) => { if (event.target.closest('a[href]')) dialog.close(); });
    document.body.append(dialog);
    return () => {
      if (!dialog.open) dialog.showModal();
      field.select();
      openEngine().catch(() => {});
      return view;
    };
  }

  const page = document.querySelector('[data-search="page"]');
  let show = page ? openPage(page) : null;
  const open = () => (show ??= createDialog())();

  for (const link of document.querySelectorAll('a[data-search="open"]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
