#include "base/message.h"

#include <algorithm>
#include <utility>

#include "base/catalogue.h"

namespace pejl {
namespace {

constexpr std::string_view digits = "123456789";

}  // namespace

Message Message::asItIs(std::string text) {
  Message message;
  message.text_ = std::move(text);
  message.isTemplate_ = false;
  return message;
}

std::string Message::in(const Catalogue& catalogue) const {
  if (!isTemplate_) return text_;
  std::string_view rest = catalogue.translation(text_);
  std::string out;
  std::size_t next = 0;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = std::min(rest.find_first_not_of(digits, open + 1), rest.size());
    const std::string_view number = rest.substr(open + 1, close - open - 1);
    const std::size_t place = number.empty() ? next : static_cast<std::size_t>(number.front() - '1');
    const bool isPlace = close < rest.size() && rest[close] == '}' && number.size() < 2 && place < arguments_.size();
    out += rest.substr(0, isPlace ? open : close);
    if (isPlace) out += arguments_[place].in(catalogue);
    if (isPlace && number.empty()) ++next;
    rest.remove_prefix(isPlace ? close + 1 : close);
  }
  return out.append(rest);
}

std::string Message::english() const { return in(Catalogue()); }

}  // namespace pejl
