// What views ask of the whole site again and again, found out once, before the pages: views then only look up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/chain_places.h"
#include "graph/expectations.h"
#include "graph/matrix.h"
#include "graph/path_coverage.h"
#include "graph/strengths.h"
#include "graph/whole_frameworks.h"
#include "model/site.h"
#include "render/strings.h"

namespace pejl::rendering {

// Which row of which mapping set says that an entity has no counterpart.
struct RowWithoutCounterpart {
  EntityIndex entity = none;
  std::uint32_t set = 0, row = 0;  // in Site::mappingSets, in MappingSet::mappings
};

// Refers to the site and the strings, which must outlive it. Read by many threads.
struct SiteFacts {
  const Site& site;
  const Strings& strings;
  const std::string_view spoken;                            // the language of `strings`: the site's own, or that of its translations
  const std::string_view otherLanguage;                     // the language that pages say the same in; empty on a site without translations
  std::vector<bool> sharesTitle;                            // by entity: another entity is called the same
  std::vector<std::uint32_t> mentionsBegin;                 // by page and one more: its mentions in Site::mentions
  std::vector<std::vector<EntityIndex>> statementsTo;       // by entity: statements whose field 'to' names it
  std::vector<std::vector<EntityIndex>> statementsFrom;     // by entity: statements whose field 'from' names it
  std::vector<std::vector<EntityIndex>> frameworksOf;       // by entity: frameworks an organisation or its units publish
  std::vector<std::vector<EntityIndex>> entitiesOf;         // by entity: for a framework all that belong to it
  std::vector<std::uint32_t> readingRank;                   // by page: its place when the site is read from end to end
  graph::ChainPlaces chainPlaces;
  graph::Expectations expectations;
  std::vector<graph::Matrix> matrices;                      // by Config::matrices
  std::vector<graph::PathCoverage> paths;                   // by Site::paths
  std::vector<graph::WholeFramework> wholeFrameworks;
  std::vector<graph::Strength> strengths;
  std::vector<RowWithoutCounterpart> withoutCounterpart;    // by entity, then as the sets say it

  std::string_view language() const { return spoken; }
  bool isTranslated() const { return spoken != site.config.language; }
  // Where a page that Pejl makes in both languages lies in this one, and in the other; `own` is its address in the site's own.
  std::string addressHere(std::string_view own) const { return isTranslated() ? std::string(spoken).append("/").append(own) : std::string(own); }
  std::string addressThere(std::string_view own) const {
    if (otherLanguage.empty()) return {};
    return isTranslated() ? std::string(own) : std::string(otherLanguage).append("/").append(own);
  }
  // Words of the site's settings. On a translation only those in its language: the site's own would not be told apart.
  std::string_view wordsOf(const LocalizedText& text) const;
  // The front page in this language, else the site's own.
  PageIndex home() const {
    const bool hasOwn = isTranslated() && site.home != none && site.pages[site.home].translation != none;
    return hasOwn ? site.pages[site.home].translation : site.home;
  }
  // In this language when the front page is.
  std::string_view siteTitle() const { return home() == site.home ? std::string_view(site.config.title) : site.pages[home()].title; }
  // "1 udsagn", "4 udsagn": the words are those of NOUN_one and NOUN_many.
  std::string counted(std::size_t count, std::string_view noun) const;
};

// `language` is that of `strings`.
SiteFacts gatherFacts(const Site& site, const Strings& strings, std::string_view language);

// The outermost organisation in whose folder the page lies: the municipality rather than its department. May be none.
EntityIndex outermostOrganisation(const Site& site, PageIndex page);

// "Ledelsesgrundlag 2011": the short title, or the whole one.
std::string_view shortTitle(const Entity& entity);

// The label of a choice field's value, or nothing.
std::string_view choiceLabel(const SiteFacts& facts, const Entity& entity, std::string_view field);

}  // namespace pejl::rendering
