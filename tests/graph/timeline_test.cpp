#include "graph/timeline.h"

#include <catch2/catch.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using test::page;
using test::siteOf;

namespace {

std::string framework(const std::string& more) {
  return page("id = \"doc\"\ntype = \"ramme\"\ngenre = \"politik\"\ntitle = \"Kompas\"\n" + more);
}

std::string version(const std::string& date, const std::string& status) {
  return framework("version_of = \"doc\"\nversion = \"" + date + "\"\nstatus = { " + status + " }\n");
}

// "2019..2022-12-31 in force", "?.. unknown"
std::vector<std::string> shown(const test::InMemory& site) {
  std::vector<std::string> lines;
  for (const Period& period : periodsOf(site.site, site.entity("doc"))) {
    const char* const names[] = {" in force", " unknown", " nothing"};
    lines.push_back((period.from.empty() ? "?" : period.from) + ".." + period.until + names[static_cast<int>(period.holding)]);
  }
  return lines;
}

std::vector<std::string> events(const test::InMemory& site) {
  const char* const names[] = {"prepared", "version", "decision", "since", "until", "checked", "review", "relation"};
  std::vector<std::string> lines;
  for (const Event& event : eventsOf(site.site, site.entity("doc"))) {
    lines.push_back(event.time + " " + names[static_cast<int>(event.kind)]);
  }
  return lines;
}

}  // namespace

TEST_CASE("one text holds at a time, and what is between two is said") {
  CHECK(shown(siteOf({{"k/index.md", framework("version = 2026-03-01\nstatus = { state = \"gaeldende\" }\n")},
                      {"k/2019/index.md", version("2019", "state = \"erstattet\", until = \"2022\"")},
                      {"k/2024-05-01/index.md", version("2024-05-01", "state = \"erstattet\"")}})) ==
        std::vector<std::string>{"2019..2022 in force", "2023-01-01..2024-04-30 nothing", "2024-05-01..2026-02-28 in force",
                                 "2026-03-01.. in force"});
}

TEST_CASE("a text that nobody has confirmed is unknown, also when a newer one is known") {
  CHECK(shown(siteOf({{"k/index.md", framework("version = 2026-03-01\nstatus = { state = \"gaeldende\" }\n")},
                      {"k/2019/index.md", version("2019", "state = \"ukendt\", evidence = \"Fundet i et skab.\"")}})) ==
        std::vector<std::string>{"2019..2026-02-28 unknown", "2026-03-01.. in force"});
  CHECK(shown(siteOf({{"k/index.md", framework("prepared = \"2011\"\nstatus = { state = \"ukendt\", evidence = \"Uden dato.\" }\n")}})) ==
        std::vector<std::string>{"2011.. unknown"});
  CHECK(shown(siteOf({{"k/index.md", framework("")}})) == std::vector<std::string>{"?.. unknown"});
}

TEST_CASE("what is adopted holds nothing until its day, and is in force from then on") {
  const std::map<std::string, std::string> files{
      {"k/index.md", framework("version = 2026-03-01\nstatus = { state = \"vedtaget\", since = 2026-03-01 }\n")}};
  BuildOptions before, after;
  before.today = "2026-02-28";
  after.today = "2026-03-01";
  CHECK(shown(siteOf(files, before)) == std::vector<std::string>{"2026-03-01.. nothing"});
  CHECK(shown(siteOf(files, after)) == std::vector<std::string>{"2026-03-01.. in force"});
}

TEST_CASE("a status ends by itself after its last day") {
  const std::map<std::string, std::string> files{{"k/index.md", framework("status = { state = \"gaeldende\", until = \"2025\" }\n")}};
  const auto stateOn = [&](const char* day) {
    BuildOptions options;
    options.today = day;
    const auto site = siteOf(files, options);
    return site.site.entities[site.entity("doc")].status.state;
  };
  CHECK(stateOn("2025-12-31") == "gaeldende");
  CHECK(stateOn("2026-01-01") == "udloebet");
}

