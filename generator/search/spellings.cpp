#include "search/spellings.h"

#include <algorithm>

#include "search/encode.h"

namespace pejl::searching {
namespace {

constexpr std::uint32_t mostBits = 31, inTitle = 32;
constexpr std::size_t manyWords = 50'000;

struct Spelling {
  std::string key;
  std::uint32_t weight = 0;
};

// 0: not to be listed. An everyday word is, whatever the text has. What stands in compounds only counts by those.
std::uint32_t weightOf(const Entry& entry, std::size_t wordCount) {
  std::uint32_t count = 0;
  Points most = 0;
  const auto isOwn = [](const Posting& posting) { return posting.kind == Kind::own; };
  const bool hasOwn = std::any_of(entry.postings.begin(), entry.postings.end(), isOwn);
  for (const Posting& posting : entry.postings) {
    if (hasOwn && !isOwn(posting)) continue;
    ++count;
    most = std::max<Points>(most, posting.points);
  }
  const bool isSuspect = count == 1 && most < statementWord && wordCount > manyWords;
  if (!entry.meant.empty()) count = std::max(count, 1u);
  if (count == 0 || (isSuspect && entry.meant.empty())) return 0;
  std::uint32_t bits = 0;
  while (count >> bits != 0) ++bits;
  return std::min(bits, mostBits) + (most >= titleWord(1000) ? inTitle : 0);
}

// By key; spellings of one word are one.
std::vector<Spelling> spellingsOf(const std::vector<Entry>& entries) {
  std::vector<Spelling> spellings;
  for (const Entry& entry : entries) {
    if (entry.word.find(' ') != std::string_view::npos) continue;
    const std::uint32_t weight = weightOf(entry, entries.size());
    if (weight == 0) continue;
    if (spellings.empty() || spellings.back().key != entry.key) spellings.push_back({std::string(entry.key), 0});
    spellings.back().weight = std::max(spellings.back().weight, weight);
  }
  return spellings;
}

// Keys are ASCII but for letters of other alphabets; those count as one each.
std::string backwards(std::string_view key) {
  std::string out;
  for (std::size_t end = key.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(key[begin]) & 0xC0) == 0x80) --begin;
    out.append(key.substr(begin, end - begin));
    end = begin;
  }
  return out;
}

std::vector<Part> cut(const std::vector<Spelling>& spellings, PartLimits limits) {
  std::size_t all = 0;
  for (const Spelling& spelling : spellings) all += 3 + spelling.key.size() / 2;
  const std::size_t partSize = std::max(limits.leastSize, all / limits.mostParts);
  std::vector<Part> parts;
  std::string_view previous;
  for (const Spelling& spelling : spellings) {
    if (parts.empty() || parts.back().arguments.size() >= partSize) {
      if (!parts.empty()) parts.back().arguments += '"';
      parts.push_back({"\"", spelling.key});  // no escapes are needed: see encode.h
      previous = {};
    }
    appendWord(parts.back().arguments, previous, spelling.key, spelling.weight);
    previous = spelling.key;
  }
  if (!parts.empty()) parts.back().arguments += '"';
  return parts;
}

}  // namespace

Spellings cutSpellings(const std::vector<Entry>& entries, PartLimits limits) {
  std::vector<Spelling> spellings = spellingsOf(entries);
  Spellings result;
  result.starts = cut(spellings, limits);
  for (Spelling& spelling : spellings) spelling.key = backwards(spelling.key);
  std::sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) { return a.key < b.key; });
  result.ends = cut(spellings, limits);
  return result;
}

}  // namespace pejl::searching
