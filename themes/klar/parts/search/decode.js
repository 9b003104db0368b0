// Reads what generator/search writes. No DOM; runs in Node too.

// Reads what encode.h and postings.h write: digits of six bits, numbers of digits, or bits.
function createReader(text, at = 0) {
  let held = 0;
  let heldBits = 0;
  // One character for 0-63, from '#', without '\'.
  const digit = () => {
    const code = text.charCodeAt(at++);
    return code > 92 ? code - 36 : code - 35;
  };
  // Up to 24 at once; held are those to be read first lowest.
  const bits = (count) => {
    for (; heldBits < count; heldBits += 6) held |= digit() << heldBits;
    const value = held & ((1 << count) - 1);
    held >>= count;
    heldBits -= count;
    return value;
  };
  return {
    digit,
    bits,
    hasMore: () => at < text.length,
    number() {
      let value = 0;
      for (let shift = 0; shift <= 30; shift += 5) {
        const found = digit();
        value += (found & 31) << shift;
        if (found < 32) break;
      }
      return value;
    },
    string: (length) => text.slice(at, (at += length)),
    gamma() {
      let value = 1;
      let length = 0;
      while (length < 30 && bits(1) === 0) length++;
      for (; length > 0; length--) value = value * 2 + bits(1);
      return value;
    },
    rice(low) {
      let high = 0;
      while (bits(1)) high++;
      return (high << low) + bits(low);
    },
  };
}

// How many of `count` things in order pass, all of which stand before the others.
function countBefore(count, passes) {
  let low = 0;
  while (low < count) {
    const middle = (low + count) >> 1;
    if (passes(middle)) low = middle + 1;
    else count = middle;
  }
  return low;
}

// Words that share their beginning with the one before, each with what `readRest` makes of what follows.
function readWords(text, readRest) {
  const words = [];
  const reader = createReader(text);
  for (let word = ''; reader.hasMore(); readRest(reader)) {
    const shared = reader.digit();
    word = word.slice(0, shared) + reader.string(reader.digit());
    words.push(word);
  }
  return words;
}

function riceBits(sectionCount, count) {
  let bits = 0;
  for (let span = 2 * count; 3 * span < 2 * sectionCount; span *= 2) bits++;
  return bits;
}

// A stretch of the dictionary: words in order of spelling key, and for each where its postings stand.
class WordsPart {
  constructor(words, postings, lemmas, sectionCount) {
    Object.assign(this, { postings, sectionCount, begins: [0], lemmas: new Map(Object.entries(lemmas)) });
    this.words = readWords(words, (reader) => this.begins.push(this.begins.at(-1) + reader.number()));
    this.keys = [];
  }

  // Made when it is asked for: a query looks at few of them.
  key(entry) {
    return (this.keys[entry] ??= spellingKey(normalWord(this.words[entry])));
  }

  // Index of the first entry whose key is not before `key`.
  lowerBound(key) {
    return countBefore(this.words.length, (i) => this.key(i) < key);
  }

  // Entries whose key begins so.
  entries(beginning) {
    const list = [];
    for (let i = this.lowerBound(beginning); i < this.words.length && this.key(i).startsWith(beginning); i++) list.push(i);
    return list;
  }

  // In characters: 0 when the word only leads to others.
  lengthOfPostings(entry) {
    return this.begins[entry + 1] - this.begins[entry];
  }

  // Calls visit(impact, kind, sections) for the postings of an entry, those of most impact first.
  visitPostings(entry, visit) {
    if (this.lengthOfPostings(entry) === 0) return;
    const reader = createReader(this.postings, this.begins[entry]);
    for (let isLast = 0; !isLast;) {
      isLast = reader.bits(1);
      const impact = reader.bits(4);
      const kind = reader.bits(2);
      const count = reader.gamma();
      const low = riceBits(this.sectionCount, count);
      const sections = new Uint32Array(count);
      for (let i = 0, next = 0; i < count; next = sections[i++] + 1) sections[i] = next + reader.rice(low);
      visit(impact, kind, sections);
    }
  }
}

// Values as runs: how many, and which.
function readRuns(text, values) {
  const reader = createReader(text);
  for (let at = 0; reader.hasMore();) {
    const length = reader.number();
    values.fill(reader.number(), at, (at += length));
  }
  return values;
}

// For each section its page, numbered from 0; and the first section of each page.
function readPages(text, count) {
  const pageOf = new Uint32Array(count);
  const firsts = [];
  const reader = createReader(text);
  for (let at = 0; reader.hasMore();) {
    const pages = reader.number();
    const length = reader.number();
    for (let i = 0; i < pages; i++) {
      pageOf.fill(firsts.length, at, at + length);
      firsts.push(at);
      at += length;
    }
  }
  return { pageOf, firsts };
}

function readStarts(text) {
  const starts = [];
  for (let reader = createReader(text), start = 0; reader.hasMore();) starts.push((start += reader.number()));
  return starts;
}

// generator/search/shorthand.h
function expand(text, shorthand) {
  const wordOf = (sign) => shorthand[sign.charCodeAt() - 0x250];
  return text.replace(/\x80([^])|`([^])|[\u0250-\u0DFF]/g, (sign, literal, joined) => literal ?? (joined ? wordOf(joined) : ` ${wordOf(sign)}`));
}
