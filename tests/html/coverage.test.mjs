// The coverage page and its data hold the gaps that follow from data/graph.json, worked out anew by expected_views.mjs.
import test from "node:test";
import assert from "node:assert/strict";
import {expectedGaps} from "./expected_views.mjs";
import {Part, graph, read, sorted} from "./site_page.mjs";

test("the coverage page and coverage.json have the gaps that follow from graph.json", () => {
  const {rules} = JSON.parse(read("data/coverage.json")), page = Part.page("daekning.html");
  assert.ok(rules.length > 3, "the site has no rules of its own");
  const numbers = page.all("table")[0].all("tbody")[0].all("tr").map((row) => [row.all("a")[0].get("href").slice(7), ...row.all("td").map((cell) => Number(cell.text))]);
  assert.deepEqual(numbers, rules.map(({id, held, of, gaps}) => [id, held, of, gaps.length]));
  for (const rule of rules) {
    const {about, gaps} = expectedGaps(graph, rule);
    assert.equal(rule.of, about.length, rule.id);
    if (gaps) assert.deepEqual(sorted(rule.gaps.map(({entity}) => entity)), sorted(gaps), rule.id);
    const section = page.all("section", "coverage").find((one) => one.get("aria-labelledby") === `Regel-${rule.id}`);
    const shown = section.all("ul", "coverage__gaps").flatMap((list) => list.all("a").map((link) => link.target));
    if (rule.gaps.length <= 100) assert.deepEqual(sorted(shown), sorted(rule.gaps.map(({entity}) => entity)), rule.id);
  }
});
