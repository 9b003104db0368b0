// What is shown of a result: its title and a stretch of its words, with those that were found marked. No DOM.
const LONGEST_SNIPPET = 200; // characters
const LEAD = 60;             // of them before the first found word
const SHORTEST_INSIDE = 4;   // letters of a word for which the compound around it is marked

// Tells of a word of the text whether it answers the query.
function markerFor(tokens, founds, why) {
  const keys = new Set(founds.flatMap((found) => [...found.marked]));
  const parts = why.filter(({ kind }) => kind === 'head' || kind === 'modifier').map(({ word }) => spellingKey(normalWord(word)));
  const inside = [...parts, ...tokens.map((token) => token.key).filter((key) => key.length >= SHORTEST_INSIDE)];
  return (source) => {
    const word = normalWord(source);
    const key = spellingKey(word);
    return keys.has(key) || word.split(/[-']/).some((part) => keys.has(spellingKey(part))) ||
      inside.some((part) => key.startsWith(part) || key.endsWith(part)) || tokens.some((token) => areForms(fold(word), token.folded));
  };
}

function markAll(text, isMarked) {
  const parts = [];
  let at = 0;
  for (const { source, begin, end } of cutWords(text)) {
    if (!isMarked(source)) continue;
    if (begin > at) parts.push({ text: text.slice(at, begin), mark: false });
    parts.push({ text: text.slice(begin, end), mark: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mark: false });
  return parts;
}

// Where the stretch begins that holds most different found words, the first on a tie.
function bestBegin(found) {
  let best = { begin: 0, count: 0 };
  found.forEach((first, i) => {
    const different = new Set();
    for (let j = i; j < found.length && found[j].end - first.begin <= LONGEST_SNIPPET - LEAD; j++) different.add(found[j].key);
    if (different.size > best.count) best = { begin: first.begin, count: different.size };
  });
  return best.begin;
}

function snippet(text, isMarked) {
  if (text.length <= LONGEST_SNIPPET) return markAll(text, isMarked);
  const found = cutWords(text).filter(({ source }) => isMarked(source));
  for (const word of found) word.key = normalWord(word.source);
  const first = bestBegin(found);
  let begin = 0;
  if (first > LONGEST_SNIPPET - LEAD) {
    begin = text.indexOf(' ', first - LEAD) + 1;
    if (begin > first) begin = first;
  }
  let end = text.length;
  if (begin + LONGEST_SNIPPET < text.length) {
    end = text.lastIndexOf(' ', begin + LONGEST_SNIPPET);
    if (end <= begin) end = begin + LONGEST_SNIPPET;
  }
  const parts = markAll(text.slice(begin, end), isMarked);
  if (begin > 0) parts.unshift({ text: '… ', mark: false });
  if (end < text.length) parts.push({ text: ' …', mark: false });
  return parts;
}

// Whether all words of the query stand side by side somewhere, in their order.
function areNeighbours(text, tokens) {
  const keys = cutWords(text).map(({ source }) => spellingKey(normalWord(source)));
  const matches = (key, token) => key === token.key || areForms(key, token.key);
  return keys.some((_, i) => i + tokens.length <= keys.length && tokens.every((token, j) => matches(keys[i + j], token)));
}
