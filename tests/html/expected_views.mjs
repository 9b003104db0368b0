// What the views of the graph should hold, worked out from data/graph.json alone: the rules stand in generator/graph/*.h, in
// words; here they are written a second time, without a look at how the generator does it.

export class Graph {
  constructor(json) {
    this.json = json;
    this.entities = new Map(json.entities.map((entity) => [entity.id, entity]));
    this.kinds = new Map(json.model.types.map(({id, kind}) => [id, kind]));
    this.types = new Map(json.model.relations.map((type) => [type.id, type]));
    this.mappingKinds = new Map(json.model.mapping_kinds.map((kind) => [kind.id, kind]));
    this.stated = json.relations.filter(({origin}) => origin !== "mapping");
    this.byUrl = new Map(json.entities.map((entity) => [entity.url, entity.id]));
  }

  kind(id) {
    return this.kinds.get(this.entities.get(id).type);
  }

  // Itself, what it is part of, what that is part of …
  *upwards(id) {
    for (let at = id; at; at = this.entities.get(at).part_of) yield at;
  }

  isPartOf(part, whole) {
    return part !== whole && [...this.upwards(part)].includes(whole);
  }
}

// ------------------------------------------------------------------------------------------------------------ matrices

// "row column" → the names in that cell, each relation once.
export function expectedCells(graph, matrix) {
  const side = (types) => {
    const inside = (entity) => !matrix.framework || !entity.framework || entity.framework === matrix.framework;
    const on = new Set(graph.json.entities.filter((entity) => types.includes(entity.type) && inside(entity)).map(({id}) => id));
    const placeOf = (id) => {
      if (!matrix.parts) return on.has(id) ? id : undefined;
      const {framework, organisation} = graph.entities.get(id);
      return [...graph.upwards(id), framework, organisation].find((one) => on.has(one));
    };
    return {on, placeOf};
  };
  const rows = side(matrix.rows), columns = side(matrix.columns);
  const cells = new Map(), seen = new Set();
  const add = (relation, rowEnd, columnEnd, isIncoming) => {
    const row = rows.placeOf(rowEnd), column = columns.placeOf(columnEnd);
    if (!row || !column || row === column) return;
    const isMapping = relation.origin === "mapping";
    const type = isMapping ? graph.mappingKinds.get(relation.type) : graph.types.get(relation.type);
    const name = isIncoming && !type.symmetric ? type.inverse : type.label;
    const key = [isMapping, relation.type, isIncoming && !type.symmetric, rowEnd, columnEnd].join(" ");
    if (seen.has(key)) return;
    seen.add(key);
    const place = `${row} ${column}`;
    cells.set(place, [...(cells.get(place) ?? []), name]);
  };
  for (const relation of graph.json.relations) {
    const counts = relation.origin === "mapping" ? matrix.mappings
      : matrix.relations.length > 0 ? matrix.relations.includes(relation.type)
      : graph.types.get(relation.type).derived !== "structure";
    if (!counts) continue;
    add(relation, relation.from, relation.to, false);
    add(relation, relation.to, relation.from, true);
  }
  return {cells, rows: rows.on, columns: columns.on};
}

// -------------------------------------------------------------------------------------------------------- expectations

// "role theme" → {asked, askedBack, themedBy}: ids of statements, and for each statement the relations that give it the theme.
export function expectedExpectations(graph) {
  const of = (end, id) => graph.stated.filter((relation) => relation[end] === id);
  const themesOn = (id) => of("from", id).filter(({type, to}) => graph.types.get(type).derived === "themes" && graph.kind(to) === "theme");
  const audienceOf = (id) => of("from", id).filter(({type}) => graph.types.get(type).audience === "to").map(({to}) => to);
  const themesOf = (statement) => {
    const own = themesOn(statement);
    if (own.length > 0) return own;
    const expressed = of("to", statement)
      .filter(({type}) => graph.types.get(type).chain === "from" && graph.types.get(type).derived !== "structure")
      .flatMap(({from}) => themesOn(from));
    if (expressed.length > 0) return expressed;
    for (const above of graph.upwards(graph.entities.get(statement).part_of)) {
      if (graph.kind(above) === "framework") return [];
      if (themesOn(above).length > 0) return themesOn(above);
    }
    return [];
  };
  const addresseesOf = (statement) => {
    const {to} = graph.entities.get(statement);
    const own = [...(to ? [to] : []), ...audienceOf(statement)];
    if (own.length > 0) return own;
    for (const above of graph.upwards(graph.entities.get(statement).part_of)) {
      if (audienceOf(above).length > 0) return audienceOf(above);
    }
    return [];
  };
  const rolesTold = (addressee) => [
    addressee,
    ...audienceOf(addressee),
    ...of("to", addressee).filter(({type}) => graph.types.get(type).audience === "from").map(({from}) => from),
  ].filter((id) => graph.kind(id) === "role");
  const pairs = new Map();
  const pair = (role, theme) => {
    const key = `${role} ${theme}`;
    if (!pairs.has(key)) pairs.set(key, {role, theme, asked: new Set(), askedBack: new Set(), themedBy: new Map()});
    return pairs.get(key);
  };
  for (const {id, from} of graph.json.entities) {
    if (graph.kind(id) !== "statement") continue;
    const themes = themesOf(id);
    for (const theme of themes.map(({to}) => to)) {
      const because = themes.filter(({to}) => to === theme);
      const say = (role, list) => {
        pair(role, theme)[list].add(id);
        pair(role, theme).themedBy.set(id, because);
      };
      for (const role of addresseesOf(id).flatMap(rolesTold)) say(role, "asked");
      if (from && graph.kind(from) === "role") say(from, "askedBack");
    }
  }
  return pairs;
}

