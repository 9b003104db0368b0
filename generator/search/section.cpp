#include "search/section.h"

#include <map>
#include <unordered_map>

#include "base/parallel.h"
#include "graph/term_fields.h"
#include "language/unicode.h"
#include "language/words.h"
#include "model/document_text.h"

namespace pejl::searching {
namespace {

// Readers look for what the frameworks say before they look for where it comes from or how the site is made.
constexpr std::uint32_t percentOfFramework = 130, percentOfSource = 60, percentOfPlainPage = 70, percentOfMadePage = 40,
                        percentOfTranslation = 35;

void appendWords(std::string& out, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty() && out.back() != ' ') out.push_back(' ');
  out.append(words);
}

// A page past its own date is an advert that nobody can answer, with all that stands on it.
Standing standingOf(const Site& site, const Page& page, const Entity* entity) {
  if (page.expired) return Standing::expired;
  if (entity == nullptr || entity->statusType == none) return Standing::unknown;
  const Status& status = site.schema.statuses[entity->statusType];
  if (status.inForce) return Standing::inForce;
  return status.tone == Tone::stop ? Standing::past : Standing::unknown;
}

// Words are compared letter by letter from here on, so all must be in normal form C.
void compose(Section& section) {
  const auto fix = [](std::string& text) {
    if (!isNfc(text)) text = nfc(text);
  };
  for (std::string* text : {&section.title, &section.statement, &section.body, &section.called, &section.context}) fix(*text);
  for (std::string& name : section.names) fix(name);
  for (std::string& theme : section.themes) fix(theme);
}

// It says what the pages in it are: "forventninger", "matricer". Empty at the top of the site.
std::string_view folderOf(const MadePage& page) {
  const std::size_t end = page.address.find('/');
  return end == std::string::npos ? std::string_view() : std::string_view(page.address).substr(0, end);
}

bool isIndexOf(std::string_view folder, const MadePage& page) {
  return !folder.empty() && page.address == std::string(folder) + "/index.html";
}

// Reads one page from top to bottom and hands out what it is made of.
class PageReader {
 public:
  PageReader(const Site& site, PageIndex page)
      : site_(site), index_(page), page_(site.pages[page]), document_(site.documents[page_.document]) {
    for (const Anchor& anchor : document_.anchors) anchors_.emplace(anchor.node, &anchor.id);
    for (const EntityIndex entity : site.entitiesOn[page]) {
      if (entity != page_.entity) entities_.emplace(site.entities[entity].declared.node, entity);
    }
  }

  std::vector<Section> read() {
    readTree();
    for (Section& section : sections_) compose(section);
    return std::move(sections_);
  }

 private:
  void readTree() {
    sections_.push_back(opening());
    std::size_t current = 0;  // the section that text goes to
    if (document_.nodes.empty()) return;
    for (NodeIndex node = document_.nodes[0].firstChild; node != noNode; node = document_.nodes[node].nextSibling) {
      if (document_.nodes[node].kind == NodeKind::heading) {
        current = sections_.size();
        sections_.push_back(underHeading(node));
        continue;
      }
      appendOwnText(sections_[current].body, node);
      if (!entities_.empty()) addInnerEntities(node);
    }
  }

  Section opening() const {
    Section section;
    section.page = index_;
    section.title = page_.title;
    if (!document_.declarations.empty()) section.statement = document_.declarations.front().summary;
    const Entity* entity = page_.entity == none ? nullptr : &site_.entities[page_.entity];
    section.standing = standingOf(site_, page_, entity);
    section.percent = percentHere();
    if (entity != nullptr) {
      appendWords(section.context, site_.typeOf(*entity).label.in(site_.config.language));
      describe(section, page_.entity);
    }
    addPlace(section);
    addMappings(section);
    return section;
  }

  std::uint32_t percentHere() const {
    if (page_.translationOf != none) return percentOfTranslation;
    if (page_.entity == none) return percentOfPlainPage;
    if (page_.entity == page_.framework) return percentOfFramework;
    return site_.typeOf(site_.entities[page_.entity]).kind == TypeKind::source ? percentOfSource : 100;
  }

