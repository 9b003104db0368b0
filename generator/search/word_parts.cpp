#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "base/json.h"
#include "base/parallel.h"
#include "search/encode.h"
#include "search/postings.h"
#include "search/word_cuts.h"
#include "search/writer.h"

namespace pejl::searching {
namespace {

// Of how many sections a word keeps a note: on a large site one that most have says little where it says least, and its
// list is what makes a query dear.
std::size_t mostSections(std::size_t sectionCount) { return std::clamp<std::size_t>(8'000'000 / (sectionCount + 1), 500, 4000); }

// Who asks for a word finds its forms: a family with many frequent ones keeps notes of as many sections as so many words, in all. Chosen
// for bytes a word against what two words find (tests/bench/README.md).
constexpr std::size_t sharedByForms = 6;

// A stretch with its guests, in order.
std::vector<std::size_t> membersOf(const Stretch& stretch) {
  std::vector<std::size_t> list(stretch.end - stretch.begin);
  std::iota(list.begin(), list.end(), stretch.begin);
  const auto later = std::lower_bound(stretch.guests.begin(), stretch.guests.end(), stretch.begin);
  list.insert(list.end(), later, stretch.guests.end());
  list.insert(list.begin(), stretch.guests.begin(), later);
  return list;
}

Part encodePart(const Stretch& stretch, const std::vector<Entry>& entries, const std::vector<std::string>& encoded) {
  std::string words, postings, lemmas;
  std::string_view previous;
  for (const std::size_t i : membersOf(stretch)) {
    const Entry& entry = entries[i];
    postings += encoded[i];
    appendWord(words, previous, entry.word, encoded[i].size());
    previous = entry.word;
    if (entry.lemma.empty() && entry.meant.empty()) continue;
    lemmas += lemmas.empty() ? "" : ",";
    appendJsonText(lemmas, entry.word);
    lemmas += ':';
    std::string leadsTo(entry.lemma);
    for (const std::string& meant : entry.meant) leadsTo += '|' + meant;
    appendJsonText(lemmas, leadsTo);
  }
  Part part;
  part.start = stretch.start;
  part.arguments = "\"" + words + "\",\"" + postings + "\",{" + lemmas + "}";  // No escapes are needed: see encode.h.
  return part;
}

}  // namespace

std::vector<std::string> encodeAll(const std::vector<Entry>& entries, const Families& families, std::size_t sectionCount, unsigned jobs) {
  const std::size_t most = mostSections(sectionCount);
  std::unordered_map<std::string_view, std::size_t> forms;  // of a family, that are frequent
  for (std::size_t i = 0; i < entries.size(); ++i) forms[families[i]] += entries[i].postings.size() > most / 2;
  return parallelMap(entries.size(), jobs, [&](std::size_t i) {
    const std::size_t sharers = std::max<std::size_t>(forms.find(families[i])->second, 1);
    std::string postings;
    appendPostings(postings, entries[i].postings, sectionCount, std::min(most, sharedByForms * most / sharers));
    return postings;
  });
}

std::vector<Part> cutWords(const std::vector<Entry>& entries, const Families& families, const std::vector<std::string>& postings,
                           PartLimits limits, unsigned jobs) {
  const std::vector<Stretch> stretches = cutDictionary(entries, families, postings, limits);
  return parallelMap(stretches.size(), jobs, [&](std::size_t i) { return encodePart(stretches[i], entries, postings); });
}

}  // namespace pejl::searching
