// Words in figures as a real browser sets them: the generator measured them without a font, and must have left room enough.
// Every figure of our own site, and of a site whose titles nobody would write.
import test from "node:test";
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {filesOf, outputFolder, repository} from "../output.mjs";
import {openBoth, openTab, serve, skip} from "./browser.mjs";

const hasFigure = (html) => html.includes('class="figure__drawing"');
const both = openBoth();

// What is wrong with the figures of the page that is open, seen in units of the drawing.
function faultsOnPage() {
  const faults = [];
  const slack = 0.6;  // a browser rounds letters to its pixels
  for (const svg of document.querySelectorAll(".figure__drawing")) {
    const [left, top, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const seen = [];
    for (const item of svg.querySelectorAll(":scope > a, :scope > g")) {
      const outline = item.querySelector("rect, path");
      for (const text of item.querySelectorAll("text")) {
        const box = text.getBBox();
        const [l, t, r, b] = [box.x + slack, box.y + slack, box.x + box.width - slack, box.y + box.height - slack];
        const corners = [[l, t], [r, t], [l, b], [r, b]];
        const holds = ([x, y]) => (outline ? outline.isPointInFill(new DOMPoint(x, y)) : x >= left && y >= top && x <= left + width && y <= top + height);
        if (!corners.every(holds)) faults.push(`"${text.textContent}" leaves its box`);
        for (const other of seen) {
          if (l < other.r && other.l < r && t < other.b && other.t < b) faults.push(`"${text.textContent}" lies over "${other.words}"`);
        }
        seen.push({l, t, r, b, words: text.textContent});
      }
    }
  }
  return faults;
}

async function faultsIn(root, addresses) {
  const {tab, close} = await openTab(both.browser, {viewport: {width: 1280, height: 900}});
  const faults = [];
  let figures = 0;
  for (const address of addresses) {
    await tab.goto(root + address, {waitUntil: "load"});
    figures += await tab.locator(".figure__drawing").count();
    for (const fault of await tab.evaluate(faultsOnPage)) faults.push(`${address}: ${fault}`);
  }
  await close();
  return {faults, figures};
}

test("no word of a figure leaves its box on our own site", {skip}, async () => {
  const pages = filesOf().filter((path) => path.endsWith(".html") && hasFigure(readFileSync(join(outputFolder, path), "utf8")));
  const {faults, figures} = await faultsIn(both.site.root, pages);
  assert.ok(figures > 50, `only ${figures} figures`);
  assert.deepEqual(faults, []);
});

const hardWords = ["ledelse", "i", "Øjenhøjde", "på", "tværs", "kvalitetsudvikling", "MED-aftalen", "børne-", "&", "<b>", "klyngeledelsesprofil",
  "speciallægepraksisplanlægningsstabiliseringsperiode", "WWWWWWWWWWWWWWWWWWW", "iiiiiiiiiiiiiiiiii", "ÆØÅÆØÅÆØÅÆØÅ", "fællesskab", "Ḿ", "–"];

function writeHardSite(folder) {
  let state = 1;
  const upTo = (end) => (state = (state * 1103515245 + 12345) % 2147483648) % end;
  const title = (id) => Array.from({length: 1 + upTo(6)}, () => hardWords[upTo(hardWords.length)]).join(" ") + ` ${id}`;
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  const page = (id, type, more = "") => `+++\nid = "${id}"\ntype = "${type}"\ntitle = ${JSON.stringify(title(id))}\nsource = { document = "kilde", fidelity = "editorial" }\n${more}+++\n\nTekst.\n`;
  write("pejl.toml", '[site]\ntitle = "Prøve"\nlanguage = "da"\npreset = "policy-framework"\n');
  write("content/index.md", '+++\ntitle = "Forside"\n+++\n\nTekst.\n');
  write("content/kilde.md", '+++\nid = "kilde"\ntype = "kilde"\ntitle = "Kilden"\n+++\n');
  for (let f = 0; f < 12; ++f) {
    const groups = ["a", "b"].slice(0, 1 + upTo(2)).map((group) => `f${f}${group}`);
    const chain = `[[figure]]\nform = "chain"\ncentre = "f${f}a0"\n`;
    const figures = ["circle", "areas", "compass"].map((form) => `[[figure]]\nform = "${form}"\ncentre_title = ${JSON.stringify(title("c"))}\ngroups = ${JSON.stringify(groups)}\n`);
    write(`content/f${f}/index.md`, page(`f${f}`, "ramme", `genre = "politik"\nstatus = { state = "gaeldende" }\n${figures.join("")}${chain}`));
    for (const group of groups) {
      write(`content/f${f}/${group}/index.md`, page(group, "del"));
      const count = 2 + upTo(5);
      for (let m = 0; m < count; ++m) {
        const relations = Array.from({length: m}, (_, other) => `[[relation]]\ntype = "${["stoetter", "forudsaetter", "henviser_til"][other % 3]}"\nto = "${group}${other}"\n`);
        write(`content/f${f}/${group}/${group}${m}.md`, page(`${group}${m}`, "vaerdi", relations.join("")));
      }
    }
  }
}

test("no word of a figure leaves its box, whatever the titles", {skip}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "pejl-figures-"));
  writeHardSite(folder);
  const output = join(folder, "output");
  execFileSync(join(repository, "build/pejl"), ["build", "--root", folder, "--output-dir", output, "--quiet"], {stdio: "pipe"});
  const pages = filesOf(output).filter((path) => path.endsWith(".html") && hasFigure(readFileSync(join(output, path), "utf8")));
  const server = await serve((path) => readFileSync(join(output, path)));
  const {faults, figures} = await faultsIn(server.root, pages);
  server.close();
  rmSync(folder, {recursive: true});
  assert.ok(figures > 50, `only ${figures} figures`);
  assert.deepEqual(faults, []);
});

test("a word that is too wide is seen", {skip}, async () => {
  const plant = '<!doctype html><html lang="da"><head><title>Plantet</title></head><body><svg class="figure__drawing" viewBox="0 0 100 50"><a href="#x"><rect x="0" y="0" width="20" height="20"/><text x="0" y="15">meget lange ord</text></a></svg></body></html>';
  const server = await serve(() => plant);
  const {faults} = await faultsIn(server.root, ["index.html"]);
  server.close();
  assert.equal(faults.length, 1);
});

test("a figure gives way to its list on a narrow screen, and no link is left out of the list", {skip}, async () => {
  const address = "koebenhavn/klyngeledelsesprofil/index.html";
  for (const width of [320, 360, 639, 640, 1280]) {
    const {tab, close} = await openTab(both.browser, {viewport: {width, height: 900}});
    await tab.goto(both.site.root + address, {waitUntil: "load"});
    const figure = tab.locator("figure.figure--circle");
    assert.equal(await figure.locator("svg").isVisible(), width >= 640, `the drawing at ${width}`);
    assert.equal(await figure.locator(".figure__list").isVisible(), width < 640, `the list at ${width}`);
    const links = (place) => figure.locator(place).evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href")))].sort());
    assert.deepEqual(await links("svg a"), await links(".figure__list a"));
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(overflow, false, `the page scrolls sideways at ${width}`);
    await close();
  }
});