// -------------------------------------------------------------------------------------------------------------- chains

const purposes = new Set(["element", "framework", "statement", "term"]);

// Every link as {lower, upper, names}, where names are what the lower's step says below the upper.
export function expectedLinks(graph) {
  const links = new Map();
  for (const {from, type, to} of graph.stated) {
    const {chain, derived, label, inverse} = graph.types.get(type);
    if (!chain || from === to) continue;
    const [lower, upper] = chain === "to" ? [from, to] : [to, from];
    const isStructure = derived === "structure";
    if (!purposes.has(graph.kind(upper)) || graph.kind(lower) === "theme") continue;
    if (!isStructure && graph.isPartOf(upper, lower)) continue;
    const key = `${lower} ${upper}`, known = links.get(key) ?? {lower, upper, stated: new Set(), structural: new Set()};
    (isStructure ? known.structural : known.stated).add(from === upper ? label : inverse);
    links.set(key, known);
  }
  const all = [...links.values()];
  const marked = new Set(all.filter(({lower, upper, stated}) => stated.size > 0 && !graph.isPartOf(lower, upper)).flatMap(({lower, upper}) => [lower, upper]));
  const spread = (from, end, other) => {
    const reached = new Set(from);
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      for (const link of all) if (reached.has(link[end])) reached.add(link[other]);
    }
    return reached;
  };
  const belowMarked = spread(marked, "upper", "lower");
  const statements = graph.json.entities.map(({id}) => id).filter((id) => graph.kind(id) === "statement");
  const aboveMarked = spread([...marked, ...statements], "lower", "upper");
  return all
    .filter(({lower, upper, stated}) => stated.size > 0 || (belowMarked.has(upper) && aboveMarked.has(lower)))
    .map(({lower, upper, stated, structural}) => ({lower, upper, names: stated.size > 0 ? stated : structural}));
}

// Everything that is reached from `start` going down, with the number of steps.
export function reachedBelow(links, start) {
  const depth = new Map([[start, 0]]);
  for (const [at, steps] of depth) {
    for (const {lower, upper} of links) if (upper === at && !depth.has(lower)) depth.set(lower, steps + 1);
  }
  return depth;
}

// --------------------------------------------------------------------------------------------------------- comparisons

// Ids of a framework that no row of the set names, single statements aside.
export function notAssessed(graph, set, framework) {
  const named = new Set(set.rows.flatMap(({a, b}) => [...a, ...b]));
  const comparable = new Set(["element", "term", "role", "organisation"]);
  return graph.json.entities
    .filter(({id, framework: own}) => own === framework && id !== framework && !named.has(id) && comparable.has(graph.kind(id)))
    .map(({id}) => id);
}

// ------------------------------------------------------------------------------------------------------------ coverage

// Ids of those that a rule of data/coverage.json is about and that do not fulfil it; undefined for what graph.json cannot say.
export function expectedGaps(graph, rule) {
  const isAbout = ({id, type, framework}) => (!rule.in || framework === rule.in) &&
    (rule.every ? rule.every.includes(type) : rule.needs === "reach" || (framework && framework !== id));
  const about = graph.json.entities.filter(isAbout).map(({id}) => id);
  const hasTheme = (id) => [...graph.upwards(id)].some((at) =>
    graph.stated.some(({from, type}) => from === at && graph.types.get(type).derived === "themes"));
  const related = (id) => {
    const counts = ({type}, other) => rule.relations.includes(type) && (!rule.to || rule.to.includes(graph.entities.get(other).type));
    const sides = (type) => (graph.types.get(type).symmetric ? ["out", "in"] : [rule.direction]);
    const others = graph.stated.flatMap((relation) => sides(relation.type).flatMap((side) => {
      const [own, other] = side === "out" ? [relation.from, relation.to] : [relation.to, relation.from];
      return own === id && counts(relation, other) ? [other] : [];
    }));
    return new Set(others).size;
  };
  const isHeld = {
    theme: hasTheme,
    relation: (id) => related(id) >= rule.at_least && related(id) <= (rule.at_most ?? Infinity),
  }[rule.needs];
  return {about, gaps: isHeld && about.filter((id) => !isHeld(id))};
}
