// Every comparison, from both its sides, holds what data/graph.json says it should, worked out anew by expected_views.mjs;
// nothing is shared with the generator.
import test from "node:test";
import assert from "node:assert/strict";
import {notAssessed} from "./expected_views.mjs";
import {Part, graph, plain, sorted} from "./site_page.mjs";

function shownComparison(address) {
  const page = Part.page(address), rows = new Map();
  for (const row of page.all("li", "mapping")) {
    const [left, right] = row.all("div", "mapping__side").map((side) => side.all("p", "mapping__name").map((name) => name.all("a")[0].target));
    const why = row.all("dl", "mapping__why")[0].all("dd").map((fact) => fact.text);
    rows.set(row.get("id"), {left, kind: row.all("p", "mapping__kind")[0].text, right, why, section: sectionOf(page, row)});
  }
  const rest = page.all("ul", "mappings__links").flatMap((list) => list.all("a")).map((link) => link.target);
  return {rows, rest, text: page.text};
}

function sectionOf(page, row) {
  const own = page.all("section").find((section) => section.all("li", "mapping").some((one) => one.node === row.node));
  return own.get("aria-labelledby");
}

test("every comparison shows each row of its mapping set, from both sides, and what nobody has assessed", () => {
  assert.ok(graph.json.mapping_sets.length > 0, "there is nothing to compare");
  for (const set of graph.json.mapping_sets) {
    const rest = sorted([...new Set([set.a, set.b])].filter(Boolean).flatMap((framework) => notAssessed(graph, set, framework)));
    for (const isInverse of [false, true]) {
      const address = isInverse ? `sammenligninger/${set.id}.html` : graph.entities.get(set.id).url;
      const shown = shownComparison(address);
      assert.equal(shown.rows.size, set.rows.length, address);
      set.rows.forEach((row, i) => {
        const found = shown.rows.get(`Par-${i + 1}`), kind = graph.mappingKinds.get(row.kind);
        const isAlone = row.a.length === 0 || row.b.length === 0;  // then what is there comes first, from either side
        const isTurned = isAlone ? row.a.length === 0 : isInverse;
        assert.deepEqual(found.left, isTurned ? row.b : row.a);
        assert.deepEqual(found.right, isTurned ? row.a : row.b);
        assert.equal(found.kind, isTurned ? kind.inverse : kind.label);
        const differences = isTurned ? [row.difference_b, row.difference_a] : [row.difference_a, row.difference_b];
        assert.deepEqual(found.why, [row.reason, row.shared, ...differences].filter(Boolean).map(plain));
        assert.equal(found.section, isAlone ? "IntetModstykke" : "Par");
      });
      assert.deepEqual(sorted(shown.rest), rest, address);
      if (set.author) assert.ok(shown.text.includes(set.author), `${address} does not say who claims it`);
    }
  }
});

test("what is only in one side of a row is said of a side with a name of its own", () => {
  let rows = 0;
  for (const set of graph.json.mapping_sets) {
    for (const address of [graph.entities.get(set.id).url, `sammenligninger/${set.id}.html`]) {
      for (const row of Part.page(address).all("li", "mapping")) {
        const terms = row.all("dt").map((term) => term.text);
        assert.equal(new Set(terms).size, terms.length, `${address}#${row.get("id")}: ${terms}`);
        const sides = row.all("p", "mapping__framework").map((side) => side.text);
        assert.equal(new Set(sides).size, sides.length, `${address}#${row.get("id")}: ${sides}`);
        rows += set.a === set.b && terms.length > 2 ? 1 : 0;
      }
    }
  }
  assert.ok(rows > 0, "no set compares parts of one framework");
});

test("that nothing corresponds and that nobody has looked are told apart", () => {
  for (const set of graph.json.mapping_sets) {
    const page = Part.page(graph.entities.get(set.id).url);
    const isAlone = set.rows.some(({a, b}) => a.length === 0 || b.length === 0);
    const isUnfinished = [set.a, set.b].some((framework) => framework && notAssessed(graph, set, framework).length > 0);
    const sections = page.all("section").map((section) => section.get("aria-labelledby"));
    assert.equal(sections.includes("IntetModstykke"), isAlone, page.address);
    assert.equal(sections.includes("IkkeVurderet"), isUnfinished, page.address);
    const [without, rest] = ["IntetModstykke", "IkkeVurderet"].map((id) => page.all("section").find((one) => one.get("aria-labelledby") === id));
    const linksOf = (section) => new Set((section?.all("a") ?? []).map((link) => link.target));
    for (const id of linksOf(rest)) assert.ok(!linksOf(without).has(id), `${page.address}: ${id} is both`);
  }
});
