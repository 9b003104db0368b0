// The copy to take along holds the site itself: every file, in one folder, byte for byte.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {inflateRawSync} from "node:zlib";
import {filesOf, outputFolder} from "../output.mjs";

// As in APPNOTE.TXT 4.4.7; Node.js has it from version 20.15, Debian 12 has 18.
const remainders = Uint32Array.from({length: 256}, (_, byte) => {
  for (let bit = 0; bit < 8; ++bit) byte = byte & 1 ? 0xEDB88320 ^ (byte >>> 1) : byte >>> 1;
  return byte;
});
const crc32 = (bytes) => (bytes.reduce((crc, byte) => remainders[(crc ^ byte) & 0xFF] ^ (crc >>> 8), 0xFFFFFFFF) ^ 0xFFFFFFFF) >>> 0;

// The entries of a .zip by its central directory (APPNOTE.TXT 4.3.12), as a program of another make reads it.
function* entriesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; --left) {
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begin, begin + packed);
    const content = method === 0 ? bytes : inflateRawSync(bytes);
    assert.equal(content.length, size);
    yield {
      path: zip.toString("utf8", at + 46, at + 46 + name), content, day: zip.readUInt16LE(at + 14), crc: zip.readUInt32LE(at + 16),
    };
    at += 46 + name + extra + comment;
  }
}

const copies = filesOf().filter((path) => path.endsWith(".zip"));

test("the offline copy is the site, in one folder, without a time", () => {
  assert.equal(copies.length, 1);
  const entries = [...entriesOf(readFileSync(join(outputFolder, copies[0])))];
  const folder = copies[0].replace(/^.*\//, "").replace(/\.zip$/, "/");
  assert.deepEqual(entries.map(({path}) => path).sort(), filesOf().filter((path) => path !== copies[0]).map((path) => folder + path).sort());
  for (const {path, content, day, crc} of entries) {
    assert.ok(content.equals(readFileSync(join(outputFolder, path.slice(folder.length)))), `${path} differs`);
    assert.equal(crc32(content), crc, path);
    assert.equal(day, 0x21, `${path} has a day of its own`);  // 1 January 1980, the first that the format knows
  }
});

test("every page leads to the offline copy", () => {
  for (const path of filesOf().filter((path) => path.endsWith(".html"))) {
    const html = readFileSync(join(outputFolder, path), "utf8");
    if (html.includes("http-equiv=\"refresh\"") || !html.includes("<footer")) continue;
    assert.ok(html.includes(`${copies[0]}" download`), path);
  }
});
