#include "terms/sentences.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "language/unicode.h"
#include "support/repository.h"
#include "support/site_in_memory.h"
#include "terms/terms.h"

namespace pejl::test {
namespace {

// Cells between strokes, empty ones kept. A stroke inside [[id\|words]] has a backslash.
std::vector<std::string> cellsOf(std::string_view line) {
  std::vector<std::string> cells(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cells.back() += '|';
      ++i;
    } else if (line[i] == '|') {
      cells.emplace_back();
    } else {
      cells.back() += line[i];
    }
  }
  for (std::string& cell : cells) cell = std::string(trim(cell));
  return cells;
}

std::string listed(const std::string& aliases) {
  std::string list;
  for (const std::string& alias : splitList(aliases, ';')) list += (list.empty() ? "\"" : ", \"") + alias + "\"";
  return "[" + list + "]";
}

// @ id | title | inflection | policy | type | aliases
std::string entityPage(const std::vector<std::string>& cells) {
  REQUIRE(cells.size() >= 5);
  std::string front = "id = \"" + cells[0] + "\"\ntype = \"" + cells[4] + "\"\ntitle = \"" + cells[1] + "\"\nlink = \"" + cells[3] + "\"";
  if (!cells[2].empty()) front += "\ninflection = \"" + cells[2] + "\"";
  if (cells.size() > 5 && !cells[5].empty()) front += "\naliases = " + listed(cells[5]);
  return page(front);
}

void addEntity(std::string_view line, std::map<std::string, std::string>& files) {
  const std::vector<std::string> cells = cellsOf(line);
  files["eksempelby/kompas/" + cells[0] + ".md"] = entityPage(cells);
}

std::string frameworkPage(const std::string& id) { return page("id = \"" + id + "\"\ntype = \"ramme\"\ntitle = \"" + id + "\""); }
std::string organisationPage(const std::string& id) { return page("id = \"" + id + "\"\ntype = \"organisation\"\ntitle = \"" + id + "\""); }

std::string markupOf(const std::string& mark) {
  if (mark == "(heading)") return "## ";
  if (mark == "(list)") return "- ";
  if (mark == "(quotation)") return "> ";
  INFO("mark " << mark);
  REQUIRE((mark.empty() || mark == "(other framework)" || mark == "(may be missed)"));
  return "";
}

std::string sentencePath(const JudgedSentence& sentence) {
  const bool isElsewhere = sentence.mark.find("other framework") != std::string::npos;
  return (isElsewhere ? "nabo/politik/s-" : "eksempelby/kompas/s-") + caseFold(sentence.number) + ".md";
}

}  // namespace

std::vector<JudgedSentence> judgedSentences(const std::string& file) {
  constexpr const char* entitiesFile = "tests/terms/evaluation.txt";
  std::vector<JudgedSentence> sentences;
  std::map<std::string, std::string> files{
      {"pejl.toml", "[site]\ntitle = \"Prøve\"\n[terms]\nwords_per_link = 0\n"},
      {"eksempelby/index.md", organisationPage("eksempelby")}, {"eksempelby/kompas/index.md", frameworkPage("kompas")},
      {"nabo/index.md", organisationPage("nabo")}, {"nabo/politik/index.md", frameworkPage("politik")}};
  const std::string entities = repositoryText(entitiesFile), text = repositoryText(file);
  for (const std::string_view line : splitLines(entities)) {
    if (startsWith(line, "@ ")) addEntity(line.substr(2), files);
  }
  for (const std::string_view line : splitLines(text)) {
    if (trim(line).empty() || line.front() == '#') continue;
    if (startsWith(line, "@ ")) {
      addEntity(line.substr(2), files);
      continue;
    }
    const std::vector<std::string> cells = cellsOf(line);
    REQUIRE(cells.size() >= 3);
    JudgedSentence sentence{cells[0], cells[1], cells.size() > 3 ? cells[3] : "", {}, {}, false};
    sentence.mayBeMissed = sentence.mark.find("may be missed") != std::string::npos;
    if (cells[2] != "-") {
      for (const std::string& title : splitList(cells[2], ',')) sentence.expected.insert(title);
    }
    files[sentencePath(sentence)] = page("title = \"Sætning\"", markupOf(sentence.mark) + sentence.text + "\n");
    sentences.push_back(std::move(sentence));
  }
  InMemory made = siteOf(files);
  CHECK(made.findings() == std::vector<std::string>{});
  const Site site = linkTerms(std::move(made.site), 1, made.diagnostics);
  std::map<std::string, std::set<std::string>> given;
  for (const Mention& mention : site.mentions) {
    if (mention.automatic) given[site.documents[site.pages[mention.page].document].path].insert(site.entities[mention.to].title);
  }
  for (JudgedSentence& sentence : sentences) sentence.given = given["content/" + sentencePath(sentence)];
  return sentences;
}

Agreement agreementOf(const std::vector<JudgedSentence>& sentences) {
  Agreement agreement;
  for (const JudgedSentence& sentence : sentences) {
    for (const std::string& title : sentence.given) ++(sentence.expected.count(title) != 0 ? agreement.right : agreement.wrong);
    for (const std::string& title : sentence.expected) {
      if (sentence.given.count(title) == 0 && !sentence.mayBeMissed) ++agreement.missed;
    }
  }
  return agreement;
}

}  // namespace pejl::test
