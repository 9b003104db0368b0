#include "base/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace pejl;

namespace {
std::string asJson(std::string_view text) {
  std::string out;
  appendJsonText(out, text);
  return out;
}
}  // namespace

TEST_CASE("JSON text escapes what would end it or a script element") {
  CHECK(asJson("a\"b\\c") == R"("a\"b\\c")");
  CHECK(asJson("</script>") == R"("<\/script>")");
  CHECK(asJson("a/b") == R"("a/b")");
  CHECK(asJson("æ\n\t\x01") == "\"æ\\n\\t\\u0001\"");
}

TEST_CASE("every control character survives a reader of JSON") {
  for (char c = 0; c < 0x20; ++c) CHECK(nlohmann::json::parse(asJson(std::string(1, c))) == std::string(1, c));
}

TEST_CASE("objects and lists get their commas by themselves") {
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.field("a", "1");
  json.fieldUnlessEmpty("b", "");
  json.key("c");
  json.beginArray();
  json.integer(-3);
  json.newLine();
  json.boolean(true);
  json.beginArray();
  json.endArray();
  json.endArray();
  json.endObject();
  CHECK(out == "{\"a\":\"1\",\"c\":[-3,\ntrue,[]]}");
}
