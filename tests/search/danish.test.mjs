// Every row of what other searches miss in Danish is answered.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {repository} from "../output.mjs";
import {danishRows, isAnswered, writeDanishSite} from "./danish.mjs";

const {openEngine} = createRequire(import.meta.url)("../../script/query");
const pejl = join(repository, "build/pejl");

// Enough other words that the dictionary lies in many files; none of them is Danish.
function writeOtherPages(folder) {
  const syllables = ["zu", "qui", "wox", "czy", "xha", "yq", "vwo", "qaz"];
  const word = (number) => Array.from({length: 4}, (_, i) => syllables[(number >> (3 * i)) & 7]).join("");
  for (let page = 0; page < 400; ++page) {
    const words = Array.from({length: 80}, (_, i) => word((page * 97 + i * 61) % 4096)).join(" ");
    writeFileSync(join(folder, `content/zz-${page}.md`), `+++\ntitle = "Zz ${page}"\nsummary = "Zz."\n+++\n\n${words}\n`);
  }
}

async function expectAnswered(write) {
  const folder = mkdtempSync(join(tmpdir(), "pejl-danish-"));
  try {
    writeDanishSite(folder);
    write(folder);
    execFileSync(pejl, ["build", "--root", folder, "--quiet"]);
    const engine = await openEngine(join(folder, "output")), missed = [];
    for (const row of danishRows) {
      const addresses = (await engine.search(row.query, {limit: 10})).results.map(({url}) => url.split("#")[0]);
      if (!isAnswered(row, addresses)) missed.push(`${row.query}: ${addresses.join(" ") || "nothing"}, not ${row.right.join(" ")}`);
    }
    assert.deepEqual(missed, []);
    return readdirSync(join(folder, "output/search")).length;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const skip = !existsSync(pejl) && "pejl is not built";

test("Danish forms, compounds, spellings and slips are found, and nothing wrong above them", {skip}, async () => {
  assert.equal(await expectAnswered(() => {}), 1);
});

test("and so they are on a site whose dictionary no query loads whole", {skip}, async () => {
  assert.ok(await expectAnswered(writeOtherPages) > 40);
});
