// Made-up Danish policy text, the same for the same seed: about 5,000 word forms with the frequencies of a real text, and
// compounds made on the spot, so that the vocabulary keeps growing as Danish's does.

// mulberry32: small, fast, the same on every machine.
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const small = "og i at er det en til på for som med af den de vi ikke har kan skal når om et der fra ved så men eller også hvor både".split(" ");
const roots = `ledelse samarbejde tillid kvalitet udvikling opgave ansvar borger medarbejder barn familie skole dagtilbud institution
  kommune forvaltning afdeling værdi dialog respekt åbenhed mål ramme retning møde proces plan praksis viden læring fagligt
  evaluering opfølgning data beslutning råderum økonomi trivsel arbejdsmiljø inddragelse fællesskab mangfoldighed inklusion
  overgang netværk kompetence rolle forventning kultur faglighed tryghed mod nysgerrighed refleksion feedback sparring aftale
  lov politik strategi vision indsats resultat effekt ressource tid plads rum hverdag tilbud støtte hjælp behov ønske mulighed
  udfordring løsning spørgsmål svar ord handling ændring sammenhæng helhed del område niveau gruppe team enhed leder pædagog
  lærer forælder unge ældre sundhed kost leg natur krop sprog musik bevægelse digitalisering system værktøj metode model
  rapport notat bilag oversigt kontakt telefon rådhus byråd udvalg høring klage afgørelse sag journal frist dato år måned uge
  kerneopgave klynge pejlemærke spor milepæl delmål succes kriterium indikator måling undersøgelse spørgeskema svarprocent`.split(/\s+/);
const endings = ["", "", "", "en", "et", "er", "erne", "ens", "ets", "ernes", "s", "lig", "lige", "ligt", "isk", "iske", "ende", "et", "ede"];
const sentencesEnd = [".", ".", ".", ".", "?", "."];

function vocabulary(random) {
  const forms = new Set(small);
  while (forms.size < 5000) {
    const first = roots[Math.floor(random() * roots.length)];
    const word = random() < 0.45 ? `${first}${random() < 0.5 ? "s" : ""}${roots[Math.floor(random() * roots.length)]}` : first;
    forms.add(word + endings[Math.floor(random() * endings.length)]);
  }
  return [...forms];
}

const words = vocabulary(randomNumbers(7));

// 4,096 equal steps of the cumulative frequency: a look-up instead of a search per word.
function frequencies() {
  const weights = words.map((_, rank) => 1 / (rank + 3));
  const sum = weights.reduce((a, b) => a + b, 0), table = [];
  let rank = 0, reached = weights[0] / sum;
  for (let step = 0; step < 4096; ++step) {
    while (reached < (step + 0.5) / 4096 && rank < weights.length - 1) reached += weights[++rank] / sum;
    table.push(rank);
  }
  return table;
}

const table = frequencies();

export class Writer {
  constructor(seed) {
    this.random = randomNumbers(seed);
  }

  below(limit) { return Math.floor(this.random() * limit); }
  chance(share) { return this.random() < share; }
  pick(list) { return list[this.below(list.length)]; }

  word() {
    if (this.chance(0.02)) return `${this.pick(roots)}s${this.pick(roots)}${this.pick(endings)}`;  // seen nowhere else
    if (this.chance(0.08)) return words[this.below(words.length)];
    return words[table[this.below(4096)]];
  }

  phrase(count) {
    return Array.from({length: count}, () => this.word()).join(" ");
  }

  sentence() {
    const text = this.phrase(6 + this.below(14));
    return text[0].toUpperCase() + text.slice(1) + this.pick(sentencesEnd);
  }

  paragraph(sentences) {
    return Array.from({length: sentences}, () => this.sentence()).join(" ");
  }

  title() {
    const root = this.pick(roots), other = this.pick(roots);
    return `${root[0].toUpperCase()}${root.slice(1)} og ${other}`;
  }
}

// Different words such as the text makes up, for terms.
export function compounds(count) {
  const random = randomNumbers(11), all = new Set();
  while (all.size < count) {
    const pick = () => roots[Math.floor(random() * roots.length)];
    all.add(`${pick()}${random() < 0.5 ? "s" : ""}${pick()}`);
  }
  return [...all];
}
