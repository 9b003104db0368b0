// Every example of the GFM specification that Debian's cmark-gfm brings with it, through our parse and our HTML. The
// specification is read where the package puts it and never copied. What differs stands in gfm_differences.toml with
// our own HTML and the reason; what no longer differs must leave it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <zlib.h>

#include "base/html.h"
#include "base/text.h"
#include "base/toml.h"
#include "parse/html_normaliser.h"
#include "parse/lone_document.h"
#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;

namespace {

// PEJL_GFM_SPEC names another place: images without documentation leave the package's out, and script/test fetches it.
const char* const named = std::getenv("PEJL_GFM_SPEC");
const char* const specification = named != nullptr && *named != '\0' ? named : "/usr/share/doc/cmark-gfm/spec.txt.gz";
constexpr std::size_t exampleCount = 673;

// What our HTML has beside what the specification asks for; none of it changes what is read.
const std::vector<std::string_view> ours = {"id", "loading", "decoding", "tabindex"};

struct Example {
  std::size_t number = 0;
  std::string markdown, html;
};

std::string readSpecification() {
  gzFile file = gzopen(specification, "rb");
  if (file == nullptr) FAIL(specification << " is not there: sudo apt-get install cmark-gfm");
  std::string text;
  char buffer[65536];
  for (int count = gzread(file, buffer, sizeof buffer); count > 0; count = gzread(file, buffer, sizeof buffer)) {
    text.append(buffer, static_cast<std::size_t>(count));
  }
  gzclose(file);
  return text;
}

std::vector<Example> readExamples() {
  const std::string fence(32, '`');
  std::vector<Example> examples;
  enum class Part { prose, markdown, html } part = Part::prose;
  const std::string text = readSpecification();
  for (const std::string_view line : splitLines(text)) {
    if (part == Part::prose && startsWith(line, fence + " example")) {
      examples.push_back({examples.size() + 1, {}, {}});
      part = Part::markdown;
    } else if (part == Part::markdown && line == ".") {
      part = Part::html;
    } else if (part == Part::html && line == fence) {
      part = Part::prose;
    } else if (part == Part::markdown) {
      examples.back().markdown += replaceAll(line, "→", "\t") + "\n";
    } else if (part == Part::html) {
      examples.back().html += replaceAll(line, "→", "\t") + "\n";
    }
  }
  return examples;
}

// Puts raw HTML back where our output shows it as text, and fails where it does not: so that the rest can be compared,
// and every piece of it is known to have been escaped.
std::string withRawHtml(const Document& document, const std::string& html) {
  std::string result;
  std::size_t done = 0;
  for (const Node& node : document.nodes) {
    if (node.kind != NodeKind::htmlBlock && node.kind != NodeKind::htmlInline) continue;
    std::string shown;
    appendText(shown, document.textOf(node));
    const bool isBlock = node.kind == NodeKind::htmlBlock;
    if (isBlock) shown = "<p class=\"raw-html\">" + shown + "</p>\n";
    const std::size_t found = html.find(shown, done);
    REQUIRE(found != std::string::npos);
    CHECK(shown.find(document.textOf(node)) == std::string::npos);
    result.append(html, done, found - done).append(document.textOf(node));
    done = found + shown.size();
  }
  return result.append(html, done);
}

struct Difference {
  std::string html, reason;
};

std::map<std::size_t, Difference> readDifferences() {
  const std::string path = std::string(PEJL_SOURCE_DIR) + "/tests/parse/gfm_differences.toml";
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  Diagnostics diagnostics;
  const TomlValue table = parseToml(text.str(), path, 1, diagnostics);
  REQUIRE(diagnostics.all().empty());
  std::map<std::size_t, Difference> differences;
  for (const TomlValue& group : *table.find("difference")->value.asArray()) {
    const std::string& reason = *group.find("reason")->value.asText();
    for (const TomlEntry& example : *group.find("html")->value.asTable()) {
      differences[std::stoul(example.key)] = {*example.value.asText(), reason};
    }
  }
  return differences;
}

}  // namespace

TEST_CASE("every example of the GFM specification becomes the HTML that it asks for, raw HTML as text") {
  const std::vector<Example> examples = readExamples();
  REQUIRE(examples.size() == exampleCount);
  std::map<std::size_t, Difference> differences = readDifferences();
  for (const Example& example : examples) {
    const Parsed parsed = parseBody(example.markdown);
    const std::string html = withRawHtml(parsed.document, htmlOf(parsed.document));
    const auto difference = differences.find(example.number);
    const bool differs = difference != differences.end();
    INFO("example " << example.number << ":\n" << example.markdown);
    CHECK(normalisedHtml(html, ours) == normalisedHtml(differs ? difference->second.html : example.html, ours));
    if (differs) {
      CHECK(normalisedHtml(html, ours) != normalisedHtml(example.html, ours));
      CHECK(difference->second.reason.size() > 10);
    }
  }
}

TEST_CASE("the comparison of HTML sees what matters and nothing else") {
  CHECK(normalisedHtml("<p >a\n b</p>\n<hr />") == normalisedHtml("<P>a b</P><hr>"));
  CHECK(normalisedHtml("<a b='1' a=\"2&quot;\">") == normalisedHtml("<a a='2\"' b=1>"));
  CHECK(normalisedHtml("<pre>a  b</pre>") != normalisedHtml("<pre>a b</pre>"));
  CHECK(normalisedHtml("a<em> b</em>") != normalisedHtml("a<em>b</em>"));
  CHECK(normalisedHtml("<p>&lt;b></p>") != normalisedHtml("<p><b></p>"));
}
