// Narrowing: for each facet its values with how many results they would leave, as boxes to tick. Folded until it is wanted.
(() => {
  const search = globalThis.pejlSearch;
  const FACETS = ['type', 'framework', 'organisation', 'status'];
  const MOST_SHOWN = 6; // values of a facet; the rest are folded

  class Filters {
    constructor(changed) {
      this.changed = changed;
      this.chosen = {};
      this.unfolded = new Set();
      this.groups = search.element('div', 'filters__groups');
      this.summary = search.element('summary', 'filters__summary');
      this.root = search.element('details', 'filters', this.summary, this.groups);
      this.groups.addEventListener('change', () => this.choose(this.groups.querySelectorAll(':checked')));
    }

    get count() {
      return Object.values(this.chosen).flat().length;
    }

    choose(boxes) {
      this.chosen = {};
      for (const { name, value } of boxes) (this.chosen[name] ??= []).push(value);
      this.changed();
    }

    show(facets, total) {
      const { count } = this;
      this.root.hidden = total === 0 && count === 0;
      this.summary.textContent = count > 0 ? search.say('search_narrowed', count) : search.say('search_narrow');
      const { name, value } = this.groups.contains(document.activeElement) ? document.activeElement : {};
      this.groups.replaceChildren(...FACETS.flatMap((facet) => this.group(facet, facets[facet] ?? [])));
      if (count > 0) {
        this.groups.append(search.button('button--quiet', search.say('search_widen'), () => {
          this.summary.focus();
          this.choose([]);
        }));
      }
      if (name) [...this.groups.querySelectorAll('input')].find((box) => box.name === name && box.value === value)?.focus();
    }

    // A facet with one value narrows nothing.
    group(facet, values) {
      if (values.length < 2 && !values.some(({ isChosen }) => isChosen)) return [];
      const boxes = values.map((one) => this.box(facet, one));
      const group = search.element('fieldset', 'filters__group', search.element('legend', '', search.say(`search_${facet}`)));
      group.append(...boxes.slice(0, MOST_SHOWN));
      if (boxes.length > MOST_SHOWN) {
        const rest = boxes.slice(MOST_SHOWN);
        const fold = search.element('details', '', search.element('summary', '', search.say('search_rest', rest.length)), ...rest);
        fold.open = this.unfolded.has(facet) || values.slice(MOST_SHOWN).some(({ isChosen }) => isChosen);
        fold.addEventListener('toggle', () => this.unfolded[fold.open ? 'add' : 'delete'](facet));
        group.append(fold);
      }
      return [group];
    }

    box(name, { id, label, count, isChosen }) {
      const box = search.element('input');
      Object.assign(box, { type: 'checkbox', name, value: id, checked: isChosen });
      return search.element('label', 'filters__choice', box, search.element('span', 'filters__word', label),
        search.element('span', 'filters__count', count));
    }
  }

  // The address of a search, as it can be shared, and what an address asks for.
  Filters.addressOf = (query, chosen) => {
    const asked = new URLSearchParams({ q: query });
    for (const facet of FACETS) for (const id of chosen[facet] ?? []) asked.append(facet, id);
    const { href } = search.linkTo('');
    return query ? `${href}?${asked}` : href;
  };

  Filters.chosenIn = (asked) => Object.fromEntries(FACETS.map((facet) => [facet, asked.getAll(facet)]).filter(([, ids]) => ids.length > 0));

  search.Filters = Filters;
})();
