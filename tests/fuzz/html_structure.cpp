#include "fuzz/html_structure.h"

#include <algorithm>

namespace pejl {
namespace {

constexpr std::string_view blanks = " \t\n\f\r";

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

bool isLetter(std::string_view text, std::size_t at) {
  return at < text.size() && ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z');
}

// Past a comment, whose "<!--" ends at `at`.
std::size_t commentEnd(std::string_view html, std::size_t at) {
  if (html.substr(at, 1) == ">") return at + 1;
  if (html.substr(at, 2) == "->") return at + 2;
  const std::size_t one = html.find("-->", at), other = html.find("--!>", at);
  if (one == other) return html.size();
  return one < other ? one + 3 : other + 4;
}

// Reads a tag's name and attributes from `at`, just past '<' or "</"; gives the offset past its '>'.
std::size_t readTag(std::string_view html, std::size_t at, SeenTag& tag) {
  const std::size_t nameEnd = std::min(html.find_first_of(" \t\n\f\r/>", at), html.size());
  tag.name += lowered(html.substr(at, nameEnd - at));
  at = nameEnd;
  while (true) {
    at = html.find_first_not_of(" \t\n\f\r/", at);
    if (at == std::string_view::npos) return html.size();
    if (html[at] == '>') return at + 1;
    const std::size_t end = std::min(html.find_first_of(" \t\n\f\r/>=", at + 1), html.size());
    tag.attributes.emplace_back(lowered(html.substr(at, end - at)), "");
    const std::size_t equals = html.find_first_not_of(blanks, end);
    at = end;
    if (equals == std::string_view::npos || html[equals] != '=') continue;
    at = html.find_first_not_of(blanks, equals + 1);
    if (at == std::string_view::npos) return html.size();
    if (html[at] == '>') continue;
    const bool quoted = html[at] == '"' || html[at] == '\'';
    const std::size_t close = quoted ? html.find(html[at], at + 1) : html.find_first_of(" \t\n\f\r>", at);
    if (close == std::string_view::npos) return html.size();
    tag.attributes.back().second = html.substr(at + (quoted ? 1 : 0), close - at - (quoted ? 1 : 0));
    at = close + (quoted ? 1 : 0);
  }
}

// Past the text of <script>, <title> and the like: at the "</" of its end tag.
std::size_t rawTextEnd(std::string_view html, std::size_t at, std::string_view name) {
  for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 1)) {
    const std::size_t after = at + 2 + name.size();
    if (after >= html.size()) break;
    if (lowered(html.substr(at + 2, name.size())) == name && std::string_view(" \t\n\f\r/>").find(html[after]) < 99)
      return at;
  }
  return html.size();
}

}  // namespace

std::vector<SeenTag> seenTags(std::string_view html, Scripts scripts) {
  std::vector<SeenTag> tags;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const std::string_view rest = html.substr(at + 1);
    if (rest.substr(0, 3) == "!--") {
      tags.push_back({"!", {}});
      at = commentEnd(html, at + 4);
    } else if (isLetter(rest, 0)) {
      SeenTag tag;
      at = readTag(html, at + 1, tag);
      for (const std::string_view raw :
           {"script", "style", "iframe", "noembed", "noframes", "xmp", "title", "textarea"}) {
        if (tag.name == raw) at = rawTextEnd(html, at, raw);
      }
      if (tag.name == "noscript" && scripts == Scripts::run) at = rawTextEnd(html, at, "noscript");
      if (tag.name == "plaintext") at = html.size();
      tags.push_back(std::move(tag));
    } else if (rest.substr(0, 1) == "/" && isLetter(rest, 1)) {
      SeenTag tag{"/", {}};
      at = readTag(html, at + 2, tag);
      tags.push_back(std::move(tag));
    } else if (rest.substr(0, 1) == "!" || rest.substr(0, 1) == "?" || (rest.substr(0, 1) == "/" && rest.size() > 1)) {
      tags.push_back({"!", {}});
      const std::size_t end = html.find('>', at);
      at = end == std::string_view::npos ? html.size() : end + 1;
    } else {
      ++at;
    }
  }
  return tags;
}

std::string structureOf(std::string_view html, Scripts scripts) {
  std::string result;
  for (const SeenTag& tag : seenTags(html, scripts)) {
    result += "<" + tag.name;
    for (const auto& [name, value] : tag.attributes) result += " " + name;
    result += ">";
  }
  return result;
}

}  // namespace pejl
