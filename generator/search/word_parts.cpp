#include <algorithm>
#include <numeric>

#include "base/json.h"
#include "base/parallel.h"
#include "language/fold.h"
#include "language/stem.h"
#include "language/words.h"
#include "search/encode.h"
#include "search/writer.h"

namespace pejl::searching {
namespace {

// What an entry stands for when parts are cut: the stem of its first word, folded, so that forms and spellings of a
// word and titles that begin with it come in one file.
std::string familyOf(std::string_view word, Stemmer& stemmer) {
  return spellingKey(stemmer.stem(normalWord(word.substr(0, word.find(' ')))));
}

// What each entry takes in its part. An estimate: front coding leaves about half of a word.
std::vector<std::size_t> sizesOf(const std::vector<Entry>& entries, unsigned jobs) {
  return parallelMap(entries.size(), jobs,
                     [&](std::size_t i) { return 4 + entries[i].word.size() / 2 + encodedSize(entries[i].postings); });
}

// Where parts begin.
std::vector<std::size_t> findCuts(const std::vector<Entry>& entries, const std::vector<std::size_t>& sizes,
                                  std::size_t partSize) {
  Stemmer stemmer;
  std::vector<std::size_t> cuts;
  std::size_t size = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool isFirst = i == 0;
    const bool isFull = size >= partSize;
    const bool isTooFull = size >= 2 * partSize;
    if (isFirst || isTooFull ||
        (isFull && familyOf(entries[i].word, stemmer) != familyOf(entries[i - 1].word, stemmer))) {
      cuts.push_back(i);
      size = 0;
    }
    size += sizes[i];
  }
  return cuts;
}

Part encodePart(std::span<const Entry> entries) {
  std::string words, postings, lemmas;
  std::string_view previous;
  for (const Entry& entry : entries) {
    const std::size_t before = postings.size();
    appendPostings(postings, entry.postings);
    appendWord(words, previous, entry.word, postings.size() - before);
    previous = entry.word;
    if (entry.lemma.empty()) continue;
    lemmas += lemmas.empty() ? "" : ",";
    appendJsonText(lemmas, entry.word);
    lemmas += ':';
    appendJsonText(lemmas, entry.lemma);
  }
  Part part;
  part.firstKey = entries.front().key;
  part.arguments = "\"" + words + "\",\"" + postings + "\",{" + lemmas + "}";  // No escapes are needed: see encode.h.
  return part;
}

}  // namespace

std::vector<Part> cutWords(const std::vector<Entry>& entries, PartLimits limits, unsigned jobs) {
  const std::vector<std::size_t> sizes = sizesOf(entries, jobs);
  const std::size_t all = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
  const std::vector<std::size_t> cuts = findCuts(entries, sizes, std::max(limits.leastSize, all / limits.mostParts));
  return parallelMap(cuts.size(), jobs, [&](std::size_t i) {
    const std::size_t end = i + 1 < cuts.size() ? cuts[i + 1] : entries.size();
    return encodePart(std::span(entries).subspan(cuts[i], end - cuts[i]));
  });
}

}  // namespace pejl::searching
