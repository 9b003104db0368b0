// What an editor needs to fill in the agency's WAS-Tool: what the build has checked, how each criterion stands, what is
// known to be inaccessible, what was tried by hand, and whom to write to.
#include <algorithm>
#include <array>

#include "export/steps.h"
#include "graph/conformance.h"

namespace pejl::exporting {
namespace {

constexpr std::array<std::string_view, 5> verdicts = {"supported", "partial", "unsupported", "not_applicable", "not_assessed"};

std::int64_t countFindings(const Diagnostics& diagnostics, std::string_view code) {
  return std::count_if(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& finding) { return finding.code == code; });
}

void writeTexts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  json.key(name);
  json.beginArray();
  for (const std::string& text : texts) json.text(text);
  json.endArray();
}

void writeManualCheck(JsonWriter& json, const ManualCheck& check, std::string_view language) {
  json.newLine();
  json.beginObject();
  writeTexts(json, "criteria", check.criteria);
  json.field("date", check.date);
  json.fieldUnlessEmpty("by", check.by);
  json.field("how", check.how.in(language));
  json.endObject();
}

void writeCriterion(JsonWriter& json, const graph::Conformance& row, const Diagnostics& diagnostics, std::string_view language) {
  const Criterion& criterion = *row.criterion;
  json.newLine();
  json.beginObject();
  json.field("criterion", criterion.number);
  json.field("level", criterion.level);
  json.field("name", criterion.name.in(language));
  json.key("monitored");
  json.boolean(criterion.monitored);
  json.field("verdict", verdicts[static_cast<std::size_t>(row.verdict)]);
  json.fieldUnlessEmpty("note", criterion.note.in(language));
  writeTexts(json, "tests", criterion.tests);
  if (!criterion.checks.empty()) {
    json.key("findings");
    json.beginObject();
    for (const std::string& code : criterion.checks) {
      json.key(code);
      json.integer(countFindings(diagnostics, code));
    }
    json.endObject();
  }
  json.endObject();
}

void writeStatement(JsonWriter& json, const Accessibility& known) {
  json.key("statement");
  json.beginObject();
  json.key("public_body");
  json.boolean(known.isPublicBody);
  json.fieldUnlessEmpty("was_url", known.wasUrl);
  json.fieldUnlessEmpty("phone", known.phone);
  json.fieldUnlessEmpty("email", known.email);
  json.fieldUnlessEmpty("updated", known.updated);
  json.endObject();
}

}  // namespace

std::string accessibilityJson(const Site& site, const Diagnostics& diagnostics) {
  const Accessibility& known = site.config.accessibility;
  const std::string_view language = site.config.language;
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.field("site", site.config.title);
  json.field("standard", "WCAG 2.2 A, AA");
  writeStatement(json, known);
  json.key("criteria");
  json.beginArray();
  for (const graph::Conformance& row : graph::conformance(site)) writeCriterion(json, row, diagnostics, language);
  json.endArray();
  json.key("exceptions");
  json.beginArray();
  for (const AccessibilityException& exception : known.exceptions) {
    json.newLine();
    json.beginObject();
    json.field("what", exception.what.in(language));
    json.fieldUnlessEmpty("why", exception.why.in(language));
    json.fieldUnlessEmpty("alternative", exception.alternative.in(language));
    writeTexts(json, "criteria", exception.criteria);
    json.endObject();
  }
  json.endArray();
  json.key("manual_checks");
  json.beginArray();
  for (const ManualCheck& check : known.manualChecks) writeManualCheck(json, check, language);
  json.endArray();
  json.key("not_done");
  json.beginArray();
  for (const LocalizedText& text : known.notDone) json.text(text.in(language));
  json.endArray();
  json.endObject();
  out += '\n';
  return out;
}

}  // namespace pejl::exporting
