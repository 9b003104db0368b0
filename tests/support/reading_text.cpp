#include "support/reading_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace {

struct Tag {
  std::string name;
  std::map<std::string, std::string> attributes;
  bool closes = false;
};

std::string decoded(std::string_view text) {
  static const std::array<std::pair<std::string_view, std::string_view>, 7> entities{
      {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}, {"&#34;", "\""}}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto entity = std::find_if(entities.begin(), entities.end(), [&](const auto& e) { return text.substr(i).starts_with(e.first); });
    if (entity == entities.end()) {
      out += text[i++];
    } else {
      out += entity->second;
      i += entity->first.size();
    }
  }
  return out;
}

// `text` begins just after '<' and ends just before '>'.
Tag readTag(std::string_view text) {
  Tag tag;
  tag.closes = text.starts_with("/");
  if (tag.closes) text.remove_prefix(1);
  const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  std::size_t i = 0;
  while (i < text.size() && !isSpace(text[i])) tag.name += text[i++];
  while (i < text.size()) {
    if (isSpace(text[i])) {
      ++i;
      continue;
    }
    std::string name, value;
    while (i < text.size() && text[i] != '=' && !isSpace(text[i])) name += text[i++];
    if (i + 1 < text.size() && text[i] == '=' && text[i + 1] == '"') {
      const std::size_t end = std::min(text.find('"', i + 2), text.size());
      value = decoded(text.substr(i + 2, end - i - 2));
      i = end + 1;
    } else {
      ++i;
    }
    tag.attributes[name] = value;
  }
  return tag;
}

// Builds the lines; knows what begins a new one.
class Reader {
 public:
  void text(std::string_view html) {
    if (unheard_ > 0) return;
    for (const char c : decoded(html)) {
      const bool space = c == ' ' || c == '\n' || c == '\t';
      if (space && (line_.empty() || line_.back() == ' ')) continue;
      line_ += space ? ' ' : c;
    }
  }

  void tag(const Tag& tag) {
    if (isOneOf(tag.name, {"script", "style", "svg", "template"})) unheard_ += tag.closes ? -1 : 1;
    if (unheard_ > 0) return;
    if (tag.name == "a") return link(tag);
    if (tag.name == "img") return text("![" + valueOf(tag, "alt") + "](" + valueOf(tag, "src") + ")");
    if (isOneOf(tag.name, {"td", "th"})) return cell(tag);
    if (isOneOf(tag.name, {"span", "b", "i", "strong", "em", "code", "mark", "sup", "del", "abbr", "time", "label", "input", "button", "kbd", "q", "cite", "small", "bdi", "wbr"})) {
      return inlineAnchor(tag);
    }
    block(tag);
  }

  std::string finished() {
    endLine();
    return out_;
  }

 private:
  static bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }
  static std::string valueOf(const Tag& tag, const std::string& attribute) {
    const auto found = tag.attributes.find(attribute);
    return found == tag.attributes.end() ? std::string{} : found->second;
  }

  void link(const Tag& tag) {
    if (!tag.closes) {
      inlineAnchor(tag);
      targets_.push_back(valueOf(tag, "href"));
      line_ += '[';
    } else if (!targets_.empty()) {
      while (line_.ends_with(' ')) line_.pop_back();
      line_ += "](" + targets_.back() + ")";
      targets_.pop_back();
    }
  }

  void cell(const Tag& tag) {
    if (line_.empty()) line_ = "|";
    if (tag.closes) text(" |");
    else text(" ");
  }

  void inlineAnchor(const Tag& tag) {
    if (const std::string id = valueOf(tag, "id"); !id.empty()) text("{#" + id + "} ");
  }

  void block(const Tag& tag) {
    if (isOneOf(tag.name, {"thead", "tbody"})) return;
    endLine();
    if (tag.closes) return;
    if (const std::string id = valueOf(tag, "id"); !id.empty()) id_ = id;
    if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6') {
      prefix_ = std::string(static_cast<std::size_t>(tag.name[1] - '0'), '#') + ' ';
    } else if (tag.name == "li") {
      prefix_ = "- ";
    } else if (tag.name == "blockquote") {
      prefix_ = "> ";
    }
  }

  void endLine() {
    while (line_.ends_with(' ')) line_.pop_back();
    if (line_.empty()) return;
    out_ += prefix_ + line_ + (id_.empty() ? "" : " {#" + id_ + "}") + '\n';
    line_.clear();
    prefix_.clear();
    id_.clear();
  }

  std::string out_, line_, prefix_, id_;
  std::vector<std::string> targets_;
  int unheard_ = 0;
};

std::string_view between(std::string_view html, std::string_view open, std::string_view close) {
  const std::size_t begin = html.find(open);
  if (begin == std::string_view::npos) return {};
  const std::size_t from = html.find('>', begin) + 1;
  return html.substr(from, html.rfind(close) - from);
}

}  // namespace

std::string readingText(std::string_view html) {
  std::string_view rest = between(html, "<main", "</main>");
  if (rest.empty()) rest = between(html, "<body", "</body>");
  Reader reader;
  while (!rest.empty()) {
    const std::size_t open = rest.find('<');
    reader.text(rest.substr(0, open));
    if (open == std::string_view::npos) break;
    const std::size_t close = rest.find('>', open);
    if (close == std::string_view::npos) break;
    reader.tag(readTag(rest.substr(open + 1, close - open - 1)));
    rest.remove_prefix(close + 1);
  }
  return reader.finished();
}
