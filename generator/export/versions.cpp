#include "base/json.h"
#include "export/steps.h"
#include "graph/timeline.h"

namespace pejl::exporting {
namespace {

void writeVersion(JsonWriter& json, const Site& site, const FrameworkVersion& version) {
  const Entity& text = site.texts().entities[version.entity];
  json.newLine();
  json.beginObject();
  json.field("date", version.date);
  json.field("url", text.address);
  json.key("shown");
  json.boolean(version.isShown);
  json.fieldUnlessEmpty("status", text.status.state);
  json.fieldUnlessEmpty("until", text.status.until);
  json.endObject();
}

}  // namespace

std::string versionsJson(const Site& site) {
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.field("$schema", "versions.schema.json");
  json.fieldUnlessEmpty("as_of", site.today);
  json.key("frameworks");
  json.beginArray();
  for (EntityIndex framework = 0; framework < site.entities.size(); ++framework) {
    const std::vector<std::uint32_t> versions = versionsOf(site, framework);
    if (versions.empty()) continue;
    json.newLine();
    json.beginObject();
    json.field("id", site.entities[framework].declared.id);
    json.field("title", site.entities[framework].title);
    json.field("url", site.entities[framework].address);
    json.key("versions");
    json.beginArray();
    for (const std::uint32_t version : versions) writeVersion(json, site, site.versions[version]);
    json.endArray();
    json.endObject();
  }
  json.endArray();
  json.endObject();
  return out + "\n";
}

}  // namespace pejl::exporting
