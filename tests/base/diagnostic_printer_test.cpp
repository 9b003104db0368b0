#include "base/diagnostic_printer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace pejl;

namespace {
Diagnostic finding(std::string excerpt, std::uint32_t column, std::uint32_t length = 1) {
  return {"unresolved-id", Severity::error, {"content/a.md", 3, column, length}, say("nothing has the id 'mdo'"),
          say("did you mean 'mod'?"), std::move(excerpt)};
}

std::string human(const Diagnostic& diagnostic, Colour colour = Colour::off) {
  return printFindings(std::vector{diagnostic}, DiagnosticFormat::human, colour, Catalogue());
}

// The caret line of the finding as printed.
std::string caretLine(const Diagnostic& diagnostic) {
  const std::string text = human(diagnostic);
  const std::size_t second = text.find('\n', text.find('\n') + 1) + 1;
  return text.substr(second, text.find('\n', second) - second);
}
}  // namespace

TEST_CASE("a finding shows its place, its line, a caret under the place and what to do") {
  CHECK(human(finding("Se også [[mdo]].", 11, 3)) ==
        "content/a.md:3:11: error[unresolved-id]: nothing has the id 'mdo'\n"
        "  Se også [[mdo]].\n"
        "            ^~~\n"
        "  help: did you mean 'mod'?\n");
}

TEST_CASE("a finding about two places names the other one before what to do") {
  Diagnostic two = finding("x", 1);
  two.related.push_back({{"content/b.md", 7, 2, 1}, say("'b', a vaerdi")});
  CHECK(human(two).find("  ^\n  see: content/b.md:7:2: 'b', a vaerdi\n  help:") != std::string::npos);
  const auto json = nlohmann::json::parse(printFindings(std::vector{two}, DiagnosticFormat::json, Colour::off, Catalogue()));
  CHECK(json["related"] == nlohmann::json::parse(R"([{"path": "content/b.md", "line": 7, "column": 2, "length": 1, "what": "'b', a vaerdi"}])"));
}

TEST_CASE("a caret stands right under tabs, combining marks and wide letters") {
  CHECK(caretLine(finding("\tæøå\tx", 6)) == "  \t   \t^");
  CHECK(caretLine(finding("a\u030A x", 4)) == "    ^");      // å as two code points
  CHECK(caretLine(finding("漢字 x", 4)) == "       ^");
  CHECK(caretLine(finding("x 漢字", 3, 2)) == "    ^~~~");
}

TEST_CASE("a caret may stand just after the line's end and never further") {
  CHECK(caretLine(finding("abc", 4)) == "     ^");
  CHECK(caretLine(finding("abc", 90, 40)) == "     ^");
}

TEST_CASE("a very long line is cut around the place") {
  const std::string line = std::string(500, 'a') + "X" + std::string(500, 'b');
  const std::string text = human(finding(line, 501));
  const std::size_t second = text.find('\n') + 1;
  const std::string shown = text.substr(second, text.find('\n', second) - second);
  CHECK(shown.size() < 180);
  const std::size_t caret = caretLine(finding(line, 501)).find('^');
  // '…' is three bytes and one column.
  CHECK(shown[caret + 2] == 'X');
}

TEST_CASE("what is known of a place decides what is printed of it") {
  const Diagnostic file{"unreadable-file", Severity::error, {"pejl.toml", 0, 0, 1}, say("no pejl.toml here"), {}, {}};
  CHECK(human(file) == "pejl.toml: error[unreadable-file]: no pejl.toml here\n");
  const Diagnostic line{"carriage-return", Severity::warning, {"a.md", 2, 0, 1}, say("CR"), {}, "x"};
  CHECK(human(line) == "a.md:2: warning[carriage-return]: CR\n  x\n");
}

TEST_CASE("content cannot send commands to the terminal") {
  Diagnostic diagnostic = finding("a \x1b[2J b", 3);
  diagnostic.message = say("bad \x1b]0;x\x07 \u202E name");
  diagnostic.where.file = "content/\xE6.md";
  const std::string text = human(diagnostic);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(text.find("content/?.md:3:3") == 0);
}

TEST_CASE("colours are only there when asked for") {
  CHECK(human(finding("x", 1)).find('\x1b') == std::string::npos);
  CHECK(human(finding("x", 1), Colour::on).find("\x1b[1;31merror[unresolved-id]\x1b[0m") != std::string::npos);
}

TEST_CASE("findings as JSON are one object a line") {
  const std::vector<Diagnostic> two = {finding("x", 4, 2), {"unwritable", Severity::error, {"output", 0, 0, 1}, say("a \"b\""), {}, {}}};
  const std::string text = printFindings(two, DiagnosticFormat::json, Colour::on, Catalogue());
  const auto first = nlohmann::json::parse(text.substr(0, text.find('\n')));
  CHECK(first == nlohmann::json{{"path", "content/a.md"}, {"line", 3}, {"column", 4}, {"length", 2},
                                {"severity", "error"}, {"code", "unresolved-id"},
                                {"message", "nothing has the id 'mdo'"}, {"help", "did you mean 'mod'?"}});
  const auto second = nlohmann::json::parse(text.substr(text.find('\n') + 1));
  CHECK(second["message"] == "a \"b\"");
  CHECK_FALSE(second.contains("line"));
}

TEST_CASE("people read a finding in their language, programs find its level and code where they were") {
  Diagnostic one = finding("x", 1);
  one.help = say("did you mean '{}'?", "mod");
  const std::string text = printFindings(std::vector{one}, DiagnosticFormat::human, Colour::off, catalogueIn("da"));
  CHECK(text == "content/a.md:3:1: fejl[unresolved-id]: nothing has the id 'mdo'\n  x\n  ^\n  forslag: mente du 'mod'?\n");
  const auto json = nlohmann::json::parse(printFindings(std::vector{one}, DiagnosticFormat::json, Colour::off, catalogueIn("da")));
  CHECK((json["severity"] == "error" && json["code"] == "unresolved-id" && json["help"] == "mente du 'mod'?"));
  CHECK(countsOf(std::vector{one, one}).in(catalogueIn("da")) == "2 fejl, 0 advarsler");
}

TEST_CASE("counts say how many of each") {
  const Diagnostic error = finding("x", 1);
  Diagnostic warning = error, note = error, hint = error;
  warning.severity = Severity::warning;
  note.severity = Severity::note;
  CHECK(countsOf(std::vector{error, error, warning}).english() == "2 errors, 1 warning");
  CHECK(countsOf({}).english() == "0 errors, 0 warnings");
  hint.severity = Severity::hint;
  CHECK(countsOf(std::vector{note}).english() == "0 errors, 0 warnings, 1 note");
  CHECK(countsOf(std::vector{hint, hint}).english() == "0 errors, 0 warnings, 2 hints");
}

TEST_CASE("a finding that names a line gets it as excerpt") {
  std::vector<Diagnostic> findings = {finding("", 1), {"x", Severity::error, {"b.md", 0, 0, 1}, say("m"), {}, {}}};
  addExcerpts(findings, [](const std::string& file, std::uint32_t line) {
    return std::string_view(file == "content/a.md" && line == 3 ? "linjen" : "forkert");
  });
  CHECK(findings[0].excerpt == "linjen");
  CHECK(findings[1].excerpt.empty());
}
