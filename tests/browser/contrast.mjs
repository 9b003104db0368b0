// The contrast of texts that axe leaves undecided: over a gradient, in a drawing, of a single character. Runs in the page.
// Gives {ratio, needed} for each selector, the worst that may be behind the text; WCAG 2.2, 1.4.3.
export function contrasts(selectors) {
  const brush = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const known = new Map();
  // Any colour that CSS can say, as [red, green, blue, alpha].
  const parse = (colour) => {
    if (!known.has(colour)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, alpha], under) => [r, g, b].map((part, i) => part * alpha + under[i] * (1 - alpha)).concat(1);
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const stops = /(?:rgba?|hsla?|color|oklch|oklab|lab|lch)\([^()]*\)|#[0-9a-f]{3,8}\b|\btransparent\b/gi;

  // All colours that may lie behind an element's text: a gradient has one for each of its stops.
  const behind = (element) => {
    if (!element) return [parse("Canvas")];
    const style = getComputedStyle(element), below = behind(element.parentElement);
    const plain = below.map((under) => over(parse(style.backgroundColor), under));
    const inGradient = style.backgroundImage.match(stops) ?? [];
    return plain.concat(plain.flatMap((under) => inGradient.map((stop) => over(parse(stop), under))));
  };
  // Of the shapes that are drawn before a text and lie under its middle the last is behind it.
  const behindInDrawing = (text, drawing) => {
    const box = text.getBoundingClientRect(), middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    let found = behind(drawing);
    for (const shape of drawing.querySelectorAll("rect, path, circle, ellipse, polygon")) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      const {fill, visibility, display} = getComputedStyle(shape);
      if (fill === "none" || visibility === "hidden" || display === "none") continue;
      if (shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM().inverse()))) found = found.map((under) => over(parse(fill), under));
    }
    return found;
  };

  return selectors.map((selector) => {
    const element = document.querySelector(selector), drawing = element.closest("svg"), style = getComputedStyle(element);
    const text = parse(drawing ? style.fill : style.color);
    const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const worst = Math.min(...(drawing ? behindInDrawing(element, drawing) : behind(element)).map((under) => ratio(over(text, under), under)));
    return {ratio: Math.round(worst * 100) / 100, needed: isLarge ? 3 : 4.5};
  });
}
