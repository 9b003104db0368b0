// XML text, written front to back: escaping and well-formedness are libxml2's, this is the only door to it. Characters
// that XML 1.0 cannot hold are left out. Needs valid UTF-8; same calls, same bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pejl {

class XmlWriter {
 public:
  XmlWriter();  // writes the declaration
  ~XmlWriter();
  XmlWriter(XmlWriter&&) noexcept;
  XmlWriter& operator=(XmlWriter&&) noexcept;

  void begin(std::string_view element);
  void attribute(std::string_view name, std::string_view value);  // directly after begin
  void text(std::string_view text);
  void end();
  void element(std::string_view name, std::string_view text);

  // Ends all open elements and gives the document; the writer is empty after that.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pejl
