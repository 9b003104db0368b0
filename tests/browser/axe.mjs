// axe against WCAG 2.2 A and AA and its makers' good habits. What it cannot decide is a fault too, unless somebody has looked
// at it and written down here why it is none.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Each with the rule, what the finding must say, in which modes, and the reason. Reviewed 2026-11-21.
export const explained = [
];

const isExplained = (mode) => (finding) =>
  explained.some(({rule, says, modes}) => rule === finding.rule && says.test(`${finding.target} ${finding.message}`) && (!modes || modes.includes(mode)));

// Faults as lines. `mode` is the name of how the page is shown.
export async function accessibilityFaults(tab, mode = "light") {
  if (await tab.evaluate(() => globalThis.axe === undefined)) await tab.evaluate(axe);
  const {violations, incomplete} = await tab.evaluate(async (runOnly) => {
    const results = await globalThis.axe.run(document, {runOnly, resultTypes: ["violations", "incomplete"]});
    const flat = (kind) => results[kind].flatMap(({id, help, nodes}) => nodes.map(({target, any, all, none}) => (
      {rule: id, help, target: target.join(" "), message: [...any, ...all, ...none].map((check) => check.message).join("; ")})));
    return {violations: flat("violations"), incomplete: flat("incomplete")};
  }, tags);
  return [
    ...violations.map(({rule, help, target, message}) => `${rule} (${help}): ${target} ${message}`),
    ...incomplete.filter((finding) => !isExplained(mode)(finding)).map(({rule, target, message}) => `${rule} undecided: ${target} ${message}`),
  ];
}
