// What every page has of search: its links open it, and its files come when they are wanted, by script elements, the one way that
// works from a web server and from a folder alike; see README.md for the Trusted Types policy. Files of the index call
// pejlSearch(name, mark, …) when they run; the theme's own are those of [later] in theme.toml.
(() => {
  const openers = document.querySelectorAll('a[data-search="open"]');
  if (openers.length === 0) return;
  const received = new Map(); // by name: the mark and what follows it
  const awaited = new Map();
  const search = (globalThis.pejlSearch = (name, mark, ...content) => {
    received.set(name, { mark, content });
    awaited.get(name)?.(); // at once: the event of the script would come tasks later
  });
  const FILE = /^(?:index|(?:words|texts|starts|ends)-\d+)\.js(?:\?[\w-]{4})?$/;

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

  const run = (file, name) => new Promise((resolve, reject) => {
    awaited.set(name, resolve);
    const script = document.createElement('script');
    script.src = policy.createScriptURL(file);
    script.addEventListener('load', () => { script.remove(); resolve(); });
    script.addEventListener('error', () => { script.remove(); reject(new Error(file)); });
    document.head.append(script);
  });

  // What has been asked for once is there for good, unless it failed.
  function once(make) {
    const made = new Map();
    return (name, mark) => {
      if (!made.has(name)) {
        const coming = make(name, mark);
        made.set(name, coming);
        coming.catch(() => made.delete(name));
      }
      return made.get(name);
    };
  }

  search.want = once((name) => run(name));

  search.load = once(async (name, mark) => {
    // The parts of a small site come with its index.js.
    if (!received.has(name)) await run(mark ? `${name}.js?${mark}` : `${name}.js`, name);
    const part = received.get(name);
    received.delete(name);
    if (!part || (mark && part.mark !== mark)) throw new Error(name); // the index has changed
    return part.content;
  });

  // The client and what it reads first, at the same time. Who means to open search is waited for no longer.
  function start() {
    search.load('index', '').catch(() => {});
    return search.want('search');
  }
  const startEarly = () => { start().catch(() => {}); };

  const open = (event) => {
    event.preventDefault();
    start().then(() => search.open(), () => location.assign(openers[0].href));
  };
  for (const link of openers) {
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    });
    for (const hint of ['pointerenter', 'focus']) link.addEventListener(hint, startEarly);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) open(event);
  });
  for (const name of ['page', 'marks']) {
    const isWanted = name === 'page' ? document.querySelector('[data-search="page"]') : new URLSearchParams(location.search).get('h');
    if (isWanted) start().then(() => search.want(name)).catch(() => {});
  }
})();
