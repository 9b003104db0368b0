// What search costs the reader: little time at each key, nothing before it is asked for, and no way where scripts do not run.
import test from "node:test";
import assert from "node:assert/strict";
import {openSite, skip} from "./browser.mjs";

const at = openSite();

// Processor time of the page's own thread, which other work on the machine does not lengthen: all that one key sets off.
test("typing is never held up: no key costs a tenth of a second", {skip}, async (t) => {
  await at("soeg.html?q=a", async (tab) => {
    await tab.waitForTimeout(300);
    const devTools = await tab.context().newCDPSession(tab);
    await devTools.send("Performance.enable", {timeDomain: "threadTicks"});
    const spent = async () => (await devTools.send("Performance.getMetrics")).metrics.find(({name}) => name === "TaskDuration").value * 1000;
    const costs = [];
    for (const query of ["strategisk ledelse", "hvem har ansvar for børn", "resepkt"]) {
      await tab.fill("main input[name=q]", "");
      for (const [i, letter] of [...query].entries()) {
        const before = await spent();
        await tab.keyboard.type(letter);
        await tab.waitForTimeout(90);
        if (i === query.length - 1) await tab.waitForFunction((typed) => document.querySelector(".results__count")?.textContent.includes(`”${typed}”`), query);
        costs.push(Math.round(await spent() - before));
      }
    }
    t.diagnostic(`milliseconds of the dearest keys: ${costs.sort((a, b) => b - a).slice(0, 5).join(", ")}`);
    assert.ok(costs[0] < 100, `${costs[0]} ms`);
  });
});

test("nothing is stored, and nothing is loaded before search is opened", {skip}, async () => {
  const asked = [];
  await at("index.html", async (tab) => {
    tab.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await tab.waitForTimeout(200);
    assert.deepEqual(asked.filter((path) => path.startsWith("/search/")), []);
    await tab.keyboard.press("Control+k");
    await tab.waitForSelector("dialog[open] input");
    await tab.keyboard.insertText("tillid"); // at once: how many queries typing makes of it hangs on how fast the machine is
    await tab.waitForSelector("dialog[open] .results__item");
    await tab.waitForSelector("dialog[open] .filters__group", {state: "attached"});
    assert.ok(asked.some((path) => path.startsWith("/search/index")));
    assert.ok(asked.length < 14, `${asked.length} requests for one query`);
    assert.deepEqual(await tab.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  });
});

test("without script the search page offers the index from A to Z, and the themes", {skip}, async () => {
  await at("soeg.html?q=tillid", async (tab) => {
    assert.ok(await tab.locator("main a[href='indeks/index.html']").isVisible());
    assert.ok(await tab.locator("main a[href^='temaer/']").first().isVisible());
    assert.equal(await tab.locator("input[name=q]").isVisible(), false, "a field that does nothing");
  }, {javaScriptEnabled: false});
});
