// The address of a search: shared, gone back to, narrowed and widened.
import test from "node:test";
import assert from "node:assert/strict";
import {openSite, skip} from "./browser.mjs";

const at = openSite();
const item = ".results__item";
const shown = (tab) => tab.locator(".results__count").textContent();
const isAnswered = (tab, query) =>
  tab.waitForFunction((typed) => document.querySelector(".results__count").textContent.includes(`”${typed}”`), query);

test("a shared address shows what its sender saw", {skip}, async () => {
  await at("soeg.html?q=ledelse&framework=doc-alleroed-2011&type=vaerdi&type=dimension", async (tab) => {
    await tab.waitForSelector(item);
    assert.deepEqual((await tab.locator(".filters :checked").evaluateAll((boxes) => boxes.map(({value}) => value))).sort(),
      ["dimension", "doc-alleroed-2011", "vaerdi"]);
    for (const place of await tab.locator(".results__place").allTextContents()) assert.match(place, /Allerød/);
    assert.match(await tab.title(), /^ledelse – /);
  });
});

test("a shared address that narrows to nothing can be widened again, and what the site has no longer narrows nothing", {skip}, async () => {
  await at("soeg.html?q=blokk%C3%A6de&framework=doc-alleroed-2011", async (tab) => {
    await tab.waitForSelector(".filters");
    assert.match(await shown(tab), /^Ingen resultater .* med det, du har valgt$/);
    await tab.locator(".filters button").click();
    await tab.fill("main input[name=q]", "ledelse");
    await tab.waitForSelector(item);
  });
  await at("soeg.html?q=tillid&type=findes-ikke&type=tema", async (tab) => {
    await tab.waitForSelector(".filters :checked");
    assert.equal(await tab.locator(".filters :checked").count(), 1);
    assert.match(tab.url(), /\?q=tillid&type=tema$/);
  });
});

// How many results, what is chosen of the boxes, and where in the window the thirtieth result stands.
const state = (tab) => tab.evaluate(() => ({
  count: document.querySelectorAll(".results__item").length,
  chosen: [...document.querySelectorAll(".filters :checked")].map((box) => box.value),
  top: Math.round(document.querySelectorAll(".results__item")[29]?.getBoundingClientRect().top),
}));

for (const viewport of [{width: 360, height: 640}, {width: 1280, height: 800}]) {
  test(`Back from a result leads to the same place of a long list, ${viewport.width} pixels wide`, {skip}, async () => {
    await at("soeg.html?q=ledelse", async (tab) => {
      await tab.waitForSelector(".filters__group", {state: "attached"});
      if (!await tab.locator("input[name=framework]").first().isVisible()) await tab.locator(".filters__summary").click();
      await tab.locator("input[name=framework]").first().check();
      await tab.waitForSelector(".filters :checked", {state: "attached"});
      await tab.locator(".results__more").click();
      await tab.waitForFunction(() => document.querySelectorAll(".results__item").length > 20);
      assert.match(tab.url(), /\?q=ledelse&framework=[\w-]+&n=40$/);
      const link = tab.locator(`${item} a`).nth(29);
      await link.evaluate((one) => one.scrollIntoView({block: "center", behavior: "instant"}));
      await tab.waitForTimeout(100);
      const before = await state(tab);
      await link.click();
      await tab.waitForURL((url) => !url.pathname.endsWith("soeg.html"));
      await tab.goBack({waitUntil: "commit"});
      await tab.waitForFunction((count) => document.querySelectorAll(".results__item").length === count && document.querySelector(".filters__group"), before.count);
      await tab.waitForFunction((top) => Math.abs(document.querySelectorAll(".results__item")[29].getBoundingClientRect().top - top) <= 2, before.top);
      const {count, chosen} = await state(tab);
      assert.deepEqual([count, chosen], [before.count, before.chosen]);
      // Who types anew begins at the top of a short list.
      await tab.fill("main input[name=q]", "tillid");
      await isAnswered(tab, "tillid");
      assert.ok(!tab.url().includes("n=") && (await state(tab)).count <= 20);
    }, {viewport, reducedMotion: "reduce"});
  });
}

test("Back takes a choice back, and Forward makes it again", {skip}, async () => {
  const chosenAre = (tab, ...values) => tab.waitForFunction((wanted) =>
    String([...document.querySelectorAll(".filters :checked")].map((box) => box.value)) === wanted, String(values));
  // The boxes may be there before what they leave, or after.
  const isSaid = (tab, text) => tab.waitForFunction((wanted) => document.querySelector(".results__count").textContent === wanted, text);
  await at("soeg.html?q=led", async (tab) => {
    await tab.waitForSelector(".filters__group");
    await tab.fill("main input[name=q]", "ledelse");
    await isAnswered(tab, "ledelse");
    const all = await shown(tab);
    await tab.locator("input[name=type][value=tema]").check();
    await tab.waitForFunction((before) => document.querySelector(".results__count").textContent !== before, all);
    await chosenAre(tab, "tema");
    const some = await shown(tab);
    await tab.goBack();
    await chosenAre(tab);
    await isSaid(tab, all);
    assert.match(tab.url(), /\?q=ledelse$/);
    await tab.goForward();
    await chosenAre(tab, "tema");
    await isSaid(tab, some);
    assert.match(tab.url(), /\?q=ledelse&type=tema$/);
  });
});

test("what an address asks for has its limits", {skip}, async () => {
  for (const [asked, count] of [["n=30", 30], ["n=3", 20], ["n=x", 20], ["n=-5", 20], ["n=1e9", 500]]) {
    await at(`soeg.html?q=ledelse&${asked}`, async (tab) => {
      await tab.waitForSelector(".filters__group");
      const total = Number.parseInt(await shown(tab), 10);
      assert.equal((await state(tab)).count, Math.min(total, count), asked);
    });
  }
});
