// Pages that nobody writes: indexes, search, 404, and redirects from old addresses.
#include "base/parallel.h"
#include "base/text.h"
#include "graph/suggested_themes.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/conformance_view.h"
#include "render/coverage_view.h"
#include "render/entry_view.h"
#include "render/index_view.h"
#include "render/page_view.h"
#include "render/steps.h"

namespace pejl::rendering {
namespace {

// The page of a whole index, or of one letter of a long one.
OutputFile renderIndex(const SiteFacts& facts, const Frame& frame, const std::vector<Index>& indexes, const Index& index,
                       std::uint32_t letter, Diagnostics& diagnostics) {
  Values values;
  std::string title(facts.strings("everything_a_to_z"));
  std::string_view summary = facts.strings("everything_summary");
  if (index.type != none) {
    const EntityType& type = facts.site.schema.types[index.type];
    title = std::string(type.plural.in(facts.language())) + " A–Å";
    summary = type.description.in(facts.language());
  }
  if (letter != none) title.append(": ").append(index.letters[letter].title);
  OwnPage page;
  page.address = letter == none ? index.address : index.letters[letter].address;
  page.title = title;
  page.summary = summary;
  return renderPage(frame, "pages/index.html", page.address,
                    {{"page", ownPageView(facts, page, values)},
                     {"index", indexView(facts, indexes, index, letter, values)}},
                    diagnostics);
}

OutputFile renderRedirect(const SiteFacts& facts, const Frame& frame, const ResolvedRedirect& redirect,
                          Diagnostics& diagnostics) {
  Values values;
  const std::string& target = facts.site.addressOf(redirect.place);
  const std::string whole = redirect.place.anchor.empty() ? target : target + "#" + redirect.place.anchor;
  // A page that Pejl makes has its title from the theme; the reader is there before it could be read.
  const std::string_view title = redirect.place.page == none ? facts.strings("moved") : facts.site.pages[redirect.place.page].title;
  std::string address = redirect.from;
  if (address.empty() || endsWith(address, "/")) address += "index.html";
  const std::string& base = facts.site.config.baseUrl;
  const Value page = values.map({{"title", title},
                                 {"window_title", title},
                                 {"language", facts.site.config.language},
                                 {"canonical", base.empty() ? Value() : values.own(base + target)},
                                 {"target", values.own(relativeAddress(address, whole))}});
  return renderPage(frame, "pages/redirect.html", address, {{"page", page}}, diagnostics);
}

// Search and "not found". The themes are what search offers before anything is typed; they stand in its page as well, for
// readers without script.
OutputFile renderOwnPage(const SiteFacts& facts, const Frame& frame, std::string_view templateName,
                         std::string_view address, std::string_view title, Diagnostics& diagnostics) {
  Values values;
  std::vector<Value> themes;
  for (const EntityIndex theme : graph::suggestedThemes(facts.site)) themes.push_back(linkView(facts, theme, address, values));
  OwnPage page;
  page.address = address;
  page.title = facts.strings(title);
  page.searchEngines = false;
  return renderPage(frame, templateName, address,
                    {{"page", ownPageView(facts, page, values)}, {"themes", values.list(themes)}}, diagnostics);
}

// What leads at once from the site's own short address to the statement in the agency's register (WCAG 2.2.1: without delay).
void addStatement(const SiteFacts& facts, const Frame& frame, Output& output, Diagnostics& diagnostics) {
  if (facts.site.config.accessibility.wasUrl.empty()) return;
  for (const std::string& address : {std::string(addresses::statementPage), std::string(addresses::statementFolder) + "index.html"}) {
    output.push_back(renderOwnPage(facts, frame, "pages/statement.html", address, "accessibility_statement", diagnostics));
  }
}

OutputFile renderConformance(const SiteFacts& facts, const Frame& frame, Diagnostics& diagnostics) {
  Values values;
  OwnPage page;
  page.address = addresses::conformancePage;
  page.title = facts.strings("wcag_title");
  page.summary = facts.strings("wcag_summary");
  return renderPage(frame, "pages/conformance.html", page.address,
                    {{"page", ownPageView(facts, page, values)}, {"conformance", conformanceView(facts, values)}}, diagnostics);
}

OutputFile renderCoverage(const SiteFacts& facts, const Frame& frame, Diagnostics& diagnostics) {
  Values values;
  OwnPage page;
  page.address = addresses::coveragePage;
  page.title = facts.strings("coverage");
  page.summary = facts.strings("coverage_summary");
  page.searchEngines = false;
  return renderPage(frame, "pages/coverage.html", page.address,
                    {{"page", ownPageView(facts, page, values)}, {"coverage", coverageView(facts, values)}}, diagnostics);
}

}  // namespace

Output renderOwnPages(const SiteFacts& facts, const Frame& frame, unsigned jobs, Diagnostics& diagnostics) {
  const std::vector<Index> indexes = indexesOf(facts.site);
  std::vector<std::pair<const Index*, std::uint32_t>> indexPages;
  for (const Index& index : indexes) {
    indexPages.emplace_back(&index, none);
    for (std::uint32_t i = 0; index.isLong && i < index.letters.size(); ++i) indexPages.emplace_back(&index, i);
  }
  auto rendered = parallelMap(indexPages.size(), jobs, [&](std::size_t i) {
    std::pair<OutputFile, Diagnostics> result;
    const auto [index, letter] = indexPages[i];
    result.first = renderIndex(facts, frame, indexes, *index, letter, result.second);
    return result;
  });
  Output output;
  for (auto& [file, findings] : rendered) {
    output.push_back(std::move(file));
    diagnostics.merge(std::move(findings));
  }
  output.push_back(renderCoverage(facts, frame, diagnostics));
  output.push_back(renderOwnPage(facts, frame, "pages/search.html", addresses::searchPage, "search", diagnostics));
  output.push_back(renderOwnPage(facts, frame, "pages/not_found.html", addresses::notFoundPage, "not_found", diagnostics));
  addStatement(facts, frame, output, diagnostics);
  if (!facts.site.config.accessibility.criteria.empty()) output.push_back(renderConformance(facts, frame, diagnostics));
  for (const ResolvedRedirect& redirect : facts.site.redirects) {
    output.push_back(renderRedirect(facts, frame, redirect, diagnostics));
  }
  std::erase_if(output, [](const OutputFile& file) { return file.bytes.empty(); });
  return output;
}

}  // namespace pejl::rendering
