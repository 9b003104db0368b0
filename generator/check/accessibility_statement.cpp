// What the law asks of a public body's site (law no. 692 of 2018; order no. 979 of 2018): a statement in the agency's
// register, a phone and a written address to reach somebody by, and that it is gone through at least once a year.
#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "language/dates.h"

namespace pejl::rules {
namespace {

constexpr std::int64_t aYear = 365, soonAYear = 330;  // days

void checkPresence(const Accessibility& known, Diagnostics& diagnostics) {
  struct Setting {
    const std::string& value;
    std::string_view key;
    Phrase fault;
  };
  const Setting settings[] = {
      {known.wasUrl, "was_url", Phrase("a public body's site must say where its accessibility statement is")},
      {known.phone, "phone", Phrase("a public body's site must say whom to call about accessibility")},
      {known.email, "email", Phrase("a public body's site must say whom to write to about accessibility")},
      {known.updated, "updated", Phrase("a public body's site must say when its accessibility statement was last gone through")}};
  for (const Setting& setting : settings) {
    if (!setting.value.empty()) continue;
    diagnostics.add(codes::accessibilityStatement, known.where, say(setting.fault), say("add '{}' to [accessibility]", setting.key));
  }
}

void checkAge(const Accessibility& known, const std::string& today, Diagnostics& diagnostics) {
  if (known.updated.empty()) return;
  if (!isDay(today)) {
    diagnostics.add(codes::statementAgeUnknown, known.updatedWhere,
                    say("nothing says which day it is, so the age of the accessibility statement was not checked"),
                    say("build with --today and the day, or with SOURCE_DATE_EPOCH"));
    return;
  }
  const std::int64_t age = daysBetween(known.updated, today);
  if (age < 0) {
    diagnostics.add(codes::wrongValue, known.updatedWhere, say("'updated' is a day that has not come yet"));
  } else if (age > aYear) {
    diagnostics.add(codes::statementOutdated, known.updatedWhere, say("the accessibility statement was last gone through {} days ago", age),
                    say("it must be at least once a year: go through it in the WAS-Tool, then write the day here"));
  } else if (age >= soonAYear) {
    diagnostics.add(codes::statementAgeing, known.updatedWhere,
                    say("the accessibility statement must be gone through within {} days", aYear - age),
                    say("go through it in the WAS-Tool, then write the day here"));
  }
}

}  // namespace

void checkAccessibilityStatement(const Site& site, Diagnostics& diagnostics) {
  const Accessibility& known = site.config.accessibility;
  if (known.isPublicBody) checkPresence(known, diagnostics);
  checkAge(known, site.today, diagnostics);
}

}  // namespace pejl::rules
