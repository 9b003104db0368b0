#include "graph/adopted_texts.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "check/check.h"
#include "graph/decisions.h"
#include "model/lock_file.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Files = std::map<std::string, std::string>;
using Strings = std::vector<std::string>;

namespace {

const std::string framework =
    "id = \"doc\"\ntype = \"ramme\"\ngenre = \"politik\"\ntitle = \"Kompas\"\nsource = { fidelity = \"editorial\" }\n";

Files fixture() {
  return {{"k/index.md", page(framework + "version = 2026-03-01\nstatus = { state = \"gaeldende\" }\n")},
          {"k/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"", "Vi lytter. Se [[doc]].\n\n- Lederen lytter. {#u type=udsagn modality=boer}\n")},
          {"k/2019/index.md", page(framework + "version_of = \"doc\"\nversion = \"2019\"\nstatus = { state = \"erstattet\" }\n")},
          {"k/2019/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"", "Vi lytter.\n")}};
}

Files locked(Files files) {
  const Site site = siteOf(files).site;
  files["pejl.lock"] = printLock(graph::withDecisions(site.lock, graph::compareWithLock(site, 1), {}));
  return files;
}

void replaceIn(std::string& text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
}

// "file:line code" of what a change of adopted texts gives; other decisions left out.
Strings said(const Files& files) {
  Strings lines;
  const InMemory made = checkedSiteOf(files);
  for (const Diagnostic& d : made.diagnostics.sorted()) {
    if (d.code != "adopted-text-changed" && d.severity != Severity::error) continue;
    lines.push_back(d.where.file + ":" + std::to_string(d.where.line) + " " + d.code);
  }
  return lines;
}

}  // namespace

TEST_CASE("adopted texts that are as they were say nothing, however their lines are broken and marked up") {
  Files files = locked(fixture());
  CHECK(siteOf(files).site.lock.texts.size() == 5);
  CHECK(said(files) == Strings{});
  replaceIn(files["k/2019/mod.md"], "Vi lytter.", "Vi\n*lytter*.");
  CHECK(said(files) == Strings{});
}

TEST_CASE("a word, a field, a place more and a place less in an adopted text are errors where they stand") {
  Files files = locked(fixture());
  SECTION("a word in an old version") {
    replaceIn(files["k/2019/mod.md"], "lytter", "taler");
    CHECK(said(files) == Strings{"content/k/2019/mod.md:2 adopted-text-changed"});
  }
  SECTION("a word in the text that is shown") {
    replaceIn(files["k/mod.md"], "Vi lytter", "Vi taler");
    CHECK(said(files) == Strings{"content/k/mod.md:2 adopted-text-changed"});
  }
  SECTION("how strongly a statement binds") {
    replaceIn(files["k/mod.md"], "modality=boer", "modality=skal");
    CHECK(said(files) == Strings{"content/k/mod.md:9 adopted-text-changed"});
  }
  SECTION("a statement more") {
    files["k/mod.md"] += "- Og taler. {#u-2 type=udsagn modality=kan}\n";
    CHECK(said(files) == Strings{"content/k/mod.md:10 adopted-text-changed"});
  }
  SECTION("a page less") {
    files.erase("k/2019/mod.md");
    CHECK(said(files) == Strings{"pejl.lock:" + std::to_string(1 + std::count(files["pejl.lock"].begin(), files["pejl.lock"].begin() +
                                  static_cast<std::ptrdiff_t>(files["pejl.lock"].find("text mod@2019 ")), '\n')) + " adopted-text-changed"});
  }
}

TEST_CASE("a text keeps its words when it is moved to its date, and the new one is a new version") {
  Files files = locked(fixture());
  files["k/2026-03-01/index.md"] = files["k/index.md"];
  files["k/2026-03-01/mod.md"] = files["k/mod.md"];
  replaceIn(files["k/2026-03-01/index.md"], "state = \"gaeldende\"", "state = \"erstattet\"");
  replaceIn(files["k/2026-03-01/index.md"], "version =", "version_of = \"doc\"\nversion =");
  replaceIn(files["k/index.md"], "2026-03-01", "2028-01-01");
  replaceIn(files["k/mod.md"], "lytter", "taler");
  CHECK(said(files) == Strings{});
  BuildOptions required;
  required.decisions = DecisionReport::required;
  Strings versions;
  for (const Diagnostic& d : checkedSiteOf(files, required).diagnostics.sorted()) {
    if (d.code == "new-version") versions.push_back(d.where.file + " " + d.message.english());
  }
  CHECK(versions == Strings{"content/k/index.md the version 'doc@2028-01-01' is new"});
  CHECK(said(locked(files)) == Strings{});
}

TEST_CASE("without pejl.lock nothing is guarded") {
  CHECK(said(fixture()) == Strings{});
}
