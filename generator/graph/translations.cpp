#include "graph/translations.h"

#include <algorithm>

#include "graph/wording.h"
#include "model/addresses.h"

namespace pejl::graph {

std::string_view languageOfTranslations(const Site& site) {
  const auto isTranslation = [](const Page& page) { return page.translationOf != none; };
  const auto found = std::find_if(site.pages.begin(), site.pages.end(), isTranslation);
  return found == site.pages.end() ? std::string_view() : found->language;
}

std::string generatedPageIn(const Site& site, std::string_view own, std::string_view language) {
  if (language == site.config.language) return std::string(own);
  return language.empty() || language != languageOfTranslations(site) ? std::string() : std::string(language).append("/").append(own);
}

std::string searchPageIn(const Site& site, std::string_view language) { return generatedPageIn(site, addresses::searchPage, language); }

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
