// The engine over our own site: what it gives beside the right answers.
import assert from "node:assert/strict";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {spawnSync} from "node:child_process";
import {test} from "node:test";
import {outputFolder, repository} from "../output.mjs";

const {openEngine, loadEngine} = createRequire(import.meta.url)("../../script/query");
const skip = !existsSync(`${outputFolder}/search/index.js`) && "output/ is not written";

const trusted = ["exact", "acronym", "folded", "definite", "form"]; // ways, themes/klar/parts/search/match.js

test("the same query gives the same answer, whatever was asked before", {skip}, async () => {
  const [one, other] = [await openEngine(outputFolder), await openEngine(outputFolder)];
  for (const query of ["ledelse", "klyngeleder ansvar", "resepkt"]) await other.search(query);
  for (const query of ["strategisk ledelse", "profil", "komunikation", "MED"]) {
    assert.deepEqual(await one.search(query), await other.search(query));
  }
});

test("what is typed so far finds the word it becomes", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  for (const typed of ["kapab", "delege", "strategisk led", "psykologisk try"]) {
    const {results} = await engine.search(typed);
    assert.ok(results.some(({title}) => title.toLowerCase().includes(typed.split(" ").pop())), typed);
  }
});

test("nothing hangs on where the dictionary is cut: one file has all forms of a word, and the titles that begin with it", {skip}, async () => {
  const {index: {words, stopWords}} = await openEngine(outputFolder), {tokenOf, partOf, candidates} = loadEngine("tokenOf partOf candidates");
  const parts = await Promise.all(Array.from({length: words.length}, (_, at) => words.at(at)));
  assert.ok(parts.length > 20);
  const all = new Set(parts.flatMap((part) => part.words));
  for (const word of all) {
    const token = tokenOf(word.split(" ")[0], {}), home = new Set((await partOf({words}, token)).words);
    assert.ok(home.has(word), word);
    if (word.includes(" ")) continue;
    for (const part of parts) {
      const forms = candidates(part, token, stopWords).filter(({way}) => trusted.includes(way));
      for (const form of forms) assert.ok(home.has(form.word), `${word}: ${form.word}`);
    }
  }
});

test("found words are marked, in compounds too, and the rest is whole", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const {results} = await engine.search("tillid");
  for (const {title, titleParts} of results) assert.equal(titleParts.map(({text}) => text).join(""), title);
  assert.ok(results[0].titleParts.some(({text, mark}) => mark && /tillid/i.test(text)));
  const compounds = (await engine.search("profil")).results.flatMap(({titleParts}) => titleParts.filter(({mark}) => mark));
  assert.ok(compounds.some(({text}) => /.profil/.test(text)));
});

test("a common word alone finds no noise but names the acronym it may stand for", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const {results, suggestions} = await engine.search("med");
  assert.deepEqual(results, []);
  assert.deepEqual(suggestions[0], {kind: "acronym", typed: "med", word: "MED"});
  assert.equal((await engine.search("MED")).results[0].title, "MED");
});

test("a slip of the pen is said, and never outranks what is there", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const {suggestions} = await engine.search("resepkt");
  assert.ok(suggestions.some(({kind, word}) => kind === "spelling" && word === "respekt"));
  assert.deepEqual((await engine.search("respekt")).suggestions, []);
});

test("results are counted by type, framework, organisation, status and language, and narrowed by them", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const {total, facets} = await engine.search("ledelse", {limit: 5});
  assert.deepEqual(Object.keys(facets).sort(), ["framework", "language", "organisation", "status", "type"]);
  const [most] = facets.type;
  assert.ok(most.count > 0 && most.count < total && most.label);
  const narrowed = await engine.search("ledelse", {limit: 1000, filters: {type: [most.id]}});
  assert.equal(narrowed.total, most.count);
  assert.equal(narrowed.results.length, most.count);
  assert.deepEqual(narrowed.facets.type.map(({id, count}) => [id, count]), facets.type.map(({id, count}) => [id, count]));
  assert.ok(narrowed.facets.framework.length > 1);
  for (const {id, count} of narrowed.facets.framework) {
    const {total: left} = await engine.search("ledelse", {limit: 1, filters: {type: [most.id], framework: [id]}});
    assert.equal(left, count, `a count says what choosing ${id} would give`);
  }
  const both = await engine.search("ledelse", {filters: {type: facets.type.slice(0, 2).map(({id}) => id)}});
  assert.equal(both.total, facets.type[0].count + facets.type[1].count);
  const none = await engine.search("ledelse", {filters: {type: ["findes-ikke"]}});
  assert.deepEqual([none.total, none.results], [0, []]);
});

test("results further down are those that a longer list has there", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const urlsOf = async (options) => (await engine.search("ledelse", options)).results.map(({url}) => url);
  assert.deepEqual(await urlsOf({limit: 5, offset: 5}), (await urlsOf({limit: 10})).slice(5));
});

test("what finds nothing is answered by themes", {skip}, async () => {
  const {total, suggestions} = await (await openEngine(outputFolder)).search("blokkæde");
  assert.equal(total, 0);
  assert.ok(suggestions.length > 0 && suggestions.every(({kind, title, url}) => kind === "theme" && title && url));
});

