// The index: what is known of every section, and the files that are loaded when a query asks for them. No DOM; runs in Node
// too.
const MARK = 4;   // characters
const FIELDS = 3; // of a section's text: place, title, words
const LONGEST_TITLE = 80;

// Last position in a sorted list whose value is not after `value`; 0 when there is none.
const positionOf = (list, value) => Math.max(countBefore(list.length, (i) => list[i] <= value) - 1, 0);

// The beginning of a sentence that has no title of its own.
function titleFrom(text) {
  if (text.length <= LONGEST_TITLE) return text;
  const cut = text.lastIndexOf(' ', LONGEST_TITLE);
  return `${text.slice(0, cut > 0 ? cut : LONGEST_TITLE)} …`;
}

// Files of one kind, by what each begins with.
class Parts {
  constructor(load, name, starts, marks, decode) {
    Object.assign(this, { load, name, starts, marks, decode, loaded: [] });
  }

  get length() {
    return this.marks.length / MARK;
  }

  positionOf(start) {
    return positionOf(this.starts, start);
  }

  at(i) {
    if (!this.loaded[i]) {
      const mark = this.marks.slice(MARK * i, MARK * (i + 1));
      this.loaded[i] = Promise.resolve(this.load(`${this.name}-${i}`, mark)).then(this.decode);
      this.loaded[i].catch(() => { this.loaded[i] = undefined; }); // so that the next query tries again
    }
    return this.loaded[i];
  }

  // The part in which `start` stands, and of those after it, up to `most` in all, that can hold more that begins so.
  covering(start, most) {
    const first = this.positionOf(start);
    const parts = [];
    for (let i = first; i < Math.min(first + most, this.length); i++) {
      if (i > first && !this.starts[i].startsWith(start)) break;
      parts.push(this.at(i));
    }
    return Promise.all(parts);
  }
}

// `load(name, mark)` gives a promise of the part's arguments after name and mark, and fails when it has another mark.
class Index {
  constructor(load, manifest) {
    const { sections: count, language } = manifest;
    this.sectionCount = count;
    // What results are counted and narrowed by: [id, label] of each value, and for each section which it has, from 1. On a page in
    // another language than the site's the label that is in that language, where there is one.
    const isTranslated = (globalThis.document?.documentElement.lang ?? language) !== language;
    this.facets = {};
    for (const [facet, [names, runs]] of Object.entries(manifest.facets)) {
      this.facets[facet] = { names: names.map(([id, label, other = label]) => [id, isTranslated ? other : label]), values: readRuns(runs, new Uint16Array(count)) };
    }
    this.standings = readRuns(manifest.standings, new Uint8Array(count));
    Object.assign(this, readPages(manifest.pages, count));
    this.shorthand = manifest.shorthand.split(' ');
    this.stopWords = new Set(manifest.stopWords.split(' '));
    this.lightWords = new Set(manifest.lightWords.split(' '));
    this.themes = manifest.themes;
    const parts = (name, read, decode) => new Parts(load, name, read(manifest[name][0]), manifest[name][1], decode);
    const split = (keys) => keys.split('|');
    this.words = parts('words', split, (call) => new WordsPart(...call, count));
    this.texts = parts('texts', readStarts, ([pages]) => pages);
    for (const name of ['starts', 'ends']) this[name] = parts(name, split, ([text]) => search.readSpellings(text)); // near.js
  }

  // generator/search/text_parts.cpp
  readPage(text) {
    const [address, ...fields] = expand(text, this.shorthand).split('\x7F');
    return [address.endsWith('?') ? address.slice(0, -1) : `${address}.html`, ...fields.map((field) => field.trimStart())];
  }

  // What is to be shown of a section.
  async text(section) {
    const i = this.texts.positionOf(section);
    const pages = await this.texts.at(i);
    const page = this.pageOf[section];
    const [address, id, ...fields] = this.readPage(pages[page - this.pageOf[this.texts.starts[i]]]);
    const at = (section - this.firsts[page]) * FIELDS;
    const [title, text] = fields.slice(at, at + 2);
    const shown = { title: title || (text && titleFrom(text)), text: title ? text : '', page: '', url: address, entity: id };
    if (at > 0) {
      const [anchor, entity] = fields[at - 1].split('#').map((name) => (name[0] === '~' ? id + name.slice(1) : name));
      const own = anchor || slug(title);
      shown.page = fields[0];
      if (title || !text) shown.text ||= fields[1]; // a very large site has words of the page only
      shown.title ||= `${fields[0]} (${section - this.firsts[page]})`;
      if (own) shown.url += `#${own}`;
      shown.entity = entity === undefined ? '' : entity || own;
    }
    const [type, typeLabel] = shown.entity ? this.nameOf('type', section) : ['', ''];
    Object.assign(shown, { type, typeLabel, language: this.nameOf('language', section)[0] });
    for (const facet of ['framework', 'organisation', 'status']) shown[facet] = this.nameOf(facet, section)[1];
    return shown;
  }

  // [id, label] of a section's type, status …; two empty strings when it has none.
  nameOf(facet, section) {
    const { names, values } = this.facets[facet];
    return names[values[section] - 1] ?? ['', ''];
  }
}
