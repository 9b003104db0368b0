// Decodes the files that generator/search/writer.h describes, and keeps what has been loaded. No DOM; runs in Node too.
(() => {
  const search = globalThis.pejlSearch;
  const { spellingKey, normalWord } = search.words;

  const FACETS = { type: 'types', framework: 'frameworks', organisation: 'organisations', status: 'statuses' };

  // One character for 0-63, from '#', without '\'.
  const digitAt = (text, i) => {
    const code = text.charCodeAt(i);
    return code > 92 ? code - 36 : code - 35;
  };

  // Numbers of five bits a character, lowest first; all but the last have 32 added.
  class Reader {
    constructor(text, at = 0) {
      this.text = text;
      this.at = at;
    }
    digit() {
      return digitAt(this.text, this.at++);
    }
    number() {
      let value = 0;
      let shift = 0;
      let digit = this.digit();
      for (; digit >= 32 && shift < 30; digit = this.digit()) {
        value += (digit - 32) << shift;
        shift += 5;
      }
      return value + (digit << shift);
    }
    string(length) {
      this.at += length;
      return this.text.slice(this.at - length, this.at);
    }
    hasMore() {
      return this.at < this.text.length;
    }
  }

  // A stretch of the dictionary: words in order of spelling key, and for each where its postings stand.
  class WordsPart {
    constructor(words, postings, lemmas) {
      this.words = [];
      this.keys = [];
      this.begins = [0];
      this.postingsText = postings;
      this.lemmas = new Map(Object.entries(lemmas));
      const reader = new Reader(words);
      let word = '';
      let begin = 0;
      while (reader.hasMore()) {
        const shared = reader.digit();
        const length = reader.digit();
        word = word.slice(0, shared) + reader.string(length);
        begin += reader.number();
        this.words.push(word);
        this.keys.push(spellingKey(normalWord(word)));
        this.begins.push(begin);
      }
    }

    // Index of the first entry whose key is not before `key`.
    lowerBound(key) {
      let low = 0;
      let high = this.keys.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.keys[middle] < key) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    // Calls visit(section, impact, kind) for each posting of an entry, by section.
    visitPostings(entry, visit) {
      const reader = new Reader(this.postingsText, this.begins[entry]);
      let section = -1;
      while (reader.at < this.begins[entry + 1]) {
        section += reader.number() + 1;
        const weight = reader.digit();
        visit(section, weight & 15, weight >> 4);
      }
    }

    hasPostings(entry) {
      return this.begins[entry] < this.begins[entry + 1];
    }
  }

  function readMarks(text) {
    const marks = [];
    for (let i = 0; i < text.length; i += 4) marks.push(text.slice(i, i + 4));
    return marks;
  }

  function readStarts(text) {
    const starts = [];
    const reader = new Reader(text);
    for (let start = 0; reader.hasMore();) starts.push((start += reader.number()));
    return starts;
  }

  // Values as runs: how many, and which.
  function readRuns(text, values) {
    const reader = new Reader(text);
    for (let at = 0; reader.hasMore();) {
      const length = reader.number();
      values.fill(reader.number(), at, (at += length));
    }
    return values;
  }

  // For each section its page, numbered from 0; and the first section of each page.
  function readPages(text, count) {
    const pageOf = new Uint32Array(count);
    const firsts = [];
    const reader = new Reader(text);
    for (let at = 0; reader.hasMore();) {
      const pages = reader.number();
      const length = reader.number();
      for (let i = 0; i < pages; i++) {
        pageOf.fill(firsts.length, at, at + length);
        firsts.push(at);
        at += length;
      }
    }
    return { pageOf, firsts };
  }

  // Last position in a sorted list whose value is not after `value`; 0 when there is none.
  function positionOf(list, value) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  // `load(name, mark)` gives a promise of the part's arguments after name and mark, and fails when it has another mark.
  class Index {
    constructor(load, manifest) {
      this.load = load;
      this.sectionCount = manifest.sections;
      const count = this.sectionCount;
      // What results are counted and narrowed by: [id, label] of each value, and for each section which it has, from 1.
      this.facets = {};
      for (const [facet, table] of Object.entries(FACETS)) {
        this.facets[facet] = { names: manifest[table], values: readRuns(manifest.facts[table], new Uint16Array(count)) };
      }
      this.standings = readRuns(manifest.facts.standings, new Uint8Array(count));
      Object.assign(this, readPages(manifest.facts.pages, count));
      this.stopWords = new Set(manifest.stopWords.split(' '));
      this.themes = manifest.themes;
      this.wordKeys = manifest.wordKeys.split('|');
      this.wordMarks = readMarks(manifest.wordMarks);
      this.textSections = readStarts(manifest.textSections);
      this.textMarks = readMarks(manifest.textMarks);
      this.loaded = new Map();
    }

    static async open(load) {
      const [manifest] = await load('index', '');
      return new Index(load, manifest);
    }

    part(name, mark, decode) {
      if (!this.loaded.has(name)) {
        const part = Promise.resolve(this.load(name, mark)).then(decode);
        part.catch(() => this.loaded.delete(name));  // so that the next query tries again
        this.loaded.set(name, part);
      }
      return this.loaded.get(name);
    }

    get hasOneWordsPart() {
      return this.wordMarks.length < 2;
    }

    // The part in which entries of this key stand, and with `length` 2 the one after it if it can hold more that begin so.
    words(key, length = 1) {
      if (this.wordMarks.length === 0) return Promise.resolve([]);
      const first = positionOf(this.wordKeys, key);
      const parts = [];
      for (let i = first; i < first + length && i < this.wordMarks.length; i++) {
        if (i > first && !this.wordKeys[i].startsWith(key)) break;
        parts.push(this.part(`words-${i}`, this.wordMarks[i], (call) => new WordsPart(...call)));
      }
      return Promise.all(parts);
    }

    // What is to be shown of a section.
    async text(section) {
      const i = positionOf(this.textSections, section);
      const pages = await this.part(`texts-${i}`, this.textMarks[i], ([list]) => list);
      const page = this.pageOf[section];
      const [address, pageTitle, sections] = pages[page - this.pageOf[this.textSections[i]]];
      const [anchor, title, entity, text] = sections[section - this.firsts[page]];
      const isEntity = entity !== '';
      return {
        address: anchor ? `${address}#${anchor}` : address,
        title: title || pageTitle,
        page: title ? pageTitle : '',
        entity: entity === 0 ? anchor : entity,
        type: isEntity ? this.nameOf('type', section)[0] : '',
        typeLabel: isEntity ? this.nameOf('type', section)[1] : '',
        framework: this.nameOf('framework', section)[1],
        organisation: this.nameOf('organisation', section)[1],
        status: this.nameOf('status', section)[1],
        text,
      };
    }

    // [id, label] of a section's type, status …; two empty strings when it has none.
    nameOf(facet, section) {
      const { names, values } = this.facets[facet];
      return names[values[section] - 1] ?? ['', ''];
    }
  }

  search.Index = Index;
})();
