// Says in plain words, for those who write the pages, why a result was found: for each word of the query the word of the site
// that answered it, in what way, in which kind of place and what that is worth.
'use strict';

const { cutWords, normalWord, spellingKey } = globalThis.pejlSearch;

const WAYS = {
  exact: 'ordet selv',
  acronym: 'forkortelsen, skrevet med små bogstaver',
  folded: 'samme ord, skrevet uden æ, ø eller å',
  declared: 'en bøjning, som redaktøren har skrevet i inflection, eller en uregelmæssig flertalsform',
  definite: 'samme ord i bestemt eller ubestemt form',
  form: 'samme ord med en anden endelse',
  bare: 'samme ord, skrevet med a eller o for æ, ø eller å',
  related: 'et ord, der er dannet af samme ord',
  prefix: 'et ord, der begynder sådan',
  longer: 'et længere ord, der begynder sådan',
  stem: 'et ord med samme stamme',
  everyday: 'et hverdagsord fra sitets egen liste (content/everyday-words.toml), som her fører til',
  name: 'et andet navn for det samme,',
  split: 'to ord skrevet i ét',
  typo: 'det ord, der staves nærmest',
};
const KINDS = {
  own: '',
  form: ', i en anden bøjning eller som del af et ord med bindestreg',
  head: ', sidste led i et sammensat ord',
  modifier: ', første eller midterste led i et sammensat ord',
};
// By impact (generator/search/weights.h), when the word does not stand in the title.
const PLACES = [
  [12, 'et helt navn (alias eller kort titel)'],
  [8, 'et andet navn'],
  [5, 'et tema, et valg eller en del af et andet navn'],
  [4, 'resuméet, udsagnet eller et felt'],
  [1, 'teksten, i links hertil eller i en begrundelse for en relation'],
  [0, 'det, siden hører til (ramme, organisation, forbindelser)'],
];

// generator/language/words.h: a section that is what they ask for has points for them, though they need not stand in it.
const QUESTIONS = ['hvem', 'hvornår'];
const LEAST_OF_ANSWER = 5; // impact: nearAnswer in generator/search/weights.h

function standsIn(title, { word, kind }) {
  const keys = cutWords(title).map(({ source }) => spellingKey(normalWord(source)));
  const parts = word.split(' ').map((part) => spellingKey(normalWord(part)));
  return parts.every((part) => keys.some((key) => (kind === 'own' ? key === part : key.includes(part))));
}

function placeOf(result, match) {
  if (match.impact >= 13) return 'hele titlen';
  if (match.impact > 0 && standsIn(result.title, match)) return result.page ? 'overskriften' : 'titlen';
  return PLACES.find(([least]) => match.impact >= least)[1];
}

// One sentence for a word of the query.
function explainWord(result, match) {
  const typed = `”${match.typed}”`;
  if (match.way === 'none') return `${typed} findes ikke her.`;
  if (match.way === 'page') return `${typed} står andre steder på siden (${match.points} point).`;
  const isAnswer = QUESTIONS.includes(match.word) && match.impact >= LEAST_OF_ANSWER && !standsIn(result.title, match);
  if (isAnswer) return `${typed} spørger efter den slags, der står her (${match.points} point).`;
  const word = match.word === match.typed ? '' : ` ”${match.word}”`;
  return `${typed}: ${WAYS[match.way]}${word}${KINDS[match.kind]}; står i ${placeOf(result, match)} (${match.points} point).`;
}

// What the whole of it is worth.
function explainStanding(result) {
  if (result.expired) return 'Siden er udløbet: den vises kun, når der søges på dens navn, eller når intet andet findes.';
  return result.status ? `${result.status}.` : '';
}

exports.explainWord = explainWord;
exports.explain = (result) => [...result.why.map((match) => explainWord(result, match)), explainStanding(result)].filter(Boolean);
