#include "render/index_view.h"

#include <algorithm>

#include "language/slug.h"
#include "language/unicode.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

// From here on a page of all entries would be more than a reader can use or a phone can load.
constexpr std::size_t mostOnOnePage = 1000;

std::string slugOf(std::string_view letter) {
  const std::string name = slug(letter);
  return name.empty() ? "andet" : name;
}

// What an abbreviation stands for, when the entity is a term that says so.
Value expansionOf(const SiteFacts& facts, const Entity& entity) {
  if (facts.site.typeOf(entity).kind != TypeKind::term) return {};
  const FieldClaim* claim = findField(entity, "expansion");
  const std::string* words = claim == nullptr ? nullptr : claim->value.asText();
  return words == nullptr || *words == entity.title ? Value() : Value::textOrNone(*words);
}

Value sectionView(const SiteFacts& facts, const Letter& letter, std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (const EntityIndex i : letter.entities) {
    const Entity& entity = facts.site.entities[i];
    const Value shown = entryView(facts, i, none, from, entity.declared.summary, values);
    std::vector<Entry> entry(shown.entries().begin(), shown.entries().end());
    entry.push_back({"expansion", expansionOf(facts, entity)});
    entries.push_back(values.map(entry));
  }
  return values.map({{"title", letter.title}, {"anchor", letter.anchor}, {"entries", values.list(entries)}});
}

// Every entity in the order of titles: its own key also counts its number, which an index does not show.
std::vector<EntityIndex> byTitle(const Site& site) {
  std::vector<std::string> ofNumbered(site.entities.size());
  std::vector<EntityIndex> order(site.entities.size());
  for (EntityIndex i = 0; i < order.size(); ++i) {
    order[i] = i;
    if (!site.entities[i].declared.number.empty()) ofNumbered[i] = sortKey(site.entities[i].title);
  }
  const auto key = [&](EntityIndex i) -> const std::string& {
    return ofNumbered[i].empty() ? site.entities[i].sortKey : ofNumbered[i];
  };
  std::stable_sort(order.begin(), order.end(), [&](EntityIndex a, EntityIndex b) { return key(a) < key(b); });
  return order;
}

void add(Index& index, EntityIndex entity, const std::string& letter) {
  // The order of titles groups them by letter.
  if (index.letters.empty() || index.letters.back().title != letter) {
    index.letters.push_back({letter, "Bogstav-" + slugOf(letter), index.address, {}});
  }
  index.letters.back().entities.push_back(entity);
  ++index.count;
}

// "indeks/udsagn.html" → "indeks/udsagn/a.html"
void divide(Index& index) {
  index.isLong = index.count > mostOnOnePage;
  if (!index.isLong) return;
  const std::string folder = index.address.substr(0, index.address.rfind('.'));
  for (Letter& letter : index.letters) letter.address = folder + "/" + slugOf(letter.title) + ".html";
}

}  // namespace

std::vector<Index> indexesOf(const Site& site) {
  std::vector<Index> indexes(1 + site.schema.types.size());
  indexes.front().address = std::string(addresses::indexFolder) + "index.html";
  for (std::uint32_t i = 0; i < site.schema.types.size(); ++i) {
    indexes[i + 1].type = i;
    indexes[i + 1].address = addresses::indexOfType(site.schema.types[i].id);
  }
  for (const EntityIndex i : byTitle(site)) {
    const std::string letter = indexLetter(site.entities[i].title);
    add(indexes[site.entities[i].type + 1], i, letter);
    if (site.typeOf(site.entities[i]).kind != TypeKind::statement) add(indexes.front(), i, letter);
  }
  std::erase_if(indexes, [](const Index& index) { return index.type != none && index.count == 0; });
  for (Index& index : indexes) divide(index);
  return indexes;
}

Value indexView(const SiteFacts& facts, const std::vector<Index>& indexes, const Index& index, std::uint32_t shown,
                Values& values) {
  const Site& site = facts.site;
  const std::string& from = shown == none ? index.address : index.letters[shown].address;
  std::vector<Value> others;
  for (const Index& other : indexes) {
    const std::string_view title =
        other.type == none ? facts.strings("everything") : site.schema.types[other.type].plural.in(facts.language());
    others.push_back(values.map({{"title", title},
                                 {"url", values.own(relativeAddress(from, other.address))},
                                 {"count", other.count},
                                 {"current", shown == none && other.type == index.type}}));
  }
  std::vector<Value> letters, sections;
  for (std::uint32_t i = 0; i < index.letters.size(); ++i) {
    const Letter& letter = index.letters[i];
    const std::string target = index.isLong ? letter.address : letter.address + "#" + letter.anchor;
    letters.push_back(values.map({{"title", letter.title},
                                  {"url", values.own(relativeAddress(from, target))},
                                  {"current", shown == i}}));
    if (shown == i || (shown == none && !index.isLong)) sections.push_back(sectionView(facts, letter, from, values));
  }
  return values.map({{"mixed", index.type == none},
                     {"others", values.list(others)},
                     {"letters", values.list(letters)},
                     {"sections", values.list(sections)}});
}

}  // namespace pejl::rendering
