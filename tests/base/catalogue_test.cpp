// What Pejl says is said in Danish too: every template in the sources has its translation, with the same places, and no
// translation is left over. Templates are the literals of say(), Phrase() and Wording<>(); a message cannot be made otherwise.
#include "base/catalogue.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "base/toml.h"
#include "support/repository.h"

using namespace pejl;

namespace {

using Strings = std::vector<std::string>;

// A literal's text from after its opening quote; moves `at` past the closing one.
std::string readLiteral(std::string_view source, std::size_t& at) {
  std::string text;
  for (; at < source.size() && source[at] != '"'; ++at) {
    const bool isEscape = source[at] == '\\';
    if (isEscape) ++at;
    text += isEscape && source[at] == 'n' ? '\n' : source[at];
  }
  ++at;
  return text;
}

bool isInName(char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// The templates in a source, in the order written; adjacent literals are one.
Strings templatesIn(std::string_view source) {
  Strings templates;
  for (const std::string_view call : {"say(", "Phrase(", "Wording<1>("}) {
    for (std::size_t found = source.find(call); found != std::string_view::npos; found = source.find(call, found + 1)) {
      if (found > 0 && isInName(source[found - 1])) continue;
      std::string text;
      std::size_t at = source.find_first_not_of(" \n", found + call.size());
      while (at < source.size() && source[at] == '"') {
        text += readLiteral(source, ++at);
        at = source.find_first_not_of(" \n", at);
      }
      if (!text.empty()) templates.push_back(text);
    }
  }
  return templates;
}

// Places and punctuation read the same in every language: "{}, {}".
bool hasWords(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// How often each place is filled, by number from 1.
std::map<std::size_t, int> placesIn(std::string_view text) {
  std::map<std::size_t, int> places;
  std::size_t next = 0;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::string_view rest = text.substr(open + 1);
    if (startsWith(rest, "}")) ++places[++next];
    if (rest.size() > 1 && rest[0] >= '1' && rest[0] <= '9' && rest[1] == '}') ++places[static_cast<std::size_t>(rest[0] - '0')];
  }
  return places;
}

Strings faults(const std::map<std::string, Strings>& templatesOf, const Catalogue& catalogue) {
  Strings faults;
  std::set<std::string> said;
  for (const auto& [file, templates] : templatesOf) {
    for (const std::string& english : templates) {
      said.insert(english);
      const bool isTranslated = catalogue.translations().count(english) != 0;
      if (hasWords(english) && !isTranslated) faults.push_back(file + " says in English only: " + english);
    }
  }
  for (const auto& [english, translation] : catalogue.translations()) {
    if (said.count(english) == 0) faults.push_back("nobody says: " + english);
    if (placesIn(english) != placesIn(translation)) faults.push_back("other places than in the English: " + translation);
    if (translation.find('\n') != std::string::npos) faults.push_back("more than one line: " + translation);
  }
  return faults;
}

std::map<std::string, Strings> saidInSources() {
  std::map<std::string, Strings> templates;
  for (const RepositoryFile& file : repositoryFiles({"generator"})) {
    if (file.path.ends_with(".cpp") || file.path.ends_with(".h")) templates[file.path] = templatesIn(file.text);
  }
  return templates;
}

}  // namespace

TEST_CASE("everything Pejl says has its Danish, with the same places, and no Danish is left over") {
  CHECK(faults(saidInSources(), catalogueIn("da")) == Strings{});
}

TEST_CASE("the catalogue of Danish is TOML without doubles, and its words are not the English ones") {
  Diagnostics diagnostics;
  const TomlValue table = parseToml(repositoryText("generator/messages/da.toml"), "da.toml", 1, diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(table.asTable()->size() == catalogueIn("da").translations().size());
  CHECK(catalogueIn("da").language() == "da");
}

TEST_CASE("a template is found wherever it is written, and a fault in its translation is seen") {
  CHECK(templatesIn("say(\"a\"); x(say(c ? 1 : 2)); say(\n    \"b \\\"{}\\\" \"\n    \"c\", d); Phrase(\"e\"); resay(\"f\"); Wording<1>(\"g {}\")") ==
        Strings{"a", "b \"{}\" c", "e", "g {}"});
  const auto faultsOf = [](const char* english, const char* key, const char* translation) {
    return faults({{"a.cpp", {english}}}, Catalogue("da", {{key, translation}}));
  };
  CHECK(faultsOf("{} of {}", "{} of {}", "af {2}: {1}").empty());
  CHECK(faultsOf("{} of {}", "{} of {}", "af {2}: {2}") == Strings{"other places than in the English: af {2}: {2}"});
  CHECK(faultsOf("a", "b", "c") == Strings{"a.cpp says in English only: a", "nobody says: b"});
  CHECK(faults({{"a.cpp", {"{}, {}"}}}, Catalogue()).empty());
}
