// A slice of what `script/bench hostile` asks a million times.
import assert from "node:assert/strict";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {test} from "node:test";
import {outputFolder} from "../output.mjs";
import {askHostile, faultOf} from "./hostile.mjs";

const {openEngine} = createRequire(import.meta.url)("../../script/query");
const LONGEST = 1000; // milliseconds; on a machine at rest the slowest takes a hundredth of it

test("no query makes search fail, hang or show anything but text of the site",
  {skip: !existsSync(`${outputFolder}/search/index.js`) && "output/ is not written"}, async (t) => {
    const {asked, faults, slowest, mean} = await askHostile(await openEngine(outputFolder), {seed: 7, count: 5000});
    t.diagnostic(`${asked} queries, ${mean.toFixed(2)} ms each, ${slowest.time.toFixed(0)} ms the slowest`);
    assert.deepEqual(faults, []);
    assert.ok(slowest.time < LONGEST, `${slowest.time} ms for ${JSON.stringify(slowest.query)}`);
  });

test("a fault in an answer is seen", () => {
  const result = {score: 1, url: "a.html#b", title: "T", titleParts: [{text: "T", mark: true}], snippet: [{text: "s", mark: false}]};
  const answer = (change) => ({results: [{...result, ...change}], total: 1, facets: {}, suggestions: []});
  const texts = new Map([["a.html#b", "some s"]]), fault = (given) => faultOf(given, texts);
  assert.equal(fault(answer({})), undefined);
  for (const change of [{score: NaN}, {url: "javascript:alert(1)"}, {titleParts: []}, {snippet: [{text: "<b>", mark: false}]}, {snippet: [{text: 1, mark: false}]}]) {
    assert.ok(fault(answer(change)), JSON.stringify(change));
  }
  assert.ok(fault({...answer({}), total: 0}));
});
