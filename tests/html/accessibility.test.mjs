// What can be seen of WCAG 2.2 in the written files alone: themes/klar/wcag.toml names these tests, criterion by criterion.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {Page, allPages, filesOf, outputFolder} from "../output.mjs";

const pages = () => allPages().filter((page) => !page.isRedirect);
const textOf = (ending) => filesOf().filter((file) => file.endsWith(ending)).map((file) => [file, readFileSync(join(outputFolder, file), "utf8")]);
const report = (faults) => assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 60).join("\n")}`);
const asPage = (body) => new Page("planted.html", `<!doctype html><html lang="da"><head><title>x</title></head><body>${body}</body></html>`);
const only = (faults, words) => assert.ok(faults.length === 1 && faults[0].includes(words), faults.join("\n") || `nothing about "${words}"`);

function headingFaults(page) {
  const faults = [], levels = page.elements.filter(({name}) => /^h[1-6]$/.test(name));
  const ones = levels.filter(({name}) => name === "h1").length;
  if (ones !== 1) faults.push(`${page.address}: ${ones} headings of level 1`);
  let above = 1;
  for (const heading of levels) {
    const level = Number(heading.name[1]);
    if (level > above + 1) faults.push(`${page.address}:${heading.line}: level ${level} after ${above}`);
    if (heading.text === "") faults.push(`${page.address}:${heading.line}: an empty heading`);
    above = level;
  }
  return faults;
}

test("every page has one h1, skips no level and has a title of its own", () => {
  report(pages().flatMap(headingFaults));
  const seen = new Map(), faults = [];
  for (const page of pages()) {
    const title = page.all("title").map((element) => element.text)[0] ?? "";
    if (title === "" || seen.has(title)) faults.push(`${page.address}: "${title}" is also the title of ${seen.get(title)}`);
    seen.set(title, page.address);
  }
  report(faults);
  only(headingFaults(asPage("<h1>a</h1><h3>b</h3>")), "level 3 after 1");
});

function languageFaults(page) {
  const faults = [];
  if (!["da", "en"].includes(page.all("html")[0]?.get("lang"))) faults.push(`${page.address}: the page does not say its language`);
  for (const element of page.elements) {
    const code = element.get("lang");
    if (code !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)) faults.push(`${page.address}:${element.line}: lang="${code}"`);
  }
  return faults;
}

test("every page says its language, and parts in another language say theirs by a known code", () => {
  report(allPages().flatMap(languageFaults));
  only(languageFaults(asPage('<p lang="engelsk">x</p>')), 'lang="engelsk"');
});

const imageFaults = (page) => page.all("img")
  .filter((image) => image.get("alt") === undefined || /\.(png|jpe?g|svg|webp|gif)$/i.test(image.get("alt")))
  .map((image) => `${page.address}:${image.line}: an image without words`)
  .concat(page.all("svg")
    .filter((drawing) => drawing.get("aria-hidden") !== "true" && !(drawing.get("aria-label") || drawing.get("aria-labelledby")))
    .map((drawing) => `${page.address}:${drawing.line}: a drawing without a name`));

test("every image has its text or is said to be decorative", () => {
  report(pages().flatMap(imageFaults));
  only(imageFaults(asPage('<img src="x.png">')), "an image without words");
});

function tableFaults(page) {
  return page.all("table").flatMap((table) => {
    const faults = [], where = `${page.address}:${table.line}`;
    if (table.all("caption")[0]?.text === undefined || table.all("caption")[0].text === "") faults.push(`${where}: a table without a caption`);
    const headings = table.all("th");
    if (headings.length === 0) faults.push(`${where}: a table without headings`);
    for (const heading of headings) {
      if (!heading.get("scope")) faults.push(`${where}: a heading that does not say what it heads`);
      if (heading.text === "") faults.push(`${where}: an empty heading`);
    }
    return faults;
  });
}

test("every table has a caption and headings that head something", () => {
  report(pages().flatMap(tableFaults));
  only(tableFaults(asPage("<table><caption>x</caption><tr><th>a</th></tr></table>")), "does not say what it heads");
});

function behaviourFaults(page) {
  const faults = [], at = (element, what) => faults.push(`${page.address}:${element.line}: ${what}`);
  for (const element of page.elements) {
    if (["audio", "video", "iframe", "object", "embed", "marquee", "blink", "select", "textarea"].includes(element.name)) at(element, `<${element.name}>`);
    if (element.name === "input" && !["search", "checkbox"].includes(element.get("type"))) at(element, `an input of type ${element.get("type")}`);
    if (Number(element.get("tabindex") ?? 0) > 0) at(element, "a tabindex of its own order");
    if (element.get("autofocus") !== undefined || element.get("accesskey") !== undefined) at(element, "takes the focus or a key");
    if (element.name === "meta" && element.get("http-equiv")?.toLowerCase() === "refresh" && !element.get("content").startsWith("0;")) at(element, "a redirect that waits");
    if (element.name === "meta" && element.get("name") === "viewport" && /maximum-scale|user-scalable/.test(element.get("content"))) at(element, "locks the zoom");
  }
  return faults;
}

test("nothing plays, blinks, refreshes late or asks for personal data", () => {
  report(allPages().flatMap(behaviourFaults));
  only(behaviourFaults(asPage('<input type="email">')), "type email");
  only(behaviourFaults(asPage('<a href="x" tabindex="2">x</a>')), "tabindex");
});

const shows = /(^|;|\s)(display|visibility|opacity|content|clip-path)\s*:/;
// ".prose li:hover > .permalink" → ".permalink": what the last compound of a selector is about.
const subjectOf = (selector) => selector.trim().split(/[\s>+~]+(?![^(]*\))/).at(-1).replaceAll(/::?[\w-]+(\([^()]*\))?/g, "");

// What a rule shows under the mouse, a rule of the same sheet shows when it has the focus.
function styleFaults([file, css]) {
  const faults = [], rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(([, , body]) => shows.test(body))
    .flatMap(([, selectors, body]) => selectors.split(/,(?![^(]*\))/).map((selector) => ({selector: selector.trim(), body})));
  if (/orientation\s*:/.test(css)) faults.push(`${file}: asks how the screen is turned`);
  if (/@keyframes|animation(-name)?\s*:/.test(css)) faults.push(`${file}: moves by itself`);
  const byFocus = new Set(rules.filter(({selector}) => /:focus/.test(selector)).map(({selector}) => subjectOf(selector)));
  for (const {selector} of rules.filter(({selector}) => /:hover/.test(selector))) {
    if (!byFocus.has(subjectOf(selector))) faults.push(`${file}: ${selector} shows something`);
  }
  return faults;
}

test("no style turns or locks the screen, moves by itself or shows something only under the mouse", () => {
  report(textOf(".css").flatMap(styleFaults));
  only(styleFaults(["x.css", ".a:hover .b { display: block }"]), "shows something");
  only(styleFaults(["x.css", ".a:hover .b { opacity: 1 } .c:focus-visible { opacity: 1 }"]), "shows something");
  assert.deepEqual(styleFaults(["x.css", ".b:not(:hover, :focus-visible) { opacity: 0 } .a:hover > .b { opacity: 1 }"]), []);
  only(styleFaults(["x.css", "@keyframes a { }"]), "moves by itself");
});

const harmless = ["click", "keydown", "input", "change", "submit", "toggle", "load", "error", "blur", "focus", "close", "cancel", "popstate", "pageshow", "hashchange", "beforetoggle"];
const eventFaults = ([file, script]) => [...script.matchAll(/addEventListener\(\s*(['"`])([\w-]+)\1/g)]
  .filter(([, , event]) => !harmless.includes(event)).map(([, , event]) => `${file}: listens to ${event}`)
  .concat([...script.matchAll(/\.on(mouse|pointer|touch|drag|device)\w*\s*=/g)].map(([what]) => `${file}: ${what}`));

