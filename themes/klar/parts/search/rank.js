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

// The rarer a word is in what the site says, the more it says: two for each halving, of which half is a whole number too.
function rarity({ sections }, { sectionCount, standings }) {
  let count = 0;
  sections.forEach((section) => {
    if (standings[section] !== MADE) count++;
  });
  return 2 + 2 * Math.max(0, 31 - Math.clz32(Math.floor((sectionCount + 1) / (count + 1))));
}

// Every section that a word was found in, once, in order, and in columns beside it what its words come to: points by rarity, the rarity
// of the words it has, the most that one gave; and the most rarity that one section has, and how many of the site's own have all.
// Nobody misses a light word. A large site has thousands of these, and a browser that has just loaded this still interprets it:
// columns of whole numbers and forEach take half as long there as objects and for ... of.
function addUp({ standings }, founds, all, isLoose) {
  const sections = new Uint32Array([...new Set([].concat(...founds.map((found) => found.sections)))]).sort();
  const points = new Uint32Array(sections.length);
  const matched = new Uint16Array(sections.length);
  const most = new Uint16Array(sections.length);
  founds.forEach(({ points: given, isLight, rarity: rare }) => {
    sections.forEach((section, row) => {
      const one = given[section];
      points[row] += one * rare;
      if (one === 0 || isLight) return;
      matched[row] += isLoose && one < POINTS[0] ? rare / 2 : rare;
      if (one > most[row]) most[row] = one;
    });
  });
  let best = 0;
  let whole = 0;
  sections.forEach((section, row) => {
    if (most[row] <= POINTS[0]) matched[row] = 0; // where a section belongs does not make it an answer
    if (matched[row] > best) best = matched[row];
    if (matched[row] === all && standings[section] !== MADE) whole++;
  });
  return { sections, points, matched, most, best, whole };
}

// Sections of one score: those whose texts lie in one file stand together, most first, so that few files are loaded.
function bestOf(index, scored, most) {
  const least = new Float64Array(scored.map(({ score }) => score)).sort().at(-most);
  const good = scored.filter(({ score }) => !(score < least)); // all, where there are fewer
  const together = {};
  for (const one of good) {
    one.file = `${one.score} ${index.texts.positionOf(one.section)}`;
    together[one.file] = (together[one.file] ?? 0) + 1;
  }
  return good.sort((a, b) => b.score - a.score || together[b.file] - together[a.file]).slice(0, most);
}

// All but the best of a page count half, lest ten of one hide all other pages.
function halveRest(answers, { pageOf }) {
  for (let begin = 0, end = 0; begin < answers.length; begin = end) {
    const page = pageOf[answers[begin].section];
    while (pageOf[answers[end]?.section] === page) end++;
    if (end - begin <= OF_PAGE) continue;
    for (const one of answers.slice(begin, end).sort((a, b) => b.score - a.score).slice(OF_PAGE)) one.score >>= 1;
  }
}

// What the words of a query come to in every section that has any, how much of them an answer has at least, and the answers
// with their scores. When enough sections have all the words, others are left out, unless one of the words is their name; else, and
// always in a question, those that have less than half of what the best have. An expired advert, with what stands on it, is an answer
// only to its own name, all words of it, or where there is no other. A section without some of the words falls behind by the square of
// what it lacks.
function weigh(index, founds, isLoose) {
  const { standings } = index;
  for (const found of founds) found.rarity = rarity(found, index);
  const wanted = founds.filter(({ isLight }) => !isLight);
  const isSeveral = wanted.length > 1;
  const all = wanted.reduce((sum, found) => sum + found.rarity, 0);
  const add = (spreadsAll) => {
    if (founds.length > 1) for (const found of wanted) found.spread(index, founds, spreadsAll);
    return addUp(index, founds, all, isLoose);
  };
  let sums = add(false);
  if (sums.whole === 0) sums = add(true);
  const { sections, points, matched, most } = sums;
  const least = Math.max(2, sums.whole >= ENOUGH && !isLoose ? all : sums.best / 2);
  const leastOfName = (isSeveral ? OF_NAME : WHOLE_NAME) * all;
  const valid = [];
  const expired = [];
  sections.forEach((section, row) => {
    const has = matched[row];
    if (has < least && (has === 0 || most[row] < NAME)) return;
    const standing = standings[section];
    const percent = standing === MADE && has === all && isSeveral ? 100 : PERCENT_OF_STANDING[standing];
    const isValid = standing !== EXPIRED || (has === all && points[row] >= leastOfName);
    (isValid ? valid : expired).push({ section, score: Math.floor((points[row] * has ** 2 * percent) / (all ** 3 * 100)) });
  });
  const answers = valid[0] ? valid : expired;
  halveRest(answers, index);
  return { ...sums, least, answers };
}

// The `most` best sections with their scores, best first, how many there are, and what they are counted by, where facets.js is
// there.
function rank(index, founds, most, filters, isLoose) {
  const counter = search.FacetCounter && new search.FacetCounter(index, filters);
  const { answers } = weigh(index, founds, isLoose);
  const scored = counter?.take(answers) ?? answers;
  return { best: bestOf(index, scored, most), total: scored.length, facets: counter?.finish() };
}
