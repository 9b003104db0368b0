// A sentence that Pejl says, kept as an English template and what stands in its places until somebody is to read it: only then is
// it known in which language. The template is also the key of its translation (catalogue.h), as in gettext.
//   say("'{}' is also the address of {}", address, path)
// A sentence is said whole: what comes in a place is text as somebody wrote it, a number, or another message, which is translated
// too. Lower case, one line, no full stop. Cheap enough for findings; nobody makes one unless there is something to say.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pejl {

class Catalogue;

// A literal with as many places "{}" as the message has arguments; any other does not compile. Other braces are text.
template <std::size_t places>
class Wording {
 public:
  template <std::size_t size>
  consteval Wording(const char (&english)[size]) : english_(english, size - 1) {
    std::size_t count = 0;
    for (std::size_t at = english_.find("{}"); at != std::string_view::npos; at = english_.find("{}", at + 2)) ++count;
    if (count != places) throw "a message has as many arguments as its template has places";
  }
  constexpr std::string_view english() const { return english_; }

 private:
  std::string_view english_;
};

using Phrase = Wording<0>;

class Message {
 public:
  Message() = default;
  bool empty() const { return text_.empty(); }
  std::string in(const Catalogue& catalogue) const;
  std::string english() const;

  // By the English text, so that no order depends on a language.
  friend bool operator==(const Message& a, const Message& b) { return a.english() == b.english(); }
  friend std::strong_ordering operator<=>(const Message& a, const Message& b) { return a.english() <=> b.english(); }

 private:
  template <typename... Arguments>
  friend Message say(Wording<sizeof...(Arguments)> english, const Arguments&... arguments);

  static const Message& argument(const Message& message) { return message; }
  static Message argument(char letter) { return asItIs(std::string(1, letter)); }
  static Message argument(bool) = delete;
  static Message argument(std::integral auto number) { return asItIs(std::to_string(number)); }
  static Message argument(const std::convertible_to<std::string_view> auto& text) { return asItIs(std::string(text)); }
  static Message asItIs(std::string text);

  std::string text_;                // a template, or what somebody wrote
  bool isTemplate_ = true;
  std::vector<Message> arguments_;  // by place
};

template <typename... Arguments>
Message say(Wording<sizeof...(Arguments)> english, const Arguments&... arguments) {
  Message message;
  message.text_ = english.english();
  message.arguments_ = {Message::argument(arguments)...};
  return message;
}

}  // namespace pejl
