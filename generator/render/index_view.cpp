#include "render/index_view.h"

#include <algorithm>
#include <tuple>

#include "language/slug.h"
#include "language/unicode.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

std::string anchorOf(std::string_view letter) {
  const std::string name = slug(letter);
  return "Bogstav-" + (name.empty() ? std::string("andet") : name);
}

// What an abbreviation stands for, when the entity is a term that says so.
Value expansionOf(const SiteFacts& facts, const Entity& entity) {
  if (facts.site.typeOf(entity).kind != TypeKind::term) return {};
  const FieldClaim* claim = findField(entity, "expansion");
  const std::string* words = claim == nullptr ? nullptr : claim->value.asText();
  return words == nullptr || *words == entity.title ? Value() : Value::textOrNone(*words);
}

Value entriesView(const SiteFacts& facts, const std::vector<EntityIndex>& entities, std::size_t begin, std::size_t end,
                  std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (std::size_t i = begin; i < end; ++i) {
    const Entity& entity = facts.site.entities[entities[i]];
    const Value shown = entryView(facts, entities[i], none, from, entity.declared.summary, values);
    std::vector<Entry> entry(shown.entries().begin(), shown.entries().end());
    entry.push_back({"expansion", expansionOf(facts, entity)});
    entries.push_back(values.map(entry));
  }
  return values.list(entries);
}

}  // namespace

std::vector<Index> indexesOf(const Site& site) {
  std::vector<Index> indexes(1 + site.schema.types.size());
  indexes.front().address = std::string(addresses::indexFolder) + "index.html";
  for (std::uint32_t i = 0; i < site.schema.types.size(); ++i) {
    indexes[i + 1].type = i;
    indexes[i + 1].address = addresses::indexOfType(site.schema.types[i].id);
  }
  std::vector<EntityIndex> sorted(site.entities.size());
  for (EntityIndex i = 0; i < sorted.size(); ++i) sorted[i] = i;
  std::sort(sorted.begin(), sorted.end(), [&](EntityIndex a, EntityIndex b) {
    return std::tie(site.entities[a].sortKey, a) < std::tie(site.entities[b].sortKey, b);
  });
  for (const EntityIndex i : sorted) {
    indexes[site.entities[i].type + 1].entities.push_back(i);
    if (site.typeOf(site.entities[i]).kind != TypeKind::statement) indexes.front().entities.push_back(i);
  }
  std::erase_if(indexes, [](const Index& index) { return index.type != none && index.entities.empty(); });
  return indexes;
}

Value indexView(const SiteFacts& facts, const std::vector<Index>& indexes, const Index& index, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> others;
  for (const Index& other : indexes) {
    const std::string_view title =
        other.type == none ? facts.strings("everything") : site.schema.types[other.type].plural.in(facts.language());
    others.push_back(values.map({{"title", title},
                                 {"url", values.own(relativeAddress(index.address, other.address))},
                                 {"count", other.entities.size()},
                                 {"current", other.type == index.type}}));
  }
  std::vector<std::string> letterOf;
  letterOf.reserve(index.entities.size());
  for (const EntityIndex i : index.entities) letterOf.push_back(indexLetter(site.entities[i].title));
  // The order is by number and title, the letter by title alone: entities with numbers may part a letter in two.
  std::vector<std::size_t> order(index.entities.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<std::string> keys;
  keys.reserve(order.size());
  for (const EntityIndex i : index.entities) keys.push_back(sortKey(site.entities[i].title));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  std::vector<EntityIndex> entities;
  std::vector<std::string_view> letters;
  for (const std::size_t i : order) {
    entities.push_back(index.entities[i]);
    letters.push_back(letterOf[i]);
  }
  std::vector<Value> shown;
  for (std::size_t begin = 0, end = 0; begin < entities.size(); begin = end) {
    while (end < entities.size() && letters[end] == letters[begin]) ++end;
    shown.push_back(values.map({{"title", values.own(letters[begin])},
                                {"anchor", values.own(anchorOf(letters[begin]))},
                                {"entries", entriesView(facts, entities, begin, end, index.address, values)}}));
  }
  return values.map({{"mixed", index.type == none}, {"others", values.list(others)}, {"letters", values.list(shown)}});
}

}  // namespace pejl::rendering
