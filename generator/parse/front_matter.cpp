#include "parse/front_matter.h"

#include <optional>
#include <string>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl::parsing {
namespace {

constexpr std::size_t maximumFrontMatter = 64u << 10;

// The line after `from` that is `fence` and nothing else, or nothing.
std::optional<std::uint32_t> closingLine(const SourceText& source, std::uint32_t from, std::string_view fence) {
  for (std::uint32_t line = from + 1; line <= source.lineCount(); ++line) {
    if (trim(source.line(line)) == fence) return line;
  }
  return std::nullopt;
}

Location wholeLine(const SourceText& source, std::uint32_t line) {
  return source.locationOf(source.lineBegin(line), source.lineEnd(line));
}

// "title: Dialog" → title = "Dialog", so that the help can show the author's own first line rewritten.
std::string asToml(std::string_view yamlLine) {
  const std::size_t colon = yamlLine.find(':');
  if (colon == std::string_view::npos || colon == 0) return "title = \"…\"";
  std::string_view value = trim(yamlLine.substr(colon + 1));
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  const bool plain = quoted || value == "true" || value == "false" || startsWith(value, "[");
  std::string line(trim(yamlLine.substr(0, colon)));
  line += " = ";
  return plain ? line.append(value) : line.append("\"").append(value).append("\"");
}

// "title = " on the first lines: a front matter that nobody opened.
bool looksLikeToml(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return startsWith(trim(line), "[[") && endsWith(trim(line), "]]");
  const std::string_view key = trim(line.substr(0, equals));
  return isValidId(key);
}

FrontMatter reportYaml(const SourceText& source, Diagnostics& diagnostics) {
  FrontMatter result;
  const auto closing = closingLine(source, 1, "---");
  diagnostics.add(codes::yamlFrontMatter, wholeLine(source, 1), say("front matter between '---' is YAML; Pejl reads TOML"),
                  say("replace both '---' lines by '+++' and write {} instead of '{}'", asToml(source.line(2)), source.line(2)));
  if (closing) result.bodyLine = *closing + 1;
  return result;
}

}  // namespace

FrontMatter readFrontMatter(const SourceText& source, Diagnostics& diagnostics) {
  FrontMatter result;
  result.table.data = TomlValue::Table{};
  result.table.where = {source.path(), 1, 1, 1};
  const std::string_view first = trim(source.line(1));
  if (first == "---") {
    FrontMatter yaml = reportYaml(source, diagnostics);
    yaml.table = result.table;
    return yaml;
  }
  if (first != "+++") {
    const auto closing = closingLine(source, 1, "+++");
    const bool unopened = closing && looksLikeToml(source.line(1));
    diagnostics.add(codes::missingFrontMatter, wholeLine(source, 1),
                    unopened ? say("the '+++' line before the front matter is missing") : say("the page has no front matter"),
                    unopened ? say("begin the file with a line '+++'") : say("begin the file with: +++, title = \"…\", +++, each on its own line"));
    if (unopened) result.bodyLine = *closing + 1;
    return result;
  }
  const auto closing = closingLine(source, 1, "+++");
  if (!closing) {
    diagnostics.add(codes::unclosedFrontMatter, wholeLine(source, 1), say("the front matter that begins here is not closed"),
                    say("end it with a line '+++'"));
    result.bodyLine = source.lineCount() + 1;
    return result;
  }
  result.bodyLine = *closing + 1;
  const std::uint32_t begin = source.lineBegin(2);
  const std::string_view toml = source.text().substr(begin, source.lineBegin(*closing) - begin);
  if (toml.size() > maximumFrontMatter) {
    diagnostics.add(codes::tooComplex, wholeLine(source, 1), say("front matter larger than 64 KiB"), say("move data to a TOML file"));
    return result;
  }
  const std::size_t before = diagnostics.all().size();
  result.table = parseToml(toml, source.path(), 2, diagnostics);
  result.readable = diagnostics.all().size() == before;
  return result;
}

}  // namespace pejl::parsing
