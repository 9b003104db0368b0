#include "base/toml.h"

#include <catch2/catch.hpp>

using namespace pejl;

namespace {
TomlValue parsed(const std::string& text, Diagnostics& diagnostics) { return parseToml(text, "side.md", 2, diagnostics); }
}  // namespace

TEST_CASE("entries come in the order written, with their places in the file") {
  Diagnostics diagnostics;
  const TomlValue value = parsed("title = \"Åben\"\nid = \"a\"\nlist = [1, 2]\n", diagnostics);
  REQUIRE(diagnostics.all().empty());
  const TomlValue::Table& table = *value.asTable();
  REQUIRE(table.size() == 3);
  CHECK(table[0].key == "title");
  CHECK(*table[0].value.asText() == "Åben");
  CHECK(table[1].where == Location{"side.md", 3, 1, 2});
  CHECK(table[1].value.where.column == 6);
  CHECK(table[2].value.asArray()->size() == 2);
}

TEST_CASE("a date keeps its ISO form") {
  Diagnostics diagnostics;
  const TomlValue value = parsed("expires = 2025-11-05\n", diagnostics);
  CHECK(value.find("expires")->value.asTime()->text == "2025-11-05");
}

TEST_CASE("the slips that people make in TOML are told in words of ours") {
  const auto said = [](const std::string& text) {
    Diagnostics diagnostics;
    parsed(text + "\n", diagnostics);
    return diagnostics.all().empty() ? "nothing" : diagnostics.all()[0].message.english();
  };
  CHECK(said("title = \"Dialog") == "text in quotes must end on its line");
  CHECK(said("title = \"C:\\q\"") == "'\\' begins a sign that TOML does not know");
  CHECK(said("title = Dialog") == "this is no value");
  CHECK(said("title =") == "a value is missing");
  CHECK(said("title = \"a\" order = 5") == "a line holds one key and its value");
  CHECK(said("title = \"a\"\ntitle = \"b\"") == "the same name stands twice");
  CHECK(said("themes = [\"a\", \"b\"") == "a list, a table or a text does not end");
  CHECK(said("status = { state = \"x\", since = 2020") == "a table in { } must end on its line");
  CHECK(said("order = 05") == "a number begins with 0");
  CHECK(said("updated = 1. maj") == "this is neither a number nor a day");
  CHECK(said("updated = 2026-13-01") == "there is no such day");
  CHECK(said("updated = 2026-02-30") == "there is no such day");
  CHECK(said("title: Dialog") == "'=' is missing");
  CHECK(said("[[relation]") == "']' is missing");
  CHECK(said("themes = [\"a\" \"b\"]") == "a comma or ']' is missing");
}

TEST_CASE("what is not TOML is reported on its line of the file") {
  Diagnostics diagnostics;
  parsed("id = \"a\"\ntitle = uden anførselstegn\n", diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == "invalid-toml");
  CHECK(diagnostics.all()[0].where.line == 3);
}

TEST_CASE("a key of thousands of parts is refused instead of overflowing the stack") {
  std::string key = "a";
  for (int i = 0; i < 50'000; ++i) key += ".a";
  Diagnostics diagnostics;
  parsed(key + " = 1\n", diagnostics);
  parsed("[" + key + "]\n", diagnostics);
  REQUIRE(diagnostics.all().size() == 2);
  CHECK(diagnostics.all()[0].code == "too-complex");
}

TEST_CASE("dots in text and in prices are not key parts") {
  Diagnostics diagnostics;
  parsed("summary = \"a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t\"\nlist = [\"x\", \"y.z.z.z.z.z.z.z.z.z.z.z.z.z.z.z.z.z\"]\n",
         diagnostics);
  CHECK(diagnostics.all().empty());
}
