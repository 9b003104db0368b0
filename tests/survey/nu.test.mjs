// The Nu Html Checker on every page. It is a Java program, so script/survey installs it and says where it is.
import {spawnSync} from "node:child_process";
import test from "node:test";
import assert from "node:assert/strict";
import {writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {outputFolder} from "../output.mjs";

const jar = process.env.PEJL_NU;
const skip = jar ? false : "no Nu Html Checker: script/survey installs it";

// Its errors and warnings as lines, those that somebody has looked at left out. Reviewed 2026-11-21.
function faultsIn(path) {
  const explained = [
    // It reads files, which are of no origin; with a server 'self' is the site, as tests/browser/survey.test.mjs sees.
    "Resource violates Content Security Policy (meta tag)",
    // What may be scrolled is a region with a name of its own, which HTML lets take the place of a heading.
    "Section lacks heading",
  ];
  // Warnings alone leave its exit code at 0.
  const {stderr} = spawnSync("java", ["-Xss4m", "-jar", jar, "--skip-non-html", "--format", "gnu", path], {maxBuffer: 1 << 28});
  return stderr.toString().split("\n").filter((line) => line !== "" && !explained.some((words) => line.includes(words)));
}

test("the Nu Html Checker finds nothing on any page", {skip}, () => {
  const faults = faultsIn(outputFolder);
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 100).join("\n")}`);
});

test("the Nu Html Checker is awake", {skip}, () => {
  const file = join(tmpdir(), `pejl-nu-${process.pid}.html`);
  writeFileSync(file, "<!doctype html><html lang=da><title>x</title><p align=left>x");
  assert.match(faultsIn(file).join("\n"), /align/);
});
