// Any text is parsed as templates and rendered twice: with harmless words and with hostile ones. Nothing may crash or
// hang, both must find the same tags and attributes in the output, and no hostile word may become a dangerous address.
// Lines "file NAME" in the input begin further templates; tests/template/cases/*.txt hold seeds.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "fuzz/html_structure.h"
#include "template/template.h"

using namespace pejl;

namespace {

// Words of the same kind for every name that seeds use. The hostile ones hold what could leave any context.
struct Words {
  std::string text, url;
};

const Words harmless = {"harmless", "harmless.html"};
const Words hostile = {"q\"'><\t/--> </title ></textarea></script>&colon;\\ =x onx=CANARY<b>", "javascript:CANARY"};

Value makeData(Values& values, const Words& words) {
  const Value text(words.text);
  const Value item = values.map({{"title", text}, {"t", text}, {"url", Value(words.url)}, {"none", Value()}});
  const Value list = values.list({item, item});
  return values.map({{"x", text},
                     {"title", text},
                     {"url", Value(words.url)},
                     {"rest", text},
                     {"n", 3},
                     {"list", values.list({text, text})},
                     {"items", list},
                     {"page", values.map({{"title", text}, {"children", list}, {"none", Value()}})},
                     {"map", values.map({{"a", text}, {"b", 2}})},
                     {"body", values.ownHtml(SafeHtml{"<b>x</b>"})},
                     {"flag", true}});
}

std::vector<TemplateFile> split(std::string_view input) {
  std::vector<TemplateFile> files = {{"t.html", ""}};
  std::size_t begin = 0;
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t end = std::min(input.find('\n', at), input.size());
    const std::string_view line = input.substr(at, end - at);
    if (startsWith(line, "file ")) {
      files.back().text = input.substr(begin, at - begin);
      files.push_back({line.substr(5), ""});
      begin = std::min(end + 1, input.size());
    }
    at = end + 1;
  }
  files.back().text = input.substr(begin);
  return files;
}

// Templates may ask what a word is like and then print different tags: nothing to compare then.
bool asksAboutText(std::string_view input) {
  for (const std::string_view question : {"==", "!=", "in", "replace", "length"}) {
    if (input.find(question) != std::string_view::npos) return true;
  }
  return false;
}

[[noreturn]] void complain(const char* what, const std::string& one, const std::string& other) {
  std::fprintf(stderr, "%s\n--- harmless\n%s\n--- hostile\n%s\n", what, one.c_str(), other.c_str());
  std::abort();
}

void checkAddresses(const std::string& html) {
  for (const SeenTag& tag : seenTags(html, Scripts::run)) {
    for (const auto& [name, value] : tag.attributes) {
      const bool isAddress = name == "href" || name == "src" || name == "action" || name == "formaction";
      if (isAddress && value.find("CANARY") != std::string::npos && !safeUrl(replaceAll(value, "&amp;", "&"))) {
        complain("a dangerous address", value, html);
      }
      if (startsWith(name, "on") && value.find("CANARY") != std::string::npos) complain("script", value, html);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (findInvalidUtf8(input) || input.find("CANARY") != std::string_view::npos) return 0;
  Diagnostics findings;
  const TemplateSet templates = parseTemplates(split(input), findings);
  std::string outputs[2];
  bool rendered[2];
  for (int i = 0; i < 2; ++i) {
    Values values;
    Diagnostics ownFindings;
    rendered[i] = render(templates, "t.html", makeData(values, i == 0 ? harmless : hostile), outputs[i], ownFindings);
    const bool explained = findings.hasErrors() || ownFindings.hasErrors();
    if (!rendered[i] && (!explained || !outputs[i].empty())) complain("a failure without finding", outputs[i], "");
  }
  if (!rendered[1]) return 0;
  checkAddresses(outputs[1]);
  if (!rendered[0] || asksAboutText(input)) return 0;
  for (const Scripts scripts : {Scripts::run, Scripts::doNotRun}) {
    if (structureOf(outputs[0], scripts) != structureOf(outputs[1], scripts)) {
      complain("different tags", outputs[0], outputs[1]);
    }
  }
  return 0;
}
