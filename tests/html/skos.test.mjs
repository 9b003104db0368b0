// What data/skos/ says, read by another parser (N3.js), held against data/graph.json and the integrity conditions of SKOS.
import test from "node:test";
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {filesOf, outputFolder} from "../output.mjs";
import {read} from "./site_page.mjs";

const graph = JSON.parse(read("data/graph.json"));
const n3 = await import("n3").catch(() => undefined);
const skip = n3 ? false : "no N3 parser: script/tools installs it";
const core = "http://www.w3.org/2004/02/skos/core#", terms = "http://purl.org/dc/terms/", a = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const site = "https://pejl.example.dk/";

// Throws at what is no Turtle.
function triplesIn(file) {
  const quads = new n3.Parser({baseIRI: site + file}).parse(readFileSync(join(outputFolder, file), "utf8"));
  return quads.map(({subject, predicate, object}) => ({from: subject.value, what: predicate.value.replace(core, "skos:").replace(terms, "dct:"), to: object.value, language: object.language}));
}

const files = filesOf().filter((file) => file.endsWith(".ttl"));
const triples = n3 ? files.flatMap((file) => triplesIn(file)) : [];
const having = (what) => triples.filter((triple) => triple.what === what);
const pairs = (...whats) => new Set(whats.flatMap((what) => having(what).map(({from, to}) => `${from} ${to}`)));
const concepts = new Set(n3 ? having(a).filter(({to}) => to === `${core}Concept`).map(({from}) => from) : []);
const schemes = new Set(n3 ? having(a).filter(({to}) => to === `${core}ConceptScheme`).map(({from}) => from) : []);

test("there is a file of concepts for each framework, and each concept is an entity of the graph in its framework's scheme", {skip}, () => {
  const entities = new Map(graph.entities.map((entity) => [site + entity.url, entity])), byId = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const holders = new Set(graph.entities.map(({framework}) => framework).filter(Boolean));
  for (const id of holders) assert.ok(files.includes(`data/skos/${id}.ttl`) && schemes.has(site + byId.get(id).url), id);
  assert.equal(holders.size, 5);
  assert.equal(schemes.size, 6, "five frameworks and the site's own");
  assert.ok(concepts.size > 200, `${concepts.size}`);
  for (const {from, to} of having("skos:inScheme")) {
    const {framework} = entities.get(from);
    assert.equal(to, site + (framework ? byId.get(framework).url : "index.html"), from);
  }
  for (const {from, to} of having("dct:identifier")) assert.equal(entities.get(from)?.id, to);
});

test("every concept has one preferred label in Danish, which is its title, and no other label is the same", {skip}, () => {
  const titles = new Map(graph.entities.map((entity) => [site + entity.url, entity.title]));
  for (const concept of concepts) {
    const labels = triples.filter(({from, what}) => from === concept && what === "skos:prefLabel");
    assert.deepEqual(labels.filter(({language}) => language === "da").map(({to}) => to), [titles.get(concept)], concept);
    const others = triples.filter(({from, what}) => from === concept && what === "skos:altLabel").map(({to}) => to);
    assert.equal(new Set([...others, titles.get(concept)]).size, others.length + 1, concept);
  }
});

test("whatever is broader, related or mapped to is a concept that the site has", {skip}, () => {
  for (const what of ["broader", "related", "exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"]) {
    for (const {from, to} of having(`skos:${what}`)) assert.ok(concepts.has(from) && concepts.has(to), `${from} ${what} ${to}`);
  }
  assert.ok(having("skos:broader").length > 40 && having("skos:closeMatch").length > 5);
});

test("nothing is broader than itself, and what is above something is not related to it (SKOS S27)", {skip}, () => {
  const above = new Map();
  for (const {from, to} of having("skos:broader")) above.set(from, [...(above.get(from) ?? []), to]);
  const reached = (start) => {
    const seen = new Set(), open = [...(above.get(start) ?? [])];
    while (open.length > 0) {
      const at = open.pop();
      if (!seen.has(at)) seen.add(at), open.push(...(above.get(at) ?? []));
    }
    return seen;
  };
  for (const concept of above.keys()) assert.ok(!reached(concept).has(concept), concept);
  for (const {from, to} of having("skos:related")) assert.ok(!reached(from).has(to) && !reached(to).has(from), `${from} ${to}`);
});

test("two are mapped in one way only: what is the same or close is neither broader nor merely related (SKOS S46)", {skip}, () => {
  const others = pairs("skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch"), near = pairs("skos:exactMatch", "skos:closeMatch");
  assert.ok(others.size > 5 && near.size > 5);
  for (const pair of near) assert.ok(!others.has(pair) && !others.has(pair.split(" ").reverse().join(" ")), pair);
});

test("a file of mappings holds what graph.json says of concepts, and who claims it", {skip}, () => {
  const addresses = new Map(graph.entities.map((entity) => [entity.id, site + entity.url]));
  const names = {samme: "exactMatch", naesten: "closeMatch", har_bredere: "broadMatch", har_smallere: "narrowMatch", beslaegtet: "relatedMatch"};
  for (const set of graph.mapping_sets) {
    const own = triplesIn(`data/skos/${set.id}.ttl`);
    assert.ok(own.some(({what, to}) => what === "dct:creator" && to === set.author), set.id);
    const expected = set.rows.flatMap(({a, b, kind}) => {
      const isPair = a.length === 1 && b.length === 1;
      return isPair && names[kind] && concepts.has(addresses.get(a[0])) && concepts.has(addresses.get(b[0])) ? [`${addresses.get(a[0])} skos:${names[kind]} ${addresses.get(b[0])}`] : [];
    });
    const said = new Set(own.map(({from, what, to}) => `${from} ${what} ${to}`));
    for (const claim of expected) assert.ok(said.has(claim), claim);
  }
});

test("every file says on what terms it may be used", {skip}, () => {
  for (const file of files) assert.ok(triplesIn(file).some(({what, to}) => what === "dct:license" && to === graph.licence.url), file);
});
