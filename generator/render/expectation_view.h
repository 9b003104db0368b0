// What the frameworks expect of a role in a matter, and the table from which a reader chooses role and theme.
#pragma once

#include <string>

#include "graph/expectations.h"
#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// "Klyngeleder: Data på tværs"
std::string expectationTitle(const SiteFacts& facts, const graph::Expectation& pair);
std::string expectationAddress(const Site& site, const graph::Expectation& pair);

// {role, theme, index, statements, speaking, all, frameworks: [{title, url, anchor, status: {label, tone} or none, asked: [entry],
// asked_back: [entry], reasons: [{link, text}]}], silent: [{title, url, status, nearest: [{link, name, text}]}], outside: {asked,
// asked_back, reasons} or none}. An entry is a statementEntry; its addressee is said where it is not the role. Every framework
// of the site is in frameworks or in silent, once.
Value expectationView(const SiteFacts& facts, const graph::Expectation& pair, Values& values);

// {roles: [{title, url}], themes: [{title, url, cells: [{url, count, words} or none]}], by_role: [{title, anchor, links}],
// strengths}; the last as strengthLinks gives them.
Value expectationIndexView(const SiteFacts& facts, Values& values);

}  // namespace pejl::rendering
