// Forms of a word. Inflection is declared by editors in dictionary style, never guessed for links (stemmers take
// "modet", "moden" and "moder" for one word).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pejl {

// All forms that `inflection` declares of `lemma`, the lemma first, then each with its genitive, without doubles:
//   "kapabilitet", "-en, -er, -erne"    → kapabiliteten, kapabiliteter, kapabiliteterne …
//   "politik", "-ken, -ker, -kerne"     → politikken …          (a doubled consonant)
//   "kapitel", "-tlet, -tler"           → kapitlet, kapitler    (from the last letter they share)
//   "barn", "-et, børn, børnene"        → barnet, børn, børnene (whole forms)
//   "strategisk ledelse", "-n, -r"      → also "strategiske ledelse(n, r)": what stands before agrees
// With nothing declared: the lemma and its genitive. Case is kept.
std::vector<std::string> inflectedForms(std::string_view lemma, std::string_view inflection);

// The inflection that a word's ending makes likely, for a hint to editors and never for links: "-en, -er, -erne" of
// "relation". Of several words the last. Empty when the ending says nothing.
std::string likelyInflection(std::string_view lemma);

// Nouns whose plural has another vowel (barn, børn), which no ending explains: lemma, indefinite plural, definite
// plural.
struct IrregularNoun {
  std::string_view lemma, plural, definitePlural;
};
std::span<const IrregularNoun> irregularNouns();

// Whether nouns, verbs or adjectives end so in some of their forms: "en", "erne", "s", or nothing. Two words that
// differ in such endings only may be forms of one.
bool isInflectionalEnding(std::string_view ending);

// Whether `form` is `lemma` and an inflectional ending, the last consonant doubled or not: "rummet" of "rum". Right of
// what is a form, but also of some that are none: "moden" of "mod".
bool isFormOf(std::string_view form, std::string_view lemma);

// Whether two names are the same words up to such endings: "lokale råderum" and "Lokalt råderum".
bool isFormOfName(std::string_view form, std::string_view name);

}  // namespace pejl
