// Long words are divided by the browser, by the rules of the text's language: nothing is put into the words, which can be searched
// and copied as they are. Whether it has a dictionary is the browser's matter; what it is asked to do is ours.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {filesOf, outputFolder} from "../output.mjs";
import {openSite, skip} from "./browser.mjs";

const at = openSite();

test("no word holds a soft hyphen", () => {
  const pages = filesOf().filter((file) => /\.(html|json)$/.test(file));
  assert.ok(pages.length > 100);
  assert.deepEqual(pages.filter((file) => /\u00ad|&shy;|&#173;|&#xad;/i.test(readFileSync(join(outputFolder, file), "utf8"))), []);
});

test("text is divided, headings only where a word is very long, and what is read letter by letter never", {skip}, () =>
  at("ordliste.html", async (tab) => {
    const asked = await tab.evaluate(() => {
      const prose = document.querySelector(".prose");
      const add = (name, attributes) => prose.appendChild(Object.assign(document.createElement(name), {textContent: "x", ...attributes}));
      const ask = (element) => [getComputedStyle(element).hyphens, getComputedStyle(element).hyphenateLimitChars];
      return {
        language: document.documentElement.lang,
        text: ask(prose.querySelector("p")), lead: ask(document.querySelector(".page__lead")), heading: ask(prose.querySelector("h2")),
        code: ask(add("code"))[0], address: ask(add("a", {href: "https://a.example.dk/"}))[0], mail: ask(add("a", {href: "mailto:a@example.dk"}))[0],
        number: ask(add("td", {className: "align-right"}))[0], inside: ask(add("a", {href: "om.html"}))[0],
      };
    });
    assert.deepEqual(asked, {
      language: "da", text: ["auto", "14 6 5"], lead: ["auto", "14 6 5"], heading: ["auto", "18 7 7"],
      code: "manual", address: "manual", mail: "manual", number: "manual", inside: "auto",
    });
  }, {viewport: {width: 360, height: 740}}));
