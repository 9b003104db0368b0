// pejl.lock held against the site: what is new, gone and suspect, over a small site.
#include "graph/decisions.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "check/check.h"
#include "graph/translations.h"
#include "model/lock_file.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using namespace pejl::graph;
using Files = std::map<std::string, std::string>;
using Strings = std::vector<std::string>;

namespace {

const std::string source = "source = { fidelity = \"editorial\" }\n";

std::string entity(const std::string& id, const std::string& type, const std::string& more = "", const std::string& body = "Nogle ord.\n") {
  return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"Om " + id + "\"\n" + source + more, body);
}

std::string relation(const std::string& type, const std::string& to) {
  return "[[relation]]\ntype = \"" + type + "\"\nto = \"" + to + "\"\n";
}

// A value supports a goal, two are related, one statement expresses, a mapping with and one without a counterpart.
Files fixture() {
  return {{"a.md", entity("a", "vaerdi", relation("stoetter", "b") + relation("beslaegtet", "c"), "Ord.\n\n- Vi gør det. {#a-1 type=udsagn modality=goer}\n")},
          {"b.md", entity("b", "maal")},
          {"c.md", entity("c", "vaerdi", relation("stoetter", "b") + relation("kommer_til_udtryk_i", "a-1"))},
          {"set.toml", "id = \"set\"\ntype = \"koblingssaet\"\ntitle = \"Sæt\"\nauthor = \"redaktionen\"\nstate = \"forslag\"\n" + source +
                           "[[mapping]]\na = [\"a\"]\nb = [\"d\"]\nkind = \"naesten\"\nreason = \"x\"\n"
                           "[[mapping]]\na = [\"c\"]\nb = []\nkind = \"ingen\"\nreason = \"y\"\n"},
          {"d.md", entity("d", "vaerdi")}};
}

Lock lockOf(const Site& site) { return withDecisions(site.lock, compareWithLock(site, 1), {}); }

Files locked(Files files) {
  files["pejl.lock"] = printLock(lockOf(siteOf(files).site));
  return files;
}

std::string sentenceOf(const RelationFact& fact) { return fact.from + ' ' + fact.type + (fact.to.empty() ? "" : ' ' + fact.to); }

Strings suspectsOf(const Site& site) {
  Strings sentences;
  for (const CurrentRelation& suspect : compareWithLock(site, 1).suspects) sentences.push_back(sentenceOf(suspect.fact));
  std::sort(sentences.begin(), sentences.end());
  return sentences;
}

void replaceIn(std::string& text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a site that fits its pejl.lock has nothing to decide") {
  const InMemory made = checkedSiteOf(locked(fixture()));
  CHECK(made.findings().empty());
  CHECK(compareWithLock(made.site, 1).empty());
  CHECK(made.site.lock.relations.size() == 8);
}

TEST_CASE("translations fit a pejl.lock that lists them by file, however alike the names of files and folders") {
  Files files = fixture();
  for (const std::string name : {"a", "a-a", "a.f", "a/a", "a/index"}) {  // a.en.md comes before a.f.en.md, en/a.html after en/a.f.html
    files.emplace(name + ".md", page("title = \"" + name + "\""));
    files[name + ".en.md"] = page("title = \"About " + name + "\"", "Words.\n");
  }
  const InMemory made = siteOf(locked(files));
  REQUIRE(made.site.lock.translations.size() == 5);
  CHECK(compareWithLock(made.site, 1).empty());
  const std::vector<CurrentTranslation> translations = currentTranslations(made.site);
  CHECK(std::is_sorted(translations.begin(), translations.end(), [](const auto& one, const auto& other) { return one.fact.file < other.fact.file; }));
}

TEST_CASE("a word changed in an entity makes exactly the relations made against it suspect") {
  const Files files = locked(fixture());
  const auto after = [&](const std::string& file, const std::string& from, const std::string& to) {
    Files changed = files;
    replaceIn(changed[file], from, to);
    return suspectsOf(siteOf(changed).site);
  };
  CHECK(after("b.md", "Nogle ord", "Nogle \n  ord") == Strings{});
  CHECK(after("b.md", "Nogle ord", "Andre ord") == Strings{"a stoetter b", "c stoetter b"});
  CHECK(after("b.md", "Om b", "Om det") == Strings{"a stoetter b", "c stoetter b"});
  CHECK(after("c.md", "Nogle", "Andre") == Strings{"a beslaegtet c", "c ingen"});
  CHECK(after("a.md", "Ord.", "Ord om det.") == Strings{"a beslaegtet c", "a naesten d"});
  CHECK(after("a.md", "Vi gør", "Vi lader") == Strings{"c kommer_til_udtryk_i a-1"});
  CHECK(after("d.md", "Nogle", "Andre") == Strings{"a naesten d"});
}

