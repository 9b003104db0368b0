// The mark of focus as it is painted: enough pixels of a control and of what is around it change by 3:1 when it gets the focus
// (WCAG 1.4.11, 2.4.7). keyboard.test.mjs asks the style of every stop whether there is one; this looks at a handful of kinds.
import test, {after, before} from "node:test";
import assert from "node:assert/strict";
import {launch, openTab, serve, skip} from "./browser.mjs";

const AROUND = 8;   // pixels around the control that are looked at
const LINE = 2;     // the least: what a line so thick along the control's longer side has

// Each by the page that has it and the width at which it is looked at.
const controls = [
  ["index.html", ".header__home", 1280], ["index.html", ".header__search", 1280], ["index.html", ".header__links a", 1280],
  ["index.html", ".footer a", 1280], ["index.html", "main a", 1280], ["index.html", ".header__fold", 360],
  ["alleroed/ledelsesgrundlag/index.html", ".navigation__panel a[aria-current]", 1280], ["alleroed/ledelsesgrundlag/index.html", ".breadcrumbs a", 1280],
  ["koblinger/alleroed-2025-og-koebenhavn-2016.html", "summary", 360],
  ["matricer/omraade-vaerdi.html", ".matrix", 1280], ["matricer/omraade-vaerdi.html", ".matrix__row a", 1280], ["matricer/omraade-vaerdi.html", ".matrix__name--editorial", 1280],
  ["soeg.html?q=ledelse", ".search-form__field", 360], ["soeg.html?q=ledelse", ".search-form__button", 360],
  ["soeg.html?q=ledelse", ".filters__summary", 360], ["soeg.html?q=ledelse", ".results__title a", 360],
  ["soeg.html?q=ledelse", ".filters__choice input", 1280],
];

let browser, site, bench;
before(async () => {
  if (skip) return;
  [browser, site] = [await launch(), await serve()];
  bench = await openTab(browser);  // an empty page, to read pictures on
});
after(async () => {
  await browser?.close();
  site?.close();
});

// How many pixels of two pictures of the same place differ by 3:1.
const changed = (a, b) => bench.tab.evaluate(async (pictures) => {
  const pixels = await Promise.all(pictures.map(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    return canvas.getImageData(0, 0, picture.width, picture.height).data;
  }));
  const linear = Array.from({length: 256}, (_, value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  const luminance = (data, i) => 0.2126 * linear[data[i]] + 0.7152 * linear[data[i + 1]] + 0.0722 * linear[data[i + 2]];
  let count = 0;
  for (let i = 0; i < pixels[0].length; i += 4) {
    const [one, other] = pixels.map((data) => luminance(data, i) + 0.05);
    if (Math.max(one, other) / Math.min(one, other) >= 3) ++count;
  }
  return count;
}, [a, b].map((picture) => picture.toString("base64")));

// What is wrong with the mark of the first such control that can be seen, if anything.
async function faultOf(tab, selector) {
  const control = tab.locator(selector).and(tab.locator(":visible")).first();
  await tab.keyboard.press("Tab");  // the last key decides whether a focus set by script is shown
  await control.waitFor({timeout: 5000});
  await control.focus();
  await control.scrollIntoViewIfNeeded();
  const {x, y, width, height} = await control.boundingBox();
  const {width: wide, height: high} = tab.viewportSize();
  const left = Math.max(0, x - AROUND), top = Math.max(0, y - AROUND);
  const clip = {x: left, y: top, width: Math.min(wide, x + width + AROUND) - left, height: Math.min(high, y + height + AROUND) - top};
  const focused = await tab.screenshot({clip, caret: "hide"});
  await control.blur();
  const count = await changed(focused, await tab.screenshot({clip, caret: "hide"}));
  const least = LINE * Math.min(Math.max(width, height), Math.max(clip.width, clip.height));
  return count >= least ? [] : [`${selector}: ${count} pixels change by 3:1, not ${Math.round(least)}`];
}

for (const colorScheme of ["light", "dark"]) {
  test(`whatever has the focus is seen to have it, ${colorScheme}`, {skip}, async () => {
    const faults = [];
    const {tab, close} = await openTab(browser, {colorScheme, reducedMotion: "reduce"});
    let shown;
    for (const [address, selector, width] of controls) {
      if (shown !== `${address} ${width}`) {
        await tab.setViewportSize({width, height: 800});
        await tab.goto(site.root + address, {waitUntil: "load"});
        await tab.evaluate(() => { for (const fold of document.querySelectorAll("nav details")) fold.open = true; });
        shown = `${address} ${width}`;
      }
      faults.push(...(await faultOf(tab, selector)).map((fault) => `${address} ${fault}`));
    }
    assert.deepEqual(faults, []);
    await close();
  });
}

test("a control without a mark is seen, and what happens beside it is no mark", {skip}, async () => {
  const {tab, close} = await openTab(browser);
  await tab.setContent("<style>button { outline: none } a:focus { outline: 3px solid #000 }</style><a href='#'>et</a> <p><br><br><button>to</button>");
  assert.deepEqual(await faultOf(tab, "a"), []);
  assert.match((await faultOf(tab, "button")).join(), /button: 0 pixels/);
  await close();
});
