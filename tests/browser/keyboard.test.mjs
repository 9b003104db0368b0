// What can be done with a keyboard alone.
import test from "node:test";
import assert from "node:assert/strict";
import {allPages, pagesOfEveryKind} from "../output.mjs";
import {openPages, openSite, skip} from "./browser.mjs";
import {walkThereAndBack, walkThrough} from "./walk.mjs";

const at = openSite(), onEvery = openPages();
const kinds = pagesOfEveryKind().filter((page) => !page.isRedirect);
const calm = (width, height = 800) => ({viewport: {width, height}, reducedMotion: "reduce"});

test("the first Tab shows a link past the menus, and it works", {skip}, () => onEvery(kinds, calm(360), async (tab) => {
  await tab.keyboard.press("Tab");
  const isShown = await tab.evaluate(() => {
    const {top, height} = document.activeElement.getBoundingClientRect();
    return document.activeElement.matches(".skip") && top >= 0 && height > 20;
  });
  await tab.keyboard.press("Enter");
  const isPast = await tab.evaluate(() => document.activeElement.localName === "main");
  return [...(isShown ? [] : ["the first stop is no link past the menus"]), ...(isPast ? [] : ["it leads nowhere"])];
}));

for (const width of [360, 1280]) {
  test(`Tab goes through a page ${width} pixels wide in reading order, always in sight, and out again`, {skip}, () =>
    onEvery(kinds, calm(width), async (tab) => {
      const {stops, faults} = await walkThrough(tab);
      return stops > 3 ? faults : [...faults, `only ${stops} stops`];
    }));
}

// Other pages have nothing at an edge of their own that stays while the rest moves. 320 × 256 is 1280 × 1024 at 400 %.
const withTable = allPages().filter(({classes}) => classes.has("matrix"));
for (const [width, height] of [[320, 256], [360, 800], [1280, 800]]) {
  test(`what stays at the edges of a table covers nothing that has the focus on ${width} by ${height} pixels, there or back`, {skip}, async () => {
    assert.ok(withTable.length > 3, `${withTable.length} pages`);
    await onEvery(withTable, calm(width, height), async (tab) => {
      const {stops, faults} = await walkThereAndBack(tab, ".matrix");
      return stops > 20 ? faults : [...faults, `only ${stops} stops`];
    });
  });
}

for (const [width, height] of [[320, 256], [360, 800], [1280, 800]]) {
  test(`what is said of marked words covers nothing that has the focus on ${width} by ${height} pixels, there or back`, {skip}, async () => {
    const led = ["temaer/tillid.html?h=tillid", "roller/klyngeleder.html?h=ledelse", "matricer/omraade-vaerdi.html?h=og"];
    await onEvery(led.map((address) => ({address})), calm(width, height), async (tab) => {
      await tab.waitForSelector(".marks");
      const {stops, faults} = await walkThereAndBack(tab, "main");
      return stops > 20 ? faults : [...faults, `only ${stops} stops`];
    });
  });
}

test("Ctrl+K opens search wherever one is, Esc closes it and gives the focus back", {skip}, async () => {
  const page = pagesOfEveryKind().find((kind) => kind.address.includes("/") && !kind.isRedirect);
  await at(page.address, async (tab) => {
    await tab.keyboard.press("Tab");
    const before = await tab.evaluateHandle(() => document.activeElement);
    await tab.keyboard.press("Control+k");
    await tab.waitForSelector("dialog[open] input", {timeout: 5000});
    assert.equal(await tab.evaluate(() => document.activeElement.localName), "input");
    await tab.keyboard.type("ledelse");
    await tab.waitForSelector("dialog[open] .results__item", {timeout: 5000});
    await tab.keyboard.press("Escape");
    await tab.waitForSelector("dialog[open]", {state: "detached", timeout: 5000});
    assert.ok(await before.evaluate((element) => element === document.activeElement), "the focus is elsewhere");
  });
});

test("arrows and Enter go to a result", {skip}, async () => {
  await at("index.html", async (tab) => {
    await tab.keyboard.press("Control+k");
    await tab.waitForSelector("dialog[open] input", {timeout: 5000});
    await tab.keyboard.type("ledelse");
    await tab.waitForSelector("dialog[open] .results__item", {timeout: 5000});
    await tab.keyboard.press("ArrowDown");
    await Promise.all([tab.waitForNavigation({timeout: 5000}), tab.keyboard.press("Enter")]);
    assert.ok(!tab.url().endsWith("/index.html") || tab.url().split("/").length > 4, tab.url());
  });
});

test("no single letter does anything", {skip}, async () => {
  await at("index.html", async (tab) => {
    await tab.evaluate(() => document.activeElement.blur());
    const address = tab.url();
    for (const key of "abcdefghijklmnopqrstuvwxyz/?.") await tab.keyboard.press(key);
    assert.equal(tab.url(), address);
    assert.equal(await tab.locator("dialog[open]").count(), 0);
  });
});
