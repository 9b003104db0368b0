#include "base/json.h"

#include <array>

namespace pejl {
namespace {

// Bytes that may not stand as they are; '/' only after '<'.
constexpr std::array<bool, 256> needsCare = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = true;
  for (const char c : {'"', '\\', '/', '\x7F'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

}  // namespace

void appendJsonText(std::string& out, std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (!needsCare[byte] || (byte == '/' && (i == 0 || text[i - 1] != '<'))) continue;
    out.append(text, copied, i - copied);
    copied = i + 1;
    switch (byte) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '/': out += "\\/"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
  }
  out.append(text, copied);
  out += '"';
}

void JsonWriter::key(std::string_view name) {
  separate();
  appendJsonText(out_, name);
  out_ += ':';
  needsComma_ = false;
}

void JsonWriter::text(std::string_view value) {
  separate();
  appendJsonText(out_, value);
  needsComma_ = true;
}

void JsonWriter::integer(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
  needsComma_ = true;
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  needsComma_ = true;
}

void JsonWriter::null() {
  separate();
  out_ += "null";
  needsComma_ = true;
}

void JsonWriter::newLine() {
  separate();
  out_ += '\n';
}

void JsonWriter::field(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonWriter::fieldUnlessEmpty(std::string_view name, std::string_view value) {
  if (!value.empty()) field(name, value);
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
}

void JsonWriter::end(char bracket) {
  out_ += bracket;
  needsComma_ = true;
}

void JsonWriter::separate() {
  if (needsComma_) out_ += ',';
  needsComma_ = false;
}

}  // namespace pejl
