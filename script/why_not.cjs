// Says in plain words, for those who write the pages, what one page is to a query: what of it answers each word, where it stands
// among the results and below what, or which rule kept it out, and what can be done. It weighs nothing itself: all it tells is
// read off the engine's own steps, which are in `engine` and `pieces`.
'use strict';
const { explainWord } = require('./explain.cjs');
const { readSections, sectionsNamed, explainUnknown } = require('./named_page.cjs');

// What it needs of the engine's scripts: loadEngine in script/query.
const PIECES = 'tokensOf partOf weigh candidates createResult editDistance isAcronym spellingKey sharedBeginning ' +
  'ENOUGH FEW EXPIRED MADE OF_PAGE PERCENT_OF_STANDING';
const MOST_ABOVE = 5;     // results that stand above it
const MOST_ALIKE = 3;     // words of the page
const SHORTEST_ALIKE = 4; // letters
const TWO_SLIPS = 6;      // letters of a word that may differ in two places and still look the same
const WEAK = 4;           // impact below which a word stands in running text only: PLACES in explain.cjs
const HIGH = 3;           // place among the results that is good enough

const quoted = (word) => `”${word}”`;
const listed = (words) => words.map(quoted).join(', ');

// Calls visit(word) for every word of the index that stands in one of these sections as it is.
async function visitWords(index, numbers, visit) {
  for (let i = 0; i < index.words.length; i++) {
    const part = await index.words.at(i);
    part.words.forEach((word, entry) => {
      const isHere = !word.includes(' ') && standsIn({ part, entry }, numbers, (kind) => kind === 0);
      if (isHere) visit(word);
    });
  }
}

function standsIn({ part, entry }, numbers, isCounted = () => true) {
  let stands = false;
  part.visitPostings(entry, (impact, kind, sections) => { stands ||= impact > 0 && isCounted(kind) && sections.some((section) => numbers.has(section)); });
  return stands;
}

// Words of the page that an eye would take for this one.
async function wordsAlike({ pieces, index, numbers }, { key }) {
  const { spellingKey, editDistance, sharedBeginning } = pieces;
  if (key.length < SHORTEST_ALIKE) return [];
  const likeness = (other) => {
    if (other.length < SHORTEST_ALIKE) return 0;
    if (other.includes(key) || key.includes(other)) return 3;
    if (key.length >= TWO_SLIPS && editDistance(key, other, 2) <= 2) return 2;
    return sharedBeginning(key, other) > Math.max(SHORTEST_ALIKE, key.length * 0.7) ? 1 : 0;
  };
  const alike = new Map(); // a word may stand in several files
  await visitWords(index, numbers, (word) => {
    const much = likeness(spellingKey(word.toLowerCase()));
    if (much > 0) alike.set(word, much);
  });
  return [...alike].sort(([a, much], [b, other]) => other - much || a.length - b.length).slice(0, MOST_ALIKE).map(([word]) => word);
}

// Words of the page that the engine knows a way to.
async function wordsWithWay({ pieces, index, numbers }, token) {
  const part = await pieces.partOf(index, token);
  return part ? pieces.candidates(part, token, index.stopWords).filter((one) => standsIn(one, numbers)) : [];
}

const DISTRUSTED_WAYS = {
  related: 'som er dannet af samme ord',
  bare: 'som skrives sådan, når man udelader æ, ø eller å',
  stem: 'som har samme stamme',
};

