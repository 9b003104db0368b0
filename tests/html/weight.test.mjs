// What a reader waits for at first: the page, its style and its script, compressed as any server does.
import {existsSync, readFileSync} from "node:fs";
import {join, posix} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {gzipSync} from "node:zlib";
import {allPages, outputFolder} from "../output.mjs";

const skip = !existsSync(outputFolder) && "output/ is not written";
const most = 30 * 1024;

const weights = new Map();
const weightOf = (path) => {
  if (!weights.has(path)) weights.set(path, gzipSync(readFileSync(join(outputFolder, path)), {level: 9}).length);
  return weights.get(path);
};

test("what has an address of its own is seen after 30 KB", {skip}, (t) => {
  const graph = JSON.parse(readFileSync(join(outputFolder, "data/graph.json"), "utf8"));
  const addresses = new Set(graph.entities.map(({url}) => url.split("#")[0]));
  let heaviest = ["", 0], count = 0;
  for (const page of allPages()) {
    if (!addresses.has(page.address)) continue;
    const html = readFileSync(join(outputFolder, page.address), "utf8");
    const files = [...html.matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"/g)].map(([, file]) => posix.join(posix.dirname(page.address), file));
    assert.ok(files.length >= 2, `${page.address} has no style or no script`);
    const weight = [page.address, ...files].map(weightOf).reduce((a, b) => a + b);
    assert.ok(weight <= most, `${page.address}: ${weight} bytes`);
    if (weight > heaviest[1]) heaviest = [page.address, weight];
    ++count;
  }
  assert.ok(count > 50);
  t.diagnostic(`${count} pages, ${heaviest[0]} the heaviest with ${heaviest[1]} bytes`);
});
