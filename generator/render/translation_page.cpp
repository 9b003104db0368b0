// Pages that say in another language what other pages of the site say.
#include <algorithm>

#include "graph/translations.h"
#include "render/body.h"
#include "render/entity_view.h"
#include "render/entry_view.h"
#include "render/page_view.h"
#include "render/steps.h"

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
  std::vector<Value> list;
  for (const auto& [type, entries] : groups) {
    list.push_back(values.map({{"name", site.schema.types[type].plural.in(facts.language())}, {"entries", values.list(entries)}}));
  }
  return values.list(list);
}

// {title, url, language, outdated, type, publisher, parts}: of the page that is translated; the last three of its entity.
Value translationView(const SiteFacts& facts, PageIndex index, Values& values) {
  const Site& site = facts.site;
  const Page& page = site.pages[index];
  const Page& original = site.pages[page.translationOf];
  const bool hasEntity = original.entity != none;
  const EntityIndex publisher = hasEntity ? site.entities[original.entity].organisation : none;
  const bool hasPublisher = publisher != none && publisher != original.entity;
  return values.map({{"title", original.title},
                     {"url", values.own(relativeAddress(page.address, original.address))},
                     {"language", original.language},
                     {"outdated", graph::isOutdated(site, index)},
                     {"type", hasEntity ? Value(site.typeOf(site.entities[original.entity]).label.in(facts.language())) : Value()},
                     {"publisher", hasPublisher ? linkView(facts, publisher, page.address, values) : Value()},
                     {"parts", hasEntity ? partsByType(facts, original.entity, page.address, values) : values.list({})}});
}

OutputFile renderTranslation(const SiteFacts& facts, const Frame& frame, PageIndex page, Diagnostics& diagnostics) {
  const Site& site = facts.site;
  const SafeHtml body = renderBody(site, page), navigation;
  Values values;
  const Value translation = translationView(facts, page, values);
  std::vector<AddedSection> added;
  if (!translation.find("parts")->items().empty()) added.push_back({"Dele", facts.strings("translated_parts")});
  return renderPage(frame, "pages/translation.html", site.pages[page].address,
                    {{"page", pageView(facts, page, navigation, body, added, values)},
                     {"status", statusView(facts, page, values)},
                     {"translation", translation}},
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
