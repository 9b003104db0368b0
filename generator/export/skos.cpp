// The site's concepts as SKOS (W3C Simple Knowledge Organization System), in Turtle: a file for each framework with its
// concepts, one for what belongs to none, and one for each mapping set, so that what the editors claim stands apart from
// what the frameworks hold, with its author, date and state.
#include <algorithm>
#include <set>

#include "export/steps.h"
#include "export/turtle.h"
#include "graph/concept_schemes.h"
#include "model/addresses.h"

namespace pejl::exporting {
namespace {

std::string_view rootOf(const Site& site) { return site.config.baseUrl.empty() ? std::string_view("../../") : std::string_view(site.config.baseUrl); }

std::string_view addressOfScheme(const Site& site, EntityIndex framework) {
  if (framework != none) return site.entities[framework].address;
  return site.home == none ? std::string_view("index.html") : std::string_view(site.pages[site.home].address);
}

std::string_view languageOf(const Site& site, const Entity& entity) {
  return entity.declared.language.empty() ? site.pages[entity.page].language : entity.declared.language;
}

void writePrefixes(TurtleWriter& turtle) {
  turtle.prefix("skos", "http://www.w3.org/2004/02/skos/core#");
  turtle.prefix("dct", "http://purl.org/dc/terms/");
}

void writeLicence(TurtleWriter& turtle, const Site& site) {
  const Licence& licence = site.config.licence;
  if (!licence.url.empty()) turtle.resource("dct:license", licence.url);
  for (const LocalizedText* text : {&licence.name, &licence.note}) {
    for (const auto& [language, words] : text->texts) turtle.text("dct:rights", words, language);
  }
}

// The title of the page that says the same in another language.
void writeTranslatedTitle(TurtleWriter& turtle, const Site& site, const Entity& entity, std::string_view predicate) {
  const PageIndex translation = entity.anchor.empty() ? site.pages[entity.page].translation : none;
  if (translation != none) turtle.text(predicate, site.pages[translation].title, site.pages[translation].language);
}

void writeScheme(TurtleWriter& turtle, const Site& site, EntityIndex framework) {
  turtle.begin(addressOfScheme(site, framework));
  turtle.name("a", "skos:ConceptScheme");
  if (framework == none) {
    turtle.text("dct:title", site.config.title, site.config.language);
    turtle.text("dct:description", site.config.description, site.config.language);
  } else {
    const Entity& entity = site.entities[framework];
    turtle.text("dct:title", entity.title, languageOf(site, entity));
    writeTranslatedTitle(turtle, site, entity, "dct:title");
    turtle.text("dct:description", entity.declared.summary, languageOf(site, entity));
    turtle.text("dct:identifier", entity.declared.id);
    turtle.text("dct:valid", entity.declared.version);
    if (entity.statusType != none) {
      const auto& labels = site.schema.statuses[entity.statusType].label.texts;
      for (const auto& [language, label] : labels) turtle.text("skos:editorialNote", label, language);
      turtle.text("skos:editorialNote", entity.status.evidence, site.config.language);
    }
  }
  turtle.text("dct:publisher", site.config.publisher, site.config.language);
  writeLicence(turtle, site);
  turtle.end();
}

// Each once, and none that is the preferred label too (SKOS Reference S13).
void writeOtherLabels(TurtleWriter& turtle, const Entity& entity, std::string_view language) {
  std::set<std::string_view> said{entity.title};
  const auto say = [&](std::string_view label) {
    if (!label.empty() && said.insert(label).second) turtle.text("skos:altLabel", label, language);
  };
  say(entity.declared.shortTitle);
  for (const std::string& alias : entity.declared.aliases) say(alias);
}

void writeSources(TurtleWriter& turtle, const Site& site, const Entity& entity) {
  for (std::size_t i = 0; i < entity.sources.size(); ++i) {
    if (entity.sourceEntities[i] != none) turtle.place("dct:source", site.entities[entity.sourceEntities[i]].address);
    if (const auto fidelity = site.schema.findFidelity(entity.sources[i].fidelity); fidelity && i == 0) {
      for (const auto& [language, words] : site.schema.fidelities[*fidelity].sentence.texts) turtle.text("skos:editorialNote", words, language);
    }
  }
}

void writeConcept(TurtleWriter& turtle, const Site& site, const graph::Concept& subject) {
  const Entity& entity = site.entities[subject.entity];
  const std::string_view language = languageOf(site, entity);
  const std::string_view scheme = addressOfScheme(site, entity.framework);
  const bool isTop = std::none_of(subject.broader.begin(), subject.broader.end(),
                                  [&](EntityIndex broad) { return site.entities[broad].framework == entity.framework; });
  turtle.begin(entity.address);
  turtle.name("a", "skos:Concept");
  turtle.text("skos:prefLabel", entity.title, language);
  writeTranslatedTitle(turtle, site, entity, "skos:prefLabel");
  writeOtherLabels(turtle, entity, language);
  turtle.text("skos:notation", entity.declared.number);
  turtle.text("skos:definition", entity.declared.summary, language);
  turtle.text("dct:identifier", entity.declared.id);
  for (const auto& [code, label] : site.typeOf(entity).label.texts) turtle.text("dct:type", label, code);
  turtle.place("skos:inScheme", scheme);
  if (isTop) turtle.place("skos:topConceptOf", scheme);
  for (const EntityIndex broad : subject.broader) turtle.place("skos:broader", site.entities[broad].address);
  for (const EntityIndex related : subject.related) turtle.place("skos:related", site.entities[related].address);
  writeSources(turtle, site, entity);
  turtle.end();
}

void writeSet(TurtleWriter& turtle, const Site& site, const MappingSet& set) {
  const Entity& entity = site.entities[set.entity];
  const std::string_view language = languageOf(site, entity);
  turtle.begin({});
  turtle.text("dct:title", entity.title, language);
  turtle.text("dct:description", entity.declared.summary, language);
  turtle.text("dct:creator", set.author, language);
  turtle.text("dct:created", set.date);
  turtle.text("dct:type", set.state, language);
  turtle.place("dct:source", entity.address);
  writeLicence(turtle, site);
  turtle.end();
}

// An end of a row by its IRI: of this site by its address, of another's whole.
struct MappedEnd {
  std::string_view address;
  bool isExternal = false;
};

std::vector<MappedEnd> endsOf(const Site& site, const std::vector<EntityIndex>& own, const std::vector<ExternalRef>& others) {
  std::vector<MappedEnd> ends;
  for (const EntityIndex entity : own) {
    if (graph::isConcept(site, entity)) ends.push_back({site.entities[entity].address, false});
  }
  for (const ExternalRef& other : others) ends.push_back({site.federation.at(other).url, true});
  return ends;
}

void writeRow(TurtleWriter& turtle, const Site& site, const Mapping& row) {
  const std::string_view match = graph::matchOf(site, row);
  if (match.empty()) return;
  const std::string property = "skos:" + std::string(match);
  const std::vector<MappedEnd> others = endsOf(site, row.b, row.externalB);
  for (const MappedEnd& a : endsOf(site, row.a, row.externalA)) {
    if (a.isExternal || others.empty()) continue;  // what is said of another site's concept is that site's to say
    turtle.begin(a.address);
    for (const MappedEnd& b : others) {
      if (b.isExternal) {
        turtle.resource(property, b.address);
      } else {
        turtle.place(property, b.address);
      }
    }
    turtle.end();
  }
}

}  // namespace

std::string conceptTriples(const Site& site, const graph::ConceptScheme& scheme) {
  std::string out;
  TurtleWriter turtle(out, rootOf(site));
  writePrefixes(turtle);
  writeScheme(turtle, site, scheme.framework);
  for (const graph::Concept& subject : scheme.concepts) writeConcept(turtle, site, subject);
  return out;
}

std::string mappingTriples(const Site& site, const MappingSet& set) {
  std::string out;
  TurtleWriter turtle(out, rootOf(site));
  writePrefixes(turtle);
  writeSet(turtle, site, set);
  for (const Mapping& row : set.mappings) writeRow(turtle, site, row);
  return out;
}

}  // namespace pejl::exporting
