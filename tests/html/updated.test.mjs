// Whoever reads a framework here, or what the site says of itself, is told when the page was last changed.
import test from "node:test";
import assert from "node:assert/strict";
import {Part, graph, read} from "./site_page.mjs";

const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
const dayIn = (text) => {
  const [, day, month, year] = text.match(/(\d+)\. (\p{L}+) (\d{4})/u);
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
};

test("each framework and each page about the site says when it was last changed, and that is no day to come", () => {
  const frameworks = [...graph.entities.values()].filter(({id}) => graph.kind(id) === "framework").map(({url}) => url);
  assert.equal(frameworks.length, 5);
  const [asOf] = read("koebenhavn/klyngeledelsesprofil/index.html").match(/Status pr\. [^<]*\d{4}/);
  for (const address of [...frameworks, "om.html", "tilgaengelighed.html"]) {
    const [said, ...more] = Part.page(address).all("p", "page__updated");
    assert.ok(said && more.length === 0, `${address} does not say when it was changed`);
    assert.ok(dayIn(said.text) > "2026-01-01" && dayIn(said.text) <= dayIn(asOf), `${address}: ${said.text}`);
  }
});
