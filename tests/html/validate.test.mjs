// html-validate on every page, with every rule of its recommended set but those below.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {HtmlValidate} from "html-validate";
import {allPages, outputFolder} from "../output.mjs";

const configuration = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    "void-style": ["error", {style: "omit"}],
    "no-inline-style": "error",
    "require-sri": "off",          // nothing comes from another host
    "long-title": "off",           // "element – framework – organisation" is what tells two tabs apart
    "no-trailing-whitespace": "off",  // invisible to a reader
  },
};

test("html-validate finds nothing on any page", async () => {
  const validator = new HtmlValidate(configuration);
  const faults = [];
  for (const page of allPages()) {
    const html = readFileSync(join(outputFolder, page.address), "utf8");
    const {results} = await validator.validateString(html, page.address);
    for (const {messages} of results) {
      for (const {line, column, ruleId, message} of messages) faults.push(`${page.address}:${line}:${column}: ${ruleId}: ${message}`);
    }
  }
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 100).join("\n")}`);
});

test("a window's title begins as a title does", () => {
  for (const {address} of allPages()) {
    const [, title] = readFileSync(join(outputFolder, address), "utf8").match(/<title>([^<]+)/);
    assert.match(title, /^\P{Ll}/u, address);
  }
});

test("html-validate is awake", async () => {
  const {valid} = await new HtmlValidate(configuration).validateString("<!doctype html>\n<title>x</title><p id=a><p id=a style='x'>");
  assert.equal(valid, false);
});
