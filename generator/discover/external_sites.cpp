// [sites] of pejl.toml, and the copies of other sites' graph.json that it names. Files come from others: they are read with
// limits, and every address in them is made one below the site's own.
#include <algorithm>
#include <unordered_map>

#include "base/diagnostic_codes.h"
#include "base/html.h"
#include "base/json_reader.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "discover/steps.h"

namespace pejl::discovery {
namespace {

constexpr std::size_t largestGraph = 64 << 20, mostEntities = 500000, longestText = 4000, mostFindings = 20;

// One graph.json, read into its site.
class GraphFile {
 public:
  GraphFile(std::string_view text, const std::string& path, ExternalSite& site, Diagnostics& diagnostics)
      : text_(text), reader_(text), path_(path), site_(site), diagnostics_(diagnostics) {}

  void read() {
    bool hasEntities = false;
    const bool isObject = reader_.object([&](const std::string& key) {
      if (key == "entities") {
        hasEntities = reader_.array([&] { readEntity(); });
      } else if (key == "model") {
        readModel();
      } else {
        reader_.skip();  // a newer Pejl may say more
      }
    });
    reader_.end();
    if (reader_.fault()) {
      report(reader_.fault()->offset, say("this is not JSON: {}", reader_.fault()->what));
    } else if (!isObject || !hasEntities) {
      report(0, say("this is no graph.json of a Pejl site: it has no list of 'entities'"));
    }
    finish();
  }

 private:
  void report(std::size_t offset, Message message) {
    site_.isReadable = false;
    if (++findings_ > mostFindings) return;
    const Position position = positionAt(text_, std::min(offset, text_.size()));
    diagnostics_.add(codes::invalidGraph, {path_, position.line, position.column, 1}, std::move(message),
                     say("copy data/graph.json from the other site again"));
  }

  std::string readText() {
    const std::size_t at = reader_.offset();
    std::string text = reader_.text().value_or("");
    if (text.size() > longestText) report(at, say("this text is longer than anything a reader would be shown"));
    return text;
  }

  void readEntity() {
    const std::size_t at = reader_.offset();
    ExternalEntity entity;
    const bool isObject = reader_.object([&](const std::string& key) {
      std::string* const field = key == "id"          ? &entity.id
                                 : key == "type"      ? &entity.type
                                 : key == "title"     ? &entity.title
                                 : key == "summary"   ? &entity.summary
                                 : key == "url"       ? &entity.url
                                 : key == "framework" ? &entity.framework
                                 : key == "words"     ? &entity.words
                                                      : nullptr;
      if (field == nullptr) {
        reader_.skip();
      } else {
        *field = readText();
      }
    });
    if (reader_.fault()) return;
    const Message fault = !isObject ? say("it is no object") : faultOf(entity);
    if (!fault.empty()) return report(at, say("an entity of the other site cannot be used: {}", fault));
    if (site_.entities.size() == mostEntities) return report(at, say("there are more entities here than any site has"));
    entity.url = site_.url + entity.url;
    site_.entities.push_back(std::move(entity));
  }

  static Message faultOf(const ExternalEntity& entity) {
    if (!isValidId(entity.id)) return say("'{}' cannot be an id", entity.id.substr(0, 40));
    if (entity.title.empty()) return say("'{}' has no title", entity.id);
    const std::string_view page = std::string_view(entity.url).substr(0, entity.url.find('#'));
    const bool isBelow = isSafePath(page) && safeUrl(entity.url) && page.find(':') == std::string_view::npos;
    return isBelow ? Message() : say("the address of '{}' leads out of its site", entity.id);
  }

  void readModel() {
    reader_.object([&](const std::string& key) {
      if (key != "types") return reader_.skip();
      reader_.array([&] {
        std::string id, label;
        reader_.object([&](const std::string& name) {
          if (name == "id") id = readText();
          else if (name == "label") label = readText();
          else reader_.skip();
        });
        if (!label.empty()) labels_[id] = label;
      });
    });
  }

