#include "terms/hints.h"

#include <map>
#include <tuple>

#include "base/diagnostic_codes.h"
#include "language/inflect.h"
#include "language/unicode.h"
#include "terms/lexicon.h"

namespace pejl::terming {
namespace {

struct Met {
  const HintPlace* first = nullptr;
  std::size_t times = 0;
};

void reportMissing(const Site& site, EntityIndex index, const Met& met, Diagnostics& diagnostics) {
  const Entity& entity = site.entities[index];
  const Location& where = met.first->where;
  const std::string& words = met.first->words;
  const std::string place = where.file + ':' + std::to_string(where.line);
  diagnostics.add(codes::undeclaredForm, entity.declared.where,
                  met.times > 1 ? say("'{}' in {}, and {} more like it, are not linked: '{}' declares no inflection", words, place, met.times - 1, entity.title)
                                : say("'{}' in {} is not linked: '{}' declares no inflection", words, place, entity.title),
                  say("inflection = \"{}\", if that is how it is inflected", likelyInflection(nameIn(entity.title))));
}

void reportAmbiguous(const Site& site, const Met& met, Diagnostics& diagnostics) {
  const std::string& a = site.entities[met.first->entity].declared.id;
  const std::string& b = site.entities[met.first->other].declared.id;
  diagnostics.add(codes::ambiguousTerm, met.first->where, say("'{}' may be '{}' or '{}', so it is not linked", met.first->words, a, b),
                  say("write [[{}|{}]], or give one of the two link = \"explicit\"", a, met.first->words));
}

}  // namespace

void reportHints(const Site& site, const std::vector<HintPlace>& places, Diagnostics& diagnostics) {
  std::map<EntityIndex, Met> missing;
  std::map<std::tuple<EntityIndex, EntityIndex, std::string>, Met> ambiguous;
  for (const HintPlace& place : places) {
    Met& met = place.other == none ? missing[place.entity] : ambiguous[{place.entity, place.other, caseFold(place.words)}];
    if (met.first == nullptr) met.first = &place;
    ++met.times;
  }
  for (const auto& [entity, met] : missing) reportMissing(site, entity, met, diagnostics);
  for (const auto& [key, met] : ambiguous) reportAmbiguous(site, met, diagnostics);
}

}  // namespace pejl::terming
