#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "commands/commands.h"
#include "commands/embedded_words.h"

namespace pejl {
namespace {

constexpr std::string_view explanationsFile = "generator/commands/explanations.toml";

std::string textOf(const TomlValue& explanation, std::string_view key, std::string_view language) {
  const TomlEntry* entry = explanation.find(key);
  if (entry == nullptr) return {};
  const TomlEntry* translated = language.empty() ? nullptr : entry->value.find(language);
  const std::string* text = translated != nullptr ? translated->value.asText() : entry->value.asText();
  return text == nullptr ? std::string() : *text;
}

std::string firstSentence(const std::string& text) {
  const std::size_t end = text.find(". ");
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

void printIndented(std::string_view text) {
  for (const std::string_view line : splitLines(trim(text))) std::printf("    %s\n", std::string(line).c_str());
}

int listAll(const TomlValue& all, std::string_view language) {
  for (const TomlEntry& entry : *all.asTable()) {
    std::printf("%-22s %s\n", entry.key.c_str(), firstSentence(textOf(entry.value, "means", language)).c_str());
  }
  return exitFine;
}

}  // namespace

int runExplain(const Options& options) {
  const TomlValue all = embeddedWords(explanationsFile);
  const std::string_view language = options.language.empty() ? "da" : std::string_view(options.language);
  if (options.code.empty()) return listAll(all, language);
  const TomlEntry* found = all.find(options.code);
  if (found == nullptr) {
    std::vector<std::string_view> known;
    for (const TomlEntry& entry : *all.asTable()) known.push_back(entry.key);
    const std::string help = didYouMean(options.code, known).english();
    std::fprintf(stderr, "pejl: there is no code '%s'\n  help: %s\n", options.code.c_str(),
                 help.empty() ? "pejl explain lists them all" : help.c_str());
    return exitUsage;
  }
  const bool isDanish = language == "da";
  std::printf("%s\n\n%s\n\n%s\n", options.code.c_str(), textOf(found->value, "means", language).c_str(),
              isDanish ? "Eksempel:" : "Example:");
  printIndented(textOf(found->value, "example", ""));
  std::printf("\n%s\n%s\n", isDanish ? "Det gør du:" : "What to do:", textOf(found->value, "do", language).c_str());
  return exitFine;
}

}  // namespace pejl
