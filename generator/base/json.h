// JSON text, written front to back in the order of the calls: same calls, same bytes. Commas are its own business.
// Everything above ASCII stays UTF-8; "</" becomes "<\/", so that the text may stand in a page. Needs valid UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pejl {

class JsonWriter {
 public:
  // Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  void beginObject() { begin('{'); }
  void endObject() { end('}'); }
  void beginArray() { begin('['); }
  void endArray() { end(']'); }
  void key(std::string_view name);
  void text(std::string_view value);
  void integer(std::int64_t value);
  void boolean(bool value);
  void null();
  // Starts the next value on a line of its own, so that a change of one entry is a change of one line.
  void newLine();

  // A key with its value; the second leaves the pair out when the value is empty.
  void field(std::string_view name, std::string_view value);
  void fieldUnlessEmpty(std::string_view name, std::string_view value);

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();

  std::string& out_;
  bool needsComma_ = false;
};

// A string with its quotes.
void appendJsonText(std::string& out, std::string_view text);

}  // namespace pejl
