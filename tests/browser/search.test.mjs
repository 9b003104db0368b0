// The reader's side of search: what it shows, says and remembers.
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {accessibilityFaults, launch, openTab, serve, skip} from "./browser.mjs";

let browser, site;

before(async () => {
  if (!skip) [browser, site] = [await launch(), await serve()];
});

after(async () => {
  await browser?.close();
  site?.close();
});

async function at(address, work, options = {}) {
  const {tab, incidents, close} = await openTab(browser, options);
  await tab.goto(site.root + address, {waitUntil: "load"});
  await work(tab);
  assert.deepEqual(incidents, []);
  await close();
}

const item = ".results__item";
const said = (tab) => tab.locator("[role=status].results__count").textContent();

async function ask(tab, query) {
  await tab.keyboard.press("Control+k");
  await tab.waitForSelector("dialog[open] input");
  await tab.keyboard.type(query);
  await tab.waitForFunction((typed) => document.querySelector(".results__count")?.textContent.includes(`”${typed}”`), query);
}

test("results are live, marked and counted for those who listen", {skip}, async () => {
  await at("index.html", async (tab) => {
    await ask(tab, "strategisk ledelse");
    assert.match(await said(tab), /^\d+ resultater for ”strategisk ledelse”$/);
    assert.equal(await tab.locator(`${item} mark`).first().textContent(), "Strategisk");
    assert.ok(await tab.locator(`${item} .type`).count() > 0);
    assert.deepEqual(await accessibilityFaults(tab), []);
  });
});

test("nothing found is said plainly, with the themes as a way on", {skip}, async () => {
  await at("index.html", async (tab) => {
    await ask(tab, "blokkæde");
    assert.equal(await said(tab), "Ingen resultater for ”blokkæde”");
    assert.ok(await tab.locator(".results__themes a").count() > 3);
    assert.deepEqual(await accessibilityFaults(tab), []);
  });
});

test("a slip of the pen is told, and med leads to MED", {skip}, async () => {
  await at("index.html", async (tab) => {
    await ask(tab, "resepkt");
    assert.match(await tab.locator(".results__hint").first().textContent(), /resepkt.*respekt/);
    await tab.fill("dialog input", "med");
    await tab.locator(".results__hint a", {hasText: "MED"}).click();
    await tab.waitForFunction(() => /”MED”/.test(document.querySelector(".results__count").textContent));
    assert.equal(await tab.locator(`${item} a`).first().textContent(), "MED");
  });
});

test("Enter leads to the search page, whose address holds the query and leads back to it", {skip}, async () => {
  await at("index.html", async (tab) => {
    await ask(tab, "ledelse");
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/soeg.html?q=ledelse");
    await tab.waitForSelector(item);
    assert.equal(await tab.locator("main input[name=q]").inputValue(), "ledelse");
    const first = await tab.locator(item).count();
    await tab.locator(".results__more").click();
    await tab.waitForFunction((count) => document.querySelectorAll(".results__item").length > count, first);
    assert.equal(await tab.evaluate(() => document.activeElement.closest("li") ===
      document.querySelectorAll(".results__item")[20]), true, "the focus is not on the first new result");
    await tab.fill("main input[name=q]", "tillid");
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/soeg.html?q=tillid");
    assert.deepEqual(await accessibilityFaults(tab), []);
  });
});

test("a query is shown as text, whatever it holds", {skip}, async () => {
  await at("index.html", async (tab) => {
    await ask(tab, "<img src=x onerror=alert(1)>");
    assert.equal(await tab.locator("dialog img").count(), 0);
    assert.match(await said(tab), /<img src=x/);
  });
});

test("nothing is stored, and nothing is loaded before search is opened", {skip}, async () => {
  const asked = [];
  await at("index.html", async (tab) => {
    tab.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await tab.waitForTimeout(200);
    assert.deepEqual(asked.filter((path) => path.startsWith("/search/")), []);
    await ask(tab, "tillid");
    assert.ok(asked.some((path) => path.startsWith("/search/index")));
    assert.ok(asked.length < 14, `${asked.length} requests for one query`);
    assert.deepEqual(await tab.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  });
});
