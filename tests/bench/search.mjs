// Pejl's search beside Pagefind's on the same pages: who finds the right thing, what goes over the wire, how long it takes.
//   node search.mjs [--pages 300,1000,2000,10000] [--only quality|cost] [--pejl PROGRAM]
// Quality is measured on our own content, page by page, since that is what Pagefind lists; cost on made-up sites, in Chromium
// with a fresh profile, from a server on loopback that compresses.
import {mkdirSync, readFileSync} from "node:fs";
import {cpus} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {launch} from "../browser/browser.mjs";
import {danishRows, isAnswered, writeDanishSite} from "../search/danish.mjs";
import {judge, readQueries, summarise} from "../search/metrics.mjs";
import {serveCompressed} from "./counting_server.mjs";
import {buildWithPejl, indexWithPagefind, searches, sizeOf} from "./searches.mjs";
import {siteOf} from "./site.mjs";
import {Writer} from "./text.mjs";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
const {values: asked} = parseArgs({options: {
  pages: {type: "string", default: "300,1000,2000,10000"},
  only: {type: "string", default: "quality,cost"},
  pejl: {type: "string", default: join(repository, "build/pejl")},
}});
const work = join(repository, "build/bench/search");
const names = Object.keys(searches);
const shownResults = 5;
const queryCount = 72;  // of two dozen, the 95th percentile would be the second worst

const row = (...cells) => console.log(`| ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(34) : String(cell).padStart(16))).join(" | ")} |`);
const head = (title, ...columns) => {
  console.log("");
  row(title, ...columns);
  row("---", ...columns.map(() => "---"));
};
const share = (number) => number.toFixed(2);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const at = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const typical = (numbers, unit = "ms") => `${at(numbers, 0.5).toFixed(0)} / ${at(numbers, 0.95).toFixed(0)} ${unit}`;

// Both indexes of a site, each in a folder of its own: Pejl's in the site it wrote, Pagefind's beside the same pages.
function indexBoth(site, name) {
  const folders = {Pejl: join(work, name, "pejl"), Pagefind: join(work, name, "pagefind")};
  const built = {Pejl: buildWithPejl(asked.pejl, site, folders.Pejl), Pagefind: indexWithPagefind(folders.Pejl, folders.Pagefind)};
  return {folders, built};
}

