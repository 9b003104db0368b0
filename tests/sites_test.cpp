// Each folder in tests/sites/ is a small site and what must become of it:
//
//   expected/diagnostics.txt   what `pejl build` says of it; without the file, nothing
//   expected/diagnostics.da.txt   the same in Danish, so that its words are read when they change
//   expected/pages/….txt       what a reader reads on a page (support/reading_text.h)
//   expected/figures/….svg     the drawings on a page, one a line
//   expected/output/…          a written file, byte for byte
//   expected/absent.txt        one line a word that must be nowhere in the output, names of files included
//
// Built for 21 November 2026. PEJL_UPDATE=1 writes the expectations anew; an empty file is enough to ask for one.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "base/diagnostic_printer.h"
#include "base/text.h"
#include "build.h"
#include "support/reading_text.h"

using namespace pejl;
namespace fs = std::filesystem;

namespace {

const fs::path sites = fs::path(PEJL_SOURCE_DIR) / "tests" / "sites";

std::string textOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool isUpdate() {
  const char* const update = std::getenv("PEJL_UPDATE");
  return update != nullptr && *update != '\0';
}

void expect(const fs::path& file, const std::string& actual) {
  if (isUpdate()) {
    if (textOf(file) != actual) std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  INFO(fs::relative(file, sites).string());
  CHECK(textOf(file) == actual);
}

std::vector<fs::path> filesBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

const std::string* bytesOf(const Output& output, const std::string& path) {
  const auto file = std::find_if(output.begin(), output.end(), [&](const OutputFile& f) { return f.path == path; });
  return file == output.end() ? nullptr : &file->bytes;
}

void expectFiles(const fs::path& site, const BuildReport& report) {
  for (const fs::path& file : filesBelow(site / "expected" / "output")) {
    const std::string path = fs::relative(file, site / "expected" / "output").generic_string();
    const std::string* const bytes = bytesOf(report.output, path);
    INFO(site.filename().string() << ": nobody made " << path);
    CHECK(bytes != nullptr);
    if (bytes != nullptr) expect(file, *bytes);
  }
  for (const fs::path& file : filesBelow(site / "expected" / "pages")) {
    const std::string path = fs::relative(file, site / "expected" / "pages").replace_extension(".html").generic_string();
    const std::string* const bytes = bytesOf(report.output, path);
    INFO(site.filename().string() << ": nobody made " << path);
    CHECK(bytes != nullptr);
    if (bytes != nullptr) expect(file, readingText(*bytes));
  }
}

// Every figure of the page, a line each item, so that a difference can be read.
std::string drawingsOf(const std::string& html) {
  constexpr std::string_view mark = "<svg class=\"figure__drawing\"";
  std::string drawings;
  for (std::size_t begin = html.find(mark); begin != std::string::npos; begin = html.find(mark, begin + 1)) {
    const std::string drawing = html.substr(begin, html.find("</svg>", begin) + 6 - begin);
    for (std::size_t i = 0; i < drawing.size(); ++i) {
      const std::string_view rest = std::string_view(drawing).substr(i);
      if (i > 0 && (startsWith(rest, "<a ") || startsWith(rest, "<g") || startsWith(rest, "<path class") || startsWith(rest, "</svg"))) drawings += '\n';
      drawings += drawing[i];
    }
    drawings += '\n';
  }
  return drawings;
}

void expectFigures(const fs::path& site, const BuildReport& report) {
  const fs::path folder = site / "expected" / "figures";
  for (const fs::path& file : filesBelow(folder)) {
    const std::string path = fs::relative(file, folder).replace_extension(".html").generic_string();
    const std::string* const bytes = bytesOf(report.output, path);
    INFO(site.filename().string() << ": nobody made " << path);
    CHECK(bytes != nullptr);
    if (bytes != nullptr) expect(file, drawingsOf(*bytes));
  }
}

void expectAbsence(const fs::path& site, const BuildReport& report) {
  std::ifstream words(site / "expected" / "absent.txt");
  for (std::string word; std::getline(words, word);) {
    for (const OutputFile& file : report.output) {
      INFO(site.filename().string() << ": '" << word << "' is in " << file.path);
      CHECK((file.path.find(word) == std::string::npos && file.bytes.find(word) == std::string::npos));
    }
  }
}

BuildReport built(const fs::path& site) {
  BuildOptions options;
  options.today = "2026-11-21";
  return buildInMemory(*openFolder(site.string()), options, [](std::string_view) {});
}

std::string saidIn(const Catalogue& catalogue, const BuildReport& report) {
  if (report.findings.empty()) return {};
  return printFindings(report.findings, DiagnosticFormat::human, Colour::off, catalogue) + countsOf(report.findings).in(catalogue) + '\n';
}

std::vector<fs::path> allSites() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(sites)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace

TEST_CASE("every small site becomes what its folder expects") {
  for (const fs::path& site : allSites()) {
    SECTION(site.filename().string()) {
      const BuildReport report = built(site);
      const std::string said = saidIn(Catalogue(), report);
      const fs::path diagnostics = site / "expected" / "diagnostics.txt", inDanish = site / "expected" / "diagnostics.da.txt";
      if (fs::exists(diagnostics)) expect(diagnostics, said);
      else CHECK(said == "");
      if (fs::exists(inDanish)) expect(inDanish, saidIn(catalogueIn("da"), report));
      expectFiles(site, report);
      expectFigures(site, report);
      expectAbsence(site, report);
      CHECK(fs::is_directory(site / "expected"));
    }
  }
}

TEST_CASE("no two pages of a site have the same window title, unless its editor is told so") {
  const auto between = [](const std::string& text, std::string_view begin, std::string_view end) {
    const std::size_t at = text.find(begin);
    return at == std::string::npos ? std::string() : text.substr(at + begin.size(), text.find(end, at) - at - begin.size());
  };
  for (const fs::path& site : allSites()) {
    std::map<std::string, std::string> addressOf;
    const BuildReport report = built(site);
    const bool isTold = std::any_of(report.findings.begin(), report.findings.end(), [](const Diagnostic& d) { return d.code == "duplicate-title"; });
    for (const OutputFile& file : report.output) {
      if (isTold) continue;
      const bool isPage = endsWith(file.path, ".html") && file.bytes.find("http-equiv=\"refresh\"") == std::string::npos;
      if (!isPage) continue;
      const std::string title = between(file.bytes, "<title>", "</title>");
      INFO(site.filename().string() << "/" << file.path << ": '" << title << "' is also called " << addressOf[title]);
      CHECK((title != "" && addressOf[title] == ""));
      addressOf[title] = file.path;
    }
  }
}

TEST_CASE("the reading text of a page is its words, links and anchors") {
  CHECK(readingText("<body><nav>x</nav><main><h2 id=\"a\">A &amp; b</h2><p class=\"x\">Se <a href=\"b.html#c\"><b>b</b></a>,\n og</p>"
                    "<ul><li id=\"p-1\"><p>et</p></li></ul><table><tr><th>k</th><td>v</td></tr></table><script>no</script></main></body>") ==
        "## A & b {#a}\nSe [b](b.html#c), og\n- et {#p-1}\n| k | v |\n");
}
