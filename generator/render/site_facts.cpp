#include "render/site_facts.h"

#include <algorithm>
#include <unordered_map>

#include "graph/comparison.h"
#include "graph/fields.h"
#include "graph/reading_order.h"
#include "graph/statement_fields.h"
#include "graph/translations.h"

namespace pejl::rendering {
namespace {

void findSharedTitles(SiteFacts& facts) {
  std::unordered_map<std::string_view, EntityIndex> first;
  first.reserve(facts.site.entities.size());
  for (EntityIndex i = 0; i < facts.site.entities.size(); ++i) {
    const auto [other, isNew] = first.emplace(facts.site.entities[i].title, i);
    if (isNew) continue;
    facts.sharesTitle[i] = true;
    facts.sharesTitle[other->second] = true;
  }
}

void findMentions(SiteFacts& facts) {
  const auto& mentions = facts.site.mentions;
  std::uint32_t at = 0;
  for (PageIndex page = 0; page <= facts.site.pages.size(); ++page) {
    while (at < mentions.size() && mentions[at].page < page) ++at;
    facts.mentionsBegin.push_back(at);
  }
}

void findStatements(SiteFacts& facts) {
  const Site& site = facts.site;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const Entity& entity = site.entities[i];
    if (site.typeOf(entity).kind != TypeKind::statement) continue;
    const EntityIndex from = graph::namedBy(entity, graph::fromField), to = graph::namedBy(entity, graph::toField);
    if (from != none) facts.statementsFrom[from].push_back(i);
    if (to != none) facts.statementsTo[to].push_back(i);
  }
}

void findFrameworks(SiteFacts& facts) {
  const Site& site = facts.site;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (site.typeOf(site.entities[i]).kind != TypeKind::framework) continue;
    const EntityIndex own = site.entities[i].organisation;
    const EntityIndex outermost = outermostOrganisation(site, site.entities[i].page);
    if (own != none) facts.frameworksOf[own].push_back(i);
    if (outermost != none && outermost != own) facts.frameworksOf[outermost].push_back(i);
  }
  for (auto& frameworks : facts.frameworksOf) {
    std::stable_sort(frameworks.begin(), frameworks.end(), [&](EntityIndex a, EntityIndex b) {
      return facts.readingRank[site.entities[a].page] < facts.readingRank[site.entities[b].page];
    });
  }
}

void findWithoutCounterpart(SiteFacts& facts) {
  const Site& site = facts.site;
  for (std::uint32_t set = 0; set < site.mappingSets.size(); ++set) {
    for (const std::uint32_t row : graph::compare(site, set).withoutCounterpart) {
      const Mapping& mapping = site.mappingSets[set].mappings[row];
      for (const auto* side : {&mapping.a, &mapping.b}) {
        for (const EntityIndex entity : *side) facts.withoutCounterpart.push_back({entity, set, row});
      }
    }
  }
  std::stable_sort(facts.withoutCounterpart.begin(), facts.withoutCounterpart.end(),
                   [](const RowWithoutCounterpart& a, const RowWithoutCounterpart& b) { return a.entity < b.entity; });
}

}  // namespace

SiteFacts gatherFacts(const Site& site, const Strings& strings, std::string_view language) {
  const std::string_view own = site.config.language;
  SiteFacts facts{site, strings, language, language == own ? graph::languageOfTranslations(site) : own, {}, {}, {}, {}, {}, {}, {},
                  graph::findChainPlaces(site), graph::findExpectations(site), {}, {}, {}, graph::findStrengths(site), {}};
  facts.sharesTitle.resize(site.entities.size());
  facts.statementsTo.resize(site.entities.size());
  facts.statementsFrom.resize(site.entities.size());
  facts.frameworksOf.resize(site.entities.size());
  facts.entitiesOf.resize(site.entities.size());
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const EntityIndex framework = site.entities[i].framework;
    if (framework != none && framework != i) facts.entitiesOf[framework].push_back(i);
  }
  facts.readingRank = graph::readingOrder(site).ofPage;
  for (const MatrixConfig& matrix : site.config.matrices) facts.matrices.push_back(graph::findMatrix(site, matrix));
  for (const ReadingPath& path : site.paths) facts.paths.push_back(graph::coverageOf(site, path));
  if (!site.isArchive()) facts.wholeFrameworks = graph::wholeFrameworks(site);
  findSharedTitles(facts);
  findMentions(facts);
  findStatements(facts);
  findFrameworks(facts);
  findWithoutCounterpart(facts);
  return facts;
}

std::string_view SiteFacts::wordsOf(const LocalizedText& text) const {
  return isTranslated() ? graph::onlyIn(text, spoken) : text.in(spoken);
}

std::string SiteFacts::counted(std::size_t count, std::string_view noun) const {
  std::string words = std::to_string(count);
  return words.append(" ").append(strings(std::string(noun) + (count == 1 ? "_one" : "_many")));
}

EntityIndex outermostOrganisation(const Site& site, PageIndex page) {
  EntityIndex outermost = none;
  for (PageIndex at = page; at != none; at = site.pages[at].parent) {
    const EntityIndex entity = site.pages[at].entity;
    if (entity != none && site.typeOf(site.entities[entity]).kind == TypeKind::organisation) outermost = entity;
  }
  return outermost != none ? outermost : site.pages[page].organisation;
}

std::string_view shortTitle(const Entity& entity) {
  return entity.declared.shortTitle.empty() ? entity.title : entity.declared.shortTitle;
}

std::string_view choiceLabel(const SiteFacts& facts, const Entity& entity, std::string_view field) {
  const std::string* const chosen = graph::textOf(entity, field);
  if (chosen == nullptr) return {};
  for (const FieldType& type : facts.site.typeOf(entity).fields) {
    if (type.id != field) continue;
    for (const Choice& choice : type.choices) {
      if (choice.id == *chosen) return choice.label.in(facts.language());
    }
  }
  return {};
}

}  // namespace pejl::rendering
