// One source file after parse: its front matter as typed claims, its text as a tree, its references as written.
// A Document knows only its own file: nothing in it is resolved, and nothing in it depends on another file.
//
// The tree is one vector of nodes that refer to each other by index, and one string that holds all their text:
// a site of 10,000 pages has millions of nodes, and this is a tenth of the memory of a tree of pointers.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/toml.h"
#include "model/claims.h"
#include "model/figure_claim.h"
#include "model/mapping_claims.h"
#include "model/path_claims.h"
#include "model/term_rules.h"

namespace pejl {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex noNode = std::numeric_limits<NodeIndex>::max();

enum class NodeKind : std::uint8_t {
  // blocks
  document, paragraph, heading, blockQuote, callout, list, listItem, codeBlock, htmlBlock, thematicBreak,
  table, tableCaption, tableRow, tableCell, footnoteDefinition,  // a caption is its table's first child
  // inlines
  text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, span, link, image, include,
  footnoteReference
};

enum class TaskState : std::uint8_t { none, open, done };
enum class Alignment : std::uint8_t { none, left, center, right };

struct Node {
  NodeKind kind = NodeKind::document;
  // heading: 1-6. list: 0 bullets, 1 ordered. listItem: TaskState. tableRow: 1 in the head. tableCell: Alignment.
  // text: 1 between {- and -}, where nothing is linked by itself.
  std::uint8_t level = 0;
  bool tight = false;             // list: paragraphs inside are not wrapped in <p>
  NodeIndex parent = noNode, firstChild = noNode, nextSibling = noNode;
  std::uint32_t textBegin = 0, textLength = 0;  // in Document::text: literal text, code, raw HTML, callout kind, a span's language
  // link, image, include: index in Document::references. list: its first number. codeBlock: length of the info
  // string, which stands in Document::text just before the code. footnoteReference/-Definition: its number, from 1.
  // footnoteReference: level counts which reference to that note this is, from 1.
  std::uint32_t detail = 0;
  std::uint32_t line = 0, column = 0;  // in the file, code points; 0 when cmark does not say
};

enum class ReferenceKind : std::uint8_t {
  entity,    // [[id]], [[framework:id]], [[relation::id]]
  page,      // [text](other.md#anchor), [text](#anchor), [text](folder/)
  external,  // https:, mailto:, tel:
  image,     // ![alt](picture.png "title")
  include    // ![[id]]
};

struct Reference {
  ReferenceKind kind = ReferenceKind::entity;
  std::string target;     // id; path as written without anchor (may be empty); URL
  std::string anchor;     // after '#', decoded
  std::string framework;  // of [[framework:id]]
  std::string relation;   // of [[relation::id]]
  std::string title;      // of [text](target "title")
  NodeIndex node = noNode;
  bool automatic = false; // made of a term by terms/, not written
  Location where;         // of the target's text; of the words of an automatic one
};

// A permanent address inside the page. Every heading, paragraph and list item has one: written as {#id}, else made:
// a heading's slug, "afsnit-3" for the third paragraph, "punkt-2" for the second list item.
struct Anchor {
  NodeIndex node = noNode;
  std::string id;
  bool written = false;
  Location where;  // of a written one
};

// An entity as declared: by a page's front matter (node 0) or by an attribute block on a heading, paragraph or item.
struct EntityDeclaration {
  std::string id, type;
  std::string title, shortTitle, number, summary, inflection, organisation, language;
  std::vector<std::string> aliases;
  LinkClaim link;
  std::vector<std::pair<std::string, Location>> themes;  // ids
  std::vector<SourceClaim> sources;
  std::optional<StatusClaim> status;
  std::vector<FieldClaim> fields;
  std::vector<RelationClaim> relations;
  std::vector<std::pair<std::string, std::int64_t>> expectedCounts;  // expect = { dimension = 6 }
  std::vector<FigureClaim> figures;
  std::optional<std::int64_t> order;
  std::string expires, updated;                           // "2025-11-05"
  std::string version;                                    // of a framework: the time its text is from, "2011-01-01"
  bool mayOverlap = false;                                // with another version of the framework, in force at once
  std::string versionOf;                                  // id of the framework that the folder holds an earlier text of
  std::vector<DecisionClaim> decisions;
  std::vector<std::string> formerly;                      // ids in the version before that this has come out of
  NodeIndex node = 0;
  std::uint32_t enclosing = std::numeric_limits<std::uint32_t>::max();  // declaration it stands inside, in this document
  Location where;                                         // of the id, or of the block
};

struct Document {
  std::string path;                              // "content/alleroed/index.md"
  std::string writtenIn;                         // the file, when path is only its place: a text at its dated address
  bool draft = false;
  bool contents = true;                          // whether the page shows its table of contents
  std::vector<EntityDeclaration> declarations;   // [0] is the page itself; its type is empty when it is just a page
  std::optional<MappingSetClaim> mappingSet;     // of a TOML file
  std::optional<PathClaim> readingPath;          // of a TOML file
  std::vector<std::pair<std::string, Location>> redirectsFrom;  // old addresses that lead to this page
  std::vector<Node> nodes;                       // [0] is the document; empty for a TOML file
  std::string text;
  std::vector<Reference> references;             // in reading order, then automatic ones
  std::vector<Anchor> anchors;                   // in reading order

  std::string_view textOf(const Node& node) const {
    return std::string_view(text).substr(node.textBegin, node.textLength);
  }
};

}  // namespace pejl
