#include "render/citation_view.h"

#include "base/text.h"
#include "language/dates.h"
#include "model/document_places.h"
#include "model/document_text.h"
#include "render/body.h"
#include "render/body_writer.h"
#include "render/framework_view.h"
#include "render/version_view.h"

namespace pejl::rendering {
namespace {

// "version 1. marts 2026", "2016", or nothing: outside frameworks, and where nobody says.
std::string timeOf(const SiteFacts& facts, PageIndex page) {
  const Site& site = facts.site;
  if (site.pages[page].framework == none) return {};
  const std::uint32_t version = versionOfPage(site, page);
  if (version != none) {
    const std::string date = writtenDate(site.versions[version].date, facts.language());
    return std::string(facts.strings("version_in_citation")).append(" ").append(date);
  }
  return firstOfKind(facts, site.entities[site.pages[page].framework], FieldKind::time);
}

// What every line of the page begins with: the framework or, outside frameworks, where the words are the editors', the site; and
// the page when it is another.
std::string beginningOf(const SiteFacts& facts, PageIndex page) {
  const Site& site = facts.site;
  if (site.pages[page].framework == none) return std::string(facts.siteTitle()).append(", ").append(site.pages[page].title);
  // A version's own short title says its time, which stands last in a citation; the stub's does not.
  const EntityIndex named = site.isArchive() ? site.versions[site.pages[page].version].framework : site.pages[page].framework;
  std::string text(shortTitle(site.entities[named]));
  if (site.pages[page].entity != site.pages[page].framework) text.append(", ").append(site.pages[page].title);
  return text;
}

}  // namespace

Value citationView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  if (!hasPermalinks(site, page)) return {};
  const EntityIndex entity = site.pages[page].entity, framework = site.pages[page].framework;
  const std::string& address = site.pages[page].address;
  const EntityIndex publisher = framework != none ? outermostOrganisation(site, page) : none;
  const bool hasSource = entity != none && !site.entities[entity].sources.empty();
  const auto fidelity = hasSource ? site.schema.findFidelity(site.entities[entity].sources.front().fidelity) : std::nullopt;
  const std::string time = timeOf(facts, page), fixed = fixedAddress(site, page);
  const bool isElsewhere = !fixed.empty() && fixed != address;
  const std::string& base = site.config.baseUrl;
  return values.map(
      {{"organisation", publisher == none ? Value() : Value(site.entities[publisher].title)},
       {"framework", framework == none ? Value() : Value(site.entities[framework].title)},
       {"time", Value::textOrNone(values.own(time).text())},
       {"element", framework != none && framework == entity ? Value() : Value(site.pages[page].title)},
       {"fidelity", fidelity ? Value(site.schema.fidelities[*fidelity].sentence.in(facts.language())) : Value()},
       {"address", base.empty() ? Value() : values.own(base + address)},
       {"fixed_address", isElsewhere && !base.empty() ? values.own(base + fixed) : Value()}});
}

Value citationsView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const Document& document = site.documents[site.pages[page].document];
  if (!hasPermalinks(site, page) || document.anchors.empty()) return values.list({});
  const BodyWords& words = bodyWords(facts.language());
  const std::string begin = beginningOf(facts, page), time = timeOf(facts, page);
  std::string fixed = fixedAddress(site, page);
  fixed = fixed.empty() ? site.pages[page].address : fixed.substr(0, fixed.find('#'));
  const auto titleOf = [&](std::uint32_t reference) -> std::string_view {
    const Link& link = site.links[site.pages[page].document][reference];
    return link.entity == none ? std::string_view(document.references[reference].target) : site.entities[link.entity].title;
  };
  const std::vector<Place> places = placesIn(document);
  std::vector<std::string> headings(places.size());
  std::vector<Value> citations;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place& place = places[i];
    if (place.kind == PlaceKind::other) continue;
    std::string line = begin;
    if (place.kind == PlaceKind::heading) headings[i] = plainText(document, document.anchors[i].node, titleOf);
    const std::string& heading = place.heading < headings.size() ? headings[place.heading] : headings[i];
    if (!heading.empty()) line.append(", ").append(heading);
    if (place.kind != PlaceKind::heading) line.append(", ").append(placeWords(place, words));
    if (!time.empty()) line.append(", ").append(time);
    const std::string address = fixed + "#" + document.anchors[i].id;
    citations.push_back(values.map(
        {{"line", values.own(line)},
         {"url", values.own(relativeAddress(site.pages[page].address, address))},
         {"address", site.config.baseUrl.empty() ? Value() : values.own(site.config.baseUrl + address)}}));
  }
  return values.list(citations);
}

}  // namespace pejl::rendering
