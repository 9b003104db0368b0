#include "graph/adopted_texts.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/hash.h"
#include "graph/wording.h"

namespace pejl::graph {
namespace {

void appendValue(std::string& out, const TomlValue& value) {
  if (const std::string* text = value.asText()) out += *text;
  if (const std::int64_t* number = value.asInteger()) out += std::to_string(*number);
  if (const bool* yes = value.asBoolean()) out += *yes ? "true" : "false";
  if (const TomlValue::Time* time = value.asTime()) out += time->text;
  const TomlValue::Array* items = value.asArray();
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
    out += i == 0 ? "" : ", ";
    appendValue(out, (*items)[i]);
  }
}

// Fields in the order of their names, so that moving a line changes nothing.
std::string fieldsOf(const Entity& entity) {
  std::vector<std::string> fields;
  for (const FieldClaim& claim : entity.declared.fields) {
    std::string field = claim.key + '=';
    appendValue(field, claim.value);
    fields.push_back(std::move(field));
  }
  std::sort(fields.begin(), fields.end());
  std::string text;
  for (const std::string& field : fields) text.append("\n").append(field);
  return text;
}

}  // namespace

std::vector<CurrentText> adoptedTexts(const Site& site, unsigned jobs) {
  std::vector<CurrentText> texts;
  if (!site.archive) return texts;
  const Site& archive = *site.archive;
  const std::vector<std::string> words = wordFingerprints(archive, jobs);
  std::set<std::string_view> known;
  for (const TextFact& fact : site.lock.texts) known.insert(fact.id);
  for (EntityIndex i = 0; i < archive.entities.size(); ++i) {
    const Entity& entity = archive.entities[i];
    if (archive.pages[entity.page].version == none) continue;
    CurrentText text;
    text.fact.id = entity.declared.id;
    text.fact.words = fingerprint(words[i] + fieldsOf(entity));
    text.fact.where = entity.declared.where;
    text.entity = i;
    text.isWhole = entity.framework == i;
    text.isInKnownVersion = entity.framework != none && known.count(archive.entities[entity.framework].declared.id) != 0;
    texts.push_back(std::move(text));
  }
  std::stable_sort(texts.begin(), texts.end(), [](const CurrentText& a, const CurrentText& b) { return a.fact.key() < b.fact.key(); });
  return texts;
}

}  // namespace pejl::graph
