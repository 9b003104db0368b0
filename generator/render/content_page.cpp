// One page of the site: which template, and what that template sees.
#include "render/body.h"
#include "render/chain_view.h"
#include "render/citation_view.h"
#include "render/entity_view.h"
#include "render/entry_view.h"
#include "render/figure_view.h"
#include "render/framework_view.h"
#include "render/home_view.h"
#include "render/mapping_view.h"
#include "render/mentions_view.h"
#include "render/page_view.h"
#include "render/path_view.h"
#include "render/profile_view.h"
#include "render/relations_view.h"
#include "render/see_also_view.h"
#include "render/statements_view.h"
#include "render/steps.h"
#include "render/version_view.h"
#include "render/whole_view.h"

namespace pejl::rendering {
namespace {

bool isEmpty(const Value& value) {
  return value.kind() == ValueKind::nothing || (value.kind() == ValueKind::list && value.items().empty());
}

std::string_view templateFor(const Site& site, PageIndex page) {
  if (page == site.home) return "pages/home.html";
  if (site.pages[page].entity == none) return "pages/page.html";
  switch (site.typeOf(site.entities[site.pages[page].entity]).kind) {
    case TypeKind::framework:
      return "pages/framework.html";
    case TypeKind::mappingSet:
      return "pages/mapping.html";
    case TypeKind::path:
      return "pages/path.html";
    case TypeKind::profile:
      return "pages/profile.html";
    default:
      return "pages/entity.html";
  }
}

// The frameworks that an organisation stands behind, as cards.
Value publishedView(const SiteFacts& facts, PageIndex page, Values& values) {
  std::vector<Value> cards;
  const EntityIndex own = facts.site.pages[page].entity;
  if (own != none) {
    for (const EntityIndex framework : facts.frameworksOf[own]) {
      cards.push_back(frameworkCard(facts, framework, facts.site.pages[page].address, values));
    }
  }
  return values.list(cards);
}

// The names of a template and, for those that make a section, where it is and what it is called in the contents.
class Sections {
 public:
  explicit Sections(const Strings& strings) : strings_(strings) {}

  void add(Key key, Value value) { entries_.push_back({key, value}); }
  void addSection(Key key, Value value, std::string_view anchor, std::string_view title) {
    if (!isEmpty(value)) added_.push_back({anchor, strings_(title)});
    add(key, value);
  }
  void addProfile(Value profile) {
    add("profile", profile);
    const auto announce = [&](Key list, std::string_view anchor, std::string_view title) {
      const Value* entries = profile.kind() == ValueKind::map ? profile.find(list) : nullptr;
      if (entries != nullptr && !isEmpty(*entries)) added_.push_back({anchor, strings_(title)});
    };
    announce("rows", "Grundlag", "profile_basis");
    announce("wholes", "Daekning", "profile_coverage");
  }
  void addGathered(Value gathered) {
    for (const Value& section : gathered.items()) {
      added_.push_back({section.find("id")->text(), section.find("title")->text()});
    }
    add("gathered", gathered);
  }

  std::vector<Entry> take() { return std::move(entries_); }
  const std::vector<AddedSection>& added() const { return added_; }

 private:
  const Strings& strings_;
  std::vector<Entry> entries_;
  std::vector<AddedSection> added_;
};

// What the page's entity is made of: a framework as a drawing of its model, which has a section of its own; anything else as a
// drawing beside its text, and a list of its parts.
void addMakeUp(const SiteFacts& facts, PageIndex page, Sections& sections, Values& values) {
  const Site& site = facts.site;
  const EntityIndex own = site.pages[page].entity;
  const bool isFramework = own != none && site.typeOf(site.entities[own]).kind == TypeKind::framework;
  const std::string& from = site.pages[page].address;
  const Value figures = figuresView(facts, page, values), published = publishedView(facts, page, values);
  if (isFramework) {
    sections.add("figures", figures);
    sections.addSection("published", published, "Rammer", "published");
    sections.addSection("model", modelView(facts, own, from, values), "Model", "model");
    sections.add("model_relations", modelRelationsView(facts, own, from, values));
    sections.add("parts", values.list({}));
  } else {
    sections.addSection("figures", figures, "Figur", "figures");
    sections.addSection("published", published, "Rammer", "published");
    sections.addSection("parts", partsView(facts, page, values), "Dele", "parts");
    sections.add("model", values.list({}));
    sections.add("model_relations", values.list({}));
  }
}

// In the order in which the theme's templates show them.
Sections sectionsOf(const SiteFacts& facts, PageIndex page, Values& values) {
  Sections sections(facts.strings);
  sections.add("entity", entityView(facts, page, values));
  sections.add("status", statusView(facts, page, values));
  sections.add("version", versionView(facts, page, values));
  sections.add("facts", fieldsView(facts, page, values));
  sections.add("mapping", mappingView(facts, page, values));
  sections.add("path", pathView(facts, page, values));
  sections.add("paths", pathsFor(facts, page, values));
  sections.add("whole", wholeLink(facts, page, values));
  sections.addProfile(profileView(facts, page, values));
  addMakeUp(facts, page, sections, values);
  sections.addGathered(gatheredView(facts, page, values));
  sections.addSection("statements", statementsView(facts, page, values), "Udsagn", "statements");
  sections.addSection("why", whyView(facts, page, values), "Hvorfor", "why");
  sections.add("neighbourhood", neighbourhoodView(facts, page, values));
  sections.addSection("relations", relationsView(facts, page, values), "Forbindelser", "relations");
  sections.addSection("proposals", proposalsView(facts, page, values), "Paralleller", "parallels");
  const Value backlinks = backlinksView(facts, page, values);
  sections.addSection("backlinks", *backlinks.find("entries"), "Omtalt", "backlinks");
  sections.add("more_backlinks", *backlinks.find("more"));
  sections.add("all_backlinks", *backlinks.find("everywhere"));
  sections.addSection("see_also", seeAlsoView(facts, page, values), "SeOgsaa", "see_also");
  sections.addSection("words", wordsView(facts, page, values), "Ord", "words");
  sections.addSection("sources", sourcesView(facts, page, values), "Kilde", "source_and_citation");
  sections.add("citation", citationView(facts, page, values));
  sections.add("citations", citationsView(facts, page, values));
  return sections;
}

OutputFile renderContentPage(const SiteFacts& facts, const Frame& frame, const Navigation& navigation, PageIndex page,
                             Diagnostics& diagnostics) {
  const Site& site = facts.site;
  const SafeHtml body = renderBody(site, page);
  const SafeHtml menu = navigation.forPage(page);
  Values values;
  Sections sections = sectionsOf(facts, page, values);
  std::vector<Entry> entries = sections.take();
  entries.push_back({"page", pageView(facts, page, menu, body, sections.added(), values)});
  if (page == site.home) entries.push_back({"home", homeView(facts, page, values)});
  return renderPage(frame, templateFor(site, page), site.pages[page].address, std::move(entries), diagnostics);
}

// In an archive the pages of the site itself are only there to be led to.
bool isShown(const Site& site, PageIndex page) { return site.pages[page].translationOf == none && (!site.isArchive() || site.pages[page].version != none); }

}  // namespace

void addContentPages(const SiteFacts& facts, const Frame& frame, const Navigation& navigation, PageList& pages) {
  for (PageIndex page = 0; page < facts.site.pages.size(); ++page) {
    if (!isShown(facts.site, page)) continue;
    pages.add([&facts, &frame, &navigation, page](Diagnostics& diagnostics) {
      return renderContentPage(facts, frame, navigation, page, diagnostics);
    });
  }
}

}  // namespace pejl::rendering
