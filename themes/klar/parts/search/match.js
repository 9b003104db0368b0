// One word of a query → the sections it is found in. Ways of matching are tried in order of trust; the distrusted ones only
// when the others find next to nothing. No DOM; runs in Node too.
// generator/search/weights.h: points that an impact stands for, and per cent of them by kind.
const POINTS = [8, 12, 27, 61, 91, 137, 205, 308, 461, 692, 1038, 1557, 2400, 4000];
const KINDS = [['own', 100], ['form', 90], ['head', 70], ['modifier', 50]];
const LEAST = POINTS[0] + 1; // of an answer: the first stands for where a section belongs
const FEW = 3;               // sections, below which distrusted ways are tried
const MANY = 10;             // sections, from which nobody waits for more completions
const MOST_COMPLETIONS = 60; // dictionary entries that begin with what is typed
const SHORTEST_PREFIX = 3;

// Per cent of the points, and the most that a way may count which is not the word itself: a whole title is no more than a word of it.
const WAYS = {
  exact: [100],
  acronym: [95],        // typed in small letters
  folded: [95],         // boern, aar
  declared: [90],       // by the inflection that editors wrote
  definite: [85],       // indsatsen
  form: [65],           // by another ending
  related: [45, 1038],  // inddrage, inddragelse
  prefix: [40, 1038],
  longer: [20, 1038],   // a prefix that is a word itself
  bare: [80],           // born, ar
  stem: [30, 1038],
};
const DISTRUSTED = ['related', 'bare', 'stem'];

// What a word of the query has found: by section the points, the match they come from and the impact, and the words to mark.
// Tables as long as the site has sections are many times quicker than maps of what was found.
class Found {
  // With `most` a name is no more than that: of several words it is the name of only one.
  constructor({ sectionCount }, most = Infinity, isLight = false) {
    Object.assign(this, {
      most, isLight,
      points: new Uint16Array(sectionCount), matchOf: new Uint16Array(sectionCount), impacts: new Uint8Array(sectionCount),
      sections: [],    // that have or had points
      count: 0,        // of those that the word itself was found in
      matches: [],     // { word, way, kind }
      marked: new Set(),
      suggestions: [],
    });
  }

  addEntry(part, entry, way, mostHere = this.most) {
    const word = part.words[entry];
    const [percent, most = Infinity] = WAYS[way];
    const first = this.matches.length;
    for (const [kind] of KINDS) this.matches.push({ word, way, kind });
    part.visitPostings(entry, (impact, kind, sections) => {
      const points = Math.floor((Math.min(POINTS[impact], most, mostHere) * percent * KINDS[kind][1]) / 10000);
      const least = way === 'stem' ? 0 : LEAST; // a stem in passing is no answer
      const given = impact === 0 ? POINTS[0] : Math.max(least, points);
      sections.forEach((section) => this.give(section, given, impact, first + kind));
    });
    this.marked.add(spellingKey(normalWord(word)));
  }

  give(section, points, impact, match) {
    const known = this.points[section];
    if (known >= points) return;
    if (known === 0) {
      this.count++;
      this.sections.push(section);
    }
    this.points[section] = points;
    this.impacts[section] = impact;
    this.matchOf[section] = match;
  }

  // The sections of a page share where it belongs, and what its opening says: enough to have all words of a query, too
  // little to be an answer, so only where one of `founds` has something. With `spreadsAll` they share the words of each other.
  spread({ pageOf, firsts }, founds, spreadsAll) {
    const match = this.matches.push({ word: '', way: 'page', kind: 'own' }) - 1;
    const shares = new Uint8Array(firsts.length);
    this.sections.forEach((section) => {
      const page = pageOf[section];
      if (this.points[section] > 0 && (spreadsAll || section === firsts[page])) shares[page] = 1;
    });
    for (const { sections } of founds) {
      sections.forEach((section) => {
        if (shares[pageOf[section]]) this.give(section, POINTS[0] / 2, 0, match);
      });
    }
  }

  // Leaves only sections that have so many points.
  keep(least) {
    for (const section of this.sections) {
      const points = this.points[section];
      if (points === 0 || points >= least) continue;
      this.points[section] = 0;
      this.count--;
    }
  }
}

// How `word` of the dictionary, no title of several words, answers the token; undefined: not at all.
function wayOf(word, key, token) {
  const lower = normalWord(word);
  if (word !== lower) {
    if (word === token.source) return 'exact';
    if (lower === token.normal) return token.isCommon ? undefined : 'acronym';
    return lower === token.stem || (lower.length > 2 && areForms(lower, token.normal)) ? 'form' : undefined;
  }
  if (word === token.normal) return 'exact';
  const folded = fold(word);
  if (folded === token.folded) return 'folded';
  if (areForms(folded, token.folded)) return isDefiniteOf(folded, token.folded) || isDefiniteOf(token.folded, folded) ? 'definite' : 'form';
  if (key === token.key || areForms(key, token.key)) return 'bare';
  if (areRelated(folded, token.folded)) return 'related';
  if (token.isLast && token.key.length >= SHORTEST_PREFIX && key.startsWith(token.key)) return 'prefix';
  return haveOneStem(word, token) ? 'stem' : undefined;
}

