// Every page of expectations or of a strength, and the lists of roles, hold what data/graph.json says they should, worked
// out anew by expected_views.mjs; nothing is shared with the generator.
import {posix} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {expectedExpectations} from "./expected_views.mjs";
import {Part, files, graph, plain, sorted} from "./site_page.mjs";

test("every role and theme has the statements that say something to or from the role, and each framework once", () => {
  const pairs = expectedExpectations(graph);
  assert.ok(pairs.size > 0, "there is nothing to expect");
  const pages = files.filter((file) => /^forventninger\/.+\/.+\.html$/.test(file));
  assert.deepEqual(pages, sorted([...pairs.values()].map(({role, theme}) => `forventninger/${role}/${theme}.html`)));
  const frameworks = sorted([...graph.entities.keys()].filter((id) => graph.kind(id) === "framework"));
  let reasons = 0;
  for (const expectation of pairs.values()) {
    const {role, theme, asked, askedBack} = expectation;
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
    for (const section of page.all("section", "expectation")) {
      const own = section.all("li", "expectation__item").map((item) => item.all("a")[0].target);
      const because = new Set(own.flatMap((id) => expectation.themedBy.get(id)).filter(({reason}) => reason).map(({from, reason}) => `${from}: ${plain(reason)}`));
      const said = section.all("span", "expectation__reason").map((reason) => `${reason.parent.all("a")[0].target}: ${reason.text}`);
      reasons += said.length;
      assert.deepEqual(sorted(said), sorted(because), page.address);
    }
    const speaking = page.all("section", "expectation").flatMap((section) => section.all("h2")[0].all("a")).map((link) => link.target);
    const silent = (page.all("ul", "expectation__silent")[0]?.children ?? []).map((item) => item.all("a")[0].target);
    assert.deepEqual(sorted([...speaking, ...silent]), frameworks, page.address);
  }
  assert.ok(reasons > 0, "no page says why a statement is about its theme");
});

test("every strength has a page of all its statements, framework by framework, that says to whom each is said", () => {
  const byStrength = new Map();
  for (const entity of graph.json.entities.filter(({modality}) => modality)) {
    byStrength.set(entity.modality, [...(byStrength.get(entity.modality) ?? []), entity]);
  }
  assert.ok(byStrength.size > 1, "there is one strength at most");
  assert.deepEqual(files.filter((file) => /^styrke\/[^/]+$/.test(file)), sorted([...byStrength.keys()].map((strength) => `styrke/${strength}.html`)));
  const counts = new Map(Part.page("forventninger/index.html").all("ul", "strengths")[0].children.map((item) =>
    [posix.basename(item.all("a")[0].get("href"), ".html"), Number(item.all("span")[0].text)]));
  for (const [strength, statements] of byStrength) {
    const page = Part.page(`styrke/${strength}.html`), shown = [], frameworks = [];
    for (const section of page.all("section", "expectation")) {
      const framework = section.all("h2")[0].all("a")[0]?.target ?? null;
      frameworks.push(framework);
      for (const item of section.all("li", "expectation__item")) {
        const entity = graph.entities.get(item.all("a")[0].target);
        assert.equal(entity.framework, framework);
        assert.equal(item.all("span", "modality")[0].get("class").split("--")[1], strength);
        if (entity.to) assert.ok(item.all("a").slice(1).some((link) => link.target === entity.to), `${entity.id} is said to ${entity.to}`);
        shown.push(entity.id);
      }
    }
    assert.equal(new Set(frameworks).size, frameworks.length, "a framework stands there twice");
    assert.deepEqual(sorted(shown), sorted(statements.map(({id}) => id)), page.address);
    assert.equal(counts.get(strength), statements.length);
  }
});

// "gælder for Leder" beside a statement, where others in the list only say something to the role.
test("a role's list says what a statement has to do with the role as one says it of the statement", () => {
  let tags = 0;
  for (const role of graph.json.entities.filter(({id, url}) => graph.kind(id) === "role" && !url.includes("#"))) {
    const section = Part.page(role.url).all("section", "gathered").find((one) => one.get("aria-labelledby") === "Til");
    for (const item of section?.all("li", "entry") ?? []) {
      const statement = item.all("a")[0].target, words = item.all("span", "entry__place").map((span) => span.text);
      const types = graph.stated.filter(({from, to}) => from === statement && to === role.id).map(({type}) => graph.types.get(type));
      for (const {label, inverse} of types) {
        tags += words.some((word) => word.startsWith(`${label} `)) ? 1 : 0;
        assert.ok(!words.some((word) => word.startsWith(inverse)), `${role.url}: ${statement} “${words}”`);
      }
    }
  }
  assert.ok(tags > 0, "no list has such a word");
});

test("the table of roles and themes leads to each pair with its number of statements", () => {
  const page = Part.page("forventninger/index.html"), found = new Map();
  for (const link of page.all("a", "matrix__name")) found.set(posix.join("forventninger", link.get("href")), Number(link.text.match(/^\d+/)[0]));
  const expected = new Map([...expectedExpectations(graph).values()].map(({role, theme, asked, askedBack}) => [`forventninger/${role}/${theme}.html`, asked.size + askedBack.size]));
  assert.deepEqual(new Map([...found].sort()), new Map([...expected].sort()));
});
