// An entity as a line in a list: its title as a link, what it is, where it belongs. The theme's parts/entry shows it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// The entity's title as a link text that says enough by itself: a title that others on the site bear too is followed by
// its framework or organisation in brackets, as two links with the same words must not lead to two places.
std::string linkText(const SiteFacts& facts, EntityIndex entity);

// Where it belongs, said when it belongs elsewhere than what stands on `page`: its framework, else its organisation;
// empty when that is the same or nothing.
std::string_view placeSeenFrom(const SiteFacts& facts, EntityIndex entity, PageIndex page);

// {title, url, type, type_id, relation (none here), modality, modality_id, place, text}; `page` none: for an index, where every place is said.
// `text` is a sentence about it, or empty; it must outlive `values`.
Value entryView(const SiteFacts& facts, EntityIndex entity, PageIndex page, std::string_view from, std::string_view text,
                Values& values);

// {title, url} of an entity, of several, of a page.
Value linkView(const SiteFacts& facts, EntityIndex entity, std::string_view from, Values& values);
Value linksView(const SiteFacts& facts, std::span<const EntityIndex> entities, std::string_view from, Values& values);
Value pageLinkView(const SiteFacts& facts, PageIndex page, std::string_view from, Values& values);

// {title, url} over what belongs to the framework; `framework` none: the words for what belongs to none, without a url.
Value frameworkHeading(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values);

// What the theme calls how serious a status is: calm, notice, warning or stop.
std::string_view toneName(Tone tone);

// {label, tone} of its status, or none.
Value statusBadge(const SiteFacts& facts, EntityIndex entity, Values& values);

}  // namespace pejl::rendering
