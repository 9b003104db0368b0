// Pages that say in another language what other pages of the site say.
#include <algorithm>

#include "graph/translations.h"
#include "language/dates.h"
#include "render/body.h"
#include "render/entity_view.h"
#include "render/entry_view.h"
#include "render/page_view.h"
#include "render/relations_view.h"
#include "render/steps.h"
#include "render/version_view.h"

namespace pejl::rendering {
namespace {

// What the translated entity consists of, by type: names in the site's own language that lead to its own pages.
Value partsByType(const SiteFacts& facts, EntityIndex whole, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const bool isFramework = site.typeOf(site.entities[whole]).kind == TypeKind::framework;
  std::vector<std::pair<std::uint32_t, std::vector<Value>>> groups;
  for (const EntityIndex part : isFramework ? facts.entitiesOf[whole] : site.partsOf[whole]) {
    const Entity& entity = site.entities[part];
    if (site.typeOf(entity).kind == TypeKind::statement) continue;
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.first == entity.type; });
    if (group == groups.end()) group = groups.insert(groups.end(), {entity.type, {}});
    group->second.push_back(linkView(facts, part, from, values));
  }
  // As the schema has them: what a framework is made of stands before its terms and tasks.
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Value> list;
  for (const auto& [type, entries] : groups) {
    list.push_back(values.map({{"name", site.schema.types[type].plural.in(facts.language())}, {"entries", values.list(entries)}}));
  }
  return values.list(list);
}

// What the translated entity is connected with, by the names that connections have in this language.
Value translatedRelations(const SiteFacts& facts, PageIndex page, Values& values) {
  const EntityIndex entity = facts.site.pages[facts.site.pages[page].translationOf].entity;
  return entity == none ? values.list({}) : relationsOf(facts, entity, page, values);
}

// Of a page that is no entity.
Value writtenPageLink(const SiteFacts& facts, PageIndex page, std::string_view from, Values& values) {
  const Page& written = facts.site.pages[page];
  const Page& read = written.translation == none ? written : facts.site.pages[written.translation];
  return values.map({{"title", read.title},
                     {"url", values.own(relativeAddress(from, read.address))},
                     {"language", written.translation == none ? siteLanguage(facts) : Value()}});
}

// [{title, url, language}]: the steps of the reading path that is translated. Why each is there is for the translation to say.
Value stepsView(const SiteFacts& facts, EntityIndex entity, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const auto isThis = [&](const ReadingPath& path) { return path.entity == entity; };
  const auto path = std::find_if(site.paths.begin(), site.paths.end(), isThis);
  std::vector<Value> steps;
  if (entity == none || path == site.paths.end()) return values.list(steps);
  for (const PathStep& step : path->steps) {
    steps.push_back(step.entity == none ? writtenPageLink(facts, step.page, from, values) : linkView(facts, step.entity, from, values));
  }
  return values.list(steps);
}

// {title, url, language, version, outdated, type, publisher, parts, steps}: of the page that is translated; from `type` on, of
// its entity.
Value translationView(const SiteFacts& facts, PageIndex index, Values& values) {
  const Site& site = facts.site;
  const Page& page = site.pages[index];
  const Page& original = site.pages[page.translationOf];
  const bool hasEntity = original.entity != none;
  const EntityIndex publisher = hasEntity ? site.entities[original.entity].organisation : none;
  const bool hasPublisher = publisher != none && publisher != original.entity;
  const std::uint32_t version = versionOfPage(site, page.translationOf);
  return values.map({{"title", original.title},
                     {"url", values.own(relativeAddress(page.address, original.address))},
                     {"language", original.language},
                     {"version", version == none ? Value() : values.own(writtenDate(site.versions[version].date, facts.language()))},
                     {"outdated", graph::isOutdated(site, index)},
                     {"type", hasEntity ? Value(site.typeOf(site.entities[original.entity]).label.in(facts.language())) : Value()},
                     {"publisher", hasPublisher ? linkView(facts, publisher, page.address, values) : Value()},
                     {"steps", stepsView(facts, original.entity, page.address, values)},
                     {"parts", hasEntity ? partsByType(facts, original.entity, page.address, values) : values.list({})}});
}

OutputFile renderTranslation(const SiteFacts& facts, const Frame& frame, PageIndex page, Diagnostics& diagnostics) {
  const Site& site = facts.site;
  const SafeHtml body = renderBody(site, page), navigation;
  Values values;
  const Value translation = translationView(facts, page, values);
  std::vector<AddedSection> added;
  if (!translation.find("steps")->items().empty()) added.push_back({"Trin", facts.strings("path_steps")});
  if (!translation.find("parts")->items().empty()) added.push_back({"Dele", facts.strings("parts")});
  const Value relations = translatedRelations(facts, page, values);
  if (!relations.items().empty()) added.push_back({"Forbindelser", facts.strings("relations")});
  return renderPage(frame, "pages/translation.html", site.pages[page].address,
                    {{"page", pageView(facts, page, navigation, body, added, values)},
                     {"status", statusView(facts, page, values)},
                     {"translation", translation},
                     {"relations", relations},
                     {"neighbourhood", {}},
                     {"proposals", values.list({})}},
                    diagnostics);
}

}  // namespace

void addTranslations(const SiteFacts& facts, const Frame& frame, PageList& pages) {
  for (PageIndex page = 0; page < facts.site.pages.size(); ++page) {
    if (facts.site.pages[page].translationOf == none) continue;
    pages.add([&facts, &frame, page](Diagnostics& diagnostics) { return renderTranslation(facts, frame, page, diagnostics); });
  }
}

}  // namespace pejl::rendering
