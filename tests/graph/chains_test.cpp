#include "graph/chains.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using graph::ChainStep;
using graph::StepKind;
using graph::Towards;

namespace {

// A site of bare entities on one page, for graphs of any shape. Relation types: 0 serves (its end 'to' is the purpose),
// 1 is expressed in ('from' is), 2 is structure, 3 is no link. Entity types: 0 element, 1 statement, 2 theme.
Site bareSite(std::size_t entities) {
  Site site;
  for (const TypeKind kind : {TypeKind::element, TypeKind::statement, TypeKind::theme}) {
    site.schema.types.emplace_back();
    site.schema.types.back().kind = kind;
  }
  for (const RelationEnd end : {RelationEnd::to, RelationEnd::from, RelationEnd::to, RelationEnd::none}) {
    site.schema.relations.emplace_back();
    site.schema.relations.back().chain = end;
  }
  site.schema.relations[2].derived = Derived::structure;
  site.pages.emplace_back();
  site.entitiesOn.emplace_back();
  site.entities.resize(entities);
  for (EntityIndex i = 0; i < entities; ++i) site.entitiesOn[0].push_back(i);
  return site;
}

void relate(Site& site, EntityIndex from, std::uint32_t type, EntityIndex to) {
  Relation relation;
  relation.from = from;
  relation.type = type;
  relation.to = to;
  site.relations.push_back(relation);
  if (type == 2) site.entities[from].parent = to;
}

using Matrix = std::vector<std::vector<bool>>;

// The rules again, from the words in the header, over whole matrices: Warshall instead of walks.
Matrix closure(Matrix reach) {
  for (std::size_t k = 0; k < reach.size(); ++k) {
    for (std::size_t i = 0; i < reach.size(); ++i) {
      for (std::size_t j = 0; j < reach.size(); ++j) reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
    }
  }
  return reach;
}

// links[lower][upper], as the header promises them.
Matrix expectedLinks(const Site& site) {
  const std::size_t n = site.entities.size();
  Matrix marked(n, std::vector<bool>(n)), parts(marked);
  for (const Relation& relation : site.relations) {
    if (relation.type == 2) parts[relation.from][relation.to] = true;
  }
  const Matrix within = closure(parts);
  const auto kind = [&](EntityIndex i) { return site.schema.types[site.entities[i].type].kind; };
  for (const Relation& relation : site.relations) {
    if (relation.type > 1) continue;
    const EntityIndex lower = relation.type == 0 ? relation.from : relation.to;
    const EntityIndex upper = relation.type == 0 ? relation.to : relation.from;
    if (lower == upper || kind(lower) == TypeKind::theme || kind(upper) == TypeKind::theme || within[upper][lower]) continue;
    marked[lower][upper] = true;
  }
  std::vector<bool> hasMark(n);
  Matrix all = marked;
  for (EntityIndex i = 0; i < n; ++i) {
    for (EntityIndex j = 0; j < n; ++j) {
      if (marked[i][j] && !within[i][j]) hasMark[i] = hasMark[j] = true;
      if (parts[i][j] && i != j && kind(i) != TypeKind::theme && kind(j) != TypeKind::theme) all[i][j] = true;
    }
  }
  const Matrix reach = closure(all);
  Matrix links = marked;
  for (EntityIndex part = 0; part < n; ++part) {
    for (EntityIndex whole = 0; whole < n; ++whole) {
      if (!all[part][whole] || marked[part][whole]) continue;
      bool above = hasMark[whole], below = hasMark[part] || kind(part) == TypeKind::statement;
      for (EntityIndex other = 0; other < n; ++other) {
        above = above || (reach[whole][other] && hasMark[other]);
        below = below || (reach[other][part] && (hasMark[other] || kind(other) == TypeKind::statement));
      }
      links[part][whole] = above && below;
    }
  }
  return links;
}

Site randomSite(std::mt19937& random) {
  const auto below = [&](std::size_t most) { return static_cast<std::uint32_t>(random() % most); };
  const std::size_t n = 2 + below(14);
  Site site = bareSite(n);
  for (Entity& entity : site.entities) entity.type = below(6) < 4 ? 0 : below(3);
  for (EntityIndex i = 1; i < n; ++i) {
    if (below(2) == 0) relate(site, i, 2, below(i));
  }
  for (std::uint32_t i = below(3 * static_cast<std::uint32_t>(n) / 2); i > 0; --i) {
    const std::uint32_t kinds[] = {0, 0, 1, 3};
    relate(site, below(n), kinds[below(4)], below(n));
  }
  return site;
}

// What a walk promises, of every step.
void checkWalk(const graph::Chains& chains, EntityIndex start, Towards towards, const Matrix& reach) {
  const graph::ChainTree tree = graph::walkChain(chains, start, towards, 100000);
  std::set<EntityIndex> firsts;
  std::set<std::uint32_t> links;
  for (std::uint32_t i = 0; i < tree.steps.size(); ++i) {
    const ChainStep& step = tree.steps[i];
    if (step.kind == StepKind::first) CHECK(firsts.insert(step.entity).second);
    if (i == 0) continue;
    const ChainStep& parent = tree.steps[step.parent];
    const graph::ChainLink& link = chains.links[step.link];
    CHECK(links.insert(step.link).second);
    CHECK(step.parent < i);
    CHECK(parent.kind == StepKind::first);
    CHECK(step.depth == parent.depth + 1);
    CHECK((towards == Towards::purpose ? link.lower : link.upper) == parent.entity);
    CHECK((towards == Towards::purpose ? link.upper : link.lower) == step.entity);
    bool isLoop = false;
    for (std::uint32_t at = step.parent; at != none; at = tree.steps[at].parent) isLoop = isLoop || tree.steps[at].entity == step.entity;
    CHECK((step.kind == StepKind::loop) == isLoop);
  }
  std::set<EntityIndex> expected{start};
  for (EntityIndex i = 0; i < reach.size(); ++i) {
    if (towards == Towards::purpose ? reach[start][i] : reach[i][start]) expected.insert(i);
  }
  CHECK(firsts == expected);
  CHECK(tree.left == 0);
  std::size_t outgoing = 0;
  for (const EntityIndex i : firsts) outgoing += (towards == Towards::purpose ? chains.above : chains.below)[i].size();
  CHECK(links.size() == outgoing);
}

}  // namespace