// Why the page does not answer a word that it is asked for.
async function explainMissing(page, token, found) {
  const { isAcronym, FEW } = page.pieces;
  const typed = quoted(token.source);
  const known = await wordsWithWay(page, token);
  const distrusted = known.find(({ way }) => DISTRUSTED_WAYS[way]);
  if (known.length > 0 && isAcronym(token.source)) {
    return `${typed} med store bogstaver finder kun forkortelsen. Siden har ${quoted(known[0].word)}.`;
  }
  if (distrusted && found.count >= FEW) {
    return `${typed} står ikke på siden. Den har ${quoted(distrusted.word)}, ${DISTRUSTED_WAYS[distrusted.way]}. ` +
      `Det prøver søgningen kun, når færre end ${FEW} steder svarer bedre; her er der ${found.count}.`;
  }
  if (distrusted) return `${typed} står ikke på siden. Den har kun i forbigående ${quoted(distrusted.word)}, ${DISTRUSTED_WAYS[distrusted.way]}.`;
  const alike = await wordsAlike(page, token);
  return [
    `${typed} står ikke på siden, hverken selv, i en anden form eller som led i et sammensat ord.`,
    ...(alike.length > 0 ? [`Den har ${listed(alike)}, som søgningen ikke regner for samme ord.`] : []),
    found.count > 0 ? `Andre steder på sitet svarer på det: ${found.count}.` : 'Det er ingen steder på sitet.',
  ].join(' ');
}

// For a word of the query what is to be said, and whether an editor might mend it: { typed, text, isMissing, isWeak }.
async function accountForWord(page, token, found, isOnlyCommon) {
  const { pieces, index, sections } = page;
  const typed = token.source;
  if (!token.isKept) return { typed, text: `${quoted(typed)} er et almindeligt ord; ved siden af andre ord bliver det ikke slået op.` };
  const best = sections.reduce((one, other) => (found.points[other.section] > found.points[one.section] ? other : one));
  if (found.points[best.section] === 0) {
    if (!isOnlyCommon) return { typed, text: await explainMissing(page, token, found), isMissing: !token.isLight };
    return { typed, text: `${quoted(typed)} er et almindeligt ord; alene finder det kun det, der hedder sådan.` };
  }
  const result = pieces.createResult(index, [token], [found], { section: best.section, score: 0 }, best);
  const place = best === sections[0] ? '' : ` Det er i stykket ${quoted(best.title)}.`;
  const light = token.isLight ? ' Ordet skiller kun dem ad, som de andre ord finder.' : '';
  return { typed, text: explainWord(result, result.why[0]) + place + light, isWeak: !token.isLight && result.why[0].impact < WEAK };
}

async function accountForWords(page, query, { tokens, founds }) {
  const isOnlyCommon = tokens.every(({ isCommon }) => isCommon);
  const accounts = [];
  let kept = 0;
  for (const token of page.pieces.tokensOf(query, page.index)) {
    accounts.push(await accountForWord(page, token, token.isKept ? founds[kept++] : undefined, isOnlyCommon));
  }
  return accounts;
}

// Why what it has counts for less.
function explainShare({ pieces, index, sections }, { url, title, status }) {
  const { section } = sections.find((one) => one.url === url && one.title === title);
  const standing = index.standings[section];
  const percent = pieces.PERCENT_OF_STANDING[standing];
  const reasons = { [pieces.MADE]: 'Pejl selv har lavet den', [pieces.EXPIRED]: 'den er udløbet' };
  return percent < 100 ? [`Dens point tæller ${percent} %, fordi ${reasons[standing] ?? `den har status ${quoted(status)}`}.`] : [];
}

function explainPlace(page, results, weighed) {
  const isOurs = (result) => page.sections.some(({ url, title }) => url === result.url && title === result.title);
  const at = results.findIndex(isOurs);
  const ours = results.filter(isOurs);
  const missing = ours[0].why.filter(({ way, isLight }) => way === 'none' && !isLight).map(({ typed }) => typed);
  const [ownPage] = ours[0].url.split('#');
  const isCrowded = results.slice(0, at).filter(({ url }) => url.split('#')[0] === ownPage).length >= page.pieces.OF_PAGE;
  const above = results.slice(0, Math.min(at, MOST_ABOVE)).map(({ title, url, score }) => `  ${quoted(title)}, ${url} (${score} point)`);
  return {
    place: at + 1,
    lines: [
      `Nr. ${at + 1} af ${results.length} resultater er ${quoted(ours[0].title)} med ${ours[0].score} point.`,
      ...(ours.length > 1 ? [`I alt er ${ours.length} stykker af siden med.`] : []),
      ...(missing.length > 0 && weighed.whole > 0 ? [`Uden ${listed(missing)} falder den bag dem, der har alle ordene.`] : []),
      ...explainShare(page, ours[0]),
      ...(isCrowded ? [`Dens point tæller halvt, fordi ${page.pieces.OF_PAGE} stykker af samme side står over den.`] : []),
      ...(above.length > 0 ? [at > MOST_ABOVE ? 'Øverst af dem, der står over den:' : 'Over den står:', ...above] : []),
    ],
  };
}

