// The words that readers type for what the site says with others, from a file of its own: it is edited more often than pejl.toml,
// and by those who know the readers.
#include <map>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "discover/steps.h"
#include "language/fold.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pejl::discovery {
namespace {

constexpr std::size_t longestWord = 60;  // code points: search knows no longer ones

bool isOneWord(std::string_view text) {
  std::size_t offset = 0;
  return nextWord(text, offset).source == text && countCodePoints(text) <= longestWord;
}

// "Løn" and "loen" are one word to search.
std::string folded(std::string_view word) { return foldDanish(normalWord(word)); }

class WordsReader {
 public:
  explicit WordsReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void read(const TomlEntry& line) {
    EverydayWords words;
    readMeant(words, line);
    readTyped(words, line);
    if (!words.typed.empty() && !words.meant.empty()) all_.push_back(std::move(words));
  }

  std::vector<EverydayWords> finish() { return std::move(all_); }

 private:
  void readTyped(EverydayWords& words, const TomlEntry& line) {
    for (const std::string& text : splitList(nfc(line.key), ',')) {
      if (!isOneWord(text)) {
        diagnostics_.add(codes::wrongValue, line.where, say("'{}' is not one word", text),
                         say("write words one by one, with commas between; a phrase that means one page goes into the page's 'aliases'"));
        continue;
      }
      const auto [before, isNew] = lineOf_.emplace(folded(text), line.where);
      if (!isNew) {
        diagnostics_.add(codes::duplicateWord, line.where, say("'{}' stands in the list already", text),
                         say("put all that it means in one place"), {{before->second, say("'{}' stands here", text)}});
      }
      reportSame(text, words.meant);
      words.typed.push_back(text);
    }
  }

  void reportSame(const std::string& typed, const std::vector<EverydayWords::Meant>& meant) {
    for (const EverydayWords::Meant& one : meant) {
      if (folded(one.text) != folded(typed)) continue;
      diagnostics_.add(codes::needlessWord, one.where, say("'{}' leads to itself", typed),
                       say("write the word that the site has in its place, or take it out"));
    }
  }

  void readMeant(EverydayWords& words, const TomlEntry& line) {
    const TomlValue::Array* list = line.value.asArray();
    if (list == nullptr) return addMeant(words, line.value, line);
    if (list->empty()) return reportWrong(line.value.where, line);
    for (const TomlValue& value : *list) addMeant(words, value, line);
  }

  void addMeant(EverydayWords& words, const TomlValue& value, const TomlEntry& line) {
    std::size_t offset = 0;
    const std::string text = value.asText() == nullptr ? "" : nfc(trim(*value.asText()));
    if (nextWord(text, offset).source.empty()) return reportWrong(value.where, line);
    for (const EverydayWords::Meant& known : words.meant) {
      if (folded(known.text) != folded(text)) continue;
      diagnostics_.add(codes::duplicateWord, value.where, say("'{}' stands twice", text), say("once is enough"));
      return;
    }
    words.meant.push_back({text, value.where});
  }

  void reportWrong(const Location& where, const TomlEntry& line) {
    diagnostics_.add(codes::wrongValue, where, say("'{}' must lead to a word of the site, or a list of them", line.key),
                     say("\"{}\" = [\"leder\"]", line.key));
  }

  Diagnostics& diagnostics_;
  std::vector<EverydayWords> all_;
  std::map<std::string, Location> lineOf_;  // by folded word: where it stands first
};

}  // namespace

std::vector<EverydayWords> readEverydayWords(const FileSystem& files, Diagnostics& diagnostics) {
  const std::string path(everydayWordsFile);
  if (!files.exists(path)) return {};
  const TomlValue file = parseToml(readText(files, path, diagnostics).value_or(""), path, 1, diagnostics);
  TableReader reader(file, diagnostics);
  WordsReader words(diagnostics);
  if (const TomlValue* table = reader.table("words")) {
    for (const TomlEntry& line : *table->asTable()) words.read(line);
  }
  reader.reportUnknownKeys();
  return words.finish();
}

}  // namespace pejl::discovery
