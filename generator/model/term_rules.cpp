#include "model/term_rules.h"

namespace pejl {

std::string_view nameOf(TermRule rule) {
  switch (rule) {
    case TermRule::always: return "always";
    case TermRule::acronym: return "acronym";
    case TermRule::inflectedForm: return "inflected-form";
    case TermRule::afterNounWord: return "after-noun-word";
    case TermRule::wordBefore: return "word-before";
    case TermRule::wordAfter: return "word-after";
    case TermRule::afterTypeName: return "after-type-name";
    case TermRule::capital: return "capital";
    case TermRule::quoted: return "quoted";
    case TermRule::nounPlace: return "noun-place";
    case TermRule::policyExplicit: return "policy-explicit";
    case TermRule::policyNever: return "policy-never";
    case TermRule::forbidden: return "forbidden";
    case TermRule::otherFramework: return "other-framework";
    case TermRule::otherOrganisation: return "other-organisation";
    case TermRule::otherLanguage: return "other-language";
    case TermRule::nearerTerm: return "nearer-term";
    case TermRule::ambiguous: return "ambiguous";
    case TermRule::heading: return "heading";
    case TermRule::link: return "link";
    case TermRule::quotation: return "quotation";
    case TermRule::tableHead: return "table-head";
    case TermRule::sourceText: return "source-text";
    case TermRule::ownText: return "own-text";
    case TermRule::acrossMarkup: return "across-markup";
    case TermRule::longerTerm: return "longer-term";
    case TermRule::suspendedHyphen: return "suspended-hyphen";
    case TermRule::fixedPhrase: return "fixed-phrase";
    case TermRule::otherCase: return "other-case";
    case TermRule::allCapitals: return "all-capitals";
    case TermRule::otherReading: return "other-reading";
    case TermRule::linkedInSection: return "linked-in-section";
    case TermRule::sameWords: return "same-words";
    case TermRule::repeated: return "repeated";
    case TermRule::tooDense: return "too-dense";
  }
  return {};
}

}  // namespace pejl