test("a word that is nowhere is told, beside what the others find and not where there is nothing", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const unknownIn = async (query) => (await engine.search(query)).suggestions.filter(({kind}) => kind === "unknown").map(({typed}) => typed);
  const {results, suggestions} = await engine.search("tillid blokkæde");
  assert.ok(results.length > 0);
  assert.deepEqual(suggestions, [{kind: "unknown", typed: "blokkæde"}]);
  assert.deepEqual(await unknownIn(`Blokkæde og ${"x".repeat(70)} i tillid`), ["Blokkæde", "x".repeat(70)]);
  for (const query of ["blokkæde", "tillid resepkt", "tillid", "tillid og mod"]) assert.deepEqual(await unknownIn(query), [], query);
});

test("what is pasted along and invisible is not looked for", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const urlsOf = async (query) => (await engine.search(query)).results.map(({url}) => url);
  const plain = await urlsOf("psykologisk tryghed");
  for (const sign of ["\u200B", "\u00AD", "\u2060"]) {
    assert.deepEqual(await urlsOf(`${sign}psyko${sign}logisk${sign} tryg${sign}hed${sign}`), plain, sign.codePointAt().toString(16));
  }
});

test("signs that no word is made of are answered by themes too", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  for (const query of ["😀", "!!!", "”"]) {
    const {total, suggestions} = await engine.search(query);
    assert.deepEqual([total, suggestions[0]?.kind], [0, "theme"], query);
  }
});

test("the letters of ledig do not find leadership", {skip}, async () => {
  const engine = await openEngine(outputFolder);
  const {results} = await engine.search("ledig");
  for (const {title} of results) assert.doesNotMatch(title, /ledelse/i);
});

const ask = (...words) => spawnSync(process.execPath, [`${repository}/script/query`, ...words], {encoding: "utf8"});

test("script/query prints results as JSON, best first", {skip}, () => {
  const {status, stdout} = ask(outputFolder, "strategisk ledelse");
  assert.equal(status, 0);
  const results = JSON.parse(stdout);
  assert.deepEqual(Object.keys(results[0]), ["title", "url", "entity", "type", "score"]);
  for (let i = 1; i < results.length; ++i) assert.ok(results[i - 1].score >= results[i].score);
  const explained = JSON.parse(ask("--explain", outputFolder, "strategisk ledelse").stdout);
  assert.equal(explained[0].why[0].way, "exact");
  assert.match(explained[0].because[0], /^”strategisk”: ordet selv .*; står i hele titlen \(\d+ point\)\.$/);
  assert.deepEqual(JSON.parse(ask(outputFolder, "blokkæde").stdout), []);
});

test("an explanation names the way and the place in plain words", {skip}, () => {
  const because = (query) => JSON.parse(ask("--explain", outputFolder, query).stdout).flatMap((result) => result.because).join("\n");
  for (const [query, words] of [["profil", "sidste led i et sammensat ord; står i titlen"], ["boern", "skrevet uden æ, ø eller å"], ["resepkt", "det ord, der staves nærmest ”respekt”"],
    ["klyngeleder ansvar", "står andre steder på siden"], ["tryghed", "et tema, et valg eller en del af et andet navn"], ["barn", "i en anden bøjning"],
    ["hvornår starter spor 1", "”hvornår” spørger efter den slags, der står her"]]) {
    assert.ok(because(query).includes(words), `${query}: ${because(query).slice(0, 400)}`);
  }
});

test("script/query says how it is used, and what is missing", () => {
  assert.equal(ask().status, 2);
  assert.equal(ask("one").status, 2);
  assert.match(ask(outputFolder).stderr, /usage: script\/query/);
  assert.equal(ask("/nowhere", "ledelse").status, 3);
});

test("a slip is forgiven wherever it is, two of them in a long word unless its first and last letters are wrong", {skip}, async () => {
  const engine = await openEngine(outputFolder), missed = [];
  const asks = async (typed, word) => {
    const {suggestions, results: [first]} = await engine.search(typed, {limit: 1});
    const isWord = first && !["typo", "split"].includes(first.why[0].way); // what is typed stands somewhere as it is
    if (!isWord && !suggestions.some((one) => one.word === word)) missed.push(typed);
  };
  for (const word of ["respekt", "psykologisk", "kompetencer"]) {
    for (let i = 0; i < word.length; i++) {
      await asks(`${word.slice(0, i)}${word.slice(i + 1)}`, word);
      await asks(`${word.slice(0, i)}x${word.slice(i + 1)}`, word);
      await asks(`${word.slice(0, i)}${word[i + 1] ?? ""}${word[i]}${word.slice(i + 2)}`, word);
    }
  }
  const long = "kompetencer";
  for (let i = 3; i + 1 < long.length; i++) await asks(`${long.slice(0, i)}x${long.slice(i + 1, -1)}q`, long);
  for (const typed of ["kxmpetencxr", "xkompetencexr", "okmpetencre"]) await asks(typed, long);
  assert.deepEqual(missed, []);
});