  // Types get their labels, which stand at the end of the file.
  void finish() {
    for (ExternalEntity& entity : site_.entities) {
      const auto label = labels_.find(entity.type);
      if (label != labels_.end()) entity.type = label->second;
    }
    std::stable_sort(site_.entities.begin(), site_.entities.end(),
                     [](const ExternalEntity& a, const ExternalEntity& b) { return a.id < b.id; });
    const auto twice = std::adjacent_find(site_.entities.begin(), site_.entities.end(),
                                          [](const ExternalEntity& a, const ExternalEntity& b) { return a.id == b.id; });
    if (twice != site_.entities.end()) report(0, say("the id '{}' stands here twice", twice->id));
  }

  std::string_view text_;
  JsonReader reader_;
  const std::string& path_;
  ExternalSite& site_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::string> labels_;  // look-up only
  std::size_t findings_ = 0;
};

void readGraph(const FileSystem& files, const std::string& path, const Location& where, ExternalSite& site, Diagnostics& diagnostics) {
  const auto bytes = isSafePath(path) ? files.read(path) : Result<std::string>(Refusal{say("a path stays below the site's folder")});
  site.isReadable = false;
  if (!bytes) {
    diagnostics.add(codes::unreadableFile, where, say("'{}': {}", path, bytes.reason()),
                    say("copy data/graph.json from the other site to this place, and commit it"));
  } else if (bytes->size() > largestGraph) {
    diagnostics.add(codes::fileTooLarge, where, say("'{}' is larger than {} MiB", path, largestGraph >> 20));
  } else if (findInvalidUtf8(*bytes)) {
    diagnostics.add(codes::invalidUtf8, where, say("'{}' is not UTF-8", path));
  } else {
    site.isReadable = true;
    GraphFile(*bytes, path, site, diagnostics).read();
  }
}

std::string siteAddress(TableReader& table, Diagnostics& diagnostics) {
  std::string url = table.text("url").value_or("");
  if (!url.empty() && url.back() != '/') url += '/';
  const bool isWhole = startsWith(url, "https://") || startsWith(url, "http://");
  if (isWhole && safeUrl(url) && url.find_first_of("?#") == std::string::npos) return safeUrl(url)->text;
  diagnostics.add(codes::wrongValue, table.where("url"), say("a site has a 'url' that begins with https://"),
                  say("url = \"https://rammer.nabokommune.example.dk/\""));
  return {};
}

}  // namespace

std::vector<ExternalSite> readExternalSites(const FileSystem& files, const TomlValue& settings, Diagnostics& diagnostics) {
  std::vector<ExternalSite> sites;
  TableReader reader(settings, diagnostics);
  const TomlValue* table = reader.table("sites");
  if (table == nullptr) return sites;
  for (const TomlEntry& entry : *table->asTable()) {
    TableReader values(entry.value, diagnostics);
    ExternalSite site;
    site.id = entry.key;
    site.where = entry.where;
    site.title = values.text("title").value_or(entry.key);
    site.url = siteAddress(values, diagnostics);
    const std::string graph = values.text("graph").value_or("");
    values.reportUnknownKeys();
    if (!isValidId(site.id)) {
      diagnostics.add(codes::invalidId, entry.where, say("'{}' cannot name a site", entry.key),
                      say("use lower-case ASCII letters, digits, '-' and '_'"));
      continue;
    }
    if (graph.empty()) {
      diagnostics.add(codes::missingKey, entry.where, say("the site has no 'graph'"),
                      say("graph = \"federation/{}.json\", a copy of its data/graph.json", site.id));
      site.isReadable = false;
    } else {
      readGraph(files, graph, values.where("graph"), site, diagnostics);
    }
    sites.push_back(std::move(site));
  }
  return sites;
}

}  // namespace pejl::discovery
