#include "render/strength_view.h"

#include "base/text.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/statement_entry.h"

namespace pejl::rendering {
namespace {

std::string titleOf(const SiteFacts& facts, const graph::Strength& strength) {
  return replaceAll(facts.strings("strength_title"), "{}", strength.label.in(facts.language()));
}

std::string_view frameworkOf(const SiteFacts& facts, const graph::StrengthPart& part) {
  return part.framework == none ? std::string_view() : std::string_view(facts.site.entities[part.framework].declared.id);
}

Value statementsOf(const SiteFacts& facts, const graph::StrengthPart& part, std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (const EntityIndex statement : part.statements) {
    entries.push_back(statementEntry(facts, statement, graph::addresseesOf(facts.site, statement), from, values));
  }
  return values.list(entries);
}

Value partView(const SiteFacts& facts, const graph::Strength& strength, const graph::StrengthPart& part, const StrengthPage& page,
               Values& values) {
  const bool isElsewhere = page.part == none && strength.count > graph::mostOfStrength;
  const std::string own = addresses::strengthPage(strength.id, frameworkOf(facts, part));
  std::vector<Entry> view{{"anchor", values.own(part.framework == none ? "Udenfor" : "Ramme-" + std::string(frameworkOf(facts, part)))},
                          {"count", values.own(facts.counted(part.statements.size(), "statement"))},
                          {"more", isElsewhere ? values.own(relativeAddress(page.address, own)) : Value()},
                          {"statements", isElsewhere ? Value() : statementsOf(facts, part, page.address, values)}};
  if (part.framework == none) {
    view.insert(view.end(), {{"title", Value()}, {"url", Value()}, {"status", Value()}});
  } else {
    const Value link = linkView(facts, part.framework, page.address, values);
    view.insert(view.end(), link.entries().begin(), link.entries().end());
    view.push_back({"status", statusBadge(facts, part.framework, values)});
  }
  return values.map(view);
}

}  // namespace

std::vector<StrengthPage> strengthPages(const SiteFacts& facts) {
  std::vector<StrengthPage> pages;
  for (std::uint32_t i = 0; i < facts.strengths.size(); ++i) {
    const graph::Strength& strength = facts.strengths[i];
    const std::string title = titleOf(facts, strength);
    pages.push_back({i, none, addresses::strengthPage(strength.id), title});
    if (strength.count <= graph::mostOfStrength) continue;
    for (std::uint32_t part = 0; part < strength.parts.size(); ++part) {
      const EntityIndex framework = strength.parts[part].framework;
      const std::string of(framework == none ? facts.strings("outside_frameworks") : shortTitle(facts.site.entities[framework]));
      pages.push_back({i, part, addresses::strengthPage(strength.id, frameworkOf(facts, strength.parts[part])), title + ": " + of});
    }
  }
  return pages;
}

Value strengthView(const SiteFacts& facts, const StrengthPage& page, Values& values) {
  const graph::Strength& strength = facts.strengths[page.strength];
  std::vector<Value> parts;
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < strength.parts.size(); ++i) {
    if (page.part != none && page.part != i) continue;
    parts.push_back(partView(facts, strength, strength.parts[i], page, values));
    count += strength.parts[i].statements.size();
  }
  const bool hasIndex = !facts.expectations.pairs.empty();
  const std::uint32_t current = page.part == none ? page.strength : none;
  return values.map({{"count", values.own(facts.counted(count, "statement"))},
                     {"index", hasIndex ? values.own(relativeAddress(page.address, addresses::expectationIndex())) : Value()},
                     {"strengths", strengthLinks(facts, current, page.address, values)},
                     {"parts", values.list(parts)}});
}

Value strengthLinks(const SiteFacts& facts, std::uint32_t current, std::string_view from, Values& values) {
  std::vector<Value> links;
  for (std::uint32_t i = 0; i < facts.strengths.size(); ++i) {
    const graph::Strength& strength = facts.strengths[i];
    links.push_back(values.map({{"title", values.own(titleOf(facts, strength))},
                                {"modality", strength.label.in(facts.language())},
                                {"modality_id", strength.id},
                                {"url", values.own(relativeAddress(from, addresses::strengthPage(strength.id)))},
                                {"count", strength.count},
                                {"current", i == current}}));
  }
  return values.list(links);
}

}  // namespace pejl::rendering
