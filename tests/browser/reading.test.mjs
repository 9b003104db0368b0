// The words of a page reach the reader: on the narrowest screen, with wide spacing, without script, on paper.
import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {pagesOfEveryKind, sampleOfPages} from "../output.mjs";
import {launch, openTab, serve, share, skip} from "./browser.mjs";

let browser, site, kinds = [];

before(async () => {
  if (skip) return;
  [browser, site] = [await launch(), await serve()];
  kinds = pagesOfEveryKind().filter((page) => !page.isRedirect);
  kinds.push(...sampleOfPages(8, kinds));
});

after(async () => {
  await browser?.close();
  site?.close();
});

async function onEvery(pages, options, work) {
  const faults = [];
  await share(pages, 2, () => openTab(browser, options), async (page, {tab, incidents}) => {
    await tab.goto(site.root + page.address, {waitUntil: "load"});
    for (const fault of await work(tab, page) ?? []) faults.push(`${page.address}: ${fault}`);
    faults.push(...incidents.splice(0));
  });
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 60).join("\n")}`);
}

const tooWide = (tab) => tab.evaluate(() => {
  const page = document.scrollingElement, faults = [];
  if (page.scrollWidth > page.clientWidth) {
    const culprits = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
    faults.push(`${page.scrollWidth} wide on ${page.clientWidth}: ${culprits.slice(0, 3).map((e) => `<${e.localName} class="${e.className}">`)}`);
  }
  const title = document.querySelector(".header__names");
  if (title && title.scrollWidth > title.clientWidth + 1) faults.push(`the site's title runs ${title.scrollWidth - title.clientWidth} pixels into what stands beside it`);
  return faults;
});

// 320 × 256 is what is left of 1280 × 1024 at 400 % (WCAG 1.4.10).
test("at 320 pixels nothing makes the page scroll sideways", {skip}, () =>
  onEvery(kinds, {viewport: {width: 320, height: 256}}, tooWide));

// The four spacings of WCAG 1.4.12, by a constructed sheet since the page's policy refuses others.
test("wide spacing of letters, words and lines cuts nothing off", {skip}, () =>
  onEvery(kinds, {viewport: {width: 320, height: 640}}, async (tab) => {
    await tab.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important} p {margin-bottom: 2em !important}");
      document.adoptedStyleSheets = [sheet];
    });
    const cut = await tab.evaluate(() => [...document.querySelectorAll("main *, header *, nav *")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = style.overflowX === "hidden" || style.overflowX === "clip" || style.overflowY === "hidden" || style.overflowY === "clip";
        const isOnlyHeard = element.clientWidth <= 1 || style.clipPath !== "none";
        return hides && !isOnlyHeard && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `<${element.localName} class="${element.className}"> is cut off`));
    return [...await tooWide(tab), ...cut];
  }));

test("text of twice the size still fits", {skip}, () =>
  onEvery(kinds.slice(0, 12), {viewport: {width: 640, height: 800}}, async (tab) => {
    await tab.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html {font-size: 200% !important}");
      document.adoptedStyleSheets = [sheet];
    });
    return tooWide(tab);
  }));

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
// Buttons are left out: one that only a script can serve is made by the script.
const mainText = (tab) => tab.evaluate(() => {
  for (const button of document.querySelectorAll("main button")) button.hidden = true;
  return document.querySelector("main").innerText;
});

test("without script every word of the page is there", {skip}, async () => {
  const withScript = new Map();
  await onEvery(kinds, {}, async (tab, page) => { withScript.set(page, words(await mainText(tab))); });
  await onEvery(kinds, {javaScriptEnabled: false}, async (tab, page) => {
    const without = new Set(words(await mainText(tab)));
    const missing = withScript.get(page).filter((word) => !without.has(word));
    const faults = missing.length === 0 ? [] : [`without script these words are missing: ${missing.slice(0, 10).join(" ")}`];
    if (await tab.locator("header a").count() === 0) faults.push("no menu without script");
    return faults;
  });
});

test("with reduced motion nothing moves", {skip}, () =>
  onEvery(kinds.slice(0, 12), {reducedMotion: "reduce"}, (tab) => tab.evaluate(() => {
    const faults = document.getAnimations().map(() => "something moves");
    if (getComputedStyle(document.documentElement).scrollBehavior !== "auto") faults.push("scrolling is animated");
    return faults;
  })));

test("on paper the whole text is there and the menus are not", {skip}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "pejl-print-"));
  let count = 0;
  await onEvery(kinds.slice(0, 12), {}, async (tab, page) => {
    const file = join(folder, `${++count}.pdf`);
    // What a reader sees of the text; closed <details> are opened on paper.
    const expected = new Set(await tab.evaluate(() => [...document.querySelectorAll("main .prose")].map((e) => e.textContent).join(" ")).then(words));
    await tab.pdf({path: file, format: "A4"});
    const printed = execFileSync("pdftotext", [file, "-"], {encoding: "utf8"});
    const squeezed = words(printed.replaceAll(/[-\u00ad]\n/g, "")).join("");
    const missing = [...expected].filter((word) => !squeezed.includes(word));
    await tab.emulateMedia({media: "print"});
    const menus = await tab.evaluate(() => [...document.querySelectorAll("nav, form")].filter((one) => one.getClientRects().length > 0).map((one) => one.className));
    return [
      ...(missing.length === 0 ? [] : [`missing on paper: ${missing.slice(0, 10).join(" ")}`]),
      ...menus.filter((name) => !/breadcrumbs/.test(name)).map((name) => `the menu ${name} is printed`),
    ];
  });
  rmSync(folder, {recursive: true});
});
