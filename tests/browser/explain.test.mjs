// A term is explained where it stands when the reader asks, and nothing moves, nothing is lost when nobody does.
import test from "node:test";
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {filesOf, outputFolder} from "../output.mjs";
import {openSite, skip} from "./browser.mjs";

const at = openSite();
const address = filesOf().find((path) => path.endsWith(".html") && /class="term"/.test(readFileSync(join(outputFolder, path), "utf8")) &&
  readFileSync(join(outputFolder, path), "utf8").includes("words__list"));

test("the button comes with the link, opens the explanation, and Esc gives the focus back", {skip}, () => at(address, async (tab) => {
  const button = tab.locator(".explain__button").first();
  const link = tab.locator("a.term:has(+ .explain__button)").first();
  assert.equal(await button.evaluate((element) => getComputedStyle(element).opacity), "0");
  await link.focus();
  await tab.keyboard.press("Tab");
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  assert.equal(await button.evaluate((element) => getComputedStyle(element).opacity), "1");
  const name = await button.getAttribute("aria-label");
  assert.ok(name.includes(await link.innerText()), name);
  await tab.keyboard.press("Enter");
  const box = tab.locator(".explain:popover-open");
  const url = await link.evaluate((element) => element.href);
  const listed = await tab.locator(".words__list div").evaluateAll((entries, href) =>
    entries.find((entry) => entry.querySelector("a").href === href).querySelector("dd").textContent, url);
  assert.ok((await box.innerText()).startsWith(listed), "the same words as in the list");
  const [a, b] = [await box.boundingBox(), tab.viewportSize()];
  assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= b.width && a.y + a.height <= b.height, "all of it is in sight");
  await tab.keyboard.press("Tab");
  assert.equal(await tab.evaluate(() => document.activeElement.href), url);
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator(".explain:popover-open").count(), 0);
}));

test("the button goes with Esc, by mouse and by keyboard, and leaves what lies under it within reach", {skip}, () => at(address, async (tab) => {
  const button = tab.locator(".explain__button").first(), link = tab.locator("a.term:has(+ .explain__button)").first();
  const style = (name) => button.evaluate((element, name) => getComputedStyle(element)[name], name);
  const isReached = () => button.evaluate((element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === element;
  });
  await link.scrollIntoViewIfNeeded();
  assert.equal(await isReached(), false, "the text is under the mouse, not a button nobody sees");
  await link.hover();
  assert.deepEqual([await style("opacity"), await isReached()], ["1", true]);
  await button.hover();
  assert.equal(await style("opacity"), "1", "it stays while the mouse is on it");
  await link.hover();
  await tab.keyboard.press("Escape");
  assert.deepEqual([await style("opacity"), await isReached()], ["0", false]);
  await tab.mouse.move(0, 0);
  await link.focus();
  await tab.keyboard.press("Shift+Tab");
  await tab.keyboard.press("Tab");
  assert.equal(await style("opacity"), "1", "the next key brings it back");
  await tab.keyboard.press("Escape");
  assert.equal(await style("opacity"), "0");
  assert.ok(await link.evaluate((element) => element === document.activeElement), "the focus stays where it is");
  await tab.keyboard.press("Tab");
  assert.notEqual(await style("backgroundColor"), "rgba(0, 0, 0, 0)");
  await tab.keyboard.press("Escape");
  assert.equal(await style("backgroundColor"), "rgba(0, 0, 0, 0)", "the text is read through the ring");
  assert.ok(await button.evaluate((element) => element === document.activeElement));
}));

test("on a telephone there is the link, and the list", {skip}, () => at(address, async (tab) => {
  assert.equal(await tab.locator(".explain__button").first().isVisible(), false);
  assert.ok(await tab.locator(".words__list dt a").first().isVisible());
}, {viewport: {width: 360, height: 740}}));
