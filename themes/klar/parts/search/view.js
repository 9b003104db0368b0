// A field and its results: live while typing, only the newest query is shown, the count is announced, arrow keys walk
// through them. Everything is set as text.
(() => {
  const search = globalThis.pejlSearch;
  const text = search.texts;
  const PAUSE = 80; // milliseconds without a key before a query is run

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  // Every page links to the search page, and the search page lies at the root of the site.
  const opener = () => document.querySelector('a[data-search="open"]');
  const siteAddress = (address) => new URL(address, opener().href).href;
  const searchAddress = (query) => `${opener().href}?q=${encodeURIComponent(query)}`;

  function marked(parts) {
    return parts.map((part) => (part.mark ? element('mark', '', part.text) : part.text));
  }

  function resultItem(result) {
    const link = element('a', '', ...marked(result.titleParts));
    link.href = siteAddress(result.url);
    const facts = element('p', 'results__facts');
    if (result.typeLabel) facts.append(element('span', `type type--${result.type}`, result.typeLabel));
    const places = [result.page, result.framework, result.organisation];
    const place = places.filter((name, i) => name && name !== result.title && places.indexOf(name) === i).join(' · ');
    if (place) facts.append(element('span', 'results__place', place));
    const status = result.expired ? text.expired : result.status;
    if (status) facts.append(element('span', 'results__status', status));
    const item = element('li', 'results__item', element('p', 'results__title', link), facts);
    if (result.snippet.length > 0) item.append(element('p', 'results__snippet', ...marked(result.snippet)));
    return item;
  }

  function hintLine(hint, showQuery) {
    if (hint.kind === 'spelling') return element('p', 'results__hint', text.spelling(hint.typed, hint.word));
    const link = element('a', '', text.acronym(hint.word));
    link.href = searchAddress(hint.word);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      showQuery(hint.word);
    });
    return element('p', 'results__hint', link);
  }

  function themeList(themes) {
    const list = element('ul', 'results__themes');
    for (const { title, url } of themes) {
      const link = element('a', '', title);
      link.href = siteAddress(url);
      list.append(element('li', '', link));
    }
    return list;
  }

  // One engine a page, made when it is first wanted; after a failure the next query tries again.
  let loader = null;
  let engine = null;
  async function makeEngine() {
    loader ??= search.createLoader(opener());
    return search.createEngine(loader);
  }
  function openEngine() {
    if (!engine) {
      engine = makeEngine();
      engine.catch(() => { engine = null; });
    }
    return engine;
  }

  // Ties a field to a place for results: live while typing, only the newest query is shown, the count is announced.
  class SearchView {
    constructor({ form, field, place, limit, foot }) {
      Object.assign(this, { field, place, limit, foot, newest: 0, timer: 0 });
      this.status = element('p', 'results__count');
      this.status.setAttribute('role', 'status');
      this.hints = element('div', 'results__hints');
      this.list = element('ol', 'results__list');
      this.list.setAttribute('role', 'list');
      place.replaceChildren(this.status, this.hints, this.list);
      field.addEventListener('input', () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.run(), PAUSE);
      });
      form.addEventListener('keydown', (event) => this.move(event));
      place.addEventListener('keydown', (event) => this.move(event));
    }

    showQuery(query) {
      this.field.value = query;
      this.field.focus();
      return this.run();
    }

    async run(limit = this.limit) {
      const query = this.field.value.trim();
      const number = ++this.newest;
      if (!query) return this.show(null, '');
      try {
        const found = await (await openEngine()).search(query, { limit });
        if (number === this.newest) this.show(found, query);
      } catch {
        if (number !== this.newest) return;
        this.show(null, query);
        this.status.textContent = text.failed;
      }
    }

    show(found, query) {
      const count = found?.total ?? 0;
      this.status.textContent = !found ? '' : count === 0 ? text.none(query) : count === 1 ? text.one(query) : text.many(count, query);
      const suggestions = found?.suggestions ?? [];
      const hints = suggestions.filter(({ kind }) => kind === 'spelling' || kind === 'acronym').slice(0, 3);
      const themes = suggestions.filter(({ kind }) => kind === 'theme');
      this.hints.replaceChildren(...hints.map((hint) => hintLine(hint, (word) => this.showQuery(word))));
      if (themes.length > 0) this.hints.append(element('p', '', text.themes), themeList(themes));
      this.list.replaceChildren(...(found?.results ?? []).map(resultItem));
      this.foot?.(this, found, query);
    }

    // Arrow keys walk from the field through the results and back.
    move(event) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const stops = [this.field, ...this.place.querySelectorAll('a, button')];
      const at = stops.indexOf(document.activeElement);
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    }
  }

  Object.assign(search, { SearchView, openEngine, element, searchAddress });
})();
