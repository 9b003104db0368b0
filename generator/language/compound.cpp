#include "language/compound.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/text.h"
#include "language/inflect.h"
#include "language/words.h"

namespace pejl {
namespace {

// Heads that a site about policy has inside compounds and seldom alone (domain research § 5.1: "profil" 0 of 13).
constexpr std::array<std::string_view, 208> usualHeads = {"adfærd",        "adgang",       "administration",
                                                          "afdeling",      "afgørelse",    "aftale",
                                                          "aktivitet",     "analyse",      "ansat",
                                                          "ansvar",        "ansættelse",   "antal",
                                                          "arbejde",       "areal",        "arrangement",
                                                          "aspekt",        "behandling",   "behov",
                                                          "beredskab",     "beskrivelse",  "beslutning",
                                                          "bestemmelse",   "bestyrelse",   "besøg",
                                                          "betjening",     "bevilling",    "bidrag",
                                                          "bolig",         "bruger",       "budget",
                                                          "bygning",       "bånd",         "center",
                                                          "chef",          "dagsorden",    "dannelse",
                                                          "data",          "dialog",       "dimension",
                                                          "direktør",      "dokument",     "drift",
                                                          "effekt",        "enhed",        "evaluering",
                                                          "evne",          "fag",          "faglighed",
                                                          "forening",      "forhold",      "forløb",
                                                          "form",          "formål",       "forpligtelse",
                                                          "forskel",       "forståelse",   "forsøg",
                                                          "forum",         "forvaltning",  "fremgang",
                                                          "fremmøde",      "funktion",     "fællesskab",
                                                          "gang",          "gennemgang",   "grundlag",
                                                          "gruppe",        "grænse",       "handling",
                                                          "hensyn",        "hjælp",        "identitet",
                                                          "indsats",       "information",  "initiativ",
                                                          "institution",   "instruks",     "kapacitet",
                                                          "komite",        "kommune",      "kommunikation",
                                                          "kompas",        "kompetence",   "konference",
                                                          "konsulent",     "kontor",       "kontrakt",
                                                          "kontrol",       "kraft",        "krav",
                                                          "kreds",         "kultur",       "kvalitet",
                                                          "kæde",          "ledelse",      "leder",
                                                          "lokale",        "lovgivning",   "læring",
                                                          "løsning",       "medarbejder",  "metode",
                                                          "miljø",         "mission",      "model",
                                                          "mulighed",      "myndighed",    "mål",
                                                          "målsætning",    "møde",         "netværk",
                                                          "niveau",        "notat",        "område",
                                                          "opgave",        "ordning",      "organisation",
                                                          "orientering",   "oversigt",     "parti",
                                                          "pejlemærke",    "personale",    "perspektiv",
                                                          "plads",         "plan",         "politik",
                                                          "politiker",     "portal",       "portefølje",
                                                          "potentiale",    "praksis",      "praktik",
                                                          "princip",       "problem",      "proces",
                                                          "profil",        "program",      "projekt",
                                                          "ramme",         "rapport",      "redskab",
                                                          "reform",        "regel",        "registrering",
                                                          "regnskab",      "relation",     "ressource",
                                                          "resultat",      "ret",          "retning",
                                                          "rolle",         "råd",          "sag",
                                                          "sagsbehandler", "samarbejde",   "samarbejdspartner",
                                                          "samtale",       "sektor",       "service",
                                                          "situation",     "skole",        "snit",
                                                          "sparring",      "spor",         "sprog",
                                                          "spænd",         "spørgsmål",    "stab",
                                                          "standard",      "status",       "stilling",
                                                          "strategi",      "struktur",     "styring",
                                                          "støtte",        "sundhed",      "svar",
                                                          "syn",           "system",       "team",
                                                          "tema",          "tid",          "tilbud",
                                                          "tilgang",       "tillid",       "tilsyn",
                                                          "time",          "tjeneste",     "trivsel",
                                                          "type",          "uddannelse",   "udfordring",
                                                          "udgift",        "udvalg",       "udvikling",
                                                          "underretning",  "undersøgelse", "undervisning",
                                                          "vedtægt",       "vejledning",   "viden",
                                                          "vilkår",        "virksomhed",   "vision",
                                                          "vurdering",     "værdi",        "værktøj",
                                                          "årsag"};

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

bool isHead(std::string_view part, const Vocabulary& vocabulary) {
  if (!vocabulary.holdsFormOf(part)) return false;
  const std::size_t letters = countCodePoints(part);
  if (letters < 3 || isStopWord(part) || beginsWithSuffix(part)) return false;
  return letters > 3 || contains(shortHeads, part);
}

bool isModifier(std::string_view word, const Vocabulary& vocabulary) {
  return vocabulary.holds(word) && countCodePoints(word) >= 3 && !isStopWord(word) && !contains(prefixes, word);
}

// The word that a first or middle part is, without its linking letter: ledelses → ledelse, børne → børn,
// arbejds → arbejde, forældre → forælder. Empty when it is none.
std::string asModifier(std::string_view part, const Vocabulary& vocabulary) {
  if (isModifier(part, vocabulary)) return std::string(part);
  if (endsWith(part, "re")) {  // the plural of "forælder" in "forældresamarbejde"
    std::string singular = std::string(part.substr(0, part.size() - 2)) + "er";
    if (isModifier(singular, vocabulary)) return singular;
  }
  if (part.back() != 's' && part.back() != 'e') return {};
  const std::string_view shorter = part.substr(0, part.size() - 1);
  if (shorter.size() < 3 || contains(prefixes, part)) return {};
  if (isModifier(shorter, vocabulary)) return std::string(shorter);
  if (part.back() == 'e') return {};
  std::string withE = std::string(shorter) + "e";
  return isModifier(withE, vocabulary) ? withE : std::string{};
}

// How a word can be covered from its beginning to some place: the last part, and where that begins.
struct Reach {
  std::size_t parts = 0;  // 0: not at all
  std::size_t begin = 0;
  std::string word;
};

bool beginsLetter(std::string_view word, std::size_t at) {
  return (static_cast<unsigned char>(word[at]) & 0xC0) != 0x80;
}

// For every place up to which modifiers cover the word, the way with fewest of them, the longest last on a tie.
std::vector<Reach> coverFromLeft(std::string_view word, const Vocabulary& vocabulary) {
  constexpr std::size_t mostModifiers = 3;
  std::vector<Reach> reaches(word.size());
  std::vector<std::size_t> reached = {0};
  for (std::size_t end = 3; end + 3 <= word.size(); ++end) {
    if (!beginsLetter(word, end)) continue;
    Reach best;
    for (const std::size_t begin : reached) {
      if (end - begin < 3) break;
      const std::size_t parts = reaches[begin].parts + 1;
      if (parts > mostModifiers || (best.parts != 0 && parts >= best.parts)) continue;
      std::string part = asModifier(word.substr(begin, end - begin), vocabulary);
      if (!part.empty()) best = {parts, begin, std::move(part)};
    }
    if (best.parts == 0) continue;
    reaches[end] = std::move(best);
    reached.push_back(end);
  }
  return reaches;
}

}  // namespace

Vocabulary::Vocabulary(std::span<const std::string_view> words) {
  std::size_t size = 64;
  while (size < 2 * (words.size() + usualHeads.size())) size *= 2;
  slots_.assign(size, 0);
  for (const std::string_view word : words) add(word);
  for (const std::string_view head : usualHeads) add(head);
}

void Vocabulary::add(std::string_view word) {
  const std::uint64_t hash = hash64(word);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = hash;
}

bool Vocabulary::holds(std::string_view word) const {
  const std::uint64_t hash = hash64(word);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & (slots_.size() - 1);
  return slots_[slot] == hash;
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
  constexpr std::size_t shortest = 6, longest = 80;
  if (word.size() < shortest || word.size() > longest) return {};
  const std::vector<Reach> reaches = coverFromLeft(word, vocabulary);
  std::size_t best = 0;  // where the last part begins
  for (std::size_t cut = 3; cut + 3 <= word.size(); ++cut) {
    if (reaches[cut].parts == 0 || (best != 0 && reaches[cut].parts >= reaches[best].parts)) continue;
    if (isHead(word.substr(cut), vocabulary)) best = cut;
  }
  if (best == 0) return {};
  std::vector<CompoundPart> parts = {{std::string(word.substr(best)), best, word.size() - best}};
  for (std::size_t end = best; end > 0; end = reaches[end].begin) {
    parts.push_back({reaches[end].word, reaches[end].begin, end - reaches[end].begin});
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

bool isVerbalPrefix(std::string_view word) { return contains(prefixes, word); }

std::string_view withoutVerbalPrefix(std::string_view word) {
  std::size_t longest = 0;
  for (const std::string_view prefix : prefixes) {
    if (startsWith(word, prefix) && countCodePoints(word.substr(prefix.size())) >= 3) longest = std::max(longest, prefix.size());
  }
  return longest == 0 ? std::string_view() : word.substr(longest);
}

}  // namespace pejl
