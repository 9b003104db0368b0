// Words of the site that are spelled nearly so, by the lists that generator/search/spellings.h writes. No DOM; runs in Node too.
const search = globalThis.pejlSearch;
const { spellingKey, normalWord, isAcronym, cutWords, fold, areForms, countBefore, readWords, POINTS, LEAST, Found, matchWord, tokenOf } = search;

const MOST_PARTS = 3;    // of the lists of spellings, that hold words of one beginning
const FEWEST_RIGHT = 2;  // letters at one end of a word that hold no slip
const MOST_RIGHT = 3;    // that two slips leave
const IN_TITLE = 32;     // in a weight: generator/search/spellings.h

// generator/search/spellings.h
function readSpellings(text) {
  const weights = [];
  const keys = readWords(text, (reader) => weights.push(reader.number()));
  return { keys, weights };
}

const reversed = (text) => [...text].reverse().join('');

// How many letters at one end of a word are right when it holds so many slips, each in one place or between two neighbours.
const rightLetters = (key, slips) => Math.max(FEWEST_RIGHT, slips === 1 ? (key.length - 1) >> 1 : Math.min(MOST_RIGHT, Math.floor(key.length / 3)));

// In a word of four letters the second and third may be swapped. With one right letter the first may be one too many or swapped.
function beginningsOf(key, letters) {
  const beginning = key.slice(0, letters);
  if (letters === 1) return [beginning, key.slice(1, 3), key[1] + key[0]];
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

// How much the site uses a word; at least 1 for an everyday word, which may stand nowhere.
const useOf = (part, entry) => part.lengthOfPostings(entry) || Number(part.lemmas.get(part.words[entry])?.includes('|') ?? 0);

// A small site has its dictionary at hand; how long a word's postings are says how much it is used.
function dictionaryWeights(part) {
  return part.words.map((word, entry) => {
    const length = useOf(part, entry);
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
async function nearKeys(index, key, limit, right) {
  const near = new Map();
  const wanted = lettersOf(key);
  for (const { keys, weights, letters, isReversed } of (await bothStretches(index, key, right)).flat()) {
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

// Whether a word of the site is spelled so. Of what ends a longer word `isEnd` asks the list of ends, where its neighbours are wanted too.
async function isSpelled(index, key, isEnd = false) {
  const isReversed = isEnd && index.ends.length > 0;
  const wanted = isReversed ? reversed(key) : key;
  const list = isReversed ? index.ends : index.starts.length > 0 ? index.starts : index.words;
  const [part] = await list.covering(wanted, 1);
  const { keys } = stretchOf(part, isReversed);
  return keys[countBefore(keys.length, (i) => keys[i] < wanted)] === wanted;
}

// Calls visit(part, entry) for the words of the dictionary that are spelled so.
async function visitSpelled(index, key, visit) {
  const [part] = await index.words.covering(key, 1);
  for (const entry of part.entries(key)) {
    if (part.key(entry) === key && !part.words[entry].includes(' ') && useOf(part, entry) > 0) visit(part, entry);
  }
}

search.readSpellings = readSpellings;
