// What a browser reads in the style that is sent is what the theme's files say, rule for rule.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import test, {after} from "node:test";
import assert from "node:assert/strict";
import {filesOf, outputFolder, repository} from "../output.mjs";
import {launch, openTab, skip} from "./browser.mjs";

// Each rule as the browser writes it. A value with a custom property and what @supports asks it writes as they stand: there
// blanks at commas, colons, brackets and line ends are no difference.
const rulesOf = (tab, text) => tab.evaluate((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map(({cssText}) => cssText.replace(/([,(])\s+/g, "$1").replace(/\s+\)/g, ")").replace(/\s+/g, " ").replace(/\(([\w-]+): /g, "($1:"));
}, text);

const browser = skip ? undefined : await launch();
after(() => browser?.close());

test("the style says what the theme's files say, in their order", {skip}, async () => {
  const theme = join(repository, "themes/klar");
  const text = (name) => readFileSync(join(theme, name), "utf8");
  const names = [...text("theme.toml").match(/^styles = \[([^\]]*)\]/m)[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  assert.ok(names.length > 20);
  const [style] = filesOf().filter((path) => /^assets\/klar\.\w+\.css$/.test(path));
  const {tab, close} = await openTab(browser);
  const sent = await rulesOf(tab, readFileSync(join(outputFolder, style), "utf8"));
  let at = 0;
  for (const [i, name] of names.entries()) {
    if (name.endsWith(".toml")) {  // colours that are computed: unit tests hold them
      const [next] = await rulesOf(tab, text(names[i + 1]));
      at = sent.indexOf(next, at);
      continue;
    }
    const rules = await rulesOf(tab, text(name));
    assert.deepEqual(sent.slice(at, at + rules.length), rules, name);
    at += rules.length;
  }
  assert.equal(at, sent.length);
  await close();
});