TEST_CASE("a suspect relation is told with both ends, what was decided and what to do") {
  Files files = locked(fixture());
  replaceIn(files["b.md"], "Nogle ord", "Andre ord");
  const InMemory made = checkedSiteOf(files);
  REQUIRE(made.findings() == Strings{"content/a.md:7:8 suspect-relation", "content/c.md:7:8 suspect-relation"});
  const Diagnostic finding = made.diagnostics.sorted().front();
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.message.english() == "'b' has changed since 'a stoetter b' was made");
  REQUIRE(finding.related.size() == 3);
  CHECK(finding.related[0].where.file == "content/a.md");
  CHECK(finding.related[1].what.english() == "'b', a maal, which has changed");
  CHECK(finding.related[2].where.file == "pejl.lock");
  CHECK(finding.help.english().find("pejl review b --accept") != std::string::npos);
}

TEST_CASE("a changed copy of another site's graph makes the mappings to what has changed suspect") {
  const auto copy = [](const std::string& summary, const std::string& words = "00") {
    return "{\"entities\": [{\"id\": \"n\", \"type\": \"vaerdi\", \"title\": \"Tillid\", \"url\": \"n.html\", \"summary\": \"" + summary +
           "\", \"words\": \"" + words + "\"}, {\"id\": \"m\", \"type\": \"vaerdi\", \"title\": \"Mod\", \"url\": \"m.html\", \"summary\": null}]}";
  };
  Files files = {{"pejl.toml", "[site]\ntitle = \"P\"\n[sites.nabo]\ntitle = \"Naboen\"\nurl = \"https://n.dk/\"\ngraph = \"federation/nabo.json\"\n"},
                 {"a.md", entity("a", "vaerdi")},
                 {"set.toml", "id = \"set\"\ntype = \"koblingssaet\"\ntitle = \"Sæt\"\nauthor = \"redaktionen\"\nstate = \"forslag\"\n" + source +
                                  "[[mapping]]\na = [\"a\"]\nb = [\"nabo:n\", \"nabo:m\"]\nkind = \"naesten\"\nreason = \"x\"\n"
                                  "[[mapping]]\na = [\"nabo:m\"]\nb = [\"a\"]\nkind = \"har_bredere\"\nreason = \"y\"\n"}};
  files["federation/nabo.json"] = copy("Vi tror på hinanden.");
  files = locked(files);
  CHECK(files["pejl.lock"].find("mapping set a naesten nabo:n to:") != std::string::npos);
  CHECK(checkedSiteOf(files).findings() == Strings{});
  files["federation/nabo.json"] = copy("Vi tror  på hinanden.");
  CHECK(checkedSiteOf(files).findings() == Strings{});
  files["federation/nabo.json"] = copy("Vi tror på nogle.");
  const InMemory made = checkedSiteOf(files);
  REQUIRE(suspectsOf(made.site) == Strings{"a naesten nabo:n"});
  CHECK(made.diagnostics.all().back().message.english() == "'nabo:n' has changed since 'a naesten nabo:n' was made");
  CHECK(made.diagnostics.all().back().related[1].where.file == "pejl.toml");
  files["federation/nabo.json"] = copy("Vi tror på hinanden.", "01");  // only its text, which the copy does not hold
  CHECK(suspectsOf(siteOf(files).site) == Strings{"a naesten nabo:n"});
  replaceIn(files["a.md"], "Nogle", "Andre");
  CHECK(suspectsOf(siteOf(files).site) == Strings{"a naesten nabo:m", "a naesten nabo:n", "a naesten nabo:n", "nabo:m har_bredere a"});
}

TEST_CASE("that something has no counterpart is a claim about its words, whichever side it stands on") {
  Files files = fixture();
  replaceIn(files["set.toml"], "a = [\"c\"]\nb = []", "a = []\nb = [\"c\"]");
  files = locked(files);
  replaceIn(files["c.md"], "Nogle", "Andre");
  const Strings suspects = suspectsOf(siteOf(files).site);
  CHECK(std::count(suspects.begin(), suspects.end(), "c ingen") == 1);
}

TEST_CASE("a waiver for language keeps what was decided and speaks for the new words only") {
  Files files = locked(fixture());
  replaceIn(files["b.md"], "Nogle ord", "Nogle or");
  const Site changed = siteOf(files).site;
  const Lock waived = withDecisions(changed.lock, compareWithLock(changed, 1), "slåfejl");
  files["pejl.lock"] = printLock(waived);
  CHECK(files["pejl.lock"].find(" slåfejl\n") != std::string::npos);
  CHECK(checkedSiteOf(files).findings().empty());
  replaceIn(files["b.md"], "Nogle or", "Nogle ord");  // as it was: fits still
  CHECK(checkedSiteOf(files).findings().empty());
  replaceIn(files["b.md"], "Nogle ord", "Helt andre ord");
  CHECK(suspectsOf(siteOf(files).site).size() == 2);
}

