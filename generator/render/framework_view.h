// A framework seen whole: as a card in a list, and its model drawn from its parts.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {title, url, genre, time, text, status, counts: [{type_id, text}]}
Value frameworkCard(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values);

// [{level, title, url, type, type_id, number, statements, children: […]}], at most three levels; statements are only counted.
Value modelView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values);

// [{from, name, to}]: relations between the model's two outer levels.
Value modelRelationsView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values);

// The first value of a field of the kind, as it is read: a framework's genre and time, whatever a site calls them.
std::string firstOfKind(const SiteFacts& facts, const Entity& entity, FieldKind kind);

}  // namespace pejl::rendering
