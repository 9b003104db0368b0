// What linking terms costs: its share of a build, and how that grows with the text and with the terms.
//   node terms.mjs [--pages 5000,10000] [--terms 1000,2000,4000] [--runs 3]
// The pages are those of run.mjs, whose own titles are terms too; to them come pages of terms whose names and forms are words
// of the text. `--verbose` of Pejl gives the time of each phase; the fastest of the runs counts, since machines are noisy.
import {spawnSync} from "node:child_process";
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {writeSites} from "./site.mjs";
import {compounds} from "./text.mjs";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
const {values: asked} = parseArgs({options: {
  pages: {type: "string", default: "5000,10000"},
  terms: {type: "string", default: "1000,2000,4000"},
  runs: {type: "string", default: "3"},
}});
const numbers = (list) => list.split(",").map(Number);
const work = join(repository, "build/bench");

function writeTerms(folder, count) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  compounds(count).forEach((word, i) => {
    const front = [`id = "begreb-${i}"`, 'type = "begreb"', `title = "${word[0].toUpperCase()}${word.slice(1)}"`, 'inflection = "-en, -er, -erne"',
                   `summary = "Hvad ${word} er."`, 'source = { document = "kilde", fidelity = "editorial" }'];
    writeFileSync(join(folder, `begreb-${i}.md`), `+++\n${front.join("\n")}\n+++\n\nEt begreb.\n`);
  });
}

// Seconds of the phase and of the whole build.
function measure(site) {
  const output = join(work, "out-terms");
  rmSync(output, {recursive: true, force: true});
  const run = spawnSync(join(repository, "build/pejl"), ["build", "--root", site, "--output-dir", output, "--verbose"], {encoding: "utf8", maxBuffer: 2 ** 28});
  if (run.status !== 0) throw new Error(run.stdout.slice(-2000) + run.stderr);
  const times = [...run.stderr.matchAll(/^ *([0-9.]+) s {2}(.+)$/gm)].map(([, seconds, phase]) => ({phase, seconds: Number(seconds)}));
  return {terms: times.find(({phase}) => phase === "linking terms").seconds, build: times.reduce((sum, {seconds}) => sum + seconds, 0)};
}

console.log("| pages | terms | linking s | build s | share |\n|---|---|---|---|---|");
mkdirSync(work, {recursive: true});
for (const pages of numbers(asked.pages)) {
  const folder = join(work, `terms-${pages}`);
  rmSync(folder, {recursive: true, force: true});
  writeSites(pages, folder);
  for (const terms of numbers(asked.terms)) {
    writeTerms(join(folder, "pejl/content/begreber"), terms);
    const runs = Array.from({length: Number(asked.runs)}, () => measure(join(folder, "pejl")));
    const best = runs.reduce((a, b) => (a.terms < b.terms ? a : b));
    console.log(`| ${pages} | ${terms} | ${best.terms.toFixed(2)} | ${best.build.toFixed(2)} | ${Math.round((100 * best.terms) / best.build)} % |`);
  }
  rmSync(folder, {recursive: true, force: true});
}