const isDefiniteOf = (one, other) => one.startsWith(other) && /^e?[nt]$/.test(one.slice(other.length));

// Snowball takes "leder", "ledelse" and "ledig" for one word, "led". So a short stem joins nothing but the stem itself with
// what is made of it: "mod" and "modig".
const SAFE_STEM = 5;
function haveOneStem(word, token) {
  const one = stem(word);
  return one === token.stem && (one.length >= SAFE_STEM || word === one || token.normal === one);
}

// Entries of one part that may answer, with how. All that could begin like the token's stem.
function candidates(part, token, stopWords) {
  const beginning = token.key.slice(0, Math.max(2, Math.min(spellingKey(token.stem).length, token.key.length - 1)));
  return part.entries(beginning).flatMap((entry) => {
    const word = part.words[entry];
    const way = !word.includes(' ') && wayOf(word, part.key(entry), token);
    const isNoise = DISTRUSTED.includes(way) && stopWords.has(word);
    return way && !isNoise ? [{ part, entry, word, way }] : [];
  });
}

// In capitals a token means the acronym, when there is one: MED is not "med". What is hyphenated to it counts too.
function acronymCandidates(part, token) {
  const wayOfAcronym = (word) => {
    if (word === token.source) return 'exact';
    if (word.startsWith(`${token.normal}'`)) return 'form';
    return word.startsWith(`${token.normal}-`) && 'prefix';
  };
  const list = part.entries(token.key).map((entry) => {
    const word = part.words[entry];
    return { part, entry, word, way: wayOfAcronym(word) };
  });
  return list.some(({ way }) => way === 'exact') ? list.filter(({ way }) => way) : [];
}

function addCandidates(found, list, isLoose) {
  const add = (some) => some.forEach(({ part, entry, way }) => found.addEntry(part, entry, way));
  add(list.filter(({ way }) => way !== 'prefix' && !DISTRUSTED.includes(way)));
  for (const distrusted of DISTRUSTED) {
    const isWelcome = found.count < FEW || (distrusted === 'related' && isLoose);
    if (isWelcome) add(list.filter(({ way }) => way === distrusted));
  }
  // Short completions first: what is typed is most of them.
  const completions = list.filter(({ way }) => way === 'prefix').sort((a, b) => a.word.length - b.word.length);
  const isWord = found.count > 0;
  add(completions.slice(0, MOST_COMPLETIONS).map((one) => (isWord ? { ...one, way: 'longer' } : one)));
}

// Forms that editors declared lead to their lemma, whose entry knows all of them; everyday words to what the site has for them.
async function addLemmas(found, list, index, token) {
  for (const { part, entry, word, way } of list) {
    const [lemma, ...meant] = (part.lemmas.get(word) ?? '').split('|');
    if (meant[0] && token.key.startsWith(part.key(entry))) await near('addEveryday', found, index, token, meant, PERCENT_OF_STANDING);
    if (!lemma || (way !== 'exact' && way !== 'folded')) continue;
    const key = spellingKey(normalWord(lemma));
    const [other] = await index.words.covering(key, 1);
    const at = other.words.indexOf(lemma, other.lowerBound(key));
    if (at >= 0) found.addEntry(other, at, 'declared');
  }
}

function tokenOf(source, { isLast, isCommon }) {
  const normal = normalWord(source);
  return { source, normal, folded: fold(normal), key: spellingKey(normal), stem: stem(normal.split("'")[0]), isLast, isCommon };
}

// The file of the dictionary that has all forms of a word (generator/search/word_cuts.h).
const partOf = async (index, { stem }) => (await index.words.covering(spellingKey(stem), 1))[0];

// What `token` finds as it stands.
async function matchWord(index, token, most) {
  const found = new Found(index, most, token.isLight);
  const part = await partOf(index, token);
  if (!part) return found;
  const acronyms = isAcronym(token.source) ? acronymCandidates(part, token) : [];
  const list = acronyms[0] ? acronyms : candidates(part, token, index.stopWords);
  addCandidates(found, list, token.isLoose);
  await addLemmas(found, list, index, token);
  if (!acronyms[0] && token.isLast && found.count < MANY) {
    for (const next of await index.words.covering(token.key, 2)) if (next !== part) addCandidates(found, candidates(next, token, index.stopWords), token.isLoose);
  }
  const acronym = token.normal.toUpperCase();
  if (token.isCommon && part.words.includes(acronym)) found.suggestions.push({ kind: 'acronym', typed: token.source, word: acronym });
  return found;
}
