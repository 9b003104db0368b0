#include "serve/http_server.h"

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

#include "serve/pages.h"
#include "serve/request.h"

namespace pejl::serving {
namespace {

constexpr std::size_t threads = 48;       // each listener and each idle connection holds one
constexpr int mostListeners = 24;
constexpr auto heartbeat = std::chrono::seconds(10);  // a write finds out that a listener has gone

void setBody(httplib::Response& response, int status, std::string_view type, std::string bytes) {
  response.status = status;
  // Given as a provider of known length, httplib sends it as it is; as a string it would compress it first, which takes
  // longer than the whole build.
  const auto held = std::make_shared<const std::string>(std::move(bytes));
  if (held->empty()) {
    response.set_content("", std::string(type));
    return;
  }
  response.set_content_provider(held->size(), std::string(type),
                                [held](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                  return sink.write(held->data() + offset, std::min(length, held->size() - offset));
                                });
}

void setSafeHeaders(httplib::Response& response) {
  response.set_header("Cache-Control", "no-store");
  response.set_header("Content-Security-Policy", "frame-ancestors 'none'");
  response.set_header("Cross-Origin-Resource-Policy", "same-origin");
  response.set_header("Referrer-Policy", "same-origin");
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("X-Frame-Options", "DENY");
}

void refuse(httplib::Response& response, const Objection& objection) {
  if (objection.status == 405) response.set_header("Allow", "GET, HEAD");
  response.set_header("Connection", "close");  // what may follow of a body is not read
  setBody(response, objection.status, "text/plain; charset=utf-8", std::string(objection.reason) + '\n');
}

}  // namespace

struct HttpServer::Machinery {
  const ServedSite& site;
  const std::string token;
  std::uint16_t port = 0;
  std::atomic<int> listeners{0};
  httplib::Server server;
  std::jthread accepting;

  Machinery(const ServedSite& served, std::string run) : site(served), token(std::move(run)) {
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };  // httplib owns it
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1000);
    server.set_keep_alive_timeout(1);  // an idle connection delays the end by as much
    server.set_read_timeout(10);
    server.set_write_timeout(10);
    server.set_payload_max_length(64 * 1024);
    // httplib's own choice, SO_REUSEPORT, would let two servers share a port without a word.
    server.set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      answer(request, response);
      return httplib::Server::HandlerResponse::Handled;
    });
  }

  void answer(const httplib::Request& request, httplib::Response& response) {
    setSafeHeaders(response);
    const std::string host = request.get_header_value("Host"), origin = request.get_header_value("Origin"),
                      fetchSite = request.get_header_value("Sec-Fetch-Site");
    const Request asked{request.method, request.target, host, origin, fetchSite};
    if (const auto objection = objectionTo(asked, port)) return refuse(response, *objection);
    const std::string address = addressOf(request.target);
    if (address.compare(0, ownFolder.size(), ownFolder) != 0) return sendFile(address, response);
    const std::string own = address.substr(ownFolder.size());
    if (own != token + "/events") {
      const std::string_view text = ownFile(own);
      return setBody(response, text.empty() ? 404 : 200, mediaTypeOf(own), std::string(text));
    }
    if (const auto objection = objectionToListener(asked, port)) return refuse(response, *objection);
    sendEvents(response);
  }

  void sendFile(const std::string& address, httplib::Response& response) const {
    const std::shared_ptr<const State> state = site.now();
    const auto found = state->files.find(address);
    const std::string_view type = mediaTypeOf(address);
    const bool isPage = type.substr(0, 9) == "text/html" || (found == state->files.end() && address.find('.') == std::string::npos);
    if (isPage && state->isStopped) {
      return setBody(response, 500, mediaTypeOf(".html"), withReload(findingsPage(state->findings, catalogueIn(state->language)), token, state->version));
    }
    if (found == state->files.end()) {
      if (state->files.count(address + "/index.html") != 0) return response.set_redirect('/' + address + '/');
      const auto missing = state->files.find("404.html");
      const std::string page = missing == state->files.end() ? "<!doctype html><head></head>404" : missing->second;
      return setBody(response, 404, mediaTypeOf(".html"), withReload(page, token, state->version));
    }
    setBody(response, 200, type, isPage ? withReload(found->second, token, state->version) : found->second);
  }

  void sendEvents(httplib::Response& response) {
    if (listeners.fetch_add(1) >= mostListeners) {
      --listeners;
      return setBody(response, 503, "text/plain; charset=utf-8", "Too many pages are open.\n");
    }
    response.set_chunked_content_provider(
        "text/event-stream",
        [this, seen = 0u](std::size_t, httplib::DataSink& sink) mutable {
          const auto version = site.waitForOther(seen, heartbeat);
          if (!version) {
            sink.done();
            return true;
          }
          const std::string text = *version == seen ? ": \n\n" : "data: " + std::to_string(*version) + "\n\n";
          seen = *version;
          return sink.write(text.data(), text.size());
        },
        [this](bool) { --listeners; });
  }
};

HttpServer::HttpServer(const ServedSite& site, std::string token)
    : machinery_(std::make_unique<Machinery>(site, std::move(token))) {}

HttpServer::~HttpServer() { stop(); }

std::optional<std::uint16_t> HttpServer::listen(std::uint16_t port) {
  httplib::Server& server = machinery_->server;
  int bound = port;
  if (port == 0) {
    bound = server.bind_to_any_port("127.0.0.1");
  } else if (!server.bind_to_port("127.0.0.1", port)) {
    bound = -1;
  }
  if (bound <= 0) return std::nullopt;
  machinery_->port = static_cast<std::uint16_t>(bound);
  machinery_->accepting = std::jthread([&server] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return machinery_->port;
}

void HttpServer::stop() {
  if (!machinery_->accepting.joinable()) return;
  machinery_->server.stop();
  machinery_->accepting.join();
}

}  // namespace pejl::serving
