#include "model/document_places.h"

#include <catch2/catch.hpp>

#include "parse/parse_page.h"

using namespace pejl;

namespace {

// "a 1", "p 2.1 (list 2) under overskrift": by anchor.
std::vector<std::string> places(const std::string& body) {
  const Document document = testing::parseBody(body).document;
  const std::vector<Place> found = placesIn(document);
  REQUIRE(found.size() == document.anchors.size());
  std::vector<std::string> lines;
  for (const Place& place : found) {
    constexpr const char* kinds[] = {"?", "h", "a", "p"};
    std::string line = kinds[static_cast<int>(place.kind)];
    if (!place.number.empty()) line += " " + place.number;
    if (place.list > 1) line += " (list " + std::to_string(place.list) + ")";
    if (place.heading < document.anchors.size()) line += " under " + document.anchors[place.heading].id;
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("paragraphs and items are counted from the nearest heading, as on paper") {
  CHECK(places("Et.\n\nTo.\n\n## Krav\n\nTre.\n\n- Fire\n- Fem\n") ==
        std::vector<std::string>{"a 1", "a 2", "h", "a 1 under krav", "p 1 under krav", "p 2 under krav"});
}

TEST_CASE("an item has the number that is printed, lists under one heading are told apart, and nested items follow theirs") {
  CHECK(places("3. Et\n4. To\n   - Under\n   - Igen\n5. Tre\n\nTekst.\n\n- Ny\n") ==
        std::vector<std::string>{"p 3", "p 4", "p 4.1", "p 4.2", "p 5", "a 1", "p 1 (list 2)"});
}

TEST_CASE("a second paragraph of an item is a paragraph of the section") {
  CHECK(places("- Et\n\n  mere\n\n- To\n") == std::vector<std::string>{"p 1", "a 1", "p 2"});
}

TEST_CASE("what is shown of another page is no place of this one") {
  CHECK(places("Et.\n\n![[andet]]\n\nTo.\n") == std::vector<std::string>{"a 1", "?", "a 2"});
}
