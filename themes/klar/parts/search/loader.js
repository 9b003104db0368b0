// Loads the files of the index by script elements, the one way that works from a web server and from a folder alike; see
// README.md for the Trusted Types policy. Each file calls pejlSearch(name, mark, …) when it runs.
(() => {
  const search = globalThis.pejlSearch;
  const FILE = /^(?:index|(?:words|texts|starts|ends)-\d+)\.js(?:\?[\w-]{4})?$/;

  const received = new Map();
  const awaited = new Map();
  search.receive = (name, mark, ...content) => {
    received.set(name, { mark, content });
    awaited.get(name)?.(); // at once: the event of the script would come tasks later
  };

  // The index lies in search/, beside the search page that every page links to.
  function folderOf(link) {
    return new URL('search/', link.href).href;
  }

  // The only addresses that may become scripts: files of the index, in the site's own folder for it.
  function createAddressMaker(folder) {
    const check = (name) => {
      if (!FILE.test(name)) throw new TypeError(`not a file of the search index: ${name}`);
      return folder + name;
    };
    return globalThis.trustedTypes?.createPolicy('pejl-search', { createScriptURL: check }) ?? { createScriptURL: check };
  }

  function loadScript(name, address) {
    return new Promise((resolve, reject) => {
      awaited.set(name, resolve);
      const script = document.createElement('script');
      script.src = address;
      script.addEventListener('load', () => { script.remove(); resolve(); });
      script.addEventListener('error', () => { script.remove(); reject(new Error('a file of the search index did not load')); });
      document.head.append(script);
    });
  }

  search.createLoader = (link) => {
    const addresses = createAddressMaker(folderOf(link));
    return async (name, mark) => {
      // The parts of a small site come with its index.js.
      if (!received.has(name)) await loadScript(name, addresses.createScriptURL(mark ? `${name}.js?${mark}` : `${name}.js`));
      const part = received.get(name);
      received.delete(name);
      if (!part || (mark && part.mark !== mark)) throw new Error('the search index has changed');
      return part.content;
    };
  };
})();
