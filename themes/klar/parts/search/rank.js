// What the words of a query have found → the best sections, in order. Whole numbers only, so that every machine ranks alike.
// No DOM; runs in Node too.
const PERCENT_OF_STANDING = [120, 100, 80, 60, 30]; // in force, unknown, past, expired, made by Pejl
const EXPIRED = 3;
const MADE = 4; // as good as the site's own when it has all of several words
const WHOLE_NAME = POINTS[12];
const NAME = POINTS[10]; // of one word among several
const OF_NAME = POINTS[8]; // of each of several words, when they are words of a name
const OF_PAGE = 3;       // sections that count in full
const ENOUGH = 3;        // sections that have all the words

// The rarer a word is in what the site says, the more it says: one for each halving.
function rarity({ sections }, { sectionCount, standings }) {
  const count = sections.filter((section) => standings[section] !== MADE).length;
  return 1 + Math.max(0, 31 - Math.clz32(Math.floor((sectionCount + 1) / (count + 1))));
}

// Every section that a word was found in, in order, once: on a large site a hundredth of its sections, which a browser that has just
// loaded this goes through slowly.
function foundIn(founds) {
  const all = new Uint32Array(founds.flatMap(({ sections }) => sections)).sort();
  return all.filter((section, i) => section !== all[i - 1]);
}

// Each of them with what its words come to: points by rarity, the rarity of the words it has, the most that one gave; and the most
// rarity that one section has, and how many of the site's own have all. Nobody misses a light word.
function addUp({ standings }, founds, rarities, all, isLoose) {
  const sums = [];
  let best = 0;
  let whole = 0;
  for (const section of foundIn(founds)) {
    let [points, matched, most] = [0, 0, 0];
    for (let i = 0; i < founds.length; i++) {
      const one = founds[i].points[section];
      if (one === 0) continue;
      points += one * rarities[i];
      if (founds[i].isLight) continue;
      matched += rarities[i] / (isLoose && one < POINTS[0] ? 2 : 1);
      if (one > most) most = one;
    }
    if (points === 0) continue;
    if (most <= POINTS[0]) matched = 0; // where a section belongs does not make it an answer
    if (matched > best) best = matched;
    if (matched === all && standings[section] !== MADE) whole++;
    sums.push({ section, points, matched, most });
  }
  return { sums, best, whole };
}

// An expired advert, with what stands on it, is an answer only to its own name, all words of it, or where there is no other.
function withoutExpired({ standings }, sums, all, leastOfName) {
  const valid = sums.filter(({ section, points, matched }) => standings[section] !== EXPIRED || (matched === all && points >= leastOfName));
  return valid.length > 0 ? valid : sums;
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (groups.has(key)) groups.get(key).push(one);
    else groups.set(key, [one]);
  }
  return [...groups];
}

// Sections of one score: those whose texts lie in one file stand together, most first, so that few files are loaded.
function bestOf(index, scored, most) {
  const least = scored.map(({ score }) => score).sort((a, b) => b - a)[most - 1] ?? 0;
  return groupBy(scored.filter(({ score }) => score >= least), ({ score }) => score)
    .sort((a, b) => b[0] - a[0])
    .flatMap(([, tied]) => groupBy(tied, ({ section }) => index.texts.positionOf(section))
      .sort((a, b) => b[1].length - a[1].length)
      .flatMap(([, together]) => together))
    .slice(0, most);
}

// What the words of a query come to in every section that has any (sums), how much of them an answer has at least, and the answers
// with their scores. When enough sections have all the words, others are left out, unless one of the words is their name; else, and
// always in a question, those that have less than half of what the best have. A section without some of the words falls behind by
// the square of what it lacks, and all but the best of a page count half, lest ten of one hide all other pages.
function weigh(index, founds, isLoose) {
  const rarities = founds.map((found) => rarity(found, index));
  const wanted = founds.filter(({ isLight }) => !isLight);
  const isSeveral = wanted.length > 1;
  const all = founds.reduce((sum, { isLight }, i) => (isLight ? sum : sum + rarities[i]), 0);
  const add = (spreadsAll) => {
    if (founds.length > 1) for (const found of wanted) found.spread(index, spreadsAll);
    return addUp(index, founds, rarities, all, isLoose);
  };
  let found = add(false);
  if (founds.length > 1 && found.whole === 0) found = add(true);
  const least = Math.max(1, found.whole >= ENOUGH && !isLoose ? all : found.best / 2);
  const fitting = found.sums.filter(({ matched, most }) => matched >= least || (matched > 0 && most >= NAME));
  const answers = withoutExpired(index, fitting, all, (isSeveral ? OF_NAME : WHOLE_NAME) * all).map(({ section, points, matched }) => {
    const standing = index.standings[section];
    const share = matched ** 2 * (standing === MADE && matched === all && isSeveral ? 100 : PERCENT_OF_STANDING[standing]);
    return { section, score: Math.floor((points * share) / (all ** 3 * 100)) };
  });
  for (const [, ofPage] of groupBy(answers, ({ section }) => index.pageOf[section])) {
    for (const one of ofPage.sort((a, b) => b.score - a.score).slice(OF_PAGE)) one.score >>= 1;
  }
  return { ...found, least, answers };
}

// The `most` best sections with their scores, best first, how many there are, and what they are counted by, where facets.js is
// there.
function rank(index, founds, most, filters, isLoose) {
  const counter = search.FacetCounter && new search.FacetCounter(index, filters);
  const scored = weigh(index, founds, isLoose).answers.filter(({ section }) => counter?.take(section) ?? true);
  return { best: bestOf(index, scored, most), total: scored.length, facets: counter?.finish() };
}
