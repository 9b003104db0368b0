#include <algorithm>
#include <span>

#include "base/json.h"
#include "base/parallel.h"
#include "base/text.h"
#include "language/slug.h"
#include "search/shorthand.h"
#include "search/writer.h"

namespace pejl::searching {
namespace {

constexpr std::size_t allTexts = 1'700'000, shortestText = 32, longestText = 180;  // bytes
constexpr std::size_t sectionsForEachShort = 12;  // a table of common words pays on large sites only
constexpr char fieldEnd = '\x7F';
constexpr std::string_view pageEnding = ".html";

// The beginning of a text of at most `longest` bytes, cut between words.
std::string_view beginningOf(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t cut = text.rfind(' ', longest);
  if (cut == std::string_view::npos || cut < longest / 2) {
    cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  }
  return text.substr(0, cut);
}

// What of a section is shown under its title.
std::string textOf(const Section& section, std::size_t longest) {
  if (longest == 0) return {};
  std::string text = section.statement.substr(0, longest + 1);
  if (!text.empty() && !section.body.empty()) text.push_back(' ');
  text.append(section.body, 0, longest + 1);
  const std::string_view kept = beginningOf(text, longest);
  return kept.size() == text.size() ? text : std::string(kept) + " …";
}

// What is written of one page, in order, before it is shortened.
struct PageText {
  std::string address, id;
  std::vector<std::string> places;  // by section after the opening
  std::vector<std::string> shown;   // title and text of each section
};

// "kk-tillid-u1" on the page of "kk-tillid" is "~-u1".
std::string shortened(const std::string& name, const std::string& pageId) {
  return !pageId.empty() && startsWith(name, pageId) ? '~' + name.substr(pageId.size()) : name;
}

// "anchor", "anchor#" when the id is the same, "anchor#id"; the anchor left out where the title makes it.
std::string placeOf(const Site& site, const Section& section, const std::string& pageId) {
  const bool isFromTitle = section.hasOwnTitle && !section.anchor.empty() && slug(section.title) == section.anchor;
  std::string place = isFromTitle ? std::string() : shortened(section.anchor, pageId);
  if (section.entity == none) return place;
  const std::string& id = site.entities[section.entity].declared.id;
  place += '#';
  return id == section.anchor ? place : place + shortened(id, pageId);
}

void removeFieldEnds(std::string& text) { text.erase(std::remove(text.begin(), text.end(), fieldEnd), text.end()); }

PageText pageTextOf(const Site& site, std::span<const Section> sections, TextLimits limits) {
  const Page* page = sections.front().page == none ? nullptr : &site.pages[sections.front().page];
  PageText text;
  text.address = page == nullptr ? sections.front().address : page->address;
  if (endsWith(text.address, pageEnding)) {
    text.address.resize(text.address.size() - pageEnding.size());
  } else {
    text.address += '?';
  }
  if (page != nullptr && page->entity != none) text.id = site.entities[page->entity].declared.id;
  for (const Section& section : sections) {
    const bool isOpening = &section == &sections.front();
    if (!isOpening) text.places.push_back(placeOf(site, section, text.id));
    text.shown.push_back(section.hasOwnTitle ? section.title : std::string());
    text.shown.push_back(textOf(section, isOpening ? limits.ofPage : section.hasOwnTitle ? limits.ofSection : limits.ofSentence));
  }
  for (std::string& shown : text.shown) removeFieldEnds(shown);
  return text;
}

// address, id, title, text, then for each section after the opening its place, title and text.
std::string joined(const PageText& text, const Shorthand& shorthand) {
  std::string fields = text.address + fieldEnd + text.id;
  const auto append = [&](const std::string& shown) {
    fields += fieldEnd;
    shorthand.append(fields, shown);
  };
  for (std::size_t i = 0; i < text.shown.size(); i += 2) {
    if (i > 0) fields.append(1, fieldEnd).append(text.places[i / 2 - 1]);
    append(text.shown[i]);
    append(text.shown[i + 1]);
  }
  return fields;
}

// Where the sections of each page begin, and the end of the last.
std::vector<std::size_t> pageBegins(const std::vector<Section>& sections) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (i == 0 || beginsPage(sections[i - 1], sections[i])) begins.push_back(i);
  }
  begins.push_back(sections.size());
  return begins;
}

TextLimits limitsFor(std::size_t pages, std::size_t sections) {
  const std::size_t share = std::clamp(allTexts / (pages + sections + 1), shortestText, longestText);
  const bool isLarge = share == shortestText;
  return {2 * share, isLarge ? 0 : share, isLarge ? 0 : share};
}

}  // namespace

ShownTexts shownTexts(const Site& site, const std::vector<Section>& sections, unsigned jobs) {
  const std::vector<std::size_t> begins = pageBegins(sections);
  const std::size_t pages = begins.size() - 1;
  const TextLimits limits = limitsFor(pages, sections.size());
  const std::vector<PageText> texts = parallelMap(pages, jobs, [&](std::size_t page) {
    return pageTextOf(site, std::span(sections).subspan(begins[page], begins[page + 1] - begins[page]), limits);
  });
  // Every few pages tell which words are common.
  std::vector<std::string_view> some;
  const std::size_t step = 1 + pages / 2000;
  for (std::size_t i = 0; i < pages; i += step) some.insert(some.end(), texts[i].shown.begin(), texts[i].shown.end());
  const Shorthand shorthand(some, sections.size() / sectionsForEachShort);
  ShownTexts shown;
  shown.shorthand = shorthand.words();
  shown.pages = parallelMap(pages, jobs, [&](std::size_t page) {
    std::string json;
    appendJsonText(json, joined(texts[page], shorthand));
    return json;
  });
  shown.firstSections.assign(begins.begin(), begins.end() - 1);
  return shown;
}

std::vector<Part> cutTexts(const ShownTexts& texts, PartLimits limits) {
  std::size_t all = 0;
  for (const std::string& page : texts.pages) all += page.size();
  const std::size_t partSize = std::max(limits.leastSize, all / limits.mostParts);
  std::vector<Part> parts;
  for (std::size_t page = 0; page < texts.pages.size(); ++page) {
    if (parts.empty() || parts.back().arguments.size() >= partSize) {
      parts.push_back({"[", {}, static_cast<std::uint32_t>(texts.firstSections[page])});
    } else {
      parts.back().arguments += ',';
    }
    parts.back().arguments += texts.pages[page];
  }
  for (Part& part : parts) part.arguments += ']';
  return parts;
}

}  // namespace pejl::searching
