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

test("on a telephone there is the link, and the list", {skip}, () => at(address, async (tab) => {
  assert.equal(await tab.locator(".explain__button").first().isVisible(), false);
  assert.ok(await tab.locator(".words__list dt a").first().isVisible());
}, {viewport: {width: 360, height: 740}}));
