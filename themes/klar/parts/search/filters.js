// Narrowing: for each facet its values with how many results they would leave, as boxes to tick. Folded until it is wanted.
const { linkTo, say, FACETS, openEngine } = search;
const MOST_SHOWN = 6; // values of a facet; the rest are folded
const WIDE = '(min-width: 60rem)'; // search.css has the same: the filters stand beside the results

class Filters {
  constructor(view) {
    this.view = view;
    this.unfolded = new Set();
    this.groups = element('div', 'filters__groups');
    this.summary = element('summary', 'filters__summary');
    this.root = element('details', 'filters', this.summary, this.groups);
    this.groups.addEventListener('change', () => this.choose(this.groups.querySelectorAll(':checked')));
    this.root.open = !view.body.closest('dialog') && matchMedia(WIDE).matches;
    view.body.before(this.root);
  }

  get count() {
    return Object.values(this.view.chosen).flat().length;
  }

  choose(boxes) {
    const chosen = (this.view.chosen = {});
    for (const { name, value } of boxes) (chosen[name] ??= []).push(value);
    this.view.run();
  }

  show(facets, total) {
    const { count } = this;
    this.root.hidden = total === 0 && count === 0;
    this.summary.textContent = count > 0 ? say('search_narrowed', count) : say('search_narrow');
    const { name, value } = this.groups.contains(document.activeElement) ? document.activeElement : {};
    this.groups.replaceChildren(...FACETS.flatMap((facet) => this.group(facet, facets[facet] ?? [])));
    if (count > 0) {
      this.groups.append(button('button--quiet', say('search_widen'), () => {
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
    const group = element('fieldset', 'filters__group', element('legend', '', say(`search_${facet}`)));
    group.append(...boxes.slice(0, MOST_SHOWN));
    if (boxes.length > MOST_SHOWN) {
      const rest = boxes.slice(MOST_SHOWN);
      const fold = element('details', '', element('summary', '', say('search_rest', rest.length)), ...rest);
      fold.open = this.unfolded.has(facet) || values.slice(MOST_SHOWN).some(({ isChosen }) => isChosen);
      fold.addEventListener('toggle', () => this.unfolded[fold.open ? 'add' : 'delete'](facet));
      group.append(fold);
    }
    return [group];
  }

  box(name, { id, label, count, isChosen }) {
    const box = element('input');
    Object.assign(box, { type: 'checkbox', name, value: id, checked: isChosen });
    return element('label', 'filters__choice', box, element('span', 'filters__word', label),
      element('span', 'filters__count', count));
  }
}
