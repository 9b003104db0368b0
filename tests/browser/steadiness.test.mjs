// Nothing that a reader may be reading moves by itself: not when fonts and scripts come, nor when results do. What counts is what
// Chromium calls a layout shift: something that was painted stands elsewhere in the window afterwards, with nobody having asked.
// Scripts come late, as over a real network, so that the page has been painted before them.
import test from "node:test";
import assert from "node:assert/strict";
import {pagesOfEveryKind} from "../output.mjs";
import {openBoth, openPages, openSite, openTab, skip} from "./browser.mjs";

const at = openSite({scriptDelay: 100}), onEvery = openPages({scriptDelay: 100});
const kinds = pagesOfEveryKind().filter((page) => !page.isRedirect);

// Shifts since the page began, each with what moved. The browser tells of them after the frame in which they happened.
const shifts = (tab) => tab.evaluate(async () => {
  await document.fonts.ready;
  for (let frames = 0; frames < 4; ++frames) await new Promise((done) => requestAnimationFrame(done));
  return new Promise((done) => {
    const name = (node) => (node?.nodeType === Node.ELEMENT_NODE ? `<${node.localName} class="${node.className}">` : node?.nodeName);
    const move = ({node, previousRect: from, currentRect: to}) =>
      `${name(node)} from ${Math.round(from.x)},${Math.round(from.y)} to ${Math.round(to.x)},${Math.round(to.y)}`;
    // Chromium tells, too, of a box that came into the window, and of one on the same pixels as before.
    const stands = (rect) => ["x", "y", "width", "height"].map((side) => Math.round(rect[side])).join();
    const isElsewhere = ({previousRect: from, currentRect: to}) => from.width * from.height > 0 && stands(from) !== stands(to);
    const isMove = ({sources}) => sources.length === 0 || sources.some(isElsewhere);
    const lines = [];
    new PerformanceObserver((list) => {
      for (const {value, sources} of list.getEntries().filter(isMove)) lines.push(`moves by ${value.toFixed(4)}: ${sources.map(move).join("; ")}`);
    }).observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(lines), 50);
  });
});

for (const width of [360, 1280]) {
  test(`nothing moves while a page ${width} pixels wide loads`, {skip}, () => onEvery(kinds, {viewport: {width, height: 800}}, shifts));
}

// What stands above the text is painted when it is whole. A page that lies deep has the longest way back.
const aboveText = (html) => {
  const [start, end] = [html.indexOf("<header"), html.indexOf("<main")];
  return [html.slice(0, start), ...html.slice(start, end).split(/(?<=<(?:li|a)\b[^>]*>)/), html.slice(end)];
};
const inPieces = openPages({pieces: aboveText});
const deepest = [...kinds].sort((a, b) => b.address.split("/").length - a.address.split("/").length).slice(0, 2);
for (const width of [360, 1280]) {
  test(`nothing moves while a page ${width} pixels wide comes piece by piece`, {skip}, () =>
    inPieces([...deepest, ...kinds.filter(({address}) => address === "index.html")], {viewport: {width, height: 800}}, shifts));
}

// So is a table, whose columns are as wide as its rows ask for. What a browser paints of it while it comes is chance: here it is every row.
const rows = (html) => {
  const start = html.indexOf("<table"), [first, ...rest] = html.slice(start).split(/(?<=<\/tr>)/);
  return [html.slice(0, start), first, ...rest.slice(0, 7), rest.slice(7).join("")];
};
const rowByRow = openPages({pieces: rows});
const withTable = kinds.filter((page) => page.elements.some(({name}) => name === "table"));
for (const width of [360, 1280]) {
  test(`nothing moves while the table of a page ${width} pixels wide comes row by row`, {skip}, () =>
    rowByRow(withTable, {viewport: {width, height: 800}}, async (tab) => {
      const unseen = await tab.$$eval("main table:not(.only-heard)", (all) => all.filter((table) => !table.checkVisibility({visibilityProperty: true})).length);
      return [...await shifts(tab), ...unseen > 0 ? [`${unseen} tables are not seen`] : []];
    }));
}

// A result leads to a page with its words marked, and a line that says so. The page of search marks nothing.
const led = kinds.filter((page) => !page.elements.some((element) => element.get("data-search") === "page"))
  .map(({address}) => ({address: `${address}?h=ledelse%20og%20the`}));
for (const width of [360, 1280]) {
  test(`nothing moves while words are marked on a page ${width} pixels wide`, {skip}, () => onEvery(led, {viewport: {width, height: 800}}, async (tab) => {
    await tab.waitForSelector(".marks", {timeout: 10_000}).catch(() => assert.fail(`nothing is marked on ${tab.url()}`));
    return shifts(tab);
  }));
}

// What is found comes in three steps: the results, what they can be narrowed by, and what else may have been meant.
const queries = ["ledelse", "medarbjder tillit", "xyzzy", ""];
for (const width of [360, 1280]) {
  for (const query of queries) {
    test(`nothing moves while "${query}" is looked up on a page ${width} pixels wide`, {skip}, () =>
      at(`soeg.html?q=${encodeURIComponent(query)}`, async (tab) => {
        await tab.waitForFunction(() => document.querySelector(".results__item, .results__ways") && globalThis.pejlSearch.showMore);
        await tab.waitForFunction(() => !document.querySelector(".results__item") || document.querySelector(".filters__group"));
        assert.deepEqual(await shifts(tab), []);
      }, {viewport: {width, height: 800}}));
  }
}

// What is seen of the search page in every frame until there is an answer, on a line that is slower still.
const slowly = openBoth({scriptDelay: 400});
for (const width of [360, 1280]) {
  for (const query of ["tillid", ""]) {
    test(`until "${query}" is answered the themes stand still on a page ${width} pixels wide, the foot out of sight, and nothing else is flashed`, {skip}, async () => {
      const {tab, close} = await openTab(slowly.browser, {viewport: {width, height: 800}});
      await tab.addInitScript(() => {
        const seen = globalThis.seen = {places: new Set(), said: new Set(), feet: 0, flashed: 0};
        requestAnimationFrame(function look() {
          const [theme, unscripted, foot] = [".results__ways a", ".results__unscripted", "footer"].map((part) => document.querySelector(part));
          if (theme) seen.places.add(Object.values(theme.getBoundingClientRect().toJSON()).map(Math.round).join());
          if (theme) seen.said.add(document.querySelector(".results__count").textContent);
          if (unscripted?.checkVisibility()) seen.flashed++;
          if (foot?.getBoundingClientRect().top < innerHeight) seen.feet++;
          requestAnimationFrame(look);
        });
      });
      await tab.goto(`${slowly.site.root}soeg.html?q=${query}`, {waitUntil: "commit"});
      await tab.waitForSelector(query ? ".filters__group" : "main [role=status].only-heard", {state: "attached"});
      const {places, said, feet, flashed} = await tab.evaluate(() => ({...seen, places: [...seen.places], said: [...seen.said]}));
      assert.equal(places.length, 1, places.join(" "));
      assert.deepEqual(said.slice(0, 2), ["", "Søgningen hentes …"]);
      assert.deepEqual([feet, flashed], [0, 0]);
      assert.deepEqual(await shifts(tab), []);
      await close();
    });
  }
}

test("a planted shift is seen", {skip}, () => at("index.html", async (tab) => {
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => {
    document.querySelector("main").before(document.createTextNode("x"));
    requestAnimationFrame(done);
  })));
  assert.match((await shifts(tab)).join("\n"), /moves by 0\.\d+: .*main/s);
}));
