// Every row of what other searches miss in Danish is answered.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {repository} from "../output.mjs";
import {danishRows, isAnswered, writeDanishSite} from "./danish.mjs";

const {openEngine} = createRequire(import.meta.url)("../../script/query");
const pejl = join(repository, "build/pejl");

// Not answered yet. A row that is answered must leave the list.
const UNANSWERED = ["forælder", "samarbejde"];

test("Danish forms, compounds, spellings and slips are found, and nothing wrong above them", {skip: !existsSync(pejl) && "pejl is not built"}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "pejl-danish-"));
  try {
    writeDanishSite(folder);
    execFileSync(pejl, ["build", "--root", folder, "--quiet"]);
    const engine = await openEngine(join(folder, "output")), missed = [];
    for (const row of danishRows) {
      const addresses = (await engine.search(row.query, {limit: 10})).results.map(({url}) => url.split("#")[0]);
      if (!isAnswered(row, addresses)) missed.push(`${row.query}: ${addresses.join(" ") || "nothing"}, not ${row.right.join(" ")}`);
    }
    assert.deepEqual(missed.map((line) => line.split(":")[0]), UNANSWERED, missed.join("\n"));
  } finally {
    rmSync(folder, {recursive: true});
  }
});
