#include "search/families.h"

#include <algorithm>
#include <string_view>

#include "base/parallel.h"
#include "language/fold.h"
#include "language/stem.h"
#include "language/words.h"

namespace pejl::searching {

Families familiesOf(const std::vector<Entry>& entries, unsigned jobs) {
  constexpr std::size_t chunk = 512;  // entries for one stemmer
  const auto chunks = parallelMap((entries.size() + chunk - 1) / chunk, jobs, [&](std::size_t i) {
    Stemmer stemmer;
    Families list;
    for (std::size_t at = i * chunk; at < std::min((i + 1) * chunk, entries.size()); ++at) {
      const std::string normal = normalWord(entries[at].word.substr(0, entries[at].word.find(' ')));
      list.push_back(spellingKey(stemmer.stem(std::string_view(normal).substr(0, normal.find('\'')))));
    }
    return list;
  });
  Families families;
  for (const Families& list : chunks) families.insert(families.end(), list.begin(), list.end());
  return families;
}

}  // namespace pejl::searching
