// What is printed: the sheet of a role fits two sheets of paper, cards come four or eight to a sheet, a framework is whole.
import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {outputFolder} from "../output.mjs";
import {openSite, skip} from "./browser.mjs";

const at = openSite();
const paths = existsSync(join(outputFolder, "stier"))
  ? readdirSync(join(outputFolder, "stier")).filter((name) => existsSync(join(outputFolder, "stier", name, "ark.html"))) : [];

// Chromium writes each page as an object of its own; their contents are packed, the objects are not.
const pagesIn = (pdf) => (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
const print = async (tab) => pagesIn(await tab.pdf({format: "A4", preferCSSPageSize: true}));

test("there are paths to print", () => assert.ok(paths.length >= 3, `${paths}`));

for (const path of paths) {
  test(`the sheet of ${path} fits two sheets of A4`, {skip}, () => at(`stier/${path}/ark.html`, async (tab) => {
    const pages = await print(tab);
    assert.ok(pages >= 1 && pages <= 2, `${pages} pages`);
  }));
}

test("cards come four to a sheet, or eight, as the reader chooses without a script", {skip}, () => at("stier/klyngeleder/kort.html", async (tab) => {
  const perStep = await tab.$$eval(".cards__list", (lists) => lists.map((list) => list.children.length));
  const sheets = (size) => perStep.reduce((sum, count) => sum + Math.ceil(count / size), 0);
  const four = await print(tab);
  await tab.check("#Otte");
  const eight = await print(tab);
  assert.ok(four <= sheets(4) + 1 && eight <= sheets(8) + 1 && eight < four, `${four} for ${sheets(4)}, ${eight} for ${sheets(8)}`);
}, {javaScriptEnabled: true}));

test("a whole framework is printed with every heading of its pages", {skip}, () => at("koebenhavn/klyngeledelsesprofil/samlet.html", async (tab) => {
  const broken = await tab.$$eval(".whole a[href^='#'], .whole__contents a", (links) =>
    links.map((link) => decodeURIComponent(link.hash.slice(1))).filter((id) => !document.getElementById(id)));
  assert.deepEqual(broken, []);
  assert.ok(await print(tab) > 5);
}));
