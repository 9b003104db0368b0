// [accessibility] of pejl.toml, and the wcag.toml of the theme.
#include <algorithm>
#include <array>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/embedded.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "discover/schema_parts.h"
#include "discover/steps.h"
#include "language/dates.h"

namespace pejl::discovery {
namespace {

constexpr std::string_view conformanceFile = "wcag.toml";
constexpr std::array<std::string_view, 5> verdicts = {"supported", "partial", "unsupported", "not_applicable", "not_assessed"};

std::optional<Verdict> readVerdict(TableReader& reader, Diagnostics& diagnostics) {
  const auto written = reader.text("verdict");
  if (!written) return std::nullopt;
  const auto found = std::find(verdicts.begin(), verdicts.end(), *written);
  if (found != verdicts.end()) return static_cast<Verdict>(found - verdicts.begin());
  diagnostics.add(codes::wrongValue, reader.where("verdict"), say("'{}' is no verdict", *written),
                  say("write supported, partial, unsupported, not_applicable or not_assessed"));
  return std::nullopt;
}

LocalizedText readWords(TableReader& reader, std::string_view key, const std::string& language, Diagnostics& diagnostics) {
  LocalizedText text;
  applyText(text, reader, key, language, diagnostics);
  return text;
}

std::string readDay(TableReader& reader, std::string_view key, Diagnostics& diagnostics) {
  std::string day = reader.time(key).value_or("");
  if (day.empty() || isDay(day)) return day;
  diagnostics.add(codes::wrongValue, reader.where(key), say("'{}' is no day", day), say("{} = 2026-05-01", key));
  return {};
}

void readManualChecks(TableReader& reader, std::string_view key, const std::string& language, std::vector<ManualCheck>& checks,
                      Diagnostics& diagnostics) {
  for (const TomlValue* table : reader.tables(key)) {
    TableReader row(*table, diagnostics);
    ManualCheck check;
    check.criteria = row.texts("criteria");
    check.date = readDay(row, "date", diagnostics);
    check.by = row.text("by").value_or("");
    check.how = readWords(row, "how", language, diagnostics);
    check.verdict = readVerdict(row, diagnostics);
    row.reportUnknownKeys();
    if (check.criteria.empty() || check.date.empty() || check.how.empty()) {
      diagnostics.add(codes::missingKey, row.where(), say("a manual check needs 'criteria', 'date' and 'how'"),
                      say("criteria = [\"1.4.5\"], date = 2026-05-01, how = \"…\""));
      continue;
    }
    checks.push_back(std::move(check));
  }
}

// A criterion that does not exist is a slip of the pen, and would be silently without effect.
void reportUnknownCriteria(const Accessibility& accessibility, const Location& where, Diagnostics& diagnostics) {
  if (accessibility.criteria.empty()) return;
  const auto report = [&](const std::vector<std::string>& numbers) {
    for (const std::string& number : numbers) {
      const bool isKnown = std::any_of(accessibility.criteria.begin(), accessibility.criteria.end(),
                                       [&](const Criterion& criterion) { return criterion.number == number; });
      if (!isKnown) diagnostics.add(codes::wrongValue, where, say("'{}' is no criterion of WCAG 2.2 A or AA", number),
                                    say("write its number: \"1.4.5\""));
    }
  };
  for (const ManualCheck& check : accessibility.manualChecks) report(check.criteria);
  for (const AccessibilityException& exception : accessibility.exceptions) report(exception.criteria);
}

Criterion readCriterion(const TomlValue& table, const std::string& language, Diagnostics& diagnostics) {
  TableReader reader(table, diagnostics);
  Criterion criterion;
  criterion.number = reader.text("number").value_or("");
  criterion.level = reader.text("level").value_or("");
  criterion.name = readWords(reader, "name", language, diagnostics);
  criterion.note = readWords(reader, "note", language, diagnostics);
  criterion.monitored = reader.boolean("monitored").value_or(false);
  criterion.verdict = readVerdict(reader, diagnostics).value_or(Verdict::notAssessed);
  criterion.tests = reader.texts("tests");
  criterion.checks = reader.texts("checks");
  reader.reportUnknownKeys();
  if (criterion.number.empty() || criterion.name.empty()) {
    diagnostics.add(codes::missingKey, reader.where(), say("a criterion needs 'number' and 'name'"));
  }
  return criterion;
}

// The rows of a wcag.toml. One that is there already is replaced by a row of the same number.
void readRows(TableReader& reader, const std::string& language, Accessibility& accessibility, Diagnostics& diagnostics) {
  for (const TomlValue* row : reader.tables("criterion")) {
    Criterion criterion = readCriterion(*row, language, diagnostics);
    const auto known = std::find_if(accessibility.criteria.begin(), accessibility.criteria.end(),
                                    [&](const Criterion& each) { return each.number == criterion.number; });
    if (known == accessibility.criteria.end()) accessibility.criteria.push_back(std::move(criterion));
    else *known = std::move(criterion);
  }
  for (const TomlValue* row : reader.tables("not_done")) {
    TableReader item(*row, diagnostics);
    accessibility.notDone.push_back(readWords(item, "what", language, diagnostics));
    item.reportUnknownKeys();
  }
}

// What `like = "klar"` stands for: the rows of a theme that is compiled in, on which the same was tested. What people have
// tried there is not among them.
void readRowsOf(const std::string& other, const Location& where, const std::string& language, Accessibility& accessibility,
                Diagnostics& diagnostics) {
  const std::string path = "themes/" + other + "/" + std::string(conformanceFile);
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (file.path != path) continue;
    const TomlValue table = parseToml(file.text, path, 1, diagnostics);
    TableReader reader(table, diagnostics);
    return readRows(reader, language, accessibility, diagnostics);
  }
  diagnostics.add(codes::wrongValue, where, say("there is no built-in theme '{}' with a table of its own", other), say("klar has one: like = 'klar'"));
}

void readConformance(const Theme& theme, const std::string& language, Accessibility& accessibility, Diagnostics& diagnostics) {
  const auto file = std::find_if(theme.files.begin(), theme.files.end(), [](const ThemeFile& each) { return each.path == conformanceFile; });
  if (file == theme.files.end()) return;
  const TomlValue table = parseToml(file->text, "themes/" + theme.name + "/" + file->path, 1, diagnostics);
  TableReader reader(table, diagnostics);
  if (const auto other = reader.text("like")) readRowsOf(*other, reader.where("like"), language, accessibility, diagnostics);
  readRows(reader, language, accessibility, diagnostics);
  readManualChecks(reader, "manual_check", language, accessibility.manualChecks, diagnostics);
  reader.reportUnknownKeys();
}

std::string readWasUrl(TableReader& reader, Diagnostics& diagnostics) {
  std::string url = reader.text("was_url").value_or("");
  constexpr std::string_view registry = "https://was.digst.dk/";
  if (url.empty() || (startsWith(url, registry) && url.size() > registry.size())) return url;
  diagnostics.add(codes::wrongValue, reader.where("was_url"),
                  say("'was_url' must begin with https://was.digst.dk/ and name the statement"),
                  say("it is the address that the WAS-Tool gave: was_url = \"https://was.digst.dk/eksempelby-dk\""));
  return {};
}

}  // namespace

