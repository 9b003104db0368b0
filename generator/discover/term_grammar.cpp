// What a language knows of its words, and what the site adds under [terms] in pejl.toml: read by the same code, one
// over the other.
#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/embedded.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "discover/steps.h"

namespace pejl::discovery {
namespace {

void append(std::vector<std::string>& list, std::vector<std::string> more) {
  for (std::string& item : more) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
  }
}

AmbiguousWord& wordFor(std::vector<AmbiguousWord>& words, std::string_view word) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const AmbiguousWord& known) { return known.word == word; });
  if (found != words.end()) return *found;
  words.emplace_back();
  words.back().word = word;
  return words.back();
}

template <typename Meanings, typename Set>
void readNamed(TableReader& reader, std::string_view key, const Meanings& meanings, Diagnostics& diagnostics, const Set& set) {
  const auto name = reader.text(key);
  if (!name) return;
  if (const auto meaning = meaningOf(meanings, *name)) {
    set(*meaning);
    return;
  }
  std::vector<std::string_view> names;
  for (const auto& [known, meaning] : meanings) names.push_back(known);
  diagnostics.add(codes::wrongValue, reader.where(key), say("'{}' is no '{}' of a word", *name, key), didYouMean(*name, names));
}

void readWords(TermGrammar& grammar, TableReader& reader, Diagnostics& diagnostics) {
  for (const auto& [key, policy] : {std::pair<std::string_view, LinkPolicy>("explicit", LinkPolicy::explicitOnly), {"never", LinkPolicy::never}}) {
    for (const std::string& word : reader.texts(key)) wordFor(grammar.words, word).policy = policy;
  }
  const TomlValue* words = reader.table("words");
  if (words == nullptr) return;
  for (const TomlEntry& entry : *words->asTable()) {
    TableReader one(entry.value, diagnostics);
    AmbiguousWord& word = wordFor(grammar.words, entry.key);
    readNamed(one, "link", linkPolicies, diagnostics, [&](LinkPolicy policy) { word.policy = policy; });
    readNamed(one, "also", otherReadings, diagnostics, [&](OtherReading also) { word.also = also; });
    append(word.forms, one.texts("forms"));
    append(word.context.before, one.texts("before"));
    append(word.context.after, one.texts("after"));
    append(word.context.never, one.texts("never"));
    append(word.context.unless, one.texts("unless"));
    one.reportUnknownKeys();
  }
}

void readClasses(TermGrammar& grammar, TableReader& reader, Diagnostics& diagnostics) {
  if (const TomlValue* table = reader.table("classes")) {
    TableReader classes(*table, diagnostics);
    for (std::size_t i = 0; i < wordClasses.size(); ++i) append(grammar.classes[i], classes.texts(wordClasses[i].first));
    classes.reportUnknownKeys();
  }
  if (const TomlValue* table = reader.table("endings")) {
    TableReader endings(*table, diagnostics);
    append(grammar.adjectiveEndings, endings.texts("adjectives"));
    endings.reportUnknownKeys();
  }
}

void apply(TermGrammar& grammar, const TomlValue& settings, Diagnostics& diagnostics) {
  const TomlEntry* terms = settings.find("terms");
  if (terms == nullptr) return;
  TableReader reader(terms->value, diagnostics);
  if (const auto count = reader.integer("words_per_link")) {
    grammar.wordsPerLink = static_cast<std::uint32_t>(std::clamp<std::int64_t>(*count, 0, 1'000'000));
  }
  append(grammar.phrases, reader.texts("phrases"));
  readWords(grammar, reader, diagnostics);
  readClasses(grammar, reader, diagnostics);
  reader.reportUnknownKeys();
}

}  // namespace

TermGrammar readTermGrammar(const TomlValue& settings, const Config& config, Diagnostics& diagnostics) {
  TermGrammar grammar;
  constexpr std::string_view danish = "generator/language/danish-terms.toml";
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (file.path != danish || config.language != "da") continue;
    apply(grammar, parseToml(file.text, std::string(file.path), 1, diagnostics), diagnostics);
  }
  apply(grammar, settings, diagnostics);
  return grammar;
}

}  // namespace pejl::discovery
