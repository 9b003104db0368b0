// What stands around an entity's text: what it is, whether it still holds, its facts, its parts and its source.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {type, type_id, type_url, framework, organisation}; the last two as {title, url} or none.
Value entityView(const SiteFacts& facts, PageIndex page, Values& values);

// {tone, label, since, until, checked, evidence, decisions, review: {time, passed} or none, as_of, history_url, changes:
// [{name, entries}], whole} or none. `whole` is what the status
// was inherited from; `changes` are the relations that bear on it, such as what replaces it. On a translation all of it is about
// the page that is translated, and evidence and titles are in that page's language.
Value statusView(const SiteFacts& facts, PageIndex page, Values& values);

// [{label, entries: [{title, url}]}]: the fields of the entity's type that it has.
Value fieldsView(const SiteFacts& facts, PageIndex page, Values& values);

// [entry]: parts that have pages of their own.
Value partsView(const SiteFacts& facts, PageIndex page, Values& values);

// [{fidelity_id, fidelity, sentence, title, url, where, note, confidence}]
Value sourcesView(const SiteFacts& facts, PageIndex page, Values& values);

// "Værdigrundlag, punkt 2, s. 7"; of an entity that of its first source, empty when it has none.
std::string placeInSource(const SiteFacts& facts, const SourceClaim& source);
std::string placeInSource(const SiteFacts& facts, const Entity& entity);

// What the text of a field's value says to a reader, with a link where it names an entity or an address.
Value fieldValueView(const SiteFacts& facts, const FieldType& type, const TomlValue& value, std::string_view from,
                     Values& values);

}  // namespace pejl::rendering
