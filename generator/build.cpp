#include "build.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/diagnostic_printer.h"
#include "base/text.h"
#include "check/check.h"
#include "discover/discover.h"
#include "export/export.h"
#include "graph/translations.h"
#include "model/addresses.h"
#include "model/site.h"
#include "parse/parse.h"
#include "render/render.h"
#include "resolve/resolve.h"
#include "search/search.h"
#include "terms/terms.h"

namespace pejl {
namespace {

bool stopsBuild(const Diagnostics& diagnostics, const BuildOptions& options) {
  return diagnostics.hasErrors() || (options.strict && diagnostics.count(Severity::warning) > 0);
}

// Without its settings or its theme there is no site to look at; anything else lets the other phases show the rest.
bool isUnusable(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [](const Diagnostic& finding) {
    return finding.severity == Severity::error &&
           (finding.where.file == "pejl.toml" || startsWith(finding.where.file, "themes/"));
  });
}

// Pictures and other files of content/ and static/, as they are.
Output publishedAssets(const Site& site) {
  Output output;
  for (const Asset& asset : site.assets) output.push_back({asset.address, asset.bytes});
  return output;
}

// Of the pages that Pejl makes, those that links and menus may lead to; once, in the site's own language: said twice, their words
// would count as common ones, and push what the site says out of its place.
std::vector<MadePage> madePages(const Site& site, const Output& output) {
  std::vector<MadePage> made;
  const std::string translations = graph::folderOfTranslations(site);
  const auto isBefore = [](const GeneratedPage& page, const std::string& address) { return page.address < address; };
  for (const OutputFile& file : output) {
    const auto page = std::lower_bound(site.generatedPages.begin(), site.generatedPages.end(), file.path, isBefore);
    const bool isThere = page != site.generatedPages.end() && page->address == file.path;
    const bool isTranslated = !translations.empty() && startsWith(file.path, translations);
    if (isThere && !isTranslated && file.path != addresses::searchPage) made.push_back({file.path, file.title, file.summary});
  }
  std::sort(made.begin(), made.end(), [](const MadePage& a, const MadePage& b) { return a.address < b.address; });
  return made;
}

std::string pathInTheme(const Theme& theme, const std::string& path) { return "themes/" + theme.name + '/' + path; }

// The line of a file that this build read, for excerpts.
class SourceLines {
 public:
  SourceLines(const FileSystem& files, const std::vector<SourceFile>& pages, const Theme& theme)
      : files_(files), pages_(pages), theme_(theme) {}

  std::string_view lineOf(const std::string& file, std::uint32_t line) {
    if (file != file_) {
      file_ = file;
      lines_ = splitLines(textOf(file));
    }
    return line >= 1 && line <= lines_.size() ? lines_[line - 1] : std::string_view{};
  }

 private:
  std::string_view textOf(const std::string& file) {
    for (const SourceFile& page : pages_) {
      if (page.path == file) return page.text;
    }
    for (const ThemeFile& template_ : theme_.files) {
      if (pathInTheme(theme_, template_.path) == file) return template_.text;
    }
    // pejl.toml is kept nowhere; it is read again.
    auto text = files_.read(file);
    read_ = text && !findInvalidUtf8(*text) ? *std::move(text) : std::string();
    return read_;
  }

  const FileSystem& files_;
  const std::vector<SourceFile>& pages_;
  const Theme& theme_;
  std::string file_, read_;
  std::vector<std::string_view> lines_;
};

// Templates know themselves by their path in the theme; whoever has to mend one looks for it from the site's folder.
void nameFromRoot(std::vector<Diagnostic>& findings, const Theme& theme) {
  for (Diagnostic& finding : findings) {
    const bool isOfTheme = std::any_of(theme.files.begin(), theme.files.end(),
                                       [&](const ThemeFile& file) { return file.path == finding.where.file; });
    if (isOfTheme) finding.where.file = pathInTheme(theme, finding.where.file);
  }
}

void report(const Diagnostics& diagnostics, const FileSystem& files, const std::vector<SourceFile>& pages, const Theme& theme,
            BuildReport& report) {
  report.findings = diagnostics.sorted();
  nameFromRoot(report.findings, theme);
  SourceLines lines(files, pages, theme);
  addExcerpts(report.findings,
              [&](const std::string& file, std::uint32_t line) { return lines.lineOf(file, line); });
}

}  // namespace

Site siteToRead(const FileSystem& files, const BuildOptions& options) {
  Diagnostics unsaid;
  Project project = discover(files, options, unsaid);
  std::vector<Document> documents = parse(project, options.jobs, unsaid);
  return resolve(std::move(project), std::move(documents), options, unsaid);
}

BuildReport buildInMemory(const FileSystem& files, const BuildOptions& options, const OnPhase& onPhase) {
  BuildReport result;
  Diagnostics diagnostics;

  onPhase("reading");
  Project project = discover(files, options, diagnostics);
  result.language = options.messages.value_or(project.config.messages);  // asked for: also when the settings cannot be read
  const Theme theme = std::move(project.theme);
  const auto stop = [&](const std::vector<SourceFile>& pages) {
    report(diagnostics, files, pages, theme, result);
    result.stopped = true;
    return std::move(result);
  };
  if (isUnusable(diagnostics)) return stop(project.pages);
  // Beyond this point nothing more is read from disk.

  onPhase("parsing");
  std::vector<Document> documents = parse(project, options.jobs, diagnostics);
  const std::vector<SourceFile> pages = std::move(project.pages);  // kept for excerpts

  onPhase("resolving links");
  Site resolved = resolve(std::move(project), std::move(documents), options, diagnostics);
  // Beyond this point every id, link and address is final.

  onPhase("linking terms");
  const auto linked = std::make_shared<const Site>(linkTerms(std::move(resolved), options.jobs, diagnostics));
  const Site& site = *linked;
  result.site = linked;
  result.pages = site.pages.size();
  result.entities = site.entities.size();
  // Beyond this point every term is linked.

  onPhase("checking");
  check(site, options, diagnostics);
  if (stopsBuild(diagnostics, options)) return stop(pages);
  // Beyond this point the content has no errors.

  onPhase("rendering pages");
  Output output = render(site, theme, options.jobs, diagnostics);
  if (stopsBuild(diagnostics, options)) return stop(pages);

  onPhase("making the search index");
  append(output, searchIndex(site, madePages(site, output), diagnostics, options.jobs));
  if (stopsBuild(diagnostics, options)) return stop(pages);
  // Beyond this point nothing can be wrong but the disk.

  onPhase("exporting data");
  append(output, exportData(site, diagnostics, options.jobs));
  append(output, publishedAssets(site));
  if (site.config.offersOfflineCopy) {
    if (auto copy = offlineCopy(site, output)) output.push_back(*std::move(copy));
  }
  result.output = std::move(output);

  report(diagnostics, files, pages, theme, result);
  return result;
}

BuildReport build(const FileSystem& files, const BuildOptions& options, const OnPhase& onPhase) {
  BuildReport result = buildInMemory(files, options, onPhase);
  if (result.stopped) return result;

  onPhase("writing");
  const auto written = write(result.output, options.outputFolder, options.jobs);
  if (written) {
    result.written = *written;
  } else {
    result.findings.push_back({codes::unwritable.name, Severity::error, {options.outputFolder, 0, 0, 1},
                               written.reason(), {}, {}});
    result.stopped = true;
  }
  return result;
}

}  // namespace pejl
