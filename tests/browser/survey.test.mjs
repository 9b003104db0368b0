// Every kind of page in light, dark, forced colours, more contrast, on paper and at 320 pixels: nothing that axe objects to,
// nothing that the page's own security policy stops, no error, no call to another host. script/survey looks at every page.
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {pagesOfEveryKind} from "../output.mjs";
import {accessibilityFaults, rulesOfLooks} from "./axe.mjs";
import {launch, openTab, serve, share, skip} from "./browser.mjs";
import {faultsIn, modes} from "./modes.mjs";

let browser, site;
const faults = [], incidents = [];
let visits = 0;

before(async () => {
  if (skip) return;
  [browser, site] = [await launch(), await serve()];
  const addresses = pagesOfEveryKind().filter((page) => !page.isRedirect).map((page) => page.address);
  await share(addresses, 2, () => openTab(browser), async (address, {tab, incidents: seen}) => {
    await tab.goto(site.root + address, {waitUntil: "load"});
    for (const mode of Object.keys(modes)) {
      const rules = mode === "light" ? undefined : rulesOfLooks;
      for (const fault of await faultsIn(tab, mode, rules)) faults.push(`${address} ${mode}: ${fault}`);
      ++visits;
    }
    incidents.push(...seen.splice(0));
  });
});

after(async () => {
  await browser?.close();
  site?.close();
});

test("axe finds nothing on any kind of page", {skip}, () => {
  assert.ok(visits > 40, `only ${visits} pages visited`);
  assert.equal(faults.length, 0, `${faults.length} faults on ${visits} visits:\n${faults.slice(0, 60).join("\n")}`);
});

test("no policy violation, no error, no call to another host", {skip}, () => {
  assert.deepEqual(incidents, []);
});

const plant = (head, body) => `<!doctype html><html lang="da"><head><title>Plantet</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http:; style-src 'unsafe-inline'">${head}</head><body><main><h1>Plantet</h1>${body}</main></body></html>`;
const planted = {
  "inline.html": plant("<script>1</script>", ""),
  "host.html": plant("", '<img alt="" src="http://localhost/x.png">'),
  "pale.html": plant("", '<p><font color="#ccc">bleg tekst</font></p>'),
  "shade.html": plant("<style>p { background: linear-gradient(to right, #fff, #777); color: #666 }</style>", "<p>tekst</p>"),
  "drawing.html": plant("", '<svg width="90" height="40" role="img" aria-label="x"><rect width="90" height="40" fill="#036"/><text x="5" y="20" fill="#456">bleg</text></svg>'),
};

test("planted faults are seen", {skip}, async () => {
  const server = await serve((path) => planted[path]);
  const seen = {};
  for (const address of Object.keys(planted)) {
    const {tab, incidents: own, close} = await openTab(browser);
    await tab.goto(server.root + address, {waitUntil: "load"});
    seen[address] = [...await accessibilityFaults(tab), ...own].join("\n");
    await close();
  }
  server.close();
  assert.match(seen["inline.html"], /policy violation: script-src-elem/);
  assert.match(seen["host.html"], /request to localhost/);
  assert.match(seen["pale.html"], /color-contrast/);
  assert.match(seen["shade.html"], /color-contrast: p has 1\.\d/);
  assert.match(seen["drawing.html"], /color-contrast: text has 1\.\d/);
});
