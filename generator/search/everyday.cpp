#include "search/everyday.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/spelling.h"
#include "base/text.h"
#include "language/fold.h"
#include "language/inflect.h"
#include "language/words.h"

namespace pejl::searching {
namespace {

std::string keyOf(std::string_view word) { return spellingKey(normalWord(word)); }

bool isBefore(const Entry& a, const Entry& b) { return std::tie(a.key, a.word) < std::tie(b.key, b.word); }

// What a reader would find who typed the words that the list leads to.
class Findable {
 public:
  explicit Findable(const std::vector<Entry>& entries) : entries_(entries) {}

  // A title of several words stands in the dictionary as it is; other words are looked for one by one, stop words only where there are
  // not two others (everyday.js).
  bool has(const std::string& phrase) const {
    if (hasWord(phrase)) return true;
    std::vector<std::string> words = splitList(phrase, ' ');
    if (words.size() < 2) return false;
    const auto stopWords = std::stable_partition(words.begin(), words.end(), [](const std::string& word) { return !isStopWord(word); });
    if (stopWords - words.begin() > 1) words.erase(stopWords, words.end());
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return hasWord(word); });
  }

  Message didYouMean(const std::string& phrase) const { return spellings_.didYouMean(phrase, [&] { return names(); }); }

 private:
  static constexpr std::size_t longestEnding = 5;  // "ernes"

  // In any form: match.js is as lenient. Forms differ in their last letters.
  bool hasWord(const std::string& word) const {
    const std::string key = keyOf(word), normal = normalWord(word);
    const std::string_view beginning = std::string_view(key).substr(0, key.size() > longestEnding + 2 ? key.size() - longestEnding : 2);
    const auto isBelow = [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; };
    auto entry = std::lower_bound(entries_.begin(), entries_.end(), beginning, isBelow);
    for (; entry != entries_.end() && startsWith(entry->key, beginning); ++entry) {
      if (entry->key == key || isFormOf(entry->word, normal) || isFormOf(normal, entry->word)) return true;
    }
    return false;
  }

  // Words and titles that stand on the site, not what they are made of.
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const Entry& entry : entries_) {
      const auto isOwn = [](const Posting& posting) { return posting.kind == Kind::own; };
      if (std::any_of(entry.postings.begin(), entry.postings.end(), isOwn)) names.emplace_back(entry.word);
    }
    return names;
  }

  const std::vector<Entry>& entries_;
  LazySpellingIndex spellings_;
};

class Leads {
 public:
  void add(const std::string& word, std::string meant) {
    std::vector<std::string>& known = meantBy_[{keyOf(word), word}];
    if (std::find(known.begin(), known.end(), meant) == known.end()) known.push_back(std::move(meant));
  }
  std::vector<EverydayWord> inOrder() && {
    std::vector<EverydayWord> words;
    for (auto& [typed, meant] : meantBy_) words.push_back({typed.second, typed.first, std::move(meant)});
    return words;
  }

 private:
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> meantBy_;  // by key and word
};

}  // namespace

std::vector<std::string> partsOfCompounds(const std::vector<EverydayWords>& list) {
  constexpr std::size_t fewest = 5;  // letters
  std::vector<std::string> words;
  for (const EverydayWords& line : list) {
    for (const std::string& typed : line.typed) {
      if (countCodePoints(typed) >= fewest) words.push_back(normalWord(typed));
    }
  }
  return words;
}

std::vector<EverydayWord> resolveEverydayWords(const std::vector<EverydayWords>& list, const std::vector<OtherName>& otherNames,
                                               const std::vector<Entry>& entries, Diagnostics& diagnostics) {
  const Findable site(entries);
  Leads leads;
  for (const EverydayWords& line : list) {
    for (const EverydayWords::Meant& meant : line.meant) {
      const std::string phrase = normalPhrase(meant.text);
      if (!site.has(phrase)) {
        diagnostics.add(codes::unknownWord, meant.where, say("'{}' stands nowhere on the site", meant.text), site.didYouMean(phrase));
        continue;
      }
      for (const std::string& typed : line.typed) {
        if (const std::string word = normalPhrase(typed); word != phrase) leads.add(word, phrase);
      }
    }
  }
  for (const auto& [typed, name] : otherNames) {
    if (site.has(name)) leads.add(typed, '=' + name);
  }
  return std::move(leads).inOrder();
}

void addEverydayWords(std::vector<Entry>& entries, const std::vector<EverydayWord>& words) {
  std::vector<Entry> unheard;  // that the text does not have
  for (const EverydayWord& word : words) {
    const Entry wanted{word.word, word.key, {}, {}, word.meant};
    const auto known = std::lower_bound(entries.begin(), entries.end(), wanted, isBefore);
    if (known != entries.end() && known->word == wanted.word) {
      known->meant = wanted.meant;
    } else {
      unheard.push_back(wanted);
    }
  }
  const auto middle = static_cast<std::ptrdiff_t>(entries.size());
  entries.insert(entries.end(), unheard.begin(), unheard.end());
  std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end(), isBefore);
}

}  // namespace pejl::searching
