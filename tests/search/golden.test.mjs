// Search over our own site, by the engine that readers run: is what they look for first, or among the first three?
// Needs output/; prints success per class and holds a floor.
import assert from "node:assert/strict";
import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {test} from "node:test";
import {outputFolder} from "../output.mjs";

const require = createRequire(import.meta.url);
const {openEngine} = require("../../script/query");

const FLOOR = {first: 0.85, third: 0.95};

function readQueries() {
  const text = readFileSync(new URL("golden_queries.txt", import.meta.url), "utf8");
  return text.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const [name, query, answers] = line.split("|").map((field) => field.trim());
    return {name, query, answers: answers === "-" ? [] : answers.split(" ")};
  });
}

// Where the first right answer stands, from 1; 0 when it is not there. Nothing to be found: 1 when nothing is.
async function rankOf(engine, {query, answers}) {
  const {results} = await engine.search(query, {limit: 10});
  if (answers.length === 0) return results.length === 0 ? 1 : 0;
  return results.findIndex((result) => answers.includes(result.entity)) + 1;
}

const isWritten = existsSync(`${outputFolder}/search/index.js`);

test("what readers look for stands first or among the first three", {skip: !isWritten && "output/ is not written"}, async (t) => {
  const engine = await openEngine(outputFolder);
  const classes = new Map();
  const misses = [];
  for (const row of readQueries()) {
    const rank = await rankOf(engine, row);
    const counts = classes.get(row.name) ?? {all: 0, first: 0, third: 0};
    counts.all += 1;
    if (rank === 1) counts.first += 1;
    if (rank >= 1 && rank <= 3) counts.third += 1;
    else misses.push(`${row.name}: ${row.query} (${rank || "not there"})`);
    classes.set(row.name, counts);
  }
  const sum = {all: 0, first: 0, third: 0};
  for (const [name, counts] of classes) {
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    t.diagnostic(`${name.padEnd(13)} success@1 ${(counts.first / counts.all).toFixed(2)}  success@3 ${(counts.third / counts.all).toFixed(2)}  of ${counts.all}`);
  }
  t.diagnostic(`all           success@1 ${(sum.first / sum.all).toFixed(2)}  success@3 ${(sum.third / sum.all).toFixed(2)}  of ${sum.all}`);
  for (const miss of misses) t.diagnostic(`not among the first three: ${miss}`);
  assert.ok(sum.first / sum.all >= FLOOR.first, "success@1 fell");
  assert.ok(sum.third / sum.all >= FLOOR.third, "success@3 fell");
});
