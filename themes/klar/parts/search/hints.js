// What else the reader may have meant, what is heard of it, and the keys. Comes after the first results.
const HUSH = 700; // milliseconds without a key before it is announced: what is read out while typing only disturbs
const MOST_LINES = 3; // of one kind

// A spelling, an unknown word and an acronym as a line each, titles and themes as lists.
search.showHints = (view, { suggestions = [] }) => {
  const ofKind = (kind) => suggestions.filter((one) => one.kind === kind);
  const lines = ['spelling', 'unknown'].flatMap((kind) => ofKind(kind).slice(0, MOST_LINES))
    .map(({ kind, typed, word }) => element('p', '', say(`search_${kind}`, typed, word)));
  for (const { word } of ofKind('acronym')) {
    lines.push(element('p', '', button('button--quiet', say('search_acronym', word), () => view.ask(word))));
  }
  for (const kind of ['title', 'theme']) {
    const items = ofKind(kind).map(({ title, url }) => element('li', '', linkTo(url, '', title)));
    if (items.length === 0) continue;
    const list = element('ul', 'results__ways', ...items);
    list.setAttribute('role', 'list');
    lines.push(element('p', '', say(`search_${kind}s`)), list);
  }
  if (!view.hints) view.list.before(view.hints = element('div', 'results__hints'));
  view.hints.replaceChildren(...lines);
};

// What is shown of the count is hidden from who hears it: it would be met twice.
function createHeard(view) {
  const heard = element('p', 'only-heard');
  heard.setAttribute('role', 'status');
  view.count.setAttribute('aria-hidden', 'true');
  view.count.after(heard);
  view.field.addEventListener('input', () => clearTimeout(view.hush));
  for (const part of [view.field.form, view.body]) part.addEventListener('keydown', (event) => onKey(view, event));
  return heard;
}

// The count, and what was meant: once, though it is shown again.
function announce(view, query) {
  view.heard ??= createHeard(view);
  const count = view.count.textContent;
  const meant = query && [...view.body.querySelectorAll('.results__hints p')].map((line) => line.textContent).join(' ');
  const text = meant ? `${count}. ${meant}` : count;
  clearTimeout(view.hush);
  view.hush = setTimeout(() => {
    if (view.heard.textContent !== text) view.heard.textContent = text;
  }, HUSH);
}

// Of the query that has this number. The first results come before facets.js and have not been counted.
search.showMore = async (view, number, query, { total = 0, facets, suggestions }) => {
  const isStale = () => number !== view.newest;
  if (isStale()) return;
  // Where search failed, the footer's link to the index from A to Z.
  if (!suggestions) view.count.append(document.querySelector('[data-search="index"]')?.cloneNode(true) ?? '');
  announce(view, query);
  if (total > 0) facets ??= (await (await openEngine()).search(query, { limit: 1, filters: view.chosen })).facets;
  if (isStale()) return;
  if (total > 0 || Object.keys(view.chosen).length > 0) view.filters ??= new Filters(view);
  view.filters?.show(facets ?? {}, total);
};

// The arrows go from the field through what can be followed, and back. In a search field Esc only empties it in some browsers.
function onKey(view, event) {
  const dialog = view.body.closest('dialog');
  if (event.key === 'Escape' && dialog) {
    event.preventDefault();
    dialog.close();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [view.field, ...view.body.querySelectorAll('a, button')];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
