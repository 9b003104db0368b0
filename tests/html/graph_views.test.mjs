// Every matrix, chain and figure holds what data/graph.json says it should, worked out anew by expected_views.mjs; nothing is
// shared with the generator.
import {posix} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {expectedCells, expectedLinks, reachedBelow} from "./expected_views.mjs";
import {Part, files, graph, read, sorted} from "./site_page.mjs";

// ------------------------------------------------------------------------------------------------------------ matrices

// "row column" → names, as the table of a page shows them.
function shownCells(address) {
  const page = Part.page(address);
  const table = page.all("table", "matrix__table")[0];
  assert.ok(table.all("caption")[0].text.length > 0, "no caption");
  for (const header of table.all("th")) assert.ok(["col", "row", "colgroup", "rowgroup"].includes(header.get("scope")), header.text);
  const columns = table.all("th", "matrix__column").map((header) => header.all("a")[0].target);
  const cells = new Map(), rows = [];
  for (const line of table.all("tr")) {
    const header = line.all("th", "matrix__row")[0];
    if (!header) continue;
    const row = header.all("a")[0].target;
    rows.push(row);
    const fields = line.all("td");
    assert.equal(fields.length, columns.length, `${address}: ${row}`);
    fields.forEach((field, i) => {
      const names = field.all("a").flatMap((link) => {
        const [, name, count] = link.text.match(/^(.*?)(?: \((\d+)\))?$/);
        return Array.from({length: Number(count ?? 1)}, () => name);
      });
      if (names.length === 0) assert.match(field.text, /\S/, "an empty cell says nothing to a screen reader");
      else cells.set(`${row} ${columns[i]}`, names);
    });
  }
  return {cells, rows, columns, sentences: page.all("p", "matrix__sentence").length};
}

const comparable = (cells) => sorted([...cells].map(([place, names]) => `${place}: ${sorted(names).join(", ")}`));
const sum = (cells) => [...cells.values()].reduce((total, names) => total + names.length, 0);

test("every matrix has the relations of graph.json in its cells, the table and the list alike", () => {
  assert.ok(graph.json.matrices.length > 0, "there is no matrix to test");
  for (const matrix of graph.json.matrices) {
    const expected = expectedCells(graph, matrix), shown = shownCells(`matricer/${matrix.id}.html`);
    assert.deepEqual(comparable(shown.cells), comparable(expected.cells), matrix.id);
    assert.equal(sum(shown.cells), sum(expected.cells));
    assert.equal(shown.sentences, sum(expected.cells), `${matrix.id}: the list`);
    const filled = new Set([...expected.cells.keys()].flatMap((place) => place.split(" ")));
    for (const [on, visible] of [[expected.rows, shown.rows], [expected.columns, shown.columns]]) {
      assert.equal(new Set(visible).size, visible.length);
      for (const id of visible) assert.ok(on.has(id), `${matrix.id}: ${id}`);
      for (const id of on) assert.ok(visible.includes(id) || !filled.has(id), `${matrix.id}: ${id} is left out`);
    }
  }
});

test("a transposed matrix has the transposed cells, each relation by its other name", () => {
  for (const matrix of graph.json.matrices) {
    const turned = expectedCells(graph, {...matrix, rows: matrix.columns, columns: matrix.rows});
    const shown = shownCells(`matricer/vendt/${matrix.id}.html`), straight = shownCells(`matricer/${matrix.id}.html`);
    assert.deepEqual(comparable(shown.cells), comparable(turned.cells), matrix.id);
    assert.deepEqual(shown.rows, straight.columns);
    assert.deepEqual(shown.columns, straight.rows);
    assert.equal(sum(shown.cells), sum(straight.cells));
  }
});

// RFC 4180 by hand: fields, quoted fields with doubled quotes, lines that end in CRLF.
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("the table that can be downloaded is the table on the page", () => {
  for (const matrix of graph.json.matrices) {
    const text = read(`data/matrix-${matrix.id}.csv`);
    assert.ok(text.startsWith("\uFEFF"), "no byte-order mark");
    const [[, , ...columns], , ...rows] = parseCsv(text.slice(1));
    const cells = new Map();
    for (const [row, , ...fields] of rows) {
      assert.equal(fields.length, columns.length);
      fields.forEach((field, i) => {
        const names = field.split("; ").filter(Boolean).flatMap((part) => {
          const [, name, count] = part.match(/^(.*?)(?: \((\d+)\))?$/);
          return Array.from({length: Number(count ?? 1)}, () => name);
        });
        if (names.length > 0) cells.set(`${row} ${columns[i]}`, names);
      });
    }
    assert.deepEqual(comparable(cells), comparable(shownCells(`matricer/${matrix.id}.html`).cells), matrix.id);
  }
});

