// The program as a shell meets it: what each verb says, on which stream, and with which exit code it ends.
import {spawnSync} from "node:child_process";
import {appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {repository} from "../output.mjs";

const folder = mkdtempSync(join(tmpdir(), "pejl-program-"));
const root = join(folder, "site");

// {status, stdout, stderr} of `pejl …`, run in the site's folder.
function pejl(...words) {
  const environment = {...process.env, NO_COLOR: "1"};
  delete environment.SOURCE_DATE_EPOCH;
  const cwd = existsSync(root) ? root : folder;
  return spawnSync(join(repository, "build/pejl"), words, {cwd, env: environment, encoding: "utf8"});
}

const page = "content/eksempelby/ledelsesgrundlag/tillid.md";

// Runs `look` while the page ends with one more line.
function withLine(line, look) {
  const text = readFileSync(join(root, page), "utf8");
  appendFileSync(join(root, page), `\n${line}\n`);
  try { look(); } finally { writeFileSync(join(root, page), text); }
}

before(() => {
  const made = pejl("init", "site");
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stdout, /pejl serve/);
});
after(() => rmSync(folder, {recursive: true, force: true}));

test("a new site has no finding, and is built without a word when nobody wants one", () => {
  assert.match(pejl("check", "--strict").stdout, /^Tjekkede \d+ sider på [\d,]+ s\n0 fejl, 0 advarsler\n$/);
  assert.match(pejl("build").stdout, /^Skrev \d+ sider \(\d+ filer, [\d,]+ [kM]B\) til output på [\d,]+ s\n$/);
  assert.match(pejl("build").stdout, /er opdateret/);
  assert.deepEqual(pejl("build", "--quiet").output, [null, "", ""]);
  assert.ok(existsSync(join(root, "output/index.html")));
});

test("an error in the content is said with its place, ends with 1 and leaves the old site", () => {
  const old = readFileSync(join(root, "output/index.html"), "utf8");
  withLine("Se [[findes-ikke]].", () => {
    const {status, stdout, stderr} = pejl("build");
    assert.equal(status, 1);
    assert.equal(stderr, "");
    assert.match(stdout, /tillid\.md:\d+:6: fejl\[unresolved-id\]: intet har id'et 'findes-ikke'\n {2}Se \[\[findes-ikke\]\]\.\n {7}\^~{10}\n/);
    assert.match(stdout, /Intet blev skrevet; 'output' er, som den var\.\n1 fejl, 0 advarsler\n$/);
  });
  assert.equal(readFileSync(join(root, "output/index.html"), "utf8"), old);
});

test("a Danish site is told in Danish what is found, unless English is asked for", () => {
  withLine("Se [[tillit]].", () => {
    assert.match(pejl("check").stdout, /: fejl\[unresolved-id\]: intet har id'et 'tillit'\n(.*\n)*? {2}forslag: mente du 'tillid'\?\n/);
    const {stdout} = pejl("check", "--language", "en");
    assert.match(stdout, /: error\[unresolved-id\]: nothing has the id 'tillit'\n(.*\n)*? {2}help: did you mean 'tillid'\?\n/);
    assert.match(stdout, /^Checked \d+ pages in [\d.]+ s\n1 error, 0 warnings\n$/m);
  });
  assert.match(pejl("review").stdout, /^Intet blev skrevet\. Kør 'pejl review --accept'/m);
  assert.match(pejl("review", "--language", "en").stdout, /^Nothing was written\. 'pejl review --accept'/m);
});

test("a program that reads the findings finds nothing else on stdout", () => {
  withLine("Se [[findes-ikke]].", () => {
    const {status, stdout, stderr} = pejl("check", "--format", "json");
    assert.equal(status, 1);
    const lines = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({code, severity, message}) => [code, severity, message]), [["unresolved-id", "error", "intet har id'et 'findes-ikke'"]]);
    assert.match(stderr, /1 fejl, 0 advarsler/);
    assert.equal(JSON.parse(pejl("check", "--format", "sarif").stdout).runs[0].results.length, 1);
  });
});

