// Linking adds links and nothing else: the words of every page are the same with and without it, for our own content and
// for documents that nobody would write.
#include <catch2/catch.hpp>

#include <cstdint>

#include "base/files.h"
#include "discover/discover.h"
#include "parse/parse.h"
#include "render/body.h"
#include "resolve/resolve.h"
#include "support/site_in_memory.h"
#include "terms/terms.h"

using namespace pejl;
using namespace pejl::test;

namespace {

Site resolvedContent() {
  Diagnostics diagnostics;
  const BuildOptions options;
  Project project = discover(*openFolder(PEJL_SOURCE_DIR), options, diagnostics);
  std::vector<Document> documents = parse(project, 2, diagnostics);
  return resolve(std::move(project), std::move(documents), options, diagnostics);
}

// The HTML without the tags that linking may add: <a href="…" class="term"> and the </a> that closes it.
std::string withoutTerms(std::string_view html) {
  std::string out;
  bool isTerm = false;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      out.push_back(html[at++]);
      continue;
    }
    const std::size_t end = html.find('>', at) + 1;
    const std::string_view tag = html.substr(at, end - at);
    const bool opens = tag.find("class=\"term\"") != std::string_view::npos;
    CHECK_FALSE((isTerm && tag.substr(0, 2) == "<a"));
    if (opens) isTerm = true;
    if (!opens && !(isTerm && tag == "</a>")) out.append(tag);
    if (tag == "</a>") isTerm = false;
    at = end;
  }
  return out;
}

void expectSameWords(const Site& before, const Site& after) {
  for (PageIndex page = 0; page < before.pages.size(); ++page) {
    INFO(before.pages[page].address);
    const std::string was = renderBody(before, page).text, is = withoutTerms(renderBody(after, page).text);
    CHECK(was == is);
  }
}

// Text that is full of terms, half terms and Markdown.
std::string randomText(std::uint32_t seed) {
  static const char* const pieces[] = {"mod", "Mod", "modet", " ", " ", " ", "\n", "*", "**", "_", "~~", "`", "[[mod]]", "[[rum|", "]]", "{-", "-}",
                                       "ledelsesrum", "strategisk ledelse", "strategisk", "strategiske", "ledelse", "MED", "-", ".", ", ", "\n\n",
                                       "\n> ", "\n- ", "\n## ", "| a | ledelsesrum |\n| - | - |\n| mod | b |", "”", "(", ")", "[a](side.md)", "æ", "\\",
                                       "[^1]", "\n\n[^1]: mod i rummet\n\n", "  \n", "har ", "&amp;", "<b>", "spor 2", "1"};
  std::string text;
  std::uint32_t state = seed * 2654435761u + 1;
  for (int i = 0; i < 120; ++i) {
    state = state * 1664525u + 1013904223u;
    text += pieces[(state >> 16) % (sizeof pieces / sizeof *pieces)];
  }
  return text + "\n";
}

}  // namespace

TEST_CASE("the words of our own pages are the same without terms, and the links the same on any number of threads") {
  const Site before = resolvedContent();
  Diagnostics one, eight;
  const Site after = linkTerms(before, 1, one), again = linkTerms(before, 8, eight);
  expectSameWords(before, after);
  CHECK(after.mentions.size() > before.mentions.size());
  for (PageIndex page = 0; page < after.pages.size(); ++page) CHECK(renderBody(after, page).text == renderBody(again, page).text);
  CHECK(one.sorted().size() == eight.sorted().size());
}

TEST_CASE("the words of any page are the same without terms") {
  std::map<std::string, std::string> files{
      {"pejl.toml", "[site]\ntitle = \"Prøve\"\n[terms]\nwords_per_link = 1\n"},
      {"mod.md", page("id = \"mod\"\ntype = \"begreb\"\ntitle = \"Mod\"\ninflection = \"-et\"\nlink = \"automatic\"")},
      {"rum.md", page("id = \"rum\"\ntype = \"begreb\"\ntitle = \"Ledelsesrum\"")},
      {"sl.md", page("id = \"sl\"\ntype = \"begreb\"\ntitle = \"Strategisk ledelse\"")},
      {"spor.md", page("id = \"spor\"\ntype = \"begreb\"\ntitle = \"Spor 2\"")},
      {"med.md", page("id = \"med\"\ntype = \"begreb\"\ntitle = \"MED\"")},
      {"side.md", page("title = \"Side\"")}};
  for (std::uint32_t seed = 1; seed <= 200; ++seed) files["r/s-" + std::to_string(seed) + ".md"] = page("title = \"Tekst\"", randomText(seed));
  InMemory made = siteOf(files);
  const Site before = made.site;
  const Site after = linkTerms(std::move(made.site), 2, made.diagnostics);
  expectSameWords(before, after);
  CHECK(after.mentions.size() > before.mentions.size() + 200);
}
