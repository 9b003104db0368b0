#include "base/json_reader.h"

#include "base/text.h"

namespace pejl {
namespace {

constexpr std::size_t deepest = 64;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void JsonReader::fail(Message what) {
  if (!fault_) fault_ = JsonFault{at_, std::move(what)};
  at_ = text_.size();
}

void JsonReader::skipBlanks() {
  while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
}

JsonKind JsonReader::next() {
  skipBlanks();
  if (fault_ || at_ >= text_.size()) return JsonKind::nothing;
  const char c = text_[at_];
  if (c == '{') return JsonKind::object;
  if (c == '[') return JsonKind::array;
  if (c == '"') return JsonKind::text;
  if (c == 't' || c == 'f') return JsonKind::boolean;
  if (c == 'n') return JsonKind::null;
  return c == '-' || isDigit(c) ? JsonKind::number : JsonKind::nothing;
}

std::size_t JsonReader::offset() {
  skipBlanks();
  return at_;
}

bool JsonReader::open(char bracket) {
  if (next() != (bracket == '{' ? JsonKind::object : JsonKind::array)) {
    skip();
    return false;
  }
  if (++depth_ > deepest) {
    fail(say("this is nested deeper than {}", deepest));
    return false;
  }
  ++at_;
  return true;
}

bool JsonReader::more(char bracket, bool isFirst) {
  skipBlanks();
  if (fault_) return false;
  if (at_ < text_.size() && text_[at_] == bracket) {
    ++at_;
    --depth_;
    return false;
  }
  if (isFirst) return true;
  if (at_ >= text_.size() || text_[at_] != ',') {
    fail(say("a comma or '{}' is missing", bracket));
    return false;
  }
  ++at_;
  return true;
}

std::string JsonReader::readKey() {
  if (next() != JsonKind::text) {
    fail(say("a key in quotes is missing"));
    return {};
  }
  std::string key = readString();
  skipBlanks();
  if (!fault_ && (at_ >= text_.size() || text_[at_] != ':')) fail(say("a colon is missing"));
  if (!fault_) ++at_;
  return key;
}

std::optional<std::string> JsonReader::text() {
  if (next() != JsonKind::text) {
    skip();
    return std::nullopt;
  }
  std::string value = readString();
  if (fault_) return std::nullopt;
  return value;
}

std::string JsonReader::readString() {
  std::string out;
  ++at_;
  while (at_ < text_.size()) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' && static_cast<unsigned char>(text_[at_]) >= 0x20) ++at_;
    out.append(text_, begin, at_ - begin);
    if (at_ >= text_.size()) break;
    if (text_[at_] == '"') {
      ++at_;
      return out;
    }
    if (text_[at_] != '\\') {
      fail(say("a control character stands in a text"));
      return {};
    }
    ++at_;
    readEscape(out);
  }
  fail(say("a text is not closed"));
  return {};
}

void JsonReader::readEscape(std::string& out) {
  constexpr std::string_view marks = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
  if (at_ >= text_.size()) return;
  const char mark = text_[at_++];
  if (const std::size_t i = marks.find(mark); i != std::string_view::npos) {
    out += meanings[i];
    return;
  }
  if (mark != 'u') return fail(say("there is no such escape in JSON"));
  std::uint32_t code = readHex();
  if (code >= 0xD800 && code < 0xDC00 && text_.substr(at_, 2) == "\\u") {
    at_ += 2;
    const std::uint32_t low = readHex();
    code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xD800;
  }
  if (fault_) return;
  if (code >= 0xD800 && code < 0xE000) return fail(say("half a letter stands in a text"));
  appendUtf8(out, code);
}

std::uint32_t JsonReader::readHex() {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = at_ < text_.size() ? text_[at_] : ' ';
    const int digit = isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) {
      fail(say("four hexadecimal digits are missing"));
      return 0;
    }
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value;
}

void JsonReader::skipWord(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) return fail(say("there is no such value in JSON"));
  at_ += word.size();
}

void JsonReader::skipNumber() {
  const auto digits = [this] {
    if (at_ >= text_.size() || !isDigit(text_[at_])) fail(say("a digit is missing"));
    while (at_ < text_.size() && isDigit(text_[at_])) ++at_;
  };
  if (text_[at_] == '-') ++at_;
  if (at_ + 1 < text_.size() && text_[at_] == '0' && isDigit(text_[at_ + 1])) return fail(say("a number begins with 0"));
  digits();
  if (at_ < text_.size() && text_[at_] == '.') {
    ++at_;
    digits();
  }
  if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
    ++at_;
    if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
    digits();
  }
}

void JsonReader::skip() {
  switch (next()) {
    case JsonKind::object: object([this](const std::string&) { skip(); }); break;
    case JsonKind::array: array([this] { skip(); }); break;
    case JsonKind::text: readString(); break;
    case JsonKind::number: skipNumber(); break;
    case JsonKind::boolean: skipWord(text_[at_] == 't' ? "true" : "false"); break;
    case JsonKind::null: skipWord("null"); break;
    case JsonKind::nothing: fail(say("a value is missing")); break;
  }
}

void JsonReader::end() {
  skipBlanks();
  if (!fault_ && at_ < text_.size()) fail(say("something stands after the end"));
}

}  // namespace pejl
