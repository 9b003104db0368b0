#include "serve/serve.h"

#include <poll.h>
#include <signal.h>
#include <sys/random.h>
#include <sys/signalfd.h>

#include <array>
#include <utility>

#include "base/descriptor.h"
#include "serve/http_server.h"
#include "serve/served_site.h"
#include "serve/watch.h"

namespace pejl {
namespace {

constexpr std::uint16_t usualPort = 8000, portsTried = 20;
constexpr int forever = -1, quietTime = 40, longestWait = 10;  // ms, ms, times quietTime

// Ready when somebody presses Ctrl+C or ends the program.
Descriptor openInterrupts() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return Descriptor(::signalfd(-1, &signals, SFD_CLOEXEC));
}

// 128 bits that no other web page can guess. The only random thing in Pejl, and in no site that it writes.
std::optional<std::string> randomToken() {
  std::array<unsigned char, 16> bytes;
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return std::nullopt;
  std::string token;
  for (const unsigned char byte : bytes) {
    for (const int digit : {byte >> 4, byte & 15}) token += "0123456789abcdef"[digit];
  }
  return token;
}

std::optional<std::uint16_t> listen(serving::HttpServer& server, const std::optional<std::uint16_t>& wanted) {
  if (wanted) return server.listen(*wanted);
  for (std::uint16_t port = usualPort; port < usualPort + portsTried; ++port) {
    if (const auto bound = server.listen(port)) return bound;
  }
  return std::nullopt;
}

// A save is often several events, and a branch that is checked out is thousands: waits until they have calmed down.
bool somethingWasSaved(serving::Watch& watch) {
  bool matters = watch.takeEvents();
  pollfd more{watch.descriptor(), POLLIN, 0};
  for (int i = 0; i < longestWait && ::poll(&more, 1, quietTime) > 0; ++i) matters = watch.takeEvents() || matters;
  watch.renew();  // A folder that came a moment ago may have got its files before it was watched; the build reads them.
  return matters;
}

}  // namespace

std::optional<Refusal> serve(const ServeSettings& settings, const Rebuild& rebuild, const OnListening& onListening) {
  const Descriptor interrupts = openInterrupts();
  if (!interrupts) return refusalFromErrno("signalfd");
  auto opened = serving::Watch::of(settings.root);
  if (!opened) return Refusal{say("cannot watch for saves: {}", opened.reason())};
  serving::Watch watch = *std::move(opened);
  auto token = randomToken();
  if (!token) return refusalFromErrno("getrandom");

  serving::ServedSite site;
  const auto renew = [&] {
    Rebuilt rebuilt = rebuild();
    watch.follow(rebuilt.filesRead);
    site.renew(std::move(rebuilt.report));
  };
  renew();
  serving::HttpServer server(site, *std::move(token));
  const auto port = listen(server, settings.port);
  if (!port) {
    return Refusal{settings.port ? say("port {} is taken; --port names another, and --port 0 takes any free one", *settings.port)
                                 : say("the ports from 8000 to 8019 are taken; --port names another, and --port 0 takes any free one")};
  }
  onListening("http://127.0.0.1:" + std::to_string(*port) + "/");

  std::array<pollfd, 2> ready = {{{interrupts.number(), POLLIN, 0}, {watch.descriptor(), POLLIN, 0}}};
  while (true) {
    if (::poll(ready.data(), ready.size(), forever) < 0 && errno != EINTR) break;
    if ((ready[0].revents & POLLIN) != 0) break;
    if ((ready[1].revents & POLLIN) == 0 || !somethingWasSaved(watch)) continue;
    renew();
  }
  site.close();
  server.stop();
  return std::nullopt;
}

}  // namespace pejl
