// The search page, whose address holds the query and what it is narrowed to. Without script its form leads nowhere new, and the
// page to the index from A to Z.
const search = globalThis.pejlSearch;
const { SearchView, FACETS, button, say } = search;
const ON_PAGE = 20; // results, and how many more at a time

const page = document.querySelector('[data-search="page"]');
const form = page.querySelector('form');
const field = form.elements.q;
const title = document.title;
const asked = new URLSearchParams(location.search);
const view = new SearchView({
  form,
  field,
  place: page.querySelector('[data-search="results"]'),
  limit: ON_PAGE,
  chosen: Object.fromEntries(FACETS.map((facet) => [facet, asked.getAll(facet)]).filter(([, ids]) => ids.length > 0)),
  makeFoot: () => button('results__more', say('search_more'), () => view.run(view.list.children.length)),
  changed: (query) => {
    document.title = query ? `${query} – ${title}` : title;
    try {
      history.replaceState(null, '', view.address);
    } catch { /* A page opened from a folder may not change its address. */ }
  },
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  view.run();
});
field.value ||= asked.get('q') ?? '';
view.run();
search.open = () => {
  field.focus();
  field.select();
};
