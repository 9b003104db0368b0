#include "render/script.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"

namespace pejl::rendering {
namespace {

// Every line closes the template literals it opens. A lone backtick in a string or a comment is taken for one that does not,
// which costs bytes but breaks nothing.
bool spansLines(const std::vector<std::string_view>& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](std::string_view line) { return std::count(line.begin(), line.end(), '`') % 2 != 0; });
}

std::string_view withoutComment(std::string_view line) {
  const std::size_t comment = line.find("//");
  if (comment == std::string_view::npos) return line;
  // Quotes or a slash before it: it may stand in a string or a regular expression.
  if (line.substr(0, comment).find_first_of("\"'`/") != std::string_view::npos) return line;
  return trim(line.substr(0, comment));
}

}  // namespace

std::string compactScript(std::string_view source) {
  const std::vector<std::string_view> lines = splitLines(source);
  if (spansLines(lines)) return std::string(source);
  std::string compact;
  compact.reserve(source.size());
  for (const std::string_view line : lines) {
    const std::string_view code = withoutComment(trim(line));
    if (!code.empty()) compact.append(code).push_back('\n');
  }
  return compact;
}

std::string scriptWords(const std::vector<std::string>& keys, const Strings& strings) {
  if (keys.empty()) return {};
  std::string script = "globalThis.pejlWords=";
  JsonWriter json(script);
  json.beginObject();
  for (const std::string& key : keys) json.field(key, strings(key));
  json.endObject();
  return script.append(";\n");
}

}  // namespace pejl::rendering
