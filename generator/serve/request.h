// Which requests the development server answers at all. It is reachable for every web page that the editor's browser
// shows, so it believes no request: names that lead here by DNS rebinding, other sites that embed or listen, and targets
// that no browser writes are refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pejl::serving {

struct Request {
  std::string_view method, target;            // the target as sent, before any decoding
  std::string_view host, origin, fetchSite;   // headers; empty when absent
};

struct Objection {
  int status;
  std::string_view reason;
};

// Nothing when the request may be answered.
std::optional<Objection> objectionTo(const Request& request, std::uint16_t port);

// For the stream of events also: whoever sits on another site must not learn when somebody saves.
std::optional<Objection> objectionToListener(const Request& request, std::uint16_t port);

// "/a/b%20c.html?q=x" → "a/b c.html"; a folder becomes its index.html. Needs a target without objection.
std::string addressOf(std::string_view target);

}  // namespace pejl::serving
