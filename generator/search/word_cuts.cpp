#include "search/word_cuts.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "language/inflect.h"

namespace pejl::searching {
namespace {

using Sizes = std::vector<std::size_t>;  // by entry
using StretchIndices = std::vector<std::size_t>;

constexpr std::size_t longestEnding = 6;  // bytes of "ernes" with the consonant before it doubled
constexpr std::size_t shortestBase = 2;
// A stretch may be that many tenths of the wanted size where less has to be copied then.
constexpr std::size_t leastTenths = 5, mostTenths = 11;

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find(' ')); }

// What an entry takes in its part. An estimate: front coding leaves about half of a word.
std::size_t sizeOf(const Entry& entry, const std::string& postings) { return 4 + entry.word.size() / 2 + postings.size(); }

constexpr std::size_t noCut = std::numeric_limits<std::size_t>::max();

// By boundary before an entry: how much of what stands after it belongs to families that are looked for before it. Between two
// spellings of a word nothing is cut, for one key leads to both.
Sizes copiedBy(const std::vector<Entry>& entries, const Families& families, const Sizes& sizes) {
  const auto isBefore = [](const Entry& entry, const std::string& key) { return entry.key < key; };
  Sizes changes(entries.size() + 1);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto here = entries.begin() + static_cast<std::ptrdiff_t>(i);
    const auto family = std::lower_bound(entries.begin(), here, families[i], isBefore) - entries.begin();
    changes[static_cast<std::size_t>(family) + 1] += sizes[i];
    changes[i + 1] -= sizes[i];  // The sum is never negative, though this may wrap.
  }
  Sizes copied;
  std::partial_sum(changes.begin(), changes.end(), std::back_inserter(copied));
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (entries[i - 1].key == entries[i].key) copied[i] = noCut;
  }
  return copied;
}

// Where stretches of about that size begin: where the least has to be copied.
std::vector<std::size_t> findCuts(const Sizes& sizes, const Sizes& copied, std::size_t stretchSize) {
  Sizes ends;  // of entries, in bytes
  std::partial_sum(sizes.begin(), sizes.end(), std::back_inserter(ends));
  const auto entryAt = [&](std::size_t bytes) { return static_cast<std::size_t>(std::lower_bound(ends.begin(), ends.end(), bytes) - ends.begin()); };
  std::vector<std::size_t> cuts = {0};
  for (std::size_t written = 0; written + mostTenths * stretchSize / 10 < ends.back(); written = ends[cuts.back() - 1]) {
    const std::size_t least = entryAt(written + leastTenths * stretchSize / 10) + 1, most = entryAt(written + mostTenths * stretchSize / 10);
    std::size_t cut = std::max(least, most);
    for (std::size_t i = cut; i-- > least;) cut = copied[i] < copied[cut] ? i : cut;
    while (copied[cut] == noCut) ++cut;
    if (cut == sizes.size()) break;
    cuts.push_back(cut);
  }
  return cuts;
}

bool isInsideCodePoint(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::string startOf(std::string_view before, std::string_view key) {
  std::size_t length = static_cast<std::size_t>(std::mismatch(before.begin(), before.end(), key.begin(), key.end()).second - key.begin()) + 1;
  while (isInsideCodePoint(key, length)) ++length;
  return std::string(key.substr(0, length));
}

std::size_t stretchFor(const std::vector<Stretch>& stretches, std::string_view key) {
  const auto isAfter = [](std::string_view wanted, const Stretch& stretch) { return wanted < stretch.start; };
  const auto after = std::upper_bound(stretches.begin(), stretches.end(), key, isAfter);
  return after == stretches.begin() ? 0 : static_cast<std::size_t>(after - stretches.begin()) - 1;
}

// Calls visit(base) for each word that this one may be a form of, itself among them.
template <typename Visit>
void visitBases(std::string_view key, const Visit& visit) {
  const std::size_t shortest = std::max(shortestBase, key.size() > longestEnding ? key.size() - longestEnding : 0);
  for (std::size_t length = key.size(); length >= shortest; --length) {
    const std::string_view base = key.substr(0, length);
    const bool isPast = base.back() == 'e' && key.substr(length) == "de";  // arbejde, arbejdede
    if (isPast || isFormOf(key, base)) visit(base);
  }
}

void addOnce(StretchIndices& list, std::size_t stretch) {
  if (std::find(list.begin(), list.end(), stretch) == list.end()) list.push_back(stretch);
}

// Forms of one word may have several stems ("indsats", "indsatsen"), and so be looked for in several stretches.
void addGuests(std::vector<Stretch>& stretches, const std::vector<Entry>& entries, const Families& families) {
  std::unordered_map<std::string_view, StretchIndices> homes;  // by base
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t home = stretchFor(stretches, families[i]);
    visitBases(firstWord(entries[i].key), [&](std::string_view base) { addOnce(homes[base], home); });
  }
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    for (std::size_t entry = stretches[i].begin; entry < stretches[i].end; ++entry) {
      StretchIndices wanted = {i};
      visitBases(firstWord(entries[entry].key), [&](std::string_view base) {
        for (const std::size_t home : homes[base]) addOnce(wanted, home);
      });
      for (std::size_t at = 1; at < wanted.size(); ++at) stretches[wanted[at]].guests.push_back(entry);
    }
  }
}

}  // namespace

std::vector<Stretch> cutDictionary(const std::vector<Entry>& entries, const Families& families,
                                   const std::vector<std::string>& postings, PartLimits limits) {
  Sizes sizes;
  for (std::size_t i = 0; i < entries.size(); ++i) sizes.push_back(sizeOf(entries[i], postings[i]));
  const std::size_t all = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
  const std::size_t wanted = std::max(limits.leastSize, all / limits.mostParts);
  if (all <= wanted) return {{0, entries.size(), {}, {}}};
  const std::vector<std::size_t> cuts = findCuts(sizes, copiedBy(entries, families, sizes), wanted);
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const std::size_t begin = cuts[i], end = i + 1 < cuts.size() ? cuts[i + 1] : entries.size();
    stretches.push_back({begin, end, startOf(begin == 0 ? "" : entries[begin - 1].key, entries[begin].key), {}});
  }
  addGuests(stretches, entries, families);
  return stretches;
}

}  // namespace pejl::searching