// Which rule kept the page out that got nearest to being an answer.
function explainRule({ pieces, numbers }, { isLoose }, { sections, points, matched, least, whole }) {
  const own = matched.filter((_, row) => numbers.has(sections[row]) && points[row] > 0);
  if (own.length === 0) return 'Siden er ikke med: ingen af ordene finder den.';
  const most = Math.max(...own);
  if (most === 0) return 'Siden er ikke med: ordene siger kun, hvor den hører til (ramme, organisation, forbindelser), og det er ikke et svar.';
  if (most >= least) return 'Siden er ikke med: den er udløbet og vises kun, når der søges på dens navn, eller når intet andet findes.';
  if (whole >= pieces.ENOUGH && !isLoose) return `Siden er ikke med: ${whole} steder har alle ordene, og så vises kun de og det, der hedder et af ordene.`;
  return 'Siden er ikke med: andre har mere end dobbelt så meget af det, der er søgt på. Sjældne ord tæller mest.';
}

function advise({ pieces, index, sections }, words, place) {
  if (place > 0 && place <= HIGH) return [];
  const standing = index.standings[sections[0].section];
  if (standing === pieces.MADE) return ['Pejl laver selv denne side: den findes på sin titel, sit resumé og sin mappe og står efter det, I har skrevet.'];
  const missing = words.filter(({ isMissing }) => isMissing).map(({ typed }) => typed);
  const weak = words.filter(({ isWeak }) => isWeak).map(({ typed }) => typed);
  const advice = [];
  if (missing.length > 0) {
    advice.push(`Bruger læserne ${listed(missing)} om det her, så skriv det i aliases eller summary – eller i title, hvis det er det, siden handler om.`);
    advice.push('Mener de det samme som et ord, der står mange steder, så skriv det i content/everyday-words.toml.');
  }
  if (missing.length === 0 && weak.length > 0) advice.push(`${listed(weak)} vejer ikke meget her: mere i summary end i teksten, mere i aliases end i summary og mest i title.`);
  if (standing === pieces.EXPIRED) advice.push('Gælder siden stadig, så ret datoen i expires.');
  return advice;
}

// The lines to print, and whether there is such a page on the site that is written in `folder`.
async function whyNot(engine, pieces, { folder, page: name, query }) {
  const { index } = engine;
  const all = await readSections(index);
  const sections = sectionsNamed(index, all, name);
  if (sections.length === 0) return { isKnown: false, lines: explainUnknown(all, folder, name, pieces.editDistance) };
  const page = { pieces, index, sections, numbers: new Set(sections.map(({ section }) => section)) };
  const asked = await engine.match(query);
  const words = await accountForWords(page, query, asked); // before it is weighed, which shares words among sections
  const weighed = pieces.weigh(index, asked.founds, asked.isLoose);
  const isFound = weighed.answers.some(({ section }) => page.numbers.has(section));
  const { place, lines } = isFound
    ? explainPlace(page, (await engine.search(query, { limit: index.sectionCount })).results, weighed)
    : { place: 0, lines: [explainRule(page, asked, weighed)] };
  const advice = advise(page, words, place);
  return {
    isKnown: true,
    lines: [
      `${sections[0].title} (${sections[0].url})`, `Søgning: ${quoted(query)}`, '', ...lines, '',
      ...words.map(({ text }) => `- ${text}`),
      ...(advice.length > 0 ? ['', 'Det kan du gøre:', ...advice.map((line) => `- ${line}`)] : []),
    ],
  };
}

module.exports = { PIECES, whyNot };
