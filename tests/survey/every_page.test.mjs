// The long form of tests/browser/survey.test.mjs: every page, by every rule, in every way that it may be shown.
import test from "node:test";
import assert from "node:assert/strict";
import {allPages} from "../output.mjs";
import {launch, openTab, serve, share, skip} from "../browser/browser.mjs";
import {faultsIn, modes} from "../browser/modes.mjs";

// A site may be looked at in parts, on several machines: PEJL_SURVEY_PART=2/4.
const [part, parts] = (process.env.PEJL_SURVEY_PART ?? "1/1").split("/").map(Number);
const pages = () => allPages().filter((page) => !page.isRedirect).filter((_, i) => i % parts === part - 1);

test("every page, in light, dark, forced colours, more contrast, on paper and at 320 pixels", {skip}, async (t) => {
  const browser = await launch(), site = await serve();
  const faults = [], visits = Object.fromEntries(Object.keys(modes).map((mode) => [mode, 0]));
  await share(pages(), 2, () => openTab(browser), async ({address}, {tab, incidents}) => {
    await tab.goto(site.root + address, {waitUntil: "load"});
    for (const mode of Object.keys(modes)) {
      for (const fault of await faultsIn(tab, mode)) faults.push(`${address} ${mode}: ${fault}`);
      ++visits[mode];
    }
    faults.push(...incidents.splice(0));
  });
  await browser.close();
  site.close();
  t.diagnostic(Object.entries(visits).map(([mode, count]) => `${mode} ${count}`).join(", "));
  assert.ok(visits.light > 0);
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 200).join("\n")}`);
});
