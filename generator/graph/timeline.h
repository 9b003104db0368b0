// What is known of a framework through time: which text held when, and what has happened to it. Unknown is an answer here,
// and is never filled in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"

namespace pejl {

enum class Holding : std::uint8_t { inForce, unknown, nothing };

// A stretch of time in which one answer holds to "which text applied?". Times are as written, at their own precision.
struct Period {
  std::string from, until;              // the last day it held; empty: not known, or open
  std::uint32_t version = none;         // in Site::versions; none: the text that has no date, or no text
  Holding holding = Holding::unknown;
};

// Oldest first, without gaps being hidden: what lies between two versions is a period of its own when the first says that
// it ended. Never empty: a framework without dates is one period that begins nobody knows when.
std::vector<Period> periodsOf(const Site& site, EntityIndex framework);

enum class EventKind : std::uint8_t { prepared, version, decision, since, until, checked, review, relation };

struct Event {
  std::string time;                     // empty: not known
  EventKind kind = EventKind::version;
  std::uint32_t version = none;         // in Site::versions
  std::uint32_t decision = 0;           // in EntityDeclaration::decisions of that version, or of the framework
  RelationIndex relation = none;        // one that is about the status; `other` is at its other end
  EntityIndex other = none;
  bool incoming = false;                // `other` says it of the framework
};

// By time; what has none comes last.
std::vector<Event> eventsOf(const Site& site, EntityIndex framework);

// The versions of a framework, oldest first: indices in Site::versions.
std::vector<std::uint32_t> versionsOf(const Site& site, EntityIndex framework);

// The time that an entity's own fields state first, such as when a document was prepared; empty when none does.
std::string_view ownTime(const Site& site, EntityIndex entity);

// Two versions that are said to be in force on the same days, by every reading of their dates.
struct Overlap {
  std::uint32_t earlier = none, later = none;  // in Site::versions
};
std::vector<Overlap> overlapsOf(const Site& site, EntityIndex framework);

}  // namespace pejl
