// Letters, words and stems, exactly as generator/language has them (words.cpp, fold.cpp, inflect.cpp, stem.cpp): the index
// was made with those, so change both. No DOM; runs in Node too.

const search = (globalThis.pejlSearch ??= () => {}); // what scripts that come later know of these

// Letters, marks and digits of the basic plane; single hyphens and apostrophes inside; anywhere what is pasted
// along and invisible: soft hyphens, zero width spaces and word joiners.
const WORD = /(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{M}\p{N}][\xAD\u200B\u2060]*(?:[-\u2010\u2011'\u2019](?![\u{10000}-\u{10FFFF}])(?=[\p{L}\p{M}\p{N}]))?)+/gu;
const ACRONYM = /^\p{Lu}{2,6}(?:[-\u2010\u2011'\u2019]|$)/u; // in capitals before any hyphen or apostrophe
const LONGEST_SLUG = 80; // characters

// Words of a text in normal form C.
function cutWords(text) {
  return [...text.matchAll(WORD)].map(({ 0: found, index: begin }) => {
    const source = found.replace(/[\xAD\u200B\u2060]+$/, '');
    return { source, begin, end: begin + source.length };
  });
}

function normalWord(source) {
  const plain = source.replace(/[\xAD\u200B\u2060]/g, '').replace(/[\u2010\u2011]/g, '-').replace(/\u2019/g, "'");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : Array.from(plain, (c) => c.toLowerCase()[0]).join('');
}

const isAcronym = (source) => ACRONYM.test(source);

const FOLDED = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa', ß: 'ss' };

// å → aa, æ → ae, ø → oe, other accents dropped.
const fold = (word) => word.replace(/[\x80-\u024F]/g, (c) => FOLDED[c] ?? (c < '\xC0' ? c : c.normalize('NFD')[0]));

// The same for all spellings: aa, ae and oe are shortened, hyphens and apostrophes left out.
const spellingKey = (word) => fold(word).replace(/[-']/g, '').replace(/aa|ae|oe/g, (pair) => pair[0]);

// The address that a heading makes: generator/language/slug.cpp.
function slug(title) {
  const made = fold(normalWord(title)).replace(/'/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const hyphen = made.lastIndexOf('-', LONGEST_SLUG);
  return made.length > LONGEST_SLUG ? made.slice(0, hyphen > 0 ? hyphen : LONGEST_SLUG) : made;
}

const AFTER_E = /^(?:n|ne|r|rne|t|de)?s?$/;
const AFTER_OTHERS = /^(?:(?:e|en|ene|er|erne|et)?s?|te?|'(?:s|ens?|er|erne))$/;

// Whether two words are the same but for inflectional endings: "indsats" and "indsatsen", "opgaver" and "opgaverne"; the
// last consonant may be doubled ("politik", "politikker"), an e may fall out ("regel", "regler").
function areForms(a, b) {
  const shared = sharedBeginning(a, b);
  return shareBase(a, b, shared) || shareBase(a, b, shared - 1);
}

function sharedBeginning(a, b) {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

function shareBase(a, b, length) {
  const x = a.slice(length);
  const y = b.slice(length);
  if (length < (x && y ? 3 : 2)) return false;
  const last = a[length - 1];
  if (last === 'e') return AFTER_E.test(x) && AFTER_E.test(y);
  if (AFTER_OTHERS.test(x) && AFTER_OTHERS.test(y)) return x[0] !== y[0] && (!x || !y || x[0] === 'e' || y[0] === 'e');
  const isMade = (one, other) => {
    const isEnding = AFTER_OTHERS.test(other.slice(1));
    const isDoubled = one === '' && other.length > 1 && other[0] === last;
    return isEnding && (isDoubled || (/^e[lnr]/.test(one) && other[0] === one[1] && AFTER_OTHERS.test(one.slice(2))));
  };
  return isMade(x, y) || isMade(y, x);
}

const VERB = /^(?:e[rst]?|ede|ende|t)$/;
const ACT = /^(?:n?ing(?:en|er|erne|s)?|else(?:n|r|rne|s)?)$/;
const ADJECTIVE = /^(?:t|e|ere|est)?$/;
const QUALITY = /^hed(?:en|er|erne|s|ens)?$/;
const SHORTEST_BASE = 4;

// Whether one names the act or the quality that the other says of somebody: "inddrage" and "inddragelse", "uenige" and
// "uenighed". Not "leder" and "ledelse", of which readers ask apart, alone or at the end of a compound.
function areRelated(a, b) {
  let base = sharedBeginning(a, b);
  if (a[base - 1] === 'e') base--;
  const [x, y] = [a.slice(base), b.slice(base)];
  const are = (one, other) => (one.test(x) && other.test(y)) || (one.test(y) && other.test(x));
  return base >= SHORTEST_BASE && !a.slice(0, base).endsWith('led') && (are(VERB, ACT) || are(ADJECTIVE, QUALITY));
}

// Snowball's Danish stemmer (snowballstem.org/algorithms/danish): endings are looked for in R1, which begins after the first
// non-vowel that follows a vowel, but at least three letters in. The longest of a list is the one that begins first.
const BEFORE_R1 = /^[^aeiouyæøå]*[aeiouyæøå]+[^aeiouyæøå]/;
const MAIN = /(?:ethed|hed(?:en|er|s|ens)?|erede?|(?:er)?(?:e|en|ende|et)s?|erer|ers?|(?:en|ern)es?)$/;
const PAIR = /(?:gd|[dgk]t)$/;

function stem(word) {
  const r1 = Math.max(3, BEFORE_R1.exec(word)?.[0].length ?? word.length);
  const drop = (ending, letters) => {
    const [found] = word.slice(r1).match(ending) ?? [];
    if (found) word = word.slice(0, -(letters ?? found.length));
    return found;
  };
  if (!drop(MAIN) && /[abcdfghjklmnoprtvyzå]s$/.test(word)) drop(/s$/);
  drop(PAIR, 1);
  word = word.replace(/igst$/, 'ig');
  if (drop(/(?:e?lig|els|ig)$/)) drop(PAIR, 1);
  else drop(/løst$/, 1);
  if (/([b-df-hj-np-tv-xz])\1$/.test(word)) drop(/.$/);
  return word;
}
