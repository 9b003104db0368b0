// The same sources give the same bytes, whoever builds, where, when and with how many threads; and looking changes nothing.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {filesOf, repository} from "../output.mjs";

const pejl = join(repository, "build/pejl");
const epoch = "1795255200";  // 2026-11-21
let work;

before(() => { work = mkdtempSync(join(tmpdir(), "pejl-same-")); });
after(() => rmSync(work, {recursive: true}));

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
const printOf = (folder) => new Map(filesOf(folder).map((file) => [file, hash(readFileSync(join(folder, file)))]));

function differences(one, other) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

function run(args, {cwd = repository, mask = 0o022, ...environment} = {}) {
  const before = process.umask(mask);
  const {status, stdout, stderr} = spawnSync(pejl, args, {
    cwd, encoding: "utf8", env: {PATH: process.env.PATH, SOURCE_DATE_EPOCH: epoch, ...environment}});
  process.umask(before);
  return {status, said: stdout + stderr};
}

function built(folder, args, surroundings) {
  const {status, said} = run(["build", "--output-dir", folder, ...args], surroundings);
  assert.equal(status, 0, said);
  return printOf(folder);
}

test("threads, language, time zone, place and an older build make no difference", () => {
  const first = built(join(work, "one"), ["-j1"], {LANG: "C", TZ: "UTC", HOME: work});
  assert.ok(first.size > 10);
  const second = built(join(work, "a/much/longer/name/of a folder"), ["-j8", "--root", repository],
    {cwd: work, LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati", HOME: "/nowhere", USER: "x", mask: 0o077});
  assert.deepEqual(differences(first, second), []);

  // Over an older build from which a page has changed, one is gone and one is too many.
  const old = join(work, "one"), pages = [...first.keys()].filter((name) => name.endsWith(".html"));
  writeFileSync(join(old, pages[0]), "old");
  rmSync(join(old, pages[1]));
  writeFileSync(join(old, "left-over.html"), "old");
  assert.deepEqual(differences(first, built(old, ["-j2"])), []);
});

test("a copy elsewhere, made in another order with other times, gives the same bytes", () => {
  const copy = join(work, "copy");
  mkdirSync(copy);
  for (const name of ["pejl.toml", "pejl.lock", "themes", "static"].filter((name) => readdirSync(repository).includes(name))) {
    cpSync(join(repository, name), join(copy, name), {recursive: true});
  }
  for (const file of filesIn(join(repository, "content")).reverse()) cpSync(join(repository, "content", file), join(copy, "content", file), {recursive: true});
  assert.deepEqual(differences(built(join(work, "here"), []), built(join(work, "there"), ["--root", copy])), []);
});

test("another day is another site only where a date has passed", () => {
  const now = built(join(work, "now"), ["--today", "2026-11-21"]), same = built(join(work, "same"), ["--today", "2026-11-22"]);
  assert.ok(differences(now, same).length < now.size / 4, `${differences(now, same).length} files hold the day itself`);
});

function filesIn(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)).map((file) => join(entry.name, file)) : [entry.name]);
}

test("check writes nothing", () => {
  const site = join(work, "checked");
  mkdirSync(site);
  for (const name of ["pejl.toml", "pejl.lock", "content", "themes"]) cpSync(join(repository, name), join(site, name), {recursive: true});
  const state = () => filesIn(site).map((file) => `${file} ${statSync(join(site, file)).mtimeMs} ${statSync(join(site, file)).size}`);
  const before = state(), folders = readdirSync(site);
  const {status, said} = run(["check"], {cwd: site});
  assert.equal(status, 0, said);
  assert.deepEqual(state(), before);
  assert.deepEqual(readdirSync(site), folders);
});

test("the build opens no socket and starts no program", {skip: spawnSync("strace", ["-V"]).error && "no strace"}, () => {
  const log = join(work, "strace.log");
  const {status, stderr} = spawnSync("strace", ["-f", "-o", log, "-e", "trace=network,execve,fork,vfork", pejl, "build", "--output-dir", join(work, "traced"), "--quiet"],
    {cwd: repository, encoding: "utf8"});
  assert.equal(status, 0, stderr);
  const calls = readFileSync(log, "utf8").split("\n").filter((line) => /^\d+ +\w+\(/.test(line));
  assert.deepEqual(calls.slice(1), [], "beside the start of the program itself");
});
