#include "base/html.h"

#include <catch2/catch.hpp>

using namespace pejl;

namespace {

std::string text(std::string_view value) {
  std::string out;
  appendText(out, value);
  return out;
}

std::string attribute(std::string_view value) {
  std::string out;
  appendAttribute(out, value);
  return out;
}

// The cleaned address, or "refused".
std::string url(std::string_view value) {
  const auto cleaned = safeUrl(value);
  return cleaned ? cleaned->text : "refused";
}

}  // namespace

TEST_CASE("text and attributes are escaped, each for its place") {
  CHECK(text("a < b && \"c\" > 'd' æ") == "a &lt; b &amp;&amp; \"c\" &gt; 'd' æ");
  CHECK(attribute("a < b & \"c\" > 'd' æ") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39; æ");
  CHECK(text("").empty());
}

TEST_CASE("ordinary addresses pass") {
  const auto address = GENERATE(as<std::string>{}, "a.html", "../b/c.html#d", "#top", "?q=x&y=z", "./", "/a/b",
                                "https://www.kk.dk/a?b=c#d", "http://localhost:8000/", "mailto:a@b.dk?subject=x",
                                "tel:+4533663366", "a/b:c", "https://k%C3%B8benhavn.dk/");
  CHECK(url(address) == address);
}

TEST_CASE("addresses are cleaned as a browser cleans them") {
  CHECK(url(" \x01 a.html\n") == "a.html");
  CHECK(url("a\t\r\nb.html") == "ab.html");
  CHECK(url("a\\b.html?c\\d") == "a/b.html?c%5Cd");
  CHECK(url("løn og \"vilkår\".html") == "l%C3%B8n%20og%20%22vilk%C3%A5r%22.html");
  CHECK(url("100%.html") == "100%25.html");
  CHECK(url("a%20b'c") == "a%20b%27c");
  CHECK(url("HTTPS://kk.dk") == "HTTPS://kk.dk");
}

TEST_CASE("addresses that run script, leave the site in disguise or deceive the eye are refused") {
  const auto address = GENERATE(
      as<std::string>{}, "", "  ", "javascript:alert(1)", "JaVaScript:alert(1)", "java\tscript:alert(1)",
      "java\nscript:alert(1)", "\x01javascript:alert(1)", " javascript:alert(1)", "vbscript:x", "data:text/html,x",
      "file:///etc/passwd", "blob:x", "filesystem:x", "about:blank", "view-source:x", "feed:javascript:x", "jar:x",
      "ms-word:x", "search-ms:x", "//host", "/\\host", "\\\\host", "/\t/host", "\\/host", "https:host", "https:/host",
      "https:///host", "https://", "https://user@host/", "https://user:pass@host", "https://a@b@c", "https://ho%2Est/",
      "https://[::1]/", "https://host:80a/", "mailto:", "tel:",
      "a\xE2\x80\xAE"
      "b",
      "a\xE2\x81\xA6"
      "b",
      "a\x01"
      "b",
      "a\x7F", "a\xC2\x85", "a\xFF");
  INFO(address);
  CHECK(url(address) == "refused");
}

TEST_CASE("a backslash ends the host, so that what follows is not a user name") {
  CHECK(url("https://host\\@other/") == "https://host/@other/");
}

TEST_CASE("what the quick test accepts is accepted unchanged, and cleaning twice changes nothing") {
  for (const std::string address : {"a.html", "../a#b", "//host", "a:b", "a b", "", "?q=1", "é", "https://é.dk/é"}) {
    INFO(address);
    if (isPlainUrl(address)) CHECK(url(address) == address);
    if (url(address) != "refused") CHECK(url(url(address)) == url(address));
  }
  CHECK(isPlainUrl("../b/c.html#d"));
  CHECK_FALSE(isPlainUrl("javascript:x"));
}

TEST_CASE("a part of an address keeps only letters, digits and four marks") {
  std::string out;
  appendUrlComponent(out, "a-b._~ c&d=ø/#");
  CHECK(out == "a-b._~%20c%26d%3D%C3%B8%2F%23");
}
