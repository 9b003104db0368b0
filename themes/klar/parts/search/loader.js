// What every page has of search: its links open it, and its files come when they are wanted, by script elements, the one way that
// works from a web server and from a folder alike; see README.md for the Trusted Types policy. Files of the index call
// pejlSearch(name, mark, …) when they run; the theme's own are those of [later] in theme.toml.
(() => {
  const openers = document.querySelectorAll('[data-search="open"]');
  const [opener] = openers;
  if (!opener) return;
  const received = new Map(); // by name: the mark and what follows it
  const awaited = new Map();
  const search = (globalThis.pejlSearch = (name, ...part) => {
    received.set(name, part);
    awaited.get(name)?.(); // at once: the event of the script would come tasks later
  });
  const FILE = /^[a-z]+(?:-\d+)?\.js(?:\?[\w-]{4})?$/;

  // The theme's scripts lie beside this one in a folder of the site, the index in another, search/.
  const ownAddress = document.currentScript.src;
  const rooted = (address) => new URL(`../${address}`, ownAddress).href;

  search.rooted = rooted;

  // The only addresses that may become scripts.
  function createScriptURL(name) {
    const own = globalThis.pejlScripts[name];
    if (own) return new URL(own, ownAddress).href;
    if (!FILE.test(name)) throw new TypeError(name);
    return rooted(`search/${name}`);
  }
  const policy = globalThis.trustedTypes?.createPolicy('pejl-search', { createScriptURL }) ?? { createScriptURL };

  const run = (file, name) => {
    const script = document.createElement('script');
    return new Promise((resolve, reject) => {
      awaited.set(name, resolve);
      script.src = policy.createScriptURL(file);
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    }).finally(() => script.remove());
  };

  // What has been asked for once is there for good, unless it failed, which whoever waits for it handles.
  function once(make, made = new Map()) {
    return (name, mark = '') => {
      const key = name + mark;
      if (!made.has(key)) {
        const coming = make(name, mark);
        made.set(key, coming);
        coming.catch(() => made.delete(key));
      }
      return made.get(key);
    };
  }

  search.want = once(run);

  let changed = ''; // mark of a part of another index than the one that was loaded
  const parts = new Map();
  search.load = once(async (name, mark) => {
    // The parts of a small site come with its index.js.
    const wanted = mark || changed;
    if (!received.has(name)) await run(wanted ? `${name}.js?${wanted}` : `${name}.js`, name);
    const [found, ...content] = received.get(name);
    received.delete(name);
    if (mark && found !== mark) {
      changed = found;
      parts.delete('index');
      throw new Error(name);
    }
    return content;
  }, parts);

  // The client and what it reads first, at the same time. Who means to open search is waited for no longer.
  function start() {
    search.load('index');
    return search.want('search');
  }

  const open = (event) => {
    event.preventDefault();
    start().then(() => search.open(), () => location.assign(opener.href));
  };
  const isCommand = (event) => event.ctrlKey || event.metaKey;
  for (const link of openers) {
    link.addEventListener('click', (event) => {
      if (!isCommand(event) && !event.shiftKey) open(event);
    });
    for (const hint of ['pointerenter', 'focus']) link.addEventListener(hint, start);
  }
  document.addEventListener('keydown', (event) => {
    // There is no key when a browser fills a form in.
    if (event.key?.toLowerCase() === 'k' && isCommand(event) && !event.shiftKey && !event.altKey) open(event);
  });
  const isWanted = { page: document.querySelector('[data-search="page"]'), marks: new URLSearchParams(location.search).get('h') };
  for (const name in isWanted) if (isWanted[name]) start().then(() => search.want(name)).catch(() => isWanted.page?.removeAttribute('data-search'));
})();
