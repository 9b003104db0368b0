// A finding about what somebody wrote: where, what, and what to do. Findings are data: every phase adds to
// a Diagnostics and carries on; only the end of a run sorts, prints and counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace pejl {

// A note tells what has happened; a hint says what could be done better to what is right, and is shown when asked for.
enum class Severity : std::uint8_t { error, warning, note, hint };

// What a finding is about. The name is printed in brackets, never changes meaning, and is what `pejl explain` looks
// up; every code is listed once, in diagnostic_codes.h.
struct Code {
  const char* name;
  Severity severity;
};

// A place in a file below the site's root. Lines and columns count from 1, columns in code points; 0: not known.
struct Location {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 1;  // code points that the caret underlines

  friend auto operator<=>(const Location&, const Location&) = default;
};

// Another place that a finding is about, such as the other end of a relation.
struct RelatedPlace {
  Location where;
  Message what;  // what stands there
};

struct Diagnostic {
  std::string code;
  Severity severity = Severity::error;
  Location where;
  Message message;      // what is wrong
  Message help;         // what to do about it, or empty
  std::string excerpt;  // the line of the file it is about, without its end, or empty
  std::vector<RelatedPlace> related = {};
};

class Diagnostics {
 public:
  void add(const Code& code, Location where, Message message, Message help = {},
           std::vector<RelatedPlace> related = {});
  void add(Diagnostic diagnostic);
  void merge(Diagnostics other);

  bool hasErrors() const;
  std::size_t count(Severity severity) const;
  const std::vector<Diagnostic>& all() const { return all_; }

  // Sorted by file, line, column, code and the message's English, doubles removed.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace pejl