TEST_CASE("walks along chains are the closure of what the relations say, on graphs of any shape") {
  std::mt19937 random(20261121);
  for (int round = 0; round < 400; ++round) {
    const Site site = randomSite(random);
    INFO("round " << round);
    const graph::Chains chains = graph::findChains(site);
    const Matrix expected = expectedLinks(site);
    Matrix found(site.entities.size(), std::vector<bool>(site.entities.size()));
    for (const graph::ChainLink& link : chains.links) {
      CHECK_FALSE(found[link.lower][link.upper]);
      CHECK_FALSE(link.relations.empty());
      found[link.lower][link.upper] = true;
    }
    REQUIRE(found == expected);
    const Matrix reach = closure(expected);
    for (EntityIndex i = 0; i < site.entities.size(); ++i) {
      checkWalk(chains, i, Towards::purpose, reach);
      checkWalk(chains, i, Towards::practice, reach);
    }
    // No top lies below another, unless both lie in the same circle, of which there is only one; and all is below them.
    for (const EntityIndex top : chains.tops) {
      for (const EntityIndex other : chains.tops) CHECK((top == other || !reach[top][other]));
    }
    for (EntityIndex i = 0; i < site.entities.size(); ++i) {
      const bool isReached = std::any_of(chains.tops.begin(), chains.tops.end(), [&](EntityIndex top) { return i == top || reach[i][top]; });
      CHECK(isReached == chains.isLinked(i));
    }
  }
}

