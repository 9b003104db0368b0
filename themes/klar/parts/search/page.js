// The search page, whose address holds the query, what it is narrowed to and how many results are shown: it can be shared, and Back
// leads to the same place of the same list. Without script its form leads nowhere new, and the page to the index from A to Z.
const search = globalThis.pejlSearch;
const { SearchView, FACETS, openEngine, say } = search;
const ON_PAGE = 20; // results, and how many more at a time
const MOST_AT_ONCE = 500; // results that an address may ask for

const page = document.querySelector('[data-search="page"]');
const field = page.querySelector('input');
const title = document.title;
let shown; // the address' query, and what results are narrowed to
let narrowing;

const view = new SearchView({
  field,
  place: page.querySelector('[data-search="results"]'),
  limit: ON_PAGE,
  makeFoot: () => button('results__more', say('search_more'), () => view.run(view.list.children.length)),
  changed: (query, most) => {
    document.title = query ? `${query} – ${title}` : title;
    // To choose is a step that Back takes back, a letter is none.
    const before = narrowing;
    narrowing = JSON.stringify(view.chosen);
    const note = before === narrowing ? 'replaceState' : 'pushState';
    try {
      history[note](null, '', most > ON_PAGE && query ? `${view.address}&n=${most}` : view.address);
    } catch { /* A page opened from a folder may not change its address. */ }
    shown = location.search;
  },
});
page.addEventListener('submit', () => view.run());

// Gives how many results the address asks for.
function readAddress() {
  const asked = new URLSearchParams(location.search);
  field.value = (asked.get('q') ?? '').slice(0, field.maxLength);
  view.chosen = Object.fromEntries(FACETS.map((facet) => [facet, asked.getAll(facet)]).filter(([, ids]) => ids.length > 0));
  return Math.min(Math.max(asked.get('n'), ON_PAGE), MOST_AT_ONCE) || ON_PAGE;
}

// An address may name what the site has no longer.
function forget({ index }) {
  for (const [facet, ids] of Object.entries(view.chosen)) {
    const known = ids.filter((id) => index.facets[facet].names.some(([name]) => name === id));
    if (known.length > 0) view.chosen[facet] = known;
    else delete view.chosen[facet];
  }
}

async function answerAddress() {
  const typed = shown === undefined && field.value; // or what loader.js has read
  const limit = readAddress();
  if (typed) field.value = typed.slice(0, field.maxLength);
  try {
    forget(await openEngine());
  } catch { /* It is said by who runs the query. */ }
  narrowing = JSON.stringify(view.chosen);
  await view.run(0, limit);
}

// Also where the address changes for another reason, such as a link to a place on this page.
addEventListener('popstate', () => {
  if (location.search !== shown) answerAddress();
});
answerAddress();
