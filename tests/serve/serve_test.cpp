#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "serve/http_server.h"
#include "serve/pages.h"
#include "serve/request.h"
#include "serve/served_site.h"
#include "serve/watch.h"
#include "support/scratch_folder.h"

using namespace pejl;
using namespace pejl::serving;
using namespace std::chrono_literals;

namespace {

int statusOf(Request request) {
  const auto objection = objectionTo(request, 8000);
  return objection ? objection->status : 200;
}

BuildReport good(Output output) {
  BuildReport report;
  report.output = std::move(output);
  return report;
}

BuildReport bad() {
  BuildReport report;
  report.stopped = true;
  report.findings.push_back({"unresolved-id", Severity::error, {"content/a.md", 3, 4, 2}, say("nothing has the id '<b>'"), {}, "[[<b>]]"});
  return report;
}

// One request over a socket of our own, since a client library would mend what must be refused. Reads until the server
// ends the answer, or `enough` has arrived.
std::string ask(std::uint16_t port, const std::string& text, const std::string& enough = "") {
  const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(::send(connection, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()));
  std::string answer;
  char buffer[4096];
  for (ssize_t count; (count = ::recv(connection, buffer, sizeof buffer, 0)) > 0;) {
    answer.append(buffer, static_cast<std::size_t>(count));
    if (!enough.empty() && answer.find(enough) != std::string::npos) break;
  }
  ::close(connection);
  return answer;
}

std::string get(std::uint16_t port, const std::string& target, const std::string& method = "GET", const std::string& more = "") {
  return ask(port, method + " " + target + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port) + "\r\nConnection: close\r\n" + more + "\r\n");
}

struct Running {
  ServedSite site;
  HttpServer server{site, "c0ffee"};
  std::uint16_t port = 0;

  explicit Running(BuildReport report) {
    site.renew(std::move(report));
    port = server.listen(0).value();
  }
  ~Running() { site.close(); }
};

}  // namespace

TEST_CASE("only loopback's own names are answered") {
  for (const char* host : {"localhost:8000", "127.0.0.1:8000", "[::1]:8000"}) CHECK(statusOf({"GET", "/", host, "", ""}) == 200);
  for (const char* host : {"", "localhost", "localhost:8001", "evil.dk:8000", "127.0.0.1.evil.dk:8000", "0.0.0.0:8000"}) {
    CAPTURE(host);
    CHECK(statusOf({"GET", "/", host, "", ""}) == 421);
  }
  CHECK_FALSE(objectionTo({"GET", "/", "localhost", "", ""}, 80));
}

TEST_CASE("only reading is answered") {
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) CHECK(statusOf({method, "/", "localhost:8000", "", ""}) == 405);
  CHECK(statusOf({"HEAD", "/", "localhost:8000", "", ""}) == 200);
}

TEST_CASE("a target that no browser writes is refused") {
  for (const char* target : {"", "a.html", "http://evil.dk/", "*", "/a#b", "/a\\b", "/%", "/%4", "/%zz", "/%00", "/%5c..", "/a\tb", "/%0a"}) {
    CAPTURE(target);
    CHECK(statusOf({"GET", target, "localhost:8000", "", ""}) == 400);
  }
  CHECK(statusOf({"GET", "/" + std::string(5000, 'a'), "localhost:8000", "", ""}) == 400);
}

TEST_CASE("an address is the path, decoded once, without the query") {
  CHECK(addressOf("/") == "index.html");
  CHECK(addressOf("/a/") == "a/index.html");
  CHECK(addressOf("/a/b.html?q=%41") == "a/b.html");
  CHECK(addressOf("/%C3%A6%2520") == "æ%20");
}

TEST_CASE("another site may not listen for saves") {
  const auto status = [](const char* origin, const char* site) {
    const auto objection = objectionToListener({"GET", "/", "localhost:8000", origin, site}, 8000);
    return objection ? objection->status : 200;
  };
  CHECK(status("", "same-origin") == 200);
  CHECK(status("http://localhost:8000", "") == 200);
  CHECK(status("http://evil.dk", "") == 403);
  CHECK(status("null", "") == 403);
  CHECK(status("", "cross-site") == 403);
  CHECK(status("", "same-site") == 403);
}

