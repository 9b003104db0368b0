#include "graph/conformance.h"

#include <algorithm>

namespace pejl::graph {
namespace {

bool names(const std::vector<std::string>& criteria, const std::string& number) {
  return std::find(criteria.begin(), criteria.end(), number) != criteria.end();
}

// Of two that say something, the one that promises less.
Verdict worse(Verdict a, Verdict b) {
  constexpr std::array<int, 5> promise = {2, 1, 0, 3, 4};  // by Verdict
  return promise[static_cast<std::size_t>(a)] <= promise[static_cast<std::size_t>(b)] ? a : b;
}

}  // namespace

std::vector<Conformance> conformance(const Site& site) {
  const Accessibility& known = site.config.accessibility;
  std::vector<Conformance> rows;
  rows.reserve(known.criteria.size());
  for (const Criterion& criterion : known.criteria) {
    Conformance row{&criterion, criterion.verdict, {}};
    for (const ManualCheck& check : known.manualChecks) {
      if (names(check.criteria, criterion.number)) row.manual.push_back(&check);
    }
    std::stable_sort(row.manual.begin(), row.manual.end(), [](const auto* a, const auto* b) { return a->date < b->date; });
    const auto last = std::find_if(row.manual.rbegin(), row.manual.rend(), [](const auto* check) { return check->verdict.has_value(); });
    if (last != row.manual.rend()) {
      row.verdict = criterion.verdict == Verdict::notAssessed ? *(*last)->verdict : worse(criterion.verdict, *(*last)->verdict);
    }
    const bool hasException = std::any_of(known.exceptions.begin(), known.exceptions.end(),
                                          [&](const auto& exception) { return names(exception.criteria, criterion.number); });
    if (hasException) row.verdict = row.verdict == Verdict::unsupported ? row.verdict : Verdict::partial;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::array<std::size_t, 5> countVerdicts(const std::vector<Conformance>& rows) {
  std::array<std::size_t, 5> counts{};
  for (const Conformance& row : rows) ++counts[static_cast<std::size_t>(row.verdict)];
  return counts;
}

}  // namespace pejl::graph
