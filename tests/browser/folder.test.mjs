// The site works from a folder on a shared drive: no server, only file:// addresses.
import {pathToFileURL} from "node:url";
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {outputFolder, pagesOfEveryKind} from "../output.mjs";
import {launch, openTab, skip} from "./browser.mjs";

const root = pathToFileURL(`${outputFolder}/`).href;
let browser, open;

before(async () => {
  if (skip) return;
  browser = await launch();
  open = await openTab(browser);
});

after(() => browser?.close());

test("every kind of page opens without a fault, style and all", {skip}, async () => {
  // 404.html is for servers; in a folder nothing is asked for that is not there.
  for (const page of pagesOfEveryKind().filter(({address}) => address !== "404.html")) {
    await open.tab.goto(root + page.address, {waitUntil: "load"});
    if (page.isRedirect) await open.tab.waitForURL((url) => !url.href.endsWith(page.address), {timeout: 5000});
    const rules = await open.tab.evaluate(() => [...document.styleSheets].length);
    assert.ok(rules > 0, `${page.address} has no style`);
  }
  assert.deepEqual(open.incidents, []);
});

test("links lead from page to page", {skip}, async () => {
  await open.tab.goto(`${root}index.html`);
  for (let step = 0; step < 5; ++step) {
    const before = open.tab.url();
    const elsewhere = await open.tab.evaluate(() => [...document.querySelectorAll("main a[href]")]
      .findIndex((link) => link.protocol === "file:" && link.pathname !== location.pathname && link.checkVisibility()));
    assert.ok(elsewhere >= 0, `${before} leads nowhere`);
    const link = open.tab.locator("main a[href]").nth(elsewhere);
    await Promise.all([open.tab.waitForURL((url) => url.href !== before, {timeout: 5000}), link.click()]);
    assert.ok(open.tab.url().startsWith(root), open.tab.url());
  }
  assert.deepEqual(open.incidents, []);
});

test("search finds in the dialog", {skip}, async () => {
  await open.tab.goto(`${root}index.html`);
  await open.tab.keyboard.press("Control+k");
  await open.tab.waitForSelector("dialog[open] input", {timeout: 5000});
  await open.tab.keyboard.type("ledelse");
  await open.tab.waitForSelector("dialog[open] .results__item a", {timeout: 5000});
  const first = open.tab.locator("dialog[open] .results__item a").first();
  await Promise.all([open.tab.waitForNavigation({timeout: 5000}), first.click()]);
  assert.ok(open.tab.url().startsWith(root) && await open.tab.title(), open.tab.url());
  assert.deepEqual(open.incidents, []);
});

test("search finds on its own page, by an address that can be sent to others", {skip}, async () => {
  const form = await open.tab.evaluate(() => document.querySelector("a[data-search='open']")?.href);
  assert.ok(form, "no link to the search page");
  await open.tab.goto(`${form}?q=ledelse`);
  await open.tab.waitForSelector("main .results__item", {timeout: 5000});
  assert.ok(await open.tab.locator("main mark").count() > 0, "the word is not marked");
  assert.deepEqual(open.incidents, []);
});
