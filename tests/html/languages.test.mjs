// Pages in two languages know each other, and what is Danish on an English page says so.
import test from "node:test";
import assert from "node:assert/strict";
import {posix} from "node:path";
import {allPages} from "../output.mjs";
import {graph} from "./site_page.mjs";

const pages = new Map(allPages().filter((page) => !page.isRedirect).map((page) => [page.address, page]));
const languageOf = (page) => page.all("html")[0].get("lang");
const alternatesOf = (page) => page.all("link").filter((link) => link.get("rel") === "alternate" && link.get("hreflang"));
const switchOf = (page) => page.all("a").find((link) => (link.get("class") ?? "").split(" ").includes("header__language"));
const report = (faults) => assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 60).join("\n")}`);
const targetOf = (page, link) => {
  const href = link.get("href") ?? "";
  if (/^[a-z]+:/.test(href) || href.startsWith("#")) return undefined;
  return pages.get(posix.join(posix.dirname(page.address), decodeURIComponent(href.split(/[#?]/)[0])));
};
const english = [...pages.values()].filter((page) => page.address.startsWith("en/"));

test("there are English pages: the front page, the frameworks, the site itself, and a summary of each framework", () => {
  const frameworks = [...graph.entities.values()].filter(({id}) => graph.kind(id) === "framework").map(({url}) => url);
  assert.ok(frameworks.length >= 5, `${frameworks}`);
  const wanted = ["index.html", "rammer.html", "om.html", ...frameworks].map((address) => `en/${address}`);
  assert.deepEqual(wanted.filter((address) => !pages.has(address)), []);
  report(english.filter((page) => languageOf(page) !== "en").map(({address}) => address));
});

test("each of two pages leads to the other, in its header and in hreflang, which names both; other pages lead nowhere", () => {
  const faults = [];
  for (const page of pages.values()) {
    const link = switchOf(page), alternates = alternatesOf(page);
    if (!link) {
      if (alternates.length > 0 || languageOf(page) !== "da") faults.push(`${page.address}: no way to another language`);
      continue;
    }
    const other = targetOf(page, link);
    if (!other || languageOf(other) === languageOf(page)) faults.push(`${page.address}: its switch leads to ${link.get("href")}`);
    else if (targetOf(other, switchOf(other)) !== page) faults.push(`${page.address}: ${other.address} does not lead back`);
    if (other && (link.get("hreflang") !== languageOf(other) || link.get("lang") !== languageOf(other))) faults.push(`${page.address}: the switch does not say its language`);
    const said = alternates.map((one) => `${one.get("hreflang")} ${new URL(one.get("href")).pathname.slice(1)}`).sort();
    const expected = [page, other].map((one) => `${languageOf(one)} ${one.address}`).sort();
    if (said.join() !== expected.join()) faults.push(`${page.address}: hreflang says ${said}, not ${expected}`);
  }
  report(faults);
});

test("on an English page every link to a Danish one says so", () => {
  const faults = [];
  for (const page of english) {
    for (const link of page.all("a")) {
      const target = targetOf(page, link);
      if (target && languageOf(target) !== "en" && link.get("hreflang") !== "da") faults.push(`${page.address}: ${link.get("href")} "${link.text}"`);
    }
  }
  report(faults);
});

test("what readers of English need of Pejl's own pages is in English, and links of the footer that lead to Danish say so in words", () => {
  const faults = [];
  for (const page of english) {
    const footer = page.all("footer")[0].all("a"), leadsTo = (address) => footer.some((link) => targetOf(page, link)?.address === address);
    for (const address of ["en/wcag.html", "en/data/index.html"]) if (!leadsTo(address)) faults.push(`${page.address}: the footer does not lead to ${address}`);
    for (const link of footer) {
      const target = targetOf(page, link);
      if (target && languageOf(target) !== "en" && !link.text.endsWith("(in Danish)")) faults.push(`${page.address}: the footer does not say that "${link.text}" is in Danish`);
    }
  }
  report(faults);
  const rows = (address) => pages.get(address).all("tbody").flatMap((body) => body.all("tr")).map((row) => row.all("th")[0].text.match(/^[\d.]+/)[0]);
  assert.deepEqual(rows("en/wcag.html"), rows("wcag.html"));
  const files = (address) => pages.get(address).all("main")[0].all("a").map((link) => posix.join(posix.dirname(address), link.get("href"))).filter((file) => /^data\/.*\.(json|csv|ttl|zip)$/.test(file));
  assert.deepEqual(files("en/data/index.html"), files("data/index.html"));
  assert.ok(files("data/index.html").length > 20);
});

// By letters that English has not: titles, names and types that the theme put in.
test("on an English page Danish words stand in elements that say so", () => {
  const faults = [];
  for (const page of english) {
    for (const element of page.elements) {
      if (!["a", "li", "p", "span", "h1", "h2", "h3", "title"].includes(element.name)) continue;
      const words = element.ownText.replaceAll(/Allerød|Blovstrød/g, "");  // towns have no other name
      if (/[æøåÆØÅ]/.test(words) && element.language !== "da") faults.push(`${page.address}:${element.line}: ${element.ownText}`);
    }
  }
  report(faults);
});