  Section underHeading(NodeIndex node) const {
    Section section = startedAt(node);
    std::string heading;
    appendText(heading, node);
    if (section.entity == none) {
      section.kind = SectionKind::heading;
      section.title = std::move(heading);
    } else if (heading != section.title) {
      section.names.push_back(std::move(heading));
    }
    return section;
  }

  // An entity that is a paragraph or list item is a section of its own.
  void addInnerEntities(NodeIndex block) {
    visitTree(document_, block, [&](NodeIndex node) {
      if (entities_.find(node) == entities_.end()) return;
      Section section = startedAt(node);
      section.hasOwnTitle = !site_.entities[section.entity].declared.title.empty();
      std::string text;
      appendText(text, node);
      if (site_.typeOf(site_.entities[section.entity]).kind == TypeKind::statement) {
        appendWords(section.statement, text);
      } else {
        appendWords(section.body, text);
      }
      sections_.push_back(std::move(section));
    });
  }

  // The words of a block, but for those of entities inside it.
  void appendOwnText(std::string& out, NodeIndex node) const {
    if (entities_.find(node) != entities_.end()) return;
    if (!holdsEntity(node)) {
      appendText(out, node);
      return;
    }
    for (NodeIndex child = document_.nodes[node].firstChild; child != noNode; child = document_.nodes[child].nextSibling) {
      appendOwnText(out, child);
    }
  }

  bool holdsEntity(NodeIndex node) const {
    if (entities_.empty()) return false;
    bool holds = false;
    visitTree(document_, node, [&](NodeIndex inner) { holds = holds || entities_.find(inner) != entities_.end(); });
    return holds;
  }

  Section startedAt(NodeIndex node) const {
    Section section;
    section.page = index_;
    section.percent = percentHere();
    if (const auto anchor = anchors_.find(node); anchor != anchors_.end()) section.anchor = *anchor->second;
    const auto entity = entities_.find(node);
    const EntityIndex owner = entity == entities_.end() ? page_.entity : entity->second;
    section.standing = standingOf(site_, page_, owner == none ? nullptr : &site_.entities[owner]);
    if (entity != entities_.end()) {
      section.kind = SectionKind::entity;
      section.title = site_.entities[entity->second].title;
      section.statement = site_.entities[entity->second].declared.summary;
      describe(section, entity->second);
    }
    return section;
  }

  void describe(Section& section, EntityIndex index) const {
    const Entity& entity = site_.entities[index];
    section.entity = index;
    const TypeKind kind = site_.typeOf(entity).kind;
    if (kind == TypeKind::role) section.answersTo.push_back(asksForPerson);
    if (kind == TypeKind::organisation) section.comesNearTo.push_back(asksForPerson);
    section.inflection = entity.declared.inflection;
    section.names = entity.declared.aliases;
    if (!entity.declared.shortTitle.empty()) section.names.push_back(entity.declared.shortTitle);
    section.expansion = graph::expansionOf(site_, entity);
    for (const RelationIndex relation : site_.outgoing[index]) addRelation(section, site_.relations[relation]);
    for (std::size_t i = 0; i < entity.declared.fields.size(); ++i) addField(section, entity, i);
    for (const MentionIndex mention : site_.mentionsOf[index]) addCalled(section, site_.mentions[mention]);
  }

  // What editors elsewhere call it, in the words of their links, is what readers may call it too.
  static void addCalled(Section& section, const Mention& mention) {
    if (mention.automatic) return;
    const std::string_view called = std::string_view(mention.sentence).substr(mention.begin, mention.length);
    if (called != section.title) appendWords(section.called, called);
  }

  // "Ansvar hos klyngelederen": a query for both words finds the task.
  void addRelation(Section& section, const Relation& relation) const {
    const Entity& to = site_.entities[relation.to];
    if (relation.origin == Origin::mapping || relation.fromStructure) return;
    appendWords(section.called, relation.reason);
    if (site_.typeOf(to).kind == TypeKind::theme) {
      section.themes.push_back(to.title);
      return;
    }
    appendWords(section.context, site_.schema.relations[relation.type].label.in(site_.config.language));
    appendWords(section.context, to.title);
  }

