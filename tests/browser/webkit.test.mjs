// What a reader with an iPhone meets: the pages and search in WebKit, by a window of its own and by the keyboard.
import {pathToFileURL} from "node:url";
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {allPages, outputFolder, pagesOfEveryKind} from "../output.mjs";
import {readOutput, serve} from "./browser.mjs";
import {launchWebkit, skip} from "./webkit.mjs";

// The window cannot be as narrow as a telephone, a frame in it can.
const phone = `<!DOCTYPE html><title>Phone</title><iframe width="320" height="700"></iframe>`;
const kinds = pagesOfEveryKind().filter((page) => !page.isRedirect && page.address !== "404.html").map(({address}) => address);
const folder = pathToFileURL(`${outputFolder}/`).href;
const pageWithTerm = allPages().find(({classes}) => classes.has("term") && classes.has("words__list"))?.address;
let webkit, site;

before(async () => {
  if (!skip) [webkit, site] = [await launchWebkit(), await serve((path) => (path === "phone.html" ? phone : readOutput(path)))];
});

after(async () => {
  await webkit?.close();
  site?.close();
});

test("every kind of page fits a telephone, style and all", {skip}, async () => {
  assert.ok(kinds.length > 10, `${kinds.length} pages`);
  await webkit.open(`${site.root}phone.html`);
  const faults = [];
  for (const address of kinds) {
    await webkit.run((src) => { globalThis.isThere = false; const frame = document.querySelector("iframe"); frame.onload = () => { globalThis.isThere = true; }; frame.src = src; }, site.root + address);
    await webkit.waitFor(() => globalThis.isThere);
    faults.push(...await webkit.run(() => {
      const page = document.querySelector("iframe").contentDocument, {scrollWidth, clientWidth} = page.documentElement, found = [];
      if (![...page.styleSheets].some(({cssRules}) => cssRules.length > 0)) found.push("no style");
      if (scrollWidth > clientWidth) found.push(`${scrollWidth} wide on ${clientWidth}`);
      if (!page.querySelector("main h1")?.checkVisibility()) found.push("no heading in sight");
      return found;
    }).then((found) => found.map((fault) => `${address}: ${fault}`)));
  }
  assert.deepEqual(faults, []);
});

for (const [where, root] of [["on a server", () => site.root], ["in a folder", () => folder]]) {
  test(`search ${where} answers in the dialog, and marks the page that it leads to`, {skip}, async () => {
    await webkit.open(`${root()}index.html`);
    await webkit.click("[data-search=open]");
    await webkit.waitFor(() => document.activeElement.matches("dialog[open] input"));
    await webkit.type("tillid");
    await webkit.waitFor(() => document.querySelector(".results__count")?.textContent.includes("”tillid”"));
    assert.ok(await webkit.run(() => document.querySelectorAll("dialog .results__item mark").length) > 0);
    const address = await webkit.run(() => document.querySelector("dialog .results__item a").href);
    await webkit.leave();  // else it is over the button of search, which fetches search by itself
    await webkit.open(address);
    // The page has a <mark> of its own, around what a figure is about.
    await webkit.waitFor(() => document.querySelector("main .marks__word")?.checkVisibility());
  });
}

test("the search page answers an address that was sent, and narrows", {skip}, async () => {
  await webkit.resize(1280, 900);
  await webkit.open(`${site.root}soeg.html?q=ledelse`);
  await webkit.waitFor(() => document.querySelector(".filters__choice"));
  const all = await webkit.run(() => parseInt(document.querySelector("main .results__count").textContent, 10));
  await webkit.click(".filters__choice");
  await webkit.waitFor((all) => parseInt(document.querySelector("main .results__count").textContent, 10) < all, all);
  assert.match(await webkit.run(() => location.search), /q=ledelse&\w+=/);
});

test("a term is explained where it stands, and Esc puts it away", {skip}, async () => {
  await webkit.resize(1280, 900);
  await webkit.open(site.root + pageWithTerm);
  await webkit.run(() => document.querySelector(".explain__button").focus());
  await webkit.type("\n");
  // All of it in sight, when the page has stopped scrolling to the button.
  await webkit.waitFor(() => {
    const box = document.querySelector(".explain:popover-open")?.getBoundingClientRect();
    return box && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
  });
  await webkit.type("\uE00C");
  await webkit.waitFor(() => !document.querySelector(".explain:popover-open"));
});
