// The two searches in a tab: how each is started, and asked for so many results with all that is shown of them. `foundAt` is when it
// was known what is found.
import {spawnSync} from "node:child_process";
import {linkSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {filesOf, repository} from "../output.mjs";

const isContent = (file) => file.endsWith(".html") && !/^(404|soeg)\.html$|^indeks\//.test(file);

// Pejl's pages with Pagefind's index beside them. It is given what Pejl's index is made of: no lists of everything, no
// redirects, and of each page the main part.
export function indexWithPagefind(output, folder) {
  rmSync(folder, {recursive: true, force: true});
  for (const file of filesOf(output).filter(isContent)) {
    if (/http-equiv="refresh"/.test(readFileSync(join(output, file), "utf8").slice(0, 4000))) continue;
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    linkSync(join(output, file), join(folder, file));
  }
  const begin = performance.now();
  const program = join(repository, "build/pagefind/node_modules/.bin/pagefind");
  const {status, stderr, stdout} = spawnSync(program, ["--site", folder, "--root-selector", "main"], {encoding: "utf8"});
  if (status !== 0) throw new Error(`pagefind failed: ${stdout}${stderr}`);
  return {seconds: (performance.now() - begin) / 1000};
}

// Builds with Pejl; gives the seconds that the index took to make, and those of the whole build.
export function buildWithPejl(pejl, site, output) {
  rmSync(output, {recursive: true, force: true});
  const begin = performance.now();
  const {status, stderr} = spawnSync(pejl, ["build", "--root", site, "--output-dir", output, "--verbose"], {encoding: "utf8"});
  if (status !== 0) throw new Error(`pejl failed: ${stderr}`);
  return {seconds: Number(stderr.match(/([\d.]+) s +making the search index/)[1]), whole: (performance.now() - begin) / 1000};
}

// Files, bytes and compressed bytes of an index on disk.
export function sizeOf(folder, isPart = () => true) {
  const files = readdirSync(folder, {recursive: true}).map(String).filter((file) => isPart(file) && statSync(join(folder, file)).isFile());
  const bytes = files.map((file) => readFileSync(join(folder, file)));
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  return {
    files: files.length,
    bytes: sum(bytes.map(({length}) => length)),
    packed: sum(bytes.map((content) => Math.min(content.length, gzipSync(content, {level: 9}).length))),
  };
}

export const searches = {
  Pejl: {
    start: async (tab, folder) => {
      const script = readFileSync(join(folder, "index.html"), "utf8").match(/<script src="([^"]+)"/)[1];
      await tab.evaluate(async (source) => {
        const begin = performance.now();
        const element = document.createElement("script");
        element.src = source;
        await new Promise((loaded) => { element.onload = loaded; document.head.append(element); });
        globalThis.pejlSearch.want("index.js");
        await globalThis.pejlSearch.want("search");
        const engine = await globalThis.pejlSearch.openEngine();
        // The engine asks whether anybody still waits when it knows what is found, before it loads what is shown.
        const isStale = () => { globalThis.foundAt = performance.now(); };
        globalThis.ask = async (query, limit) => (await engine.search(query, {limit, isStale})).results.map(({url}) => url);
        globalThis.started = performance.now() - begin;
      }, script);
    },
  },
  Pagefind: {
    start: async (tab) => {
      await tab.evaluate(async () => {
        const begin = performance.now();
        const pagefind = await import("/pagefind/pagefind.js");
        await pagefind.init();
        globalThis.ask = async (query, limit) => {
          const {results} = await pagefind.search(query);
          globalThis.foundAt = performance.now();
          return (await Promise.all(results.slice(0, limit).map((result) => result.data()))).map(({url}) => url.replace(/^\//, ""));
        };
        globalThis.started = performance.now() - begin;
      });
    },
  },
};
