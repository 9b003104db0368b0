// Pages in another language, and whether what they translate has changed since: pejl.lock remembers the words that each was
// made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/lock.h"
#include "model/site.h"

namespace pejl::graph {

// A translation of the site with the fingerprint of what it translates today; `fact.where` is its front matter.
struct CurrentTranslation {
  TranslationFact fact;
  PageIndex page = none;  // of the translation
};

// The language that the site's translations are in; empty without any.
std::string_view languageOfTranslations(const Site& site);

// Where a page that Pejl makes lies for readers of a language: at its `own` address, or alike below the language of the site's
// translations; empty when no page of the site is in that language.
std::string generatedPageIn(const Site& site, std::string_view own, std::string_view language);

// Where readers of a language search.
std::string searchPageIn(const Site& site, std::string_view language);

// By file.
std::vector<CurrentTranslation> currentTranslations(const Site& site);

// Whether somebody has accepted the translation and the page that it translates says something else since. A site without
// pejl.lock does not know.
bool isOutdated(const Site& site, PageIndex translation);

}  // namespace pejl::graph
