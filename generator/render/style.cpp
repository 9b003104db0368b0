#include "render/style.h"

#include "base/text.h"

namespace pejl::rendering {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool isOneOf(char c, std::string_view characters) { return characters.find(c) != std::string_view::npos; }

class Compactor {
 public:
  explicit Compactor(std::string_view source) : source_(source) { out_.reserve(source.size()); }

  std::string write() {
    while (at_ < source_.size()) {
      const char c = source_[at_];
      if (isBlank(c)) {
        hasGap_ = true;
        ++at_;
      } else if (startsWith(rest(), "/*")) {
        comment();
      } else if (c == '"' || c == '\'') {
        put(throughQuote(c));
      } else if (c == '\\') {
        put(at_ + 2);
      } else if (startsWith(rest(), "url(")) {
        address();
      } else {
        put(at_ + 1);
      }
    }
    return std::move(out_);
  }

 private:
  std::string_view rest() const { return source_.substr(at_); }

  void comment() {
    const std::size_t found = source_.find("*/", at_ + 2);
    const std::size_t end = found == std::string_view::npos ? source_.size() : found + 2;
    if (startsWith(rest(), "/*!")) {
      put(end);
    } else {
      hasGap_ = true;
      at_ = end;
    }
  }

  std::size_t throughQuote(char quote) const {
    std::size_t end = at_ + 1;
    while (end < source_.size() && source_[end] != quote) end += source_[end] == '\\' ? 2 : 1;
    return end + 1;
  }

  // Without quotation marks everything up to the bracket is the address.
  void address() {
    const std::size_t begin = at_ + 4;
    const bool isQuoted = begin < source_.size() && isOneOf(source_[begin], "\"' \n\t");
    const std::size_t end = source_.find(')', begin);
    put(isQuoted ? begin : end == std::string_view::npos ? source_.size() : end + 1);
  }

  // What comes next up to `end`, after a blank if it would be something else without one.
  void put(std::size_t end) {
    const std::string_view next = source_.substr(at_, end - at_);
    at_ = end;
    if (next == "}" && !out_.empty() && out_.back() == ';' && !endsWith(out_, ": ;")) out_.pop_back();
    if (hasGap_ && needsBlank(next.front())) out_ += ' ';
    hasGap_ = false;
    out_.append(next);
  }

  // A blank joins selectors ("a .b"), values ("0 auto") and what stands round "+" and "-"; an empty value ("--none: ;") is one.
  bool needsBlank(char next) const {
    if (out_.empty()) return false;
    if (out_.back() == ':') return next == ';' || next == '}';
    return !isOneOf(out_.back(), "{};,(>") && !isOneOf(next, "{};,)>!");
  }

  const std::string_view source_;
  std::size_t at_ = 0;
  bool hasGap_ = false;
  std::string out_;
};

}  // namespace

std::string compactStyle(std::string_view source) { return Compactor(source).write(); }

}  // namespace pejl::rendering
