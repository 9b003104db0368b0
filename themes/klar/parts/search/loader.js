// What every page has of search: its link and Ctrl/Cmd+K open the dialog at once, so that nothing typed is lost, and what answers
// comes when it is wanted. Files come by script elements, the one way that works from a web server and from a folder alike; see
// README.md for the Trusted Types policy. Those of the index call pejlSearch(name, mark, …); the theme's own are [later] in theme.toml.
(() => {
  const opener = document.querySelector('[data-search="open"]');
  if (!opener) return;
  const ownAddress = document.currentScript.src;
  const FILE = /^[\w-]+\.js(\?[\w-]{4})?$/;

  const rules = {
    // The only addresses that may become scripts: the theme's, beside this one in a folder of the site, and the index's in search/.
    createScriptURL(name) {
      const own = pejlScripts[name];
      if (!own && !FILE.test(name)) throw new TypeError(name);
      return new URL(own ?? `../search/${name}`, ownAddress).href;
    },
  };
  const policy = globalThis.trustedTypes?.createPolicy('pejl-search', rules) ?? rules;

  const awaited = {};
  const search = (globalThis.pejlSearch = (name, ...part) => {
    search.received[name] = part;
    awaited[name]?.(); // at once: the event of the script would come tasks later
  });
  search.received = {}; // by name: the mark and what follows it

  // What has been asked for once is there for good, unless it failed.
  const coming = {};
  search.want = (file) => (coming[file] ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    awaited[file.split('.')[0]] = script.onload = resolve;
    script.onerror = () => {
      coming[file] = null;
      reject(new Error(file));
    };
    script.src = policy.createScriptURL(file);
    document.head.append(script);
  }));

  const page = document.querySelector('[data-search="page"]');
  const dialog = element('dialog', 'search-dialog');
  if (!page) {
    const field = element('input', 'search-dialog__field');
    field.type = 'search';
    dialog.ariaLabel = field.ariaLabel = field.placeholder = pejlWords.search_label;
    const close = button('button--quiet search-dialog__close', pejlWords.search_close, () => dialog.close());
    dialog.append(element('form', 'search-dialog__head', field, close), element('div', 'search-dialog__results', element('p', 'results__count')));
    document.body.append(dialog);
  }
  const frame = page ?? dialog;
  const [field, count] = ['input', '.results__count'].map((part) => frame.querySelector(part));
  frame.onsubmit = (event) => event.preventDefault(); // it is answered where it stands
  count.role = 'status';

  // The client and what it reads first, at the same time. What failed is tried again at the next key.
  const answer = () => {
    if (!search.begin) count.textContent = pejlWords.search_coming;
    Promise.all([search.want('search'), search.want('index.js')]).then(() => search.begin(dialog)).catch(() => {
      count.textContent = pejlWords.search_offline;
      field.oninput = answer;
    });
  };

  const open = (event) => {
    event.preventDefault();
    if (!page && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
    answer();
  };
  const isCommand = (event) => event.ctrlKey || event.metaKey;
  opener.onclick = (event) => {
    if (!isCommand(event) && !event.shiftKey) open(event);
  };
  for (const hint of ['pointerenter', 'focus']) opener.addEventListener(hint, answer);
  document.addEventListener('keydown', (event) => {
    if (/^k$/i.test(event.key) && isCommand(event) && !event.shiftKey && !event.altKey) open(event);
  });
  field.value ||= page && new URLSearchParams(location.search).get('q');
  if (page || /[?&]h=/.test(location.search)) answer();
})();
