#include "template/value.h"

#include <algorithm>
#include <memory>

namespace pejl {

std::string_view Values::copy(std::string_view text) {
  if (text.empty()) return {};
  auto* bytes = static_cast<char*>(arena_.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), bytes);
  return {bytes, text.size()};
}

Value Values::own(std::string_view text) { return Value(copy(text)); }

Value Values::ownHtml(const SafeHtml& html) {
  const std::string_view text = copy(html.text);
  return Value(ValueKind::html, text.data(), text.size());
}

Value Values::list(std::span<const Value> items) {
  auto* copies = static_cast<Value*>(arena_.allocate(items.size_bytes() + 1, alignof(Value)));
  std::uninitialized_copy(items.begin(), items.end(), copies);
  return Value(ValueKind::list, copies, items.size());
}

Value Values::map(std::span<const Entry> entries) {
  auto* copies = static_cast<Entry*>(arena_.allocate(entries.size_bytes() + 1, alignof(Entry)));
  std::uninitialized_copy(entries.begin(), entries.end(), copies);
  return Value(ValueKind::map, copies, entries.size());
}

}  // namespace pejl
