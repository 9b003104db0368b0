// Figures as places: whatever the words are, nothing lies over anything else or outside the drawing, and all that should
// be there is. That letters really are no wider than figure_text.h says is seen in a browser (tests/browser/figures.test.mjs).
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "graph/neighbourhood.h"
#include "render/figure_layouts.h"
#include "render/sector.h"
#include "support/figure_faults.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using namespace pejl::rendering;

namespace {

FigureContent neighbourhoodOf(Words& words, std::size_t groups, std::size_t members) {
  FigureContent content;
  content.more = {"… og {} andre", "… og 1 anden"};
  content.centre = words.item();
  for (std::size_t g = 0; g < groups; ++g) {
    FigureGroup group;
    group.name.title = words.title();
    group.direction = static_cast<Direction>(words.upTo(3));
    for (std::size_t m = 0; m <= words.upTo(members); ++m) group.members.push_back(words.item());
    content.groups.push_back(std::move(group));
  }
  return content;
}

FigureContent modelOf(Words& words, std::size_t groups, std::size_t members) {
  FigureContent content;
  content.centre = words.item();
  for (std::size_t g = 0; g < groups; ++g) {
    FigureGroup group;
    group.name = words.item();
    for (std::size_t m = 0; m <= words.upTo(members); ++m) {
      group.members.push_back(words.item());
      if (words.upTo(2) == 1) group.members.back().number = std::to_string(m + 1);
    }
    content.groups.push_back(std::move(group));
  }
  return content;
}

std::set<EntityIndex> entitiesIn(const Drawing& drawing) {
  std::set<EntityIndex> entities;
  for (const DrawnItem& item : drawing.items) {
    if (item.entity != none) entities.insert(item.entity);
  }
  return entities;
}

// Measured anew from the outlines' boxes: which ring and which sector each member has, and whether its words stay there.
std::vector<std::string> sectorFaults(const FigureContent& content, const Drawing& drawing) {
  std::vector<std::string> faults;
  std::vector<const DrawnItem*> pills;
  for (const DrawnItem& item : drawing.items) {
    if (item.style == "figure__pill") pills.push_back(&item);
  }
  Tenths inner = drawing.items.front().box.width / 2;
  std::size_t next = 1;
  for (std::size_t g = 0; g < content.groups.size(); ++g) {
    const Tenths outer = -pills.at(g)->box.middle().y;
    const int count = static_cast<int>(content.groups[g].members.size());
    for (int m = 0; m < count; ++m, ++next) {
      const Sector sector{{0, 0}, inner, outer, m * 360 / count, (m + 1) * 360 / count};
      for (const TextBlock& block : drawing.items.at(next).texts) {
        if (!holds(sector, block.room, 40)) faults.push_back("words leave their sector");
        for (const DrawnItem* pill : pills) {
          const Box& a = block.room;
          const Box& b = pill->box;
          if (a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()) faults.push_back("words lie under a name");
        }
      }
    }
    inner = outer;
  }
  return faults;
}

std::vector<std::string> lines(const std::string& text, Tenths room, std::size_t most = 9) {
  return wrap(text, nameFace, room, most).lines;
}

}  // namespace

TEST_CASE("words break into lines of about the same length") {
  CHECK(lines("Tydelig kommunikation i hverdagen", 1900) == std::vector<std::string>{"Tydelig kommunikation", "i hverdagen"});
  CHECK(lines("Samarbejde med forældre og skoler", 1500) == std::vector<std::string>{"Samarbejde med", "forældre og skoler"});
  CHECK(lines("MED-udvalg/råd", 900) == std::vector<std::string>{"MED-", "udvalg/råd"});
  CHECK(lines("", 1000).empty());
}

TEST_CASE("a compound that is wider than its box is divided where Danish divides it") {
  CHECK(lines("Ledelsesgrundlag", 1000) == std::vector<std::string>{"Ledelses-", "grundlag"});
  CHECK(lines("Kvalitetsudviklingsplan", 1000) == std::vector<std::string>{"Kvalitets-", "udviklings-", "plan"});
  CHECK(lines("Medarbejder", 700) == std::vector<std::string>{"Medar-", "bejder"});
  for (const std::string& line : lines("Qwrtpsdfghjklzxcvbnmqwrtpsdfghjk", 600)) CHECK(widthOf(line, nameFace) <= 600);
}

