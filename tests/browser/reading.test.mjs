// The words of a page reach the reader: on the narrowest screen, with wide spacing, without script, on paper.
import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import test from "node:test";
import assert from "node:assert/strict";
import {allPages, pagesOfEveryKind, sampleOfPages} from "../output.mjs";
import {openPages, skip} from "./browser.mjs";

const onEvery = openPages();
// Of a site in a folder below another's, 404.html is for the top of a host.
const isRead = (page) => !page.isRedirect && !page.address.endsWith("/404.html");
const kinds = pagesOfEveryKind().filter(isRead);
kinds.push(...sampleOfPages(8, kinds).filter(isRead));

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
  onEvery(kinds, {viewport: {width: 640, height: 800}}, async (tab) => {
    await tab.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html {font-size: 200% !important}");
      document.adoptedStyleSheets = [sheet];
    });
    return tooWide(tab);
  }));

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
// Buttons and search fields are left out: what only a script can serve is made by the script, or shown where one runs.
const mainText = (tab) => tab.evaluate(() => {
  for (const tool of document.querySelectorAll("main :is(button, form)")) tool.remove();
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
  onEvery(kinds, {reducedMotion: "reduce"}, (tab) => tab.evaluate(() => {
    const faults = document.getAnimations().map(() => "something moves");
    if (getComputedStyle(document.documentElement).scrollBehavior !== "auto") faults.push("scrolling is animated");
    return faults;
  })));

// What paper leaves out: ways to other pages, what mentions this one, the places to cite one by one, a figure of the relations that
// a list beside it says or a list that a figure does, what a screen explains on the spot, and what is only heard.
const leftOut = `nav, form, button, .hero__ways, .path__ways, .path__end, .path__for, .cards__note, .cards__size, .backlinks, .see-also,
  .citations, .neighbours, .relations > .figure, .figure__fold, .model__name > .type, .version__history, .version__places, .explain, .only-heard`;

const sheet = {width: 665, height: 972};  // A4 within its margins

test("on paper the whole text is there and the menus are not", {skip}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "pejl-print-"));
  let count = 0;
  const tables = allPages().filter((page) => page.classes.has("matrix") && !kinds.includes(page));
  await onEvery([...kinds, ...tables], {viewport: sheet}, async (tab, page) => {
    const file = join(folder, `${++count}.pdf`);
    // Closed <details> are opened on paper, so the text counts and not what is seen of it. Each piece of text is read by itself:
    // nothing but a border stands between two cells.
    const expected = new Set(words(await tab.evaluate((leftOut) => {
      const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), pieces = [];
      while (texts.nextNode()) if (!texts.currentNode.parentElement.closest(leftOut)) pieces.push(texts.currentNode.data);
      return pieces.join(" ");
    }, leftOut)));
    await tab.pdf({path: file, format: "A4", preferCSSPageSize: true});
    const printed = execFileSync("pdftotext", [file, "-"], {encoding: "utf8"});
    const squeezed = words(printed.replaceAll(/[-\u00ad]\n/g, "")).join("");
    const missing = [...expected].filter((word) => !squeezed.includes(word));
    await tab.emulateMedia({media: "print"});
    const menus = await tab.evaluate(() => [...document.querySelectorAll("nav, form")].filter((one) => one.getClientRects().length > 0).map((one) => one.className));
    const cut = await tab.evaluate(() => [...document.querySelectorAll("main :not(svg *)")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".only-heard"))
      .map((one) => `<${one.localName} class="${one.className}"> stands beyond the edge of the sheet`));
    await tab.emulateMedia({media: null});
    return [
      ...cut.slice(0, 3),
      ...(missing.length === 0 ? [] : [`missing on paper: ${missing.slice(0, 10).join(" ")}`]),
      ...menus.filter((name) => !/breadcrumbs/.test(name)).map((name) => `the menu ${name} is printed`),
    ];
  });
  rmSync(folder, {recursive: true});
});
