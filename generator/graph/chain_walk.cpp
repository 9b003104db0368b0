#include <unordered_set>
#include <utility>

#include "graph/chains.h"

namespace pejl::graph {
namespace {

EntityIndex farEnd(const ChainLink& link, Towards towards) { return towards == Towards::purpose ? link.upper : link.lower; }

bool isAbove(const std::vector<ChainStep>& steps, EntityIndex entity, std::uint32_t step) {
  for (; step != none; step = steps[step].parent) {
    if (steps[step].entity == entity) return true;
  }
  return false;
}

// Breadth first, so that everything gets its place at the shortest way.
std::vector<ChainStep> nearestFirst(const Chains& chains, EntityIndex start, Towards towards, std::size_t most,
                                    std::size_t& left) {
  const auto& links = towards == Towards::purpose ? chains.above : chains.below;
  std::vector<ChainStep> steps{{start, none, none, 0, StepKind::first, links[start].empty()}};
  std::unordered_set<EntityIndex> placed{start};
  std::vector<EntityIndex> homeless;  // reached, but there is no more room
  for (std::uint32_t at = 0; at < steps.size(); ++at) {
    if (steps[at].kind != StepKind::first) continue;
    for (const std::uint32_t link : links[steps[at].entity]) {
      const EntityIndex next = farEnd(chains.links[link], towards);
      const bool isNew = placed.insert(next).second;
      if (steps.size() >= most) {
        if (isNew) homeless.push_back(next);
        continue;
      }
      const StepKind kind = isNew ? StepKind::first : isAbove(steps, next, at) ? StepKind::loop : StepKind::again;
      steps.push_back({next, link, at, steps[at].depth + 1, kind, links[next].empty()});
    }
  }
  for (std::size_t at = 0; at < homeless.size(); ++at) {
    for (const std::uint32_t link : links[homeless[at]]) {
      const EntityIndex next = farEnd(chains.links[link], towards);
      if (placed.insert(next).second) homeless.push_back(next);
    }
  }
  left = homeless.size();
  return steps;
}

// The same steps, each followed by those that follow from it.
std::vector<ChainStep> branchByBranch(const std::vector<ChainStep>& steps) {
  std::vector<std::vector<std::uint32_t>> children(steps.size());
  for (std::uint32_t i = 1; i < steps.size(); ++i) children[steps[i].parent].push_back(i);
  std::vector<ChainStep> ordered;
  ordered.reserve(steps.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> open{{0, none}};  // a step, and its parent's new place
  while (!open.empty()) {
    const auto [step, parent] = open.back();
    open.pop_back();
    const auto place = static_cast<std::uint32_t>(ordered.size());
    ordered.push_back(steps[step]);
    ordered.back().parent = parent;
    for (auto child = children[step].rbegin(); child != children[step].rend(); ++child) open.emplace_back(*child, place);
  }
  return ordered;
}

}  // namespace

ChainTree walkChain(const Chains& chains, EntityIndex start, Towards towards, std::size_t most) {
  ChainTree tree;
  tree.steps = branchByBranch(nearestFirst(chains, start, towards, most, tree.left));
  return tree;
}

}  // namespace pejl::graph
