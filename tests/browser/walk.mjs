// Walks through a page by real presses of Tab, and looks at each stop. The keys are sent without waiting for an answer to each,
// which makes a walk through all stops of every kind of page a matter of seconds.
const AT_ONCE = 20;   // keys sent before the page is asked whether the walk is over
const MOST = 2000;    // stops, after which there is no way out
const tabKey = {key: "Tab", code: "Tab", windowsVirtualKeyCode: 9};
const SHIFT = 8;

// In the page: what stands there when the key has come up again, when the browser has scrolled.
function watch({region, isBackwards}) {
  const around = region === undefined ? undefined : document.querySelectorAll(region.selector)[region.number];
  const walk = globalThis.walk = {stops: 0, faults: [], isOver: false};
  let first, last;

  // Something of it lies on top (WCAG 2.4.11): of one of its lines, as far as the window shows it, the middle or an end. Chromium
  // scrolls no further sideways than until 32 pixels are in sight.
  const isOnTop = (element) => [...element.getClientRects()].some((line) => {
    const left = Math.max(line.left, 0), right = Math.min(line.right, innerWidth);
    const y = (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2;
    return [0.1, 0.5, 0.9].some((part) => {
      const there = document.elementFromPoint(left + part * (right - left), y);
      return there !== null && (element.contains(there) || there.contains(element));
    });
  });
  const isInView = ({width, height, bottom, top, right, left}) =>
    width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const isRinged = ({outlineStyle, outlineWidth, boxShadow}) =>
    (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";

  function stop() {
    const element = document.activeElement;
    if (walk.isOver) return;
    // Past the last one the focus is nowhere, or already at the first again.
    const isOut = !element || element === document.body || element === document.documentElement || element === first;
    walk.isOver = isOut || (around !== undefined && !around.contains(element));
    if (walk.isOver) return;
    first ??= element;
    walk.stops++;
    const name = (element.textContent.trim() || element.getAttribute("aria-label") || element.id).slice(0, 40);
    const fault = (what) => walk.faults.push(`stop ${walk.stops}, <${element.localName}> ${name}: ${what}`);
    const wanted = isBackwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    if (last && !(last.compareDocumentPosition(element) & wanted)) fault("comes out of order");
    if (!isInView(element.getBoundingClientRect())) fault("has the focus where nobody sees it");
    else if (!isOnTop(element)) fault("is covered by something else");
    if (!isRinged(getComputedStyle(element))) fault("does not show that it has the focus");
    last = element;
  }
  addEventListener("keyup", stop, true);
  walk.end = () => removeEventListener("keyup", stop, true);
}

// From where the focus is. Gives the number of stops and what is wrong at them, as lines.
async function go(tab, way) {
  const keyboard = await tab.context().newCDPSession(tab);
  const press = (type) => keyboard.send("Input.dispatchKeyEvent", {type, ...tabKey, modifiers: way.isBackwards ? SHIFT : 0});
  await tab.evaluate(watch, way);
  for (let sent = 0; sent < MOST; sent += AT_ONCE) {
    await Promise.all(Array.from({length: AT_ONCE}, () => [press("rawKeyDown"), press("keyUp")]).flat());
    if (await tab.evaluate(() => globalThis.walk.isOver)) break;
  }
  await keyboard.detach();
  return tab.evaluate(() => {
    const {stops, faults, isOver, end} = globalThis.walk;
    end();
    return {stops, faults: isOver ? faults : [...faults, "no way out"]};
  });
}

// From the top of the page to where Tab leaves it.
export const walkThrough = (tab) => go(tab, {isBackwards: false});

// Through each region that the selector names and back again: what stays at its edges covers other things on the way back.
export async function walkThereAndBack(tab, selector) {
  const all = {stops: 0, faults: []};
  for (let number = 0; number < await tab.locator(selector).count(); ++number) {
    await tab.evaluate(([name, i]) => document.querySelectorAll(name)[i].focus(), [selector, number]);
    for (const isBackwards of [false, true]) {
      const {stops, faults} = await go(tab, {region: {selector, number}, isBackwards});
      all.stops += stops;
      all.faults.push(...faults.map((fault) => `${isBackwards ? "back" : "there"}: ${fault}`));
    }
  }
  return all;
}