TEST_CASE("what has no room ends in dots and says so") {
  const WrappedText cut = wrap("En meget lang titel med mange ord i", nameFace, 800, 2);
  CHECK(cut.isCut);
  REQUIRE(cut.lines.size() == 2);
  CHECK(endsWith(cut.lines.back(), "…"));
  CHECK(widthOf(cut.lines.back(), nameFace) <= 800);
}

TEST_CASE("no words make boxes of a neighbourhood overlap or leave the drawing") {
  Words words(7);
  for (std::size_t round = 0; round < 300; ++round) {
    FigureContent content = neighbourhoodOf(words, 1 + words.upTo(8), 1 + words.upTo(20));
    capMembers(content);
    INFO("round " << round);
    CHECK(figureFaults(drawNeighbourhood(content)) == std::vector<std::string>{});
  }
}

TEST_CASE("no words make areas overlap or leave the drawing") {
  Words words(19);
  for (std::size_t round = 0; round < 200; ++round) {
    INFO("round " << round);
    CHECK(figureFaults(drawAreas(modelOf(words, 1 + words.upTo(4), 12))) == std::vector<std::string>{});
  }
}

TEST_CASE("no words make the labels of a compass overlap or leave the drawing") {
  Words words(23);
  for (std::size_t round = 0; round < 200; ++round) {
    FigureContent content = modelOf(words, 1, 7);
    for (FigureItem& member : content.groups.front().members) member.note = words.title();
    const std::optional<Drawing> drawing = drawCompass(content);
    INFO("round " << round);
    CHECK(drawing.has_value() == (content.groups.front().members.size() > 1));
    if (drawing) CHECK(figureFaults(*drawing) == std::vector<std::string>{});
  }
}

TEST_CASE("words in a circle stay within their sectors, clear of the names of rings, or there is no circle") {
  Words words(29);
  std::size_t drawn = 0;
  for (std::size_t round = 0; round < 300; ++round) {
    const FigureContent content = modelOf(words, 1 + words.upTo(2), 7);
    const std::optional<Drawing> drawing = drawCircle(content);
    if (!drawing) continue;
    ++drawn;
    INFO("round " << round);
    CHECK(figureFaults(*drawing) == std::vector<std::string>{});
    CHECK(sectorFaults(content, *drawing) == std::vector<std::string>{});
  }
  CHECK(drawn > 30);
}

TEST_CASE("a box that pokes out of its sector is seen") {
  const Sector quarter{{0, 0}, 500, 2000, 0, 90};
  CHECK(holds(quarter, {800, -1000, 300, 200}, 20));
  CHECK_FALSE(holds(quarter, {800, 10, 300, 200}, 20));     // below its lower edge
  CHECK_FALSE(holds(quarter, {-100, -1000, 300, 200}, 20)); // left of its upper edge
  CHECK_FALSE(holds(quarter, {200, -400, 150, 150}, 20));   // in the hole
  CHECK_FALSE(holds(quarter, {1500, -1500, 300, 200}, 20)); // beyond the rim
  CHECK(pathOf({{0, 0}, 500, 1000, 0, 90}) == "M0 -50L0 -100A100 100 0 0 1 100 0L50 0A50 50 0 0 0 0 -50Z");
}

TEST_CASE("every member of a model is in its figure, whatever the form") {
  Words words(31);
  for (std::size_t round = 0; round < 100; ++round) {
    const FigureContent content = modelOf(words, 2, 5);
    std::set<EntityIndex> given{content.centre.entity};
    for (const FigureGroup& group : content.groups) {
      given.insert(group.name.entity);
      for (const FigureItem& member : group.members) given.insert(member.entity);
    }
    CHECK(entitiesIn(drawAreas(content)) == given);
    if (const auto circle = drawCircle(content)) CHECK(entitiesIn(*circle) == given);
  }
}

