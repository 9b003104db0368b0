// Whoever must quote exactly: every place has a link with a name of its own and a line to quote, and paper has the numbers.
import test from "node:test";
import assert from "node:assert/strict";
import {openSite, skip} from "./browser.mjs";

const at = openSite();
const page = "koebenhavn/klyngeledelsesprofil/kerneomraader/ledelsesdimensioner/data.html";

test("links to places have names of their own, and show when the keyboard reaches them", {skip}, async () => {
  await at(page, async (tab) => {
    const names = await tab.$$eval(".permalink", (links) => links.map((link) => link.getAttribute("aria-label")));
    assert.ok(names.length > 3);
    assert.equal(new Set(names).size, names.length);
    const place = tab.locator(".permalink").first();
    const opacity = () => place.evaluate((link) => getComputedStyle(link).opacity);
    await tab.keyboard.press("Tab");
    for (let i = 0; i < 200 && !(await place.evaluate((link) => link === document.activeElement)); ++i) await tab.keyboard.press("Tab");
    assert.equal(await opacity(), "1");
  });
});

test("every place has a line to quote that needs no script", {skip}, async () => {
  await at(page, async (tab) => {
    const places = await tab.$$eval(".permalink", (links) => links.map((link) => link.getAttribute("href")));
    const lines = await tab.$$eval(".citations .citation__text", (texts) => texts.map((text) => text.textContent.trim()));
    assert.equal(lines.length, places.length);
    for (const [i, line] of lines.entries()) {
      assert.match(line, /^Klyngeledelsesprofil, .*2016, https:/);
      assert.ok(line.endsWith(places[i]), line);
    }
  });
});

test("that a line is copied is said when it is, and not when the browser refuses: then it is marked", {skip}, async () => {
  await at(page, async (tab) => {
    const button = tab.locator(".citation__copy").first(), status = tab.locator(".citation__copy + [role=status]").first();
    const line = await tab.locator("[data-copy]").first().textContent();
    await tab.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("refused")); });
    await button.click();
    await tab.waitForFunction(() => getSelection().toString() !== "");
    assert.equal((await tab.evaluate(() => getSelection().toString())).trim(), line.trim());
    assert.deepEqual([await button.textContent(), await status.textContent()], ["Kopiér henvisning", ""]);
    await tab.evaluate(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; });
    await button.click();
    await tab.waitForFunction(() => globalThis.copied !== undefined);
    assert.equal(await tab.evaluate(() => globalThis.copied), line.trim());
    assert.deepEqual([await button.textContent(), await status.textContent()], ["Kopieret", "Kopieret"]);
    await button.blur();
    assert.deepEqual([await button.textContent(), await status.textContent()], ["Kopiér henvisning", ""]);
  });
});

test("on paper each paragraph and point has its number beside it", {skip}, async () => {
  await at(page, async (tab) => {
    await tab.emulateMedia({media: "print"});
    const marks = await tab.$$eval(".permalink[data-place]", (links) =>
      links.map((link) => [getComputedStyle(link).opacity, getComputedStyle(link, "::after").content, link.dataset.place]));
    assert.ok(marks.length > 2);
    for (const [opacity, , place] of marks) assert.deepEqual([opacity, /^(afsnit|punkt|liste) /.test(place)], ["1", true]);
    assert.ok(marks.every(([, content]) => content.includes("attr(data-place)") || /afsnit|punkt/.test(content)), marks[0][1]);
  });
});
