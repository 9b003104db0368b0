// The ways in which a page may be shown, and what is looked for in each.
import {accessibilityFaults} from "./axe.mjs";

const desk = {width: 1280, height: 900}, phone = {width: 320, height: 640};
const asUsual = {media: "screen", colorScheme: "light", forcedColors: "none", contrast: "no-preference", reducedMotion: "reduce"};

export const modes = {
  light: {},
  dark: {colorScheme: "dark"},
  "forced colours": {forcedColors: "active"},
  "more contrast": {contrast: "more"},
  print: {media: "print"},
  "320 pixels": {viewport: phone},
};

// What axe cannot judge there. Forced colours are painted over what the style sheet says, which is all that it reads; and
// nobody follows a link on paper.
const pointless = {"forced colours": /^color-contrast/, print: /^(target-size|link-in-text-block)/};

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

// Shows the tab's page in the mode. Gives what is wrong, as lines; `rules` are axe's, all of them without it.
export async function faultsIn(tab, mode, rules) {
  const {viewport = desk, ...media} = modes[mode];
  await tab.emulateMedia({...asUsual, ...media});
  await tab.setViewportSize(viewport);
  const faults = (await accessibilityFaults(tab, rules)).filter((fault) => !pointless[mode]?.test(fault));
  if (mode === "forced colours") faults.push(...await lostSigns(tab));
  if (mode === "320 pixels" && await isTooWide(tab)) faults.push("scrolls sideways");
  return faults;
}
