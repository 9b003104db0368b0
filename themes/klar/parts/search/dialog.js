// The dialog that search is on every page but its own.
const IN_DIALOG = 8; // results

function createDialog() {
  const field = element('input', 'search-dialog__field');
  const label = say('search_label');
  Object.assign(field, { type: 'search', name: 'q', autocomplete: 'off', maxLength: LONGEST_QUERY, spellcheck: false, placeholder: label, ariaLabel: label, enterKeyHint: 'search' });
  const close = button('button--quiet search-dialog__close', say('search_close'), () => dialog.close());
  const form = element('form', 'search-dialog__head', field, close);
  form.role = 'search';
  const place = element('div', 'search-dialog__results');
  const dialog = element('dialog', 'search-dialog', form, place);
  dialog.ariaLabel = say('search');
  const view = new SearchView({
    field, place, limit: IN_DIALOG, makeFoot: (total) => linkTo(view.address, 'results__all', say('search_all', total)),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (view.query) location.assign(view.address);
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

let show;
search.open = () => (show ??= createDialog())();
