// Query → results, best first. No DOM, no regular expression from the query; runs in Node too (script/query).
//
//   const engine = await pejlSearch.createEngine(load);     // load(name, mark): see index.js
//   const { results, total, facets, suggestions } = await engine.search('strategisk ledelse', {
//     limit: 10, offset: 0, filters: { type: ['vaerdi'], framework: [], organisation: [], status: [] },
//   });
//
// A result has title, url, entity, type, typeLabel, framework, organisation, status, expired, page (the title of the page it
// stands on, when it is part of one), score, why (for each word of the query the word found and in what way), and for
// showing: titleParts and snippet, lists of { text, mark }.
// facets has for type, framework, organisation and status what the whole result set holds: [{ id, label, count, isChosen }].
// A suggestion is one of
//   { kind: 'spelling', typed, word }   no page has what was typed; the results are those of `word`
//   { kind: 'acronym', typed, word }    what was typed in small letters is also an acronym
//   { kind: 'title', title, url }       nothing was found: a title that is spelled nearly so
//   { kind: 'theme', title, url }       nothing was found: something to begin with
(() => {
  const search = globalThis.pejlSearch;
  const { cutWords, normalWord, isAcronym, spellingKey, areForms, fold } = search.words;
  const { POINTS } = search;

  const LONGEST_QUERY = 200; // characters
  const MOST_WORDS = 12;
  const LONGEST_PHRASE = 6; // words
  const STANDING = { inForce: 0, unknown: 1, past: 2, expired: 3 };
  const PERCENT_OF_STANDING = [130, 100, 50, 50];
  const WHOLE_NAME = POINTS[14];
  const ENOUGH = 3; // sections that have all the words
  const PERCENT_OF_ADJACENT = 120;
  const BLOCK = 5; // results

  // The words of the query, each with whether it is looked up: common words are not, in queries of more than two words.
  // Glossary words are not among the common ones.
  function tokensOf(query, index) {
    const text = query.normalize('NFC').slice(0, LONGEST_QUERY);
    const words = cutWords(text).slice(0, MOST_WORDS);
    const last = words[words.length - 1];
    const tokens = words.map((word) => {
      const isCommon = !isAcronym(word.source) && index.stopWords.has(normalWord(word.source));
      return search.tokenOf(word.source, { isLast: word === last && word.end === text.length, isCommon });
    });
    const isLong = tokens.length > 2 && tokens.some((token) => !token.isCommon);
    return tokens.map((token) => ({ ...token, isKept: !isLong || !token.isCommon }));
  }

  // The rarer a word, the more it says: whole numbers, one for each halving.
  function rarity(found, sectionCount) {
    return 1 + Math.max(0, 31 - Math.clz32(Math.floor((sectionCount + 1) / (found.count + 1))));
  }

  // Titles and aliases that are a stretch of the query's words stand in the dictionary as they are.
  async function addPhrases(index, tokens, found) {
    for (let begin = 0; begin + 1 < tokens.length; begin++) {
      const [part] = await index.words(spellingKey(tokens[begin].stem));
      if (!part) return;
      for (let end = Math.min(begin + LONGEST_PHRASE, tokens.length); end > begin + 1; end--) {
        const stretch = tokens.slice(begin, end);
        addPhrase(part, stretch, stretch.filter((token) => token.isKept).map((token) => found.get(token)));
      }
    }
  }

  function addPhrase(part, stretch, founds) {
    const phrase = stretch.map((token) => token.normal).join(' ');
    const key = spellingKey(phrase);
    const beginning = spellingKey(stretch[0].stem);
    for (let entry = part.lowerBound(beginning); entry < part.words.length; entry++) {
      if (!part.keys[entry].startsWith(beginning)) break;
      const word = normalWord(part.words[entry]);
      if (!word.includes(' ')) continue;
      const isLast = stretch[stretch.length - 1].isLast;
      if (word === phrase) for (const found of founds) found.addEntry(part, entry, 'exact');
      else if (part.keys[entry] === key) for (const found of founds) found.addEntry(part, entry, 'folded');
      else if (arePhraseForms(fold(word), fold(phrase))) for (const found of founds) found.addEntry(part, entry, 'form');
      else if (isLast && part.keys[entry].startsWith(key)) for (const found of founds) found.addEntry(part, entry, 'prefix');
    }
  }

  // Word by word: "strategiske ledelse" is "strategisk ledelse".
  function arePhraseForms(a, b) {
    const words = a.split(' ');
    const others = b.split(' ');
    return words.length === others.length &&
      words.every((word, i) => word === others[i] || areForms(word, others[i]));
  }

  // For each section what its words come to: points by rarity, the rarity of the words it has, the most that one gave.
  function addUp(index, founds, rarities) {
    const count = index.sectionCount;
    const sums = { points: new Uint32Array(count), matched: new Uint16Array(count), most: new Uint16Array(count) };
    founds.forEach((found, i) => {
      for (let section = 0; section < count; section++) {
        const points = found.points[section];
        if (points === 0) continue;
        sums.points[section] += points * rarities[i];
        sums.matched[section] += rarities[i];
        if (points > sums.most[section]) sums.most[section] = points;
      }
    });
    // Where a section belongs does not make it an answer.
    for (let section = 0; section < count; section++) if (sums.most[section] <= POINTS[0]) sums.matched[section] = 0;
    return sums;
  }

  // When enough sections have all the words, others are left out, unless one of the words is their name; else those that
  // have less than half of what the best have.
  function fitter({ matched, most }, all) {
    let best = 0;
    let whole = 0;
    for (const one of matched) {
      if (one === all) whole++;
      if (one > best) best = one;
    }
    const least = whole >= ENOUGH ? all : best / 2;
    return (section) => matched[section] > 0 && (matched[section] >= least || most[section] >= WHOLE_NAME);
  }

  const byScore = (a, b) => a.isLast - b.isLast || b.score - a.score || a.section - b.section;

  // The best sections with their scores, best first, and how many there are. A section without some of the words falls
  // behind by the square of what it lacks.
  function rank(index, founds, most, filters) {
    const rarities = founds.map((found) => rarity(found, index.sectionCount));
    const all = rarities.reduce((sum, one) => sum + one, 0);
    const sums = addUp(index, founds, rarities);
    const fits = fitter(sums, all);
    const facets = new search.FacetCounter(index, filters);
    const best = [];
    let total = 0;
    for (let section = 0; section < index.sectionCount; section++) {
      if (!fits(section) || !facets.take(section)) continue;
      total++;
      const standing = index.standings[section];
      const points = sums.points[section];
      const share = sums.matched[section] * sums.matched[section] * PERCENT_OF_STANDING[standing];
      const expired = standing === STANDING.expired;
      const isLast = expired && points < WHOLE_NAME * all; // unless it was asked for by name
      const one = { section, expired, isLast, score: Math.floor((points * share) / (all * all * all * 100)) };
      if (best.length === most && byScore(best[most - 1], one) < 0) continue;
      let at = best.length;
      while (at > 0 && byScore(best[at - 1], one) > 0) at--;
      best.splice(at, 0, one);
      if (best.length > most) best.pop();
    }
    return { best, total, facets: facets.finish() };
  }

  // Common words alone ask for nothing but a title: "med" finds no page that merely holds it.
  function keepWholeTitles(founds) {
    for (const found of founds) {
      found.points.forEach((points, section) => { if (points < WHOLE_NAME) found.take(section); });
    }
  }

  function createResult(index, tokens, founds, sum, text) {
    const why = tokens.map((token, i) => {
      const points = founds[i].points[sum.section];
      const match = points > 0 ? founds[i].matches[founds[i].matchOf[sum.section]] : { word: '', way: 'none', kind: '' };
      return { typed: token.source, ...match, points };
    });
    const isMarked = search.markerFor(tokens, founds, why);
    const { address, text: words, ...facts } = text;
    return {
      ...facts,
      url: address,
      score: sum.isLast ? 0 : sum.score,
      expired: sum.expired,
      why,
      titleParts: search.markAll(facts.title, isMarked),
      snippet: search.snippet(words, isMarked),
    };
  }

  class Engine {
    constructor(index) {
      this.index = index;
    }

    async search(query, { limit = 10, offset = 0, filters = {} } = {}) {
      const all = tokensOf(query, this.index);
      const tokens = all.filter((token) => token.isKept);
      const found = new Map();
      for (const token of tokens) found.set(token, await search.matchWord(this.index, token));
      if (all.length > 1) await addPhrases(this.index, all, found);
      const founds = [...found.values()];
      if (tokens.every((token) => token.isCommon)) keepWholeTitles(founds);
      const { best, total, facets } = rank(this.index, founds, Math.ceil((offset + limit) / BLOCK) * BLOCK, filters);
      const results = (await this.show(tokens, founds, best)).slice(offset, offset + limit);
      const suggestions = founds.flatMap((one) => one.hints);
      if (total === 0 && all.length > 0) suggestions.push(...this.themes());
      return { query, results, total, facets, suggestions };
    }

    themes() {
      return this.index.themes.map(([title, url]) => ({ kind: 'theme', title, url }));
    }

    // Words that stand side by side move a result up, but only among its neighbours: the order of results does not depend on
    // how many of them are asked for.
    async show(tokens, founds, sums) {
      const texts = await Promise.all(sums.map((sum) => this.index.text(sum.section)));
      const shown = sums.map((sum, i) => ({ sum, text: texts[i] }));
      const sorted = [];
      for (let begin = 0; begin < shown.length; begin += BLOCK) {
        const block = shown.slice(begin, begin + BLOCK);
        const most = sorted.length > 0 ? sorted[sorted.length - 1].sum.score : Infinity;
        for (const { sum, text } of block) {
          if (tokens.length < 2 || !search.areNeighbours(`${text.title} ${text.text}`, tokens)) continue;
          sum.score = Math.min(most, Math.floor((sum.score * PERCENT_OF_ADJACENT) / 100));
        }
        sorted.push(...block.sort((a, b) => byScore(a.sum, b.sum)));
      }
      return sorted.map(({ sum, text }) => createResult(this.index, tokens, founds, sum, text));
    }
  }

  search.createEngine = async (load) => new Engine(await search.Index.open(load));
})();
