// Where a word stands, as bits six to a character (see encode.h): a list of 1,000 sections out of 100,000 takes about a
// byte a section once it is compressed, close to the least there is. decode.js reads it: change both. Private to this
// room and its tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "search/terms.h"

namespace pejl::searching {

// Sections are grouped by kind and impact, best impact first. A group is
//   1 bit    whether it is the last
//   4 bits   impact, then 2 bits kind, each lowest bit first
//   count    Elias gamma: as many 0 as it has bits less one, then its bits, highest first
//   sections for each its distance from the one before (the first: from -1), less one, in Rice code: the part above
//            riceBits() in unary (1s, then a 0), then those bits, lowest first
// Of a word that stands in more than `most` sections those with the least impact are left out, and of many with the same those that
// other words leave out too.
void appendPostings(std::string& out, std::span<const Posting> postings, std::size_t sectionCount, std::size_t most);

// How many low bits are best where `count` of `sectionCount` sections are in a group.
std::uint32_t riceBits(std::size_t sectionCount, std::size_t count);

}  // namespace pejl::searching
