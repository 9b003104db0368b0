// A built page as its tests read it, with another parser than the generator's, and data/graph.json beside it.
import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import assert from "node:assert/strict";
import {parse} from "parse5";
import {filesOf, outputFolder} from "../output.mjs";
import {Graph} from "./expected_views.mjs";

export const read = (file) => readFileSync(join(outputFolder, file), "utf8");
export const files = filesOf();
export const graph = new Graph(JSON.parse(read("data/graph.json")));
export const sorted = (values) => [...values].sort();
export const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// A page, or a part of one, that can be asked for what is in it.
export class Part {
  constructor(node, address) {
    this.node = node;
    this.address = address;
  }

  static page(address) {
    return new Part(parse(read(address)), address);
  }

  get(name) {
    return this.node.attrs?.find((attribute) => attribute.name === name)?.value;
  }

  // Everything below that is such an element and has the class, in reading order.
  all(name, className) {
    const found = [];
    const walk = (node) => {
      for (const child of node.childNodes ?? []) {
        const part = new Part(child, this.address);
        const classes = (part.get("class") ?? "").split(/\s+/);
        if ((name === "*" || child.tagName === name) && (!className || classes.includes(className))) found.push(part);
        walk(child);
      }
    };
    walk(this.node);
    return found;
  }

  get parent() {
    return new Part(this.node.parentNode, this.address);
  }

  get text() {
    const words = (node) => node.value ?? (node.childNodes ?? []).map(words).join("");
    return words(this.node).replace(/\s+/g, " ").trim();
  }

  get children() {
    return (this.node.childNodes ?? []).filter((child) => child.tagName).map((child) => new Part(child, this.address));
  }

  // The entity that a link leads to.
  get target() {
    const href = this.get("href");
    const url = href.startsWith("#") ? this.address + href : posix.join(posix.dirname(this.address), href);
    const id = graph.byUrl.get(url);
    assert.ok(id, `${this.address}: ${href} is no entity`);
    return id;
  }
}
