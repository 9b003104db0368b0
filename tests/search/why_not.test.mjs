// Why a page is not found, and what stands above it: on a small site of its own, where every rule is to be seen, and on ours.
import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {test} from "node:test";
import {outputFolder, repository} from "../output.mjs";
import {openSmallSite, page, skip} from "./small_site.mjs";

const require = createRequire(import.meta.url);
const {openEngine, loadEngine} = require("../../script/query");
loadEngine(); // whose words explain.cjs is about
const {PIECES, whyNot} = require("../../script/why_not.cjs");
const skipOwn = !existsSync(`${outputFolder}/search/index.js`) && "output/ is not written";

const pages = {
  index: ["Prøve", "Forside."],
  tillid: ["Tillid", "At regne med hinanden. Det prioriteringsarbejde tager tid.\n\n## I hverdagen\n\nVi holder aftaler om vagtplan."],
  mod: ["Mod", "At sige fra."],
  modig: ["Modig i dag", "Den modige taler."], modige: ["Modige sammen", "Modig i flok."], modigst: ["Modigste hold", "Modig igen."],
  med: ["MED", "Udvalget."], medvind: ["Medvind", "Vi går med. Den lille med."],
  opslag: ["Leder søges", "Vi leder efter en tømrer."], leder: ["Leder", "Den, der leder."],
  ramme: ["Ramme et", "Ramme og plan."], plan: ["Plan to", "Plan i en ramme."], begge: ["Ramme tre", "Ramme med plan."],
  kun: ["Kun en ramme", "Den er gul."],
  flag: ["Flag", [..."abcd"].map((letter) => `## Del ${letter}\n\nEt flagskib.`).join("\n\n")],
  gul: ["Gul zeppeliner", "Zeppeliner og zeppeliner."], grøn: ["Grøn", "Den er gul her, og gul der."],
};
const more = {opslag: "expires = 2026-01-01", tillid: 'id = "tillid"\ntype = "vaerdi"\nsource = { fidelity = "editorial" }'};

const pieces = loadEngine(PIECES);
const site = openSmallSite(Object.fromEntries(Object.entries(pages).map(([name, [title, text]]) =>
  [`${name.replace("ø", "oe")}.md`, page(`title = "${title}"\n${more[name] ?? ""}`, text)])));

const say = async (page, query) => (await whyNot(site.engine, pieces, {folder: site.output, page, query})).lines.join("\n");

for (const [what, page, query, expected] of [
  ["a word that is nowhere", "tillid.html", "tillid blokkæde", /^Nr\. 1 af \d+ .*\n[^]*- ”blokkæde” står ikke på siden, .* Det er ingen steder på sitet\.$/m],
  ["a word that others have", "tillid.html", "zeppeliner", /^Siden er ikke med: ingen af ordene finder den\.\n[^]*Andre steder på sitet svarer på det: 1\.\n\nDet kan du gøre:\n- Bruger læserne ”zeppeliner” om det her, så skriv det i aliases/m],
  ["a word that only looks so", "tillid.html", "prioriteringer", /Den har ”prioriteringsarbejde”, som søgningen ikke regner for samme ord\./],
  ["a word under a heading", "tillid", "vagtplan", /- ”vagtplan”: ordet selv; står i teksten.* Det er i stykket ”I hverdagen”\./],
  ["a way that is distrusted", "mod.html", "modig", /- ”modig” står ikke på siden\. Den har ”mod”, som har samme stamme\. Det prøver søgningen kun, når færre end 3 steder svarer bedre; her er der \d\./],
  ["an acronym", "medvind.html", "MED", /- ”MED” med store bogstaver finder kun forkortelsen\. Siden har ”med/],
  ["a common word among others", "tillid.html", "at have tillid", /- ”at” er et almindeligt ord; ved siden af andre ord bliver det ikke slået op\./],
  ["common words alone", "medvind.html", "med", /^Siden er ikke med: [^]*- ”med” er et almindeligt ord; alene finder det kun det, der hedder sådan\./m],
  ["fewer of the words than enough others", "kun.html", "ramme plan", /^Siden er ikke med: \d steder har alle ordene, og så vises kun de og det, der hedder et af ordene\.$/m],
  ["less than half of what the best have", "groen.html", "gul zeppeliner luftskib", /^Siden er ikke med: andre har mere end dobbelt så meget af det, der er søgt på\./m],
  ["an expired page", "opslag.html", "leder", /^Siden er ikke med: den er udløbet .*\n[^]*- Gælder siden stadig, så ret datoen i expires\.$/m],
  ["an expired page by its name", "opslag.html", "leder søges", /^Nr\. 1 af \d .*\nDens point tæller 60 %, fordi den er udløbet\.$/m],
  ["a section below three others of its page", "flag.html#del-d", "flagskib", /^Nr\. 4 af 4 .*\nDens point tæller halvt, fordi 3 stykker af samme side står over den\.\nOver den står:$/m],
  ["what stands above it", "modigst.html", "modig", /^Nr\. [23] [^]*\nOver den står:\n {2}”Modig i dag”, modig\.html \(\d+ point\)\n/m],
]) test(`why not: ${what}`, {skip}, async () => assert.match(await say(page, query), expected));

