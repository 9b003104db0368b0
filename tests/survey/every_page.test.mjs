// The long form of tests/browser/survey.test.mjs: every page, in every way that it may be shown. script/survey runs it.
import test from "node:test";
import assert from "node:assert/strict";
import {allPages} from "../output.mjs";
import {accessibilityFaults} from "../browser/axe.mjs";
import {launch, openTab, serve, share, skip} from "../browser/browser.mjs";

const wide = {width: 1280, height: 900};
const asUsual = {media: "screen", colorScheme: "light", forcedColors: "none", contrast: "no-preference", reducedMotion: "reduce"};
const modes = {
  light: {},
  dark: {colorScheme: "dark"},
  "forced colours": {forcedColors: "active"},
  "more contrast": {contrast: "more"},
  print: {media: "print"},
  "320 pixels": {viewport: {width: 320, height: 640}},
};

// A page may be looked at in parts, on several machines: PEJL_SURVEY_PART=2/4.
const [part, parts] = (process.env.PEJL_SURVEY_PART ?? "1/1").split("/").map(Number);
const pages = () => allPages().filter((page) => !page.isRedirect).filter((_, i) => i % parts === part - 1);

const isTooWide = (tab) => tab.evaluate(() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth);

// Where the system decides the colours, a sign drawn by a background alone is gone: what can be told apart must have a
// border, an outline, text or a colour that it says it keeps.
const lostSigns = (tab) => tab.evaluate(() => [...document.querySelectorAll("[aria-current], :checked, mark")]
  .filter((element) => element.getClientRects().length > 0)
  .filter((element) => {
    const style = getComputedStyle(element), plain = getComputedStyle(element.parentElement);
    const isDrawn = ["borderTopWidth", "borderBottomWidth", "borderLeftWidth", "borderRightWidth", "outlineWidth"]
      .some((side) => parseFloat(style[side]) > 0 && style[side.replace("Width", "Style")] !== "none");
    const isSystem = ["INPUT", "MARK"].includes(element.tagName) || style.forcedColorAdjust === "none";
    return !(isDrawn || isSystem || style.fontWeight !== plain.fontWeight || style.textDecorationLine !== plain.textDecorationLine);
  })
  .map((element) => `<${element.localName} class="${element.className}"> is told by its background alone`));

test("every page, in light, dark, forced colours, more contrast, on paper and at 320 pixels", {skip}, async () => {
  const browser = await launch(), site = await serve();
  const faults = [], visits = Object.fromEntries(Object.keys(modes).map((mode) => [mode, 0]));
  await share(pages(), 2, () => openTab(browser, {viewport: wide}), async (page, {tab, incidents}) => {
    await tab.emulateMedia(asUsual);
    await tab.setViewportSize(wide);
    await tab.goto(site.root + page.address, {waitUntil: "load"});
    for (const [mode, {viewport = wide, ...media}] of Object.entries(modes)) {
      const found = (fault) => faults.push(`${page.address} ${mode}: ${fault}`);
      await tab.emulateMedia({...asUsual, ...media});
      await tab.setViewportSize(viewport);
      (await accessibilityFaults(tab, mode)).forEach(found);
      if (mode === "forced colours") (await lostSigns(tab)).forEach(found);
      if (mode === "320 pixels" && await isTooWide(tab)) found("scrolls sideways");
      ++visits[mode];
    }
    incidents.splice(0).forEach((incident) => faults.push(incident));
  });
  await browser.close();
  site.close();
  console.log(Object.entries(visits).map(([mode, count]) => `${mode} ${count}`).join(", "));
  assert.ok(visits.light > 0);
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 200).join("\n")}`);
});
