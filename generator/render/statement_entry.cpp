#include "render/statement_entry.h"

#include "render/entity_view.h"
#include "render/entry_view.h"

namespace pejl::rendering {

Value statementEntry(const SiteFacts& facts, EntityIndex statement, std::span<const EntityIndex> addressees, std::string_view from,
                     Values& values) {
  const Site& site = facts.site;
  const Entity& entity = site.entities[statement];
  const PageIndex inside = entity.framework == none ? none : site.entities[entity.framework].page;
  const Value shown = entryView(facts, statement, inside, from, {}, values);
  const bool hasWhole = entity.parent != none && entity.parent != entity.framework;
  std::vector<Entry> entry{{"addressees", linksView(facts, addressees, from, values)},
                           {"whole", hasWhole ? linkView(facts, entity.parent, from, values) : Value()},
                           {"source", Value::textOrNone(values.own(placeInSource(facts, entity)).text())}};
  entry.insert(entry.end(), shown.entries().begin(), shown.entries().end());
  return values.map(entry);
}

}  // namespace pejl::rendering
