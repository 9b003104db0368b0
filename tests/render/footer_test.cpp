// What stands at the foot of every page, whatever theme and language it has.
#include <catch2/catch.hpp>

#include "build.h"

using namespace pejl;

namespace {

using Files = std::map<std::string, std::string>;

// Every page of a small site in two languages that is not sent on elsewhere, by address.
Files pagesOf(const std::string& theme, const std::string& accessibility) {
  const Files files = {{"pejl.toml", "[site]\ntitle = \"Prøve\"\ntheme = \"" + theme + "\"\n\n[privacy]\nallow = [\"post@x.example.dk\", \"48 12 34 56\"]\n\n[accessibility]\n" + accessibility},
                       {"content/index.md", "+++\ntitle = \"Forside\"\n+++\n\nHej.\n"},
                       {"content/index.en.md", "+++\ntitle = \"Example\"\n+++\n\nHello.\n"}};
  const BuildReport report = buildInMemory(*pretendFolder(files), {}, [](std::string_view) {});
  for (const Diagnostic& finding : report.findings) CHECK(finding.code == "unreviewed-decisions");
  Files pages;
  for (const OutputFile& file : report.output) {
    const bool isPage = file.path.ends_with(".html") && file.bytes.find("http-equiv=\"refresh\"") == std::string::npos;
    if (isPage) pages[file.path] = file.bytes.substr(file.bytes.find("<footer"));
  }
  CHECK(pages.size() > 6);
  CHECK(pages.count("en/index.html") == 1);
  return pages;
}

}  // namespace

TEST_CASE("whom to reach about accessibility stands in every footer of a site that says so, and in no other") {
  for (const std::string theme : {"klar", "tavle"}) {
    for (const auto& [address, footer] : pagesOf(theme, "phone = \"48 12 34 56\"\nemail = \"post@x.example.dk\"\n")) {
      INFO(theme << " " << address << footer);
      const bool isEnglish = address.rfind("en/", 0) == 0;
      CHECK(footer.find(isEnglish ? "Questions about accessibility: call " : "Spørgsmål om tilgængelighed: ring på ") != std::string::npos);
      CHECK(footer.find("<a href=\"tel:+4548123456\">48\u00a012\u00a034\u00a056</a>") != std::string::npos);
      CHECK(footer.find("<a href=\"mailto:post@x.example.dk\">post@x.example.dk</a>.") != std::string::npos);
    }
    for (const auto& [address, footer] : pagesOf(theme, "public_body = false\n")) {
      INFO(theme << " " << address);
      CHECK(footer.find("footer__contact") == std::string::npos);
    }
  }
}

TEST_CASE("a phone is linked as it is dialled, and only where it can be") {
  const auto footer = [](const std::string& phone) { return pagesOf("klar", "phone = \"" + phone + "\"\n").at("index.html"); };
  CHECK(footer("+46 8 12 34 56").find("ring på <a href=\"tel:+468123456\">+46\u00a08\u00a012\u00a034\u00a056</a>.") != std::string::npos);
  CHECK(footer("(+45) 48 12 34 56").find("\"tel:+4548123456\"") != std::string::npos);
  CHECK(footer("112").find("\"tel:112\"") != std::string::npos);
  CHECK(footer("48 12 34 56, kl. 9-12").find("ring på 48\u00a012\u00a034\u00a056,\u00a0kl.\u00a09-12.") != std::string::npos);
}

TEST_CASE("a footer in English says that the accessibility statement is in Danish") {
  for (const std::string theme : {"klar", "tavle"}) {
    const Files pages = pagesOf(theme, "was_url = \"https://was.digst.dk/eksempel-dk\"\n");
    CHECK(pages.at("index.html").find("<a href=\"https://was.digst.dk/eksempel-dk\">Tilgængelighedserklæring</a>") != std::string::npos);
    CHECK(pages.at("en/index.html").find("<a href=\"https://was.digst.dk/eksempel-dk\" hreflang=\"da\">Accessibility statement (in Danish)</a>") != std::string::npos);
  }
}
