// On most desks the bars that scroll take room from the page; the browser of the other tests lays them over it, as telephones do.
import test from "node:test";
import assert from "node:assert/strict";
import {allPages, pagesOfEveryKind} from "../output.mjs";
import {openBoth, openTab, skip} from "./browser.mjs";

const both = openBoth({}, {ignoreDefaultArgs: ["--hide-scrollbars"]});
const tables = allPages().filter((page) => page.classes.has("matrix"));
const pages = new Set([...pagesOfEveryKind().filter((page) => !page.isRedirect), ...tables]);

test("beside bars a page that fits into the window keeps its width when words are marked", {skip}, async () => {
  const {tab, close} = await openTab(both.browser, {viewport: {width: 1280, height: 1400}});
  const widths = () => tab.evaluate(() => [document.documentElement.clientWidth, document.querySelector("main").clientWidth]);
  await tab.goto(`${both.site.root}404.html`);
  const before = await widths();
  assert.equal(before[0], 1280, "the page does not fit");
  await tab.goto(`${both.site.root}404.html?h=siden`);
  await tab.waitForSelector(".marks");
  assert.deepEqual(await widths(), before);
  await close();
});

test("beside bars nothing makes the page scroll sideways, and what stands above a table is in sight", {skip}, async () => {
  const {tab, incidents} = await openTab(both.browser, {viewport: {width: 360, height: 740}});
  const faults = [];
  for (const {address} of pages) {
    await tab.goto(both.site.root + address);
    faults.push(...await tab.evaluate((address) => {
      const {clientWidth, scrollWidth, clientHeight, scrollHeight} = document.documentElement, found = [];
      if (scrollHeight > clientHeight && clientWidth >= innerWidth) found.push("there are no bars: this test sees nothing");
      if (scrollWidth > clientWidth) found.push(`${scrollWidth} wide on ${clientWidth}`);
      for (const caption of document.querySelectorAll(".matrix caption")) {
        const region = caption.closest(".matrix");
        const hidden = caption.getBoundingClientRect().right - region.getBoundingClientRect().left - region.clientLeft - region.clientWidth;
        if (hidden > 1) found.push(`${Math.round(hidden)} pixels of a caption are out of sight`);
      }
      return found.map((fault) => `${address}: ${fault}`);
    }, address));
  }
  assert.deepEqual([...faults, ...incidents], []);
});
