// The written site as the tests see it: a folder of files. Knows nothing of how it was made.
import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, posix} from "node:path";
import {fileURLToPath} from "node:url";
import {parse} from "parse5";

export const repository = dirname(dirname(fileURLToPath(import.meta.url)));
export const outputFolder = process.env.PEJL_OUTPUT ?? join(repository, "output");

// Every file of a site by its address, sorted; README.md is the repository's own word about the folder.
export function filesOf(folder = outputFolder) {
  const files = [];
  const walk = (path) => {
    for (const entry of readdirSync(join(folder, path), {withFileTypes: true})) {
      if (path === "" && (entry.name === "README.md" || entry.name.startsWith("."))) continue;
      const below = posix.join(path, entry.name);
      if (entry.isDirectory()) walk(below);
      else files.push(below);
    }
  };
  walk("");
  return files.sort();
}

// A page as an HTML5 parser of another make reads it.
export class Page {
  constructor(address, html) {
    this.address = address;
    this.elements = [];
    const walk = (node) => {
      if (node.tagName) this.elements.push(new Element(node));
      for (const child of node.childNodes ?? []) walk(child);
      if (node.content) walk(node.content);
    };
    walk(parse(html, {sourceCodeLocationInfo: true}));
  }

  all(name) {
    return this.elements.filter((element) => element.name === name);
  }

  get ids() {
    return this.elements.map((element) => element.get("id")).filter((id) => id !== undefined);
  }

  get isRedirect() {
    return this.all("meta").some((meta) => meta.get("http-equiv")?.toLowerCase() === "refresh");
  }

  // Every block of the style sheet that the page uses, with its variants: "status", "status--warning".
  get classes() {
    const names = this.elements.flatMap((element) => (element.get("class") ?? "").split(/\s+/));
    return new Set(names.filter((name) => name !== ""));
  }
}

class Element {
  #node;

  constructor(node) {
    this.#node = node;
    this.name = node.tagName;
    this.line = node.sourceCodeLocation?.startLine ?? 0;
    this.attributes = new Map(node.attrs.map((attribute) => [attribute.name, attribute.value]));
  }

  get(attribute) {
    return this.attributes.get(attribute);
  }

  // All text inside, blanks as one.
  get text() {
    const textOf = (node) => (node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(textOf).join(""));
    return textOf(this.#node).replaceAll(/\s+/g, " ").trim();
  }

  // Text that stands in it and in no element inside.
  get ownText() {
    return this.#node.childNodes.filter(({nodeName}) => nodeName === "#text").map(({value}) => value).join(" ").trim();
  }

  // What it is written in, as it or what is around it says.
  get language() {
    for (let node = this.#node; node; node = node.parentNode) {
      const lang = node.attrs?.find(({name}) => name === "lang");
      if (lang) return lang.value;
    }
    return undefined;
  }

  // The elements of that name below this one.
  all(name) {
    const found = [];
    const walk = (node) => {
      for (const child of node.childNodes ?? []) {
        if (child.tagName === name) found.push(new Element(child));
        walk(child);
      }
    };
    walk(this.#node);
    return found;
  }
}

let pages;
export function allPages() {
  pages ??= filesOf()
    .filter((file) => file.endsWith(".html"))
    .map((file) => new Page(file, readFileSync(join(outputFolder, file), "utf8")));
  return pages;
}

// As few pages as show every class that any page uses, and with it every kind of page and every part of one.
export function pagesOfEveryKind() {
  const left = new Map(allPages().map((page) => [page, new Set(page.classes)]));
  const always = ["index.html", "404.html"];
  const chosen = allPages().filter((page) => always.includes(page.address));
  for (const page of chosen) left.delete(page);
  for (;;) {
    let best, most = 0;
    for (const [page, classes] of left) if (classes.size > most) [best, most] = [page, classes.size];
    if (!best) return chosen;
    const seen = left.get(best);
    left.delete(best);
    chosen.push(best);
    for (const classes of left.values()) for (const name of seen) classes.delete(name);
  }
}

// Another `count` pages, the same ones for the same site.
export function sampleOfPages(count, besides) {
  const others = allPages().filter((page) => !besides.includes(page) && !page.isRedirect);
  const step = Math.max(1, others.length / count);
  return Array.from({length: Math.min(count, others.length)}, (_, i) => others[Math.floor(i * step)]);
}
