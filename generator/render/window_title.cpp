#include "render/window_title.h"

#include <array>

#include "base/text.h"
#include "language/dates.h"

namespace pejl::rendering {
namespace {

constexpr std::size_t mostCharacters = 70;
constexpr std::string_view dash = " – ";

// Each part whole or short.
struct Part {
  std::string_view whole, brief;
};

// Without the version, which a short title in the archive ends in.
Part partOf(const Entity& entity, std::string_view version = {}) {
  Part part{entity.title, shortTitle(entity)};
  if (endsWith(part.brief, version)) part.brief.remove_suffix(version.size());
  return part;
}

// ", version 1. juni 2019" at the dated address of a text, which is there beside the undated one.
std::string versionOf(const SiteFacts& facts, const Page& page) {
  if (!facts.site.isArchive() || page.version == none) return {};
  return ", version " + writtenDate(facts.site.versions[page.version].date, facts.language());
}

// At most `characters`, cut after a word and marked with an ellipsis.
std::string cut(std::string_view text, std::size_t characters) {
  std::size_t end = 0, lastBlank = 0, count = 0;
  while (end < text.size() && count + 1 < characters) {
    if (text[end] == ' ') lastBlank = end;
    decodeCodePoint(text, end);
    ++count;
  }
  if (end == text.size()) return std::string(text);
  return std::string(text.substr(0, lastBlank > 0 ? lastBlank : end)) + "…";
}

}  // namespace

std::string windowTitle(const SiteFacts& facts, PageIndex index) {
  const Site& site = facts.site;
  const Page& page = site.pages[index];
  const std::string_view siteTitle = facts.siteTitle();
  if (index == facts.home()) return std::string(siteTitle);
  const EntityIndex publisher = outermostOrganisation(site, index);
  const std::string version = versionOf(facts, page);  // of the framework, which the second part names unless it is the first
  const Part element = page.entity == none ? Part{page.title, page.title} : partOf(site.entities[page.entity], version);
  const bool inFramework = page.framework != none && page.framework != page.entity;
  const Part framework = inFramework ? partOf(site.entities[page.framework], version) : Part{};
  const bool hasPublisher = publisher != none && publisher != page.entity;
  const Part last = hasPublisher ? partOf(site.entities[publisher]) : Part{siteTitle, siteTitle};

  const auto joined = [&version](std::string_view first, std::string_view second, std::string_view third) {
    std::string title(first);
    if (!second.empty() && second != first) title.append(dash).append(second);
    title.append(version);
    // "Job- og personprofil, Albertslund" names its organisation already.
    if (third != first && second.find(third) == std::string_view::npos) title.append(dash).append(third);
    return title;
  };
  const std::array<std::string, 4> titles = {joined(element.whole, framework.whole, last.whole),
                                             joined(element.whole, framework.brief, last.whole),
                                             joined(element.whole, framework.brief, last.brief),
                                             joined(element.brief, framework.brief, last.brief)};
  for (const std::string& title : titles) {
    if (countCodePoints(title) <= mostCharacters) return title;
  }
  const std::size_t rest = countCodePoints(joined("", framework.brief, last.brief));
  return joined(cut(element.brief, mostCharacters > rest ? mostCharacters - rest : 1), framework.brief, last.brief);
}

}  // namespace pejl::rendering
