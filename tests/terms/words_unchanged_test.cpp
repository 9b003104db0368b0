// Linking adds links and nothing else: the words of every page are the same with and without it, and with and without a
// glossary to link to: in our own content, in a small site, and in documents that nobody would write.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>

#include "base/files.h"
#include "base/text.h"
#include "discover/discover.h"
#include "parse/parse.h"
#include "render/body.h"
#include "resolve/resolve.h"
#include "support/repository.h"
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

// What a reader reads: the HTML without any tag.
std::string textOf(const Site& site, PageIndex page) {
  const std::string html = renderBody(site, page).text;
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t tag = std::min(html.find('<', at), html.size());
    out.append(html, at, tag - at);
    at = tag == html.size() ? tag : html.find('>', tag) + 1;
  }
  return out;
}

std::size_t termLinksOf(const Site& site) {
  return static_cast<std::size_t>(std::count_if(site.mentions.begin(), site.mentions.end(), [](const Mention& mention) { return mention.automatic; }));
}

// The site without a glossary: nothing in it is a term that links itself.
Site withoutGlossary(Site site) {
  for (EntityType& type : site.schema.types) type.link = LinkPolicy::never;
  for (Entity& entity : site.entities) entity.declared.link = {};
  return site;
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

TEST_CASE("without the glossary the text of each of our own pages is the same, byte for byte") {
  const Site resolved = resolvedContent();
  Diagnostics with, without;
  const Site linked = linkTerms(resolved, 2, with), bare = linkTerms(withoutGlossary(resolved), 2, without);
  CHECK(termLinksOf(linked) > 80);
  CHECK(termLinksOf(bare) == 0);
  for (PageIndex page = 0; page < linked.pages.size(); ++page) {
    INFO(linked.pages[page].address);
    CHECK(textOf(linked, page) == textOf(bare, page));
  }
}

TEST_CASE("taking the files of a glossary away leaves the text of every other page the same, byte for byte") {
  std::map<std::string, std::string> files;
  for (const RepositoryFile& file : repositoryFiles({"tests/sites/terms"})) {
    const std::string path = file.path.substr(std::string("tests/sites/terms/").size());
    if (startsWith(path, "content/")) files[path.substr(std::string("content/").size())] = file.text;
    if (path == "pejl.toml") files[path] = file.text;
  }
  std::map<std::string, std::string> fewer = files;
  for (const char* term : {"med.md", "by/kompas/mod.md", "by/kompas/kurs.md", "by/kompas/ledelsesrum.md"}) REQUIRE(fewer.erase(term) == 1);
  InMemory all = siteOf(files), rest = siteOf(fewer);
  const Site linked = linkTerms(std::move(all.site), 1, all.diagnostics), bare = linkTerms(std::move(rest.site), 1, rest.diagnostics);
  CHECK(termLinksOf(linked) > 0);
  std::size_t compared = 0;
  for (PageIndex page = 0, other = 0; page < linked.pages.size(); ++page) {
    if (other == bare.pages.size() || linked.pages[page].address != bare.pages[other].address) continue;
    INFO(linked.pages[page].address);
    CHECK(textOf(linked, page) == textOf(bare, other++));
    ++compared;
  }
  CHECK(compared == bare.pages.size());
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
