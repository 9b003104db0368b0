// The dialog on every page (Ctrl/Cmd+K) and the search page, whose address holds the query and what it is narrowed to. Without
// script the links and the form lead to the search page, and that to the index from A to Z.
(() => {
  const { SearchView, Filters, element, button, linkTo, say } = globalThis.pejlSearch;
  const openers = document.querySelectorAll('a[data-search="open"]');
  if (openers.length === 0) return;

  const ON_PAGE = 20; // results, and how many more at a time
  const IN_DIALOG = 8;
  const WIDE = '(min-width: 60rem)'; // search.css has the same: the filters stand beside the results

  function openPage(page) {
    const form = page.querySelector('form');
    const field = form.elements.q;
    const title = document.title;
    const view = new SearchView({
      form,
      field,
      place: page.querySelector('[data-search="results"]'),
      limit: ON_PAGE,
      makeFoot: () => button('results__more', say('search_more'), () => view.run(view.list.children.length)),
      changed: (query, chosen) => {
        document.title = query ? `${query} – ${title}` : title;
        try {
          history.replaceState(null, '', Filters.addressOf(query, chosen));
        } catch { /* A page opened from a folder may not change its address. */ }
      },
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      view.run();
    });
    const asked = new URLSearchParams(location.search);
    field.value ||= asked.get('q') ?? '';
    view.filters.chosen = Filters.chosenIn(asked);
    view.filters.root.open = matchMedia(WIDE).matches;
    view.run();
    return () => {
      field.focus();
      field.select();
    };
  }

  function createDialog() {
    const field = element('input', 'search-dialog__field');
    const label = say('search_label');
    Object.assign(field, { type: 'search', name: 'q', autocomplete: 'off', spellcheck: false, placeholder: label, enterKeyHint: 'search' });
    field.setAttribute('aria-label', label);
    const close = button('button--quiet search-dialog__close', say('search_close'), () => dialog.close());
    const form = element('form', 'search-dialog__head', field, close);
    form.setAttribute('role', 'search');
    const place = element('div', 'search-dialog__results');
    const dialog = element('dialog', 'search-dialog', form, place);
    dialog.setAttribute('aria-label', say('search'));
    const address = () => Filters.addressOf(view.query, view.filters.chosen);
    const view = new SearchView({
      form, field, place, limit: IN_DIALOG, makeFoot: (_, total) => linkTo(address(), 'results__all', say('search_all', total)),
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (view.query) location.assign(address());
    });
    // In a search field Esc only empties it in some browsers.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    });
    // Beside the dialog, or a link to a place on this very page, which would leave it open.
    dialog.addEventListener('click', ({ target }) => { if (target === dialog || target.closest('a')) dialog.close(); });
    document.body.append(dialog);
    return () => {
      if (!dialog.open) dialog.showModal();
      field.select();
      view.run();
    };
  }

  const page = document.querySelector('[data-search="page"]');
  let show = page && openPage(page);
  const open = (event) => {
    event.preventDefault();
    show ??= createDialog();
    show();
  };

  for (const link of openers) {
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) open(event);
  });
})();
