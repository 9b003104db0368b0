#include "search/acronyms.h"

#include "language/words.h"
#include "search/terms.h"

namespace pejl::searching {
namespace {

bool isShort(std::string_view name) { return name.find_first_of(" -'") == std::string_view::npos && isAcronym(name); }

// "MED-udvalg" and "MED på tværs" are found by their "MED" itself, and "AULA" is "Aula" in capitals.
bool standsIn(std::string_view acronym, std::string_view name) { return normalWord(name).find(normalWord(acronym)) != std::string::npos; }

void addBothWays(std::vector<OtherName>& list, const std::string& acronym, const std::string& name) {
  if (!isShort(acronym) || name.empty() || isShort(name) || standsIn(acronym, name)) return;
  list.push_back({acronym, name});
  if (name.find(' ') == std::string::npos) list.push_back({name, acronym});
}

}  // namespace

std::vector<OtherName> acronymsOf(const std::vector<Section>& sections) {
  std::vector<OtherName> list;
  for (const Section& section : sections) {
    const std::string title = normalPhrase(section.title);
    const auto add = [&](const std::string& name) {
      addBothWays(list, title, name);
      addBothWays(list, name, title);
    };
    for (const std::string& name : section.names) add(normalPhrase(name));
    add(normalPhrase(section.expansion));
  }
  return list;
}

}  // namespace pejl::searching
