// JSON read front to back, value by value, straight from its text: the data of a whole site is never kept as a tree.
// Strict RFC 8259; nesting is at most 64 deep, since files come from others.
//
// After the first fault every call does nothing and gives empty values, so that whoever reads a file asks only once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"

namespace pejl {

enum class JsonKind : std::uint8_t { object, array, text, number, boolean, null, nothing };  // nothing: a fault, or the end

struct JsonFault {
  std::size_t offset = 0;
  Message what;  // "a comma or ']' is missing"
};

class JsonReader {
 public:
  // `text` must be valid UTF-8 and outlive the reader.
  explicit JsonReader(std::string_view text) : text_(text) {}

  // What comes next, which is not consumed.
  JsonKind next();
  // Where it begins.
  std::size_t offset();

  // Calls each(key) for every entry of the object that comes next; each must consume the value. Another kind is skipped,
  // and gives false.
  template <typename Each>
  bool object(const Each& each) {
    if (!open('{')) return false;
    for (bool isFirst = true; more('}', isFirst); isFirst = false) {
      const std::string key = readKey();
      if (!fault_) each(key);
    }
    return true;
  }

  // The same for an array: each().
  template <typename Each>
  bool array(const Each& each) {
    if (!open('[')) return false;
    for (bool isFirst = true; more(']', isFirst); isFirst = false) each();
    return true;
  }

  // The text that comes next; anything else is skipped and gives nothing.
  std::optional<std::string> text();
  void skip();
  // Reports what stands after the value.
  void end();

  const std::optional<JsonFault>& fault() const { return fault_; }

 private:
  bool open(char bracket);            // else skips the value
  bool more(char bracket, bool isFirst);
  std::string readKey();
  std::string readString();
  void readEscape(std::string& out);
  std::uint32_t readHex();
  void skipBlanks();
  void skipNumber();
  void skipWord(std::string_view word);
  void fail(Message what);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::optional<JsonFault> fault_;
};

}  // namespace pejl
