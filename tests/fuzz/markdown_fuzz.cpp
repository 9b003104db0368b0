// Any text is read as a page and rendered. Nothing may crash or hang; the tree, the places and the HTML must hold
// together: every tag closed, none that we do not write, no attribute and no scheme that could run something.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

#include "base/text.h"
#include "fuzz/html_structure.h"
#include "parse/lone_document.h"
#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;

namespace {

constexpr std::array<std::string_view, 31> tags = {
    "a", "blockquote", "br", "code", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "li",
    "ol", "p", "pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"};
constexpr std::array<std::string_view, 19> attributes = {
    "alt", "aria-label", "aria-labelledby", "checked", "class", "decoding", "disabled", "height", "href", "id",
    "loading", "role", "scope", "src", "start", "tabindex", "title", "type", "width"};
constexpr std::array<std::string_view, 4> voidTags = {"br", "hr", "img", "input"};

template <typename List>
bool holds(const List& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

[[noreturn]] void complain(const char* what, const std::string& detail) {
  std::fprintf(stderr, "%s: %s\n", what, detail.c_str());
  std::abort();
}

bool isSafeAddress(std::string_view address) {
  const std::size_t stop = address.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
  if (startsWith(address, "//")) return false;
  const bool isScheme = stop != std::string_view::npos && stop > 0 && address[stop] == ':' && address[0] > '9';
  if (!isScheme) return true;
  std::string scheme(address.substr(0, stop));
  for (char& c : scheme) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
  return holds(std::array<std::string_view, 4>{"https", "http", "mailto", "tel"}, scheme);
}

void checkHtml(const std::string& html) {
  std::vector<std::string> open;
  std::set<std::string> ids;
  for (const SeenTag& tag : seenTags(html, Scripts::run)) {
    if (tag.name[0] == '/') {
      if (open.empty() || open.back() != tag.name.substr(1)) complain("closes what is not open", tag.name + " in " + html);
      open.pop_back();
      continue;
    }
    if (!holds(tags, tag.name)) complain("a tag that we do not write", tag.name + " in " + html);
    if (tag.name == "a" && holds(open, "a")) complain("a link in a link", html);
    if (!holds(voidTags, tag.name)) open.push_back(tag.name);
    for (const auto& [name, value] : tag.attributes) {
      if (!holds(attributes, name)) complain("an attribute that we do not write", name + " in " + html);
      if ((name == "href" || name == "src") && !isSafeAddress(value)) complain("an address", value);
      if (name == "id" && !ids.insert(value).second) complain("an id twice", value + " in " + html);
    }
  }
  if (!open.empty()) complain("left open", open.back() + " in " + html);
}

void checkTree(const Document& document) {
  const auto& nodes = document.nodes;
  std::size_t reached = 0;
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    if (nodes[i].textBegin + nodes[i].textLength > document.text.size()) complain("text beyond the text", outline(document));
    if (i > 0 && nodes[i].parent >= i) complain("a child before its parent", outline(document));
    for (NodeIndex child = nodes[i].firstChild; child != noNode; child = nodes[child].nextSibling) {
      if (nodes[child].parent != i) complain("a child of another", outline(document));
      ++reached;
    }
  }
  if (!nodes.empty() && reached != nodes.size() - 1) complain("nodes that nobody reaches", outline(document));
  NodeIndex before = 0;
  for (const Reference& reference : document.references) {
    if (reference.node < before) complain("references out of order", outline(document));
    before = reference.node;
  }
}

// Places must lie in the file: a caret elsewhere helps nobody.
void checkPlaces(const Parsed& parsed, std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const Diagnostic& found : parsed.diagnostics) {
    if (found.where.line > lines) complain("a finding below the file", found.code);
    if (found.where.column > text.size() + 1) complain("a finding beside the file", found.code);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  // discover lets nothing else through.
  if (findInvalidUtf8(text) || text.find('\0') != std::string::npos || text.find('\r') != std::string::npos) return 0;
  const bool isPage = startsWith(text, "+++");
  if (!isPage) text.insert(0, "+++\ntitle = \"x\"\n+++\n");
  const Parsed parsed = parsePage(text);
  checkTree(parsed.document);
  checkPlaces(parsed, text);
  checkHtml(htmlOf(parsed.document));
  return 0;
}
