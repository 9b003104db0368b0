// The files of the index, as they are asked for. A part with another mark than the index gives it is of the next issue of the site,
// whose index is then asked for by that mark: no cache has it.
let engine; // one a page, made when it is first wanted, and again when the index failed to come or has changed
let changed = '';

// Gives what follows the name and the mark.
async function load(name, mark) {
  const wanted = mark || changed;
  // The parts of a small site come with its index.
  if (!mark || search.received[name]?.[0] !== mark) await search.want(wanted ? `${name}.js?${wanted}` : `${name}.js`);
  const [found, ...content] = search.received[name];
  if (mark && found !== mark) {
    changed = found;
    engine = null;
    throw new Error(name);
  }
  return content;
}

function openEngine() {
  return (engine ??= createEngine(load).catch((failure) => {
    engine = null;
    throw failure;
  }));
}
