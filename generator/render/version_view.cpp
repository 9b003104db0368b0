#include "render/version_view.h"

#include "graph/changes.h"
#include "graph/timeline.h"
#include "language/dates.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

// The id of the page's entity without version. A page of a dated text always has one; check holds that.
std::string placeOf(const Site& site, PageIndex page) {
  const EntityIndex entity = site.pages[page].entity;
  return entity == none ? std::string() : std::string(idWithoutVersion(site.entities[entity].declared.id));
}

// Its address in a version, or the undated one when `version` is none; empty when it is not there. `texts` holds all.
std::string addressIn(const Site& texts, const std::string& place, std::uint32_t version) {
  const std::string suffix = version == none ? "" : "@" + texts.versions[version].date;
  const auto found = texts.entityById.find(place + suffix);
  return found == texts.entityById.end() ? std::string() : texts.entities[found->second].address;
}

// The framework of the page as a stub in the archive, which all its versions name.
EntityIndex stubOf(const Site& site, std::uint32_t version) {
  const Site& texts = site.texts();
  if (&texts == &site) return site.versions[version].framework;
  const auto found = texts.entityById.find(site.entities[site.versions[version].framework].declared.id);
  return found == texts.entityById.end() ? none : found->second;
}

Value placesView(const SiteFacts& facts, PageIndex page, EntityIndex stub, std::uint32_t current, Values& values) {
  const Site& texts = facts.site.texts();
  const std::string& from = facts.site.pages[page].address;
  const std::string place = placeOf(facts.site, page);
  std::vector<std::uint32_t> versions = versionsOf(texts, stub);
  std::vector<Value> places;
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    const FrameworkVersion& text = texts.versions[*version];
    const Entity& entity = texts.entities[text.entity];
    const std::string address = addressIn(texts, place, *version);
    const Status* status = entity.statusType == none ? nullptr : &texts.schema.statuses[entity.statusType];
    places.push_back(values.map(
        {{"title", values.own(writtenDate(text.date, facts.language()))},
         {"url", address.empty() ? Value() : values.own(relativeAddress(from, address))},
         {"label", status == nullptr ? Value() : Value(status->label.in(facts.language()))},
         {"tone", status == nullptr ? Value() : Value(toneName(status->tone))},
         {"current", *version == current}}));
  }
  return values.list(places);
}

}  // namespace

std::uint32_t versionOfPage(const Site& site, PageIndex page) {
  if (site.versions.empty() || site.isArchive()) return site.pages[page].version;
  const EntityIndex framework = site.pages[page].framework;
  for (std::uint32_t i = 0; i < site.versions.size() && framework != none; ++i) {
    if (site.versions[i].framework == framework && site.versions[i].isShown) return i;
  }
  return none;
}

std::string fixedAddress(const Site& site, PageIndex page) {
  const std::uint32_t version = versionOfPage(site, page);
  if (version == none) return {};
  if (site.isArchive()) return site.pages[page].address;
  return addressIn(site.texts(), placeOf(site, page), version);
}

bool isForSearchEngines(const Site& site, PageIndex page) {
  if (site.pages[page].expired) return false;
  if (!site.isArchive()) return true;
  return site.config.indexesReplaced && !site.versions[site.pages[page].version].isShown;
}

std::string canonicalAddress(const Site& site, PageIndex page) {
  if (site.isArchive()) {
    const FrameworkVersion& version = site.versions[site.pages[page].version];
    if (version.isShown) {
      const std::string undated = addressIn(site, placeOf(site, page), none);
      return undated.substr(0, undated.find('#'));
    }
  }
  return site.pages[page].address;
}

Value versionView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::uint32_t version = versionOfPage(site, page);
  if (version == none) return {};
  const Site& texts = site.texts();
  const EntityIndex stub = stubOf(site, version);
  if (stub == none) return {};
  const bool isDated = site.isArchive();
  const std::string& from = site.pages[page].address;
  const std::string undated = isDated ? addressIn(texts, placeOf(site, page), none) : std::string();
  const std::string fixed = isDated ? std::string() : fixedAddress(site, page);
  const std::string history = addresses::historyOf(texts.pages[texts.entities[stub].page].address);
  const auto link = [&](const std::string& address) {
    if (address.empty()) return Value();
    const std::string& base = site.config.baseUrl;
    return values.map({{"title", site.pages[page].title},
                       {"url", values.own(relativeAddress(from, address))},
                       {"address", base.empty() ? Value() : values.own(base + address)}});
  };
  // Site and archive list the same versions in the same order.
  return values.map({{"title", values.own(writtenDate(site.versions[version].date, facts.language()))},
                     {"is_shown", site.versions[version].isShown},
                     {"is_dated", isDated},
                     {"shown", link(undated)},
                     {"fixed", link(fixed)},
                     {"history_url", values.own(relativeAddress(from, history))},
                     {"places", placesView(facts, page, stub, version, values)}});
}

}  // namespace pejl::rendering
