// Everyday words: who types "chef" where the site's own list says that it is "leder" there finds what "leder" finds, below all that
// has "chef" itself; and who types "FTR" what says "fællestillidsrepræsentant". No DOM; runs in Node too.
const PERCENT_OF_EVERYDAY = 60; // of what the other word finds
const PERCENT_OF_NAME = 50;     // of what another name of the same finds
const SAME = '=';               // before such a name
const SHORTEST_INFLECTED = 4;   // letters
const NAME = POINTS[10];
const WHOLE_NAME = POINTS[12];
const OTHER_WORDS = ['prefix', 'longer', 'related', 'bare', 'stem', 'everyday', 'name']; // ways in which the typed word is not what is found

// `meant`: words, or titles of several, for the one that was typed. A single step: no list leads on, or round.
// `percents`: of points, by standing, in rank.js.
async function addEveryday(found, index, token, meant, percents) {
  if (token.isMeant || token.isLight || token.isCommon) return;
  const own = sectionsWithWord(found, token);
  const percentOf = (section) => percents[index.standings[section]];
  let most = 0;
  for (const one of meant) {
    const isSame = one.startsWith(SAME);
    const phrase = isSame ? one.slice(SAME.length) : one;
    if (own.length > 0 && isAskedFor(phrase, token)) continue;
    const other = await findMeant(index, phrase, found.most);
    if (isSame) addOtherName(found, other);
    else most = Math.max(most, addBelow(found, other, percentOf));
  }
  // What has the word gains as much, whatever its standing, so that it keeps its order; but never what makes a name of it.
  const limit = Math.min(found.most, WHOLE_NAME) - 1;
  for (const [section, points, impact, match] of own) {
    found.give(section, Math.min(points + Math.ceil(most / percentOf(section)), limit), impact, match);
  }
}

// Who types both tells one from the other, where the site has both.
function isAskedFor(phrase, { tokens = [] }) {
  const wanted = fold(normalWord(phrase));
  return tokens.some(({ folded }) => folded === wanted || areForms(folded, wanted));
}

// Of a short word what another ending makes may be another word: "mor", "more".
const isTheWord = (way, { key }) => !OTHER_WORDS.includes(way) && (way !== 'form' || key.length >= SHORTEST_INFLECTED);

// Each as it is now.
const sectionsWithWord = ({ sections, points, impacts, matches, matchOf }, token) => sections
  .filter((section) => points[section] > POINTS[0] && isTheWord(matches[matchOf[section]].way, token))
  .map((section) => [section, points[section], impacts[section], matchOf[section]]);

// A whole name is still more than words of one, though not by far: the word itself is to have room above it.
const below = (points) => shareOf(points > NAME ? NAME + ((points - NAME) >> 3) : points, PERCENT_OF_EVERYDAY);

function addAll(found, meant, way, pointsOf) {
  const first = found.matches.length;
  for (const match of meant.matches) found.matches.push({ ...match, way });
  for (const section of meant.sections) found.give(section, pointsOf(section), meant.impacts[section], first + meant.matchOf[section]);
  for (const key of meant.marked) found.marked.add(key);
}

// Gives the most that came of it: points times the per cent of a section's standing, as it will be ranked.
function addBelow(found, meant, percentOf) {
  let most = 0;
  addAll(found, meant, 'everyday', (section) => {
    const points = below(meant.points[section]);
    most = Math.max(most, points * percentOf(section));
    return points;
  });
  return most;
}

// It means the same, so neither is to stand below all that has the other.
const addOtherName = (found, meant) => addAll(found, meant, 'name', (section) => shareOf(meant.points[section], PERCENT_OF_NAME));

// Of several words what is called so, and what has them all, but for words that the index has of names only: "og".
async function findMeant(index, phrase, most) {
  const words = phrase.split(' ');
  const telling = words.filter((word) => !index.stopWords.has(word));
  const founds = await Promise.all((telling.length > 1 ? telling : words).map((word) => (
    matchWord(index, { ...tokenOf(word, { isLast: false, isCommon: false }), isMeant: true }, most))));
  const [first, ...others] = founds;
  if (others.length === 0) return first;
  const found = new Found(index, most);
  const key = spellingKey(normalWord(phrase));
  const [part] = await index.words.covering(key, 1);
  for (const entry of part.entries(key)) if (part.key(entry) === key) found.addEntry(part, entry, 'exact');
  addFrom(found, first, { word: phrase, way: 'exact', kind: 'own' }, (section, points) => (
    Math.min(points, ...others.map((other) => other.points[section]))));
  for (const one of founds) for (const marked of one.marked) found.marked.add(marked);
  return found;
}

search.addEveryday = addEveryday;
