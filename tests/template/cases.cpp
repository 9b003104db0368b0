#include "template/cases.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/text.h"
#include "template/template.h"

namespace pejl {
namespace {

using Json = nlohmann::ordered_json;

Value toValue(const Json& json, Values& values) {
  if (json.is_null()) return {};
  if (json.is_boolean()) return Value(json.get<bool>());
  if (json.is_number_integer()) return Value(json.get<std::int64_t>());
  if (json.is_string()) return values.own(json.get<std::string>());
  if (json.is_array()) {
    std::vector<Value> items;
    for (const Json& item : json) items.push_back(toValue(item, values));
    return values.list(items);
  }
  if (json.contains("$html")) return values.ownHtml(SafeHtml{json["$html"].get<std::string>()});
  std::vector<Entry> entries;
  for (const auto& [key, value] : json.items())
    entries.push_back({Key::of(values.own(key).text()), toValue(value, values)});
  return values.map(entries);
}

void appendLine(std::string& text, std::string_view line, bool& isFirst) {
  if (!isFirst) text.push_back('\n');
  isFirst = false;
  text.append(line.substr(std::min<std::size_t>(2, line.size())));
}

std::string prefixed(char mark, std::string_view text) {
  std::string result;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find('\n', begin);
    const std::string_view line = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    result.push_back(mark);
    if (!line.empty()) result.append(" ").append(line);
    result.push_back('\n');
    if (end == std::string_view::npos) return result;
    begin = end + 1;
  }
}

std::string describe(const Diagnostic& finding) {
  std::string text = finding.where.file + ":" + std::to_string(finding.where.line) + ":" +
                     std::to_string(finding.where.column) + ": " + finding.code + ": " + finding.message.english();
  if (!finding.help.empty()) text += " (" + finding.help.english() + ")";
  return text;
}

}  // namespace

std::vector<std::string> caseFiles(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<TemplateCase> readCases(const std::string& path) {
  std::ifstream stream(path);
  std::vector<TemplateCase> cases;
  bool isFirst = true;
  for (std::string line; std::getline(stream, line);) {
    if (startsWith(line, "# ")) {
      cases.push_back({line.substr(2), {{"t.html", ""}}, "{}", ""});
      isFirst = true;
    } else if (startsWith(line, "file ")) {
      cases.back().files.emplace_back(line.substr(5), "");
      isFirst = true;
    } else if (startsWith(line, ">")) {
      appendLine(cases.back().files.back().second, line, isFirst);
    } else if (startsWith(line, "with ")) {
      cases.back().data = line.substr(5);
    } else if (startsWith(line, "=") || startsWith(line, "!")) {
      cases.back().expected += line + "\n";
    } else if (!line.empty()) {
      throw std::runtime_error(path + ": what is this? " + line);
    }
  }
  return cases;
}

std::string outcomeOf(const TemplateCase& templateCase) {
  std::vector<TemplateFile> files;
  for (const auto& [name, text] : templateCase.files) files.push_back({name, text});
  Diagnostics diagnostics;
  const TemplateSet templates = parseTemplates(files, diagnostics);
  Values values;
  const Value root = toValue(Json::parse(templateCase.data), values);
  std::string out;
  if (!diagnostics.hasErrors() && render(templates, "t.html", root, out, diagnostics)) return prefixed('=', out);
  std::string text;
  for (const Diagnostic& finding : diagnostics.sorted()) text += prefixed('!', describe(finding));
  return text;
}

}  // namespace pejl
