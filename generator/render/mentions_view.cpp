#include "render/mentions_view.h"

#include <algorithm>
#include <utility>

#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

constexpr std::size_t mostOnContentPage = 40;  // A role is mentioned everywhere; its page stays readable.
constexpr std::size_t mostSentences = 400;     // of a page of mentions; beyond these it names the places only

using Mentions = std::vector<const Mention*>;

// In a table's cell or a list of names the sentence is the link alone and tells nothing.
bool hasContext(const Mention& mention) { return mention.sentence.size() > mention.length + 3u; }

// Of each page (they come page by page) the sentences that tell something, each once, or else its first mention.
Mentions readable(const Mentions& mentions) {
  Mentions kept;
  for (std::size_t begin = 0, end = 0; begin < mentions.size(); begin = end) {
    const std::size_t before = kept.size();
    for (end = begin; end < mentions.size() && mentions[end]->page == mentions[begin]->page; ++end) {
      const bool isNew = std::none_of(kept.begin() + static_cast<std::ptrdiff_t>(before), kept.end(),
                                      [&](const Mention* other) { return other->sentence == mentions[end]->sentence; });
      if (hasContext(*mentions[end]) && isNew) kept.push_back(mentions[end]);
    }
    if (kept.size() == before) kept.push_back(mentions[begin]);
  }
  return kept;
}

Mentions mentionsOf(const SiteFacts& facts, const std::vector<EntityIndex>& entities, PageIndex page) {
  const Site& site = facts.site;
  Mentions mentions;
  for (const EntityIndex entity : entities) {
    for (const MentionIndex i : site.mentionsOf[entity]) {
      if (site.mentions[i].page != page && !site.mentions[i].sentence.empty()) mentions.push_back(&site.mentions[i]);
    }
  }
  std::stable_sort(mentions.begin(), mentions.end(), [&](const Mention* a, const Mention* b) {
    return std::make_pair(facts.readingRank[a->page], a) < std::make_pair(facts.readingRank[b->page], b);
  });
  return readable(mentions);
}

// `inside` is the framework that a reader knows to be in; what belongs elsewhere says where.
Value mentionView(const SiteFacts& facts, const Mention& mention, EntityIndex inside, bool hasSentence, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const std::string_view sentence = mention.sentence;
  const Page& other = site.pages[mention.page];
  const std::string target = mention.anchor.empty() ? other.address : other.address + "#" + mention.anchor;
  const bool elsewhere = other.entity != none && other.framework != none && other.framework != other.entity && other.framework != inside;
  const bool tells = hasSentence && hasContext(mention);
  return values.map({{"before", sentence.substr(0, mention.begin)},
                     {"words", tells ? Value(sentence.substr(mention.begin, mention.length)) : Value()},
                     {"after", sentence.substr(mention.begin + mention.length)},
                     {"url", values.own(relativeAddress(from, target))},
                     {"title", other.title},
                     {"place", elsewhere ? Value(shortTitle(site.entities[other.framework])) : Value()}});
}

bool needsPages(const SiteFacts& facts, PageIndex page) {
  std::size_t count = 0;
  for (const EntityIndex entity : facts.site.entitiesOn[page]) count += facts.site.mentionsOf[entity].size();
  return count > mostOnContentPage && mentionsOf(facts, facts.site.entitiesOn[page], page).size() > mostOnContentPage;
}

}  // namespace

std::vector<MentionPage> mentionPages(const SiteFacts& facts) {
  std::vector<MentionPage> pages;
  for (PageIndex page = 0; page < facts.site.pages.size(); ++page) {
    if (!needsPages(facts, page)) continue;
    for (const EntityIndex entity : facts.site.entitiesOn[page]) {
      const std::size_t count = mentionsOf(facts, {entity}, page).size();
      if (count > 0) pages.push_back({entity, addresses::mentionPage(facts.site.entities[entity].declared.id), count});
    }
  }
  return pages;
}

Value mentionPageView(const SiteFacts& facts, const MentionPage& page, Values& values) {
  const Site& site = facts.site;
  const Entity& entity = site.entities[page.entity];
  const Mentions mentions = mentionsOf(facts, {page.entity}, entity.page);
  std::vector<std::pair<EntityIndex, std::vector<Value>>> groups;  // by framework, as met in reading order
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const EntityIndex framework = site.pages[mentions[i]->page].framework;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == framework; });
    auto& group = same == groups.end() ? groups.emplace_back(framework, std::vector<Value>()) : *same;
    group.second.push_back(mentionView(facts, *mentions[i], framework, i < mostSentences, page.address, values));
  }
  std::vector<Value> views;
  for (const auto& [framework, entries] : groups) {
    const Value heading = frameworkHeading(facts, framework, page.address, values);
    views.push_back(values.map({{"title", *heading.find("title")}, {"url", *heading.find("url")}, {"entries", values.list(entries)}}));
  }
  return values.map({{"entry", entryView(facts, page.entity, none, page.address, entity.declared.summary, values)},
                     {"groups", values.list(views)}});
}

Value backlinksView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  const Mentions mentions = mentionsOf(facts, site.entitiesOn[page], page);
  std::vector<Value> links, everywhere;
  for (const Mention* mention : mentions) {
    if (links.size() == mostOnContentPage) break;
    links.push_back(mentionView(facts, *mention, site.pages[page].framework, true, from, values));
  }
  const std::size_t more = mentions.size() - links.size();
  for (const EntityIndex entity : site.entitiesOn[page]) {
    const std::size_t count = more == 0 || site.isArchive() ? 0 : mentionsOf(facts, {entity}, page).size();
    if (count == 0) continue;
    everywhere.push_back(values.map({{"title", site.entities[entity].title},
                                     {"url", values.own(relativeAddress(from, addresses::mentionPage(site.entities[entity].declared.id)))},
                                     {"count", count}}));
  }
  return values.map({{"entries", values.list(links)}, {"more", more}, {"everywhere", values.list(everywhere)}});
}

}  // namespace pejl::rendering
