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

test("on an English page every link to a Danish one says so, and no other", () => {
  const faults = [];
  for (const page of english) {
    for (const link of page.all("a")) {
      const target = targetOf(page, link);
      const saidToBeDanish = link.get("hreflang") === "da" || link.text.endsWith("(in Danish)");
      if (target && (languageOf(target) === "da") !== saidToBeDanish) faults.push(`${page.address}: ${link.get("href")} "${link.text}"`);
    }
  }
  report(faults);
});

// The label is for words in English; a Danish name says it by being Danish.
const saysDanish = (link) => link.language === "da" || link.get("lang") === "da" || link.text.endsWith("(in Danish)");

test("on an English page a link in English words that leads to Danish says so in words", () => {
  const faults = [];
  for (const page of english) {
    for (const link of page.all("a")) {
      const target = targetOf(page, link), language = target ? languageOf(target) : link.get("hreflang");
      if (language === "da" && !saysDanish(link)) faults.push(`${page.address}:${link.line}: "${link.text}"`);
    }
  }
  report(faults);
});

test("what lists, tables and dates say is made in both languages: each index, each matrix, each framework's history", () => {
  const made = [...pages.keys()].filter((address) => /^(indeks|matricer)\/|^(?!en\/).*\/versioner\/index\.html$/.test(address));
  assert.ok(made.some((address) => address.startsWith("indeks/")) && made.some((address) => address.startsWith("matricer/vendt/")) && made.some((address) => address.endsWith("versioner/index.html")));
  report(made.filter((address) => !pages.has(`en/${address}`)));
  const headings = made.map((address) => pages.get(`en/${address}`).all("h1")[0].text);
  assert.equal(new Set(headings).size, headings.length);
});

test("an index names the same things in both languages, in the order of each", () => {
  const namesOn = (address) => pages.get(address).all("a").filter((link) => (link.get("href") ?? "").includes("html") && pages.get(address).all("li").some((item) => item.get("class") === "entry" && item.all("a")[0]?.get("href") === link.get("href")));
  const own = namesOn("indeks/vaerdi.html"), other = namesOn("en/indeks/vaerdi.html");
  assert.deepEqual(other.map((link) => link.text).sort(), own.map((link) => link.text).sort());
  assert.equal(own.at(-1).text[0], "Å");
  assert.equal(other[0].text[0], "Å");
  assert.deepEqual(pages.get("en/indeks/vaerdi.html").all("h2").map((heading) => heading.text).filter((letter) => /[ÆØÅ]/.test(letter)), []);
});

test("what readers of English need of Pejl's own pages is in English", () => {
  const faults = [];
  for (const page of english) {
    const footer = page.all("footer")[0].all("a"), leadsTo = (address) => footer.some((link) => targetOf(page, link)?.address === address);
    for (const address of ["en/wcag.html", "en/data/index.html", "en/indeks/index.html", "index.html"]) if (!leadsTo(address)) faults.push(`${page.address}: the footer does not lead to ${address}`);
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

// Names without such letters, and sentences, are told by what they are.
test("on an English page a Danish name, and a sentence with Danish words, stands in an element that says so", () => {
  const names = new Set([...graph.entities.values()].filter(({url}) => !pages.has(`en/${url}`)).map(({title}) => title));
  const words = /(^| )(og|af|der|til|ikke|på|som|det|eller|hvad|fra)( |$)/;
  const faults = [];
  for (const page of english) {
    for (const element of page.elements) {
      if (["script", "style", "head"].includes(element.name) || element.language === "da") continue;
      if (names.has(element.ownText) || words.test(element.ownText)) faults.push(`${page.address}:${element.line}: <${element.name}> ${element.ownText}`);
    }
  }
  assert.ok(names.size > 400, `${names.size}`);
  report(faults);
});
