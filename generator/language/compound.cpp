#include "language/compound.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "language/inflect.h"
#include "language/words.h"

namespace pejl {
namespace {

// Heads that a site about policy has inside compounds and seldom alone (domain research § 5.1: "profil" 0 of 13).
constexpr std::array<std::string_view, 36> usualHeads = {
    "aftale",  "analyse",     "ansvar",   "arbejde", "chef",    "dagsorden",  "dimension",    "dokument", "forløb",
    "forum",   "forvaltning", "grundlag", "gruppe",  "indsats", "kompas",     "konsulent",    "kontrakt", "kultur",
    "ledelse", "leder",       "miljø",    "model",   "område",  "opgave",     "organisation", "plan",     "politik",
    "proces",  "profil",      "projekt",  "ramme",   "rapport", "samarbejde", "strategi",     "udvalg",   "værktøj"};

// Three letters are enough for these as last part.
constexpr std::array<std::string_view, 17> shortHeads = {"bil", "bog", "dag", "fag", "hus", "kør", "led", "lov", "mad",
                                                         "mål", "ret", "rum", "råd", "tal", "tid", "vej", "år"};

// What ends so is derived, not compounded.
constexpr std::array<std::string_view, 15> suffixes = {"agtig", "artet",  "dom",  "else", "eri",  "fuld", "hed", "isk",
                                                       "lig",   "lighed", "ling", "løs",  "ning", "skab", "som"};

// What begins so is a verb with its particle, and what comes of it: "medarbejder", "overblik", "sammenhæng".
constexpr std::array<std::string_view, 34> prefixes = {
    "af",   "an",   "be",   "bi",     "efter", "for",     "fore",   "forud", "fra", "frem", "gen", "hen",
    "hjem", "hver", "igen", "ind",    "inden", "med",     "mellem", "mis",   "mod", "ned",  "om",  "op",
    "over", "på",   "sam",  "sammen", "til",   "tilbage", "ud",     "under", "ved", "vel"};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool beginsWithSuffix(std::string_view head) {
  return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
    return startsWith(head, suffix) && isInflectionalEnding(head.substr(suffix.size()));
  });
}

std::optional<std::string> asHead(std::string_view part, const Vocabulary& vocabulary) {
  const std::size_t letters = countCodePoints(part);
  if (letters < 3 || isStopWord(part) || beginsWithSuffix(part)) return std::nullopt;
  if (letters < 4 && !contains(shortHeads, part)) return std::nullopt;
  if (!vocabulary.holdsFormOf(part)) return std::nullopt;
  return std::string(part);
}

// The word that a first or middle part is, without its linking letter: ledelses → ledelse, børne → børn,
// arbejds → arbejde.
std::optional<std::string> asModifier(std::string_view part, const Vocabulary& vocabulary) {
  if (countCodePoints(part) < 3 || contains(prefixes, part)) return std::nullopt;
  const auto known = [&](std::string_view word) {
    return countCodePoints(word) >= 3 && !isStopWord(word) && !contains(prefixes, word) && vocabulary.holds(word);
  };
  if (known(part)) return std::string(part);
  const std::string_view shorter = part.substr(0, part.size() - 1);
  if (part.back() != 's' && part.back() != 'e') return std::nullopt;
  if (known(shorter)) return std::string(shorter);
  const std::string withE = std::string(shorter) + "e";
  if (part.back() == 's' && known(withE)) return withE;
  return std::nullopt;
}

using Parts = std::vector<CompoundPart>;

bool isBetter(const Parts& a, const Parts& b) {
  if (b.empty() || a.size() != b.size()) return b.empty() || a.size() < b.size();
  return a.back().length > b.back().length;
}

// The modifiers that cover word[0, end), at most `limit` of them.
Parts splitModifiers(std::string_view word, std::size_t end, std::size_t limit, const Vocabulary& vocabulary) {
  if (std::optional<std::string> whole = asModifier(word.substr(0, end), vocabulary)) {
    return {{std::move(*whole), 0, end}};
  }
  Parts best;
  if (limit < 2) return best;
  for (std::size_t cut = 3; cut + 3 <= end; ++cut) {
    if ((static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) continue;
    std::optional<std::string> last = asModifier(word.substr(cut, end - cut), vocabulary);
    if (!last) continue;
    Parts parts = splitModifiers(word, cut, limit - 1, vocabulary);
    if (parts.empty()) continue;
    parts.push_back({std::move(*last), cut, end - cut});
    if (isBetter(parts, best)) best = std::move(parts);
  }
  return best;
}

}  // namespace

Vocabulary::Vocabulary(std::span<const std::string> words) {
  words_.reserve(words.size() + usualHeads.size());
  for (const std::string& word : words) words_.insert(word);
  for (const std::string_view head : usualHeads) words_.emplace(head);
}

bool Vocabulary::holdsFormOf(std::string_view word) const {
  if (holds(word)) return true;
  constexpr std::size_t longestEnding = 5;
  for (std::size_t length = 1; length <= longestEnding && length + 3 <= word.size(); ++length) {
    const std::size_t end = word.size() - length;
    if (!isInflectionalEnding(word.substr(end))) continue;
    if (holds(word.substr(0, end))) return true;
    const bool isDoubled = end > 3 && word[end - 1] == word[end - 2];  // rummet, politikken
    if (isDoubled && holds(word.substr(0, end - 1))) return true;
  }
  return false;
}

std::vector<CompoundPart> splitCompound(std::string_view word, const Vocabulary& vocabulary) {
  Parts best;
  constexpr std::size_t shortest = 6, longest = 80, mostModifiers = 3;
  if (word.size() < shortest || word.size() > longest) return best;
  for (std::size_t cut = 3; cut + 3 <= word.size(); ++cut) {
    if ((static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) continue;
    std::optional<std::string> head = asHead(word.substr(cut), vocabulary);
    if (!head) continue;
    Parts parts = splitModifiers(word, cut, mostModifiers, vocabulary);
    if (parts.empty()) continue;
    parts.push_back({std::move(*head), cut, word.size() - cut});
    if (isBetter(parts, best)) best = std::move(parts);
  }
  return best;
}

}  // namespace pejl
