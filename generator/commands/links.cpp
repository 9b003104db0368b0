// `pejl links TERM`: every place where a term's name stands, whether it became a link, and by which rule.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "base/text.h"
#include "build.h"
#include "commands/commands.h"
#include "commands/embedded_words.h"
#include "commands/links.h"
#include "commands/outcome.h"
#include "language/unicode.h"
#include "terms/terms.h"

namespace pejl {
namespace {

constexpr std::string_view rulesFile = "generator/commands/term_rules.toml";

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

void append(std::string& out, const Site& site, const TermOccurrence& occurrence, const TomlValue& rules, const LinksFormat& format) {
  const bool isColoured = format.colour == Colour::on;
  const std::string& sentence = occurrence.sentence;
  const Location& where = occurrence.where;
  const Message verdict = accepts(occurrence.rule) ? say("link") : say("no link");
  out.append(where.file).append(":").append(std::to_string(where.line)).append(":").append(std::to_string(where.column));
  out.append(": ").append(verdict.in(catalogueIn(format.language))).append(" [").append(nameOf(occurrence.rule)).append("]: ");
  out.append(inWords(site, occurrence, rules, format.language)).append("\n  ");
  out.append(sentence, 0, occurrence.begin).append(isColoured ? "\x1b[1m" : "»");
  out.append(sentence, occurrence.begin, occurrence.length).append(isColoured ? "\x1b[0m" : "«");
  out.append(sentence, occurrence.begin + occurrence.length).append("\n");
}

}  // namespace

std::string linksText(const Site& site, EntityIndex term, unsigned jobs, const LinksFormat& format) {
  const TomlValue rules = embeddedWords(rulesFile);
  const std::vector<TermOccurrence> occurrences = occurrencesOf(site, term, jobs);
  std::string out;
  for (const TermOccurrence& occurrence : occurrences) append(out, site, occurrence, rules, format);
  const auto links = static_cast<std::size_t>(
      std::count_if(occurrences.begin(), occurrences.end(), [](const TermOccurrence& occurrence) { return accepts(occurrence.rule); }));
  const Entity& entity = site.entities[term];
  const std::size_t places = occurrences.size();
  const Message closing = say("{} ({}): {}, {}", entity.title, entity.declared.id,
                              places == 1 ? say("1 place") : say("{} places", withThousands(places)),
                              links == 1 ? say("1 link") : say("{} links", withThousands(links)));
  return out + closing.in(catalogueIn(format.language)) + '\n';
}

int runLinks(const Options& options) {
  const Site site = siteToRead(*openFolder(options.root), options.build);
  const std::vector<EntityIndex> terms = findTerms(site, options.term);
  if (terms.empty()) {
    std::vector<std::string_view> known;
    for (const Entity& entity : site.entities) known.insert(known.end(), {entity.declared.id, entity.title});
    const std::string help = didYouMean(options.term, known).english();
    std::fprintf(stderr, "pejl: nothing has the id, title or alias '%s'\n%s", options.term.c_str(),
                 help.empty() ? "" : ("  help: " + help + '\n').c_str());
    return exitUsage;
  }
  const LinksFormat format{site.config.messages, options.colour};
  for (const EntityIndex term : terms) std::fputs(linksText(site, term, options.build.jobs, format).c_str(), stdout);
  endProgram(exitFine);
}

}  // namespace pejl
