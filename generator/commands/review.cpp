#include "commands/review.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "base/descriptor.h"
#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "build.h"
#include "commands/commands.h"
#include "commands/outcome.h"
#include "model/lock_file.h"
#include "model/site.h"

namespace pejl {
namespace {

// What is wrong with pejl.lock itself is what review is there to mend.
bool isOfLock(const Diagnostic& finding) { return finding.where.file == lockFile; }

// A change of an adopted text is an error until it is decided here.
bool isForReview(const Diagnostic& finding) { return isOfLock(finding) || finding.code == codes::adoptedTextChanged.name; }

// Errors would make relations and links look gone that are only broken today.
bool isUnsound(const BuildReport& report) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Diagnostic& finding) { return finding.severity == Severity::error && !isForReview(finding); });
}

bool isLockSound(const BuildReport& report) {
  return std::none_of(report.findings.begin(), report.findings.end(),
                      [](const Diagnostic& finding) { return finding.severity == Severity::error && isOfLock(finding); });
}

// What was named on the command line but is nowhere; empty when all is known.
std::string unknownName(const Site& site, const ReviewChoice& choice) {
  const auto isEnd = [&](const RelationFact& fact) { return fact.from == choice.id || fact.to == choice.id || fact.set == choice.id; };
  const auto isText = [&](const TextFact& fact) { return fact.id == choice.id; };
  const auto isFile = [&](const TranslationFact& fact) { return fact.file == choice.id; };
  const bool isGone = std::any_of(site.lock.translations.begin(), site.lock.translations.end(), isFile) ||
                      std::any_of(site.lock.relations.begin(), site.lock.relations.end(), isEnd) ||
                      std::any_of(site.lock.texts.begin(), site.lock.texts.end(), isText);
  const bool isExternal = std::any_of(site.federation.relations.begin(), site.federation.relations.end(), [&](const ExternalRelation& relation) {
    return site.federation.nameOf(relation.to) == choice.id;
  });
  const bool isRule = std::any_of(site.config.coverage.begin(), site.config.coverage.end(),
                                  [&](const CoverageRule& rule) { return rule.id == choice.id; });
  const bool isThere = site.entityById.count(choice.id) != 0 || site.texts().entityById.count(choice.id) != 0;
  const bool isTranslation = std::any_of(site.pages.begin(), site.pages.end(), [&](const Page& page) {
    return page.translationOf != none && site.documents[page.document].path == choice.id;
  });
  if (!choice.id.empty() && !isThere && !isTranslation && !isGone && !isExternal && !isRule) {
    std::vector<std::string_view> known;
    for (const Entity& entity : site.entities) known.push_back(entity.declared.id);
    return "nothing has the id '" + choice.id + "'; " + didYouMean(choice.id, known).english();
  }
  const bool isKnown = choice.relation.empty() || site.schema.findRelation(choice.relation) || site.schema.findMappingKind(choice.relation);
  if (isKnown) return {};
  std::vector<std::string_view> known;
  for (const RelationType& relation : site.schema.relations) known.push_back(relation.id);
  return "there is no relation '" + choice.relation + "'; " + didYouMean(choice.relation, known).english();
}

graph::Decisions suspectsOf(graph::Decisions decisions) {
  graph::Decisions suspects;
  suspects.suspects = std::move(decisions.suspects);
  suspects.suspectFacts = std::move(decisions.suspectFacts);
  return suspects;
}

Message wayOn(const Site& site, const ReviewOptions& wanted) {
  const std::string command = "pejl review" + (wanted.id.empty() ? "" : ' ' + wanted.id) +
                              (wanted.relation.empty() ? "" : " --relation " + wanted.relation);
  if (site.lock.exists) return say("Nothing was written. '{} --accept' writes all of this to pejl.lock.", command);
  return say("Nothing was written. '{} --accept' makes pejl.lock with all of this.", command);
}

}  // namespace

std::optional<Refusal> replaceFile(const std::string& path, std::string_view text) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) return Refusal{say("'{}' is not a regular file", path)};
  const std::string staged = path + ".new";
  ::unlink(staged.c_str());
  Descriptor file(::open(staged.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file) return refusalFromErrno(staged);
  while (!text.empty()) {
    const ssize_t count = uninterrupted([&] { return ::write(file.number(), text.data(), text.size()); });
    if (count < 0) return refusalFromErrno(staged);
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  // Synced before it takes the old one's place: a file of decisions is not made again by building again.
  if (::fsync(file.number()) != 0 || ::close(file.release()) != 0) return refusalFromErrno(staged);
  if (::rename(staged.c_str(), path.c_str()) != 0) return refusalFromErrno(path);
  return std::nullopt;
}

ReviewResult review(const Options& options) {
  const ReviewOptions& wanted = options.review;
  const BuildReport report = buildInMemory(*openFolder(options.root), options.build, [](std::string_view) {});
  const Catalogue& catalogue = catalogueIn(report.language);
  if (!report.site || isUnsound(report)) {
    return {exitCodeOf(report), printFindings(report.findings, options.format, options.colour, catalogue),
            say("the content has errors; review it once they are mended").in(catalogue)};
  }
  const Site& site = *report.site;
  const ReviewChoice choice{wanted.id, wanted.relation};
  if (std::string unknown = unknownName(site, choice); !unknown.empty()) return {exitUsage, {}, std::move(unknown)};
  graph::Decisions decisions = chosenDecisions(graph::compareWithLock(site, options.build.jobs), choice);
  // A waiver is about words that have changed, and about nothing else.
  if (!wanted.languageOnly.empty()) decisions = suspectsOf(std::move(decisions));
  if (decisions.empty() && site.lock.exists && isLockSound(report)) {
    return {exitFine, say("Nothing to decide: pejl.lock fits the site.").in(catalogue) + "\n", {}};
  }
  const std::string words = describeDecisions(site, decisions, catalogue);
  const auto closedBy = [&](const Message& closing) { return words + "\n" + closing.in(catalogue) + "\n"; };
  if (!wanted.accepts && wanted.languageOnly.empty()) return {exitFine, closedBy(wayOn(site, wanted)), {}};
  const std::string reason = replaceAll(wanted.languageOnly, "\n", " ");  // a fact is one line
  const Lock lock = graph::withDecisions(site.lock, decisions, reason);
  if (const auto refusal = replaceFile(options.root + '/' + std::string(lockFile), printLock(lock))) {
    return {exitFailure, words, refusal->reason.in(catalogue)};
  }
  return {exitFine, closedBy(say("Wrote pejl.lock; commit it together with the change.")), {}};
}

int runReview(const Options& options) {
  const ReviewResult result = review(options);
  std::fputs(result.words.c_str(), stdout);
  if (!result.complaint.empty()) std::fprintf(stderr, "pejl: %s\n", result.complaint.c_str());
  return result.exitCode;
}

}  // namespace pejl
