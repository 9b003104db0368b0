// What a word of the query may mean that is found nowhere as it stands, or only another in passing that is made of the same: two words in
// one, or a slip of the pen. Node has it too.
const PERCENT_OF_MEANT = 75;  // of the word that a slip of the pen means
const PERCENT_OF_DOUBT = 25;  // where something else is found
const SHORTEST_HALF = 3;
const MOST_SPLITS = 3;
const MOST_MEANT = 3;    // words for one that is misspelled
const LONGEST_WORD = 60; // characters: generator/search/terms.h
const MOST_UNKNOWN = 6;  // words of a query that a meaning is looked for
const MOST_EDITS = 4;    // of a title that is nearly so
const WORD = POINTS[3];  // of one in running text, and not the best there
const MOST_TITLES = 3;   // for a query that finds nothing

// Sections that `pointsOf(section, points)` of another word gives something.
function addFrom(found, other, match, pointsOf) {
  const number = found.matches.push(match) - 1;
  for (const section of other.sections) found.give(section, pointsOf(section, other.points[section]), other.impacts[section], number);
}

// What a word finds that nobody typed as it stands.
const matchWhole = (index, word, most) => matchWord(index, tokenOf(word, { isLast: false, isCommon: false }), most);

// Per cent of points, of which an answer stays one, and what is none does too.
const shareOf = (points, percent) => (points <= POINTS[0] ? points : Math.max(LEAST, Math.floor((points * percent) / 100)));

// What another word finds, that this one may be misspelled for.
function addMeaning(found, meant, word, percent) {
  addFrom(found, meant, { word, way: 'typo', kind: 'own' }, (_, points) => shareOf(points, percent));
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

// In words of so many letters or more. Two that may be one at each end leave one letter right, and ask for many files.
const ONE_SLIP = { shortest: 4, slips: 1 };
const TWO_SLIPS = { shortest: 8, slips: 2 };
const SLIP_AT_EACH_END = { shortest: 8, slips: 2, right: 1 };

// What is spelled nearly so; the nearest only.
async function addTypos(found, index, token, { shortest, slips, right = rightLetters(token.key, slips) }) {
  if (token.normal.length < shortest) return;
  const near = await nearKeys(index, token.key, slips, right);
  const percent = isNothing(found) ? PERCENT_OF_MEANT : PERCENT_OF_DOUBT;
  for (const { key, distance } of near.slice(0, MOST_MEANT)) {
    if (distance > near[0].distance) break;
    let most = 0;
    let word = '';
    await visitSpelled(index, key, (part, entry) => {
      const length = useOf(part, entry);
      if (length > most) [most, word] = [length, part.words[entry]];
    });
    if (!word) continue;
    addMeaning(found, await matchWhole(index, word, found.most), word, percent);
    found.suggestions.push({ kind: 'spelling', typed: token.source, word });
  }
}

// A compound that stands nowhere, or two words without a space: sections that have both halves.
async function addSplit(found, index, token) {
  const { normal } = token;
  const cuts = [];
  for (let cut = normal.length - SHORTEST_HALF; cut >= SHORTEST_HALF && cuts.length < MOST_SPLITS; cut--) {
    const first = normal.slice(0, cut);
    const second = normal.slice(cut);
    for (const half of [first, first.replace(/[se]$/, '')]) {
      if (half.length < SHORTEST_HALF || !await isSpelled(index, spellingKey(half))) continue;
      if (await isSpelled(index, spellingKey(second), true)) cuts.push([half, second]);
      break;
    }
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

const isLess = ({ sections, points }, most) => sections.every((section) => points[section] < most);

// Stems in passing are no answer.
const isNothing = (found) => isLess(found, LEAST);

// Adds to those of `found` that have nothing what their tokens may mean, and to those that have but words in passing that are made of the
// same ("trykt" for "trykhed") what a single slip may mean; and tells which of them mean nothing here while others do.
async function addMeant(found, index, isUnknown) {
  const unknown = [...found].filter(([token, one]) => isUnknown(token, one));
  const possible = unknown.filter(([token]) => isPossible(token)).slice(0, MOST_UNKNOWN);
  const isAnswered = () => [...found.values()].some((one) => !isNothing(one));
  for (const [token, one] of possible) {
    if (isNothing(one)) await addHyphenated(one, index, token);
    if (isLess(one, WORD)) await addTypos(one, index, token, ONE_SLIP);
    if (isNothing(one)) await addSplit(one, index, token);
    if (isNothing(one)) await addTypos(one, index, token, TWO_SLIPS);
  }
  if (!isAnswered()) for (const [token, one] of possible) await addTypos(one, index, token, SLIP_AT_EACH_END);
  for (const [{ source }, one] of unknown) if (isAnswered() && isNothing(one)) one.suggestions.push({ kind: 'unknown', typed: source });
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
  const near = token.normal.length < 4 || !isPossible(token) ? [] : await nearKeys(index, token.key, limit, rightLetters(token.key, token.normal.length < 8 ? 1 : 2));
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

Object.assign(search, { addMeant, nearTitles });
