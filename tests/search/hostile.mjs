// Queries that nobody would type, and some that anybody might slip into: the same ones for the same seed. Each must be answered
// without an exception, in bounded time, with text of the site and nothing else.
import {randomNumbers} from "../bench/text.mjs";

const pieces = ["ledelse", "strategisk ", "MED", "mod ", "æøå", "e\u0301", "\u0000", "\uD800", "\uDFFF", "😀", "<script>alert(1)</script>", "<b>", "</mark>", "\"", "'", "’",
  "-", "--", "\u00AD", "(", "[", "*", "+", "?", "\\", "^$", ".*", "{1,99}", "(a+)+$", "__proto__", "constructor", "toString", "hasOwnProperty", "  ", "\t\n", "§ 17.4",
  "ﬁ", "ǅ", "ⅷ", "٣", "İ", "ß", "ſ", "%", "%00", "&amp;", "&#60;", "børnefællesskab", "klynge", "a", "0-6-årige", "x".repeat(300), "løn- og ", "\u202E", "\u200D", "profil",
  "javascript:", "../../etc/passwd", "' or 1=1 --", "{{ t.search }}", "${1}", "{}", "\u2028", "\uFEFF", "é".repeat(40), "word1-word2-word3-", "NaN", "null", "1e999"];
const facets = ["type", "framework", "organisation", "status", "__proto__", "nothing"];

export function* hostileQueries(seed) {
  const random = randomNumbers(seed), below = (limit) => Math.floor(random() * limit);
  const characters = (limit) => Array.from({length: 1 + below(14)}, () => String.fromCharCode(below(limit))).join("");
  const joined = () => Array.from({length: 1 + below(6)}, () => pieces[below(pieces.length)] + (below(2) ? " " : "")).join("");
  // A real word with letters lost, doubled, swapped or exchanged.
  const slipped = () => {
    const letters = [..."ledelseskapabiliteterne tillidsdagsorden klyngeleder børnefællesskab MED-udvalget".split(" ")[below(5)]];
    for (let slips = below(4); slips >= 0; --slips) letters.splice(below(letters.length), below(3), ...["", "e", "ø", "lls", "-", "X"][below(6)]);
    return letters.join("");
  };
  for (;;) {
    const query = [joined, joined, slipped, () => characters(0x250), () => characters(0x10000), () => `${slipped()} ${joined()}`][below(6)]();
    const filters = below(4) ? {} : {[facets[below(facets.length)]]: [["vaerdi", "", "__proto__", "<i>"][below(4)]]};
    yield {query, options: {limit: 5, offset: below(8) ? 0 : below(40), filters}};
  }
}

const isText = (parts) => Array.isArray(parts) && parts.every(({text, mark}) => typeof text === "string" && typeof mark === "boolean");
const textOf = (parts) => parts.map(({text}) => text).join("");

// Every text of the index by its address.
export async function textsOf({index}) {
  const texts = new Map();
  for (let section = 0; section < index.sectionCount; ++section) {
    const {url, text} = await index.text(section);
    texts.set(url, `${texts.get(url) ?? ""}${text}\n`);
  }
  return texts;
}

// What is wrong with an answer, or undefined. All it shows must stand in `texts`, letter for letter: then nothing of the query
// and no markup is among it.
export function faultOf({results, total, facets: counts, suggestions}, texts) {
  if (!Number.isSafeInteger(total) || total < results.length) return `a total of ${total} for ${results.length} results`;
  if (!Array.isArray(suggestions) || typeof counts !== "object") return "no suggestions or facets";
  for (const {score, url, title, titleParts, snippet} of results) {
    if (!Number.isSafeInteger(score) || score < 0) return `a score of ${score}`;
    if (!/^[\w/.-]+\.html(#[^<>"']*)?$/.test(url)) return `the address ${url}`;
    if (!isText(titleParts) || !isText(snippet) || textOf(titleParts) !== title) return "parts that are no text, or not the title";
    if (!texts.get(url)?.includes(textOf(snippet).replace(/^… | …$/g, ""))) return `not a text of the site: ${textOf(snippet)}`;
    if (/<\/?[a-z!]/i.test(title)) return `markup: ${title}`;
  }
  return undefined;
}

// Asks `count` of them; gives the slowest and the mean in milliseconds, and what went wrong.
export async function askHostile(engine, {seed, count, told = () => {}}) {
  const faults = [], texts = await textsOf(engine);
  let slowest = {time: 0}, sum = 0, asked = 0;
  for (const {query, options} of hostileQueries(seed)) {
    if (asked === count || faults.length === 10) break;
    const begin = performance.now();
    let fault;
    try {
      fault = faultOf(await engine.search(query, options), texts);
    } catch (error) {
      fault = error.stack;
    }
    const time = performance.now() - begin;
    if (fault) faults.push(`${JSON.stringify({query, ...options})}: ${fault}`);
    if (time > slowest.time) slowest = {time, query};
    sum += time;
    if (++asked % 50000 === 0) told(asked);
  }
  return {asked, faults, slowest, mean: sum / asked};
}
