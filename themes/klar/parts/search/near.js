// What a word of the query may mean that is found nowhere as it stands: two words in one, or a slip of the pen. Node has it too.
const search = globalThis.pejlSearch;
const { spellingKey, normalWord, isAcronym, cutWords, countBefore, readWords, POINTS, LEAST, Found, matchWord, tokenOf } = search;

const PERCENT_OF_MEANT = 25; // of the word that a slip of the pen means
const SHORTEST_HALF = 3;
const MOST_SPLITS = 3;
const MOST_MEANT = 3;    // words for one that is misspelled
const MOST_PARTS = 3;    // of the lists of spellings, that hold words of one beginning
const FEWEST_RIGHT = 2;  // letters at one end of a word that hold no slip
const IN_TITLE = 32;     // in a weight: generator/search/spellings.h
const LONGEST_WORD = 60; // characters: generator/search/terms.h
const MOST_UNKNOWN = 6;  // words of a query that a meaning is looked for
const MOST_EDITS = 4;    // of a title that is nearly so
const MOST_TITLES = 3;   // for a query that finds nothing

// generator/search/spellings.h
function readSpellings(text) {
  const weights = [];
  const keys = readWords(text, (reader) => weights.push(reader.number()));
  return { keys, weights };
}

const reversed = (text) => [...text].reverse().join('');

// How many letters at one end of a word are right when it holds so many slips, each in one place or between two neighbours.
const rightLetters = (key, slips) => Math.max(FEWEST_RIGHT, slips === 1 ? (key.length - 1) >> 1 : Math.min(SHORTEST_HALF, Math.floor(key.length / 3)));

// In a word of four letters the second and third may be swapped.
function beginningsOf(key, letters) {
  const beginning = key.slice(0, letters);
  return key.length === 4 && key[1] !== key[2] ? [beginning, key[0] + key[2]] : [beginning];
}

// Spelling keys that have so many letters at one end in common with this one: stretches of { keys, weights, letters, isReversed }.
async function stretches(index, key, letters, isReversed) {
  const parts = isReversed ? index.ends : index.starts;
  if (parts.length === 0) return isReversed ? [] : (await index.words.covering('', 1)).map((part) => stretchOf(part, false));
  const list = new Set();
  for (const beginning of beginningsOf(isReversed ? reversed(key) : key, letters)) {
    for (const part of await parts.covering(beginning, MOST_PARTS)) list.add(stretchOf(part, isReversed));
  }
  return [...list];
}

// Those that begin alike, and those that end alike.
const bothStretches = (index, key, letters) => Promise.all([false, true].map((isReversed) => stretches(index, key, letters, isReversed)));

function stretchOf(part, isReversed) {
  if (!part.stretch) {
    const keys = part.words?.map((_, entry) => part.key(entry)) ?? part.keys;
    part.stretch = { keys, weights: part.weights ?? dictionaryWeights(part), letters: Uint32Array.from(keys, lettersOf), isReversed };
  }
  return part.stretch;
}

// A small site has its dictionary at hand; how long a word's postings are says how much it is used.
function dictionaryWeights(part) {
  return part.words.map((word, entry) => {
    const length = part.lengthOfPostings(entry);
    return length === 0 || word.includes(' ') ? -1 : 32 - Math.clz32(length);
  });
}

// A bit for each letter that a word has. An edit changes two of them at most.
function lettersOf(key) {
  let letters = 0;
  for (let i = 0; i < key.length; i++) letters |= 1 << (key.charCodeAt(i) & 31);
  return letters;
}

