#include "search/terms.h"

#include "base/parallel.h"
#include "language/words.h"
#include "search/section_reader.h"

namespace pejl::searching {
namespace {

// Each batch has most of the words once more, so they are few, yet enough for many threads.
std::size_t batchSize(std::size_t sections) {
  constexpr std::size_t least = 64, batches = 48;
  return std::max(least, sections / batches);
}

TermList readBatch(const std::vector<Section>& sections, std::size_t begin, std::size_t end) {
  SectionReader reader;
  for (std::size_t i = begin; i < end; ++i) reader.read(sections[i], static_cast<std::uint32_t>(i));
  return reader.finish();
}

// The words of one list from all batches; batches come in order, so postings stay by section.
TermList mergeList(const std::vector<TermList>& batches, const std::vector<std::vector<std::uint32_t>>& members) {
  TermList merged;
  std::vector<std::uint32_t> counts, numbers;  // numbers: of the members, one after another
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const TermList& batch = batches[i];
    for (const std::uint32_t word : members[i]) {
      const std::uint32_t number = merged.words.add(batch.words.word(word), batch.words.hashOf(word));
      numbers.push_back(number);
      if (number == counts.size()) counts.push_back(0);
      counts[number] += static_cast<std::uint32_t>(batch.postingsOf(word).size());
    }
  }
  merged.begins.assign(counts.size() + 1, 0);
  for (std::size_t i = 0; i < counts.size(); ++i) merged.begins[i + 1] = merged.begins[i] + counts[i];
  merged.postings.resize(merged.begins.back());
  std::vector<std::uint32_t> next = merged.begins;
  auto numberOf = numbers.begin();
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const TermList& batch = batches[i];
    for (const std::uint32_t word : members[i]) {
      const std::uint32_t number = *numberOf++;
      const std::span<const Posting> postings = batch.postingsOf(word);
      std::copy(postings.begin(), postings.end(), merged.postings.begin() + next[number]);
      next[number] += static_cast<std::uint32_t>(postings.size());
    }
  }
  return merged;
}

}  // namespace

std::vector<TermList> gatherTerms(const std::vector<Section>& sections, unsigned jobs) {
  const std::size_t size = batchSize(sections.size()), batchCount = (sections.size() + size - 1) / size;
  const std::vector<TermList> batches =
      parallelMap(batchCount, jobs, [&](std::size_t batch) {
        return readBatch(sections, batch * size, std::min((batch + 1) * size, sections.size()));
      });
  // For each list, for each batch, the words that belong there.
  std::vector<std::vector<std::vector<std::uint32_t>>> members(listCount,
                                                               std::vector<std::vector<std::uint32_t>>(batchCount));
  for (std::size_t i = 0; i < batchCount; ++i) {
    for (std::uint32_t word = 0; word < batches[i].words.size(); ++word) {
      members[listOf(batches[i].words.hashOf(word))][i].push_back(word);
    }
  }
  return parallelMap(listCount, jobs, [&](std::size_t list) { return mergeList(batches, members[list]); });
}

std::string normalPhrase(std::string_view title) {
  std::string phrase;
  std::size_t offset = 0;
  for (Word word = nextWord(title, offset); !word.source.empty(); word = nextWord(title, offset)) {
    if (!phrase.empty()) phrase.push_back(' ');
    const bool isWhole = word.source.find_first_of("-'") == std::string_view::npos;
    if (isWhole && isAcronym(word.source)) {
      phrase.append(word.source);
    } else {
      appendNormalWord(phrase, word.source);
    }
  }
  return phrase;
}

}  // namespace pejl::searching