TEST_CASE("the timeline tells of decisions, dates and announced changes, and puts what has no time last") {
  const auto site = siteOf(
      {{"k/index.md", framework("prepared = \"2016\"\nstatus = { state = \"ukendt\", evidence = \"?\", checked = \"2026-11\" }\n"
                                "[[decision]]\nbody = \"Udvalget\"\ndate = \"2016-Q4\"\n")},
       {"bilag/index.md", page("id = \"bilag\"\ntype = \"ramme\"\ngenre = \"bilag\"\ntitle = \"Bilag\"\nprepared = \"2021\"\n"
                               "[[relation]]\ntype = \"varsler_aendring_af\"\nto = \"doc\"\n")},
       {"nyt.md", page("id = \"nyt\"\ntype = \"dokument\"\ntitle = \"Nyt\"\n"
                       "[[relation]]\ntype = \"mulig_afloeser\"\nto = \"doc\"\nevidence = \"Omtalt.\"\n")}});
  CHECK(site.findings() == std::vector<std::string>{});
  CHECK(events(site) == std::vector<std::string>{"2016 prepared", "2016-Q4 decision", "2021 relation", "2026-11 checked", " relation"});
}

TEST_CASE("today is the day given, else the latest on which somebody looked") {
  const std::map<std::string, std::string> files{{"k/index.md", framework("status = { state = \"gaeldende\", checked = \"2026-11\", since = 2027-01-01 }\n")}};
  CHECK(siteOf(files).site.today == "2026-11-01");
  BuildOptions options;
  options.today = "2026-12-24";
  CHECK(siteOf(files, options).site.today == "2026-12-24");
  CHECK(siteOf({}).site.today == "");
}

TEST_CASE("versions overlap only when no reading of their dates can part them") {
  const auto overlaps = [](const std::string& date, const std::string& status) {
    const auto site = siteOf({{"k/index.md", framework("version = \"2026\"\nstatus = { state = \"gaeldende\" }\n")},
                              {"k/" + date + "/index.md", version(date, status)}});
    return overlapsOf(site.site, site.entity("doc")).size();
  };
  CHECK(overlaps("2019", "state = \"gaeldende\"") == 1);
  CHECK(overlaps("2019", "state = \"gaeldende\", until = \"2025\"") == 0);
  CHECK(overlaps("2019", "state = \"erstattet\"") == 0);
  CHECK(overlaps("2019", "state = \"erstattet\", until = \"2026\"") == 0);
  CHECK(overlaps("2019", "state = \"erstattet\", until = \"2027\"") == 1);
  CHECK(overlaps("2019", "state = \"ukendt\", evidence = \"?\"") == 0);
}

TEST_CASE("versions are in no list of the site, and lead to each other and to the site") {
  const auto site = siteOf({{"k/index.md", framework("version = \"2026\"\nstatus = { state = \"gaeldende\" }\n")},
                            {"k/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"", "Se [[doc]] og [kilden](../kilde.md).\n")},
                            {"k/2019/index.md", version("2019", "state = \"erstattet\"")},
                            {"k/2019/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"", "Se [[doc]], [[doc@2026]] og [[kilde]].\n")},
                            {"side.md", page("title = \"Side\"", "Se [[mod@2019|mod i 2019]] og [[mod]].\n")}});
  CHECK(site.findings() == std::vector<std::string>{});
  CHECK(site.site.entities.size() == 3);
  CHECK(site.site.mentionsOf[site.entity("mod")].size() == 1);
  const Site& archive = *site.site.archive;
  const auto linksOf = [&](const char* path) {
    std::string all;
    for (std::size_t i = 0; i < archive.documents.size(); ++i) {
      if (archive.documents[i].path != path) continue;
      for (const Link& link : archive.links[i]) all += archive.pages[link.page].address + " ";
    }
    return all;
  };
  CHECK(linksOf("content/k/2019/mod.md") == "k/2019/index.html k/2026/index.html kilde.html ");
  CHECK(linksOf("content/k/2026/mod.md") == "k/2026/index.html kilde.html ");
}
