#include "render/index_view.h"

#include <algorithm>
#include <numeric>

#include "graph/term_fields.h"
#include "graph/translations.h"
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

// Where it says more than the title.
Value expansionOf(const SiteFacts& facts, const Entity& entity) {
  const std::string_view words = graph::expansionOf(facts.site, entity);
  return words == entity.title ? Value() : Value::textOrNone(words);
}

// In the language of the title that it stands below.
std::string_view summaryOf(const SiteFacts& facts, EntityIndex index) {
  const PageIndex translation = translationOf(facts, index);
  if (translation == none) return facts.site.entities[index].declared.summary;
  return facts.site.documents[facts.site.pages[translation].document].declarations.front().summary;
}

Value sectionView(const SiteFacts& facts, const Letter& letter, std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (const EntityIndex i : letter.entities) {
    const Value shown = entryView(facts, i, none, from, summaryOf(facts, i), values);
    std::vector<Entry> entry{{"text_language", languageOf(facts, i)},  // before that of other sentences
                             {"expansion", expansionOf(facts, facts.site.entities[i])}};
    entry.insert(entry.end(), shown.entries().begin(), shown.entries().end());
    entries.push_back(values.map(entry));
  }
  return values.map({{"title", letter.title}, {"anchor", letter.anchor}, {"entries", values.list(entries)}});
}

// The titles of a site's entities to readers of a language, and the order of them: an entity's own key also counts its number,
// which an index does not show.
class Titles {
 public:
  Titles(const Site& site, std::string_view language) : site_(site), isTranslated_(language != site.config.language) {
    // The keys that entities have are those of Danish.
    const bool isDanish = language == "da";
    own_.resize(site.entities.size());
    for (EntityIndex i = 0; i < own_.size(); ++i) {
      const bool isKnown = isDanish && !isTranslated_ && site.entities[i].declared.number.empty();
      if (!isKnown) own_[i] = sortKey(of(i), language);
    }
  }

  const std::string& of(EntityIndex index) const {
    const Entity& entity = site_.entities[index];
    const PageIndex translation = isTranslated_ ? graph::translationOf(site_, entity) : none;
    return translation == none ? entity.title : site_.pages[translation].title;
  }

  std::vector<EntityIndex> inOrder() const {
    std::vector<EntityIndex> order(own_.size());
    std::iota(order.begin(), order.end(), EntityIndex{0});
    std::stable_sort(order.begin(), order.end(), [this](EntityIndex a, EntityIndex b) { return key(a) < key(b); });
    return order;
  }

 private:
  const std::string& key(EntityIndex index) const { return own_[index].empty() ? site_.entities[index].sortKey : own_[index]; }

  const Site& site_;
  const bool isTranslated_;
  std::vector<std::string> own_;  // empty where the entity's is right
};

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

std::vector<Index> indexesOf(const Site& site, std::string_view language) {
  const std::string folder = language == site.config.language ? std::string() : std::string(language) + "/";
  std::vector<Index> indexes(1 + site.schema.types.size());
  indexes.front().address = folder + addresses::indexIn(addresses::indexFolder);
  for (std::uint32_t i = 0; i < site.schema.types.size(); ++i) {
    indexes[i + 1].type = i;
    indexes[i + 1].address = folder + addresses::indexOfType(site.schema.types[i].id);
  }
  const Titles titles(site, language);
  for (const EntityIndex i : titles.inOrder()) {
    const std::string letter = indexLetter(titles.of(i), language);
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
