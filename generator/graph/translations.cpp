#include "graph/translations.h"

#include <algorithm>

#include "graph/wording.h"

namespace pejl::graph {

std::string_view languageOfTranslations(const Site& site) {
  const auto isTranslation = [](const Page& page) { return page.translationOf != none; };
  const auto found = std::find_if(site.pages.begin(), site.pages.end(), isTranslation);
  return found == site.pages.end() ? std::string_view() : found->language;
}

std::string folderOfTranslations(const Site& site) {
  const std::string_view language = languageOfTranslations(site);
  return language.empty() ? std::string() : std::string(language).append("/");
}

PageIndex translationOf(const Site& site, const Entity& entity) { return entity.anchor.empty() ? site.pages[entity.page].translation : none; }

std::string_view onlyIn(const LocalizedText& text, std::string_view language) {
  const auto found = std::find_if(text.texts.begin(), text.texts.end(), [&](const auto& one) { return one.first == language; });
  return found == text.texts.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<CurrentTranslation> currentTranslations(const Site& site) {
  std::vector<CurrentTranslation> all;
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].translationOf == none) continue;
    const Document& document = site.documents[site.pages[page].document];
    all.push_back({{document.path, pageFingerprint(site, site.pages[page].translationOf), document.declarations.front().where}, page});
  }
  std::sort(all.begin(), all.end(), [](const CurrentTranslation& a, const CurrentTranslation& b) { return a.fact.key() < b.fact.key(); });
  return all;
}

bool isOutdated(const Site& site, PageIndex translation) {
  const std::string& file = site.documents[site.pages[translation].document].path;
  const auto& facts = site.lock.translations;
  const auto fact = std::lower_bound(facts.begin(), facts.end(), file, [](const TranslationFact& one, const std::string& name) { return one.file < name; });
  return fact != facts.end() && fact->file == file && fact->words != pageFingerprint(site, site.pages[translation].translationOf);
}

}  // namespace pejl::graph
