// The search page, whose address holds the query and what it is narrowed to. Without script its form leads nowhere new, and the
// page to the index from A to Z.
const search = globalThis.pejlSearch;
const { SearchView, FACETS, button, openEngine, say } = search;
const ON_PAGE = 20; // results, and how many more at a time

const page = document.querySelector('[data-search="page"]');
const form = page.querySelector('form');
const field = form.elements.q;
const title = document.title;
const asked = new URLSearchParams(location.search);
const view = new SearchView({
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
field.value ||= (asked.get('q') ?? '').slice(0, field.maxLength);
// An address may name what the site has no longer.
const forget = ({ index }) => {
  for (const [facet, ids] of Object.entries(view.chosen)) {
    const known = ids.filter((id) => index.facets[facet].names.some(([name]) => name === id));
    if (known.length > 0) view.chosen[facet] = known;
    else delete view.chosen[facet];
  }
};
openEngine().then(forget, () => {}).then(() => view.run());
search.open = () => {
  field.focus();
  field.select();
};
