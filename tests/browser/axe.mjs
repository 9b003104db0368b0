// axe against WCAG 2.2 A and AA and its makers' good habits. What it cannot decide is a fault too, unless contrast.mjs can, or
// somebody has looked at it and written down here why it is none.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {contrasts} from "./contrast.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const everyRule = {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]};

// The rules whose answer depends on colours and sizes; all others read the same tree however the page is shown.
export const rulesOfLooks = {type: "rule", values: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]};

// Each with the rule, what the element's selector and opening tag must say, and the reason. Reviewed 2026-11-22.
export const explained = [
  // The signs # and ↩ are no text, so their names need not hold them (2.5.3 is about words).
  {rule: "label-content-name-mismatch", says: /class="(permalink|footnote-back)"/},
  // A list of results is empty until somebody searches; it is hidden until then.
  {rule: "aria-required-children", says: /\.results__list/},
  // An empty cell of a matrix says that there is no relation; on a sheet it is where one writes.
  {rule: "th-has-data-cells", says: /^table|matrix|sheet/},
];

const isExplained = (finding) => explained.some(({rule, says}) => rule === finding.rule && says.test(`${finding.target} ${finding.tag}`));

// Faults as lines.
export async function accessibilityFaults(tab, runOnly = everyRule) {
  if (await tab.evaluate(() => globalThis.axe === undefined)) await tab.evaluate(axe);
  const {violations, incomplete} = await tab.evaluate(async (rules) => {
    const results = await globalThis.axe.run(document, {runOnly: rules, resultTypes: ["violations", "incomplete"]});
    const flat = (kind) => results[kind].flatMap(({id, help, nodes}) => nodes.map(({target, html, any, all, none}) => (
      {rule: id, help, target: target.join(" "), tag: html.match(/^<[^>]*>/)?.[0] ?? "", message: [...any, ...all, ...none].map((check) => check.message).join("; ")})));
    return {violations: flat("violations"), incomplete: flat("incomplete")};
  }, runOnly);
  const pale = incomplete.filter(({rule}) => rule === "color-contrast");
  const found = await tab.evaluate(contrasts, pale.map(({target}) => target));
  const tooPale = pale.map((finding, i) => ({...finding, ...found[i]})).filter(({ratio, needed}) => !(ratio >= needed));
  const undecided = incomplete.filter(({rule}) => rule !== "color-contrast").filter((finding) => !isExplained(finding));
  return [
    ...violations.map(({rule, help, target, message}) => `${rule} (${help}): ${target} ${message}`),
    ...tooPale.map(({target, ratio, needed}) => `color-contrast: ${target} has ${ratio}, not ${needed}`),
    ...undecided.map(({rule, target, message}) => `${rule} undecided: ${target} ${message}`),
  ];
}