// -------------------------------------------------------------------------------------------------------------- chains

test("every chain shows all that is reached from its top, each once, by the relations' own names", () => {
  const links = expectedLinks(graph), pages = files.filter((file) => /^kaeder\/(?!index\.html)/.test(file));
  assert.ok(pages.length > 0, "there is no chain");
  const names = new Map(links.map(({lower, upper, names: said}) => [`${lower} ${upper}`, sorted(said).join(", ")]));
  const shownAnywhere = new Set();
  for (const address of pages) {
    const page = Part.page(address), top = page.all("div", "chain__top")[0].all("a")[0].target;
    assert.equal(address, `kaeder/${top}.html`);
    const reached = reachedBelow(links, top), shown = [top], steps = [];
    const walk = (list, above) => {
      for (const item of list.children) {
        const line = item.all("p", "chain__line")[0], anchor = item.get("id");
        const href = line.all("a")[0].get("href"), id = anchor?.slice(4) ?? (href.startsWith("#Led-") ? href.slice(5) : line.all("a")[0].target);
        const said = sorted(line.all("span", "chain__relation")[0].text.split(", ")).join(", ");
        assert.equal(said, names.get(`${id} ${above}`), `${address}: ${id} below ${above}`);
        steps.push(`${id} ${above}`);
        const leadsOn = links.some(({upper}) => upper === id);
        // A step without a place of its own is a reference, or is cut off and goes on further down.
        const goesOn = item.children.some((child) => child.node.tagName === "ul");
        if (anchor) shown.push(id);
        else assert.ok(!goesOn);
        const stops = item.children.some((child) => (child.get("class") ?? "") === "chain__note" && child.all("a").length === 0);
        if (anchor && graph.kind(id) !== "statement") assert.equal(stops, !leadsOn, `${address}: ${id}`);
        for (const child of item.children) if (child.node.tagName === "ul") walk(child, id);
      }
    };
    const body = page.all("div", "chain")[0];
    let above = top;
    for (const part of body.children) {
      if (part.node.tagName === "h2") shown.push(above = part.get("id").slice(4));
      if (part.node.tagName === "ul") walk(part, above);
    }
    assert.deepEqual(sorted(shown), sorted(reached.keys()), address);
    assert.deepEqual(sorted(steps), sorted(links.filter(({upper}) => reached.has(upper)).map(({lower, upper}) => `${lower} ${upper}`)), address);
    assert.ok(Math.max(...reached.values()) >= 2, `${address} is no chain`);
    for (const id of shown) shownAnywhere.add(id);
  }
  // Whatever has two links above each other stands in some chain.
  for (const {lower, upper} of links) {
    for (const next of links) if (next.lower === upper) assert.ok(shownAnywhere.has(lower), `${lower} is in no chain`);
  }
});

test("a page says why it is there: everything above it, once", () => {
  const links = expectedLinks(graph);
  const flipped = links.map(({lower, upper}) => ({lower: upper, upper: lower}));
  let pages = 0;
  for (const {id, url} of graph.json.entities) {
    if (url.includes("#")) continue;
    const section = Part.page(url).all("section", "chain")[0];
    const block = section?.children.find((child) => child.node.tagName === "ul" || child.node.tagName === "h3");
    const above = reachedBelow(flipped, id);
    const isLong = Math.max(...above.values()) >= 2;
    if (block?.node.tagName !== "ul") {
      assert.ok(!isLong, `${url} does not say why`);
      continue;
    }
    ++pages;
    const firsts = block.all("p", "chain__line").filter((line) => line.all("span", "chain__again").length === 0).map((line) => line.all("a")[0].target);
    if (above.size <= 20) assert.deepEqual(sorted(firsts), sorted([...above.keys()].filter((one) => one !== id)), url);
  }
  assert.ok(pages > 0, "no page says why");
});

// ------------------------------------------------------------------------------------------------------------- figures

test("a box of a figure has the words of the page's list, or short ones of its own", () => {
  let boxes = 0;
  for (const file of files.filter((one) => one.endsWith(".html") && read(one).includes("<svg"))) {
    for (const link of Part.page(file).all("svg").flatMap((figure) => figure.all("a"))) {
      const href = link.get("href"), id = graph.byUrl.get(posix.join(posix.dirname(file), href));
      if (href.startsWith("#") || !id || graph.kind(id) !== "theme") continue;
      const {title} = graph.entities.get(id), words = link.all("text").map((line) => line.text).join(" ");
      const letters = (text) => text.replace(/[\s-]/g, "");  // wherever the lines break
      if ([...title].length <= 32) assert.ok(letters(words).startsWith(letters(title)), `${file}: “${words}” is “${title}” in lists`);
      ++boxes;
    }
  }
  assert.ok(boxes > 0, "no figure shows a theme");
});
