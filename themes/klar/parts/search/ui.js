// The reader's side of search: a dialog on every page (Ctrl/Cmd+K), and the search page with its linkable ?q=. Without
// script the links and the form lead to the search page, and that to the A–Å index. Everything is set as text.
(() => {
  const search = globalThis.pejlSearch;
  const opener = document.querySelector('a[data-search="open"]');
  if (!opener) return;

  const STEP = 20;          // results on the page, and how many more at a time
  const IN_DIALOG = 8;
  const PAUSE = 80;         // milliseconds of typing no more
  const TEXTS = {
    da: {
      label: 'Søg', close: 'Luk', placeholder: 'Søg i rammer, begreber og roller', more: 'Vis flere', all: 'Se alle resultater',
      one: (query) => `Ét resultat for ”${query}”`,
      many: (count, query) => `${count} resultater for ”${query}”`,
      none: (query) => `Ingen resultater for ”${query}”`,
      themes: 'Prøv et af temaerne:',
      spelling: (typed, word) => `Ingen sider har ordet ”${typed}”. Du ser resultater for ”${word}”.`,
      acronym: (word) => `Mente du ${word}?`,
      expired: 'Udløbet', failed: 'Søgningen kunne ikke hentes. Genindlæs siden, eller brug oversigten fra A til Å.',
    },
    en: {
      label: 'Search', close: 'Close', placeholder: 'Search frameworks, terms and roles', more: 'Show more', all: 'See all results',
      one: (query) => `One result for “${query}”`,
      many: (count, query) => `${count} results for “${query}”`,
      none: (query) => `No results for “${query}”`,
      themes: 'Try one of the themes:',
      spelling: (typed, word) => `No page has the word “${typed}”. These are results for “${word}”.`,
      acronym: (word) => `Did you mean ${word}?`,
      expired: 'Expired', failed: 'Search could not be loaded. Reload the page, or use the index from A to Z.',
    },
  };
  const text = TEXTS[document.documentElement.lang.slice(0, 2)] ?? TEXTS.en;

  let engine = null;
  function openEngine() {
    engine ??= search.createEngine(load);
    engine.catch(() => { engine = null; });
    return engine;
  }
  const load = search.createLoader(opener);

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  const siteAddress = (address) => new URL(address, opener.href).href;
  const searchAddress = (query) => `${opener.href}?q=${encodeURIComponent(query)}`;

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
    for (const [title, address] of themes) {
      const link = element('a', '', title);
      link.href = siteAddress(address);
      list.append(element('li', '', link));
    }
    return list;
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
        const { themes } = await openEngine();
        if (number === this.newest) this.show(found, query, themes);
      } catch {
        if (number !== this.newest) return;
        this.show(null, query);
        this.status.textContent = text.failed;
      }
    }

    show(found, query, themes = []) {
      const count = found?.total ?? 0;
      this.status.textContent = !found ? '' : count === 0 ? text.none(query) : count === 1 ? text.one(query) : text.many(count, query);
      this.hints.replaceChildren(...(found?.hints ?? []).slice(0, 3).map((hint) => hintLine(hint, (word) => this.showQuery(word))));
      if (found && count === 0 && themes.length > 0) this.hints.append(element('p', '', text.themes), themeList(themes));
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

  // A button or link after the list while there are more results than are shown.
  function moreFoot(make) {
    return (view, found, query) => {
      view.more?.remove();
      if (!found || found.total <= found.results.length) return;
      view.more = make(view, found, query);
      view.place.append(view.more);
    };
  }

  function moreButton(view, found) {
    const button = element('button', 'button results__more', text.more);
    button.type = 'button';
    button.addEventListener('click', async () => {
      await view.run(found.results.length + STEP);
      view.list.children[found.results.length]?.querySelector('a')?.focus();
    });
    return button;
  }

  function allLink(view, found, query) {
    const link = element('a', 'results__all', text.all);
    link.href = searchAddress(query);
    return link;
  }

  function openPage(page) {
    const form = page.querySelector('form');
    const field = form.elements.q;
    const view = new SearchView({
      form, field, place: page.querySelector('[data-search="results"]'), limit: STEP, foot: moreFoot(moreButton),
    });
    const remember = () => {
      try {
        history.replaceState(null, '', field.value.trim() ? searchAddress(field.value.trim()) : opener.href);
      } catch { /* A page opened from a folder may not change its address. */ }
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      remember();
      view.run();
    });
    field.addEventListener('change', remember);
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    openEngine().catch(() => {});
    if (field.value) view.run();
    return () => field.focus();
  }

  function createDialog() {
    const field = element('input', 'search-dialog__field');
    Object.assign(field, { type: 'search', name: 'q', autocomplete: 'off', spellcheck: false, placeholder: text.placeholder });
    field.setAttribute('aria-label', text.placeholder);
    const close = element('button', 'button search-dialog__close', text.close);
    close.type = 'button';
    const form = element('form', 'search-dialog__head', field, close);
    form.setAttribute('role', 'search');
    const place = element('div', 'search-dialog__results');
    const dialog = element('dialog', 'search-dialog', form, place);
    dialog.setAttribute('aria-label', text.label);
    const view = new SearchView({ form, field, place, limit: IN_DIALOG, foot: moreFoot(allLink) });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim()) location.assign(searchAddress(field.value.trim()));
    });
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    // A link to a place on this very page leaves the dialog open otherwise.
    place.addEventListener('click', (event) => { if (event.target.closest('a[href]')) dialog.close(); });
    document.body.append(dialog);
    return () => {
      if (!dialog.open) dialog.showModal();
      field.select();
      openEngine().catch(() => {});
      return view;
    };
  }

  const page = document.querySelector('[data-search="page"]');
  let show = page ? openPage(page) : null;
  const open = () => (show ??= createDialog())();

  for (const link of document.querySelectorAll('a[data-search="open"]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
