// Where in a document a block stands, as far as it matters to terms: in which section, in whose text, and whether
// anything may be linked there at all.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/document_text.h"
#include "model/site.h"

namespace pejl::terming {

class DocumentPlaces {
 public:
  // Both must outlive it.
  DocumentPlaces(const Site& site, PageIndex page);

  const Document& document() const { return document_; }
  // Sections are counted from 0: what stands before the first heading of level 2.
  std::uint32_t sectionOf(NodeIndex node) const;
  // Whether the node belongs to the entity's own text: on its page, in its section, inside something of its own.
  bool isOwn(EntityIndex entity, NodeIndex node) const;
  // Why nothing in the block may be linked, or nothing.
  std::optional<TermRule> closedTo(NodeIndex block) const;
  EntityIndex ownerOf(NodeIndex node) const;  // nearest entity around; none on a plain page
  // Why the text is not one in which the entity's names are linked, or nothing.
  std::optional<TermRule> outOfScope(EntityIndex entity, LinkScope scope) const;
  std::string_view titleOf(std::uint32_t reference) const;

 private:
  bool isSourceText(NodeIndex block) const;

  const Site& site_;
  const PageIndex page_;
  const Document& document_;
  std::vector<std::uint32_t> owners_;            // declaration by node
  std::vector<EntityIndex> entityOf_;            // by declaration
  std::vector<NodeIndex> sections_;              // headings that begin one
};

}  // namespace pejl::terming
