// What goes over the wire before a query can be answered on our own site, and for a word of it, compressed.
import assert from "node:assert/strict";
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {gzipSync} from "node:zlib";
import {outputFolder} from "../output.mjs";

const skip = !existsSync(`${outputFolder}/search/index.js`) && "output/ is not written";
const packed = (path) => gzipSync(readFileSync(join(outputFolder, path)), {level: 9}).length;

const scripts = () => readdirSync(join(outputFolder, "assets")).filter((file) => file.endsWith(".js"));
// Each comes once in every language of the interface: the largest counts.
const sizeOf = (name) => Math.max(...scripts().filter((file) => file.startsWith(`${name}.`)).map((file) => packed(`assets/${file}`)));

test("the client and its tables come in 30 KB, and a page that is only read loads next to nothing", {skip}, (t) => {
  const [page, client, tables] = [sizeOf("klar"), sizeOf("search"), packed("search/index.js")];
  // Of every page's script what is search's: all but the files before it.
  const script = readFileSync(join(outputFolder, "assets", scripts().find((file) => file.startsWith("klar."))), "utf8");
  const others = script.slice(script.indexOf("\n"), script.lastIndexOf("(()=>{", script.indexOf("data-search")));
  const loader = page - gzipSync(others, {level: 9}).length;
  t.diagnostic(`every page ${page}, of it search ${loader}, the client ${client}, tables ${tables} bytes; ${scripts().map((file) => `${file.split(".")[0]} ${packed(`assets/${file}`)}`).join(", ")}`);
  assert.ok(page + client + tables <= 30 * 1024, `${page} + ${client} + ${tables}`);
  assert.ok(page <= 2 * 1024, `what every page loads has grown to ${page}`);
  assert.ok(loader + client <= 10 * 1024, `the client has grown to ${loader} + ${client}`);
});

test("no file of the index is too big to wait for", {skip}, () => {
  for (const file of readdirSync(join(outputFolder, "search"))) assert.ok(packed(`search/${file}`) <= 12 * 1024, `${file}: ${packed(`search/${file}`)}`);
});
