// How the names of entities become links in running text: what an editor may say of a term, what a language knows of
// its words, and the rule by which each occurrence was decided. Data: no word stands in C++.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pejl {

enum class LinkPolicy : std::uint8_t {
  automatic,     // linked wherever it stands
  careful,       // linked where the words around it show that it is meant
  explicitOnly,  // linked by [[id]] only
  never          // not looked for
};
inline constexpr std::array<std::pair<std::string_view, LinkPolicy>, 4> linkPolicies = {
    {{"automatic", LinkPolicy::automatic}, {"careful", LinkPolicy::careful}, {"explicit", LinkPolicy::explicitOnly}, {"never", LinkPolicy::never}}};

// In whose text a term is linked: its framework's, its publisher's, everybody's.
enum class LinkScope : std::uint8_t { framework, organisation, site };
inline constexpr std::array<std::pair<std::string_view, LinkScope>, 3> linkScopes = {
    {{"framework", LinkScope::framework}, {"organisation", LinkScope::organisation}, {"site", LinkScope::site}}};

// The meaning of a name in one of the tables above, or nothing.
template <typename Meanings>
auto meaningOf(const Meanings& meanings, std::string_view name) -> std::optional<typename Meanings::value_type::second_type> {
  for (const auto& [known, meaning] : meanings) {
    if (known == name) return meaning;
  }
  return std::nullopt;
}

// What else a word may be than the name of a concept. It decides which neighbours speak for the concept.
enum class OtherReading : std::uint8_t {
  none,         // nothing known
  preposition,  // mod: "mod nord"
  verb,         // leder: "hun leder"
  thing         // helhed: "en helhed"; the concept has no article
};
inline constexpr std::array<std::pair<std::string_view, OtherReading>, 4> otherReadings = {
    {{"none", OtherReading::none}, {"preposition", OtherReading::preposition}, {"verb", OtherReading::verb}, {"thing", OtherReading::thing}}};

// Words beside a term that say whether it is meant.
struct TermContext {
  std::vector<std::string> before, after;  // right before, right after it: it is meant
  std::vector<std::string> never;          // phrases that hold it: it is not
  std::vector<std::string> unless;         // in a sentence with one of these, in any form or compound, it is not
};

// How a term's names are linked, as far as its declaration says.
struct LinkClaim {
  std::optional<LinkPolicy> policy;
  std::optional<LinkScope> scope;
  std::vector<std::string> names;          // beside the title; aliases are for search
  TermContext context;
};

struct AmbiguousWord {
  std::string word;                        // the lemma, lower case
  std::optional<LinkPolicy> policy;        // instead of the type's
  OtherReading also = OtherReading::none;
  std::vector<std::string> forms;          // that may be the other word; empty: all
  TermContext context;
};

// Closed classes of words, by which a noun is told from what is written the same.
enum class WordClass : std::uint8_t {
  determiner, demonstrative, possessive, adjective, quantifier, pronoun, preposition, conjunction, subordinator, verb,
  copula, adverb, relative, comparison, plural, modal
};
inline constexpr std::array<std::pair<std::string_view, WordClass>, 16> wordClasses = {
    {{"determiners", WordClass::determiner}, {"demonstratives", WordClass::demonstrative}, {"possessives", WordClass::possessive}, {"adjectives", WordClass::adjective},
     {"quantifiers", WordClass::quantifier}, {"pronouns", WordClass::pronoun}, {"prepositions", WordClass::preposition},
     {"conjunctions", WordClass::conjunction}, {"subordinators", WordClass::subordinator}, {"verbs", WordClass::verb}, {"copulas", WordClass::copula}, {"adverbs", WordClass::adverb},
     {"relatives", WordClass::relative}, {"comparisons", WordClass::comparison}, {"plurals", WordClass::plural}, {"modals", WordClass::modal}}};

// What a language, and then the site, knows of its words.
struct TermGrammar {
  std::uint32_t wordsPerLink = 0;                // at most one automatic link for so many words of a section; 0: no limit
  std::vector<std::string> phrases;              // nothing in them is linked. "a/b c": two phrases; "…": up to four words
  std::vector<AmbiguousWord> words;
  std::array<std::vector<std::string>, wordClasses.size()> classes;  // by WordClass
  std::vector<std::string> adjectiveEndings;     // of words that stand before a noun
};

// Why an occurrence of a term became a link or did not. Names never change meaning: they stand in pejl.lock.
enum class TermRule : std::uint8_t {
  // links
  always, acronym, inflectedForm, afterNounWord, wordBefore, wordAfter, afterTypeName, capital, quoted, nounPlace,
  // no links: what the editor or the model says
  policyExplicit, policyNever, forbidden, otherFramework, otherOrganisation, otherLanguage, nearerTerm, ambiguous,
  // where it stands
  heading, link, quotation, tableHead, sourceText, ownText, acrossMarkup,
  // what is around it
  longerTerm, suspendedHyphen, fixedPhrase, otherCase, allCapitals, otherReading,
  // enough links already
  linkedInSection, sameWords, repeated, tooDense
};
inline constexpr TermRule lastAccepting = TermRule::nounPlace;
inline constexpr bool accepts(TermRule rule) { return rule <= lastAccepting; }
std::string_view nameOf(TermRule rule);  // "after-type-name"

}  // namespace pejl
