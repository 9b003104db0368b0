#include "search/search.h"

#include "search/entries.h"
#include "search/section.h"
#include "search/terms.h"
#include "search/writer.h"

namespace pejl {

Output searchIndex(const Site& site, unsigned jobs) {
  const std::vector<searching::Section> sections = searching::collectSections(site, jobs);
  const searching::Dictionary dictionary =
      searching::makeDictionary(searching::gatherTerms(sections, jobs), searching::declaredFamilies(sections), jobs);
  return searching::writeIndex(site, sections, searching::entriesOf(dictionary), jobs);
}

}  // namespace pejl