TEST_CASE("a page gets the script that reloads it, in its head") {
  CHECK(withReload("<head><title>x</title></head><body>", "c0ffee", 3) ==
        "<head><title>x</title><script src=\"/_pejl/reload.js\" data-token=\"c0ffee\" data-version=\"3\" defer></script>\n</head><body>");
  CHECK(withReload("no head", "c0ffee", 3) == "no head");
}

TEST_CASE("the page with findings shows content as text") {
  const std::string html = findingsPage(bad().findings, Catalogue());
  CHECK(html.find("<b>") == std::string::npos);
  CHECK_THAT(html, Catch::Contains("content/a.md:3:4: error[unresolved-id]: nothing has the id '&lt;b&gt;'"));
  CHECK_THAT(html, Catch::Contains("<h1>1 error, 0 warnings</h1>"));
  const std::string danish = findingsPage(bad().findings, catalogueIn("da"));
  CHECK_THAT(danish, Catch::Contains("<html lang=\"da\">") && Catch::Contains("<h1>1 fejl, 0 advarsler</h1>"));
}

TEST_CASE("a build that stopped keeps the files of the one before, and the same site again changes nothing") {
  ServedSite site;
  site.renew(good({{"index.html", "1"}}));
  CHECK(site.now()->version == 1);
  site.renew(good({{"index.html", "1"}}));
  CHECK(site.now()->version == 1);
  site.renew(bad());
  CHECK(site.now()->version == 2);
  CHECK(site.now()->isStopped);
  CHECK(site.now()->files.at("index.html") == "1");
  site.renew(good({{"index.html", "1"}}));
  CHECK(site.now()->version == 3);
}

TEST_CASE("who waits learns of a new version, and is let go at the end") {
  ServedSite site;
  site.renew(good({{"index.html", "1"}}));
  CHECK(site.waitForOther(0, 1h) == 1u);
  CHECK(site.waitForOther(1, 1ms) == 1u);
  std::jthread saver([&] { site.renew(good({{"index.html", "2"}})); });
  CHECK(site.waitForOther(1, 1h) == 2u);
  std::jthread ender([&] { site.close(); });
  CHECK_FALSE(site.waitForOther(2, 1h));
}

TEST_CASE("a page is served with every defence, and from memory only") {
  const Running running(good({{"index.html", "<head></head>hej"}, {"a/index.html", "<head></head>"}, {"x.css", "b{}"}, {"404.html", "<head></head>væk"}}));
  const std::string page = get(running.port, "/");
  CHECK_THAT(page, Catch::StartsWith("HTTP/1.1 200"));
  CHECK_THAT(page, Catch::Contains("data-version=\"1\"") && Catch::EndsWith("hej"));
  for (const char* header : {"Content-Type: text/html; charset=utf-8", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
                             "Cross-Origin-Resource-Policy: same-origin", "Cache-Control: no-store"}) {
    CHECK_THAT(page, Catch::Contains(header));
  }
  CHECK(page.find("Access-Control") == std::string::npos);
  CHECK_THAT(get(running.port, "/x.css"), Catch::Contains("Content-Type: text/css; charset=utf-8\r\n") && Catch::EndsWith("b{}"));
  CHECK_THAT(get(running.port, "/a"), Catch::StartsWith("HTTP/1.1 302") && Catch::Contains("Location: /a/\r\n"));
  for (const char* target : {"/../../etc/passwd", "/%2e%2e/etc/passwd", "/nej.html", "//etc/passwd"}) {
    CAPTURE(target);
    CHECK_THAT(get(running.port, target), Catch::StartsWith("HTTP/1.1 404"));
  }
  CHECK_THAT(get(running.port, "/", "HEAD"), Catch::StartsWith("HTTP/1.1 200") && Catch::EndsWith("\r\n\r\n"));
  CHECK_THAT(get(running.port, "/", "POST", "Content-Length: 4\r\n"), Catch::StartsWith("HTTP/1.1 405"));
  CHECK_THAT(get(running.port, "http://evil.dk/"), Catch::StartsWith("HTTP/1.1 400"));
  CHECK_THAT(ask(running.port, "GET / HTTP/1.1\r\nHost: evil.dk\r\nConnection: close\r\n\r\n"), Catch::StartsWith("HTTP/1.1 421"));
}

