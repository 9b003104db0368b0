#include "base/json_reader.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "base/json.h"

using namespace pejl;

namespace {

// Where it stopped and why, or "fine".
std::string verdictOn(std::string_view text) {
  JsonReader reader(text);
  reader.skip();
  reader.end();
  return reader.fault() ? std::to_string(reader.fault()->offset) + ": " + reader.fault()->what.english() : "fine";
}

std::string textIn(std::string_view json) {
  JsonReader reader(json);
  return reader.text().value_or("nothing");
}

}  // namespace

TEST_CASE("objects and arrays are read in the order of the file") {
  JsonReader reader(R"( {"a": ["x", "y"], "b": 12, "c": {"d": null}, "a": "again"} )");
  std::string seen;
  CHECK(reader.object([&](const std::string& key) {
    seen += key + "=";
    if (reader.next() == JsonKind::array) {
      reader.array([&] { seen += reader.text().value_or("?") + ","; });
    } else {
      seen += reader.text().value_or("-") + ",";
    }
  }));
  reader.end();
  CHECK(seen == "a=x,y,b=-,c=-,a=again,");
  CHECK_FALSE(reader.fault());
}

TEST_CASE("escapes become letters, and letters of two halves one") {
  CHECK(textIn(R"("a\"\\\/\b\f\n\r\tøå")") == "a\"\\/\b\f\n\r\tøå");
  CHECK(textIn("\"\\u00e6\\ud83d\\ude00\"") == "æ😀");
  CHECK(verdictOn("\"\\ud83d\"") == "7: half a letter stands in a text");
  CHECK(verdictOn("\"\\ud83d\\u0041\"") == "13: half a letter stands in a text");
  CHECK(verdictOn("\"\\ude00\"") == "7: half a letter stands in a text");
}

TEST_CASE("what is not JSON is told with its place") {
  CHECK(verdictOn("") == "0: a value is missing");
  CHECK(verdictOn("[1, 2") == "5: a comma or ']' is missing");
  CHECK(verdictOn("{\"a\" 1}") == "5: a colon is missing");
  CHECK(verdictOn("{a: 1}") == "1: a key in quotes is missing");
  CHECK(verdictOn("[1,]") == "3: a value is missing");
  CHECK(verdictOn("\"a") == "2: a text is not closed");
  CHECK(verdictOn("\"a\nb\"") == "2: a control character stands in a text");
  CHECK(verdictOn("\"\\x\"") == "3: there is no such escape in JSON");
  CHECK(verdictOn("01") == "0: a number begins with 0");
  CHECK(verdictOn("1.") == "2: a digit is missing");
  CHECK(verdictOn("nul") == "0: there is no such value in JSON");
  CHECK(verdictOn("{} {}") == "3: something stands after the end");
}

TEST_CASE("nesting has a limit, which is no crash") {
  CHECK(verdictOn(std::string(64, '[') + std::string(64, ']')) == "fine");
  CHECK(verdictOn(std::string(65, '[') + std::string(65, ']')) == "64: this is nested deeper than 64");
  CHECK(verdictOn(std::string(1000000, '[')).find("nested deeper") != std::string::npos);
}

TEST_CASE("the reader and another parser agree on texts that are cut or have a byte changed") {
  std::string sound;
  JsonWriter json(sound);
  json.beginObject();
  json.field("id", "ar-dialog");
  json.key("list");
  json.beginArray();
  json.integer(-12);
  json.boolean(true);
  json.null();
  json.text("\"æ\\\n</x>");
  json.endArray();
  json.endObject();
  CHECK(verdictOn(sound) == "fine");
  for (std::size_t i = 0; i < sound.size(); ++i) {
    for (const char c : {'"', '\\', '{', ']', ',', ':', '0', 'e', ' ', '\0'}) {
      std::string changed = sound;
      if (static_cast<unsigned char>(changed[i]) >= 0x80) continue;
      changed[i] = c;
      INFO(changed);
      CHECK((verdictOn(changed) == "fine") == nlohmann::json::accept(changed));
    }
    INFO(sound.substr(0, i));
    CHECK((verdictOn(sound.substr(0, i)) == "fine") == nlohmann::json::accept(sound.substr(0, i)));
  }
}
