#include <catch2/catch.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

const std::string source = "source = { fidelity = \"editorial\" }\n";

std::string entity(const std::string& id, const std::string& type, const std::string& more = "") {
  return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"" + id + "\"\n" + source + more);
}

std::string relation(const std::string& type, const std::string& to, const std::string& more = "") {
  return "[[relation]]\ntype = \"" + type + "\"\nto = \"" + to + "\"\n" + more;
}

Strings codesOf(const InMemory& made) {
  Strings codes;
  for (const Diagnostic& d : made.diagnostics.sorted()) codes.push_back(d.code);
  return codes;
}

// "path:line:col what" of the other places that a finding names.
Strings relatedOf(const Diagnostic& finding) {
  Strings places;
  for (const RelatedPlace& place : finding.related) {
    places.push_back(place.where.file + ':' + std::to_string(place.where.line) + ':' + std::to_string(place.where.column) + ' ' + place.what.english());
  }
  return places;
}

}  // namespace

TEST_CASE("a sound site has no findings") {
  const InMemory made = checkedSiteOf({{"a.md", entity("a", "dimension", relation("forudsaetter", "b"))},
                                       {"b.md", entity("b", "kapabilitet")}});
  CHECK(made.findings().empty());
}

TEST_CASE("a relation to a type it may not go to is reported with those it may") {
  const InMemory made = checkedSiteOf({{"a.md", entity("a", "dimension", relation("gaelder_for", "b"))},
                                       {"b.md", entity("b", "vaerdi")}});
  REQUIRE(codesOf(made) == Strings{"relation-type"});
  CHECK(made.diagnostics.all()[0].help.english() == "it goes to: rolle, organisation");
  CHECK(relatedOf(made.diagnostics.all()[0]) == Strings{"content/a.md:2:6 'a', a dimension", "content/b.md:2:6 'b', a vaerdi"});
}

TEST_CASE("a relation that must give a reason is reported without one") {
  const InMemory made = checkedSiteOf({{"a.md", entity("a", "vaerdi", relation("stoetter", "t") + relation("mulig_afloeser", "b"))},
                                       {"b.md", entity("b", "vaerdi")},
                                       {"t.md", entity("t", "tema")}});
  CHECK(codesOf(made) == Strings{"relation-field", "relation-field"});
}

TEST_CASE("a circle is reported once with the way round") {
  const InMemory made = checkedSiteOf({{"a.md", entity("a", "opgave", relation("forudsaetter", "b"))},
                                       {"b.md", entity("b", "opgave", relation("forudsaetter", "c"))},
                                       {"c.md", entity("c", "opgave", relation("forudsaetter", "a"))}});
  REQUIRE(codesOf(made) == Strings{"relation-cycle"});
  CHECK(made.diagnostics.all()[0].message.english() == "'forudsaetter' goes in a circle: a → b → c → a");
  CHECK(relatedOf(made.diagnostics.all()[0]).size() == 3);
}

TEST_CASE("more relations than allowed are reported, with the place of the first") {
  const InMemory made =
      checkedSiteOf({{"a.md", entity("a", "rolle", relation("naermeste_leder", "b") + relation("naermeste_leder", "c"))},
                     {"b.md", entity("b", "rolle")},
                     {"c.md", entity("c", "rolle")}});
  REQUIRE(codesOf(made) == Strings{"relation-cardinality"});
  const Diagnostic& finding = made.diagnostics.all()[0];
  CHECK(relatedOf(finding) == Strings{"content/a.md:7:8 the first", "content/a.md:2:6 'a', a rolle", "content/c.md:2:6 'c', a rolle"});
}

TEST_CASE("the same relation said twice is a warning, from either end of a symmetric one") {
  const InMemory made = checkedSiteOf({{"a.md", entity("a", "vaerdi", relation("beslaegtet", "b"))},
                                       {"b.md", entity("b", "vaerdi", relation("beslaegtet", "a"))}});
  CHECK(codesOf(made) == Strings{"duplicate-relation"});
}

TEST_CASE("a relation only the publisher can state, and one to itself, are reported") {
  const std::string ramme = "genre = \"notat\"\n";
  const InMemory made = checkedSiteOf({{"x/index.md", entity("x", "organisation")},
                                       {"y/index.md", entity("y", "organisation")},
                                       {"x/a.md", entity("a", "ramme", ramme + relation("erstatter", "b"))},
                                       {"y/b.md", entity("b", "ramme", ramme + relation("supplerer", "b"))}});
  CHECK(codesOf(made) == Strings{"relation-type", "relation-cycle"});
}

