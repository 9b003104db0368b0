// Every page that shows the graph from one side (matrices, expectations, chains, comparisons) holds what data/graph.json says
// it should, worked out anew by expected_views.mjs. The pages are read by another parser; nothing is shared with the generator.
import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {parse} from "parse5";
import {filesOf, outputFolder} from "../output.mjs";
import {Graph, expectedCells, expectedExpectations, expectedLinks, notAssessed, reachedBelow} from "./expected_views.mjs";

const read = (file) => readFileSync(join(outputFolder, file), "utf8");
const files = filesOf();
const graph = new Graph(JSON.parse(read("data/graph.json")));
const sorted = (values) => [...values].sort();

// A page, or a part of one, that can be asked for what is in it.
class Part {
  constructor(node, address) {
    this.node = node;
    this.address = address;
  }

  static page(address) {
    return new Part(parse(read(address)), address);
  }

  get(name) {
    return this.node.attrs?.find((attribute) => attribute.name === name)?.value;
  }

  // Everything below that is such an element and has the class, in reading order.
  all(name, className) {
    const found = [];
    const walk = (node) => {
      for (const child of node.childNodes ?? []) {
        const part = new Part(child, this.address);
        const classes = (part.get("class") ?? "").split(/\s+/);
        if ((name === "*" || child.tagName === name) && (!className || classes.includes(className))) found.push(part);
        walk(child);
      }
    };
    walk(this.node);
    return found;
  }

  get text() {
    const words = (node) => node.value ?? (node.childNodes ?? []).map(words).join("");
    return words(this.node).replace(/\s+/g, " ").trim();
  }

  get children() {
    return (this.node.childNodes ?? []).filter((child) => child.tagName).map((child) => new Part(child, this.address));
  }

  // The entity that a link leads to.
  get target() {
    const href = this.get("href");
    const url = href.startsWith("#") ? this.address + href : posix.join(posix.dirname(this.address), href);
    const id = graph.byUrl.get(url);
    assert.ok(id, `${this.address}: ${href} is no entity`);
    return id;
  }
}

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

// -------------------------------------------------------------------------------------------------------- expectations

test("every role and theme has the statements that say something to or from the role, and each framework once", () => {
  const pairs = expectedExpectations(graph);
  assert.ok(pairs.size > 0, "there is nothing to expect");
  const pages = files.filter((file) => /^forventninger\/.+\/.+\.html$/.test(file));
  assert.deepEqual(pages, sorted([...pairs.values()].map(({role, theme}) => `forventninger/${role}/${theme}.html`)));
  const frameworks = sorted([...graph.entities.keys()].filter((id) => graph.kind(id) === "framework"));
  for (const {role, theme, asked, askedBack} of pairs.values()) {
    const page = Part.page(`forventninger/${role}/${theme}.html`), found = {asked: [], askedBack: []};
    for (const section of page.all("section", "expectation")) {
      let list = "asked";
      for (const child of section.children) {
        if (child.node.tagName === "h3") list = "askedBack";
        for (const item of child.all("li", "expectation__item")) {
          const statement = item.all("a")[0].target;
          found[list].push(statement);
          assert.equal(item.all("span", "modality")[0]?.get("class").split("--")[1], graph.entities.get(statement).modality);
          const framework = section.all("h2")[0].all("a")[0]?.target;
          assert.equal(framework ?? null, graph.entities.get(statement).framework);
        }
      }
    }
    assert.deepEqual(sorted(found.asked), sorted(asked), page.address);
    assert.deepEqual(sorted(found.askedBack), sorted(askedBack), page.address);
    const speaking = page.all("section", "expectation").flatMap((section) => section.all("h2")[0].all("a")).map((link) => link.target);
    const silent = (page.all("ul", "expectation__silent")[0]?.children ?? []).map((item) => item.all("a")[0].target);
    assert.deepEqual(sorted([...speaking, ...silent]), frameworks, page.address);
  }
});

test("the table of roles and themes leads to each pair with its number of statements", () => {
  const page = Part.page("forventninger/index.html"), found = new Map();
  for (const link of page.all("a", "matrix__name")) found.set(posix.join("forventninger", link.get("href")), Number(link.text.match(/^\d+/)[0]));
  const expected = new Map([...expectedExpectations(graph).values()].map(({role, theme, asked, askedBack}) => [`forventninger/${role}/${theme}.html`, asked.size + askedBack.size]));
  assert.deepEqual(new Map([...found].sort()), new Map([...expected].sort()));
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

// --------------------------------------------------------------------------------------------------------- comparisons

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
  const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
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
