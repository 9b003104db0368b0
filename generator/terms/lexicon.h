// All forms of all terms of a site, with what a rule must know of each, compiled once into one trie of word numbers.
// Reading a text with it takes time by the text's length, whatever the number of terms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"
#include "terms/word_numbers.h"

namespace pejl::terming {

// What is around a word that may be something else, as word numbers, sorted.
struct Context {
  OtherReading also = OtherReading::none;
  std::vector<WordNumber> forms;          // that may be the other word; empty: all
  std::vector<WordNumber> before, after;
  std::vector<std::string> unless;        // normal words, whose forms and compounds speak against it
};

// "modet", "lederen": what stands before a noun agrees with it, as an adverb does not.
enum class Gender : std::uint8_t { unknown, common, neuter };

// An entity that a form may name.
struct Sense {
  EntityIndex entity = none;
  LinkPolicy policy = LinkPolicy::automatic;
  LinkScope scope = LinkScope::site;
  bool isTitle = false;    // of the title, not of an alias
  bool isLemma = false;    // as in the dictionary, not inflected
  bool isLikely = false;   // of a paradigm that nobody declared: never links, but is counted
  bool isAcronym = false;
  Gender gender = Gender::unknown;
  bool needsArticle = false;           // "åbne dialog": only after "den", "vores", "skolens"
  std::uint32_t context = 0;           // in Lexicon::contexts; 0 says nothing
  bool isName = false;     // of an organisation: keeps its capital
  std::uint32_t spelling = none;       // in Lexicon::spellings: must stand so, save for its first letter's case
};

struct Lexicon {
  WordNumbers words;
  std::vector<std::uint16_t> classes;            // by word: bits 1 << WordClass
  WordTrie terms, phrases;
  std::vector<std::uint32_t> sensesAt;           // by node of terms: in senses, none where no form ends
  std::vector<std::vector<Sense>> senses;
  std::vector<std::vector<EntityIndex>> phraseEnds;  // by node of phrases: whom it concerns; {none}: all
  std::vector<Context> contexts;
  std::vector<std::string> spellings;
  std::vector<std::vector<WordNumber>> typeNames;    // by type: "værdi", "værdien", "værdierne", sorted
  std::vector<std::string> adjectiveEndings;
  WordNumber gap = unknownWord;                  // the "…" of a phrase

  bool isOf(WordNumber word, WordClass wordClass) const {
    return (classes[word] & (1u << static_cast<unsigned>(wordClass))) != 0;
  }
};

// `asked`: an entity whose names are wanted even when nothing links them; none: nobody's.
Lexicon compileLexicon(const Site& site, EntityIndex asked);

// "Strategisk ledelse (København)" → "Strategisk ledelse": what brackets add only tells two entities apart.
std::string_view nameIn(std::string_view title);

bool holds(const std::vector<WordNumber>& sorted, WordNumber word);

}  // namespace pejl::terming
