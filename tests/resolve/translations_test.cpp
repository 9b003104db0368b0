// Pages in another language: where they lie, where they lead, and what they do not say.
#include <catch2/catch.hpp>

#include <algorithm>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

const Page& pageAt(const Site& site, const std::string& address) {
  const auto page = std::find_if(site.pages.begin(), site.pages.end(), [&](const Page& one) { return one.address == address; });
  REQUIRE(page != site.pages.end());
  return *page;
}

// Where the links of the page lead: "address#anchor", and the id of the entity they are held to name.
Strings linksOn(const Site& site, const std::string& address) {
  Strings all;
  for (const Link& link : site.links[pageAt(site, address).document]) {
    REQUIRE_FALSE(link.broken);
    all.push_back(site.pages[link.page].address + (link.anchor.empty() ? "" : "#" + link.anchor) +
                  (link.entity == none ? "" : " " + site.entities[link.entity].declared.id));
  }
  return all;
}

const std::map<std::string, std::string> valueInBoth = {{"a.md", retold("a", "vaerdi", "", "Tekst.\n\n- Vi gør det. {#a-1 type=udsagn modality=goer}\n")},
                                                        {"a.en.md", page("title = \"A in English\"")},
                                                        {"b.md", retold("b", "vaerdi")},
                                                        {"c.md", page("title = \"C\"")}};

InMemory siteWithEnglish(const std::string& body, std::map<std::string, std::string> files = valueInBoth) {
  files["c.en.md"] = page("title = \"C in English\"", body);
  return siteOf(std::move(files));
}

}  // namespace

TEST_CASE("the way up from a translation leads through translations, or nowhere") {
  std::map<std::string, std::string> files = {{"a/index.md", page("title = \"A\"")}, {"a/b.md", page("title = \"B\"")}, {"a/b.en.md", page("title = \"B in English\"")}};
  const auto above = [&] {
    const Site site = siteOf(files).site;
    const PageIndex parent = pageAt(site, "en/a/b.html").parent;
    return parent == none ? std::string() : site.pages[parent].address;
  };
  CHECK(above() == "");
  files["index.en.md"] = page("title = \"Front page\"");
  CHECK(above() == "en/index.html");
  files["a/index.en.md"] = page("title = \"A in English\"");
  CHECK(above() == "en/a/index.html");
}

TEST_CASE("a translation leads to translations, save to a place inside a page and to what it shows") {
  const InMemory made = siteWithEnglish("[[a]], [a](a.md), [[b]], [[a-1]], [a](a.md#a-1).\n\n![[a]]\n");
  CHECK(made.findings() == Strings{});
  CHECK(linksOn(made.site, "en/c.html") == Strings{"en/a.html", "en/a.html", "b.html b", "a.html#a-1 a-1", "a.html#a-1 a-1", "a.html a"});
}

TEST_CASE("what a translation links to is mentioned once, where it is translated from") {
  const InMemory made = siteWithEnglish("[[b]] and [[a-1]].\n");
  CHECK(made.findings() == Strings{});
  CHECK(made.site.mentions.empty());
}

TEST_CASE("a link with a relation is not for translations") {
  const InMemory made = siteWithEnglish("[[stoetter::b]]\n");
  CHECK(made.findings() == Strings{"content/c.en.md:5:13 relation-type"});
  CHECK(made.diagnostics.sorted()[0].help.english() == "write [[b]]");
}

TEST_CASE("a translation declares nothing: no id, no type, no relation and no theme") {
  const auto isRefused = [](const std::string& frontMatter) {
    std::map<std::string, std::string> files = valueInBoth;
    files["tema.md"] = retold("tema", "tema");
    files["a.en.md"] = page("title = \"A\"\n" + frontMatter);
    const InMemory made = siteOf(std::move(files));
    const std::vector<Diagnostic>& all = made.diagnostics.all();
    return std::any_of(all.begin(), all.end(), [](const Diagnostic& one) { return one.code == std::string_view("invalid-translation"); });
  };
  CHECK_FALSE(isRefused("summary = \"S.\""));
  for (const std::string said : {"id = \"d\"", "themes = [\"tema\"]", "[[relation]]\nfrom = \"a\"\ntype = \"stoetter\"\nto = \"b\""}) {
    INFO(said);
    CHECK(isRefused(said));
  }
}

TEST_CASE("dated texts of a framework are in the language of the site alone") {
  const std::string dated = "genre = \"ledelsesgrundlag\"\nversion = \"2021\"\nstatus = { state = \"ukendt\", evidence = \"Ingen ved det.\" }";
  const InMemory made = siteWithEnglish("Text.\n", {{"c.md", page("title = \"C\"")},
                                                   {"g/index.md", retold("g", "ramme", dated)},
                                                   {"g/index.en.md", page("title = \"G in English\"")},
                                                   {"g/mod.md", retold("mod", "vaerdi")},
                                                   {"g/mod.en.md", page("title = \"Courage\"")}});
  CHECK(made.findings() == Strings{});
  REQUIRE(made.site.archive);
  Strings addresses;
  for (const Page& page : made.site.archive->pages) addresses.push_back(page.address);
  CHECK(addresses == Strings{"c.html", "g/2021/index.html", "g/2021/mod.html", "g/index.html", "g/mod.html", "index.html", "kilde.html"});
}

TEST_CASE("a file that names its language twice translates nothing, and is told its right name") {
  std::map<std::string, std::string> files = valueInBoth;
  files["c.en.en.md"] = page("title = \"C\"");
  const InMemory made = siteOf(std::move(files));
  CHECK(made.findings() == Strings{"content/c.en.en.md:0:0 invalid-translation"});
  CHECK(made.diagnostics.sorted()[0].help.english() == "call it 'content/c.en.md'");
}

TEST_CASE("a page that a data file makes is translated like any other, and a draft of it hides its translation") {
  const std::string path = "id = \"sti\"\ntype = \"sti\"\ntitle = \"Sti\"\nroles = [\"rolle\"]\n\n[[step]]\nto = \"a\"\nreason = \"Først.\"\n";
  std::map<std::string, std::string> files = valueInBoth;
  files["rolle.md"] = retold("rolle", "rolle");
  files["sti.toml"] = path;
  files["sti.en.md"] = page("title = \"Path\"");
  const Site site = siteOf(files).site;
  CHECK(site.pages[pageAt(site, "en/sti.html").translationOf].address == "sti.html");
  files["sti.toml"] = "draft = true\n" + path;
  const InMemory hidden = siteOf(files);
  CHECK(hidden.findings() == Strings{});
  CHECK(std::none_of(hidden.site.pages.begin(), hidden.site.pages.end(), [](const Page& page) { return page.address == "en/sti.html"; }));
}
