#include <algorithm>
#include <numeric>

#include "base/json.h"
#include "base/parallel.h"
#include "language/fold.h"
#include "language/stem.h"
#include "language/words.h"
#include "search/encode.h"
#include "search/postings.h"
#include "search/writer.h"

namespace pejl::searching {
namespace {

// Of how many sections a word keeps a note: on a large site one that most have says little where it says least, and its
// list is what makes a query dear.
std::size_t mostSections(std::size_t sectionCount) { return std::clamp<std::size_t>(8'000'000 / (sectionCount + 1), 340, 4000); }

// What an entry stands for when parts are cut: the stem of its first word, folded, so that forms and spellings of a
// word and titles that begin with it come in one file.
std::string familyOf(std::string_view word, Stemmer& stemmer) {
  return spellingKey(stemmer.stem(normalWord(word.substr(0, word.find(' ')))));
}

// What an entry takes in its part. An estimate: front coding leaves about half of a word.
std::size_t sizeOf(const Entry& entry, const std::string& postings) { return 4 + entry.word.size() / 2 + postings.size(); }

// Where parts begin: before the family that a part has no room for.
class CutFinder {
 public:
  CutFinder(const std::vector<Entry>& entries, const std::vector<std::string>& postings, std::size_t partSize)
      : entries_(entries), postings_(postings), partSize_(partSize) {}

  std::vector<std::size_t> find() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::size_t size = sizeOf(entries_[i], postings_[i]);
      if (i == 0) cutBefore(0);
      if (size_ + size > partSize_) makeRoom(i);
      size_ += size;
    }
    return std::move(cuts_);
  }

 private:
  bool isOneFamily(std::size_t a, std::size_t b) {
    return familyOf(entries_[a].word, stemmer_) == familyOf(entries_[b].word, stemmer_);
  }

  void cutBefore(std::size_t i) {
    cuts_.push_back(i);
    size_ = 0;
    isBegun_ = false;
  }

  void makeRoom(std::size_t next) {
    std::size_t begin = next;
    if (!isBegun_) {
      while (begin > cuts_.back() && isOneFamily(begin - 1, next)) --begin;
    } else if (size_ < 2 * partSize_ && isOneFamily(next - 1, next)) {
      return;
    }
    if (begin == cuts_.back()) {
      isBegun_ = true;  // a family that is a part of its own, and perhaps more
      return;
    }
    cutBefore(begin);
    for (std::size_t i = begin; i < next; ++i) size_ += sizeOf(entries_[i], postings_[i]);
  }

  const std::vector<Entry>& entries_;
  const std::vector<std::string>& postings_;
  std::size_t partSize_;
  Stemmer stemmer_;
  std::vector<std::size_t> cuts_;
  std::size_t size_ = 0;
  bool isBegun_ = false;  // the part is full of one family
};

Part encodePart(std::span<const Entry> entries, std::span<const std::string> encoded) {
  std::string words, postings, lemmas;
  std::string_view previous;
  for (std::size_t i = 0; i < entries.size(); ++i) {
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
  part.firstKey = entries.front().key;
  part.arguments = "\"" + words + "\",\"" + postings + "\",{" + lemmas + "}";  // No escapes are needed: see encode.h.
  return part;
}

}  // namespace

std::vector<std::string> encodeAll(const std::vector<Entry>& entries, std::size_t sectionCount, unsigned jobs) {
  const std::size_t most = mostSections(sectionCount);
  return parallelMap(entries.size(), jobs, [&](std::size_t i) {
    std::string postings;
    appendPostings(postings, entries[i].postings, sectionCount, most);
    return postings;
  });
}

std::vector<Part> cutWords(const std::vector<Entry>& entries, const std::vector<std::string>& postings, PartLimits limits,
                           unsigned jobs) {
  std::size_t all = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) all += sizeOf(entries[i], postings[i]);
  const std::vector<std::size_t> cuts = CutFinder(entries, postings, std::max(limits.leastSize, all / limits.mostParts)).find();
  return parallelMap(cuts.size(), jobs, [&](std::size_t i) {
    const std::size_t size = (i + 1 < cuts.size() ? cuts[i + 1] : entries.size()) - cuts[i];
    return encodePart(std::span(entries).subspan(cuts[i], size), std::span(postings).subspan(cuts[i], size));
  });
}

}  // namespace pejl::searching
