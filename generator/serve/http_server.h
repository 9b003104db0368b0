// HTTP for a ServedSite, on 127.0.0.1 alone. The only door to cpp-httplib.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "serve/served_site.h"

namespace pejl::serving {

class HttpServer {
 public:
  // `site` must outlive the server. `token` names this run; only pages served by it know it.
  HttpServer(const ServedSite& site, std::string token);
  ~HttpServer();  // stops

  // Answers on `port`, or on any free one for 0, in threads of its own. Returns the port; nothing when it is taken.
  std::optional<std::uint16_t> listen(std::uint16_t port);

  // The site must have been closed, so that nobody waits for it any more.
  void stop();

 private:
  struct Machinery;
  std::unique_ptr<Machinery> machinery_;
};

}  // namespace pejl::serving
