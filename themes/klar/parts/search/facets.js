// Narrowing results by type, framework, organisation, status and language, and counting them. No DOM; runs in Node too.
const search = globalThis.pejlSearch;

// filters: { type: ['vaerdi', …], … } by id; several of one facet mean any of them, those of different facets all of them.
// Gives for each facet that is narrowed the numbers of the values that pass.
function readFilters(index, filters) {
  const wanted = [];
  for (const [facet, { names, values }] of Object.entries(index.facets)) {
    const ids = filters[facet];
    if (!Array.isArray(ids) || ids.length === 0) continue;
    const passes = new Uint8Array(names.length + 1);
    names.forEach(([id], i) => { passes[i + 1] = ids.includes(id) ? 1 : 0; });
    wanted.push({ facet, values, passes });
  }
  return wanted;
}

const passing = (answers, filters) => filters.reduce((left, { values, passes }) => left.filter(({ section }) => passes[values[section]]), answers);

// Counts the sections it is shown. A facet's own filter is left out of its counts: they say what choosing another value
// would give.
class FacetCounter {
  constructor(index, filters) {
    this.index = index;
    this.wanted = readFilters(index, filters);
    this.counts = {};
    for (const [facet, { names }] of Object.entries(index.facets)) this.counts[facet] = new Uint32Array(names.length + 1);
  }

  // Of answers, those that pass all filters.
  take(answers) {
    for (const [facet, counts] of Object.entries(this.counts)) {
      const { values } = this.index.facets[facet];
      const others = this.wanted.filter((one) => one.facet !== facet);
      passing(answers, others).forEach(({ section }) => { counts[values[section]]++; });
    }
    return passing(answers, this.wanted);
  }

  // { type: [{ id, label, count }, …], … }, most first; a chosen value stays even with none.
  finish() {
    const lists = {};
    for (const [facet, counts] of Object.entries(this.counts)) {
      const passes = this.wanted.find((one) => one.facet === facet)?.passes;
      lists[facet] = this.index.facets[facet].names
        .map(([id, label], i) => ({ id, label, count: counts[i + 1], isChosen: passes?.[i + 1] === 1 }))
        .filter(({ count, isChosen }) => count > 0 || isChosen)
        .sort((a, b) => b.count - a.count);
    }
    return lists;
  }
}

search.FacetCounter = FacetCounter;
