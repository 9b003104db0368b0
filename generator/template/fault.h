// Where in a template something is wrong, and what. Private to this room.
#pragma once

#include <cstdint>

#include "base/diagnostic_codes.h"
#include "base/message.h"

namespace pejl {

struct Template;

// A place in a template's text, in bytes.
struct Span {
  std::uint32_t begin = 0, end = 0;
};

// The first thing wrong with a file.
struct Fault {
  Code code;
  Span where;
  Message message, help;
};

// The finding for a place in a template, with the line it stands on.
Diagnostic findingIn(const Template& file, Fault fault);

}  // namespace pejl
