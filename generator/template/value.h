// What a template may see: a tree of small values built anew for every page. A Value is 16 bytes and owns nothing: its
// text, items and entries must outlive the render. Text of the Site does so anyway; what is made for one page goes into
// a Values, which also holds lists and maps. Building is cheap: names of keys are hashed by the compiler, nothing is
// interned and no map is sorted.
//
//   Values values;
//   const Value root = values.map({
//       {"title", page.title},                                    // a view of the page's own string
//       {"summary", Value::textOrNone(page.summary)},             // none when empty
//       {"body", values.ownHtml(renderBody(page))},
//       {"children", values.list(children)},                      // std::vector<Value>
//   });
//   render(templates, "pages/page.html", root, out, diagnostics);
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

#include "base/html.h"

namespace pejl {

// The name of a map's entry: hashed, so that a template finds it by comparing one number. A literal is hashed by the
// compiler; any other name with Key::of, which views it.
class Key {
 public:
  consteval Key(const char* literal) : Key(std::string_view(literal), 0) {}
  static constexpr Key of(std::string_view name) { return Key(name, 0); }

  constexpr std::string_view name() const { return {data_, length_}; }
  friend constexpr bool operator==(Key a, Key b) {
    return a.hash_ == b.hash_ && a.length_ == b.length_ && (a.data_ == b.data_ || a.name() == b.name());
  }

 private:
  constexpr Key(std::string_view name, int)
      : data_(name.data()), length_(static_cast<std::uint32_t>(name.size())), hash_(hashOf(name)) {}

  static constexpr std::uint32_t hashOf(std::string_view name) {  // FNV-1a
    std::uint32_t hash = 2166136261u;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
  }

  const char* data_;
  std::uint32_t length_;
  std::uint32_t hash_;
};

struct Entry;

enum class ValueKind : std::uint8_t {
  undefined,  // only while a template asks `is defined`; a view never makes one
  nothing,    // there is a place for it, but nothing is there
  boolean,
  integer,
  string,  // escaped wherever it is printed
  html,    // printed as it is, and only between tags
  list,
  map,
  loop  // the template's own loop.index and so on
};

class Value {
 public:
  Value() : pointer_(nullptr), size_(0), kind_(ValueKind::nothing) {}
  Value(std::same_as<bool> auto value) : integer_(value ? 1 : 0), size_(0), kind_(ValueKind::boolean) {}
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>) Value(Integer value)
      : integer_(static_cast<std::int64_t>(value)), size_(0), kind_(ValueKind::integer) {}
  Value(std::string_view text) : Value(ValueKind::string, text.data(), text.size()) {}
  Value(const std::string& text) : Value(std::string_view(text)) {}
  Value(const char* literal) : Value(std::string_view(literal)) {}
  Value(const SafeHtml& html) : Value(ValueKind::html, html.text.data(), html.text.size()) {}
  // A temporary would be gone before the render: give it to a Values.
  Value(std::string&&) = delete;
  Value(SafeHtml&&) = delete;
  Value(const void*) = delete;
  static Value textOrNone(std::string_view text) { return text.empty() ? Value() : Value(text); }

  ValueKind kind() const { return kind_; }
  bool boolean() const { return integer_ != 0; }
  std::int64_t integer() const { return integer_; }
  std::string_view text() const { return {static_cast<const char*>(pointer_), size_}; }  // of a string or html
  std::span<const Value> items() const { return {static_cast<const Value*>(pointer_), size_}; }
  std::span<const Entry> entries() const;
  const void* loop() const { return pointer_; }

  // The entry of a map, or null.
  const Value* find(Key key) const;

 private:
  friend class Values;
  friend class Renderer;
  Value(ValueKind kind, const void* pointer, std::size_t size)
      : pointer_(pointer), size_(static_cast<std::uint32_t>(size)), kind_(kind) {}

  union {
    std::int64_t integer_;
    const void* pointer_;
  };
  std::uint32_t size_;
  ValueKind kind_;
};
static_assert(sizeof(Value) == 16);

// The first of two entries with the same key is the one that is found.
struct Entry {
  Key key;
  Value value;
};

// Holds what is made for a page, until it is destroyed. One page, one thread; const ones may be shared.
class Values {
 public:
  Values() = default;
  Values(const Values&) = delete;
  Values& operator=(const Values&) = delete;

  Value own(std::string_view text);  // a string that is copied
  Value ownHtml(const SafeHtml& html);
  Value list(std::span<const Value> items);  // items and entries are copied, what they view is not
  Value list(std::initializer_list<Value> items) { return list(std::span<const Value>(items.begin(), items.size())); }
  Value map(std::span<const Entry> entries);
  Value map(std::initializer_list<Entry> entries) {
    return map(std::span<const Entry>(entries.begin(), entries.size()));
  }

 private:
  std::string_view copy(std::string_view text);

  std::pmr::monotonic_buffer_resource arena_{8 * 1024};
};

inline std::span<const Entry> Value::entries() const { return {static_cast<const Entry*>(pointer_), size_}; }

inline const Value* Value::find(Key key) const {
  for (const Entry& entry : entries()) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace pejl