TEST_CASE("a circle of a thousand ends where it began") {
  constexpr EntityIndex size = 1000;
  Site site = bareSite(size);
  for (EntityIndex i = 0; i < size; ++i) relate(site, i, 0, (i + 1) % size);
  const graph::Chains chains = graph::findChains(site);
  CHECK(chains.tops.size() == 1);
  const graph::ChainTree tree = graph::walkChain(chains, 7, Towards::purpose, 5000);
  REQUIRE(tree.steps.size() == size + 1);
  CHECK(tree.steps.back().entity == 7);
  CHECK(tree.steps.back().kind == StepKind::loop);
  CHECK(tree.steps.back().depth == size);
}

TEST_CASE("thirty diamonds in a row have a thousand million ways through, and ninety-one things to show") {
  Site site = bareSite(91);
  for (EntityIndex i = 0; i < 30; ++i) {
    for (const EntityIndex side : {3 * i + 1, 3 * i + 2}) {
      relate(site, 3 * i, 0, side);
      relate(site, side, 0, 3 * i + 3);
    }
  }
  const graph::ChainTree tree = graph::walkChain(graph::findChains(site), 0, Towards::purpose, 5000);
  CHECK(tree.steps.size() == 1 + 120);
  CHECK(std::count_if(tree.steps.begin(), tree.steps.end(), [](const ChainStep& step) { return step.kind == StepKind::first; }) == 91);
}

TEST_CASE("a walk that is cut short takes the nearest, and says how much is left") {
  Site site = bareSite(111);
  for (EntityIndex i = 1; i <= 10; ++i) {
    relate(site, i, 0, 0);
    for (EntityIndex k = 1; k <= 10; ++k) relate(site, 1 + 10 * i + k - 1, 0, i);
  }
  const graph::Chains chains = graph::findChains(site);
  const graph::ChainTree tree = graph::walkChain(chains, 0, Towards::practice, 15);
  CHECK(tree.steps.size() == 15);
  CHECK(tree.left == 96);
  for (EntityIndex i = 0; i <= 10; ++i) {
    CHECK(std::any_of(tree.steps.begin(), tree.steps.end(), [&](const ChainStep& step) { return step.entity == i; }));
  }
}

TEST_CASE("a statement's chain leads over what it stands in to the vision, and the rest of the tree is none") {
  const std::string source = "\nsource = { document = \"kilde\", fidelity = \"retold\" }";
  const auto entity = [&](const std::string& id, const std::string& type, const std::string& more = "", const std::string& body = "Tekst.\n") {
    return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"" + id + "\"" + source + "\n" + more, body);
  };
  const std::string statement = "- Spørger. {#u type=udsagn modality=skal}\n\n## Tal {#tal type=begreb}\n";
  const InMemory made = siteOf(
      {{"vision.md", entity("vision", "dokument")},
       {"g/index.md", entity("g", "ramme", "genre = \"politik\"")},
       {"g/maal.md", entity("maal", "maal", "[[relation]]\ntype = \"udmoenter\"\nto = \"vision\"")},
       {"g/del/index.md", entity("del", "del", "[[relation]]\ntype = \"stoetter\"\nto = \"maal\"")},
       {"g/del/data.md", entity("data", "dimension", "", statement)}});
  REQUIRE(made.findings() == std::vector<std::string>{});
  const graph::Chains chains = graph::findChains(made.site);
  const auto walk = [&](const std::string& start, Towards towards) {
    std::string text;
    for (const ChainStep& step : graph::walkChain(chains, made.entity(start), towards, 100).steps) {
      if (step.link == none) continue;
      const Relation& relation = made.site.relations[chains.links[step.link].relations.front()];
      const RelationType& type = made.site.schema.relations[relation.type];
      const bool isForward = made.site.entities[relation.to].declared.id == made.site.entities[step.entity].declared.id;
      text += std::string((isForward ? type.label : type.inverse).in("da")) + " " + made.site.entities[step.entity].declared.id + ". ";
    }
    return text;
  };
  CHECK(walk("u", Towards::purpose) == "er del af data. er del af del. støtter maal. udmønter vision. ");
  CHECK(walk("vision", Towards::practice) == "udmøntes i maal. støttes af del. består af data. består af u. ");
  CHECK(walk("tal", Towards::purpose).empty());
  REQUIRE(chains.tops.size() == 1);
  CHECK(chains.tops.front() == made.entity("vision"));
}