TEST_CASE("no words make the steps of a chain overlap or leave the drawing, and every step is drawn") {
  Words words(37);
  for (std::size_t round = 0; round < 200; ++round) {
    ChainContent content{{{words.item(), {}, 0, 0, false}}, {"… og {} andre", "… og 1 anden"}};
    std::vector<std::size_t> depth{0};
    for (std::size_t steps = words.upTo(25); steps > 0; --steps) {
      const std::size_t parent = words.upTo(content.boxes.size());
      if (depth[parent] == 3) continue;
      depth.push_back(depth[parent] + 1);
      content.boxes.push_back({words.item(), words.upTo(2) == 0 ? "støttes af" : "kommer til udtryk i", parent, words.upTo(3), words.upTo(4) == 0});
    }
    const Drawing drawing = drawChain(content);
    INFO("round " << round);
    CHECK(figureFaults(drawing) == std::vector<std::string>{});
    CHECK(entitiesIn(drawing).size() == content.boxes.size());
  }
}

TEST_CASE("a planted fault in a drawing is seen") {
  Words words(3);
  Drawing drawing = drawNeighbourhood(neighbourhoodOf(words, 2, 3));
  drawing.items.back().box.x = drawing.view.width;
  CHECK_FALSE(figureFaults(drawing).empty());
}

TEST_CASE("a neighbourhood draws every entity that it was given, and counts those that it leaves out") {
  Words words(11);
  for (std::size_t round = 0; round < 60; ++round) {
    FigureContent content = neighbourhoodOf(words, 1 + words.upTo(6), 1 + words.upTo(30));
    std::size_t given = 0;
    for (const FigureGroup& group : content.groups) given += group.members.size();
    capMembers(content);
    std::set<EntityIndex> kept{content.centre.entity}, drawn;
    std::size_t left = 0;
    for (const FigureGroup& group : content.groups) {
      for (const FigureItem& member : group.members) kept.insert(member.entity);
      left += group.more;
      CHECK(group.more != 1);
    }
    for (const DrawnItem& item : drawNeighbourhood(content).items) {
      if (item.entity != none) drawn.insert(item.entity);
    }
    CHECK(drawn == kept);
    CHECK(kept.size() - 1 + left == given);
  }
}

TEST_CASE("the same content gives the same bytes of SVG") {
  Words one(5), other(5);
  CHECK(svg(drawNeighbourhood(neighbourhoodOf(one, 4, 6))).text == svg(drawNeighbourhood(neighbourhoodOf(other, 4, 6))).text);
}

TEST_CASE("titles and addresses are escaped in SVG") {
  FigureContent content;
  content.centre.title = "<b>&";
  FigureGroup group;
  group.name.title = "a<b";
  group.members.push_back({1, "\"x\" & y", {}, {}, "a.html?\"onclick=\"x", false});
  content.groups = {group};
  const std::string html = svg(drawNeighbourhood(content)).text;
  CHECK(html.find("&lt;b&gt;&amp;") != std::string::npos);
  CHECK(html.find("href=\"a.html?&quot;onclick=&quot;x\"") != std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
}

TEST_CASE("a neighbourhood has both directions by name, without structure and mappings") {
  const InMemory made = siteOf(
      {{"mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\nthemes = [\"t\"]\n[[relation]]\ntype = \"stoetter\"\nto = \"ro\"\n"
                       "[[relation]]\ntype = \"beslaegtet\"\nto = \"ro\"\n")},
       {"ro.md", page("id = \"ro\"\ntype = \"vaerdi\"\ntitle = \"Ro\"\n[[relation]]\ntype = \"stoetter\"\nto = \"mod\"\n"
                      "[[relation]]\ntype = \"beslaegtet\"\nto = \"mod\"\n")},
       {"t.md", page("id = \"t\"\ntype = \"tema\"\ntitle = \"T\"\n")}});
  std::vector<std::string> seen;
  for (const graph::Neighbour& neighbour : graph::neighbourhood(made.site, made.entity("mod"))) {
    seen.push_back(std::string(graph::groupName(made.site, neighbour).in("da")) + " " + made.site.entities[neighbour.entity].title);
  }
  CHECK(seen == std::vector<std::string>{"støtter Ro", "støttes af Ro", "handler om T", "er beslægtet med Ro"});
}
