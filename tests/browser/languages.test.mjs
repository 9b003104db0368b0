// A reader of English comes from a page to its English version, on to another, and back, without leaving the language unasked.
import test from "node:test";
import assert from "node:assert/strict";
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

test("search opened on an English page speaks English, and says what is Danish", {skip}, () =>
  at("en/index.html", async (tab) => {
    await tab.locator("[data-search=open]").click();
    await tab.getByRole("dialog").getByRole("searchbox").fill("tillid");
    const first = tab.getByRole("dialog").locator(".results__item").first();
    await first.waitFor();
    assert.equal(await first.getAttribute("lang"), "da");
    assert.equal(await tab.getByRole("dialog").getByRole("button", {name: "Close"}).count(), 1);
  }));
