// A reader of English comes from a page to its English version, on to another, and back, without leaving the language unasked.
import test from "node:test";
import assert from "node:assert/strict";
import {accessibilityFaults} from "./axe.mjs";
import {openSite, skip} from "./browser.mjs";

const at = openSite();
const heading = (tab) => tab.locator("h1").innerText();
const language = (tab) => tab.evaluate(() => document.documentElement.lang);

test("the switch stands where there is an English version, and leads there and back by keyboard", {skip}, () =>
  at("alleroed/ledelsesgrundlag/index.html", async (tab) => {
    const title = await heading(tab);
    await tab.getByRole("link", {name: "English", exact: true}).focus();
    await tab.keyboard.press("Enter");
    await tab.waitForURL("**/en/alleroed/ledelsesgrundlag/index.html");
    assert.equal(await language(tab), "en");
    assert.notEqual(await heading(tab), title);
    await tab.getByRole("link", {name: "Home", exact: true}).first().click();
    await tab.waitForURL("**/en/index.html");
    await tab.getByRole("link", {name: "Dansk", exact: true}).click();
    await tab.waitForURL(/:\d+\/index\.html$/);
    assert.equal(await language(tab), "da");
  }));

test("a page without an English version has no switch", {skip}, () =>
  at("alleroed/index.html", async (tab) => assert.equal(await tab.getByRole("link", {name: "English", exact: true}).count(), 0)));

test("from the search on an English page its own page is reached, in English, with results that lead where they say", {skip}, () =>
  at("en/index.html", async (tab) => {
    await tab.locator("[data-search=open]").click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("trust");
    await dialog.locator(".results__item").first().waitFor();
    await dialog.getByRole("searchbox").press("Enter");
    await tab.waitForURL("**/en/soeg.html?q=trust");
    assert.equal(await language(tab), "en");
    assert.equal(await heading(tab), "Search");
    await tab.locator(".filters__summary").waitFor();
    assert.match(await tab.locator(".results__count").innerText(), /results? for “trust”/);
    assert.deepEqual(await accessibilityFaults(tab), []);
    await tab.locator(".results__title a").first().click();
    await tab.waitForURL(/\?h=trust/);
    assert.match(await tab.locator("main .marks__word").first().innerText(), /trust/i);
    await tab.goBack();
    await tab.getByRole("link", {name: "Dansk", exact: true}).click();
    await tab.waitForURL(/:\d+\/soeg\.html$/);
    assert.equal(await language(tab), "da");
    assert.equal(await tab.getByRole("link", {name: "English", exact: true}).count(), 1);
  }));

test("what results are, and are narrowed by, is said in English on the English search page", {skip}, () =>
  at("en/soeg.html?q=tillid", async (tab) => {
    await tab.locator(".filters__summary").waitFor();
    const said = [...await tab.locator(".results__item .type").allTextContents(), ...await tab.locator(".filters__word").allTextContents()];
    assert.ok(said.includes("statement"), `${said}`);
    assert.ok(!said.includes("udsagn") && !said.includes("værdi"), `${said}`);
    assert.deepEqual(await accessibilityFaults(tab), []);
  }));

test("search opened on an English page speaks English, and says what is Danish", {skip}, () =>
  at("en/index.html", async (tab) => {
    await tab.locator("[data-search=open]").click();
    await tab.getByRole("dialog").getByRole("searchbox").fill("tillid");
    const first = tab.getByRole("dialog").locator(".results__item").first();
    await first.waitFor();
    assert.equal(await first.getAttribute("lang"), "da");
    assert.equal(await tab.getByRole("dialog").getByRole("button", {name: "Close"}).count(), 1);
  }));

const follow = async (tab, name, address) => {
  await tab.locator("main").getByRole("link", {name, exact: true}).first().click();
  await tab.waitForURL(address);
};

test("from the English front page to a list of values, to the same list in Danish, and back", {skip}, () =>
  at("en/index.html", async (tab) => {
    await follow(tab, "values", "**/en/indeks/vaerdi.html");
    assert.equal(await heading(tab), "Values A–Z");
    const first = tab.locator(".letter").first();
    assert.equal(await first.locator("h2").innerText(), "A");
    assert.equal(await first.getByRole("link", {name: "Åbenhed"}).first().getAttribute("lang"), "da");
    assert.deepEqual(await accessibilityFaults(tab), []);
    await tab.getByRole("link", {name: "Dansk", exact: true}).click();
    await tab.waitForURL(/:\d+\/indeks\/vaerdi\.html$/);
    assert.equal(await heading(tab), "Værdier A–Å");
    await tab.getByRole("link", {name: "English", exact: true}).click();
    await tab.waitForURL("**/en/indeks/vaerdi.html");
  }));

test("a matrix reads in English: its connections by name, its frameworks by their English titles, what is Danish as Danish", {skip}, () =>
  at("en/index.html", async (tab) => {
    await follow(tab, "Matrices", "**/en/matricer/index.html");
    await follow(tab, "Dimensions and abilities against values", "**/en/matricer/omraade-vaerdi.html");
    assert.ok(await tab.locator(".matrix__group", {hasText: "Statement of leadership, Allerød 2011"}).count() > 0);
    const relation = tab.locator(".matrix__relation").first();
    assert.match(await relation.innerText(), /^[a-z ]+$/);
    assert.equal(await tab.locator(".matrix__sentences .entry__text").first().getAttribute("lang"), "da");
    assert.deepEqual(await accessibilityFaults(tab), []);
    await follow(tab, "Swap rows and columns", "**/en/matricer/vendt/omraade-vaerdi.html");
    assert.equal(await language(tab), "en");
  }));

test("what applied when is read in English, and the way back leads to the English summary", {skip}, () =>
  at("en/koebenhavn/klyngeledelsesprofil/index.html", async (tab) => {
    await follow(tab, "What applied when?", "**/en/koebenhavn/klyngeledelsesprofil/versioner/index.html");
    assert.equal(await language(tab), "en");
    assert.deepEqual(await accessibilityFaults(tab), []);
    await tab.getByRole("navigation", {name: "You are here"}).getByRole("link").last().click();
    await tab.waitForURL("**/en/koebenhavn/klyngeledelsesprofil/index.html");
  }));

test("an applicant finds the path, its first step in English and the next one in Danish, said to be", {skip}, () =>
  at("en/index.html", async (tab) => {
    await follow(tab, "Reading path for applicants", "**/en/stier/ansoeger.html");
    const steps = tab.locator("section[aria-labelledby=Trin] li a");
    assert.equal(await steps.count(), 9);
    assert.deepEqual([await steps.nth(0).getAttribute("lang"), await steps.nth(1).getAttribute("lang"), await steps.nth(1).getAttribute("hreflang")], [null, "da", "da"]);
    assert.deepEqual(await accessibilityFaults(tab), []);
    await steps.nth(0).click();
    await tab.waitForURL("**/en/alleroed/stillingsopslag-blovstroedklyngen/index.html");
  }));

test("from a page that is only in Danish the foot of the page leads to the site in English", {skip}, () =>
  at("alleroed/index.html", async (tab) => {
    const link = tab.getByRole("link", {name: "The site in English", exact: true});
    assert.equal(await link.getAttribute("lang"), "en");
    await link.click();
    await tab.waitForURL("**/en/index.html");
  }));
