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

// "en/", where all of the site lies that is in that language; empty on a site without translations.
std::string folderOfTranslations(const Site& site);

// The page that says in the other language what the entity's own page says; none for what stands inside a page.
PageIndex translationOf(const Site& site, const Entity& entity);

// A name or sentence of the site's settings in this language and no other; empty when it is not written in it.
std::string_view onlyIn(const LocalizedText& text, std::string_view language);

// By file.
std::vector<CurrentTranslation> currentTranslations(const Site& site);

// Whether somebody has accepted the translation and the page that it translates says something else since. A site without
// pejl.lock does not know.
bool isOutdated(const Site& site, PageIndex translation);

}  // namespace pejl::graph
