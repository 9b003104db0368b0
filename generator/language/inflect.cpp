#include "language/inflect.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pejl {
namespace {

constexpr std::array<std::string_view, 29> endings = {
    "",    "e",  "en", "ene", "enes", "ens", "er", "erne", "ernes", "ers", "es", "et",  "ets", "n",    "ne",
    "nes", "ns", "r",  "rne", "rnes", "rs",  "s",  "t",    "te",    "ts",  "'s", "'en", "'er", "'erne"};

// `ending` without its hyphen, put on `word`.
std::string withEnding(std::string_view word, std::string_view ending) {
  const std::string plain = std::string(word).append(ending);
  if (ending.empty() || ending.front() == '\'' || isInflectionalEnding(ending)) return plain;
  if (isFormOf(plain, word)) return plain;  // politik, -ken
  std::size_t second = 0;
  decodeCodePoint(ending, second);
  const std::string_view first = ending.substr(0, second);
  const std::size_t shared = word.rfind(first);
  if (shared == std::string_view::npos || shared == 0) return plain;
  return std::string(word.substr(0, shared)).append(ending);  // kapitel, -tlet
}

std::string genitive(const std::string& form) {
  const char last = form.empty() ? ' ' : form.back();
  if (last == 's' || last == 'x' || last == 'z' || last == 'S') return form + "'";
  return form + (isAcronym(form) && form.find('\'') == std::string::npos ? "'s" : "s");
}

bool isVowel(char32_t letter) { return std::u32string_view(U"aeiouyæøå").find(letter) != std::u32string_view::npos; }

char32_t letterFromEnd(std::string_view word, std::size_t number) {
  std::u32string letters;
  for (std::size_t offset = 0; offset < word.size();) letters.push_back(decodeCodePoint(word, offset));
  return number < letters.size() ? letters[letters.size() - 1 - number] : U' ';
}

// The adjective before a noun in the definite and the plural (Retskrivningsordbogen § 30-32): strategisk → strategiske,
// åben → åbne, enkel → enkle, udsat → udsatte, tryg → trygge, lokalt → lokale. Empty for what is no adjective by its
// ending. A form that does not exist is met nowhere.
std::string weakForm(std::string_view adjective) {
  const auto cut = [&](std::size_t bytes) { return std::string(adjective.substr(0, adjective.size() - bytes)); };
  if (countCodePoints(adjective) < 3 || isVowel(letterFromEnd(adjective, 0))) return {};
  // Loanwords bear their stress on -el and double: professionelle, kulturelle, individuelle, ideelle, formelle.
  for (const char* ending : {"nel", "rel", "uel", "iel", "eel", "rmel"}) {
    if (endsWith(adjective, ending)) return std::string(adjective) + "le";
  }
  for (const char* ending : {"en", "el", "er"}) {
    if (!endsWith(adjective, ending)) continue;
    if (isVowel(letterFromEnd(adjective, 2))) return std::string(adjective) + "e";
    const bool isDouble = letterFromEnd(adjective, 2) == letterFromEnd(adjective, 3);  // sikker → sikre, gammel → gamle
    return cut(isDouble ? 3 : 2) + ending[1] + "e";
  }
  // Participles: målrettet → målrettede; not konkret → konkrete, komplet → komplette, let → lette.
  if (endsWith(adjective, "kret")) return std::string(adjective) + "e";
  if (endsWith(adjective, "et") && countCodePoints(adjective) > 4 && !endsWith(adjective, "plet")) return cut(1) + "de";
  for (const char* ending : {"lt", "gt", "kt", "vt", "dt", "rt", "mt"}) {
    if (endsWith(adjective, ending)) return cut(1) + "e";
  }
  const bool doubles = isVowel(letterFromEnd(adjective, 1)) && !isVowel(letterFromEnd(adjective, 2)) && !endsWith(adjective, "ig");
  return std::string(adjective) + (doubles ? std::string(1, adjective.back()) : "") + "e";
}

// "strategisk ledelse" → "strategiske ledelse"; empty when nothing agrees. Small words such as "og" and "af" stay.
std::string agreeing(std::string_view phrase) {
  std::string result;
  bool changed = false;
  for (std::size_t begin = 0; begin < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    const std::string_view word = phrase.substr(begin, end - begin);
    const std::string weak = end < phrase.size() && !isStopWord(word) ? weakForm(word) : std::string{};
    result.append(weak.empty() ? word : std::string_view(weak));
    changed = changed || !weak.empty();
    if (end < phrase.size()) result.push_back(' ');
    begin = end + 1;
  }
  return changed ? result : std::string{};
}

void addOnce(std::vector<std::string>& forms, std::string form) {
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}

// Ending as written, "-en" or "–" or a whole form.
std::string applied(std::string_view lemma, std::string_view written) {
  constexpr std::string_view dash = "–";
  const std::string_view ending = startsWith(written, "-")    ? written.substr(1)
                                  : startsWith(written, dash) ? written.substr(dash.size())
                                                              : std::string_view{};
  const bool isWholeForm = !startsWith(written, "-") && !startsWith(written, dash) && written.front() != '\'';
  const std::size_t space = lemma.rfind(' ');
  const std::string_view before = space == std::string_view::npos ? std::string_view{} : lemma.substr(0, space + 1);
  if (isWholeForm)
    return written.find(' ') == std::string_view::npos ? std::string(before).append(written) : std::string(written);
  return std::string(before) + withEnding(lemma.substr(before.size()), written.front() == '\'' ? written : ending);
}

constexpr std::array<IrregularNoun, 17> irregular = {{
    {"barn", "børn", "børnene"},
    {"bog", "bøger", "bøgerne"},
    {"bror", "brødre", "brødrene"},
    {"datter", "døtre", "døtrene"},
    {"far", "fædre", "fædrene"},
    {"fod", "fødder", "fødderne"},
    {"hånd", "hænder", "hænderne"},
    {"ko", "køer", "køerne"},
    {"kraft", "kræfter", "kræfterne"},
    {"mand", "mænd", "mændene"},
    {"matrix", "matricer", "matricerne"},
    {"mor", "mødre", "mødrene"},
    {"nat", "nætter", "nætterne"},
    {"rod", "rødder", "rødderne"},
    {"tand", "tænder", "tænderne"},
    {"tå", "tæer", "tæerne"},
    {"øje", "øjne", "øjnene"},
}};

}  // namespace

