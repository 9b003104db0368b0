// Query → results, best first. No DOM, no regular expression from the query; runs in Node too (script/query).
//
//   const engine = await createEngine(load);     // load(name, mark): see index.js
//   const { results, total, facets, suggestions } = await engine.search('strategisk ledelse', {
//     limit: 10, offset: 0, filters: { type: ['vaerdi'], framework: [], organisation: [], status: [], language: [] }, isStale: () => false,
//   });
//
// A query that has gone stale asks for nothing to show, and has no results.
// A result has title, url, entity, type, typeLabel, framework, organisation, status, language, expired, page (the title of the page
// it stands on, when it is part of one), score, why (for each word of the query the word found, in what way, in which kind of
// place and with how many points), and for showing: titleParts and snippet, lists of { text, mark }.
// facets has, once facets.js is there (more), for each of the filters what the whole result set holds: [{ id, label, count, isChosen }].
// A suggestion is one of
//   { kind: 'spelling', typed, word }   no page has what was typed; the results are those of `word`
//   { kind: 'unknown', typed }          no page has it, nor anything it may mean; the results are those of the other words
//   { kind: 'acronym', typed, word }    what was typed in small letters is also an acronym
//   { kind: 'title', title, url }       nothing was found: a title that is spelled nearly so
//   { kind: 'theme', title, url }       nothing was found: something to begin with
const LONGEST_QUERY = 200; // characters
const MOST_WORDS = 12;
const LONGEST_PHRASE = 6; // words
const FRAME = 2; // words that say nothing make a query a question
const MOST_IN_QUESTION = [Infinity, Infinity, NAME, 461, 308]; // points of a word, by how many there are
const PERCENT_FOR_NEIGHBOUR = 20; // of a result whose words stand side by side
const PERCENT_OF_QUOTED = 1000;
const BLOCK = 5; // results among which words side by side count
const QUOTED_BLOCK = 20; // who quotes asks for the phrase: worth more files
const QUOTES = /["“”„»«]/;

// The words of the query, each with whether it is looked up: common words are not, in queries of more than two words.
// Glossary words are not among the common ones. Light words only tell apart what the others find: "hvem", "gælder".
function tokensOf(query, index) {
  const text = query.normalize('NFC').slice(0, LONGEST_QUERY);
  const words = cutWords(text).slice(0, MOST_WORDS);
  const last = words.at(-1);
  const tokens = words.map((word) => {
    const isCommon = !isAcronym(word.source) && index.stopWords.has(normalWord(word.source));
    return tokenOf(word.source, { isLast: word === last && word.end === text.length, isCommon });
  });
  const isLong = tokens.length > 2 && tokens.some((token) => !token.isCommon);
  const isNamedLight = ({ source, normal }) => !isAcronym(source) && index.lightWords.has(normal);
  const hasOthers = tokens.some((token) => !token.isCommon && !isNamedLight(token));
  return tokens.map((token) => {
    const isLight = isLong && hasOthers && isNamedLight(token);
    return { ...token, isLight, isKept: isLight || !isLong || !token.isCommon };
  });
}

// Found in no way that is trusted. Of common words nobody means another.
const isUnknown = (token, { count, matches }) => isWanted(token) && !token.isCommon &&
  (count === 0 || matches.every(({ way }) => DISTRUSTED.includes(way)));

// What near.js knows, which comes when it is needed; Node has it. What is found stands without it.
async function near(question, ...about) {
  try {
    await search.want?.('near');
    return await search[question](...about);
  } catch {
    return [];
  }
}

const isWanted = (token) => token.isKept && !token.isLight;

// Points that one of `count` words may give: the name of a single word is not what several ask for, and in a question less so the
// more there are.
const mostOf = (count, isLoose) => (count === 1 ? Infinity : isLoose ? MOST_IN_QUESTION[Math.min(count, 4)] : NAME);

// Titles and aliases that are a stretch of the query's words stand in the dictionary as they are.
async function addPhrases(index, tokens, found, wantedCount) {
  for (let begin = 0; begin + 1 < tokens.length; begin++) {
    const part = await partOf(index, tokens[begin]);
    if (!part) return;
    for (let end = Math.min(begin + LONGEST_PHRASE, tokens.length); end > begin + 1; end--) {
      const stretch = tokens.slice(begin, end);
      const isAll = stretch.filter(isWanted).length === wantedCount;
      const kept = stretch.filter((token) => token.isKept).map((token) => found.get(token));
      addPhrase(part, stretch, kept, isAll ? Infinity : NAME);
    }
  }
}

function addPhrase(part, stretch, founds, most) {
  const phrase = stretch.map((token) => token.normal).join(' ');
  const key = spellingKey(phrase);
  for (const entry of part.entries(spellingKey(stretch[0].stem))) {
    const word = normalWord(part.words[entry]);
    if (!word.includes(' ')) continue;
    const isLast = stretch.at(-1).isLast;
    const add = (way) => founds.forEach((found) => found.addEntry(part, entry, way, most));
    if (word === phrase) add('exact');
    else if (part.key(entry) === key) add('folded');
    else if (arePhraseForms(fold(word), fold(phrase))) add('form');
    else if (isLast && part.key(entry).startsWith(key)) add('prefix');
  }
}

// Word by word: "strategiske ledelse" is "strategisk ledelse".
function arePhraseForms(a, b) {
  const words = a.split(' ');
  const others = b.split(' ');
  return words.length === others.length &&
    words.every((word, i) => word === others[i] || areForms(word, others[i]));
}

function createResult(index, tokens, founds, { section, score }, { text, ...facts }) {
  const why = tokens.map(({ source, isLight }, i) => {
    const found = founds[i];
    const points = found.points[section];
    const match = points > 0 ? found.matches[found.matchOf[section]] : { word: '', way: 'none', kind: '' };
    return { typed: source, isLight, ...match, points, impact: found.impacts[section] };
  });
  const withoutLight = (list) => list.filter((_, i) => !tokens[i].isLight);
  const isMarked = markerFor(...[tokens, founds, why].map(withoutLight));
  return {
    ...facts,
    score,
    expired: index.standings[section] === EXPIRED,
    why,
    titleParts: markAll(facts.title, isMarked),
    snippet: snippet(text, isMarked),
  };
}

class Engine {
  constructor(index) {
    this.index = index;
  }

  // What each word of the query that is looked up has found.
  async match(query) {
    const { index } = this;
    const all = tokensOf(query, index);
    const tokens = all.filter((token) => token.isKept);
    const found = new Map();
    // The files of all words are asked for at once: one after another each would wait for the last.
    for (const token of all) partOf(index, token).catch(() => {});
    const count = all.filter(isWanted).length;
    // Those who ask in whole sentences choose their words less than those who type words to be found.
    const isLoose = all.length - count >= FRAME;
    for (const token of tokens) found.set(token, await matchWord(index, { ...token, tokens, isLoose }, mostOf(count, isLoose)));
    if (all.length > 1) await addPhrases(index, all, found, count);
    if (tokens.some((token) => isUnknown(token, found.get(token)))) {
      await near('addMeant', found, index, isUnknown);
    }
    const founds = [...found.values()];
    // Common words alone ask for nothing but a title: "med" finds no page that merely holds it.
    if (tokens.every((token) => token.isCommon)) for (const one of founds) one.keep(WHOLE_NAME);
    return { tokens, founds, isLoose };
  }

  async search(query, { limit = 10, offset = 0, filters = {}, isStale } = {}) {
    const { index } = this;
    const { tokens, founds, isLoose } = await this.match(query);
    const isNarrowed = Object.keys(filters)[0];
    if (isNarrowed) await search.want?.('more');
    const block = QUOTES.test(query) ? QUOTED_BLOCK : BLOCK;
    const { best, total, facets } = rank(index, founds, Math.ceil((offset + limit) / block) * block, filters, isLoose);
    if (isStale?.()) return {};
    const results = (await this.show(tokens, founds, best, block)).slice(offset, offset + limit);
    const suggestions = founds.flatMap((one) => one.suggestions);
    if (total === 0 && (!isNarrowed || founds.every(({ count }) => count === 0))) {
      suggestions.push(...await near('nearTitles', index, tokens), ...this.themes());
    }
    return { query, results, total, facets, suggestions };
  }

  // Something to begin with.
  themes() {
    return this.index.themes.map(([title, url]) => ({ kind: 'theme', title, url }));
  }

  // Words that stand side by side move a result up, but only among its neighbours: the order of results does not depend on
  // how many of them are asked for.
  async show(tokens, founds, best, size) {
    const texts = await Promise.all(best.map(({ section }) => this.index.text(section)));
    const wanted = tokens.filter(isWanted);
    const percent = size === QUOTED_BLOCK ? PERCENT_OF_QUOTED : 100 + PERCENT_FOR_NEIGHBOUR * (wanted.length - 1);
    const results = [];
    for (let begin = 0; begin < best.length; begin += size) {
      const most = results.length > 0 ? results.at(-1).score : Infinity;
      const block = best.slice(begin, begin + size).map((one, i) => {
        const text = texts[begin + i];
        const isAdjacent = wanted.length > 1 && areNeighbours(`${text.title} ${text.text}`, wanted);
        const score = isAdjacent ? Math.min(most, Math.floor((one.score * percent) / 100)) : one.score;
        return createResult(this.index, tokens, founds, { ...one, score }, text);
      });
      results.push(...block.sort((a, b) => b.score - a.score));
    }
    return results;
  }
}

const createEngine = async (load) => new Engine(new Index(load, ...await load('index')));

Object.assign(search, { cutWords, normalWord, isAcronym, fold, spellingKey, areForms, countBefore, readWords, Found, matchWord, tokenOf, POINTS, LEAST });
