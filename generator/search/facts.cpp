#include "search/facts.h"

#include <algorithm>
#include <string_view>

#include "base/json.h"
#include "graph/translations.h"
#include "search/encode.h"

namespace pejl::searching {
namespace {

// Numbers things as they come, from 1, and remembers id and label of each, and the label in the language of translations.
class Names {
 public:
  explicit Names(std::size_t size) : numbers_(size, 0) {}

  std::uint32_t use(std::uint32_t index, std::string_view id, std::string_view label, std::string_view translated = {}) {
    if (index == none) return 0;
    if (numbers_[index] == 0) {
      rows_ += rows_.empty() ? "[" : ",[";
      appendJsonText(rows_, id);
      rows_ += ',';
      appendJsonText(rows_, label);
      if (!translated.empty()) {
        rows_ += ',';
        appendJsonText(rows_, translated);
      }
      rows_ += ']';
      numbers_[index] = ++count_;
    }
    return numbers_[index];
  }

  const std::string& rows() const { return rows_; }

 private:
  std::vector<std::uint32_t> numbers_;
  std::uint32_t count_ = 0;
  std::string rows_;
};

// Values one after another; each run is its length and its value.
class Runs {
 public:
  void add(std::uint32_t value) {
    if (length_ > 0 && value != value_) flush();
    value_ = value;
    ++length_;
  }

  std::string finish() {
    flush();
    return std::move(out_);
  }

 private:
  void flush() {
    if (length_ == 0) return;
    appendNumber(out_, length_);
    appendNumber(out_, value_);
    length_ = 0;
  }

  std::string out_;
  std::uint32_t value_ = 0, length_ = 0;
};

// One of the things that results are counted by.
struct Facet {
  std::string_view key;
  Names names;
  Runs runs;
};

void appendMember(std::string& out, std::string_view key, const std::string& json) {
  if (out.back() != '{') out += ',';
  appendJsonText(out, key);
  out += ':';
  out += json;
}

std::string quoted(const std::string& text) {
  std::string out;
  appendJsonText(out, text);
  return out;
}

std::uint32_t useEntity(Facet& facet, const Site& site, EntityIndex index) {
  if (index == none) return 0;
  const Entity& entity = site.entities[index];
  const std::string& shortTitle = entity.declared.shortTitle;
  return facet.names.use(index, entity.declared.id, shortTitle.empty() ? entity.title : shortTitle);
}

// `other` is the language of the site's translations, or empty.
std::string_view translated(const LocalizedText& label, std::string_view other) {
  return other.empty() ? std::string_view() : std::string_view(label.in(other));
}

std::uint32_t useType(Facet& facet, const Site& site, const Entity* subject, std::string_view other) {
  if (subject == nullptr) return 0;
  const EntityType& type = site.typeOf(*subject);
  return facet.names.use(subject->type, type.id, type.label.in(site.config.language), translated(type.label, other));
}

std::uint32_t useStatus(Facet& facet, const Site& site, const Entity* subject, std::string_view other) {
  if (subject == nullptr || subject->statusType == none) return 0;
  const Status& status = site.schema.statuses[subject->statusType];
  return facet.names.use(subject->statusType, status.id, status.label.in(site.config.language), translated(status.label, other));
}

// What a language calls itself.
std::string_view nameOfLanguage(std::string_view code) { return code == "da" ? "Dansk" : code == "en" ? "English" : code; }

// The languages that pages are in, when they are several.
std::vector<std::string_view> languagesOf(const Site& site) {
  std::vector<std::string_view> languages = {site.config.language};
  for (const Page& page : site.pages) {
    if (std::find(languages.begin(), languages.end(), page.language) == languages.end()) languages.push_back(page.language);
  }
  if (languages.size() == 1) languages.clear();
  return languages;
}

// How many sections each page has, as runs.
std::string sectionCounts(const std::vector<Section>& sections) {
  Runs counts;
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    ++count;
    if (i + 1 < sections.size() && !beginsPage(sections[i], sections[i + 1])) continue;
    counts.add(count);
    count = 0;
  }
  return counts.finish();
}

}  // namespace

void appendFacts(std::string& out, const Site& site, const std::vector<Section>& sections) {
  Facet type{"type", Names(site.schema.types.size()), {}};
  Facet status{"status", Names(site.schema.statuses.size()), {}};
  Facet framework{"framework", Names(site.entities.size()), {}};
  Facet organisation{"organisation", Names(site.entities.size()), {}};
  const std::vector<std::string_view> languages = languagesOf(site);
  Facet language{"language", Names(languages.size()), {}};
  const std::string_view other = graph::languageOfTranslations(site);
  Runs standings;
  for (const Section& section : sections) {
    static const Page made{};
    const Page& page = section.page == none ? made : site.pages[section.page];
    const EntityIndex index = section.entity == none ? page.entity : section.entity;
    const Entity* subject = index == none ? nullptr : &site.entities[index];
    type.runs.add(useType(type, site, subject, other));
    status.runs.add(useStatus(status, site, subject, other));
    framework.runs.add(useEntity(framework, site, page.framework));
    organisation.runs.add(useEntity(organisation, site, page.organisation));
    const std::string_view code = section.page == none ? std::string_view(site.config.language) : page.language;
    const auto spoken = static_cast<std::uint32_t>(std::find(languages.begin(), languages.end(), code) - languages.begin());
    language.runs.add(spoken == languages.size() ? 0 : language.names.use(spoken, code, nameOfLanguage(code)));
    standings.add(static_cast<std::uint32_t>(section.standing));
  }
  std::string facets = "{";
  for (Facet* facet : {&type, &framework, &organisation, &status, &language}) {
    appendMember(facets, facet->key, "[[" + facet->names.rows() + "]," + quoted(facet->runs.finish()) + ']');
  }
  appendMember(out, "facets", facets + '}');
  appendMember(out, "pages", quoted(sectionCounts(sections)));
  appendMember(out, "standings", quoted(standings.finish()));
}

}  // namespace pejl::searching
