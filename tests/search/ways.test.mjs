// In which way a word answers a query, where our own content gives no clean example; on a small site of its own.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {repository} from "../output.mjs";

const {openEngine} = createRequire(import.meta.url)("../../script/query");
const pejl = join(repository, "build/pejl");
const skip = !existsSync(pejl) && "pejl is not built";

const long = "Lederen holder fast i det aftalte, også når dagen bliver lang og fyrtårnet først tændes længe efter mørkets frembrud";
const pages = {
  index: ["Prøve", ""],
  aftale: ["Aftaler", "De hviler på tilliden. Vi prioriterer dem."],
  hverdag: ["Tæt på hverdagen", "Vi er der."],
  krav: ["Krav", `- ${long}. {#krav-lang type=udsagn modality=skal}`],
  med: ["MED", "Udvalget. MED-udvalget mødes."],
  tr: ["TR", "Valgt af kollegerne."],
  tillid: ["Tillid", "At regne med hinanden."],
  trivsel: ["Trivsel", "Medarbejderne trives, og medindflydelse hjælper."],
};

let folder, engine;
before(async () => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), "pejl-ways-"));
  mkdirSync(join(folder, "content"));
  writeFileSync(join(folder, "pejl.toml"), '[site]\ntitle = "Prøve"\nlanguage = "da"\npreset = "policy-framework"\n');
  for (const [name, [title, text]] of Object.entries(pages)) {
    const source = {krav: 'source = { fidelity = "editorial" }\n', tr: 'id = "tr"\ntype = "begreb"\ninflection = "\'en, \'er"\nsource = { fidelity = "editorial" }\n'}[name] ?? "";
    writeFileSync(join(folder, `content/${name}.md`), `+++\ntitle = "${title}"\nsummary = "Kort."\n${source}+++\n\n${text}\n`);
  }
  execFileSync(pejl, ["build", "--root", folder, "--quiet"]);
  engine = await openEngine(join(folder, "output"));
});
after(() => folder && rmSync(folder, {recursive: true}));

const answers = async (query) => (await engine.search(query)).results.map(({url, why: [{way}]}) => `${url} ${way}`);

test("a word of the same stem answers in a title, not in passing", {skip}, async () => {
  assert.deepEqual(await answers("tættere "), ["hverdag.html stem"]);
  assert.deepEqual(await answers("prioritet "), []);
});

test("an acronym in capitals is not the beginning of other words", {skip}, async () => {
  assert.deepEqual(await answers("MED"), ["med.html exact"]);
  assert.ok((await answers("meda")).includes("trivsel.html prefix"));
});

test("an acronym is found with any ending, and as the first part of a word that stands nowhere", {skip}, async () => {
  for (const query of ["MED'et", "med'ets", "medet"]) assert.equal((await answers(query))[0], "med.html form", query);
  assert.deepEqual(await answers("MED-møde"), ["med.html split"]);
  // Two letters and an ending may be a word of its own.
  assert.equal((await answers("TR'er"))[0], "tr.html declared");
  assert.equal((await answers("tr'et"))[0], "tr.html form");
  assert.deepEqual(await answers("tre "), []);
});

// Words enough between "MED" and "medet" for the dictionary to be cut among them, and more pages with two words than are looked at
// for these standing side by side, unless they are quoted.
test("what is far from a word in the dictionary, or from the top, is found where it is asked for", {skip}, async () => {
  const site = mkdtempSync(join(tmpdir(), "pejl-ways-"));
  mkdirSync(join(site, "content"));
  writeFileSync(join(site, "pejl.toml"), '[site]\ntitle = "Prøve"\nlanguage = "da"\npreset = "policy-framework"\n');
  const letters = [..."abcdefghijklmnoprstuv"], write = (name, title, text) =>
    writeFileSync(join(site, `content/${name}.md`), `+++\ntitle = "${title}"\nsummary = "Kort."\n+++\n\n${text}\n`);
  write("index", "Prøve", "Forside.");
  write("med", "MED", "Udvalget.");
  for (const a of "abcd") {
    for (const b of letters) write(`m-${a}${b}`, `Ord ${a} ${b}`, letters.flatMap((c) => letters.map((d) => `med${a}${b}${c}${d}`)).join(" "));
  }
  for (let i = 10; i < 28; i++) write(`vej-${i}`, `Vej ${i}`, "En grøn eng og siden en smal passage.");
  write("vej-99", "Vej 99", "En ny og grøn passage.");
  execFileSync(pejl, ["build", "--root", site, "--quiet"]);
  const far = await openEngine(join(site, "output")), firstOf = async (query) => (await far.search(query)).results[0]?.url;
  assert.ok(far.index.words.length > 1);
  assert.notEqual(far.index.words.positionOf("med"), far.index.words.positionOf("medet"));
  assert.equal(await firstOf("medet"), "med.html");
  assert.equal(await firstOf("“grøn passage”"), "vej-99.html");
  rmSync(site, {recursive: true});
});

test("of the pages that have a word spelled nearly so, the one that is called so is named", {skip}, async () => {
  assert.deepEqual((await engine.search("tullik")).suggestions, [{kind: "title", title: "Tillid", url: "tillid.html"}]);
});

test("a statement without a title is called by its beginning, in whole words", {skip}, async () => {
  const {results: [{title, url}]} = await engine.search("fyrtårnet");
  assert.equal(url, "krav.html#krav-lang");
  assert.ok(title.endsWith(" …") && title.length <= 82, title);
  assert.ok(long.startsWith(`${title.slice(0, -2)} `), title);
});
