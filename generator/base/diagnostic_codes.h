// Every code, one line each, by phase. A code never changes meaning; a retired one is not used again.
#pragma once

#include "base/diagnostic.h"

namespace pejl::codes {

// Reading: configuration, files, paths
inline constexpr Code missingSettings{"missing-settings", Severity::error};
inline constexpr Code unreadableFile{"unreadable-file", Severity::error};
inline constexpr Code invalidUtf8{"invalid-utf8", Severity::error};
inline constexpr Code fileTooLarge{"file-too-large", Severity::error};
inline constexpr Code invalidFileName{"invalid-file-name", Severity::error};
inline constexpr Code unsupportedFile{"unsupported-file", Severity::error};
inline constexpr Code unsafeFile{"unsafe-file", Severity::error};
inline constexpr Code invalidToml{"invalid-toml", Severity::error};
inline constexpr Code unknownKey{"unknown-key", Severity::error};
inline constexpr Code wrongValue{"wrong-value", Severity::error};
inline constexpr Code missingKey{"missing-key", Severity::error};
inline constexpr Code invalidGraph{"invalid-graph", Severity::error};
inline constexpr Code unknownPreset{"unknown-preset", Severity::error};
inline constexpr Code unknownTheme{"unknown-theme", Severity::error};
inline constexpr Code lowContrast{"low-contrast", Severity::error};
inline constexpr Code duplicateWord{"duplicate-word", Severity::warning};
inline constexpr Code needlessWord{"needless-word", Severity::warning};

// Templates
inline constexpr Code templateSyntax{"template-syntax", Severity::error};
inline constexpr Code templateName{"template-name", Severity::error};
inline constexpr Code templateValue{"template-value", Severity::error};

// Front matter and Markdown
inline constexpr Code byteOrderMark{"byte-order-mark", Severity::warning};
inline constexpr Code carriageReturn{"carriage-return", Severity::warning};
inline constexpr Code yamlFrontMatter{"yaml-front-matter", Severity::error};
inline constexpr Code missingFrontMatter{"missing-front-matter", Severity::error};
inline constexpr Code unclosedFrontMatter{"unclosed-front-matter", Severity::error};
inline constexpr Code missingTitle{"missing-title", Severity::error};
inline constexpr Code invalidId{"invalid-id", Severity::error};
inline constexpr Code invalidAttributes{"invalid-attributes", Severity::error};
inline constexpr Code missingAltText{"missing-alt-text", Severity::error};
inline constexpr Code unsafeLink{"unsafe-link", Severity::error};
inline constexpr Code tooComplex{"too-complex", Severity::error};
inline constexpr Code headingLevel{"heading-level", Severity::error};
inline constexpr Code rawHtml{"raw-html", Severity::warning};
inline constexpr Code unknownCallout{"unknown-callout", Severity::error};
inline constexpr Code unknownFootnote{"unknown-footnote", Severity::error};
inline constexpr Code unusedFootnote{"unused-footnote", Severity::warning};
inline constexpr Code misplacedInclude{"misplaced-include", Severity::error};
inline constexpr Code unknownLanguage{"unknown-language", Severity::error};
inline constexpr Code cprNumber{"cpr-number", Severity::error};
inline constexpr Code personalContact{"personal-contact", Severity::warning};

// The whole site
inline constexpr Code duplicateId{"duplicate-id", Severity::error};
inline constexpr Code duplicateAddress{"duplicate-address", Severity::error};
inline constexpr Code missingHome{"missing-home", Severity::error};
inline constexpr Code unknownType{"unknown-type", Severity::error};
inline constexpr Code unknownRelation{"unknown-relation", Severity::error};
inline constexpr Code unknownStatus{"unknown-status", Severity::error};
inline constexpr Code unknownChoice{"unknown-choice", Severity::error};
inline constexpr Code unresolvedId{"unresolved-id", Severity::error};
inline constexpr Code unresolvedLink{"unresolved-link", Severity::error};
inline constexpr Code unresolvedAnchor{"unresolved-anchor", Severity::error};
inline constexpr Code missingImage{"missing-image", Severity::error};
inline constexpr Code wrongFramework{"wrong-framework", Severity::error};
inline constexpr Code externalEntity{"external-entity", Severity::error};
inline constexpr Code includeLoop{"include-loop", Severity::error};
inline constexpr Code invalidTranslation{"invalid-translation", Severity::error};
inline constexpr Code misplacedVersion{"misplaced-version", Severity::error};

// Terms
inline constexpr Code undeclaredForm{"undeclared-form", Severity::hint};
inline constexpr Code ambiguousTerm{"ambiguous-term", Severity::hint};

// Checks
inline constexpr Code relationType{"relation-type", Severity::error};
inline constexpr Code relationCardinality{"relation-cardinality", Severity::error};
inline constexpr Code relationCycle{"relation-cycle", Severity::error};
inline constexpr Code relationField{"relation-field", Severity::error};
inline constexpr Code duplicateRelation{"duplicate-relation", Severity::warning};
inline constexpr Code declaredCount{"declared-count", Severity::error};
inline constexpr Code missingField{"missing-field", Severity::error};
inline constexpr Code missingSource{"missing-source", Severity::error};
inline constexpr Code missingEvidence{"missing-evidence", Severity::error};
inline constexpr Code matrixTooLarge{"matrix-too-large", Severity::warning};
inline constexpr Code pathCoverage{"path-coverage", Severity::warning};
inline constexpr Code longSheet{"long-sheet", Severity::note};
inline constexpr Code emptyFigure{"empty-figure", Severity::error};
inline constexpr Code overlappingVersions{"overlapping-versions", Severity::error};
inline constexpr Code statusChangeDue{"status-change-due", Severity::warning};
inline constexpr Code reviewDue{"review-due", Severity::note};
inline constexpr Code reviewPassed{"review-passed", Severity::warning};
inline constexpr Code ambiguousLinkText{"ambiguous-link-text", Severity::error};
inline constexpr Code emptyLink{"empty-link", Severity::error};
inline constexpr Code vagueLinkText{"vague-link-text", Severity::warning};
inline constexpr Code duplicateTitle{"duplicate-title", Severity::warning};
inline constexpr Code poorAltText{"poor-alt-text", Severity::warning};
inline constexpr Code tableHeader{"table-header", Severity::error};
inline constexpr Code tableCaption{"table-caption", Severity::warning};
inline constexpr Code imitatedHeading{"imitated-heading", Severity::warning};
inline constexpr Code imitatedList{"imitated-list", Severity::warning};
inline constexpr Code undeclaredLanguage{"undeclared-language", Severity::warning};
inline constexpr Code accessibilityStatement{"accessibility-statement", Severity::error};
inline constexpr Code statementOutdated{"statement-outdated", Severity::error};
inline constexpr Code statementAgeing{"statement-ageing", Severity::warning};
inline constexpr Code statementAgeUnknown{"statement-age-unknown", Severity::note};

// Search
inline constexpr Code unknownWord{"unknown-word", Severity::warning};

// Decisions of the editors, in pejl.lock
inline constexpr Code invalidLock{"invalid-lock", Severity::error};
inline constexpr Code missingLock{"missing-lock", Severity::error};
inline constexpr Code unreviewedDecisions{"unreviewed-decisions", Severity::note};
inline constexpr Code newLink{"new-link", Severity::note};
inline constexpr Code goneLink{"gone-link", Severity::note};
inline constexpr Code newRelation{"new-relation", Severity::note};
inline constexpr Code goneRelation{"gone-relation", Severity::note};
inline constexpr Code newTranslation{"new-translation", Severity::note};
inline constexpr Code adoptedTextChanged{"adopted-text-changed", Severity::error};
inline constexpr Code newVersion{"new-version", Severity::warning};
inline constexpr Code coverageGap{"coverage-gap", Severity::warning};
inline constexpr Code closedGap{"closed-gap", Severity::note};
inline constexpr Code outdatedTranslation{"outdated-translation", Severity::warning};
inline constexpr Code suspectRelation{"suspect-relation", Severity::warning};

// Writing
inline constexpr Code unwritable{"unwritable", Severity::error};
inline constexpr Code internalError{"internal-error", Severity::error};

}  // namespace pejl::codes
