// One word of a query → the sections it is found in. Ways of matching are tried in order of trust; the distrusted ones only
// when the others find next to nothing. No DOM; runs in Node too.
(() => {
  const search = globalThis.pejlSearch;
  const { fold, spellingKey, areForms, stem, editDistance, normalWord } = search.words;

  // Points that an impact of the index stands for: generator/search/weights.h.
  const POINTS = [8, 12, 18, 27, 40, 61, 91, 137, 205, 308, 461, 692, 1038, 1557, 2400, 4000];
  const FEW = 3;               // sections, below which distrusted ways are tried
  const MOST_COMPLETIONS = 60; // dictionary entries that begin with what is typed
  const SHORTEST_PREFIX = 3;
  const KINDS = ['own', 'form', 'head', 'modifier'];

  // Per cent of the points, and whether a way is tried only when others fail. A way
  // with `most` is not the word itself: a whole title counts no more than a word of it.
  const WAYS = {
    exact: { percent: 100 },
    acronym: { percent: 95 },  // typed in small letters
    folded: { percent: 95 },   // boern, aar
    declared: { percent: 90 }, // by the inflection that editors wrote
    form: { percent: 70 },     // by its ending
    prefix: { percent: 40, most: 1038 },
    bare: { percent: 80, distrusted: true },  // born, ar
    stem: { percent: 30, most: 1038, distrusted: true },
    split: { percent: 50 },
    typo: { percent: 25 },
  };

  // What a word of the query has found: by section the points and the match they come from, and the words to mark. Tables as
  // long as the site has sections are many times quicker than maps of what was found.
  class Found {
    constructor(sectionCount) {
      this.points = new Uint16Array(sectionCount);
      this.matchOf = new Uint16Array(sectionCount);
      this.count = 0;     // of sections
      this.matches = [];  // { word, way, kind }
      this.marked = new Set();
      this.hints = [];
    }

    addEntry(part, entry, way) {
      const word = part.words[entry];
      const { percent, most = Infinity } = WAYS[way];
      const first = this.matches.length;
      for (const kind of KINDS) this.matches.push({ word, way, kind });
      part.visitPostings(entry, (section, impact, kind) => {
        this.give(section, Math.floor((Math.min(POINTS[impact], most) * percent) / 100), first + kind);
      });
      this.marked.add(spellingKey(normalWord(word)));
    }

    give(section, points, match) {
      const known = this.points[section];
      if (known >= points) return;
      if (known === 0) this.count++;
      this.points[section] = points;
      this.matchOf[section] = match;
    }

    take(section) {
      if (this.points[section] > 0) this.count--;
      this.points[section] = 0;
    }
  }

  // How `word` of the dictionary, no title of several words, answers the token; undefined: not at all.
  function wayOf(word, key, token) {
    const lower = normalWord(word);
    if (word !== lower) {
      if (word === token.source) return 'exact';
      return lower === token.normal && !token.isCommon ? 'acronym' : undefined;
    }
    if (word === token.normal) return 'exact';
    const folded = fold(word);
    if (folded === token.folded) return 'folded';
    if (areForms(folded, token.folded)) return 'form';
    if (key === token.key || areForms(key, token.key)) return 'bare';
    if (token.isLast && token.key.length >= SHORTEST_PREFIX && key.startsWith(token.key)) return 'prefix';
    return haveOneStem(word, token) ? 'stem' : undefined;
  }

  // Snowball takes "leder", "ledelse" and "ledig" for one word, "led". So a short stem joins nothing but the stem itself with
  // what is made of it: "mod" and "modig".
  const SAFE_STEM = 5;
  function haveOneStem(word, token) {
    const one = stem(word);
    return one === token.stem && (one.length >= SAFE_STEM || word === one || token.normal === one);
  }

  // Entries of one part that may answer, with how. All that could begin like the token's stem.
  function candidates(part, token) {
    const list = [];
    const beginning = token.key.slice(0, Math.max(2, Math.min(spellingKey(token.stem).length, token.key.length - 1)));
    for (let entry = part.lowerBound(beginning); entry < part.words.length; entry++) {
      if (!part.keys[entry].startsWith(beginning)) break;
      const word = part.words[entry];
      if (word.includes(' ')) continue;
      const way = wayOf(word, part.keys[entry], token);
      if (way) list.push({ part, entry, way });
    }
    return list;
  }

  // In capitals a token means the acronym, when there is one: MED is not "med". What is hyphenated to it counts too.
  function acronymCandidates(part, token) {
    const list = [];
    for (let entry = part.lowerBound(token.key); entry < part.words.length; entry++) {
      const word = part.words[entry];
      if (!part.keys[entry].startsWith(token.key)) break;
      if (word === token.source) list.push({ part, entry, way: 'exact' });
      else if (word.startsWith(`${token.normal}'`)) list.push({ part, entry, way: 'form' });
      else if (word.startsWith(`${token.normal}-`)) list.push({ part, entry, way: 'prefix' });
    }
    return list.some((candidate) => candidate.way === 'exact') ? list : [];
  }

  function addCandidates(found, list) {
    const completions = list.filter((candidate) => candidate.way === 'prefix');
    const rest = list.filter((candidate) => candidate.way !== 'prefix');
    // Short completions first: what is typed is most of them.
    completions.sort((a, b) => a.part.words[a.entry].length - b.part.words[b.entry].length);
    const add = (some) => some.forEach(({ part, entry, way }) => found.addEntry(part, entry, way));
    add(rest.filter(({ way }) => !WAYS[way].distrusted));
    for (const distrusted of ['bare', 'stem']) {
      if (found.count < FEW) add(rest.filter(({ way }) => way === distrusted));
    }
    add(completions.slice(0, MOST_COMPLETIONS));
  }

  // Forms that editors declared lead to their lemma, whose entry knows all of them.
  async function addLemmas(found, list, index) {
    for (const { part, entry, way } of list) {
      if (way !== 'exact' && way !== 'folded') continue;
      const lemma = part.lemmas.get(part.words[entry]);
      if (!lemma) continue;
      for (const other of await index.words(spellingKey(lemma))) {
        const at = findWord(other, lemma);
        if (at >= 0) found.addEntry(other, at, 'declared');
      }
    }
  }

  function findWord(part, word) {
    const key = spellingKey(normalWord(word));
    for (let entry = part.lowerBound(key); entry < part.words.length && part.keys[entry] === key; entry++) {
      if (part.words[entry] === word) return entry;
    }
    return -1;
  }

  // The nearest words of the dictionary: one edit from four letters on, two from eight.
  function addTypos(found, parts, token) {
    const limit = token.key.length < 4 ? 0 : token.key.length < 8 ? 1 : 2;
    let nearest = [];
    let best = limit;
    for (const part of parts) {
      for (let entry = 0; entry < part.words.length && best > 0; entry++) {
        if (part.words[entry].includes(' ') || !part.hasPostings(entry)) continue;
        const distance = editDistance(token.key, part.keys[entry], best);
        if (distance > best) continue;
        if (distance < best) nearest = [];
        best = distance;
        nearest.push({ part, entry });
      }
    }
    for (const { part, entry } of nearest) {
      found.addEntry(part, entry, 'typo');
      found.hints.push({ kind: 'spelling', typed: token.source, word: part.words[entry] });
    }
  }

  // A compound that stands nowhere, or two words without a space: sections that have both halves.
  async function addSplit(found, index, token) {
    for (let cut = token.normal.length - 3; cut >= 3; cut--) {
      const halves = [token.normal.slice(0, cut), token.normal.slice(cut)];
      const [first] = await index.words(spellingKey(halves[0]));
      const a = new Found(index.sectionCount);
      for (const linked of [halves[0], halves[0].replace(/[se]$/, '')]) {
        const entry = first ? findWord(first, linked) : -1;
        if (entry >= 0 && linked.length > 2) a.addEntry(first, entry, 'split');
      }
      if (a.count === 0) continue;
      const b = await matchWord(index, tokenOf(halves[1], { isLast: false, isCommon: false }), 'whole');
      found.matches.push({ word: halves.join(' + '), way: 'split', kind: 'own' });
      for (let section = 0; section < index.sectionCount; section++) {
        const points = Math.min(a.points[section], b.points[section]);
        if (points > 0) found.give(section, Math.max(1, points >> 1), found.matches.length - 1);
      }
      if (found.count > 0) {
        for (const key of [...a.marked, ...b.marked]) found.marked.add(key);
        return;
      }
    }
  }

  function tokenOf(source, { isLast, isCommon }) {
    const normal = normalWord(source);
    return { source, normal, folded: fold(normal), key: spellingKey(normal), stem: stem(normal), isLast, isCommon };
  }

  // What `token` finds. 'whole' tries neither halves nor other spellings.
  async function matchWord(index, token, effort = 'all') {
    const found = new Found(index.sectionCount);
    const parts = await index.words(token.key, token.isLast ? 2 : 1);
    if (search.words.isAcronym(token.source)) {
      const list = parts.flatMap((part) => acronymCandidates(part, token));
      addCandidates(found, list);
      if (list.length > 0) return found;
    }
    const list = parts.flatMap((part) => candidates(part, token));
    addCandidates(found, list);
    await addLemmas(found, list, index);
    if (token.isCommon) addAcronymHint(found, parts, token);
    if (found.count > 0 || effort === 'whole') return found;
    await addSplit(found, index, token);
    if (found.count === 0) addTypos(found, parts, token);
    return found;
  }

  function addAcronymHint(found, parts, token) {
    for (const part of parts) {
      const acronym = token.normal.toUpperCase();
      if (findWord(part, acronym) >= 0) found.hints.push({ kind: 'acronym', typed: token.source, word: acronym });
    }
  }

  Object.assign(search, { matchWord, tokenOf, POINTS });
})();
