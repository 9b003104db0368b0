// Letters, words and stems, exactly as generator/language has them (words.cpp, fold.cpp, inflect.cpp, stem.cpp): the index
// was made with those, so change both. No DOM; runs in Node too.
(() => {
  const search = (globalThis.pejlSearch ??= (...call) => globalThis.pejlSearch.receive(...call));

  const known = new Map();
  function isWordCharacter(c) {
    let is = known.get(c);
    if (is === undefined) known.set(c, (is = /[\p{L}\p{M}\p{N}]/u.test(c)));
    return is;
  }
  const isHyphen = (c) => c === '-' || c === '\u2010' || c === '\u2011';
  const isApostrophe = (c) => c === "'" || c === '\u2019';
  const SOFT_HYPHEN = '\xAD';
  const LONGEST_SLUG = 80; // characters

  // Words of a text in normal form C: single hyphens and apostrophes inside belong to them.
  function cutWords(text) {
    const words = [];
    let begin = -1;
    let end = 0;
    const finish = () => {
      if (begin >= 0) words.push({ source: text.slice(begin, end), begin, end });
      begin = -1;
    };
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (isWordCharacter(c)) {
        if (begin < 0) begin = i;
        end = i + 1;
      } else if (begin >= 0 && c !== SOFT_HYPHEN) {
        const isInside = (isHyphen(c) || isApostrophe(c)) && i + 1 < text.length && isWordCharacter(text[i + 1]);
        if (!isInside) finish();
      }
    }
    finish();
    return words;
  }

  function normalWord(source) {
    let word = '';
    for (const c of source) {
      if (isHyphen(c)) word += '-';
      else if (isApostrophe(c)) word += "'";
      else if (c !== SOFT_HYPHEN) word += c.toLowerCase()[0];
    }
    return word;
  }

  // Two to six capitals, before any hyphen or apostrophe.
  function isAcronym(source) {
    let capitals = 0;
    for (const c of source) {
      if (isHyphen(c) || isApostrophe(c)) break;
      if (!/\p{Lu}/u.test(c) || ++capitals > 6) return false;
    }
    return capitals >= 2;
  }

  const FOLDED = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa', ß: 'ss' };

  // å → aa, æ → ae, ø → oe, other accents dropped.
  function fold(word) {
    let folded = '';
    for (const c of word) {
      if (c < '\x80') folded += c;
      else folded += FOLDED[c] ?? (c >= '\xC0' && c < '\u0250' ? c.normalize('NFD')[0] : c);
    }
    return folded;
  }

  // The same for all spellings: aa, ae and oe are shortened, hyphens and apostrophes left out.
  function spellingKey(word) {
    let key = '';
    let previous = '';
    for (const c of fold(word)) {
      if (c === '-' || c === "'") continue;
      const lengthens = (previous === 'a' && (c === 'a' || c === 'e')) || (previous === 'o' && c === 'e');
      previous = lengthens ? '' : c;
      if (!lengthens) key += c;
    }
    return key;
  }

  // The address that a heading makes: generator/language/slug.cpp.
  function slug(title) {
    let made = '';
    let gap = false;
    for (const c of fold(normalWord(title))) {
      if (c === "'" || c === SOFT_HYPHEN) continue;
      const isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (isPlain && gap && made) made += '-';
      if (isPlain) made += c;
      gap = !isPlain;
    }
    if (made.length <= LONGEST_SLUG) return made;
    const hyphen = made.lastIndexOf('-', LONGEST_SLUG);
    return made.slice(0, hyphen > 0 ? hyphen : LONGEST_SLUG);
  }

  const setOf = (endings) => new Set(endings.split('|'));
  const AFTER_E = setOf('|n|ne|nes|ns|r|rne|rnes|rs|s|t|ts|de|des');
  const AFTER_OTHERS = setOf("|e|en|ene|enes|ens|er|erne|ernes|ers|es|et|ets|s|t|te|'s|'en|'ens|'er|'erne");

  // Whether two words are the same but for inflectional endings: "indsats" and "indsatsen", "opgaver" and "opgaverne"; the
  // last consonant may be doubled ("politik", "politikker"), an e may fall out ("regel", "regler").
  function areForms(a, b) {
    let shared = 0;
    while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
    return shareBase(a, b, shared) || shareBase(a, b, shared - 1);
  }

  function shareBase(a, b, length) {
    const x = a.slice(length);
    const y = b.slice(length);
    if (length < (x && y ? 3 : 2)) return false;
    const last = a[length - 1];
    if (last === 'e') return AFTER_E.has(x) && AFTER_E.has(y);
    if (AFTER_OTHERS.has(x) && AFTER_OTHERS.has(y)) return x[0] !== y[0] && (!x || !y || x[0] === 'e' || y[0] === 'e');
    const isDoubled = (one, other) => one === '' && other.length > 1 && other[0] === last && AFTER_OTHERS.has(other.slice(1));
    const isShortened = (one, other) => one[0] === 'e' && 'lnr'.includes(one[1]) && other[0] === one[1] &&
      AFTER_OTHERS.has(one.slice(2)) && AFTER_OTHERS.has(other.slice(1));
    return isDoubled(x, y) || isDoubled(y, x) || isShortened(x, y) || isShortened(y, x);
  }

  const VERB = setOf('e|er|es|ede|et|t|ende');
  const ACT = setOf('ing|ingen|inger|ingerne|ings|ning|ningen|ninger|ningerne|nings|else|elsen|elser|elserne|elses');
  const ADJECTIVE = setOf('|t|e|ere|est');
  const QUALITY = setOf('hed|heden|heder|hederne|heds|hedens');
  const SHORTEST_BASE = 4;

  // Whether one names the act or the quality that the other says of somebody: "inddrage" and "inddragelse", "uenige" and
  // "uenighed". Not "leder" and "ledelse", of which readers ask apart, alone or at the end of a compound.
  function areRelated(a, b) {
    let base = 0;
    while (base < a.length && base < b.length && a[base] === b[base]) base++;
    if (a[base - 1] === 'e') base--;
    const [x, y] = [a.slice(base), b.slice(base)];
    const are = (one, other) => (one.has(x) && other.has(y)) || (one.has(y) && other.has(x));
    return base >= SHORTEST_BASE && !a.slice(0, base).endsWith('led') && (are(VERB, ACT) || are(ADJECTIVE, QUALITY));
  }

  // Snowball's Danish stemmer (snowballstem.org/algorithms/danish): R1 begins after the first non-vowel that follows a
  // vowel, but at least three letters in.
  const VOWELS = 'aeiouyæøå';
  const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
  const BEFORE_S = 'abcdfghjklmnoprtvyzå';
  const byLength = (words) => words.split(' ').sort((a, b) => b.length - a.length);
  const MAIN = byLength('hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes ' +
    'enes ernes eres ens hedens erens ers ets erets et eret s');
  const DERIVED = byLength('elig løst lig els ig');

  function beginOfR1(word) {
    let i = 0;
    while (i < word.length && !VOWELS.includes(word[i])) i++;
    while (i < word.length && VOWELS.includes(word[i])) i++;
    return i < word.length ? Math.max(i + 1, 3) : word.length;
  }

  function stem(word) {
    const r1 = word.length < 3 ? word.length : beginOfR1(word);
    const endingOf = (list) => list.find((ending) => word.length - ending.length >= r1 && word.endsWith(ending));
    const dropFinalOfPair = () => {
      if (word.length - 2 >= r1 && ['gd', 'dt', 'gt', 'kt'].includes(word.slice(-2))) word = word.slice(0, -1);
    };
    const main = endingOf(MAIN);
    if (main === 's') {
      if (BEFORE_S.includes(word[word.length - 2])) word = word.slice(0, -1);
    } else if (main) {
      word = word.slice(0, -main.length);
    }
    dropFinalOfPair();
    if (word.endsWith('igst')) word = word.slice(0, -2);
    const derived = endingOf(DERIVED);
    if (derived === 'løst') {
      word = word.slice(0, -1);
    } else if (derived) {
      word = word.slice(0, -derived.length);
      dropFinalOfPair();
    }
    const last = word[word.length - 1];
    if (word.length - 1 >= r1 && CONSONANTS.includes(last) && word[word.length - 2] === last) word = word.slice(0, -1);
    return word;
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

  search.words = { cutWords, normalWord, isAcronym, fold, spellingKey, slug, areForms, areRelated, stem, editDistance };
})();
