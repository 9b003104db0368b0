// What cmark would need seconds or gigabytes for is refused with its line; what people write is not.
#include <catch2/catch.hpp>
#include <chrono>

#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;
using Strings = std::vector<std::string>;

namespace {

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("shapes that swell are refused before cmark reads them") {
  const auto refusal = [](const std::string& body) -> std::string {
    const Parsed parsed = parseBody(body);
    if (parsed.diagnostics.size() != 1 || parsed.diagnostics[0].code != "too-complex") return "not refused";
    return parsed.document.nodes.size() == 1 ? parsed.diagnostics[0].message.english() : "read all the same";
  };
  using Catch::Matchers::Contains;
  CHECK_THAT(refusal("a\n" + repeated("- ", 101) + "x\n"), Contains("100 marks"));
  CHECK_THAT(refusal(repeated(">", 101) + "x\n"), Contains("100 marks"));
  CHECK_THAT(refusal(repeated(" ", 500) + "- x\n"), Contains("400 blanks"));
  CHECK_THAT(refusal(repeated("|a", 300) + "|\n" + repeated("|-", 300) + "|\n"), Contains("256 columns"));
  CHECK_THAT(refusal(repeated("|a", 200) + "|\n" + repeated("|-", 200) + "|\n" + repeated("|x|\n", 400)), Contains("65,536 cells"));
  CHECK_THAT(refusal(repeated("|a|b|\n|-|\n", 40)), Contains("32 lines"));
  CHECK_THAT(refusal(repeated("ord ", 17000) + "\n"), Contains("64 KiB"));
  CHECK_THAT(refusal(repeated("ord\n", 17000)), Contains("64 KiB"));
  CHECK_THAT(refusal(repeated("*a _b ", 101) + repeated("_ *", 101)), Contains("100 levels"));
  CHECK(parseBody("a\n\nb\n" + repeated("> ", 101) + "x\n").findings == Strings{"7:1+1 too-complex"});
}

TEST_CASE("one long address used often is refused, not copied for ever") {
  const std::string page = "[a]: /" + repeated("x", 2000) + "\n\n" + repeated("[a]\n\n", 6000);
  const auto begun = std::chrono::steady_clock::now();
  const Parsed parsed = parseBody(page);
  CHECK(parsed.findings.size() == 1);
  CHECK(parsed.findings[0].find("too-complex") != std::string::npos);
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(2));
}

TEST_CASE("what a page may hold is far above what people write") {
  const auto read = [](const std::string& body) { return parseBody(body).findings.empty(); };
  CHECK(read(repeated("> ", 20) + repeated("- ", 20) + "x\n"));
  CHECK(read(repeated("|a", 100) + "|\n" + repeated("|-", 100) + "|\n" + repeated(repeated("|x", 100) + "|\n", 500)));
  CHECK(read("| a | b |\n|---|---|\n" + repeated("| " + repeated("ord ", 30) + "| x |\n", 2000)));
  CHECK(read(repeated("- punkt med nogle ord\n", 20000)));
  CHECK(read("```\n" + repeated("kode | med | streger\n---|---\n", 10000) + "```\n"));
  CHECK(read(repeated(repeated("ord ", 200) + "\n\n", 1000)));
}

TEST_CASE("input families that are worse than linear in cmark stay quick within the limits") {
  const std::vector<std::string> families = {
      repeated("*a ", 10000) + repeated("_a*_ ", 5000), repeated("![[]()", 10000), "a " + repeated("<?", 30000),
      "a " + repeated("<!A ", 15000), "a " + repeated("<![CDATA[", 7000), repeated("- ", 90) + "x" + repeated("\n", 20000),
      repeated("> ", 50) + repeated("- ", 50) + "x\n" + repeated(">\n", 20000), repeated(">", 90) + repeated("a*", 20000),
      repeated("[[a|", 15000), repeated("{#a ", 15000) + "}", repeated("~~a ", 15000), repeated("~a ~~b ", 9000),
      repeated("http://a.b/(", 5000), repeated("a@", 30000), repeated("www.", 15000), repeated("[^a]", 15000)};
  for (const std::string& family : families) {
    const auto begun = std::chrono::steady_clock::now();
    parseBody(family);
    INFO(family.substr(0, 12));
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(4));
  }
}
