// The whole site, resolved: every id unique, every reference bound or reported, every address final; const after that.
// Things refer to each other by index, never by pointer; the indices stay valid for as long as the Site.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/destination.h"
#include "model/document.h"
#include "model/figure.h"
#include "model/framework_version.h"
#include "model/lock.h"
#include "model/mapping.h"
#include "model/project.h"
#include "model/reading_path.h"

namespace pejl {

using EntityIndex = std::uint32_t;
using PageIndex = std::uint32_t;
using RelationIndex = std::uint32_t;
using MentionIndex = std::uint32_t;
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

struct Page {
  std::uint32_t document = none;   // in Site::documents
  std::string address;             // "alleroed/ledelsesgrundlag/dialog.html"
  std::string title;
  EntityIndex entity = none;       // that its front matter declares
  PageIndex parent = none;         // the index page of its folder, or of the nearest folder above that has one
  std::vector<PageIndex> children; // by order, then title in Danish order
  PageIndex previous = none, next = none;  // reading order within the same framework or section
  EntityIndex framework = none, organisation = none;
  std::uint32_t version = none;    // in Site::versions; only in an archive
  bool expired = false;
  std::string language;            // "da"; of what stands on it
  PageIndex translation = none, translationOf = none;  // what says the same in another language; what that translates
};

struct Entity {
  EntityDeclaration declared;      // relations and themes have been moved to Site::relations
  std::uint32_t type = 0;          // in Schema::types
  PageIndex page = none;
  std::string anchor;              // empty for a page's own entity
  std::string address;             // page address, and '#anchor' when there is one
  std::string title;
  EntityIndex parent = none;       // what it is part of
  EntityIndex framework = none;    // itself, for a framework
  EntityIndex organisation = none; // itself, for an organisation
  StatusClaim status;              // its own, or its framework's; state empty when nobody says
  std::uint32_t statusType = none; // in Schema::statuses
  bool statusInherited = false;
  std::vector<SourceClaim> sources;      // its own, or those of what it is part of
  std::vector<EntityIndex> sourceEntities;  // by sources; none where unresolved
  std::vector<EntityIndex> fieldTargets; // by declared.fields: of a reference field (first id); else none
  std::string sortKey;             // Danish collation of number and title
};

enum class Origin : std::uint8_t {
  declared,   // in front matter, in an attribute, or by its place in the tree
  prose,      // [[relation::id]]
  mapping     // an editorial claim in a mapping set
};

struct Relation {
  EntityIndex from = none;
  std::uint32_t type = 0;          // in Schema::relations; for Origin::mapping in Schema::mappingKinds
  EntityIndex to = none;
  Origin origin = Origin::declared;
  bool fromStructure = false;
  std::string reason, evidence;
  std::vector<FieldClaim> fields;
  EntityIndex mappingSet = none;   // for Origin::mapping
  Location where;
};

// A link in prose to an entity.
struct Mention {
  PageIndex page = none;
  EntityIndex from = none;         // nearest entity around the link; none on a plain page
  EntityIndex to = none;
  std::string sentence;            // plain text of the sentence around it
  std::string anchor;              // of the block it stands in
  std::uint32_t begin = 0, length = 0;  // of the link's text in the sentence, bytes
  bool automatic = false;          // a term that linked itself
  TermRule rule = TermRule::always;  // of an automatic one: why
  Location where;
};

// What a Reference of a Document turned out to be.
struct Link {
  ReferenceKind kind = ReferenceKind::entity;
  EntityIndex entity = none;       // entity, include; also a page link to an entity's page or anchor
  PageIndex page = none;
  std::uint32_t asset = none;      // image, or a link to a file
  std::uint32_t generated = none;  // in Site::generatedPages
  std::string anchor;
  ExternalRef external;            // an entity of another site
  EntityIndex version = none;      // in Site::archive, of [[id@2011-01-01]]; then entity and page are none
  bool broken = true;              // already reported; rendered as its text
};

// What holds today: other versions of frameworks are in no list, index, matrix or count, because they are in no vector here.
// They stand in `archive`, a Site of its own with all versions, the one that is shown among them, where ids end in "@" and
// the date. The rest of the site is there as stubs, titles and addresses only, for versions to link to.
struct Site {
  Config config;
  Schema schema;
  std::string today;                           // of --today, else the latest day the content was looked at; may be empty
  std::vector<Document> documents;
  std::vector<std::vector<Link>> links;        // by document, by reference
  std::vector<Page> pages;                     // by address
  std::vector<Entity> entities;                // by page address, then position in the page
  std::vector<Relation> relations;             // by from, type, to
  std::vector<Mention> mentions;               // by page, position
  std::vector<MappingSet> mappingSets;
  std::vector<Figure> figures;                 // by entity
  Federation federation;                       // other sites, and what mapping sets claim of them
  std::vector<ReadingPath> paths;              // by page address
  std::vector<Asset> assets;
  Lock lock;                                   // as read
  std::vector<GeneratedPage> generatedPages;   // by address
  std::vector<ResolvedMenuItem> navigation, footer;
  std::vector<ResolvedRedirect> redirects;
  PageIndex home = none;
  std::vector<FrameworkVersion> versions;      // by framework, oldest first; only of frameworks that have a dated text
  std::shared_ptr<const Site> archive;         // null without versions, and in an archive itself

  std::vector<std::vector<RelationIndex>> outgoing, incoming;  // by entity
  std::vector<std::vector<MentionIndex>> mentionsOf;           // by entity
  std::vector<std::vector<EntityIndex>> partsOf;               // by entity, in reading order
  std::vector<std::vector<EntityIndex>> entitiesOn;            // by page, in reading order
  std::unordered_map<std::string, EntityIndex> entityById;     // look-up only: never iterated

  // Of the page, without the anchor.
  const std::string& addressOf(const Destination& place) const {
    return place.page == none ? generatedPages[place.generated].address : pages[place.page].address;
  }
  const EntityType& typeOf(const Entity& entity) const { return schema.types[entity.type]; }
  bool isArchive() const { return !archive && !versions.empty(); }
  // Where FrameworkVersion::entity lies.
  const Site& texts() const { return archive ? *archive : *this; }
};

}  // namespace pejl
