#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "language/dates.h"

namespace pejl::rules {
namespace {

bool isDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string textOf(const TomlValue& value) {
  if (const std::string* text = value.asText()) return *text;
  if (const TomlValue::Time* time = value.asTime()) return time->text;
  if (const std::int64_t* number = value.asInteger()) return std::to_string(*number);
  if (const bool* boolean = value.asBoolean()) return *boolean ? "true" : "false";
  return {};
}

void checkChoice(const FieldType& type, const FieldClaim& claim, Diagnostics& diagnostics) {
  const std::string text = textOf(claim.value);
  std::vector<std::string_view> known;
  std::string all;
  for (const Choice& choice : type.choices) {
    if (choice.id == text) return;
    known.push_back(choice.id);
    all += (all.empty() ? "" : ", ") + choice.id;
  }
  const Message suggestion = didYouMean(text, known);
  diagnostics.add(codes::unknownChoice, claim.value.where, say("'{}' cannot be '{}'", claim.key, text),
                  suggestion.empty() ? say("choose one of {}", all) : suggestion);
}

bool isOfKind(FieldKind kind, const TomlValue& value) {
  const std::string text = textOf(value);
  switch (kind) {
    case FieldKind::integer: {
      const std::string_view digits = startsWith(text, "-") ? std::string_view(text).substr(1) : std::string_view(text);
      return isDigits(digits) && digits.size() < 18;
    }
    case FieldKind::boolean: return text == "true" || text == "false";
    case FieldKind::date: return isDay(text);
    case FieldKind::time: return isTime(text);
    case FieldKind::url: return startsWith(text, "https://") || startsWith(text, "http://");
    case FieldKind::references: return value.asArray() != nullptr || value.asText() != nullptr;
    default: return value.asText() != nullptr;
  }
}

Message wanted(FieldKind kind, const std::string& key) {
  switch (kind) {
    case FieldKind::integer: return say("'{}' must be a whole number", key);
    case FieldKind::boolean: return say("'{}' must be true or false", key);
    case FieldKind::date: return say("'{}' must be a day such as 2025-11-05", key);
    case FieldKind::time: return say("'{}' must be a day, a month \"2021-09\", a quarter \"2021-Q3\" or a year \"2016\"", key);
    case FieldKind::url: return say("'{}' must be an address that begins with https://", key);
    case FieldKind::references: return say("'{}' must be a list of ids", key);
    default: return say("'{}' must be text in \"quotes\"", key);
  }
}

void checkField(const FieldType& type, const FieldClaim& claim, Diagnostics& diagnostics) {
  if (type.kind == FieldKind::choice) return checkChoice(type, claim, diagnostics);
  if (!isOfKind(type.kind, claim.value)) diagnostics.add(codes::wrongValue, claim.value.where, wanted(type.kind, claim.key));
}

void checkTimes(const EntityDeclaration& declaration, Diagnostics& diagnostics) {
  const bool isAlsoField = std::any_of(declaration.fields.begin(), declaration.fields.end(),
                                       [](const FieldClaim& claim) { return claim.key == "expires"; });
  if (!isAlsoField && !declaration.expires.empty() && !isDay(declaration.expires)) {
    diagnostics.add(codes::wrongValue, declaration.where, wanted(FieldKind::date, "expires"));
  }
  if (!declaration.status) return;
  const StatusClaim& status = *declaration.status;
  for (const std::string* time : {&status.since, &status.until, &status.checked, &status.nextReview}) {
    if (time->empty() || isTime(*time)) continue;
    diagnostics.add(codes::wrongValue, declaration.status->where,
                    say("'{}' is no time", *time), say("write a day, a month \"2021-09\", a quarter \"2021-Q3\" or a year \"2016\""));
  }
}

}  // namespace

void checkFields(const Site& site, Diagnostics& diagnostics) {
  for (const Entity& entity : site.entities) {
    const EntityType& type = site.typeOf(entity);
    checkTimes(entity.declared, diagnostics);
    for (const FieldType& field : type.fields) {
      const auto& claims = entity.declared.fields;
      const auto claim = std::find_if(claims.begin(), claims.end(), [&](const FieldClaim& c) { return c.key == field.id; });
      if (claim != claims.end()) {
        checkField(field, *claim, diagnostics);
      } else if (field.required && !(field.id == "expires" && !entity.declared.expires.empty())) {
        diagnostics.add(codes::missingField, entity.declared.where,
                        say("a {} needs '{}'", type.id, field.id), say("write it in the front matter, or in the {#…} block"));
      }
    }
  }
}

}  // namespace pejl::rules
