// What can be found: a page's opening, a section under a heading, or an entity inside a page, as plain words by the
// field they stand in. Private to this room and its tests.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/site.h"
#include "search/search.h"

namespace pejl::searching {

// How far the words are valid today.
// A page that Pejl makes is not what the site says, only a way there.
enum class Standing : std::uint8_t { inForce, unknown, past, expired, made };

enum class SectionKind : std::uint8_t {
  page,    // the opening of a page, whatever the page is
  entity,  // an entity inside a page
  heading  // a section that is no entity
};

struct Section {
  SectionKind kind = SectionKind::page;
  PageIndex page = none;
  std::string address;  // of a page that Pejl makes, which is none of the site's
  std::string anchor;  // empty for the page itself
  EntityIndex entity = none;
  std::string title;
  bool hasOwnTitle = true;          // false: the title is only how its sentence begins
  std::vector<std::string> names;   // aliases, short title
  std::string expansion;            // what an abbreviation stands for; no name that it is known by
  std::vector<std::string> themes;  // titles of its themes, labels of its choices
  std::string statement;            // what it asks or says in one sentence
  std::string body;
  std::string called;               // in links that lead to it, and why it is related to others
  // Question words (language/words.h) that ask for such a thing, or that it only comes near to.
  std::vector<std::string_view> answersTo, comesNearTo;
  std::string context;     // where it belongs: framework, organisation, type; the sections of a page share its opening's
  std::string inflection;  // declared forms of the title
  Standing standing = Standing::unknown;
  std::uint32_t percent = 100;  // of the usual weight of its words
};

// By page address, then place in the page.
std::vector<Section> collectSections(const Site& site, unsigned jobs);

// After those of the site.
void addMadePages(std::vector<Section>& sections, const std::vector<MadePage>& made);

// Whether the second of two neighbours is on a page of its own.
inline bool beginsPage(const Section& before, const Section& section) { return section.page == none || section.page != before.page; }

}  // namespace pejl::searching
