// A small site of its own for a file of tests: written, built, and opened in the engine that readers run.
import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {after, before} from "node:test";
import {repository} from "../output.mjs";

const {openEngine} = createRequire(import.meta.url)("../../script/query");
const pejl = join(repository, "build/pejl");
export const skip = !existsSync(pejl) && "pejl is not built";

export const page = (front, text) => `+++\n${front}\nsummary = "Kort."\n+++\n\n${text}\n`;

// {engine, output}, which are there while the tests run and not before. `files` is the text of each by its path below content/.
export function openSmallSite(files, flags = []) {
  const site = {};
  let folder;
  before(async () => {
    if (skip) return;
    folder = mkdtempSync(join(tmpdir(), "pejl-search-"));
    writeFileSync(join(folder, "pejl.toml"), '[site]\ntitle = "Prøve"\nlanguage = "da"\npreset = "policy-framework"\n');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, "content", path)), {recursive: true});
      writeFileSync(join(folder, "content", path), text);
    }
    execFileSync(pejl, ["build", "--root", folder, "--quiet", "--today", "2026-11-21", ...flags]);
    site.output = join(folder, "output");
    site.engine = await openEngine(site.output);
  });
  after(() => folder && rmSync(folder, {recursive: true}));
  return site;
}
