// The dialog that search is in on every page but its own. loader.js has opened it; what is found comes from here.
const IN_DIALOG = 8; // results

function createView(dialog) {
  const { firstChild: form, lastChild: place } = dialog;
  const field = form.firstChild;
  Object.assign(field, { name: 'q', autocomplete: 'off', maxLength: LONGEST_QUERY, spellcheck: false, enterKeyHint: 'search' });
  form.role = 'search';
  const view = new SearchView({
    field, place, limit: IN_DIALOG, makeFoot: (total) => linkTo(view.address, 'results__all', say('search_all', total)),
  });
  form.addEventListener('submit', () => { if (view.query) location.assign(view.address); });
  // Beside the dialog, or a link to a place on this very page, which would leave it open.
  dialog.addEventListener('click', ({ target }) => { if (target === dialog || target.closest('a')) dialog.close(); });
  return view;
}

// Whatever has asked for search: the reader, the search page, or the address of a result.
let view;
search.begin = (dialog) => {
  if (dialog.open) (view ??= createView(dialog)).run();
  else if (!dialog.isConnected) return search.want('page');
  else if (new URLSearchParams(location.search).get('h')) search.want('marks').catch(() => {});
};
