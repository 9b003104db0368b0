#include "serve/request.h"

#include <array>

namespace pejl::serving {
namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The byte that %xx at `at` stands for; -1 when it is not one.
int percentByte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  const int high = hexDigit(text[at + 1]), low = hexDigit(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool isForbidden(int byte) { return byte < 0x20 || byte == 0x7F || byte == '\\'; }

bool isWellFormed(std::string_view target) {
  if (target.empty() || target.front() != '/' || target.size() > 4096) return false;  // absolute-form among others
  for (std::size_t i = 0; i < target.size(); ++i) {
    const char c = target[i];
    if (c == '#' || isForbidden(static_cast<unsigned char>(c))) return false;
    if (c == '%' && isForbidden(percentByte(target, i))) return false;
  }
  return true;
}

constexpr std::array<std::string_view, 3> ownNames = {"127.0.0.1", "localhost", "[::1]"};

bool isOwnHost(std::string_view host, std::uint16_t port) {
  for (const std::string_view name : ownNames) {
    if (host == std::string(name) + ':' + std::to_string(port) || (port == 80 && host == name)) return true;
  }
  return false;
}

}  // namespace

std::optional<Objection> objectionTo(const Request& request, std::uint16_t port) {
  if (!isOwnHost(request.host, port)) return Objection{421, "This server answers to localhost and 127.0.0.1 only."};
  if (request.method != "GET" && request.method != "HEAD") return Objection{405, "Only GET and HEAD."};
  if (!isWellFormed(request.target)) return Objection{400, "No browser asks like that."};
  return std::nullopt;
}

std::optional<Objection> objectionToListener(const Request& request, std::uint16_t port) {
  const bool isOwnOrigin =
      request.origin.empty() || (request.origin.substr(0, 7) == "http://" && isOwnHost(request.origin.substr(7), port));
  const bool isOwnSite = request.fetchSite.empty() || request.fetchSite == "same-origin";
  if (!isOwnOrigin || !isOwnSite) return Objection{403, "Only the site's own pages may listen."};
  return std::nullopt;
}

std::string addressOf(std::string_view target) {
  const std::string_view path = target.substr(1, target.find('?') - 1);
  std::string address;
  address.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '%') {
      address += static_cast<char>(percentByte(path, i));
      i += 2;
    } else {
      address += path[i];
    }
  }
  if (address.empty() || address.back() == '/') address += "index.html";
  return address;
}

}  // namespace pejl::serving