TEST_CASE("what is new and gone is one line, or each by itself, or an error where the lock is required") {
  Files files = locked(fixture());
  replaceIn(files["c.md"], relation("stoetter", "b"), relation("forudsaetter", "b"));
  replaceIn(files["set.toml"], "a = [\"a\"]", "a = [\"b\"]");
  const InMemory counted = checkedSiteOf(files);
  REQUIRE(counted.findings() == Strings{"pejl.lock:0:0 unreviewed-decisions"});
  CHECK(counted.diagnostics.all()[0].message.english() == "2 new relations, 2 gone relations since the last review");
  CHECK(counted.diagnostics.all()[0].severity == Severity::note);
  BuildOptions options;
  options.decisions = DecisionReport::listed;
  const InMemory listed = checkedSiteOf(files, options);
  const auto isAll = [](const InMemory& made, Severity severity) {
    const auto& all = made.diagnostics.all();
    return std::all_of(all.begin(), all.end(), [&](const Diagnostic& finding) { return finding.severity == severity; });
  };
  CHECK(listed.findings().size() == 5);
  CHECK(isAll(listed, Severity::note));
  options.decisions = DecisionReport::required;
  const InMemory required = checkedSiteOf(files, options);
  CHECK(isAll(required, Severity::error));
  CHECK(required.findings() == listed.findings());
  const auto count = [&](const std::string& code) {
    const auto& all = required.diagnostics.all();
    return std::count_if(all.begin(), all.end(), [&](const Diagnostic& finding) { return finding.code == code; });
  };
  CHECK(count("new-relation") == 3);   // one of them has two ends that count
  CHECK(count("gone-relation") == 3);
  options.drafts = true;
  CHECK(checkedSiteOf(files, options).findings().empty());
}

TEST_CASE("a site without pejl.lock is quiet unless the lock is required") {
  CHECK(checkedSiteOf(fixture()).findings().empty());
  BuildOptions options;
  options.decisions = DecisionReport::required;
  CHECK(checkedSiteOf(fixture(), options).findings() == Strings{"pejl.lock:0:0 missing-lock"});
}

TEST_CASE("automatic links are remembered by file, section, term and words, not by line") {
  InMemory made = siteOf({{"a.md", page("title = \"A\"\n" + source, "Om tillid.\n\n## I praksis\n\nMere tillid.\n\n- Ja. {#a-1 type=udsagn modality=kan}\n")},
                          {"b.md", entity("b", "begreb")}});
  const auto link = [&](const std::string& anchor, const std::string& sentence, EntityIndex from) {
    Mention mention;
    for (PageIndex i = 0; i < made.site.pages.size(); ++i) {
      if (made.site.pages[i].address == "a.html") mention.page = i;
    }
    mention.from = from;
    mention.to = made.entity("b");
    mention.sentence = sentence;
    mention.begin = 0;
    mention.length = static_cast<std::uint32_t>(sentence.size());
    mention.anchor = anchor;
    mention.automatic = true;
    made.site.mentions.push_back(mention);
  };
  link("afsnit-1", "tillid", none);
  link("afsnit-2", "tilliden", none);
  made.site.lock.exists = true;
  const Decisions found = compareWithLock(made.site, 1);
  REQUIRE(found.newLinks.size() == 2);
  CHECK(found.newLinks[0].fact.place.empty());
  CHECK(found.newLinks[1].fact.place == "i-praksis");
  CHECK(found.newLinks[1].fact.form == "tilliden");
  made.site.lock = withDecisions(made.site.lock, found, {});
  CHECK(compareWithLock(made.site, 1).empty());
  made.site.mentions.pop_back();
  made.site.lock.links.pop_back();
  link("afsnit-2", "tillids", none);
  made.site.lock.links.push_back(found.newLinks[1].fact);
  BuildOptions options;
  options.decisions = DecisionReport::required;
  Diagnostics diagnostics;
  check(made.site, options, diagnostics);
  Strings codes;
  for (const Diagnostic& finding : diagnostics.all()) codes.push_back(finding.code + ": " + finding.message.english());
  CHECK(codes == Strings{"new-link: the automatic link 'tillids' to 'b' is new",
                         "gone-link: the automatic link 'tilliden' in content/a.md is gone"});
}
