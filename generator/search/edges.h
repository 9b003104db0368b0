// Which words of the dictionary a word of the text leads to. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/compound.h"
#include "search/entries.h"

namespace pejl::searching {

// A word of the text leads to another word of the dictionary.
struct Edge {
  std::uint32_t targetBegin = 0, targetLength = 0;  // in EdgeList::letters
  std::uint64_t hash = 0;                           // of the target
  std::uint32_t source = 0;                         // in its list of terms
  Kind kind = Kind::own;
};

// What the words of one list lead to, by the list of the target; in each, by source.
struct EdgeList {
  std::string letters;
  std::vector<std::vector<Edge>> byTarget;

  std::string_view target(const Edge& edge) const {
    return std::string_view(letters).substr(edge.targetBegin, edge.targetLength);
  }
};

using LemmaOf = std::unordered_map<std::string_view, std::string_view>;  // look-up only
LemmaOf lemmasOf(const std::vector<Forms>& families);

EdgeList findEdges(const TermList& terms, const Vocabulary& vocabulary, const LemmaOf& lemmaOf);

}  // namespace pejl::searching
