// What is printed: the sheet of a role fits two sheets of paper, cards come four or eight to a sheet, a framework is whole, and
// every sheet says where it is from, how old it is and which of how many it is.
import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {allPages, outputFolder} from "../output.mjs";
import {openSite, skip} from "./browser.mjs";

const at = openSite();
const paths = existsSync(join(outputFolder, "stier"))
  ? readdirSync(join(outputFolder, "stier")).filter((name) => existsSync(join(outputFolder, "stier", name, "ark.html"))) : [];

// Chromium writes each page as an object of its own; their contents are packed, the objects are not.
const pagesIn = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
const onPaper = (tab) => tab.pdf({format: "A4", preferCSSPageSize: true});
const print = async (tab) => pagesIn(await onPaper(tab));

// The words of each printed page.
function wordsOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "pejl-paper-")), file = join(folder, "x.pdf");
  writeFileSync(file, pdf);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], {encoding: "utf8"});
  rmSync(folder, {recursive: true});
  return text.split("\f").slice(0, -1);
}

test("every path has a sheet to print", () => assert.equal(paths.length, 5, `${paths}`));

for (const path of paths) {
  test(`the sheet of ${path} fits two sheets of A4`, {skip}, () => at(`stier/${path}/ark.html`, async (tab) => {
    const pages = await print(tab);
    assert.ok(pages >= 1 && pages <= 2, `${pages} pages`);
  }));
}

// Sheets of other lengths than ours: render/path_view.cpp says up to which number of rows each setting fits.
for (const [room, rows] of [["roomy", 75], ["tight", 90]]) {
  test(`a ${room} sheet of ${rows} rows fits two sheets of A4`, {skip}, () => at("stier/klyngeleder/ark.html", async (tab) => {
    const have = await tab.evaluate(([room, rows]) => {
      document.querySelector(".sheet").className = `sheet sheet--${room}`;
      const table = document.querySelector(".sheet__table"), all = () => [...table.querySelectorAll("tbody tr")];
      while (all().length > rows) all().at(-1).remove();
      while (all().length < rows) table.tBodies[0].append(all()[1].cloneNode(true));
      return all().length;
    }, [room, rows]);
    const pages = await print(tab);
    assert.ok(have === rows && pages === 2, `${pages} pages for ${have} rows`);
  }));
}

test("cards come four to a sheet, or eight, as the reader chooses without a script", {skip}, () => at("stier/klyngeleder/kort.html", async (tab) => {
  const perStep = await tab.$$eval(".cards__list", (lists) => lists.map((list) => list.children.length));
  const sheets = (size) => perStep.reduce((sum, count) => sum + Math.ceil(count / size), 0);
  const four = await print(tab);
  await tab.check("#Otte");
  const eight = await print(tab);
  assert.ok(four <= sheets(4) + 1 && eight <= sheets(8) + 1 && eight < four, `${four} for ${sheets(4)}, ${eight} for ${sheets(8)}`);
}, {javaScriptEnabled: false}));

test("a whole framework is printed with every heading of its pages, and its references stay in it", {skip}, () => at("koebenhavn/klyngeledelsesprofil/samlet.html", async (tab) => {
  const broken = await tab.$$eval(".whole a[href^='#'], .whole__contents a", (links) =>
    links.map((link) => decodeURIComponent(link.hash.slice(1))).filter((id) => !document.getElementById(id)));
  assert.deepEqual(broken, []);
  const own = allPages().filter(({address}) => address.startsWith("koebenhavn/klyngeledelsesprofil/") && !/versioner|samlet/.test(address));
  const leaving = await tab.$$eval(".whole a", (links) => links.map((link) => link.href));
  assert.deepEqual(leaving.filter((href) => own.some(({address}) => href.replace(/#.*/, "").endsWith(`/${address}`))), []);
  const sheets = wordsOf(await onPaper(tab));
  // A page to a chapter would be a page to each of its 31 pages.
  assert.ok(sheets.length > 5 && sheets.length < own.length, `${sheets.length} sheets for ${own.length} pages`);
  const words = sheets.join(" ").replaceAll(/\s+/g, "");
  const missing = await tab.$$eval(".whole__title", (titles) => titles.map((title) => title.textContent));
  assert.deepEqual(missing.filter((title) => !words.includes(title.replaceAll(/\s+/g, ""))), []);
}));

// What is left out on paper: ways to other pages, what mentions this one, the places to cite one by one, and a figure of the relations
// that a list beside it says.
const leftOut = ".backlinks, .see-also, .citations, .neighbours, .relations > .figure, .page__contents, .version__history, .version__places, button";
const ordinary = ["koebenhavn/klyngeledelsesprofil/kerneomraader/ledelsesdimensioner/data.html", "alleroed/ledelsesgrundlag/vaerdigrundlag/trovaerdighed.html",
  "albertslund/stillings-og-organisationsgrundlag/bilag/medarbejder-og-ledelsesgrundlag/helhed.html", "albertslund/stillings-og-organisationsgrundlag/kompetencer/relationer.html",
  "albertslund/stillings-og-organisationsgrundlag/bilag/maalsaetninger/livsduelighed.html", "temaer/psykologisk-tryghed.html"];
for (const address of ordinary) {
  test(`${address} goes on two sheets with its words, statements, relations, source and citation`, {skip}, () => at(address, async (tab) => {
    const said = await tab.evaluate((leftOut) => {
      for (const element of document.querySelectorAll(leftOut)) element.remove();
      const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), words = [];
      while (texts.nextNode()) words.push(texts.currentNode.data);
      return words.join(" ");
    }, leftOut);
    await tab.reload({waitUntil: "load"});
    const sheets = wordsOf(await onPaper(tab));
    assert.ok(sheets.length <= 2, `${sheets.length} sheets`);
    // Two columns stand beside each other in a line: words are looked for one by one, across hyphens.
    const lines = sheets.join(" "), printed = new Set(lines.replaceAll(/[-\u00ad]\n/g, "").match(/[\p{L}\p{N}]+/gu));
    const whole = lines.replaceAll(/[^\p{L}\p{N}]+/gu, "");
    const missing = said.match(/[\p{L}\p{N}]+/gu).filter((word) => !printed.has(word) && !whole.includes(word));
    assert.deepEqual([...new Set(missing)], []);
    assert.ok(said.includes("Henvis sådan"));
  }));
}

const kinds = ["stier/klyngeleder.html", "stier/klyngeleder/3.html", "stier/klyngeleder/ark.html", "stier/klyngeleder/kort.html",
  "koebenhavn/klyngeledelsesprofil/samlet.html", "koebenhavn/klyngeledelsesprofil/index.html", "alleroed/ledelsesgrundlag/vaerdigrundlag/trovaerdighed.html"];
const withStatus = kinds.filter((address) => !/klyngeleder(\/3|\/kort)?\.html$/.test(address));
for (const address of kinds) {
  test(`${address} on paper says where it is from, how old what it says is and which sheet of how many it is`, {skip}, () => at(address, async (tab) => {
    const sheets = wordsOf(await onPaper(tab));
    const words = sheets.join(" ").replaceAll(/\s+/g, "");
    assert.ok(words.includes(`Udskrevetfrahttps://pejl.example.dk/${address}`), words.slice(-300));
    if (withStatus.includes(address)) assert.match(words, /Statuspr\.\d+\.[a-z]+\d{4}/);
    sheets.forEach((sheet, i) => assert.match(sheet.replaceAll(/\s+/g, " "), new RegExp(`${i + 1} ?/ ?${sheets.length}`), `sheet ${i + 1}`));
  }));
}