test("wrong usage and wrong settings end with 2 and say on stderr, or at the line, what is wrong", () => {
  for (const words of [["biuld"], ["build", "--strickt"], ["build", "--root", "nowhere"], ["links", "findes-ikke"], ["diff", "a", "b"],
                       ["explain", "unresolvd-id"], ["review", "findes-ikke", "--accept"]]) {
    const {status, stdout, stderr} = pejl(...words);
    assert.equal(status, 2, words.join(" "));
    assert.equal(stdout, "", words.join(" "));
    assert.match(stderr, /^pejl: /, words.join(" "));
  }
  const settings = readFileSync(join(root, "pejl.toml"), "utf8");
  writeFileSync(join(root, "pejl.toml"), settings.replace("[site]", "[site]\ntitel = \"X\""));
  const {status, stdout} = pejl("build");
  writeFileSync(join(root, "pejl.toml"), settings);
  assert.equal(status, 2);
  assert.match(stdout, /^pejl\.toml:\d+:\d+: fejl\[unknown-key\].*\n(.*\n)*? {2}forslag: mente du 'title'\?/);
});

test("what the system refuses ends with 3", () => {
  symlinkSync("/dev/null", join(root, "blocked"));
  const {status, stdout} = pejl("build", "--output-dir", "blocked/output");
  assert.equal(status, 3, stdout);
  const deaf = spawnSync("sh", ["-c", `${join(repository, "build/pejl")} check > /dev/full`], {cwd: root});
  assert.equal(deaf.status, 3);
});

test("a finding is explained in Danish unless English is asked for", () => {
  assert.match(pejl("explain", "unresolved-id").stdout, /Intet på sitet har det id/);
  assert.match(pejl("explain", "unresolved-id", "--language", "en").stdout, /Nothing on the site has/);
});

test("review shows what nobody has looked at, and CI is content once it is accepted", () => {
  assert.match(pejl("review").stdout, /'Lederen' → rolle-leder/);
  assert.equal(existsSync(join(root, "pejl.lock")), false);
  assert.equal(pejl("check", "--locked").status, 1);
  assert.equal(pejl("review", "--accept").status, 0);
  assert.equal(pejl("check", "--locked").status, 0);
  rmSync(join(root, "pejl.lock"));
});

test("links says of every place of a term why it is linked or not", () => {
  const {status, stdout} = pejl("links", "rolle-leder");
  assert.equal(status, 0);
  assert.match(stdout, /opfoelgning\.md:\d+/);
});

test("readability names the hardest page, or says that there is none to read", () => {
  assert.match(pejl("readability").stdout, /LIX/);
  assert.equal(pejl("readability", "content/findes-ikke").status, 2);
});

test("two versions are compared for people and for programs", () => {
  const own = join(root, "content/eksempelby/ledelsesgrundlag/index.md"), text = readFileSync(own, "utf8");
  const above = text.slice(0, text.indexOf("[[relation]]"));
  mkdirSync(join(root, "content/eksempelby/ledelsesgrundlag/2019"));
  writeFileSync(join(root, "content/eksempelby/ledelsesgrundlag/2019/index.md"),
    `${above.replace("gaeldende", "erstattet").replace("2026-01-01", "2019-01-01, until = 2025-12-31")}version_of = "doc-eksempelby"\nversion = "2019"\n+++\n\nKort.\n`
      .replace('prepared = "2026"\n', ""));
  writeFileSync(own, text.replace("[[relation]]", 'version = "2026-01-01"\n\n[[relation]]'));
  const {status, stdout, stderr} = pejl("diff", "doc-eksempelby@2019", "doc-eksempelby", "--language", "en");
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^changed +doc-eksempelby /);
  assert.match(stdout, /\d+ in all\n$/);
  const data = JSON.parse(pejl("diff", "doc-eksempelby@2019", "doc-eksempelby", "--format", "json").stdout);
  assert.equal(data.before, "doc-eksempelby@2019");
  const missing = pejl("diff", "doc-eksempelby@2018", "doc-eksempelby");
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /did you mean 'doc-eksempelby@2019'\?/);
});