std::vector<std::string> inflectedForms(std::string_view lemma, std::string_view inflection) {
  std::vector<std::string> forms = {std::string(lemma)};
  for (const std::string& ending : splitList(inflection, ',')) addOnce(forms, applied(lemma, ending));
  const std::size_t declared = forms.size();
  for (std::size_t i = 0; i < declared; ++i) {
    const std::string changed = agreeing(forms[i]);
    if (!changed.empty()) addOnce(forms, changed);
  }
  const std::size_t plain = forms.size();
  for (std::size_t i = 0; i < plain; ++i) addOnce(forms, genitive(forms[i]));
  return forms;
}

std::string likelyInflection(std::string_view lemma) {
  struct Pattern {
    std::string_view ending, inflection;
  };
  // The commonest paradigm of each ending (domain research § 5.2); the longest ending comes first.
  static constexpr std::array<Pattern, 12> patterns = {{{"skab", "-et, -er, -erne"}, {"itet", "-en, -er, -erne"}, {"ning", "-en, -er, -erne"},
                                                        {"else", "-n, -r, -rne"}, {"ion", "-en, -er, -erne"}, {"ing", "-en, -er, -erne"},
                                                        {"hed", "-en, -er, -erne"}, {"dom", "-men, -me, -mene"}, {"er", "-en, -e, -ne"},
                                                        {"ør", "-en, -er, -erne"}, {"ent", "-en, -er, -erne"}, {"e", "-n, -r, -rne"}}};
  const std::string_view word = lemma.substr(lemma.rfind(' ') + 1);
  for (const Pattern& pattern : patterns) {
    if (word.size() > pattern.ending.size() + 1 && endsWith(word, pattern.ending)) return std::string(pattern.inflection);
  }
  return {};
}

std::span<const IrregularNoun> irregularNouns() { return irregular; }

bool isInflectionalEnding(std::string_view ending) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool isFormOf(std::string_view form, std::string_view lemma) {
  if (lemma.empty() || !startsWith(form, lemma)) return false;
  const std::string_view ending = form.substr(lemma.size());
  if (isInflectionalEnding(ending)) return true;
  return !ending.empty() && ending.front() == lemma.back() && isInflectionalEnding(ending.substr(1));
}

bool isFormOfName(std::string_view form, std::string_view name) {
  for (std::size_t a = 0, b = 0;;) {
    const std::string one = normalWord(nextWord(form, a).source), other = normalWord(nextWord(name, b).source);
    if (one.empty() || other.empty()) return one.empty() && other.empty();
    if (isFormOf(one, other) || isFormOf(other, one)) continue;
    const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto shared = static_cast<std::size_t>(differ.first - one.begin());
    if (shared < 3 || !isInflectionalEnding(std::string_view(one).substr(shared)) || !isInflectionalEnding(std::string_view(other).substr(shared))) return false;
  }
}

}  // namespace pejl
