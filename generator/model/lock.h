// What the editors have decided, as the file pejl.lock remembers it between builds: which automatic links somebody has
// seen, which words each relation was made against, the words of texts that have been adopted, and which gaps in the
// coverage are known. Facts name things by id and place, never by line, so that an edit elsewhere changes none of them. A
// site without the file has decided nothing, and nothing is asked of it.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/diagnostic.h"

namespace pejl {

// An automatic link that somebody has seen.
struct LinkFact {
  std::string file;   // "content/alleroed/index.md"
  std::string place;  // anchor of the entity or section it stands in; empty: before the first of them
  std::string term;   // id of what it leads to
  std::string form;   // the words that are the link
  Location where;     // of the fact

  auto key() const { return std::tie(file, place, term, form); }
};

enum class WatchedEnd : std::uint8_t { from, to };

// The words that a relation, or a row of a mapping set, was made against: those of what it points to. A mapping and a
// symmetric relation were made against both ends, which are two facts.
struct RelationFact {
  std::string set;             // id of the mapping set; empty: a relation
  std::string from, type, to;  // ids; `to` is empty in a row that says there is no counterpart
  WatchedEnd end = WatchedEnd::to;  // whose words
  std::string words;           // their fingerprint
  std::string waived;          // fingerprint of later words that differ in language only, or empty
  std::string reason;          // why that is so
  Location where;              // of the fact

  auto key() const { return std::tie(set, from, type, to, end); }
  bool fits(const std::string& wordsNow) const { return words == wordsNow || waived == wordsNow; }
};

// The words of one place in a dated text of a framework, as they were adopted.
struct TextFact {
  std::string id;     // "eb-mod@2019-06-01"
  std::string words;  // their fingerprint
  Location where;     // of the fact

  auto key() const { return std::tie(id); }
};

// An entity that does not fulfil a coverage rule, which somebody has seen and lets be.
struct GapFact {
  std::string rule, entity;  // ids
  Location where;            // of the fact

  auto key() const { return std::tie(rule, entity); }
};

// The words of a page that its translation was made from.
struct TranslationFact {
  std::string file;   // of the translation: "content/alleroed/index.en.md"
  std::string words;  // fingerprint of the page that it translates
  Location where;     // of the fact

  auto key() const { return std::tie(file); }
};

struct Lock {
  bool exists = false;
  std::vector<LinkFact> links;          // each list by key
  std::vector<RelationFact> relations;
  std::vector<TextFact> texts;
  std::vector<GapFact> gaps;
  std::vector<TranslationFact> translations;
};

}  // namespace pejl
