#include "render/conformance_view.h"

#include <array>

#include "graph/conformance.h"
#include "language/dates.h"

namespace pejl::rendering {
namespace {

constexpr std::array<std::string_view, 5> verdicts = {"supported", "partial", "unsupported", "not_applicable", "not_assessed"};

std::string_view idOf(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }

Value labelOf(const SiteFacts& facts, Verdict verdict) { return facts.strings("verdict_" + std::string(idOf(verdict))); }

Value textsOf(const std::vector<std::string>& texts, Values& values) {
  std::vector<Value> list;
  for (const std::string& text : texts) list.push_back(text);
  return values.list(list);
}

Value manualView(const SiteFacts& facts, const std::vector<const ManualCheck*>& checks, Values& values) {
  std::vector<Value> list;
  for (const ManualCheck* check : checks) {
    list.push_back(values.map({{"date", values.own(writtenDate(check->date, facts.language()))},
                               {"by", Value::textOrNone(check->by)},
                               {"how", check->how.in(facts.language())}}));
  }
  return values.list(list);
}

Value rowView(const SiteFacts& facts, const graph::Conformance& row, Values& values) {
  const Criterion& criterion = *row.criterion;
  return values.map({{"number", criterion.number},
                     {"level", criterion.level},
                     {"name", criterion.name.in(facts.language())},
                     {"monitored", criterion.monitored},
                     {"verdict", idOf(row.verdict)},
                     {"label", labelOf(facts, row.verdict)},
                     {"note", Value::textOrNone(criterion.note.in(facts.language()))},
                     {"tests", textsOf(criterion.tests, values)},
                     {"checks", textsOf(criterion.checks, values)},
                     {"manual", manualView(facts, row.manual, values)}});
}

// "1" of "1.4.10": perceivable, operable, understandable, robust.
Value principlesView(const SiteFacts& facts, const std::vector<graph::Conformance>& rows, Values& values) {
  std::vector<Value> principles;
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    const char principle = rows[begin].criterion->number.front();
    std::vector<Value> list;
    for (; end < rows.size() && rows[end].criterion->number.front() == principle; ++end) list.push_back(rowView(facts, rows[end], values));
    principles.push_back(values.map({{"id", values.own(std::string("Princip-") + principle)},
                                     {"title", facts.strings(std::string("wcag_principle_") + principle)},
                                     {"rows", values.list(list)}}));
  }
  return values.list(principles);
}

}  // namespace

Value conformanceView(const SiteFacts& facts, Values& values) {
  const Accessibility& known = facts.site.config.accessibility;
  const std::vector<graph::Conformance> rows = graph::conformance(facts.site);
  const auto counts = graph::countVerdicts(rows);
  std::vector<Value> countViews, exceptions, notDone;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    countViews.push_back(values.map({{"verdict", verdicts[i]}, {"label", labelOf(facts, static_cast<Verdict>(i))},
                                     {"count", values.own(std::to_string(counts[i]))}}));
  }
  for (const AccessibilityException& exception : known.exceptions) {
    exceptions.push_back(values.map({{"what", exception.what.in(facts.language())},
                                     {"why", Value::textOrNone(exception.why.in(facts.language()))},
                                     {"alternative", Value::textOrNone(exception.alternative.in(facts.language()))}}));
  }
  for (const LocalizedText& text : known.notDone) notDone.push_back(text.in(facts.language()));
  return values.map({{"counts", values.list(countViews)},
                     {"principles", principlesView(facts, rows, values)},
                     {"exceptions", values.list(exceptions)},
                     {"not_done", values.list(notDone)}});
}

}  // namespace pejl::rendering