// A tab with a fresh profile in which the search of that name has been started.
async function openSearch(browser, name, folder, server) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${server.root}blank.html`);
  await searches[name].start(tab, folder);
  await server.quiet();
  return {tab, close: () => context.close()};
}

async function withSearch(browser, name, folder, work) {
  const server = await serveCompressed(folder);
  const {tab, close} = await openSearch(browser, name, folder, server);
  await work((query, limit) => tab.evaluate(([words, most]) => globalThis.ask(words, most), [query, limit]));
  await close();
  server.close();
}

// From the last key to the results, when every key from the third on asks, as in Pejl, and the keys come as fast as this.
const betweenKeys = 120;  // milliseconds
const timeTyped = (tab, query) => tab.evaluate(async ([words, most, pause]) => {
  for (let length = 3; length < words.length; length++) {
    globalThis.ask(words.slice(0, length), most);
    await new Promise((later) => setTimeout(later, pause));
  }
  const begin = performance.now();
  await globalThis.ask(words, most);
  return performance.now() - begin;
}, [query, shownResults, betweenKeys]);

const pageOf = (address) => address.split("#")[0];
const pagesIn = (addresses) => [...new Set(addresses.map(pageOf))].slice(0, 10);

// The same rows with pages for ids; several answers on one page are one.
function byPage(rows, folder) {
  const {entities} = JSON.parse(readFileSync(join(folder, "data/graph.json"), "utf8"));
  const pages = new Map(entities.map(({id, url}) => [id, pageOf(url)]));
  const mapped = (ids) => [...new Set(ids.map((id) => pages.get(id) ?? id))];
  return rows.map((one) => {
    const best = mapped(one.best);
    return {...one, best, good: mapped(one.good).filter((page) => !best.includes(page)), wrong: mapped(one.wrong)};
  });
}

async function compareQuality(browser) {
  const {folders} = indexBoth(repository, "own");
  const untuned = ["held_out", "fresh", "sealed"];
  for (const files of [["golden"], ...untuned.map((file) => [file]), untuned]) {
    const rows = byPage(files.flatMap(readQueries), folders.Pejl), means = {};
    for (const name of names) {
      await withSearch(browser, name, folders[name], async (ask) => {
        const judgements = [];
        for (const one of rows) judgements.push(judge(one, pagesIn(await ask(one.query, 30)).map((page) => [page])));
        means[name] = summarise(rows, judgements);
      });
    }
    head(`${files.join(", ")} queries, by page`, ...names.flatMap((name) => [`${name} @1`, "@3", "nDCG@10"]));
    means.Pejl.forEach(({name: kind, count}, i) => {
      row(`${kind} (${count})`, ...names.flatMap((name) => ["first", "third", "gain"].map((key) => share(means[name][i][key]))));
    });
  }
}

async function compareDanish(browser) {
  const site = join(work, "danish-site");
  writeDanishSite(site);
  const {folders} = indexBoth(site, "danish"), answered = {};
  for (const name of names) {
    await withSearch(browser, name, folders[name], async (ask) => {
      answered[name] = [];
      for (const one of danishRows) answered[name].push(isAnswered(one, pagesIn(await ask(one.query, 10))));
    });
  }
  head("Danish rows", ...names);
  danishRows.forEach(({query}, i) => row(query, ...names.map((name) => (answered[name][i] ? "right" : "-"))));
  row(`of ${danishRows.length}`, ...names.map((name) => answered[name].filter(Boolean).length));
}

// Words as frequent as in the text, rare ones, two at a time, and beginnings of words.
function queriesOf() {
  const writer = new Writer(77), word = () => {
    for (;;) {
      const found = writer.word();
      if (found.length >= 4) return found;
    }
  };
  return Array.from({length: queryCount}, (_, i) => (i % 4 === 3 ? `${word()} ${word()}` : i % 8 === 2 ? word().slice(0, 5) : word()));
}

// For each query a fresh profile: bytes and time until it can be asked and all is quiet, then of the first query, until it is known what
// is found and until that can be shown, and of the same asked again; in the last profile the time of all the others; and in one more
// that of half of them when they are typed.
async function measure(browser, name, folder) {
  const queries = queriesOf(), server = await serveCompressed(folder);
  const result = {start: [], startBytes: [], found: [], first: [], again: [], wordBytes: [], laterFound: [], later: [], typed: []};
  const time = (tab, query) => tab.evaluate(async ([words, most]) => {
    const begin = performance.now();
    await globalThis.ask(words, most);
    return {found: globalThis.foundAt - begin, shown: performance.now() - begin};
  }, [query, shownResults]);
  for (const [i, query] of queries.entries()) {
    server.take();
    const {tab, close} = await openSearch(browser, name, folder, server);
    result.start.push(await tab.evaluate(() => globalThis.started));
    result.startBytes.push(sum(server.take().map(({size}) => size)));
    const {found, shown} = await time(tab, query);
    result.found.push(found);
    result.first.push(shown);
    result.wordBytes.push(sum(server.take().map(({size}) => size)) / query.split(" ").length);
    result.again.push((await time(tab, query)).shown);
    for (const other of i === queries.length - 1 ? queries.slice(0, -1) : []) {
      const later = await time(tab, other);
      result.laterFound.push(later.found);
      result.later.push(later.shown);
    }
    await close();
  }
  const {tab, close} = await openSearch(browser, name, folder, server);
  for (const query of queries.slice(0, queryCount / 2)) result.typed.push(await timeTyped(tab, query));
  await close();
  server.close();
  return result;
}

const indexes = {
  Pejl: (folder) => sizeOf(join(folder, "search")),
  Pagefind: (folder) => sizeOf(join(folder, "pagefind"), (file) => !/-ui|component|highlight/.test(file)),
};

async function compareCost(browser, pages) {
  const {folders, built} = indexBoth(join(siteOf(pages, join(repository, "build/bench")), "pejl"), `site-${pages}`);
  const results = {}, sizes = {};
  for (const name of names) [results[name], sizes[name]] = [await measure(browser, name, folders[name]), indexes[name](folders[name])];
  const line = (title, value) => row(title, ...names.map((name) => value(results[name], sizes[name], built[name])));
  head(`${pages} pages`, ...names);
  line("sent before the first query", ({startBytes}) => kilobytes(at(startBytes, 0.5)));
  line("sent a word, p50 / p95", ({wordBytes}) => typical(wordBytes.map((bytes) => bytes / 1024), "KB"));
  line("ready, p50 / p95", ({start}) => typical(start));
  line("first query, p50 / p95: found", ({found}) => typical(found));
  line("  five results to be shown", ({first}) => typical(first));
  line("  the same again", ({again}) => typical(again));
  line("later queries, p50 / p95: found", ({laterFound}) => typical(laterFound));
  line("  five results to be shown", ({later}) => typical(later));
  line("last key to results, p50 / p95", ({typed}) => typical(typed));
  line("index on disk", (_, {bytes}) => kilobytes(bytes));
  line("index compressed", (_, {packed}) => kilobytes(packed));
  line("files of the index", (_, {files}) => files);
  line("seconds to make it", (_, __, {seconds}) => seconds.toFixed(2));
  console.log(`  of Pejl's whole build: ${Math.round((100 * built.Pejl.seconds) / built.Pejl.whole)} % (${built.Pejl.whole.toFixed(2)} s); the index adds ` +
    `${Math.round((100 * built.Pejl.seconds) / (built.Pejl.whole - built.Pejl.seconds))} % to what is left. Pagefind's own interface is ` +
    `${kilobytes(sizeOf(join(folders.Pagefind, "pagefind"), (file) => /^pagefind-ui\.(js|css)$/.test(file)).packed)} more.`);
}

mkdirSync(work, {recursive: true});
const browser = await launch();
console.log(`${cpus()[0].model.trim()}, ${cpus().length} processors; Chromium ${browser.version()}, Node ${process.version}, ` +
  `Pagefind ${JSON.parse(readFileSync(join(repository, "build/pagefind/node_modules/pagefind/package.json"), "utf8")).version}`);
if (asked.only.includes("quality")) {
  await compareQuality(browser);
  await compareDanish(browser);
}
if (asked.only.includes("cost")) for (const pages of asked.pages.split(",").map(Number)) await compareCost(browser, pages);
await browser.close();
