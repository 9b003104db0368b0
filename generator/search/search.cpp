#include "search/search.h"

#include "search/entries.h"
#include "search/section.h"
#include "search/terms.h"
#include "search/writer.h"

namespace pejl {

Output searchIndex(const Site& site, const std::vector<MadePage>& made, unsigned jobs) {
  std::vector<searching::Section> sections = searching::collectSections(site, jobs);
  searching::addMadePages(sections, made);
  const searching::Dictionary dictionary =
      searching::makeDictionary(searching::gatherTerms(sections, jobs), searching::declaredFamilies(sections), jobs);
  return searching::writeIndex(site, sections, searching::entriesOf(dictionary), jobs);
}

}  // namespace pejl
