// "On this page" follows the reader.
import test from "node:test";
import assert from "node:assert/strict";
import {openSite, readOutput, skip} from "./browser.mjs";

const anchorsIn = (html) => [...html.slice(html.indexOf("contents__list")).split("</ol>")[0].matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
const withoutFirstHeading = (html) => [html.replace(` id="${anchorsIn(html)[0]}"`, "")];

const at = openSite(), atBroken = openSite({pieces: withoutFirstHeading});
const address = "alleroed/ledelsesgrundlag/index.html";
const anchors = anchorsIn(String(readOutput(address)));
const wide = {viewport: {width: 1400, height: 700}};

// The link that is marked once the reader has scrolled to a heading.
async function markedAt(tab, anchor) {
  await tab.evaluate((id) => document.getElementById(id).scrollIntoView({behavior: "instant"}), anchor);
  await tab.waitForSelector(`.contents a[aria-current][href="#${anchor}"]`, {timeout: 5000});
  assert.equal(await tab.locator(".contents a[aria-current]").count(), 1);
}

test("the heading that the reader has come to is marked in the list, and no other", {skip}, () =>
  at(address, async (tab) => {
    for (const anchor of [anchors[1], anchors[0], anchors[1]]) await markedAt(tab, anchor);
  }, wide));

test("a theme that leaves out a section which the list names loses its mark and nothing else", {skip}, () =>
  atBroken(address, async (tab) => {
    assert.equal(await tab.locator(`[id="${anchors[0]}"]`).count(), 0);
    await markedAt(tab, anchors[1]);
  }, wide));
