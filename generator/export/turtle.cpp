#include "export/turtle.h"

#include <array>
#include <cstdio>

namespace pejl::exporting {
namespace {

// In an IRI these may not stand as they are (Turtle 1.1, IRIREF).
bool mustBeEncoded(char c) { return static_cast<unsigned char>(c) <= 0x20 || std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos; }

void appendEscaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          std::array<char, 8> code{};
          std::snprintf(code.data(), code.size(), "\\u%04X", static_cast<unsigned>(c));
          out += code.data();
        } else {
          out += c;
        }
    }
  }
}

}  // namespace

void TurtleWriter::prefix(std::string_view name, std::string_view iri) { out_.append("@prefix ").append(name).append(": <").append(iri).append("> .\n"); }

void TurtleWriter::iri(std::string_view root, std::string_view address) {
  out_ += '<';
  for (const std::string_view part : {root, address}) {
    for (const char c : part) {
      if (!mustBeEncoded(c)) {
        out_ += c;
        continue;
      }
      std::array<char, 4> code{};
      std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out_ += code.data();
    }
  }
  out_ += '>';
}

void TurtleWriter::begin(std::string_view address) {
  out_ += '\n';
  iri(address.empty() ? std::string_view() : root_, address);
  hasPredicate_ = false;
}

void TurtleWriter::startPredicate(std::string_view name) {
  out_.append(hasPredicate_ ? " ;\n  " : " ").append(name).append(" ");
  hasPredicate_ = true;
}

void TurtleWriter::name(std::string_view predicate, std::string_view prefixedName) {
  startPredicate(predicate);
  out_ += prefixedName;
}

void TurtleWriter::place(std::string_view predicate, std::string_view address) {
  startPredicate(predicate);
  iri(root_, address);
}

void TurtleWriter::resource(std::string_view predicate, std::string_view address) {
  startPredicate(predicate);
  iri({}, address);
}

void TurtleWriter::text(std::string_view predicate, std::string_view words, std::string_view language) {
  if (words.empty()) return;
  startPredicate(predicate);
  out_ += '"';
  appendEscaped(out_, words);
  out_ += '"';
  if (!language.empty()) out_.append("@").append(language);
}

void TurtleWriter::end() { out_ += " .\n"; }

}  // namespace pejl::exporting
