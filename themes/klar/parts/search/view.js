// A field and its results: live while typing, only the newest query is shown. The dialog and the search page are both made of it.
// Everything is set as text. What comes after the first results, and is heard, is hints.js.
const PAUSE = 300; // milliseconds without a key before a query is run that ends in the first letters of a word
const FACETS = ['type', 'framework', 'organisation', 'status', 'language'];

// Words of strings.toml in the site's language, with values for each {}.
function say(key, ...values) {
  return globalThis.pejlWords[key].split('{}').map((part, i) => (i ? values[i - 1] + part : part)).join('');
}

const ownAddress = document.currentScript.src; // in a folder of the site

// In the language of this page.
const searchPage = document.querySelector('a[data-search="open"]').href;

function linkTo(address, className, ...content) {
  const link = element('a', className, ...content);
  link.href = new URL(`../${address}`, ownAddress);
  return link;
}

// The words that were found go along, so that the page can mark them: marks.js.
function resultLink({ url, why, titleParts }) {
  const link = linkTo(url, '', ...marked(titleParts));
  const found = new Set(why.flatMap(({ word, isLight }) => (isLight ? [] : word.split(/[ +]+/))).filter(Boolean));
  if (found.size) link.search = new URLSearchParams({ h: [...found].join(' ') });
  return link;
}

function marked(parts) {
  return parts.map(({ text, mark }) => (mark ? element('mark', '', text) : text));
}

// In the language of this page, whatever that of the result is.
function ownWords(className, text) {
  const made = element('span', className, text);
  made.lang = document.documentElement.lang;
  return made;
}

function resultItem(result) {
  const facts = element('p', 'results__facts');
  if (result.typeLabel) facts.append(ownWords(`type type--${result.type}`, result.typeLabel));
  const places = [result.framework, result.organisation, result.page];
  const place = places.filter((name, i) => name && name !== result.title && places.indexOf(name) === i);
  if (place.length) facts.append(element('span', 'results__place', place.join(' · ')));
  const status = result.expired ? say('search_expired') : result.status;
  if (status) facts.append(ownWords('results__status', status));
  const item = element('li', 'results__item', element('p', 'results__title', resultLink(result)), facts);
  if (result.language && result.language !== document.documentElement.lang) item.lang = result.language;
  if (result.snippet.length) item.append(element('p', 'results__snippet', ...marked(result.snippet)));
  return item;
}

class SearchView {
  // `chosen` is what results are narrowed to, by facet. `changed(query, most)` is called when other results are wanted, or more: that
  // many; `makeFoot(total)` gives what follows a list that does not show all. The count stands in `place` already: loader.js.
  constructor({ field, place, limit, makeFoot, chosen = {}, changed = () => {} }) {
    Object.assign(this, { field, place, limit, makeFoot, chosen, changed, newest: 0 });
    this.count = place.querySelector('.results__count');
    this.count.removeAttribute('role'); // hints.js says when it is heard
    this.list = element('ol', 'results__list');
    this.list.role = 'list';
    this.body = element('div', 'results__body', this.list);
    field.oninput = () => {
      clearTimeout(this.timer);
      if (this.query.split(' ').pop().length < SHORTEST_PREFIX) this.timer = setTimeout(() => this.run(), PAUSE);
      else this.run();
    };
  }

  get query() {
    return this.field.value.trim();
  }

  // Of this search, as it can be shared.
  get address() {
    const asked = new URLSearchParams({ q: this.query });
    for (const facet of FACETS) for (const id of this.chosen[facet] ?? []) asked.append(facet, id);
    return this.query ? `${searchPage}?${asked}` : searchPage;
  }

  ask(query) {
    this.field.value = query;
    this.field.focus();
    return this.run();
  }

  // What fails is tried again: the index may have changed since it was loaded.
  async run(offset = 0, limit = this.limit, isLast) {
    const { query, chosen } = this;
    const number = ++this.newest;
    clearTimeout(this.timer);
    this.changed(query, offset + limit);
    this.place.ariaBusy = true;
    let found = {};
    let said;
    try {
      const engine = await openEngine();
      found = query ? await engine.search(query, { offset, limit, filters: chosen, isStale: () => number !== this.newest }) : { suggestions: engine.themes() };
      // What else may have been meant stands above the results: they wait for it, and do not move when it comes.
      if (found.suggestions?.[0]) await search.want('more').catch(() => {});
      said = this.countOf(query, found.total);
    } catch {
      if (number === this.newest && !isLast) return this.run(offset, limit, true);
      said = say('search_failed');
      this.count.role = 'alert';
    }
    if (number !== this.newest) return;
    if (!this.body.isConnected) this.place.replaceChildren(this.count, this.body);
    this.place.ariaBusy = false;
    this.count.textContent = said;
    this.show(found, offset);
    search.showHints?.(this, found);
    // What results are narrowed by, what is heard and the keys: facets.js, filters.js, hints.js.
    search.want('more').then(() => search.showMore(this, number, query, found)).catch(() => {});
  }

  countOf(query, total) {
    if (!query) return '';
    if (total === 0) return say(Object.keys(this.chosen).length ? 'search_none_left' : 'search_none', query);
    return total === 1 ? say('search_one', query) : say('search_many', total, query);
  }

  show({ total = 0, results = [] }, offset) {
    if (offset === 0) this.list.replaceChildren();
    this.list.append(...results.map(resultItem));
    this.list.hidden = !total;
    this.foot?.remove();
    this.foot = total > offset + results.length ? this.makeFoot(total) : undefined;
    if (this.foot) this.body.append(this.foot);
    if (offset > 0) this.list.children[offset]?.querySelector('a').focus();
  }
}

Object.assign(search, { SearchView, FACETS, openEngine, linkTo, say });