test("a page may be named by its file, its address in a browser, its id or a part of it", {skip}, async () => {
  const one = await say("tillid.html", "tillid");
  for (const name of ["content/tillid.md", "tillid", "/tillid.html", "https://eksempel.dk/tillid.html?h=tillid"]) assert.equal(await say(name, "tillid"), one, name);
  assert.match(await say("tillid.html#i-hverdagen", "vagtplan"), /^I hverdagen \(tillid\.html#i-hverdagen\)\n/);
});

test("what is no page is said to be none, with what may have been meant", {skip}, async () => {
  assert.match(await say("tilid.html", "x"), /ingen side .* ”tilid\.html”\. Mente du ”tillid\.html”\?\n.*draft = true/);
  assert.match(await say("tillidd", "x"), /Mente du ”tillid”\?/);
  assert.match(await say("soeg.html", "x"), /er på sitet, men ikke i søgningen/);
  assert.match(await say("tillid.html#nix", "x"), /intet stykke med adressen ”#nix”\. Den har: ”i-hverdagen”\./);
});

test("on our own site the place that is told is the one that readers see", {skip: skipOwn}, async () => {
  const own = await openEngine(outputFolder);
  for (const query of ["ledelse", "strategisk ledelse", "hvem bestemmer i klyngen", "resepkt", "klyngeleder ansvar", "opslag i blovstrød"]) {
    const {results} = await own.search(query, {limit: 50});
    for (const at of [0, 3, 12, 40].filter((place) => place < results.length)) {
      const page = results[at].url.split("#")[0], first = results.findIndex(({url}) => url.split("#")[0] === page);
      const {lines} = await whyNot(own, pieces, {folder: outputFolder, page, query});
      assert.match(lines[3], new RegExp(`^Nr\\. ${first + 1} af \\d+ .* med ${results[first].score} point\\.$`), `${query}: ${page}`);
    }
  }
});

test("words of the page that look so are named once, though some stand in several files of the dictionary", {skip: skipOwn}, async () => {
  const {lines} = await whyNot(await openEngine(outputFolder), pieces, {folder: outputFolder, page: "index.html", query: "ledelsesqqqq"});
  const [, named] = lines.join("\n").match(/Den har ((?:”[^”]+”(?:, )?)+)/);
  assert.equal(new Set(named.split(", ")).size, named.split(", ").length, named);
});

test("script/query --explain --page prints it, and fails for a page that is none", {skip: skipOwn}, () => {
  const ask = (...words) => spawnSync(process.execPath, [`${repository}/script/query`, ...words], {encoding: "utf8"});
  const {status, stdout} = ask("--explain", "--page", "tema-tillid", outputFolder, "tillid");
  assert.deepEqual([status, stdout.split("\n")[1]], [0, "Søgning: ”tillid”"]);
  assert.deepEqual([ask("--explain", "--page", "tema-tilid", outputFolder, "tillid")].map((one) => [one.status, one.stdout]), [[2, ""]]);
  assert.equal(ask("--page", "tema-tillid", outputFolder, "tillid").status, 2);
  assert.equal(ask("--explain", "--page", outputFolder, "tillid").status, 2);
});
