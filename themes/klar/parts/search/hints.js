// What else the reader may have meant, what comes after the first results, and the arrow keys.

// A spelling and an acronym as a line each, titles and themes as lists.
search.showHints = (view, { suggestions = [] }) => {
  const of = (kind) => suggestions.filter((one) => one.kind === kind);
  const lines = of('spelling').slice(0, 3).map(({ typed, word }) => element('p', '', say('search_spelling', typed, word)));
  for (const { word } of of('acronym')) {
    lines.push(element('p', '', button('button--quiet', say('search_acronym', word), () => view.ask(word))));
  }
  for (const kind of ['title', 'theme']) {
    const items = of(kind).map(({ title, url }) => element('li', '', linkTo(url, '', title)));
    if (items.length === 0) continue;
    const list = element('ul', 'results__ways', ...items);
    list.setAttribute('role', 'list');
    lines.push(element('p', '', say(`search_${kind}s`)), list);
  }
  if (!view.hints) view.list.before(view.hints = element('div', 'results__hints'));
  view.hints.replaceChildren(...lines);
};

// Of the query that has this number. The first results come before facets.js and have not been counted.
search.showMore = async (view, number, query, { total = 0, facets }) => {
  const isStale = () => number !== view.newest;
  if (isStale()) return;
  if (total > 0) facets ??= (await (await openEngine()).search(query, { limit: 1, filters: view.chosen })).facets;
  if (isStale()) return;
  if (total > 0) view.filters ??= new Filters(view);
  view.filters?.show(facets ?? {}, total);
};

// From the field through what can be followed, and back.
search.move = (view, event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [view.field, ...view.body.querySelectorAll('a, button')];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
};