// Edits between two words: a letter put in, left out, changed, or two neighbours swapped. More than `limit`: limit + 1. Only
// the diagonals within the limit are filled; what lies beside them is out of reach.
function editDistance(a, b, limit) {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let [before, previous, row] = [0, 0, 0].map(() => new Uint8Array(b.length + 2).fill(far));
  for (let j = 0; j <= Math.min(limit, b.length); j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    row[first - 1] = first === 1 ? Math.min(i, far) : far;
    row[last + 1] = far;
    let least = row[first - 1];
    for (let j = first; j <= last; j++) {
      let edits = previous[j - 1];
      if (a[i - 1] !== b[j - 1]) {
        edits = 1 + Math.min(edits, previous[j], row[j - 1]);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2] + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return far;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(previous[b.length], far);
}

function differ(a, b, most) {
  let left = most;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) if (--left < 0) return true;
  return false;
}

// The keys nearest to `key`, the more used first: [{ key, weight, distance }].
async function nearKeys(index, key, limit, slips) {
  const near = new Map();
  const wanted = lettersOf(key);
  for (const { keys, weights, letters, isReversed } of (await bothStretches(index, key, rightLetters(key, slips))).flat()) {
    const typed = isReversed ? reversed(key) : key;
    for (let i = 0; i < keys.length; i++) {
      if (weights[i] < 0 || differ(letters[i], wanted, 2 * limit)) continue;
      const distance = editDistance(typed, keys[i], limit);
      if (distance > limit) continue;
      const found = isReversed ? reversed(keys[i]) : keys[i];
      near.set(found, { key: found, weight: weights[i], distance });
    }
  }
  return [...near.values()].sort((a, b) => a.distance - b.distance || b.weight - a.weight);
}

const holds = (keys, key) => keys[countBefore(keys.length, (i) => keys[i] < key)] === key;

// Calls visit(part, entry) for the words of the dictionary that are spelled so.
async function visitSpelled(index, key, visit) {
  const [part] = await index.words.covering(key, 1);
  for (const entry of part.entries(key)) {
    if (part.key(entry) === key && !part.words[entry].includes(' ') && part.lengthOfPostings(entry) > 0) visit(part, entry);
  }
}

// Sections that `pointsOf(section, points)` of another word gives something.
function addFrom(found, other, match, pointsOf) {
  const number = found.matches.push(match) - 1;
  for (const section of other.sections) found.give(section, pointsOf(section, other.points[section]), other.impacts[section], number);
}

// What a word finds that nobody typed as it stands.
const matchWhole = (index, word, most) => matchWord(index, tokenOf(word, { isLast: false, isCommon: false }), most);

// What another word finds, that this one may be misspelled for.
function addMeaning(found, meant, word) {
  addFrom(found, meant, { word, way: 'typo', kind: 'own' }, (_, points) => (
    points <= POINTS[0] ? points : Math.max(LEAST, Math.floor((points * PERCENT_OF_MEANT) / 100))));
  for (const key of meant.marked) found.marked.add(key);
}

// Sections that both others have, each with half of the lesser points.
function addCommon(found, a, b, word) {
  addFrom(found, a, { word, way: 'split', kind: 'own' }, (section, points) => {
    const less = Math.min(points, b.points[section]);
    return less && Math.max(LEAST, less >> 1);
  });
  if (found.count > 0) for (const key of [...a.marked, ...b.marked]) found.marked.add(key);
}

// One edit from four letters on, two from eight; the nearest only.
async function addTypos(found, index, token) {
  const { normal, key: typed } = token;
  if (normal.length < 4) return;
  let near = await nearKeys(index, typed, 1, 1);
  if (near.length === 0 && normal.length >= 8) near = await nearKeys(index, typed, 2, 2);
  for (const { key, distance } of near.slice(0, MOST_MEANT)) {
    if (distance > near[0].distance) break;
    let most = 0;
    let word = '';
    await visitSpelled(index, key, (part, entry) => {
      const length = part.lengthOfPostings(entry);
      if (length > most) [most, word] = [length, part.words[entry]];
    });
    if (!word) continue;
    addMeaning(found, await matchWhole(index, word, found.most), word);
    found.suggestions.push({ kind: 'spelling', typed: token.source, word });
  }
}

// A compound that stands nowhere, or two words without a space: sections that have both halves.
async function addSplit(found, index, token) {
  const { normal } = token;
  const [begun, ended] = await bothStretches(index, token.key, SHORTEST_HALF);
  const isKnown = (list, key) => list.some(({ keys }) => holds(keys, key));
  const cuts = [];
  for (let cut = normal.length - SHORTEST_HALF; cut >= SHORTEST_HALF && cuts.length < MOST_SPLITS; cut--) {
    const second = normal.slice(cut);
    if (ended.length > 0 && !isKnown(ended, reversed(spellingKey(second)))) continue;
    const first = [normal.slice(0, cut), normal.slice(0, cut).replace(/[se]$/, '')]
      .find((half) => half.length >= SHORTEST_HALF && isKnown(begun, spellingKey(half)));
    if (first) cuts.push([first, second]);
  }
  for (const halves of cuts) {
    const [a, b] = await Promise.all(halves.map((half) => matchWhole(index, half)));
    addCommon(found, a, b, halves.join(' + '));
    if (found.count > 0) return;
  }
}

const isPossible = ({ normal }) => normal.length <= LONGEST_WORD;

// "TR-rollen": what the acronym finds, the more where the rest is found too.
async function addHyphenated(found, index, { source }) {
  const [first, second] = source.split(/[-\u2010\u2011]/);
  if (!second) return;
  const [a, b] = await Promise.all([first, second].map((half) => matchWhole(index, half, found.most)));
  if (!a.matches.some(({ word }) => isAcronym(word))) return;
  addFrom(found, a, { word: `${first} + ${second}`, way: 'split', kind: 'own' }, (section, points) => (
    points <= POINTS[0] ? points : Math.max(LEAST, (points + b.points[section]) >> 1)));
  for (const key of [...a.marked, ...b.marked]) found.marked.add(key);
}

// Fills those of `found` that have nothing with what their tokens may mean, and tells which of them mean nothing here while others do.
async function addMeant(found, index, isUnknown) {
  const unknown = [...found].filter(([token, one]) => isUnknown(token, one));
  for (const [token, one] of unknown.filter(([token]) => isPossible(token)).slice(0, MOST_UNKNOWN)) {
    await addHyphenated(one, index, token);
    if (one.count === 0) await addSplit(one, index, token);
    if (one.count === 0) await addTypos(one, index, token);
  }
  const isAnswered = [...found.values()].some(({ count }) => count > 0);
  for (const [{ source }, one] of unknown) if (isAnswered && one.count === 0) one.suggestions.push({ kind: 'unknown', typed: source });
}

// What a reader may go on with who found nothing.
async function nearTitles(index, tokens) {
  const titles = [];
  for (const token of tokens.filter(({ isCommon }) => !isCommon).slice(0, MOST_TITLES)) titles.push(...await titlesNear(index, token));
  return titles.slice(0, MOST_TITLES);
}

// Titles with a word that is nearly so: more edits than make a result.
async function titlesNear(index, token) {
  const limit = Math.min(MOST_EDITS, Math.max(2, Math.floor(token.normal.length / 3)));
  const near = token.normal.length < 4 || !isPossible(token) ? [] : await nearKeys(index, token.key, limit, token.normal.length < 8 ? 1 : 2);
  const isSmall = index.starts.length === 0;
  const titles = [];
  for (const { key, weight } of near) {
    if (titles.length >= MOST_TITLES) break;
    if (!isSmall && weight < IN_TITLE) continue;
    const found = new Found(index);
    await visitSpelled(index, key, (part, entry) => found.addEntry(part, entry, 'exact'));
    const best = found.sections.reduce((at, section) => (found.points[section] > found.points[at] ? section : at), found.sections[0]);
    if (best === undefined) continue;
    const { title, url } = await index.text(best);
    const isThere = cutWords(title).some(({ source }) => spellingKey(normalWord(source)) === key);
    if (isThere && !titles.some((one) => one.url === url)) titles.push({ kind: 'title', title, url });
  }
  return titles;
}

Object.assign(search, { addMeant, nearTitles, readSpellings });
