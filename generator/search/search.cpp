#include "search/search.h"

#include "search/acronyms.h"
#include "search/entries.h"
#include "search/everyday.h"
#include "search/section.h"
#include "search/terms.h"
#include "search/writer.h"

namespace pejl {

Output searchIndex(const Site& site, const std::vector<MadePage>& made, Diagnostics& diagnostics, unsigned jobs) {
  std::vector<searching::Section> sections = searching::collectSections(site, jobs);
  searching::addMadePages(sections, made);
  const std::vector<EverydayWords>& list = site.config.everydayWords;
  const searching::Dictionary dictionary = searching::makeDictionary(
      searching::gatherTerms(sections, jobs), searching::declaredFamilies(sections), jobs, searching::partsOfCompounds(list));
  std::vector<searching::Entry> entries = searching::entriesOf(dictionary);
  const std::vector<searching::EverydayWord> everyday = searching::resolveEverydayWords(list, searching::acronymsOf(sections), entries, diagnostics);
  searching::addEverydayWords(entries, everyday);
  return searching::writeIndex(site, sections, entries, jobs);
}

}  // namespace pejl
