// Pages in two languages know each other, and what is Danish on an English page says so.
import test from "node:test";
import assert from "node:assert/strict";
import {posix} from "node:path";
import {allPages} from "../output.mjs";

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
  assert.ok(english.length >= 8, `${english.length}`);
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
