#include "base/diagnostic_formats.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/diagnostic_printer.h"
#include "base/harmless.h"
#include "base/hash.h"
#include "base/html.h"
#include "base/json.h"
#include "base/text.h"

namespace pejl::formats {
namespace {

// A path as a relative URI: each segment percent-encoded.
std::string uriOf(const std::string& path) {
  std::string uri;
  std::string_view rest = path;
  while (true) {
    const std::size_t slash = rest.find('/');
    appendUrlComponent(uri, rest.substr(0, slash));
    if (slash == std::string_view::npos) return uri;
    uri += '/';
    rest.remove_prefix(slash + 1);
  }
}

void writeNumber(JsonWriter& json, std::string_view name, std::uint32_t number) {
  json.key(name);
  json.integer(number);
}

void writePhysicalLocation(JsonWriter& json, const Location& where) {
  json.key("physicalLocation");
  json.beginObject();
  json.key("artifactLocation");
  json.beginObject();
  json.field("uri", uriOf(harmless(where.file)));
  json.field("uriBaseId", "%SRCROOT%");
  json.endObject();
  if (where.line != 0) {
    json.key("region");
    json.beginObject();
    writeNumber(json, "startLine", where.line);
    if (where.column != 0) {
      writeNumber(json, "startColumn", where.column);
      writeNumber(json, "endColumn", where.column + where.length);
    }
    json.endObject();
  }
  json.endObject();
}

void writeMessage(JsonWriter& json, const std::string& text) {
  json.key("message");
  json.beginObject();
  json.field("text", text);
  json.endObject();
}

std::string messageAndHelp(const Diagnostic& finding, const Catalogue& catalogue) {
  return harmless(finding.message.in(catalogue)) + (finding.help.empty() ? "" : "\n" + harmless(finding.help.in(catalogue)));
}

std::vector<std::string> codesOf(std::span<const Diagnostic> findings) {
  std::vector<std::string> codes;
  for (const Diagnostic& finding : findings) codes.push_back(finding.code);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

// SARIF knows no hints.
std::string_view levelOf(Severity severity) { return nameOf(severity == Severity::hint ? Severity::note : severity); }

void writeResult(JsonWriter& json, const Diagnostic& finding, const std::vector<std::string>& codes, const Catalogue& catalogue) {
  json.beginObject();
  json.field("ruleId", finding.code);
  json.key("ruleIndex");
  json.integer(std::lower_bound(codes.begin(), codes.end(), finding.code) - codes.begin());
  json.field("level", levelOf(finding.severity));
  writeMessage(json, messageAndHelp(finding, catalogue));
  json.key("locations");
  json.beginArray();
  json.beginObject();
  writePhysicalLocation(json, finding.where);
  json.endObject();
  json.endArray();
  if (!finding.related.empty()) {
    json.key("relatedLocations");
    json.beginArray();
    for (const RelatedPlace& place : finding.related) {
      json.beginObject();
      writePhysicalLocation(json, place.where);
      writeMessage(json, harmless(place.what.in(catalogue)));
      json.endObject();
    }
    json.endArray();
  }
  json.endObject();
}

// In a workflow command's text; in its properties ':' and ',' end them too.
std::string escaped(std::string_view text) {
  return replaceAll(replaceAll(replaceAll(text, "%", "%25"), "\r", "%0D"), "\n", "%0A");
}
std::string escapedProperty(std::string_view text) { return replaceAll(replaceAll(escaped(text), ":", "%3A"), ",", "%2C"); }

std::string_view qualityOf(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

}  // namespace

std::string sarif(std::span<const Diagnostic> findings, const Catalogue& catalogue) {
  const std::vector<std::string> codes = codesOf(findings);
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.field("version", "2.1.0");
  json.key("runs");
  json.beginArray();
  json.beginObject();
  json.key("tool");
  json.beginObject();
  json.key("driver");
  json.beginObject();
  json.field("name", "Pejl");
  json.key("rules");
  json.beginArray();
  for (const std::string& code : codes) {
    json.beginObject();
    json.field("id", code);
    json.endObject();
  }
  json.endArray();
  json.endObject();
  json.endObject();
  if (catalogue.language() != "en") json.field("language", catalogue.language());  // without it, SARIF's is English
  json.field("columnKind", "unicodeCodePoints");
  json.key("results");
  json.beginArray();
  for (const Diagnostic& finding : findings) {
    json.newLine();
    writeResult(json, finding, codes, catalogue);
  }
  json.endArray();
  json.endObject();
  json.endArray();
  json.endObject();
  return out + '\n';
}

std::string github(std::span<const Diagnostic> findings, const Catalogue& catalogue) {
  std::string out;
  for (const Diagnostic& finding : findings) {
    const Location& where = finding.where;
    const bool isMild = finding.severity == Severity::note || finding.severity == Severity::hint;
    out += isMild ? "::notice" : "::" + std::string(nameOf(finding.severity));
    out += " file=" + escapedProperty(harmless(where.file));
    if (where.line != 0) out += ",line=" + std::to_string(where.line);
    if (where.column != 0) {
      out += ",col=" + std::to_string(where.column) + ",endColumn=" + std::to_string(where.column + where.length);
    }
    out += ",title=" + escapedProperty(finding.code) + "::" + escaped(messageAndHelp(finding, catalogue)) + '\n';
  }
  return out;
}

std::string gitlab(std::span<const Diagnostic> findings, const Catalogue& catalogue) {
  std::map<std::string, int> seen;
  std::string out;
  JsonWriter json(out);
  json.beginArray();
  for (const Diagnostic& finding : findings) {
    const std::string what = finding.code + '\n' + finding.where.file + '\n' + finding.message.english();
    const int count = seen[what]++;
    json.newLine();
    json.beginObject();
    json.field("check_name", finding.code);
    json.field("description", messageAndHelp(finding, catalogue));
    json.field("fingerprint", fingerprint(count == 0 ? what : what + '\n' + std::to_string(count)));
    json.field("severity", qualityOf(finding.severity));
    json.key("location");
    json.beginObject();
    json.field("path", harmless(finding.where.file));
    json.key("positions");
    json.beginObject();
    json.key("begin");
    json.beginObject();
    writeNumber(json, "line", std::max(finding.where.line, 1u));
    if (finding.where.column != 0) writeNumber(json, "column", finding.where.column);
    json.endObject();
    json.endObject();
    json.endObject();
    json.endObject();
  }
  json.endArray();
  return out + '\n';
}

}  // namespace pejl::formats
