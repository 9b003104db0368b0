// A value, or the reason why the outside world refused to give one.
// (std::expected needs C++23 in g++ 12 and does not compile in clang 14.)
#pragma once

#include <utility>
#include <variant>

#include "base/message.h"

namespace pejl {

struct Refusal {
  Message reason;
};

template <typename Value>
class Result {
 public:
  Result(Value value) : state_(std::move(value)) {}
  Result(Refusal refusal) : state_(std::move(refusal)) {}

  explicit operator bool() const { return std::holds_alternative<Value>(state_); }
  const Value& operator*() const& { return std::get<Value>(state_); }
  Value&& operator*() && { return std::get<Value>(std::move(state_)); }
  const Value* operator->() const { return &std::get<Value>(state_); }
  const Message& reason() const { return std::get<Refusal>(state_).reason; }

 private:
  std::variant<Value, Refusal> state_;
};

}  // namespace pejl