TEST_CASE("a relation's words, or its name the other way round, lead to its id") {
  const auto helpFor = [](const std::string& written) {
    const InMemory made = checkedSiteOf({{"a.md", entity("a", "vaerdi", relation(written, "b"))}, {"b.md", entity("b", "vaerdi")}});
    REQUIRE(codesOf(made) == Strings{"unknown-relation"});
    return made.diagnostics.all()[0].help.english();
  };
  CHECK(helpFor("stotter") == "did you mean 'stoetter'?");
  CHECK(helpFor("støtter") == "did you mean 'stoetter'?");
  CHECK(helpFor("stoettes_af") == "that is 'stoetter' the other way round: on 'b' write type = \"stoetter\" and to = \"a\"");
  CHECK(helpFor("is supported by") == helpFor("stoettes_af"));
  CHECK(helpFor("xyzzy").empty());
  const InMemory prose = checkedSiteOf({{"a.md", page("id = \"a\"\ntype = \"vaerdi\"\ntitle = \"A\"\n" + source, "[[stoettes-af::b]]\n")},
                                        {"b.md", entity("b", "vaerdi")}});
  CHECK(prose.diagnostics.all()[0].help.english() == helpFor("stoettes_af"));
  const InMemory attribute = checkedSiteOf(
      {{"a.md", page("title = \"A\"\n" + source, "- Ja. {#a-1 type=vaerdi stoettes_af=b}\n")}, {"b.md", entity("b", "vaerdi")}});
  REQUIRE(codesOf(attribute) == Strings{"unknown-key"});
  CHECK(attribute.diagnostics.all()[0].help.english() == "that is 'stoetter' the other way round: write it on the other entity as 'stoetter'");
}

TEST_CASE("values must be of their field's kind, and choices known") {
  const InMemory made = checkedSiteOf({{"a.md", entity("a", "dimension", "question = \"hvda\"")},
                                       {"b.md", entity("b", "stilling", "expires = \"2025-02-29\"")},
                                       {"c.md", entity("c", "milepael", "time = \"2021-Q5\"")},
                                       {"d.md", entity("d", "milepael")},
                                       {"e.md", entity("e", "maal", "measurable = \"ja\"")}});
  CHECK(codesOf(made) == Strings{"unknown-choice", "wrong-value", "wrong-value", "missing-field", "wrong-value"});
  CHECK(made.diagnostics.sorted()[0].help.english() == "did you mean 'hvad'?");
}

TEST_CASE("an entity without a source, and a status without evidence, are errors") {
  const InMemory made = checkedSiteOf(
      {{"a.md", page("id = \"a\"\ntype = \"vaerdi\"\ntitle = \"A\"")},
       {"b.md", entity("b", "vaerdi", "status = { state = \"ukendt\" }")},
       {"c.md", page("id = \"c\"\ntype = \"vaerdi\"\ntitle = \"C\"\nsource = { document = \"kilde\", fidelity = \"retld\" }")}});
  CHECK(codesOf(made) == Strings{"missing-source", "missing-evidence", "unknown-choice"});
}

TEST_CASE("declared counts are held") {
  const InMemory made = checkedSiteOf({{"g/index.md", entity("g", "ramme", "genre = \"notat\"\nexpect = { vaerdi = 2 }")},
                                       {"g/a.md", entity("a", "vaerdi")}});
  REQUIRE(codesOf(made) == Strings{"declared-count"});
  CHECK(made.diagnostics.all()[0].message.english() == "'g' declares 2 vaerdi, but holds 1");
}

TEST_CASE("the same words to two places on one page are reported at the second") {
  const InMemory made = checkedSiteOf({{"a.md", entity("a", "vaerdi")},
                                       {"b.md", entity("b", "vaerdi")},
                                       {"c.md", page("title = \"C\"", "[[a|Mod]] og [mod](a.md), men [[b|mod]].\n")}});
  REQUIRE(codesOf(made) == Strings{"ambiguous-link-text"});
  CHECK(made.diagnostics.all()[0].where.line == 5);
}

TEST_CASE("a status that ends is announced up to and on its last day") {
  const auto codesOn = [](const std::string& today) {
    BuildOptions options;
    options.today = today;
    const std::string status = "status = { state = \"gaeldende\", until = 2026-12-10 }\n";
    return codesOf(checkedSiteOf({{"g/index.md", entity("g", "ramme", "genre = \"politik\"\n" + status)}}, options));
  };
  CHECK(codesOn("2026-01-01") == Strings{});
  CHECK(codesOn("2026-12-01") == Strings{"status-change-due"});
  CHECK(codesOn("2026-12-10") == Strings{"status-change-due"});
  CHECK(codesOn("2026-12-11") == Strings{});
}
