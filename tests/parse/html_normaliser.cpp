#include "parse/html_normaliser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/html.h"
#include "base/text.h"

namespace pejl::testing {
namespace {

constexpr std::array<std::string_view, 34> blocks = {
    "address", "article", "aside", "blockquote", "body", "button", "canvas", "caption", "div", "dl", "dt", "dd",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "nav", "ol", "p", "pre", "section", "table", "tbody",
    "td", "th", "thead", "tr", "ul", "input"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> references = {
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}}};

bool isBlock(std::string_view tag) { return tag != "input" && std::find(blocks.begin(), blocks.end(), tag) != blocks.end(); }
bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto found = std::find_if(references.begin(), references.end(),
                                    [&](const auto& reference) { return startsWith(text.substr(i), reference.first); });
    if (found != references.end()) {
      result += found->second;
      i += found->first.size();
    } else if (startsWith(text.substr(i), "&#39;") || startsWith(text.substr(i), "&#x27;")) {
      result += '\'';
      i = text.find(';', i) + 1;
    } else {
      result += text[i++];
    }
  }
  return result;
}

struct Tag {
  std::string name;
  bool closes = false;
  std::vector<std::pair<std::string, std::string>> attributes;
};

// The length of a tag at the start of `html`, or 0. As forgiving as a browser where our tests need it.
std::size_t readTag(std::string_view html, Tag& tag) {
  std::size_t at = 1;
  if (at < html.size() && html[at] == '/') tag.closes = true, ++at;
  const auto isName = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
  };
  const auto readName = [&] {
    std::string name;
    while (at < html.size() && isName(html[at])) {
      const char c = html[at++];
      name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    }
    return name;
  };
  tag.name = readName();
  if (tag.name.empty()) return 0;
  while (at < html.size() && html[at] != '>') {
    const std::string name = readName();
    if (name.empty()) {
      ++at;
      continue;
    }
    std::string value;
    while (at < html.size() && isSpace(html[at])) ++at;
    if (at < html.size() && html[at] == '=') {
      ++at;
      while (at < html.size() && isSpace(html[at])) ++at;
      const bool quoted = at < html.size() && (html[at] == '"' || html[at] == '\'');
      const std::size_t begin = quoted ? at + 1 : at;
      const std::size_t end = quoted ? html.find(html[at], begin) : html.find_first_of(" \t\n>", begin);
      if (end == std::string_view::npos) return 0;
      value = decoded(html.substr(begin, end - begin));
      at = quoted ? end + 1 : end;
    }
    tag.attributes.emplace_back(name, value);
  }
  return at < html.size() ? at + 1 : 0;
}

class Normaliser {
 public:
  Normaliser(std::string_view html, const std::vector<std::string_view>& dropped) : html_(html), dropped_(dropped) {}

  std::string run() {
    for (std::size_t at = 0; at < html_.size();) {
      Tag tag;
      const std::size_t length = html_[at] == '<' ? readTag(html_.substr(at), tag) : 0;
      if (length > 0) {
        writeTag(tag);
        at += length;
        continue;
      }
      const std::size_t next = std::min(html_.find('<', at + 1), html_.size());
      writeText(html_.substr(at, next - at));
      at = next;
    }
    trimEnd();
    return std::move(out_);
  }

 private:
  void trimEnd() {
    while (!out_.empty() && isSpace(out_.back())) out_.pop_back();
  }

  void writeTag(Tag& tag) {
    const bool block = isBlock(tag.name);
    if (block && !inPre_) trimEnd();
    if (tag.name == "pre") inPre_ = !tag.closes;
    out_ += tag.closes ? "</" : "<";
    out_ += tag.name;
    std::sort(tag.attributes.begin(), tag.attributes.end());
    for (const auto& [name, value] : tag.attributes) {
      if (std::find(dropped_.begin(), dropped_.end(), name) != dropped_.end()) continue;
      out_.append(" ").append(name).append("=\"");
      appendAttribute(out_, value);
      out_ += '"';
    }
    out_ += '>';
    afterBlock_ = block;
  }

  void writeText(std::string_view text) {
    std::string words = decoded(text);
    if (!inPre_) {
      std::string collapsed;
      for (const char c : words) {
        if (!isSpace(c)) {
          collapsed += c;
        } else if (collapsed.empty() || collapsed.back() != ' ') {
          collapsed += ' ';
        }
      }
      if (afterBlock_ || (!out_.empty() && out_.back() == ' ')) collapsed.erase(0, collapsed.find_first_not_of(' '));
      words = collapsed;
    }
    if (words.empty()) return;
    appendText(out_, words);
    afterBlock_ = false;
  }

  std::string_view html_;
  const std::vector<std::string_view>& dropped_;
  std::string out_;
  bool inPre_ = false, afterBlock_ = true;
};

}  // namespace

std::string normalisedHtml(std::string_view html, const std::vector<std::string_view>& dropped) {
  return Normaliser(html, dropped).run();
}

}  // namespace pejl::testing
