// What the words of a query have found → the best sections, in order. Whole numbers only, so that every machine ranks alike.
// No DOM; runs in Node too.
(() => {
  const search = globalThis.pejlSearch;
  const { POINTS } = search;

  const PERCENT_OF_STANDING = [120, 100, 80, 60]; // in force, unknown, past, expired
  const EXPIRED = 3;
  const WHOLE_NAME = POINTS[12];
  const NAME = POINTS[10]; // of one word among several
  const OF_NAME = POINTS[8]; // of each of several words, when they are words of a name
  const ENOUGH = 3;        // sections that have all the words

  // The rarer a word, the more it says: one for each halving.
  function rarity({ count }, sectionCount) {
    return 1 + Math.max(0, 31 - Math.clz32(Math.floor((sectionCount + 1) / (count + 1))));
  }

  // For each section what its words come to: points by rarity, the rarity of the words it has, the most that one gave; and the
  // most rarity that one section has, and how many have all. Nobody misses a light word.
  function addUp(index, founds, rarities, all) {
    const count = index.sectionCount;
    index.sums ??= { points: new Uint32Array(count), matched: new Uint16Array(count), most: new Uint16Array(count) };
    const { points, matched, most } = index.sums;
    const tables = founds.map((found) => found.points);
    const needed = founds.map(({ isLight }, i) => (isLight ? 0 : rarities[i]));
    let best = 0;
    let whole = 0;
    for (let section = 0; section < count; section++) {
      let [sum, has, top] = [0, 0, 0];
      for (let i = 0; i < tables.length; i++) {
        const one = tables[i][section];
        if (one === 0) continue;
        sum += one * rarities[i];
        has += needed[i];
        if (needed[i] > 0 && one > top) top = one;
      }
      if (top <= POINTS[0]) has = 0; // where a section belongs does not make it an answer
      points[section] = sum;
      matched[section] = has;
      most[section] = top;
      if (has > best) best = has;
      if (has === all) whole++;
    }
    return { points, matched, most, best, whole };
  }

  // When enough sections have all the words, others are left out, unless one of the words is their name; else, and always in a
  // question, those that have less than half of what the best have.
  function fitting({ matched, most, best, whole }, all, isLoose) {
    const least = Math.max(1, whole >= ENOUGH && !isLoose ? all : best / 2);
    const sections = [];
    for (let section = 0; section < matched.length; section++) {
      const has = matched[section];
      if (has >= least || (has > 0 && most[section] >= NAME)) sections.push(section);
    }
    return sections;
  }

  // An expired advert is an answer only to its own name, or where there is no other.
  function withoutExpired(index, sections, isNamed) {
    const valid = sections.filter((section) => index.standings[section] !== EXPIRED || isNamed(section));
    return valid.length > 0 ? valid : sections;
  }

  // Sections of one score: those whose texts lie in one file stand together, most first, so that few files are loaded.
  function together(index, sections) {
    const byFile = new Map();
    for (const section of sections) {
      const file = index.texts.positionOf(section);
      if (byFile.has(file)) byFile.get(file).push(section);
      else byFile.set(file, [section]);
    }
    return [...byFile.values()].sort((a, b) => b.length - a.length).flat();
  }

  // The score that `most` sections reach.
  function scoreOfLast(scores, most) {
    if (scores.length <= most) return 0;
    const best = new Uint32Array(most); // falling
    for (const score of scores) {
      if (score <= best[most - 1]) continue;
      let at = most - 1;
      for (; at > 0 && best[at - 1] < score; at--) best[at] = best[at - 1];
      best[at] = score;
    }
    return best[most - 1];
  }

  function bestOf(index, sections, scores, most) {
    const least = scoreOfLast(scores, most);
    const byScore = new Map();
    sections.forEach((section, i) => {
      const score = scores[i];
      if (score < least) return;
      if (byScore.has(score)) byScore.get(score).push(section);
      else byScore.set(score, [section]);
    });
    return [...byScore].sort((a, b) => b[0] - a[0])
      .flatMap(([score, tied]) => together(index, tied).map((section) => ({ section, score })))
      .slice(0, most);
  }

  // The `most` best sections with their scores, best first, how many there are, and what they are counted by, where facets.js is there. A section
  // without some of the words falls behind by the square of what it lacks.
  function rank(index, founds, most, filters, isLoose) {
    const rarities = founds.map((found) => rarity(found, index.sectionCount));
    const all = founds.reduce((sum, { isLight }, i) => (isLight ? sum : sum + rarities[i]), 0);
    const add = (spreadsAll) => {
      if (founds.length > 1) for (const found of founds) if (!found.isLight) found.spread(index, spreadsAll);
      return addUp(index, founds, rarities, all);
    };
    let sums = add(false);
    if (founds.length > 1 && sums.whole === 0) sums = add(true);
    const counter = search.FacetCounter && new search.FacetCounter(index, filters);
    const least = founds.filter(({ isLight }) => !isLight).length > 1 ? OF_NAME : WHOLE_NAME;
    const isNamed = (section) => sums.points[section] >= least * all;
    const sections = withoutExpired(index, fitting(sums, all, isLoose), isNamed).filter((section) => counter?.take(section) ?? true);
    const scores = sections.map((section) => {
      const share = sums.matched[section] ** 2 * PERCENT_OF_STANDING[index.standings[section]];
      return Math.floor((sums.points[section] * share) / (all ** 3 * 100));
    });
    return { best: bestOf(index, sections, scores, most), total: sections.length, facets: counter?.finish() };
  }

  Object.assign(search, { rank, WHOLE_NAME, NAME, EXPIRED });
})();
