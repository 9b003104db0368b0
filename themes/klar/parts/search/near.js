// What a word of the query may mean that is found nowhere as it stands: two words in one, or a slip of the pen. No DOM; runs in
// Node too.
(() => {
  const search = globalThis.pejlSearch;
  const { spellingKey, editDistance, normalWord } = search.words;

  const SHORTEST_HALF = 3;
  const MOST_SPLITS = 3;
  const MOST_MEANT = 3;    // words for one that is misspelled
  const MOST_PARTS = 3;    // of the lists of spellings, that hold words of one beginning
  const BEGINNING = 2;     // letters that are right when the slip comes later
  const IN_TITLE = 32;     // in a weight: generator/search/spellings.h

  const reversed = (text) => [...text].reverse().join('');

  // Beginnings that a word within an edit may have if its slip comes after two letters; in a short one the second and third
  // may be swapped.
  function beginningsOf(key) {
    const swapped = key[0] + key[2];
    return key.length < 6 && swapped !== key.slice(0, BEGINNING) ? [key.slice(0, BEGINNING), swapped] : [key.slice(0, BEGINNING)];
  }

  // Spelling keys that may be near, with their weights: stretches of { keys, weights, isReversed }.
  async function stretches(index, key) {
    if (index.starts.length === 0) {
      const parts = await index.words.covering('', 1);
      return parts.map((part) => ({ keys: part.keys, weights: dictionaryWeights(part) }));
    }
    const list = [];
    for (const [parts, typed, isReversed] of [[index.starts, key, false], [index.ends, reversed(key), true]]) {
      for (const beginning of beginningsOf(typed)) {
        for (const part of await parts.covering(beginning, MOST_PARTS)) {
          if (!list.some(({ keys }) => keys === part.keys)) list.push({ ...part, isReversed });
        }
      }
    }
    return list;
  }

  // A small site has its dictionary at hand; how long a word's postings are says how much it is used.
  function dictionaryWeights(part) {
    part.weights ??= part.words.map((word, entry) => {
      const length = part.lengthOfPostings(entry);
      return length === 0 || word.includes(' ') ? -1 : 32 - Math.clz32(length);
    });
    return part.weights;
  }

  // The keys nearest to `key`, the more used first: [{ key, weight, distance }].
  async function nearKeys(index, key, limit) {
    const near = new Map();
    for (const { keys, weights, isReversed } of await stretches(index, key)) {
      const typed = isReversed ? reversed(key) : key;
      for (let i = 0; i < keys.length; i++) {
        if (weights[i] < 0 || Math.abs(keys[i].length - typed.length) > limit) continue;
        const distance = editDistance(typed, keys[i], limit);
        if (distance > limit) continue;
        const found = isReversed ? reversed(keys[i]) : keys[i];
        near.set(found, { key: found, weight: weights[i], distance });
      }
    }
    return [...near.values()].sort((a, b) => a.distance - b.distance || b.weight - a.weight);
  }

  // Calls visit(part, entry) for the words of the dictionary that are spelled so.
  async function visitSpelled(index, key, visit) {
    const [part] = await index.words.covering(key, 1);
    for (const entry of part.entries(key)) {
      if (part.keys[entry] === key && !part.words[entry].includes(' ') && part.lengthOfPostings(entry) > 0) visit(part, entry);
    }
  }

  // One edit from four letters on, two from eight; the nearest only.
  async function addTypos(found, index, token) {
    const limit = token.normal.length < 4 ? 0 : token.normal.length < 8 ? 1 : 2;
    if (limit === 0) return;
    const near = await nearKeys(index, token.key, limit);
    for (const { key, distance } of near.slice(0, MOST_MEANT)) {
      if (distance > near[0].distance) break;
      let most = 0;
      let word = '';
      await visitSpelled(index, key, (part, entry) => {
        found.addEntry(part, entry, 'typo');
        const length = part.lengthOfPostings(entry);
        if (length > most) [most, word] = [length, part.words[entry]];
      });
      if (word) found.suggestions.push({ kind: 'spelling', typed: token.source, word });
    }
  }

  // A compound that stands nowhere, or two words without a space: sections that have both halves.
  async function addSplit(found, index, token) {
    const { normal } = token;
    const known = new Set((await stretches(index, token.key)).flatMap(({ keys, isReversed }) => (isReversed ? [] : keys)));
    const cuts = [];
    for (let cut = normal.length - SHORTEST_HALF; cut >= SHORTEST_HALF && cuts.length < MOST_SPLITS; cut--) {
      const first = [normal.slice(0, cut), normal.slice(0, cut).replace(/[se]$/, '')]
        .find((half) => half.length >= SHORTEST_HALF && known.has(spellingKey(half)));
      if (first) cuts.push([first, normal.slice(cut)]);
    }
    for (const halves of cuts) {
      const [a, b] = await Promise.all(halves.map((half) => (
        search.matchWord(index, search.tokenOf(half, { isLast: false, isCommon: false })))));
      found.addCommon(a, b, halves.join(' + '));
      if (found.count > 0) return;
    }
  }

  // Fills `found`, which has nothing, with what the token may mean.
  async function addMeant(found, index, token) {
    await addSplit(found, index, token);
    if (found.count === 0) await addTypos(found, index, token);
  }

  // Titles with a word that is nearly so: more edits than make a result.
  async function nearTitles(index, token, most) {
    const limit = Math.max(2, Math.floor(token.normal.length / 3));
    const isSmall = index.starts.length === 0;
    const near = token.normal.length < 4 ? [] : await nearKeys(index, token.key, limit);
    const titles = [];
    for (const { key, weight } of near) {
      if (titles.length >= most) break;
      if (!isSmall && weight < IN_TITLE) continue;
      const found = new search.Found(index);
      await visitSpelled(index, key, (part, entry) => found.addEntry(part, entry, 'exact'));
      const best = found.points.reduce((at, points, section) => (points > found.points[at] ? section : at), 0);
      const { title, url } = await index.text(best);
      const isThere = search.words.cutWords(title).some(({ source }) => spellingKey(normalWord(source)) === key);
      if (isThere && !titles.some((one) => one.url === url)) titles.push({ kind: 'title', title, url });
    }
    return titles;
  }

  Object.assign(search, { addMeant, nearTitles });
})();
