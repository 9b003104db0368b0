#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"

namespace pejl::rules {
namespace {

// A source is its own, a mapping set has an author, and a path only leads to words that stand elsewhere.
bool needsSource(TypeKind kind) { return kind != TypeKind::source && kind != TypeKind::mappingSet && kind != TypeKind::path; }

void checkFidelity(const Site& site, const SourceClaim& source, Diagnostics& diagnostics) {
  if (source.fidelity.empty()) {
    diagnostics.add(codes::missingKey, source.where, say("a source needs 'fidelity'"),
                    say("verbatim, excerpt, retold, summary or editorial"));
  } else if (!site.schema.findFidelity(source.fidelity)) {
    std::vector<std::string_view> known;
    for (const Fidelity& fidelity : site.schema.fidelities) known.push_back(fidelity.id);
    diagnostics.add(codes::unknownChoice, source.where, say("'{}' is no fidelity", source.fidelity),
                    didYouMean(source.fidelity, known));
  } else if (source.document.empty() && source.fidelity != "editorial") {
    diagnostics.add(codes::missingKey, source.where, say("a source that is not editorial names its 'document'"),
                    say("document = \"id of a kilde\""));
  }
}

void checkEvidence(const Site& site, const Entity& entity, Diagnostics& diagnostics) {
  if (!entity.declared.status || entity.statusType == none) return;
  for (const std::string& field : site.schema.statuses[entity.statusType].requires_) {
    if (field == "evidence" && entity.status.evidence.empty()) {
      diagnostics.add(codes::missingEvidence, entity.status.where,
                      say("the status '{}' needs 'evidence'", entity.status.state),
                      say("say in a sentence why nobody knows better"));
    }
  }
}

}  // namespace

void checkProvenance(const Site& site, Diagnostics& diagnostics) {
  for (const Entity& entity : site.entities) {
    checkEvidence(site, entity, diagnostics);
    for (const SourceClaim& source : entity.declared.sources) checkFidelity(site, source, diagnostics);
    if (entity.sources.empty() && needsSource(site.typeOf(entity).kind)) {
      diagnostics.add(codes::missingSource, entity.declared.where,
                      say("'{}' does not say where its words come from", entity.declared.id),
                      say("source = { document = \"…\", fidelity = \"retold\" }, here or on the framework's page"));
    }
  }
}

}  // namespace pejl::rules
