// What goes over the wire before a query can be answered on our own site, and for a word of it, compressed.
import assert from "node:assert/strict";
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {gzipSync} from "node:zlib";
import {outputFolder} from "../output.mjs";

const skip = !existsSync(`${outputFolder}/search/index.js`) && "output/ is not written";
const packed = (path) => gzipSync(readFileSync(join(outputFolder, path)), {level: 9}).length;

test("the client and its tables come in 30 KB", {skip}, (t) => {
  const script = `assets/${readdirSync(join(outputFolder, "assets")).find((file) => file.endsWith(".js"))}`;
  const [client, tables] = [packed(script), packed("search/index.js")];
  t.diagnostic(`script ${client}, tables ${tables} bytes`);
  assert.ok(client + tables <= 30 * 1024, `${client} + ${tables}`);
  // Every script of the theme, not search alone.
  assert.ok(client <= 16 * 1024, `the script has grown to ${client}`);
});

test("no file of the index is too big to wait for", {skip}, () => {
  for (const file of readdirSync(join(outputFolder, "search"))) assert.ok(packed(`search/${file}`) <= 12 * 1024, `${file}: ${packed(`search/${file}`)}`);
});
