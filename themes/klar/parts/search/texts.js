// What search says to the reader, by the page's language.
(() => {
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
  globalThis.pejlSearch.texts = TEXTS[document.documentElement.lang.slice(0, 2)] ?? TEXTS.en;
})();
