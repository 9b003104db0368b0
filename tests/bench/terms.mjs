// What linking terms costs: its share of a build, and how that grows with the text and with the terms.
//   node terms.mjs [--pages 5000,10000] [--terms 1000,2000,4000] [--runs 3]
//   node terms.mjs --growth [--pages 2500,5000,10000,20000] [--terms 2000] [--runs 7]
// The first builds the pages of run.mjs, whose own titles are terms too; to them come pages of terms whose names and forms are
// words of the text. The second checks pages that are nothing but text: only the text grows, the terms are always the same.
// `--verbose` of Pejl gives the time of each phase; the fastest of the runs counts, since machines are noisy, and with --growth
// one thread works and all sizes take turns.
import {spawnSync} from "node:child_process";
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {writeSites} from "./site.mjs";
import {compounds, Writer} from "./text.mjs";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
const {values: asked} = parseArgs({options: {
  growth: {type: "boolean", default: false},
  pages: {type: "string"},
  terms: {type: "string"},
  runs: {type: "string"},
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

// About 4 KB of words without an entity or a link.
function writeText(folder, count) {
  for (let page = 0; page < count; ++page) {
    const writer = new Writer(1000 + page), place = join(folder, `mappe-${Math.floor(page / 100)}`);
    const section = () => `## ${writer.title()}\n\n${writer.paragraph(6)}\n\n${writer.paragraph(3)}`;
    mkdirSync(place, {recursive: true});
    writeFileSync(join(place, `side-${page}.md`), `+++\ntitle = "Side ${page}"\n+++\n\n${writer.paragraph(6)}\n\n${Array.from({length: 4}, section).join("\n\n")}\n`);
  }
}

// Seconds of the phase and of the whole run.
function measure(site, ...args) {
  const run = spawnSync(join(repository, "build/pejl"), [...args, "--root", site, "--verbose"], {encoding: "utf8", maxBuffer: 2 ** 28});
  if (run.status !== 0) throw new Error(run.stdout.slice(-2000) + run.stderr);
  const times = [...run.stderr.matchAll(/^ *([0-9.]+) s {2}(.+)$/gm)].map(([, seconds, phase]) => ({phase, seconds: Number(seconds)}));
  return {terms: times.find(({phase}) => phase === "linking terms").seconds, build: times.reduce((sum, {seconds}) => sum + seconds, 0)};
}

const fastest = (runs) => runs.reduce((a, b) => (a.terms < b.terms ? a : b));

function measureShare(pages, terms, runs) {
  console.log("| pages | terms | linking s | build s | share |\n|---|---|---|---|---|");
  for (const page of numbers(pages)) {
    const folder = join(work, `terms-${page}`), output = join(work, "out-terms");
    rmSync(folder, {recursive: true, force: true});
    writeSites(page, folder);
    for (const term of numbers(terms)) {
      writeTerms(join(folder, "pejl/content/begreber"), term);
      const best = fastest(Array.from({length: runs}, () => {
        rmSync(output, {recursive: true, force: true});
        return measure(join(folder, "pejl"), "build", "--output-dir", output);
      }));
      console.log(`| ${page} | ${term} | ${best.terms.toFixed(2)} | ${best.build.toFixed(2)} | ${Math.round((100 * best.terms) / best.build)} % |`);
    }
    rmSync(folder, {recursive: true, force: true});
  }
}

function measureGrowth(pages, terms, runs) {
  const sites = numbers(pages).map((count) => {
    const folder = join(work, `text-${count}`);
    rmSync(folder, {recursive: true, force: true});
    writeTerms(join(folder, "content/begreber"), terms);
    writeText(join(folder, "content"), count);
    writeFileSync(join(folder, "content/index.md"), '+++\ntitle = "Forside"\n+++\n\nTekst.\n');
    writeFileSync(join(folder, "content/kilde.md"), '+++\nid = "kilde"\ntype = "kilde"\ntitle = "Kilde"\n+++\n\nTekst.\n');
    writeFileSync(join(folder, "pejl.toml"), '[site]\ntitle = "Målesitet"\nlanguage = "da"\npreset = "policy-framework"\n');
    return {count, folder, runs: []};
  });
  for (let run = 0; run < runs; ++run) sites.forEach((site) => site.runs.push(measure(site.folder, "check", "--jobs", "1")));
  console.log("| pages | terms | linking s | times the one before |\n|---|---|---|---|");
  let before = 0;
  for (const site of sites) {
    const {terms: seconds} = fastest(site.runs);
    console.log(`| ${site.count} | ${terms} | ${seconds.toFixed(2)} | ${before ? (seconds / before).toFixed(2) : ""} |`);
    before = seconds;
    rmSync(site.folder, {recursive: true, force: true});
  }
}

mkdirSync(work, {recursive: true});
if (asked.growth) measureGrowth(asked.pages ?? "2500,5000,10000,20000", Number(asked.terms ?? 2000), Number(asked.runs ?? 7));
else measureShare(asked.pages ?? "5000,10000", asked.terms ?? "1000,2000,4000", Number(asked.runs ?? 3));
