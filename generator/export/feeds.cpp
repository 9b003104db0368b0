#include <algorithm>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "base/xml.h"
#include "export/steps.h"
#include "language/dates.h"
#include "model/addresses.h"

namespace pejl::exporting {
namespace {

constexpr std::size_t longestSitemap = 50000;  // sitemaps.org/protocol.html
constexpr std::string_view sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr std::string_view atomSpace = "http://www.w3.org/2005/Atom";

std::string sitemapOf(const std::string& baseUrl, const std::vector<std::string_view>& addresses, std::size_t begin) {
  XmlWriter xml;
  xml.begin("urlset");
  xml.attribute("xmlns", sitemapSpace);
  for (std::size_t i = begin; i < std::min(addresses.size(), begin + longestSitemap); ++i) {
    xml.begin("url");
    xml.element("loc", baseUrl + std::string(addresses[i]));
    xml.end();
  }
  return xml.finish();
}

struct DatedFramework {
  std::string day;
  const Entity* entity = nullptr;
};

std::string_view timeOf(const TomlValue& value) {
  if (const TomlValue::Time* time = value.asTime()) return time->text;
  const std::string* text = value.asText();
  return text == nullptr ? std::string_view{} : std::string_view(*text);
}

bool holdsTime(const EntityType& type, std::string_view field) {
  return std::any_of(type.fields.begin(), type.fields.end(), [&](const FieldType& candidate) {
    return candidate.id == field && (candidate.kind == FieldKind::time || candidate.kind == FieldKind::date);
  });
}

// What lies after today, such as the day of the next revision, is not when something changed.
std::string newestDay(const Site& site, const Entity& entity) {
  std::string newest;
  const auto consider = [&](std::string_view time) {
    std::string day = firstDay(time);
    if (!site.today.empty() && day > site.today) return;
    newest = std::max(newest, std::move(day));
  };
  consider(entity.status.since);
  consider(entity.status.checked);
  for (const FieldClaim& field : entity.declared.fields) {
    if (holdsTime(site.typeOf(entity), field.key)) consider(timeOf(field.value));
  }
  return newest;
}

std::vector<DatedFramework> datedFrameworks(const Site& site) {
  std::vector<DatedFramework> found;
  for (const Entity& entity : site.entities) {
    if (site.typeOf(entity).kind != TypeKind::framework || site.pages[entity.page].expired) continue;
    std::string day = newestDay(site, entity);
    if (!day.empty()) found.push_back({std::move(day), &entity});
  }
  std::sort(found.begin(), found.end(), [](const DatedFramework& a, const DatedFramework& b) {
    return std::tie(b.day, a.entity->declared.id) < std::tie(a.day, b.entity->declared.id);
  });
  return found;
}

void writeLink(XmlWriter& xml, std::string_view relation, const std::string& address) {
  xml.begin("link");
  xml.attribute("rel", relation);
  xml.attribute("href", address);
  xml.end();
}

std::string startOf(const std::string& day) { return day + "T00:00:00Z"; }

}  // namespace

Output sitemap(const Site& site) {
  std::vector<std::string_view> pages;
  for (const Page& page : site.pages) {
    if (!page.expired) pages.push_back(page.address);
  }
  for (const GeneratedPage& page : site.generatedPages) {
    if (page.isListed) pages.push_back(page.address);
  }
  const std::string& base = site.config.baseUrl;
  if (pages.size() <= longestSitemap) return {{"sitemap.xml", sitemapOf(base, pages, 0)}};
  Output output;
  XmlWriter index;
  index.begin("sitemapindex");
  index.attribute("xmlns", sitemapSpace);
  for (std::size_t begin = 0; begin < pages.size(); begin += longestSitemap) {
    const std::string address =
        std::string(addresses::dataFolder) + "sitemap-" + std::to_string(begin / longestSitemap + 1) + ".xml";
    index.begin("sitemap");
    index.element("loc", base + address);
    index.end();
    output.push_back({address, sitemapOf(base, pages, begin)});
  }
  output.push_back({"sitemap.xml", index.finish()});
  return output;
}

std::string atomFeed(const Site& site) {
  const Config& config = site.config;
  const std::vector<DatedFramework> frameworks = datedFrameworks(site);
  XmlWriter xml;
  xml.begin("feed");
  xml.attribute("xmlns", atomSpace);
  xml.attribute("xml:lang", config.language);
  xml.element("id", config.baseUrl);
  xml.element("title", config.title);
  if (!config.description.empty()) xml.element("subtitle", config.description);
  xml.element("updated", startOf(frameworks.empty() ? "1970-01-01" : frameworks.front().day));
  writeLink(xml, "self", config.baseUrl + std::string(addresses::feed));
  writeLink(xml, "alternate", config.baseUrl);
  xml.begin("author");
  xml.element("name", config.publisher.empty() ? config.title : config.publisher);
  xml.end();
  for (const auto& [day, entity] : frameworks) {
    xml.begin("entry");
    xml.element("id", config.baseUrl + entity->address);
    xml.element("title", entity->title);
    xml.element("updated", startOf(day));
    writeLink(xml, "alternate", config.baseUrl + entity->address);
    if (!entity->declared.summary.empty()) xml.element("summary", entity->declared.summary);
    xml.end();
  }
  return xml.finish();
}

std::string robotsText(const Site& site) {
  std::string text = "User-agent: *\nAllow: /\n";
  if (!site.config.baseUrl.empty()) text += "\nSitemap: " + site.config.baseUrl + "sitemap.xml\n";
  return text;
}

}  // namespace pejl::exporting
