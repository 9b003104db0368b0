// Writes the site of the benchmark, twice over the same text: for Pejl and for Hugo, each in its own conventions.
//   node site.mjs PAGES FOLDER
// Organisations hold frameworks of forty pages: a page for the framework, pages for its values and dimensions. A page has about
// 4 KB: front matter, paragraphs with links, a list of statements; a third have a table, a fifth footnotes.
import {execFileSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {Writer} from "./text.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pagesOfFramework = 40, frameworksOfOrganisation = 5;
const types = ["vaerdi", "dimension", "kapabilitet", "pejlemaerke", "maal", "begreb"];
const relations = ["stoetter", "henviser_til"];
const themes = Array.from({length: 20}, (_, i) => `tema-${i + 1}`);

// The tree first, so that pages can link to pages that come later.
function outline(count) {
  const pages = [{kind: "home", path: "index"}, {kind: "page", path: "temaer/index", title: "Temaer"}, {kind: "kilde", path: "kilde", id: "kilde"}];
  for (const id of themes) pages.push({kind: "tema", path: `temaer/${id}`, id});
  for (let organisation = 1; pages.length < count; ++organisation) {
    const place = `org-${organisation}`;
    pages.push({kind: "organisation", path: `${place}/index`, id: place});
    for (let f = 1; f <= frameworksOfOrganisation && pages.length < count; ++f) {
      const framework = `${place}-ramme-${f}`, folder = `${place}/ramme-${f}`;
      pages.push({kind: "ramme", path: `${folder}/index`, id: framework});
      for (let p = 1; p < pagesOfFramework && pages.length < count; ++p) {
        pages.push({kind: types[p % types.length], path: `${folder}/side-${p}`, id: `${framework}-${p}`, framework, order: p});
      }
    }
  }
  const writer = new Writer(1);
  pages.forEach((page, i) => { page.title ??= `${writer.title()} ${i}`; });
  return pages;
}

const quoted = (text) => JSON.stringify(text);

// The words of a page with its links as { target, text }; how a link is spelled differs between the two.
function contentOf(page, index, pages, link) {
  const writer = new Writer(1000 + index), near = pages.filter((other) => other.framework === page.framework && other.id);
  const anyone = () => (writer.chance(0.8) && near.length > 2 ? writer.pick(near) : writer.pick(pages.filter((other) => other.id)));
  const linked = () => `${writer.paragraph(2)} Se også ${link(anyone(), writer)}. ${writer.sentence()}`;
  const notes = writer.chance(0.21);
  const parts = [`${linked()}${notes ? "[^1]" : ""}`, writer.paragraph(3)];
  for (let section = 1; section <= 3; ++section) {
    parts.push(`## ${writer.title()}`, linked());
    if (section === 1) parts.push(Array.from({length: 4}, () => `- ${writer.sentence()}`).join("\n"));
    if (section === 2) parts.push(`> ${writer.sentence()}`, `### ${writer.title()}`, `**${writer.phrase(2)}** ${writer.paragraph(2)}`);
  }
  if (writer.chance(0.31)) {
    const row = () => `| ${writer.phrase(2)} | ${writer.phrase(3)} | ${writer.phrase(1)} |`;
    parts.push("Tabel: Hvem der har hvilket mål", ["| Emne | Mål | Hvem |", "|---|---|---|", row(), row(), row(), row()].join("\n"));
  }
  if (notes) parts.push(`[^1]: ${writer.sentence()}`);
  return parts.join("\n\n");
}

function relationsOf(page, index, near) {
  if (!near || near.length < 4) return [];
  const writer = new Writer(500000 + index);
  const seen = new Set([page.id]);
  return relations.flatMap((type) => {
    const to = writer.pick(near).id;
    return seen.has(to) ? [] : (seen.add(to), [{type, to}]);
  });
}

function write(folder, path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}

function relativeTo(from, to) {
  const up = "../".repeat(from.split("/").length - 1);
  return `${up}${to}.md`;
}

function pejlPage(page, index, pages, related) {
  const front = [];
  if (page.id) front.push(`id = ${quoted(page.id)}`, `type = ${quoted(page.kind)}`);
  front.push(`title = ${quoted(page.title)}`, `summary = ${quoted(new Writer(index).sentence())}`);
  if (page.order) front.push(`order = ${page.order}`, `themes = [${quoted(themes[index % themes.length])}]`);
  if (page.kind === "ramme") front.push('genre = "politik"', 'status = { state = "gaeldende", since = "2026" }');
  if (page.id && page.kind !== "kilde") front.push('source = { document = "kilde", fidelity = "editorial" }');
  for (const {type, to} of related) front.push("", "[[relation]]", `type = ${quoted(type)}`, `to = ${quoted(to)}`);
  let odd = 0;
  const link = (to, writer, text = `${writer.word()} ${to.title}`) => (++odd % 2 ? `[[${to.id}|${text}]]` : `[${text}](${relativeTo(page.path, to.path)})`);
  let statement = 0;
  const body = contentOf(page, index, pages, link).replace(/^- .*$/gm, (item) =>
    page.order ? `${item} {#${page.id}-u${++statement} type=udsagn modality=skal}` : item);
  return `+++\n${front.join("\n")}\n+++\n\n${body}\n`;
}

function hugoPage(page, index, pages, related) {
  const front = [`title = ${quoted(page.title)}`, `description = ${quoted(new Writer(index).sentence())}`, `weight = ${page.order ?? 1}`];
  if (page.kind !== "page" && page.kind !== "home") front.push(`kind_label = ${quoted(page.kind)}`);
  const pathOf = new Map(pages.map((other) => [other.id, other.path]));
  if (related.length > 0) front.push(`related = [${related.map(({to}) => quoted(`/${pathOf.get(to)}`)).join(", ")}]`);
  const link = (to, writer, text = `${writer.word()} ${to.title}`) => `[${text}](/${to.path.replace(/(^|\/)index$/, "$1")}${to.path.endsWith("index") ? "" : "/"})`;
  return `+++\n${front.join("\n")}\n+++\n\n${contentOf(page, index, pages, link)}\n`;
}

export function writeSites(count, folder) {
  const pages = outline(count), byFramework = new Map();
  for (const page of pages) if (page.framework) byFramework.set(page.framework, [...(byFramework.get(page.framework) ?? []), page]);
  pages.forEach((page, index) => {
    const near = byFramework.get(page.framework) ?? pages.slice(3, 43).filter((other) => other.id);
    const pool = [...near, ...pages.slice(3, 23)];  // most links stay within the framework
    const related = page.order ? relationsOf(page, index, near) : [];
    write(join(folder, "pejl/content"), `${page.path}.md`, pejlPage(page, index, pool, related));
    write(join(folder, "hugo/content"), `${page.path.replace(/(^|\/)index$/, "$1_index")}.md`, hugoPage(page, index, pool, related));
  });
  write(folder, "pejl/pejl.toml", '[site]\ntitle = "Målesitet"\nlanguage = "da"\nbase_url = "https://pejl.example.dk/"\npreset = "policy-framework"\n');
  write(folder, "hugo/config.toml", 'baseURL = "https://pejl.example.dk/"\ntitle = "Målesitet"\nlanguageCode = "da"\ndisableKinds = ["taxonomy", "term", "RSS"]\n');
}

// The site of so many pages below `work`, written when it is not there.
export function siteOf(pages, work) {
  // The name holds what the text depends on, so that a changed generator makes a new one.
  const made = execFileSync("cksum", [join(here, "site.mjs"), join(here, "text.mjs")], {encoding: "utf8"}).split("\n").map((line) => line.split(" ")[0]).join("");
  const folder = join(work, `site-${pages}-${made}`);
  if (!existsSync(folder)) {
    console.log(`Writing a site of ${pages} pages`);
    writeSites(pages, `${folder}.part`);
    renameSync(`${folder}.part`, folder);
  }
  cpSync(join(here, "hugo/layouts"), join(folder, "hugo/layouts"), {recursive: true});
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSites(Number(process.argv[2]), process.argv[3]);
