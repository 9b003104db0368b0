// WCAG 3.1.2 for the names in pejl.toml: a site with pages in another language says on them what things are and how they are
// connected. A name without that language would stand there in the site's own, and nothing on the page could tell.
#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "graph/statement_fields.h"
#include "graph/translations.h"

namespace pejl::rules {
namespace {

// Which of the schema's items the site uses; the others are seen nowhere.
struct Used {
  explicit Used(const Site& site)
      : types(site.schema.types.size()), relations(site.schema.relations.size()), mappingKinds(site.schema.mappingKinds.size()),
        statuses(site.schema.statuses.size()) {
    for (const Entity& entity : site.entities) {
      types[entity.type] = true;
      if (entity.statusType != none) statuses[entity.statusType] = true;
    }
    for (const Relation& relation : site.relations) (relation.origin == Origin::mapping ? mappingKinds : relations)[relation.type] = true;
  }

  std::vector<bool> types, relations, mappingKinds, statuses;
};

class LabelLanguages {
 public:
  LabelLanguages(const Site& site, std::string_view language, Diagnostics& diagnostics)
      : site_(site), language_(language), diagnostics_(diagnostics) {}

  void check() {
    const Schema& schema = site_.schema;
    const Used used(site_);
    for (std::size_t i = 0; i < schema.types.size(); ++i) {
      const EntityType& type = schema.types[i];
      if (!used.types[i]) continue;
      if (isMissing(type.label) || isMissing(type.plural)) add(say("the type '{}' has no name in '{}'", type.id, language_));
      checkModalities(type);
    }
    for (std::size_t i = 0; i < schema.relations.size(); ++i) {
      const RelationType& type = schema.relations[i];
      if (used.relations[i] && (isMissing(type.label) || isMissing(type.inverse))) add(say("the relation '{}' has no name in '{}'", type.id, language_));
    }
    for (std::size_t i = 0; i < schema.mappingKinds.size(); ++i) {
      const MappingKind& kind = schema.mappingKinds[i];
      if (used.mappingKinds[i] && (isMissing(kind.label) || isMissing(kind.inverse))) add(say("the mapping kind '{}' has no name in '{}'", kind.id, language_));
    }
    for (std::size_t i = 0; i < schema.statuses.size(); ++i) {
      if (used.statuses[i] && isMissing(schema.statuses[i].label)) add(say("the status '{}' has no name in '{}'", schema.statuses[i].id, language_));
    }
  }

 private:
  bool isMissing(const LocalizedText& text) const { return graph::onlyIn(text, language_).empty(); }

  // Lists say how strong a statement is.
  void checkModalities(const EntityType& type) {
    for (const Choice& modality : graph::modalitiesOf(type)) {
      if (isMissing(modality.label)) add(say("the modality '{}' has no name in '{}'", modality.id, language_));
    }
  }

  void add(Message message) {
    diagnostics_.add(codes::undeclaredLanguage, {"pejl.toml", 0, 0, 1}, std::move(message),
                     say("pages in that language show it: write label = { da = \"…\", en = \"…\" }, and likewise its other names"));
  }

  const Site& site_;
  const std::string_view language_;
  Diagnostics& diagnostics_;
};

}  // namespace

void checkLabelLanguages(const Site& site, Diagnostics& diagnostics) {
  const std::string_view language = graph::languageOfTranslations(site);
  if (!language.empty()) LabelLanguages(site, language, diagnostics).check();
}

}  // namespace pejl::rules
