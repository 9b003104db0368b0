#include "graph/changes.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "support/site_in_memory.h"

using namespace pejl;
using test::page;
using test::siteOf;

namespace {

const std::string framework = "id = \"doc\"\ntype = \"ramme\"\ngenre = \"politik\"\ntitle = \"Kompas\"\n";

std::string older(const std::string& date) {
  return framework + "version_of = \"doc\"\nversion = \"" + date + "\"\nstatus = { state = \"erstattet\" }\n";
}

std::string value(const std::string& id, const std::string& more = {}) {
  return "id = \"" + id + "\"\ntype = \"vaerdi\"\ntitle = \"" + id + "\"\n" + more;
}

// Paths below k/ of the older text are below k/2019/.
test::InMemory twoVersions(const std::map<std::string, std::string>& before, const std::map<std::string, std::string>& after) {
  std::map<std::string, std::string> files{{"k/2019/index.md", page(older("2019"))},
                                           {"k/index.md", page(framework + "version = \"2026\"\nstatus = { state = \"gaeldende\" }\n")},
                                           {"roller.md", page("id = \"leder\"\ntype = \"rolle\"\ntitle = \"Leder\"")}};
  for (const auto& [path, text] : before) files["k/2019/" + path] = text;
  for (const auto& [path, text] : after) files["k/" + path] = text;
  return siteOf(files);
}

Comparison compared(const test::InMemory& site, bool turned = false) {
  REQUIRE(site.site.archive != nullptr);
  REQUIRE(site.site.versions.size() == 2);
  const EntityIndex before = site.site.versions[0].entity, after = site.site.versions[1].entity;
  return turned ? compareVersions(*site.site.archive, after, before) : compareVersions(*site.site.archive, before, after);
}

// "changed mod", "split a: b, c"; sorted.
std::vector<std::string> shown(const Site& archive, const Comparison& comparison) {
  std::vector<std::string> lines;
  for (const Change& change : comparison.changes) {
    std::string line(nameOf(change.kind));
    std::set<std::string> ids;
    for (const auto* side : {&change.before, &change.after}) {
      for (const EntityIndex i : *side) ids.insert(std::string(idWithoutVersion(archive.entities[i].declared.id)));
    }
    for (const std::string& id : ids) line += " " + id;
    if (change.isMoved && change.kind != ChangeKind::moved) line += " (moved)";
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("each edit between two versions lands in its class") {
  const auto site = twoVersions(
      {{"mod.md", page(value("mod"), "At sige det.\n\n- Spørger. {#m-1 type=udsagn modality=boer}\n- Lytter. {#m-2 type=udsagn modality=skal}\n")},
       {"helhed.md", page(value("helhed"), "At se det hele.\n")},
       {"aabenhed.md", page(value("aabenhed"), "At vise det.\n")},
       {"orden.md", page(value("orden"), "Orden.\n\n- Rydder op. {#o-1 type=udsagn modality=skal}\n")},
       {"dialog.md", page(value("dialog"), "At tale sammen.\n")},
       {"stil.md", page(value("stil"), "Stil.\n")},
       {"ro.md", page(value("ro"), "Ro.\n")}},
      {{"mod.md", page(value("mod"), "At sige det.\n\n- Spørger. {#m-1 type=udsagn modality=skal}\n- Lytter. {#m-2 type=udsagn modality=skal}\n\n- Rydder op. {#o-1 type=udsagn modality=skal}\n")},
       {"helhed.md", page(value("helhed"), "At se *det hele*.\n")},
       {"orden.md", page(value("orden"), "Orden.\n")},
       {"nyt.md", page(value("nyt"), "Nyt.\n")},
       {"samtale.md", page(value("samtale", "formerly = [\"dialog\"]"), "At tale sammen hver dag.\n")},
       {"lytte.md", page(value("lytte", "formerly = [\"dialog\"]"), "At lytte.\n")},
       {"stilhed.md", page(value("stilhed", "formerly = [\"stil\", \"ro\"]"), "Stilhed.\n")}});
  CHECK(site.findings() == std::vector<std::string>{});
  const Comparison comparison = compared(site);
  CHECK(shown(*site.site.archive, comparison) ==
        std::vector<std::string>{"added nyt", "changed m-1", "merged ro stil stilhed", "moved o-1", "removed aabenhed",
                                 "split dialog lytte samtale", "unchanged doc", "unchanged helhed", "unchanged m-2",
                                 "unchanged mod", "unchanged orden"});
  for (const Change& change : comparison.changes) {
    if (change.kind != ChangeKind::changed) continue;
    CHECK(change.text == std::vector<DiffPart>{{Edit::kept, "Modalitet:"}, {Edit::removed, "bør"}, {Edit::added, "skal"}, {Edit::kept, "\nSpørger."}});
  }
}

TEST_CASE("a version does not differ from itself") {
  const auto site = twoVersions({{"mod.md", page(value("mod"), "A.\n\n- B. {#b type=udsagn modality=skal}\n")}}, {});
  const Comparison same = compareVersions(*site.site.archive, site.site.versions[0].entity, site.site.versions[0].entity);
  CHECK(same.changes.size() == 3);
  CHECK(same.counts[static_cast<std::size_t>(ChangeKind::unchanged)] == 3);
}

TEST_CASE("a page under another id is the same place when the newer text says so") {
  const auto site = twoVersions({{"mod.md", page(value("mod"), "Tekst.\n")}},
                                {{"tapperhed.md", page("id = \"tapperhed\"\ntype = \"vaerdi\"\ntitle = \"Tapperhed\"\nformerly = \"mod\"\n", "Tekst.\n")}});
  const Comparison comparison = compared(site);
  CHECK(shown(*site.site.archive, comparison) == std::vector<std::string>{"changed mod tapperhed", "unchanged doc"});
}

TEST_CASE("a change knows the roles it is about, before and after") {
  const auto site = twoVersions({{"mod.md", page(value("mod"), "- Spørger. {#m-1 type=udsagn modality=skal to=leder}\n")}},
                                {{"mod.md", page(value("mod"), "- Spørger. {#m-1 type=udsagn modality=skal}\n")}});
  for (const Change& change : compared(site).changes) CHECK(change.roles.size() == (change.kind == ChangeKind::changed ? 1 : 0));
}

namespace {

// A made-up value page with a few statements, by numbers that are the same on every machine.
struct Dice {
  std::uint32_t state;
  std::uint32_t roll(std::uint32_t sides) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % sides;
  }
};

std::map<std::string, std::string> madeUp(Dice& dice, bool isNewer) {
  std::map<std::string, std::string> files;
  std::set<std::string> used;
  for (const std::string id : {"a", "b", "c", "d"}) {
    if (dice.roll(4) == 0) continue;
    std::string body = "Ord " + std::to_string(dice.roll(3)) + ".\n\n";
    for (std::uint32_t i = 0; i < dice.roll(4); ++i) {
      const std::string statement = "u-" + std::to_string(dice.roll(8));
      if (!used.insert(statement).second) continue;
      body += "- Sætning " + std::to_string(dice.roll(3)) + ". {#" + statement + " type=udsagn modality=" +
              (dice.roll(2) == 0 ? "skal" : "kan") + (isNewer && dice.roll(4) == 0 ? " formerly=\"u-" + std::to_string(dice.roll(8)) + "\"" : "") + "}\n";
    }
    files[id + ".md"] = page(value(id), body);
  }
  return files;
}

}  // namespace

TEST_CASE("made-up versions: every id is in one change, the counts add up, and the other way round is the mirror") {
  Dice dice{7};
  for (int round = 0; round < 60; ++round) {
    const auto before = madeUp(dice, false), after = madeUp(dice, true);
    const auto site = twoVersions(before, after);
    const Site& archive = *site.site.archive;
    const Comparison there = compared(site), back = compared(site, true);
    std::multiset<std::string> seen, all;
    std::size_t counted = 0;
    for (const std::size_t count : there.counts) counted += count;
    CHECK(counted == there.changes.size());
    for (const Change& change : there.changes) {
      for (const auto* side : {&change.before, &change.after}) {
        for (const EntityIndex i : *side) seen.insert(archive.entities[i].declared.id);
      }
    }
    for (const Entity& entity : archive.entities) {
      if (entity.declared.id.find('@') != std::string::npos) all.insert(entity.declared.id);
    }
    CHECK(seen == all);
    std::vector<std::string> mirrored = shown(archive, back);
    for (std::string& line : mirrored) {
      for (const auto& [from, to] : {std::pair{"added", "removed"}, std::pair{"removed", "added"}, std::pair{"split", "merged"}, std::pair{"merged", "split"}}) {
        if (line.rfind(from, 0) != 0) continue;
        line = to + line.substr(std::string(from).size());
        break;
      }
    }
    std::sort(mirrored.begin(), mirrored.end());
    CHECK(shown(archive, there) == mirrored);
  }
}
