#include <algorithm>

#include "base/json.h"
#include "base/parallel.h"
#include "search/writer.h"

namespace pejl::searching {
namespace {

// What of a section is shown under its title, cut between words.
std::string textOf(const Section& section, std::size_t longest) {
  std::string text = section.statement.substr(0, longest + 1);
  if (!text.empty() && !section.body.empty()) text.push_back(' ');
  text.append(section.body, 0, longest + 1);
  if (text.size() <= longest) return text;
  std::size_t cut = text.rfind(' ', longest);
  if (cut == std::string::npos || cut < longest / 2) {
    cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  }
  text.resize(cut);
  return text + " …";
}

// [anchor, title, entity, text]; 0 for a title like the page's and for an id like the anchor.
void appendSection(std::string& out, const Site& site, const Section& section, std::size_t longest) {
  const Entity* entity = section.entity == none ? nullptr : &site.entities[section.entity];
  out += '[';
  appendJsonText(out, section.anchor);
  out += ',';
  if (section.kind == SectionKind::page) {
    out += '0';
  } else {
    appendJsonText(out, section.title);
  }
  out += ',';
  if (entity == nullptr) {
    out += "\"\"";
  } else if (entity->declared.id == section.anchor) {
    out += '0';
  } else {
    appendJsonText(out, entity->declared.id);
  }
  out += ',';
  appendJsonText(out, textOf(section, longest));
  out += ']';
}

// [address, title, [section…]]
std::string pageText(const Site& site, const std::vector<Section>& sections, std::size_t begin, std::size_t end,
                     std::size_t longest) {
  const Page& page = site.pages[sections[begin].page];
  std::string out = "[";
  appendJsonText(out, page.address);
  out += ',';
  appendJsonText(out, page.title);
  out += ",[";
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) out += ',';
    appendSection(out, site, sections[i], longest);
  }
  return out + "]]";
}

// Where the sections of each page begin, and the end of the last.
std::vector<std::size_t> pageBegins(const std::vector<Section>& sections) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (i == 0 || sections[i].page != sections[i - 1].page) begins.push_back(i);
  }
  begins.push_back(sections.size());
  return begins;
}

}  // namespace

std::vector<std::string> pageTexts(const Site& site, const std::vector<Section>& sections, std::size_t longest,
                                   unsigned jobs) {
  const std::vector<std::size_t> begins = pageBegins(sections);
  return parallelMap(begins.size() - 1, jobs, [&](std::size_t page) {
    return pageText(site, sections, begins[page], begins[page + 1], longest);
  });
}

std::vector<Part> cutTexts(const std::vector<std::string>& pageTexts, const std::vector<Section>& sections,
                           PartLimits limits) {
  const std::vector<std::size_t> begins = pageBegins(sections);
  std::size_t all = 0;
  for (const std::string& page : pageTexts) all += page.size();
  const std::size_t partSize = std::max(limits.leastSize, all / limits.mostParts);
  std::vector<Part> parts;
  for (std::size_t page = 0; page < pageTexts.size(); ++page) {
    if (parts.empty() || parts.back().arguments.size() >= partSize) {
      parts.push_back({"[", {}, static_cast<std::uint32_t>(begins[page])});
    } else {
      parts.back().arguments += ',';
    }
    parts.back().arguments += pageTexts[page];
  }
  for (Part& part : parts) part.arguments += ']';
  return parts;
}

}  // namespace pejl::searching
