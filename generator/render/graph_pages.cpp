// Pages that show the whole graph from one side: matrices, expectations by role and theme, all that is said with one
// strength, chains, comparisons seen from their other side, and all mentions of what is mentioned everywhere.
#include <functional>

#include "base/parallel.h"
#include "model/addresses.h"
#include "render/chain_view.h"
#include "render/entry_view.h"
#include "render/expectation_view.h"
#include "render/mapping_view.h"
#include "render/matrix_view.h"
#include "render/mentions_view.h"
#include "render/page_view.h"
#include "render/steps.h"
#include "render/strength_view.h"

namespace pejl::rendering {
namespace {

using Job = std::function<OutputFile(Diagnostics&)>;

// A page as its template sees it: what every page has, and under `name` what this one is about.
class PageWriter {
 public:
  PageWriter(const SiteFacts& facts, const Frame& frame) : facts_(facts), frame_(frame) {}

  OutputFile operator()(std::string_view templateName, const OwnPage& page, Key name, Value view, Values& values,
                        Diagnostics& diagnostics) const {
    return renderPage(frame_, templateName, page.address, {{"page", ownPageView(facts_, page, values)}, {name, view}}, diagnostics);
  }

 private:
  const SiteFacts& facts_;
  const Frame& frame_;
};

void addMatrices(const SiteFacts& facts, const PageWriter& write, std::vector<Job>& jobs) {
  if (facts.matrices.empty()) return;
  for (const MatrixPage& page : matrixPages(facts)) {
    jobs.push_back([&facts, write, page](Diagnostics& diagnostics) {
      Values values;
      const std::string_view summary = facts.site.config.matrices[page.config].summary.in(facts.language());
      return write("pages/matrix.html", {page.address, page.title, summary}, "matrix", matrixView(facts, page, values), values, diagnostics);
    });
  }
  jobs.push_back([&facts, write](Diagnostics& diagnostics) {
    Values values;
    const std::string address = addresses::matrixIndex();
    return write("pages/matrices.html", {address, facts.strings("matrices"), facts.strings("matrices_text")}, "matrices",
                 matrixIndexView(facts, address, values), values, diagnostics);
  });
}

void addExpectations(const SiteFacts& facts, const PageWriter& write, std::vector<Job>& jobs) {
  if (facts.expectations.pairs.empty()) return;
  for (const graph::Expectation& pair : facts.expectations.pairs) {
    jobs.push_back([&facts, write, &pair](Diagnostics& diagnostics) {
      Values values;
      const std::string title = expectationTitle(facts, pair), address = expectationAddress(facts.site, pair);
      return write("pages/expectation.html", {address, title, {}}, "expectation", expectationView(facts, pair, values), values, diagnostics);
    });
  }
  jobs.push_back([&facts, write](Diagnostics& diagnostics) {
    Values values;
    const std::string address = addresses::expectationIndex();
    return write("pages/expectations.html", {address, facts.strings("expectations"), facts.strings("expectations_text")}, "expectations",
                 expectationIndexView(facts, values), values, diagnostics);
  });
}

void addStrengths(const SiteFacts& facts, const PageWriter& write, std::vector<Job>& jobs) {
  for (const StrengthPage& page : strengthPages(facts)) {
    jobs.push_back([&facts, write, page](Diagnostics& diagnostics) {
      Values values;
      return write("pages/strength.html", {page.address, page.title, facts.strings("strength_text")}, "strength",
                   strengthView(facts, page, values), values, diagnostics);
    });
  }
}

void addChains(const SiteFacts& facts, const PageWriter& write, std::vector<Job>& jobs) {
  if (facts.chainPlaces.pages.empty()) return;
  for (const graph::ChainPage& page : facts.chainPlaces.pages) {
    jobs.push_back([&facts, write, &page](Diagnostics& diagnostics) {
      Values values;
      const std::string title = std::string(facts.strings("chain_from")) + " " + linkText(facts, page.top);
      return write("pages/chain.html", {page.address, title, facts.strings("chain_lead")}, "chain", chainView(facts, page, values), values,
                   diagnostics);
    });
  }
  jobs.push_back([&facts, write](Diagnostics& diagnostics) {
    Values values;
    const std::string address = addresses::chainIndex();
    return write("pages/chains.html", {address, facts.strings("chains"), facts.strings("chains_text")}, "chains",
                 chainIndexView(facts, values), values, diagnostics);
  });
}

void addInverseComparisons(const SiteFacts& facts, const PageWriter& write, std::vector<Job>& jobs) {
  for (std::uint32_t set = 0; set < facts.site.mappingSets.size(); ++set) {
    if (facts.site.mappingSets[set].entity == none) continue;
    jobs.push_back([&facts, write, set](Diagnostics& diagnostics) {
      Values values;
      const Entity& entity = facts.site.entities[facts.site.mappingSets[set].entity];
      const graph::Comparison inverse = graph::inverse(graph::compare(facts.site, set));
      const std::string address = addresses::inverseComparison(entity.declared.id), title = inverseTitle(facts, inverse);
      return write("pages/comparison.html", {address, title, entity.declared.summary}, "mapping",
                   comparisonView(facts, inverse, address, values), values, diagnostics);
    });
  }
}

void addMentions(const SiteFacts& facts, const PageWriter& write, std::vector<Job>& jobs) {
  for (const MentionPage& page : mentionPages(facts)) {
    jobs.push_back([&facts, write, page](Diagnostics& diagnostics) {
      Values values;
      const std::string title = linkText(facts, page.entity) + ": " + facts.counted(page.count, "mention");
      return write("pages/mentions.html", {page.address, title, {}}, "mentions", mentionPageView(facts, page, values), values, diagnostics);
    });
  }
}

}  // namespace

Output renderGraphPages(const SiteFacts& facts, const Frame& frame, unsigned threads, Diagnostics& diagnostics) {
  const PageWriter write(facts, frame);
  std::vector<Job> jobs;
  addMatrices(facts, write, jobs);
  addExpectations(facts, write, jobs);
  addStrengths(facts, write, jobs);
  addChains(facts, write, jobs);
  addInverseComparisons(facts, write, jobs);
  addMentions(facts, write, jobs);
  auto rendered = parallelMap(jobs.size(), threads, [&](std::size_t i) {
    std::pair<OutputFile, Diagnostics> result;
    result.first = jobs[i](result.second);
    return result;
  });
  Output output;
  for (auto& [file, findings] : rendered) {
    if (!file.bytes.empty()) output.push_back(std::move(file));
    diagnostics.merge(std::move(findings));
  }
  return output;
}

}  // namespace pejl::rendering
