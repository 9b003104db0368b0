// What comes before what, on a small site of its own.
import assert from "node:assert/strict";
import {test} from "node:test";
import {openSmallSite, page, skip} from "./small_site.mjs";

const source = 'source = { document = "kilde", fidelity = "retold" }';
const framework = (id, title, status) => [`id = "${id}"`, 'type = "ramme"', `title = "${title}"`, 'genre = "politik"', `status = { ${status} }`, source].join("\n");
const value = (id, title, ...more) => [`id = "${id}"`, 'type = "vaerdi"', `title = "${title}"`, source, ...more].join("\n");

const pages = {
  "index.md": ['title = "Prøve"', ""],
  "kilde.md": ['id = "kilde"\ntype = "kilde"\ntitle = "Kilden"', ""],
  "ny/index.md": [framework("ny", "Nyt grundlag", 'state = "gaeldende"'), ""],
  "ny/strategi.md": [value("ny-strategi", "Strategisk ledelse"), "Vi ser langt frem med et fyrtårn."],
  "ny/mod.md": [value("ny-mod", "Mod", 'aliases = ["tapperhed"]', 'inflection = "-et"'), "Det kræver noget at sige fra."],
  "ny/tillid.md": [value("ny-tillid", "Tillid til mod"), "Modet vokser med tilliden."],
  "ny/rum.md": [value("ny-rum", "Ledelsesrum"), "Et rum og en ledelse. Løn- og personalesporet har sit eget spor."],
  "gammel/index.md": [framework("gammel", "Gammelt grundlag", 'state = "ophaevet"'), ""],
  "gammel/strategi.md": [value("gammel-strategi", "Strategisk ledelse"), "Vi ser langt frem med et fyrtårn."],
  "opslag.md": ['title = "Leder søges"\nexpires = 2026-01-01\n' + source, "Strategisk ledelse med mod og tillid. Vi har en rutsjebane.\n\n## Vagt ved fyrtårnet {#vagten type=begreb aliases=fyrvogter}\n\nFyrtårnet er vigtigt, og fyrtårnet er højt."],
  "roller/koordinator.md": ['id = "koordinator"\ntype = "rolle"\ntitle = "Koordinator"\n' + source, "Står for brobygning, når den er aftalt."],
  "broer.md": ['title = "Broer over vand"', "Brobygning tager tid, og brobygning kræver brobygning."],
  "inddragelse.md": ['title = "Inddragelse af forældre"', "Det gælder alle."],
  "forventning.md": ['title = "Hvad forældre siger"', "De kan vente meget."],
  "strategi.md": ['title = "Om strategi"', "Strategi og ledelse er to ord."],
  "strategi.en.md": ['title = "On strategy: strategisk ledelse"', "A page about strategisk ledelse and lighthouses."],
  "vagter.md": ['title = "Hele døgnet"', [..."abcdefghijkl"].map((letter) => `## ${"cg".includes(letter) ? "Brovagt" : "Del"} ${letter}\n\nEn brovagt er på vej.`).join("\n\n")],
  ...Object.fromEntries([..."mnopqrs"].map((letter) => [`${letter < "p" ? "udvej" : "vej"}-${letter}.md`, [`title = "Vej ${letter}"`, "En brovagt er på vej."]])),
  "havn.md": ['title = "Havnen"', "## Øst\n\nHer er en kajplads.\n\n## Vest\n\nHer er en tovrulle."],
  "byen.md": ['title = "Byen"', "En kajplads er en kajplads er en kajplads."],
  "skibet.md": ['title = "Skibet"', "En tovrulle er en tovrulle er en tovrulle."],
  "fjernlys.md": ['title = "Fjernlys"', "De tillod fyrtårne."],
};

const site = openSmallSite(Object.fromEntries(Object.entries(pages).map(([path, [front, text]]) => [path, page(front, text)])));

const urls = async (query, options) => (await site.engine.search(query, options)).results.map(({url}) => url);

test("what is in force comes before what is not, and two of one title are told apart", {skip}, async () => {
  const {results} = await site.engine.search("strategisk ledelse");
  assert.deepEqual(results.slice(0, 2).map(({url}) => url), ["ny/strategi.html", "gammel/strategi.html"]);
  assert.deepEqual(results.slice(0, 2).map(({framework: of}) => of), ["Nyt grundlag", "Gammelt grundlag"]);
  assert.notEqual(results[0].status, results[1].status);
});

test("an expired advert is found by its name, and when nothing else is, but not beside other pages", {skip}, async () => {
  assert.ok(!(await urls("strategisk ledelse", {limit: 50})).includes("opslag.html"));
  assert.deepEqual(await urls("leder søges"), ["opslag.html"]);
  assert.equal((await urls("søges en leder"))[0], "opslag.html");
  const {results, facets} = await site.engine.search("rutsjebane");
  assert.deepEqual(results.map(({url, expired}) => [url, expired]), [["opslag.html", true]]);
  assert.ok(facets.type.length === 0);
});

