// Other sites that this one refers to, as they were when somebody copied their graph.json into this site's folder. A build
// never asks them: what is known of them is in the file. They get no page here.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace pejl {

struct ExternalEntity {
  std::string id;         // there
  std::string type;       // what that site calls its type: "værdi"
  std::string title, summary;
  std::string url;        // whole address
  std::string framework;  // id there, or empty
  std::string words;      // fingerprint of its words, as that site's Pejl made it; empty when its graph.json is of an older one
};

// [sites.nabokommune] in pejl.toml.
struct ExternalSite {
  std::string id;          // what it is called in [[nabokommune:id]]
  std::string title;
  std::string url;         // ends in '/'
  bool isReadable = true;  // false: reported; what it has is unknown, so that no reference to it is blamed
  std::vector<ExternalEntity> entities;  // by id
  Location where;

  std::optional<std::uint32_t> find(std::string_view entity) const {
    const auto found = std::lower_bound(entities.begin(), entities.end(), entity,
                                        [](const ExternalEntity& item, std::string_view wanted) { return item.id < wanted; });
    if (found == entities.end() || found->id != entity) return std::nullopt;
    return static_cast<std::uint32_t>(found - entities.begin());
  }
};

// An entity of another site: indices in Federation::sites and ExternalSite::entities.
struct ExternalRef {
  std::uint32_t site = std::numeric_limits<std::uint32_t>::max(), entity = site;

  bool isThere() const { return site != std::numeric_limits<std::uint32_t>::max(); }
};

// What a mapping set claims of an entity here and one of another site.
struct ExternalRelation {
  std::uint32_t entity = 0;      // here, in Site::entities
  ExternalRef to;
  std::uint32_t kind = 0;        // in Schema::mappingKinds
  bool isInverse = false;        // the claim is read from the other site's entity to this one
  std::string reason;
  std::uint32_t mappingSet = 0;  // its entity
};

struct Federation {
  std::vector<ExternalSite> sites;           // in the order written
  std::vector<ExternalRelation> relations;   // by entity

  const ExternalSite& siteOf(ExternalRef ref) const { return sites[ref.site]; }
  const ExternalEntity& at(ExternalRef ref) const { return sites[ref.site].entities[ref.entity]; }
  std::string nameOf(ExternalRef ref) const { return siteOf(ref).id + ":" + at(ref).id; }
  std::optional<std::uint32_t> findSite(std::string_view id) const {
    for (std::uint32_t i = 0; i < sites.size(); ++i) {
      if (sites[i].id == id) return i;
    }
    return std::nullopt;
  }
};

}  // namespace pejl
