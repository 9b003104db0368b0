// The button that prints: an extra that script makes, one to a page, in its language, that moves nothing and is not printed itself.
import test from "node:test";
import assert from "node:assert/strict";
import {openSite, skip} from "./browser.mjs";

const at = openSite();
const pages = ["koebenhavn/klyngeledelsesprofil/index.html", "koebenhavn/klyngeledelsesprofil/samlet.html", "stier/klyngeleder/ark.html",
  "stier/klyngeleder/kort.html", "koebenhavn/klyngeledelsesprofil/kerneomraader/ledelsesdimensioner/data.html", "roller/klyngeleder.html", "om.html"];

for (const address of pages) {
  test(`${address} is printed by one button, that the keyboard presses and paper leaves out`, {skip}, () => at(address, async (tab) => {
    const button = tab.getByRole("button", {name: "Udskriv siden", exact: true});
    assert.equal(await button.count(), 1);
    await tab.evaluate(() => { globalThis.printed = 0; globalThis.print = () => ++globalThis.printed; });
    await button.focus();
    await tab.keyboard.press("Shift+Tab");
    await tab.keyboard.press("Tab");
    assert.ok(await button.evaluate((element) => element === document.activeElement), "Tab reaches it");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.evaluate(() => globalThis.printed), 1);
    await tab.emulateMedia({media: "print"});
    assert.equal(await button.isVisible(), false);
  }));
}

for (const width of [360, 1280]) {
  test(`its row is as high before it comes, ${width} pixels wide`, {skip}, async () => {
    for (const address of pages.slice(0, 4)) {
      await at(address, async (tab) => {
        const [after, before] = await tab.locator(".print").first().evaluate((row) => {
          const heights = [row.offsetHeight], button = row.querySelector("button");
          row.dataset.print = button.textContent;
          button.remove();
          return [...heights, row.offsetHeight];
        });
        assert.ok(before >= 44, `${address}: ${before}`);
        assert.equal(before, after, address);
      }, {viewport: {width, height: 800}});
    }
  });
}

test("without script there is no button", {skip}, async () => {
  for (const address of pages) await at(address, async (tab) => assert.equal(await tab.locator(".print button").count(), 0), {javaScriptEnabled: false});
});
