// `pejl links TERM`: every place where a term's name stands, whether it became a link, and by which rule.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "base/embedded.h"
#include "base/text.h"
#include "base/toml.h"
#include "commands/commands.h"
#include "commands/outcome.h"
#include "discover/discover.h"
#include "language/unicode.h"
#include "parse/parse.h"
#include "resolve/resolve.h"
#include "terms/terms.h"

namespace pejl {
namespace {

constexpr std::string_view rulesFile = "generator/commands/term_rules.toml";

TomlValue readRules() {
  for (const EmbeddedFile& file : embeddedFiles()) {
    Diagnostics ignored;  // A test reads the same file.
    if (file.path == rulesFile) return parseToml(file.text, std::string(rulesFile), 1, ignored);
  }
  return {TomlValue::Table{}, {}};
}

// An id, or a title or alias whatever its case.
std::vector<EntityIndex> findTerms(const Site& site, const std::string& name) {
  if (const auto found = site.entityById.find(name); found != site.entityById.end()) return {found->second};
  const std::string wanted = caseFold(name);
  std::vector<EntityIndex> found;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const Entity& entity = site.entities[i];
    const std::vector<std::string>& aliases = entity.declared.aliases;
    const bool isAlias = std::any_of(aliases.begin(), aliases.end(), [&](const std::string& alias) { return caseFold(alias) == wanted; });
    if (caseFold(entity.title) == wanted || isAlias) found.push_back(i);
  }
  return found;
}

std::string inWords(const Site& site, const TermOccurrence& occurrence, const TomlValue& rules, std::string_view language) {
  const std::string name(nameOf(occurrence.rule));
  const TomlEntry* const rule = rules.find(name);
  const TomlEntry* const words = rule == nullptr ? nullptr : rule->value.find(language);
  std::string text = words == nullptr || words->value.asText() == nullptr ? name : *words->value.asText();
  const std::string other = occurrence.instead == none ? "" : site.entities[occurrence.instead].declared.id;
  return replaceAll(text, "{other}", other);
}

void print(const Site& site, const TermOccurrence& occurrence, const TomlValue& rules, const Options& options) {
  const std::string& sentence = occurrence.sentence;
  const bool isColoured = options.colour == Colour::on;
  const std::string marked = sentence.substr(0, occurrence.begin) + (isColoured ? "\x1b[1m" : "*") +
                             sentence.substr(occurrence.begin, occurrence.length) + (isColoured ? "\x1b[0m" : "*") +
                             sentence.substr(occurrence.begin + occurrence.length);
  const bool isDanish = options.language != "en";
  const char* const verdict = accepts(occurrence.rule) ? (isDanish ? "link" : "link") : (isDanish ? "intet link" : "no link");
  std::printf("%s:%u:%u: %s [%s]: %s\n  %s\n", occurrence.where.file.c_str(), occurrence.where.line, occurrence.where.column, verdict,
              std::string(nameOf(occurrence.rule)).c_str(), inWords(site, occurrence, rules, isDanish ? "da" : "en").c_str(), marked.c_str());
}

}  // namespace

int runLinks(const Options& options) {
  Diagnostics diagnostics;
  Project project = discover(*openFolder(options.root), options.build, diagnostics);
  std::vector<Document> documents = parse(project, options.build.jobs, diagnostics);
  const Site site = resolve(std::move(project), std::move(documents), options.build, diagnostics);
  const std::vector<EntityIndex> terms = findTerms(site, options.term);
  if (terms.empty()) {
    std::vector<std::string_view> known;
    for (const Entity& entity : site.entities) known.insert(known.end(), {entity.declared.id, entity.title});
    const std::string help = didYouMean(options.term, known);
    std::fprintf(stderr, "pejl: nothing has the id, title or alias '%s'\n%s", options.term.c_str(),
                 help.empty() ? "" : ("  help: " + help + '\n').c_str());
    return exitUsage;
  }
  const TomlValue rules = readRules();
  for (const EntityIndex term : terms) {
    const std::vector<TermOccurrence> occurrences = occurrencesOf(site, term, options.build.jobs);
    std::size_t links = 0;
    for (const TermOccurrence& occurrence : occurrences) {
      print(site, occurrence, rules, options);
      if (accepts(occurrence.rule)) ++links;
    }
    std::printf("%s (%s): %s, %s\n", site.entities[term].title.c_str(), site.entities[term].declared.id.c_str(),
                amountOf(occurrences.size(), "place").c_str(), amountOf(links, "link").c_str());
  }
  return exitFine;
}

}  // namespace pejl