TEST_CASE("a large file arrives whole and uncompressed") {
  std::string bytes;
  for (int i = 0; i < 300000; ++i) bytes += static_cast<char>('a' + i % 23);
  const Running running(good({{"big.json", bytes}}));
  const std::string answer = get(running.port, "/big.json", "GET", "Accept-Encoding: br, gzip\r\n");
  CHECK(answer.substr(answer.find("\r\n\r\n") + 4) == bytes);
}

TEST_CASE("while the content has errors every page shows them, and listens for the mending") {
  const Running running(bad());
  const std::string page = get(running.port, "/noget.html");
  CHECK_THAT(page, Catch::StartsWith("HTTP/1.1 500") && Catch::Contains("error[unresolved-id]") && Catch::Contains("/_pejl/reload.js"));
  CHECK_THAT(get(running.port, "/_pejl/findings.css"), Catch::StartsWith("HTTP/1.1 200"));
}

TEST_CASE("events need the run's token and the own site, and tell of a new version") {
  Running running(good({{"index.html", "1"}}));
  CHECK_THAT(get(running.port, "/_pejl/reload.js"), Catch::Contains("EventSource"));
  CHECK_THAT(get(running.port, "/_pejl/bad/events"), Catch::StartsWith("HTTP/1.1 404"));
  CHECK_THAT(get(running.port, "/_pejl/c0ffee/events", "GET", "Sec-Fetch-Site: cross-site\r\n"), Catch::StartsWith("HTTP/1.1 403"));
  std::jthread saver([&] {
    std::this_thread::sleep_for(50ms);
    running.site.renew(good({{"index.html", "2"}}));
  });
  const std::string request = "GET /_pejl/c0ffee/events HTTP/1.1\r\nHost: localhost:" + std::to_string(running.port) + "\r\n\r\n";
  const std::string answer = ask(running.port, request, "data: 2\n\n");
  CHECK_THAT(answer, Catch::Contains("text/event-stream") && Catch::Contains("data: 1\n\n") && Catch::Contains("data: 2\n\n"));
}

TEST_CASE("a taken port is noticed") {
  const Running running(good({}));
  ServedSite site;
  HttpServer second(site, "c0ffee");
  CHECK_FALSE(second.listen(running.port));
}

TEST_CASE("a save is noticed in old and new folders, and an editor's own files and the output are not") {
  const ScratchFolder folder;
  folder.write("pejl.toml", "");
  folder.write("content/a/b.md", "");
  auto watch = Watch::of(folder.path.string());
  REQUIRE(watch);
  Watch opened = *std::move(watch);
  CHECK_FALSE(opened.takeEvents());
  const auto noticed = [&](const std::string& name) {
    folder.write(name, "x");
    const bool matters = opened.takeEvents();
    opened.renew();
    return matters;
  };
  CHECK(noticed("pejl.toml"));
  CHECK(noticed("pejl.lock"));
  CHECK(noticed("content/a/b.md"));
  CHECK(noticed("content/ny/mappe/c.md"));
  CHECK(noticed("content/ny/mappe/d.md"));
  CHECK(noticed("themes/klar/x.css"));
  CHECK_FALSE(noticed("output/index.html"));
  CHECK_FALSE(noticed("content/a/.b.md.swp"));
  CHECK_FALSE(noticed("content/a/b.md~"));
  std::filesystem::remove(folder.path / "content/a/b.md");
  CHECK(opened.takeEvents());
}

TEST_CASE("a file that a build read elsewhere is followed, also before it is there, and nothing beside it") {
  const ScratchFolder folder;
  folder.write("pejl.toml", "");
  auto watch = Watch::of(folder.path.string());
  REQUIRE(watch);
  Watch opened = *std::move(watch);
  const auto noticed = [&](const std::string& name) {
    folder.write(name, "x");
    const bool matters = opened.takeEvents();
    opened.renew();
    return matters;
  };
  CHECK_FALSE(noticed("nabo.json"));
  opened.follow({"pejl.toml", "content/a.md", "nabo.json", "andre/sites/nabo.json", "../udenfor.json"});
  CHECK(noticed("nabo.json"));
  CHECK(noticed("andre/sites/nabo.json"));
  CHECK(noticed("andre/sites/nabo.json"));
  CHECK_FALSE(noticed("andre/sites/noter.txt"));
  CHECK(noticed("content/a.md"));
  opened.follow({"nabo.json"});
  CHECK_FALSE(noticed("andre/sites/nabo.json"));
  CHECK(noticed("nabo.json"));
}
