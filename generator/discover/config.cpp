#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "discover/schema_parts.h"
#include "discover/steps.h"
#include "model/translation_name.h"

namespace pejl::discovery {
namespace {

std::vector<MenuItem> readMenu(TableReader& settings, std::string_view key, Diagnostics& diagnostics) {
  std::vector<MenuItem> menu;
  for (const TomlValue* value : settings.tables(key)) {
    TableReader item(*value, diagnostics);
    MenuItem entry;
    const auto page = item.text("page");
    const auto entity = item.text("entity");
    entry.target = page ? *page : entity.value_or("");
    entry.where = item.where(page ? "page" : "entity");
    entry.title = item.text("title").value_or("");
    item.reportUnknownKeys();
    if (entry.target.empty()) {
      diagnostics.add(codes::missingKey, item.where(), say("a menu item needs 'page' or 'entity'"),
                      say("page = \"om.md\" names a file below content/"));
      continue;
    }
    menu.push_back(std::move(entry));
  }
  return menu;
}

std::vector<Redirect> readRedirects(TableReader& settings, Diagnostics& diagnostics) {
  std::vector<Redirect> redirects;
  const TomlValue* table = settings.table("redirects");
  if (table == nullptr) return redirects;
  for (const TomlEntry& entry : *table->asTable()) {
    const std::string* target = entry.value.asText();
    if (target == nullptr || !isSafePath(entry.key) || !endsWith(entry.key, ".html")) {
      diagnostics.add(codes::wrongValue, entry.where, say("a redirect is \"old/address.html\" = \"a page's file, or an id\""));
      continue;
    }
    redirects.push_back({entry.key, *target, entry.value.where});
  }
  return redirects;
}

std::string readBaseUrl(TableReader& site, Diagnostics& diagnostics) {
  std::string url = site.text("base_url").value_or("");
  if (url.empty()) return url;
  if (!startsWith(url, "https://") && !startsWith(url, "http://")) {
    diagnostics.add(codes::wrongValue, site.where("base_url"), say("'base_url' must begin with https:// or http://"));
    return {};
  }
  if (url.back() != '/') url += '/';
  return url;
}

// An image among the site's own files; nothing when it is not there, which is reported.
std::string readImage(TableReader& table, std::string_view key, const FileSystem& files, Diagnostics& diagnostics) {
  const std::string path = table.text(key).value_or("");
  if (path.empty()) return path;
  if ((startsWith(path, "static/") || startsWith(path, "content/")) && isSafePath(path) && files.exists(path)) return path;
  diagnostics.add(codes::missingImage, table.where(key), say("there is no file '{}'", path),
                  say("put the image in static/ and write {} = \"static/{}.svg\"", key, key));
  return {};
}

Brand readBrand(const TomlValue& table, const FileSystem& files, Diagnostics& diagnostics) {
  Brand brand;
  TableReader reader(table, diagnostics);
  brand.name = reader.text("name").value_or("");
  brand.logo = readImage(reader, "logo", files, diagnostics);
  brand.icon = readImage(reader, "icon", files, diagnostics);
  brand.card = readImage(reader, "card", files, diagnostics);
  if (const auto colour = reader.text("colour")) {
    brand.colour = parseColour(*colour);
    if (!brand.colour) {
      diagnostics.add(codes::wrongValue, reader.where("colour"), say("'colour' must be a colour, not '{}'", *colour),
                      say("write it as the web does: colour = \"#00535b\""));
    }
  }
  if (!brand.logo.empty() && brand.name.empty()) {
    diagnostics.add(codes::missingKey, reader.where("logo"), say("a logo needs the name that it shows, for those who hear it"),
                    say("name = \"Kommunens navn\""));
  }
  reader.reportUnknownKeys();
  return brand;
}

Licence readLicence(const TomlValue& table, std::string_view language, Diagnostics& diagnostics) {
  Licence licence;
  TableReader reader(table, diagnostics);
  applyText(licence.name, reader, "name", language, diagnostics);
  applyText(licence.note, reader, "note", language, diagnostics);
  licence.url = reader.text("url").value_or("");
  if (licence.name.empty()) {
    diagnostics.add(codes::missingKey, reader.where(), say("[licence] needs the licence's 'name'"),
                    say("name = \"Creative Commons Navngivelse 4.0\", and url = \"https://…\" to its text"));
  }
  if (!licence.url.empty() && !startsWith(licence.url, "https://") && !startsWith(licence.url, "http://")) {
    diagnostics.add(codes::wrongValue, reader.where("url"), say("the licence's 'url' must begin with https:// or http://"));
    licence.url.clear();
  }
  reader.reportUnknownKeys();
  return licence;
}

// One of what Pejl speaks, or nothing, which is reported.
std::optional<std::string> readLanguage(TableReader& site, std::string_view key, Diagnostics& diagnostics) {
  const auto language = site.text(key);
  if (!language) return language;
  if (std::find(interfaceLanguages.begin(), interfaceLanguages.end(), *language) != interfaceLanguages.end()) return language;
  diagnostics.add(codes::wrongValue, site.where(key), say("the interface does not speak '{}'", *language), say("{} = \"da\", or \"en\"", key));
  return std::nullopt;
}

void readSite(Config& config, const TomlValue& table, Diagnostics& diagnostics) {
  TableReader site(table, diagnostics);
  config.title = site.text("title").value_or("");
  config.description = site.text("description").value_or("");
  config.publisher = site.text("publisher").value_or("");
  config.language = readLanguage(site, "language", diagnostics).value_or(config.language);
  config.messages = readLanguage(site, "messages", diagnostics).value_or(config.messages);
  config.baseUrl = readBaseUrl(site, diagnostics);
  config.editUrl = site.text("edit_url").value_or("");
  config.theme = site.text("theme").value_or(config.theme);
  site.text("preset");  // read with the schema
  config.offersOfflineCopy = site.boolean("offline_copy").value_or(false);
  config.indexesReplaced = site.boolean("index_replaced_versions").value_or(false);
  if (config.title.empty()) {
    diagnostics.add(codes::missingKey, site.where(), say("[site] needs a 'title'"), say("title = \"Navnet på sitet\""));
  }
  site.reportUnknownKeys();
}

}  // namespace

Config readConfig(const FileSystem& files, const TomlValue& settings, Diagnostics& diagnostics) {
  Config config;
  TableReader reader(settings, diagnostics);
  for (const char* key : {"types", "relations", "statuses", "fidelities", "mapping_kinds", "matrices",
                          "sites", "terms", "coverage", "accessibility"}) {
    reader.value(key);
  }
  if (const TomlValue* table = reader.table("site")) {
    readSite(config, *table, diagnostics);
  } else {
    diagnostics.add(codes::missingKey, {settings.where.file, 1, 1, 1}, say("pejl.toml needs a table [site]"),
                    say("begin it with [site] and title = \"Navnet på sitet\""));
  }
  if (const TomlValue* table = reader.table("privacy")) {
    TableReader privacy(*table, diagnostics);
    config.allowedContacts = privacy.texts("allow");
    privacy.reportUnknownKeys();
  }
  if (const TomlValue* table = reader.table("licence")) config.licence = readLicence(*table, config.language, diagnostics);
  if (const TomlValue* table = reader.table("brand")) config.brand = readBrand(*table, files, diagnostics);
  config.navigation = readMenu(reader, "navigation", diagnostics);
  config.footer = readMenu(reader, "footer", diagnostics);
  config.redirects = readRedirects(reader, diagnostics);
  reader.reportUnknownKeys();
  return config;
}

}  // namespace pejl::discovery
