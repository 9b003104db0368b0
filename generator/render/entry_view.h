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

// To readers of translations an entity has the title of its page's translation and lies where that does. Without one it keeps its
// own title, which then says its language, and so does the link: a name in Danish leads to a page in Danish.
PageIndex translationOf(const SiteFacts& facts, EntityIndex entity);  // none, too, in the site's own language
std::string_view shortTitle(const SiteFacts& facts, EntityIndex entity);
const std::string& addressFor(const SiteFacts& facts, EntityIndex entity);
Value languageOf(const SiteFacts& facts, EntityIndex entity);

// Of what is only said in the site's own language, such as reasons; none on pages in that language.
Value siteLanguage(const SiteFacts& facts);

// {title, language, url, type, type_id, relation (none here), modality, modality_id, place, place_language, text, text_language};
// `page` none: for an index, where every place is said. A language is none when it is the page's. `place` is said when the entity
// belongs elsewhere than what stands on `page`: its framework, else its organisation. `text` is a sentence about it, or empty; it
// must outlive `values`.
Value entryView(const SiteFacts& facts, EntityIndex entity, PageIndex page, std::string_view from, std::string_view text,
                Values& values);

// {title, url, language} of an entity, of several; {title, url} of a page.
Value linkView(const SiteFacts& facts, EntityIndex entity, std::string_view from, Values& values);
Value linksView(const SiteFacts& facts, std::span<const EntityIndex> entities, std::string_view from, Values& values);
Value pageLinkView(const SiteFacts& facts, PageIndex page, std::string_view from, Values& values);

// {title, url, language} over what belongs to the framework; `framework` none: the words for what belongs to none, without a url.
Value frameworkHeading(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values);

// What the theme calls how serious a status is: calm, notice, warning or stop.
std::string_view toneName(Tone tone);

// {label, tone} of its status, or none.
Value statusBadge(const SiteFacts& facts, EntityIndex entity, Values& values);

}  // namespace pejl::rendering
