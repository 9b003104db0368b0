#include "render/navigation_text.h"

#include <catch2/catch.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using namespace pejl::rendering;

namespace {

// The navigation of one page, of a theme that prints little.
std::string navigationOf(const InMemory& made, const std::string& address) {
  constexpr std::string_view text =
      "{% macro branch(pages) %}{% for item in pages %}<a href=\"{{ item.url }}\">{{ item.title }}</a>"
      "{% if item.children %}({{ branch(item.children) }}){% endif %}{% endfor %}{% endmacro %}"
      "<a href=\"{{ section.url }}\">{{ section.title }}</a>:{{ branch(section.pages) }}";
  const std::vector<TemplateFile> files{{"parts/navigation/navigation.html", text}};
  Diagnostics diagnostics;
  const TemplateSet templates = parseTemplates(files, diagnostics);
  const Strings strings(Theme{}, "da", diagnostics);
  const SiteFacts facts = gatherFacts(made.site, strings, "da");
  const Navigation navigation(facts, templates, {}, 2, diagnostics);
  CHECK_FALSE(diagnostics.hasErrors());
  for (PageIndex page = 0; page < made.site.pages.size(); ++page) {
    if (made.site.pages[page].address == address) return navigation.forPage(page).text;
  }
  FAIL("no page " + address);
  return {};
}

InMemory folderOf(std::size_t pages) {
  std::map<std::string, std::string> files{{"mappe/index.md", page("title = \"Mappe\"")}};
  for (std::size_t i = 0; i < pages; ++i) {
    const std::string name = "side-" + std::to_string(1000 + i);
    files["mappe/" + name + ".md"] = page("title = \"" + name + "\"");
  }
  return siteOf(std::move(files));
}

std::size_t countOf(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("the navigation shows the section's pages and opens the way to the current one") {
  const InMemory made = siteOf({{"a/index.md", page("title = \"A\"")},
                                {"a/b/index.md", page("title = \"B\"")},
                                {"a/b/c.md", page("title = \"C\"")},
                                {"a/d.md", page("title = \"D\"")},
                                {"a/e/index.md", page("title = \"E\"")},
                                {"a/e/f.md", page("title = \"F\"")}});
  CHECK(navigationOf(made, "a/b/c.html") ==
        "<a href=\"../index.html\">A</a>:<a href=\"index.html\">B</a>(<a href=\"c.html\" aria-current=\"page\">C</a>)"
        "<a href=\"../d.html\">D</a><a href=\"../e/index.html\">E</a>");
  CHECK(navigationOf(made, "a/index.html") ==
        "<a href=\"index.html\" aria-current=\"page\">A</a>:<a href=\"b/index.html\">B</a><a href=\"d.html\">D</a>"
        "<a href=\"e/index.html\">E</a>");
}

TEST_CASE("a page that is a section by itself has no navigation") {
  const InMemory made = siteOf({{"om.md", page("title = \"Om\"")}});
  CHECK(navigationOf(made, "om.html").empty());
}

TEST_CASE("a long folder shows the pages around the current one, which is always among them") {
  const InMemory made = folderOf(200);
  for (const std::string name : {"side-1000", "side-1019", "side-1020", "side-1101", "side-1199"}) {
    const std::string text = navigationOf(made, "mappe/" + name + ".html");
    CAPTURE(name);
    CHECK(countOf(text, "aria-current") == 1);
    CHECK(text.find(">" + name + "<") != std::string::npos);
    CHECK(countOf(text, "<a ") <= 41);
  }
}