Accessibility readAccessibility(const TomlValue& settings, const Theme& theme, const std::string& language, Diagnostics& diagnostics) {
  Accessibility accessibility;
  readConformance(theme, language, accessibility, diagnostics);
  const TomlEntry* entry = settings.find("accessibility");
  if (entry == nullptr) return accessibility;
  TableReader reader(entry->value, diagnostics);
  accessibility.where = entry->where;
  accessibility.isPublicBody = reader.boolean("public_body").value_or(false);
  accessibility.wasUrl = readWasUrl(reader, diagnostics);
  accessibility.wasUrlWhere = reader.where("was_url");
  accessibility.phone = reader.text("phone").value_or("");
  accessibility.email = reader.text("email").value_or("");
  accessibility.updated = readDay(reader, "updated", diagnostics);
  accessibility.updatedWhere = reader.where("updated");
  for (const TomlValue* table : reader.tables("exceptions")) {
    TableReader row(*table, diagnostics);
    accessibility.exceptions.push_back({readWords(row, "what", language, diagnostics), readWords(row, "why", language, diagnostics),
                                        readWords(row, "alternative", language, diagnostics), row.texts("criteria")});
    row.reportUnknownKeys();
  }
  readManualChecks(reader, "manual_checks", language, accessibility.manualChecks, diagnostics);
  reader.reportUnknownKeys();
  reportUnknownCriteria(accessibility, accessibility.where, diagnostics);
  return accessibility;
}

}  // namespace pejl::discovery
