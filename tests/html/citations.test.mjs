// Whoever must quote exactly: every heading, paragraph and item that editors wrote has a link to itself and a line to quote.
import {readdirSync} from "node:fs";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {repository} from "../output.mjs";
import {Part, files, graph} from "./site_page.mjs";

// The pages of content by their addresses. The front pages only lead on.
const written = readdirSync(join(repository, "content"), {recursive: true})
  .filter((file) => file.endsWith(".md") && !file.endsWith("README.md"))
  .map((file) => file.replace(/^(.*?)(\.en)?\.md$/, (_, name, translated) => `${translated ? "en/" : ""}${name}.html`))
  .filter((address) => files.includes(address) && !/^(en\/)?index\.html$/.test(address));

const places = (page) => ["h2", "h3", "h4", "h5", "h6", "p", "li"]
  .flatMap((name) => page.all("div", "prose").flatMap((prose) => prose.all(name)))
  .filter((element) => /^[^A-Z]/.test(element.get("id") ?? "A"))  // ids of our own begin with a capital
  .map((element) => element.get("id"));
const linked = (page) => page.all("a", "permalink").map((link) => link.get("href").slice(1));
const quoted = (page) => page.all("span", "citation__text").map((line) => line.text);

test("every heading, paragraph and item of content has a link to itself and a line to quote", () => {
  assert.ok(written.length > 150);
  let count = 0;
  for (const address of written) {
    const page = Part.page(address), ids = places(page), lines = quoted(page);
    assert.deepEqual(linked(page).sort(), ids.sort(), address);
    if (address.startsWith("en/")) continue;  // it is the page that this translates that is quoted
    assert.equal(lines.length, ids.length, `${address}: lines to quote`);
    for (const id of ids) assert.ok(lines.some((line) => line.endsWith(`#${id}`)), `${address}#${id} has no line to quote`);
    count += ids.length;
  }
  assert.ok(count > 1500, `${count} places`);
});

test("every statement, value and word of the graph that stands inside a page is linked and quoted there", () => {
  const inside = [...graph.entities.values()].filter(({url}) => url.includes("#"));
  assert.ok(inside.filter(({type}) => type === "udsagn").length > 100);
  for (const {id, url} of inside) {
    const [address, anchor] = url.split("#"), page = Part.page(address);
    assert.ok(linked(page).includes(anchor), `${id} has no link to itself`);
    assert.ok(quoted(page).some((line) => line.endsWith(`#${anchor}`)), `${id} has no line to quote`);
  }
});

test("a line says whose words they are: the framework's, or the site's own", () => {
  const [role, value] = ["roller/klyngeleder.html", "alleroed/ledelsesgrundlag/vaerdigrundlag/dialog.html"].map((address) => quoted(Part.page(address)));
  assert.ok(role.length > 5 && role.every((line) => line.startsWith("Rammer for ledelse, Klyngeleder, ")), role[0]);
  assert.ok(value.length > 2 && value.every((line) => !line.startsWith("Rammer for ledelse")), value[0]);
});
