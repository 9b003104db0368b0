// Pages per second of Pejl beside Hugo on the same text, in turn, so that a busy machine slows both.
//   node run.mjs [--pejl-only] [--pages 1000,10000] [--pairs 3]
// Pejl also checks every link and writes a search index, data and feeds; Hugo does none of these.
import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, rmSync} from "node:fs";
import {cpus, totalmem} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {siteOf} from "./site.mjs";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
const {values: asked} = parseArgs({options: {
  "pejl-only": {type: "boolean", default: false},
  pages: {type: "string", default: "1000,10000"},
  pairs: {type: "string", default: "3"},
}});
const work = join(repository, "build/bench");
const pejl = join(repository, "build/pejl");

const firstLine = (command, args) => execFileSync(command, args, {encoding: "utf8"}).split("\n")[0];

function machine() {
  const folderType = execFileSync("stat", ["-f", "-c", "%T", work], {encoding: "utf8"}).trim();
  return [
    `${cpus()[0].model.trim()}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, ${folderType}`,
    `${readFileSync("/etc/os-release", "utf8").match(/PRETTY_NAME="(.*)"/)?.[1]}, Linux ${firstLine("uname", ["-r"])}, ${firstLine("g++", ["--version"])}`,
    `pejl at commit ${firstLine("git", ["-C", repository, "rev-parse", "--short", "HEAD"])}${asked["pejl-only"] ? "" : `, ${firstLine("hugo", ["version"]).split(" ").slice(0, 2).join(" ")}`}`,
  ];
}

// One sentence of the shell's and the kernel's measure of a command: seconds by the clock, seconds of processor, MiB at the peak.
function measure(command, cwd) {
  const format = "\n#%e %U %S %M";
  const {status, stderr, stdout} = spawnSync("/usr/bin/time", ["-f", format, ...command], {cwd, encoding: "utf8", maxBuffer: 2 ** 28});
  if (status !== 0) throw new Error(`${command.join(" ")} failed:\n${stdout.slice(0, 2000)}${stderr.slice(0, 4000)}`);
  const [wall, user, system, kilobytes] = stderr.slice(stderr.lastIndexOf("#") + 1).split(" ").map(Number);
  return {wall, processor: user + system, memory: kilobytes / 1024};
}

// Every run writes to a folder of its own: on ext4 making files just after deleting many is several times slower.
let runs = 0;
const fresh = () => join(work, `out-${process.pid}-${++runs}`);

const builders = {
  pejl: (site) => measure([pejl, "build", "--root", join(site, "pejl"), "--output-dir", fresh(), "--quiet"], work),
  hugo: (site) => measure(["hugo", "--quiet", "--source", join(site, "hugo"), "--destination", fresh()], work),
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const row = (...cells) => console.log(`| ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(10))).join(" | ")} |`);

mkdirSync(work, {recursive: true});
const tools = asked["pejl-only"] ? ["pejl"] : ["pejl", "hugo"];
const tables = [];
for (const pages of asked.pages.split(",").map(Number)) {
  const site = siteOf(pages, work), results = {pejl: [], hugo: []};
  for (let pair = 0; pair < Number(asked.pairs); ++pair) for (const tool of tools) results[tool].push(builders[tool](site));
  tables.push([pages, results]);
}

console.log(`\n${machine().join("\n")}\nMedian of ${asked.pairs} runs in turn\n`);
row("pages, tool", "pages/s", "wall s", "CPU s", "peak MiB");
row("---", "---", "---", "---", "---");
for (const [pages, results] of tables) {
  for (const tool of tools) {
    const of = (key) => median(results[tool].map((run) => run[key]));
    row(`${pages} ${tool}`, Math.round(pages / of("wall")), of("wall").toFixed(2), of("processor").toFixed(2), Math.round(of("memory")));
  }
  if (tools.length === 2) {
    const ratio = (key) => `${median(results.pejl.map((run, pair) => results.hugo[pair][key] / run[key])).toFixed(1)} x`;
    row(`${pages} ratio`, ratio("wall"), ratio("wall"), ratio("processor"), ratio("memory"));
  }
}
for (let run = 1; run <= runs; ++run) rmSync(join(work, `out-${process.pid}-${run}`), {recursive: true, force: true});
