// Marks the words that led here from a search (?h=), and says how many and how to be rid of them. Only text is put in <mark>:
// links, headings and their addresses stay what they are.
const { cutWords, normalWord, isAcronym, fold, spellingKey, areForms, say } = globalThis.pejlSearch;
const MOST_WORDS = 12;
const MOST_MARKS = 500;
const SHORTEST_INSIDE = 4; // letters of a word for which the compound around it is marked
const UNMARKED = 'mark, svg, nav, button, select, textarea, .only-heard, [data-search]';

const asked = new URLSearchParams(location.search).get('h');
const place = document.querySelector('main');
if (!asked || !place) return;
const wanted = cutWords(asked.normalize('NFC').slice(0, 200)).slice(0, MOST_WORDS).map(({ source }) => {
  const word = normalWord(source);
  return { source, folded: fold(word), key: spellingKey(word), isExact: isAcronym(source) };
});

function isWanted(source) {
  const word = normalWord(source);
  const key = spellingKey(word);
  return wanted.some((one) => (one.isExact ? source === one.source || source.startsWith(`${one.source}-`) :
    key === one.key || areForms(fold(word), one.folded) ||
    (one.key.length >= SHORTEST_INSIDE && (key.startsWith(one.key) || key.endsWith(one.key)))));
}

function markText(node) {
  for (const { source, begin, end } of cutWords(node.data).reverse()) {
    if (!isWanted(source)) continue;
    node.splitText(end);
    const found = node.splitText(begin);
    const mark = element('mark', 'marks__word');
    found.replaceWith(mark);
    mark.append(found);
    marks.push(mark);
  }
}

const marks = [];
const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
const nodes = [];
while (texts.nextNode()) nodes.push(texts.currentNode);
for (const node of nodes) if (marks.length < MOST_MARKS && !node.parentElement.closest(UNMARKED)) markText(node);
if (marks.length === 0) return;

const said = element('span', '', marks.length === 1 ? say('marks_one') : say('marks_many', marks.length));
// Room below what fits into the window would bring a bar that scrolls, and the bar would move the page.
const { scrollHeight, clientHeight } = document.documentElement;
const bar = element('p', scrollHeight > clientHeight ? 'marks marks--below' : 'marks', said, button('marks__remove', say('marks_remove'), () => {
  for (const mark of marks) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode.normalize();
  }
  bar.remove();
  place.focus();
  const address = new URL(location);
  address.searchParams.delete('h');
  try {
    history.replaceState(null, '', address);
  } catch { /* A page opened from a folder may not change its address. */ }
}));
place.prepend(bar);
