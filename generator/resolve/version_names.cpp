#include "resolve/version_names.h"

#include <variant>

namespace pejl::resolution {

VersionNames::VersionNames(const Schema& schema, const VersionText& version) : schema_(schema), suffix_("@" + version.date) {
  for (const Document& document : version.documents) {
    for (const EntityDeclaration& declaration : document.declarations) own_.insert(declaration.id);
  }
  own_.erase(std::string());
}

void VersionNames::rename(std::string& id) const {
  if (own_.count(id) != 0) id += suffix_;
}

void VersionNames::applyTo(Document& document) const {
  for (EntityDeclaration& declaration : document.declarations) applyTo(declaration);
  for (Reference& reference : document.references) {
    if (reference.kind != ReferenceKind::entity && reference.kind != ReferenceKind::include) continue;
    rename(reference.target);
    rename(reference.framework);
  }
  document.redirectsFrom.clear();
}

void VersionNames::applyTo(EntityDeclaration& declaration) const {
  for (FieldClaim& field : declaration.fields) applyTo(declaration, field);
  for (RelationClaim& relation : declaration.relations) {
    rename(relation.from);
    rename(relation.to);
  }
  for (auto& [theme, where] : declaration.themes) rename(theme);
  for (SourceClaim& source : declaration.sources) rename(source.document);
  for (FigureClaim& figure : declaration.figures) {
    rename(figure.centre);
    for (auto& [group, where] : figure.groups) rename(group);
  }
  for (DecisionClaim& decision : declaration.decisions) rename(decision.body);
  rename(declaration.organisation);
  rename(declaration.id);
}

void VersionNames::applyTo(const EntityDeclaration& declaration, FieldClaim& claim) const {
  const auto type = schema_.findType(declaration.type);
  if (!type) return;
  for (const FieldType& field : schema_.types[*type].fields) {
    const bool refers = field.kind == FieldKind::reference || field.kind == FieldKind::references;
    if (field.id != claim.key || !refers) continue;
    if (auto* id = std::get_if<std::string>(&claim.value.data)) rename(*id);
    if (auto* items = std::get_if<TomlValue::Array>(&claim.value.data)) {
      for (TomlValue& item : *items) {
        if (auto* id = std::get_if<std::string>(&item.data)) rename(*id);
      }
    }
  }
}

}  // namespace pejl::resolution
