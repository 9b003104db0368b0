// The content model as data: which types of entity, relations, statuses, fidelities and mapping kinds a site has.
// Made by discover from a preset and pejl.toml; everything after that asks it and never knows a type by name, only by
// its TypeKind. Vectors keep the order in which they were declared; small enough that find* may walk them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/localized_text.h"
#include "model/term_rules.h"

namespace pejl {

// What a type is to the generator, whatever the site calls it.
enum class TypeKind : std::uint8_t {
  element, framework, organisation, statement, theme, role, term, source, mappingSet, path, profile
};

enum class FieldKind : std::uint8_t {
  text, markdown, integer, boolean, date, time, choice, url, reference, references
};
// date: a day. time: a day, month "2021-09", quarter "2021-Q3" or year "2016"; its precision is kept.

struct Choice {
  std::string id;
  LocalizedText label;
};

struct FieldType {
  std::string id;
  LocalizedText label;
  FieldKind kind = FieldKind::text;
  std::vector<Choice> choices;  // of a choice
  std::string unit;             // printed after a number
  bool required = false;
};

struct EntityType {
  std::string id;
  TypeKind kind = TypeKind::element;
  LocalizedText label, plural, description;
  LinkPolicy link = LinkPolicy::explicitOnly;  // what its entities' names are in running text
  bool isConcept = true;  // whether its entities are concepts, for other programs (SKOS): not a chapter, a date or a job
  std::vector<FieldType> fields;
};

// What a relation type also follows from, beside being declared.
enum class Derived : std::uint8_t {
  no,
  structure,  // folders and headings
  themes      // the front matter's list of themes
};

// One of a relation's ends, or neither.
enum class RelationEnd : std::uint8_t { none, from, to };

struct RelationType {
  std::string id;
  LocalizedText label, inverse;        // of a symmetric relation both are the same
  std::vector<std::string> from, to;   // type ids; empty: any type
  std::optional<std::uint32_t> maxFrom;  // how many one entity may point to
  std::optional<std::uint32_t> maxTo;    // how many may point to one entity
  std::vector<std::string> requires_;       // fields that every relation of the type must carry, such as reason
  std::vector<std::string> requiredToTheme; // fields it must carry when it points to a theme
  std::vector<FieldType> fields;
  bool symmetric = false;
  bool cyclesForbidden = false;
  bool samePublisher = false;
  bool aboutStatus = false;            // says whether something still holds: shown beside its status
  bool isBasis = false;                // what it points to is what the other rests on (graph/profile_basis.h)
  std::string skos;                    // the SKOS property that says the same: broader, narrower, related; empty: none
  Derived derived = Derived::no;
  RelationEnd chain = RelationEnd::none;     // the end that the other serves: a link of chains (graph/chains.h)
  RelationEnd audience = RelationEnd::none;  // the end that is told what the other is told (graph/expectations.h)
};

enum class Tone : std::uint8_t { calm, notice, warning, stop };

struct Status {
  std::string id;
  LocalizedText label;
  Tone tone = Tone::calm;
  bool inForce = false;
  bool isPublic = true;  // false: only with --drafts
  bool forExpired = false;  // what a page past its 'expires' gets
  std::string afterSince;   // what it becomes once its 'since' has come, such as what is adopted and not yet in force
  std::string afterUntil;   // what it becomes once its 'until' has passed
  std::vector<std::string> next;
  std::vector<std::string> requires_;
};

struct Fidelity {
  std::string id;
  LocalizedText label, sentence;
  bool sourceText = false;  // the words are the source's: nothing is linked in them
};

struct MappingKind {
  std::string id;
  LocalizedText label, inverse;
  std::string skos;  // the SKOS property, empty when there is none
};

struct Schema {
  std::vector<EntityType> types;
  std::vector<RelationType> relations;
  std::vector<Status> statuses;
  std::vector<Fidelity> fidelities;
  std::vector<MappingKind> mappingKinds;
  TermGrammar terms;

  // Index in the vector, or nothing. A disabled type or relation is not in the schema at all.
  std::optional<std::uint32_t> findType(std::string_view id) const { return find(types, id); }
  std::optional<std::uint32_t> findRelation(std::string_view id) const { return find(relations, id); }
  // The first relation type that follows from `what`, or nothing.
  std::optional<std::uint32_t> findDerived(Derived what) const {
    for (std::uint32_t i = 0; i < relations.size(); ++i) {
      if (relations[i].derived == what) return i;
    }
    return std::nullopt;
  }
  std::optional<std::uint32_t> findStatus(std::string_view id) const { return find(statuses, id); }
  std::optional<std::uint32_t> findFidelity(std::string_view id) const { return find(fidelities, id); }
  std::optional<std::uint32_t> findMappingKind(std::string_view id) const { return find(mappingKinds, id); }

 private:
  template <typename Item>
  static std::optional<std::uint32_t> find(const std::vector<Item>& items, std::string_view id) {
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      if (items[i].id == id) return i;
    }
    return std::nullopt;
  }
};

}  // namespace pejl