test("scripts listen to nothing that only a pointer, a gesture or a movement can do", () => {
  report(textOf(".js").flatMap(eventFaults));
  only(eventFaults(["x.js", "a.addEventListener('mousedown', b)"]), "mousedown");
});

const letters = (text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
const nameFaults = (page) => page.elements
  .filter((element) => ["a", "button", "summary", "label"].includes(element.name) && element.get("aria-label") !== undefined)
  .filter((element) => !letters(element.get("aria-label")).includes(letters(element.text)))
  .map((element) => `${page.address}:${element.line}: shows "${element.text}" and is called "${element.get("aria-label")}"`);

test("a control's name holds the words that it shows", () => {
  report(pages().flatMap(nameFaults));
  only(nameFaults(asPage('<a href="x" aria-label="Videre">Næste</a>')), 'shows "Næste"');
});

// The menus at the top and at the foot, without what is about the page alone.
function menuOf(page, name) {
  const [bar] = page.all(name).filter((element) => name !== "header" || element.get("class")?.split(" ").includes("header"));
  return (bar?.all("a") ?? []).map((link) => link.text).filter((text) => !["Ret denne side", "Edit this page", "English", "Dansk"].includes(text)).join(" | ");
}

test("the menus have the same links in the same order on every page", () => {
  const faults = [];
  for (const language of ["da", "en"]) {
    const inLanguage = pages().filter((page) => page.all("html")[0].get("lang") === language);
    if (inLanguage.length === 0) continue;
    for (const name of ["header", "footer"]) {
      const expected = menuOf(inLanguage[0], name);
      assert.ok(expected.includes(" | "), `no menu in <${name}>`);
      for (const page of inLanguage) {
        if (menuOf(page, name) !== expected) faults.push(`${page.address}: <${name}> has ${menuOf(page, name)}, not ${expected}`);
      }
    }
  }
  report(faults);
});
