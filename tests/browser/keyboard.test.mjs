// What can be done with a keyboard alone.
import test from "node:test";
import assert from "node:assert/strict";
import {pagesOfEveryKind} from "../output.mjs";
import {openSite, skip} from "./browser.mjs";

const at = openSite();

// Where the focus is: its place in the document, whether a reader can see it and that it is there.
const focus = (tab) => tab.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const box = element.getBoundingClientRect(), style = getComputedStyle(element);
  // Something of it lies on top (WCAG 2.4.11): the middle of one of its lines is its own.
  const isOnTop = [...element.getClientRects()].some(({left, top, width, height}) => {
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (element.contains(there) || there.contains(element));
  });
  return {
    name: `<${element.localName}> ${(element.textContent.trim() || element.getAttribute("aria-label") || element.id).slice(0, 40)}`,
    place: [...document.body.querySelectorAll("*")].indexOf(element),  // of the body: scripts come and go in the head
    isInView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isOnTop,
    isRinged: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
  };
});

test("the first Tab shows a link past the menus, and it works", {skip}, async () => {
  for (const page of pagesOfEveryKind().filter((kind) => !kind.isRedirect).slice(0, 6)) {
    await at(page.address, async (tab) => {
      await tab.keyboard.press("Tab");
      const first = await focus(tab);
      assert.ok(first?.isInView && first.isRinged, `${page.address}: ${JSON.stringify(first)}`);
      await tab.keyboard.press("Enter");
      assert.equal(await tab.evaluate(() => document.activeElement.localName), "main", page.address);
    });
  }
});

for (const width of [360, 1280]) {
  test(`Tab goes through a page ${width} pixels wide in reading order, always in sight, and out again`, {skip}, async () => {
    for (const page of pagesOfEveryKind().filter((kind) => !kind.isRedirect).slice(0, 6)) {
      await at(page.address, async (tab) => {
        let last = -1, steps = 0;
        for (; steps < 600; ++steps) {
          await tab.keyboard.press("Tab");
          const now = await focus(tab);
          if (!now) break;
          const where = `${page.address}, step ${steps + 1}: ${now.name}`;
          assert.ok(now.place > last, `${where} comes out of order`);
          assert.ok(now.isInView, `${where} has the focus where nobody sees it`);
          assert.ok(now.isOnTop, `${where} is covered by something else`);
          assert.ok(now.isRinged, `${where} does not show that it has the focus`);
          last = now.place;
        }
        assert.ok(steps > 3 && steps < 600, `${page.address}: ${steps} steps`);
      }, {viewport: {width, height: 800}, reducedMotion: "reduce"});
    }
  });
}

test("Ctrl+K opens search wherever one is, Esc closes it and gives the focus back", {skip}, async () => {
  const page = pagesOfEveryKind().find((kind) => kind.address.includes("/") && !kind.isRedirect);
  await at(page.address, async (tab) => {
    await tab.keyboard.press("Tab");
    const before = await focus(tab);
    await tab.keyboard.press("Control+k");
    await tab.waitForSelector("dialog[open] input", {timeout: 5000});
    assert.equal(await tab.evaluate(() => document.activeElement.localName), "input");
    await tab.keyboard.type("ledelse");
    await tab.waitForSelector("dialog[open] .results__item", {timeout: 5000});
    await tab.keyboard.press("Escape");
    await tab.waitForSelector("dialog[open]", {state: "detached", timeout: 5000});
    assert.deepEqual(await focus(tab), before);
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