test("what stands on an expired advert is found as the advert is, and marked so", {skip}, async () => {
  const {results, total, facets} = await site.engine.search("fyrtårnet", {limit: 50});
  assert.ok(results.length > 1 && !results.some(({url}) => url.startsWith("opslag.html")), results.map(({url}) => url).join(" "));
  assert.equal(total, results.length);
  assert.ok(!facets.type.some(({id}) => id === "begreb"), "nor is it counted");
  const [named, ...others] = (await site.engine.search("vagt ved fyrtårnet")).results;
  assert.deepEqual([named.url, named.expired], ["opslag.html#vagten", true]);
  assert.ok(others.every(({expired}) => !expired));
  assert.ok(!(await urls("fyrvogter forældre")).some((url) => url.startsWith("opslag.html")), "some words of its name are not its name");
});

test("a whole title comes before a title that has the word, and a stop word that is a title is looked for", {skip}, async () => {
  assert.deepEqual((await urls("mod")).slice(0, 2), ["ny/mod.html", "ny/tillid.html"]);
  assert.deepEqual((await urls("hvad er mod for en ting")).slice(0, 1), ["ny/mod.html"]);
  assert.equal((await urls("modet"))[0], "ny/mod.html");
  assert.equal((await urls("tapperhed"))[0], "ny/mod.html");
});

test("a slip is forgiven only where there is no such word", {skip}, async () => {
  assert.deepEqual(await urls("tillod"), ["fjernlys.html"]);
  assert.equal((await urls("tilldi"))[0], "ny/tillid.html");
  assert.equal((await urls("dillid"))[0], "ny/tillid.html");
  assert.deepEqual(await urls("til"), []);
});

test("both halves of a suspended hyphen are found", {skip}, async () => {
  for (const query of ["lønsporet", "personalesporet", "sporet"]) assert.deepEqual((await urls(query))[0], "ny/rum.html", query);
});

test("words that a page has in different sections are enough to find it", {skip}, async () => {
  assert.equal((await urls("ledelsesrum løn"))[0], "ny/rum.html");
  assert.deepEqual((await urls("kajplads tovrulle")).slice(0, 2), ["havn.html#oest", "havn.html#vest"], "though each has but one of them");
  assert.deepEqual((await urls("kajplads")).slice(0, 2), ["byen.html", "havn.html#oest"]);
});

test("the frame of a question weighs little, and who is asked for comes first", {skip}, async () => {
  assert.equal((await urls("hvem står egentlig for brobygning"))[0], "roller/koordinator.html");
  assert.equal((await urls("brobygning"))[0], "broer.html");
  assert.equal((await urls("hvordan inddrager vi dem som forældre"))[0], "inddragelse.html");
  const {results: [first]} = await site.engine.search("hvem står egentlig for brobygning");
  assert.deepEqual(first.why.map(({typed, isLight}) => [typed, isLight]), [["hvem", true], ["står", true], ["egentlig", true], ["brobygning", false]]);
  assert.ok(!first.snippet.some(({text, mark}) => mark && text === "Står"), "a light word is not marked");
});

test("nothing found is answered by titles that are spelled nearly so", {skip}, async () => {
  const {total, suggestions} = await site.engine.search("tullik");
  assert.equal(total, 0);
  assert.deepEqual(suggestions[0], {kind: "title", title: "Tillid til mod", url: "ny/tillid.html"});
});

test("many sections of one page do not hide the other pages, and none is lost", {skip}, async () => {
  const {results, total} = await site.engine.search("brovagt", {limit: 50});
  const ofPage = (list) => list.filter(({url}) => url.startsWith("vagter.html")).length;
  assert.deepEqual([total, results.length, ofPage(results), ofPage(results.slice(0, 10))], [19, 19, 12, 3]);
  assert.deepEqual(await urls("brovagt", {limit: 5, offset: 5}), results.slice(5, 10).map(({url}) => url));
});

test("a page in English is found by its words and known as such, and comes after Danish ones for Danish words", {skip}, async () => {
  assert.equal((await urls("lighthouses"))[0], "en/strategi.html");
  const {results, facets} = await site.engine.search("strategisk ledelse", {limit: 50});
  const english = results.findIndex(({url}) => url === "en/strategi.html");
  assert.ok(english > results.findIndex(({url}) => url === "gammel/strategi.html"));
  assert.equal(results[english].language, "en");
  assert.equal(results[0].language, "da");
  assert.deepEqual(facets.language.map(({id}) => id).sort(), ["da", "en"]);
  assert.ok((await urls("strategisk ledelse", {filters: {language: ["en"]}})).every((url) => url.startsWith("en/")));
});
