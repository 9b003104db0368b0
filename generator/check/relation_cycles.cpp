#include <utility>

#include "base/diagnostic_codes.h"
#include "check/rules.h"

namespace pejl::rules {
namespace {

enum class Visit : std::uint8_t { unseen, open, done };

// Depth first with a stack of our own: a chain of relations can be as long as the content.
class CycleSearch {
 public:
  CycleSearch(const Site& site, std::uint32_t type, Diagnostics& diagnostics)
      : site_(site), type_(type), diagnostics_(diagnostics), visits_(site.entities.size(), Visit::unseen) {}

  void run() {
    for (EntityIndex entity = 0; entity < site_.entities.size(); ++entity) {
      if (visits_[entity] == Visit::unseen) from(entity);
    }
  }

 private:
  struct Step {
    EntityIndex entity;
    std::size_t next;  // in its outgoing relations
  };

  void from(EntityIndex start) {
    std::vector<Step> path = {{start, 0}};
    visits_[start] = Visit::open;
    while (!path.empty()) {
      Step& step = path.back();
      const auto& outgoing = site_.outgoing[step.entity];
      if (step.next == outgoing.size()) {
        visits_[step.entity] = Visit::done;
        path.pop_back();
        continue;
      }
      const Relation& relation = site_.relations[outgoing[step.next++]];
      if (relation.origin == Origin::mapping || relation.type != type_ || relation.from == relation.to) continue;
      if (visits_[relation.to] == Visit::open) report(path, relation);
      if (visits_[relation.to] != Visit::unseen) continue;
      visits_[relation.to] = Visit::open;
      path.push_back({relation.to, 0});
    }
  }

  void report(const std::vector<Step>& path, const Relation& closing) {
    std::string way;
    std::vector<RelatedPlace> steps;
    bool inCycle = false;
    for (const Step& step : path) {
      inCycle = inCycle || step.entity == closing.to;
      if (!inCycle) continue;
      way += site_.entities[step.entity].declared.id + " → ";
      steps.push_back(endOf(site_, step.entity));
    }
    diagnostics_.add(codes::relationCycle, closing.where,
                     say("'{}' goes in a circle: {}", site_.schema.relations[type_].id, way + site_.entities[closing.to].declared.id),
                     say("take one of the steps away, or turn it round"), std::move(steps));
  }

  const Site& site_;
  const std::uint32_t type_;
  Diagnostics& diagnostics_;
  std::vector<Visit> visits_;
};

}  // namespace

void checkRelationCycles(const Site& site, Diagnostics& diagnostics) {
  for (std::uint32_t type = 0; type < site.schema.relations.size(); ++type) {
    if (site.schema.relations[type].cyclesForbidden) CycleSearch(site, type, diagnostics).run();
  }
}

}  // namespace pejl::rules
