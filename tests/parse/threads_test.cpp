// cmark is not thread-safe with its strikethrough and autolink: ours must be, and one job must give what eight give.
#include <catch2/catch.hpp>

#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;

namespace {

Project manyPages() {
  Project project;
  project.schema = smallSchema();
  for (int i = 0; i < 400; ++i) {
    std::string text = "+++\ntitle = \"Side\"\n+++\n";
    for (int k = 0; k <= i % 7; ++k) {
      text += "## Del {#d" + std::to_string(k) + " type=vaerdi}\n\n~~slettet~~ tekst www.a" + std::to_string(i) +
              ".dk og a@b.dk [[id|*ord*]] <b>\n\n| a | b |\n|---|---|\n| ~x~ | https://c.dk |\n\n- [x] gjort[^1]\n\n[^1]: Note\n\n";
    }
    project.pages.push_back({"content/" + std::to_string(i) + ".md", text});
  }
  return project;
}

std::string everything(const Project& project, unsigned jobs) {
  Diagnostics diagnostics;
  std::string all;
  for (const Document& document : parse(project, jobs, diagnostics)) {
    all += document.path + " " + outline(document);
    for (const Reference& reference : document.references) all += " " + reference.target;
    for (const Anchor& anchor : document.anchors) all += " " + anchor.id;
    for (const EntityDeclaration& declaration : document.declarations) all += " " + declaration.id;
  }
  for (const Diagnostic& found : diagnostics.all()) all += found.where.file + found.code + std::to_string(found.where.line);
  return all;
}

}  // namespace

TEST_CASE("eight jobs read what one job reads, in the same order") {
  const Project project = manyPages();
  const std::string alone = everything(project, 1);
  CHECK(alone.find("del(text 'slettet')") != std::string::npos);
  for (int round = 0; round < 3; ++round) CHECK(everything(project, 8) == alone);
}