  void addField(Section& section, const Entity& entity, std::size_t index) const {
    const FieldClaim& claim = entity.declared.fields[index];
    if (index < entity.fieldTargets.size() && entity.fieldTargets[index] != none) {
      appendWords(section.context, site_.entities[entity.fieldTargets[index]].title);
      return;
    }
    for (const FieldType& field : site_.typeOf(entity).fields) {
      if (field.id != claim.key) continue;
      if (field.kind == FieldKind::time) section.answersTo.push_back(asksForTime);
      if (field.kind == FieldKind::choice) addChoice(section, field, claim.value);
      if (field.kind == FieldKind::text || field.kind == FieldKind::time) addValue(section, claim.value);
    }
  }

  void addChoice(Section& section, const FieldType& field, const TomlValue& value) const {
    const std::string* chosen = value.asText();
    if (chosen == nullptr) return;
    for (const Choice& choice : field.choices) {
      if (choice.id == *chosen) section.themes.emplace_back(choice.label.in(site_.config.language));
    }
  }

  static void addValue(Section& section, const TomlValue& value) {
    if (const std::string* text = value.asText()) appendWords(section.statement, *text);
    if (const TomlValue::Time* time = value.asTime()) appendWords(section.statement, time->text);
    if (const std::int64_t* number = value.asInteger()) appendWords(section.statement, std::to_string(*number));
  }

  void addPlace(Section& section) const {
    const auto add = [&](EntityIndex index) {
      if (index != none && index != section.entity) appendWords(section.context, site_.entities[index].title);
    };
    add(page_.framework);
    add(page_.organisation);
  }

  void addMappings(Section& section) const {
    if (!document_.mappingSet || page_.entity == none) return;
    for (const MappingSet& set : site_.mappingSets) {
      if (set.entity != page_.entity) continue;
      for (const Mapping& mapping : set.mappings) {
        for (const std::string* words :
             {&mapping.reason, &mapping.shared, &mapping.differenceA, &mapping.differenceB}) {
          appendWords(section.body, *words);
        }
      }
    }
  }

  void appendText(std::string& out, NodeIndex node) const {
    const std::vector<Link>* links = page_.document < site_.links.size() ? &site_.links[page_.document] : nullptr;
    appendPlainText(out, document_, node, [&](std::uint32_t reference) -> std::string_view {
      const EntityIndex entity =
          links != nullptr && reference < links->size() ? (*links)[reference].entity : EntityIndex{none};
      return entity == none ? std::string_view{} : std::string_view(site_.entities[entity].title);
    });
  }

  const Site& site_;
  PageIndex index_;
  const Page& page_;
  const Document& document_;
  std::unordered_map<NodeIndex, const std::string*> anchors_;  // look-up only
  std::unordered_map<NodeIndex, EntityIndex> entities_;        // look-up only
  std::vector<Section> sections_;
};

}  // namespace

std::vector<Section> collectSections(const Site& site, unsigned jobs) {
  std::vector<std::vector<Section>> byPage = parallelMap(
      site.pages.size(), jobs, [&](std::size_t page) { return PageReader(site, static_cast<PageIndex>(page)).read(); });
  std::vector<Section> sections;
  for (std::vector<Section>& page : byPage) {
    std::move(page.begin(), page.end(), std::back_inserter(sections));
  }
  return sections;
}

void addMadePages(std::vector<Section>& sections, const std::vector<MadePage>& made) {
  // By folder: what the pages in it are about, which its index leads to.
  std::map<std::string_view, std::string> titles;
  for (const MadePage& page : made) appendWords(titles[folderOf(page)], page.title);
  for (const MadePage& page : made) {
    Section section;
    const std::string_view folder = folderOf(page);
    const bool isIndex = isIndexOf(folder, page);
    if (!folder.empty()) section.themes.emplace_back(folder);
    if (isIndex) section.context = titles[folder];
    section.kind = SectionKind::heading;  // its title is nobody's name
    section.address = page.address;
    section.title = page.title;
    section.statement = page.summary;
    section.standing = Standing::made;
    section.percent = isIndex ? 100 : percentOfMadePage;
    compose(section);
    sections.push_back(std::move(section));
  }
}

}  // namespace pejl::searching
