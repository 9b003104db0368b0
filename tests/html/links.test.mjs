// Every address that a written file gives leads somewhere. Shares no code with the generator: another parser, another
// language, only the files.
import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {allPages, filesOf, outputFolder} from "../output.mjs";

const files = new Set(filesOf());
const pages = new Map(allPages().map((page) => [page.address, page]));
const read = (file) => readFileSync(join(outputFolder, file), "utf8");

const linkAttributes = ["href", "src", "action", "poster", "data", "cite", "formaction", "background"];
const idAttributes = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "headers", "list", "form"];
const schemes = new Set(["https:", "http:", "mailto:", "tel:"]);

function addressesIn(page) {
  const found = [];
  for (const element of page.elements) {
    for (const name of linkAttributes) if (element.get(name) !== undefined) found.push([element, element.get(name)]);
    for (const candidate of (element.get("srcset") ?? "").split(",")) {
      if (candidate.trim()) found.push([element, candidate.trim().split(/\s+/)[0]]);
    }
    if (element.get("http-equiv")?.toLowerCase() === "refresh") {
      found.push([element, element.get("content").replace(/^[^=]*=\s*/, "")]);
    }
  }
  return found;
}

// What is wrong with `address` where it stands in the file `from`, or nothing.
function faultOf(from, address) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    return schemes.has(new URL(address).protocol) ? undefined : "scheme is not allowed";
  }
  // A server shows 404.html at whatever address was asked for: it alone counts from the top, and only from there.
  if (from === "404.html") {
    if (address.startsWith("#")) return undefined;
    if (!address.startsWith("/")) return "is relative, so it breaks in a folder";
    address = address.slice(1);
  }
  if (address.startsWith("/") || address.includes("\\")) return "is not relative, so it breaks below another path";
  const [pathAndQuery, fragment] = address.split(/#(.*)/s);
  const path = decodeURIComponent(pathAndQuery.split("?")[0]);
  const target = path === "" ? from : posix.join(posix.dirname(from), path);
  if (target.startsWith("..")) return "leads out of the site";
  if (path.endsWith("/")) return "names a folder, which a shared drive does not open";
  if (!files.has(target)) return "is not there";
  if (fragment === undefined) return undefined;
  if (!pages.has(target)) return "has an anchor in something that is not a page";
  const anchor = decodeURIComponent(fragment);
  return anchor === "" || pages.get(target).ids.includes(anchor) ? undefined : "has no such anchor";
}

// The faults as lines; the first hundred are enough to act on.
function report(faults) {
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 100).join("\n")}`);
}

test("there is a site to test", () => {
  assert.ok(pages.size > 1 && pages.has("index.html"), `no site in ${outputFolder}`);
});

test("every link, image, script and style in every page leads somewhere", () => {
  const faults = [];
  let count = 0;
  for (const page of pages.values()) {
    for (const [element, address] of addressesIn(page)) {
      ++count;
      const fault = faultOf(page.address, address);
      if (fault) faults.push(`${page.address}:${element.line}: <${element.name}> ${address} ${fault}`);
    }
  }
  assert.ok(count > pages.size * 5, `only ${count} addresses seen: the test no longer finds them`);
  report(faults);
});

test("no id stands twice in a page", () => {
  const faults = [];
  for (const page of pages.values()) {
    const seen = new Set();
    for (const id of page.ids) {
      if (seen.has(id)) faults.push(`${page.address}: ${id}`);
      if (/\s/.test(id) || id === "") faults.push(`${page.address}: '${id}' is not an id`);
      seen.add(id);
    }
  }
  report(faults);
});

test("every id that an element refers to is in its page", () => {
  const faults = [];
  for (const page of pages.values()) {
    const ids = new Set(page.ids);
    for (const element of page.elements) {
      for (const name of idAttributes) {
        for (const id of (element.get(name) ?? "").split(/\s+/).filter(Boolean)) {
          if (!ids.has(id)) faults.push(`${page.address}:${element.line}: ${name}="${id}"`);
        }
      }
    }
  }
  report(faults);
});

test("nothing is loaded from another host", () => {
  const faults = [];
  const loading = {script: "src", img: "src", iframe: "src", source: "src", video: "src", audio: "src", embed: "src", object: "data", form: "action"};
  for (const page of pages.values()) {
    for (const element of page.elements) {
      const address = element.name === "link" && !/\b(canonical|alternate|license|author)\b/.test(element.get("rel") ?? "")
        ? element.get("href")
        : element.get(loading[element.name]);
      if (address && /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) faults.push(`${page.address}:${element.line}: ${address}`);
    }
  }
  for (const file of files) {
    if (!/\.(css|js)$/.test(file) || file.startsWith("search/")) continue;  // the index holds the words of pages
    for (const [address] of read(file).matchAll(/\bhttps?:\/\/[^\s"')]+/g)) {
      if (!address.startsWith("http://www.w3.org/")) faults.push(`${file}: ${address}`);
    }
  }
  report(faults);
});

test("every address in a style sheet leads to a file", () => {
  const faults = [];
  for (const file of files) {
    if (!file.endsWith(".css")) continue;
    for (const [, address] of read(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) {
      if (address.startsWith("data:")) continue;
      const fault = faultOf(file, address);
      if (fault) faults.push(`${file}: ${address} ${fault}`);
    }
  }
  report(faults);
});

test("canonical links, the sitemap and the feed name pages that exist", () => {
  const faults = [];
  const home = pages.get("index.html").all("link").find((link) => link.get("rel") === "canonical")?.get("href");
  if (!home) return;  // a site without a base URL has none of them
  const base = home.replace(/index\.html$/, "");
  const known = (address) => address.startsWith(base) &&
    [address.slice(base.length), `${address.slice(base.length)}index.html`].some((path) => files.has(decodeURIComponent(path.split("#")[0])));
  for (const page of pages.values()) {
    for (const link of page.all("link")) {
      if (link.get("rel") === "canonical" && !known(link.get("href"))) faults.push(`${page.address}: ${link.get("href")}`);
    }
  }
  const listed = [...read("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  assert.ok(listed.length > 0, "the sitemap is empty");
  const feed = files.has("feed.xml") ? [...read("feed.xml").matchAll(/<link[^>]* href="([^"]+)"/g)].map(([, address]) => address) : [];
  for (const address of [...listed, ...feed]) if (!known(address.replaceAll("&amp;", "&"))) faults.push(`listed: ${address}`);
  assert.equal(new Set(listed).size, listed.length, "the sitemap names a page twice");
  report(faults);
});

test("the addresses in graph.json are pages and anchors", () => {
  const graph = JSON.parse(read("data/graph.json"));
  const faults = graph.entities
    .map(({id, url}) => [id, url, faultOf("index.html", url)])
    .filter(([, , fault]) => fault)
    .map(([id, url, fault]) => `${id}: ${url} ${fault}`);
  const ids = new Set(graph.entities.map(({id}) => id));
  assert.equal(ids.size, graph.entities.length, "an id stands twice");
  for (const {from, to, type} of graph.relations) {
    if (!ids.has(from) || !ids.has(to)) faults.push(`${from} ${type} ${to}: one end is not an entity`);
  }
  report(faults);
});
