#include "base/message.h"

#include <catch2/catch.hpp>

#include "base/catalogue.h"

using namespace pejl;

namespace {

const Catalogue danish("da", {{"there is no {} called '{}'", "der er ingen {} med navnet '{}'"},
                              {"{} of {}", "af {2} er {1}"},
                              {"a page", "en side"},
                              {"a draft", "en kladde"}});

}  // namespace

TEST_CASE("a message says its arguments in its places, whatever they hold") {
  CHECK(say("a page").english() == "a page");
  CHECK(say("there is no {} called '{}'", "page", std::string("a {} b")).english() == "there is no page called 'a {} b'");
  CHECK(say("{} of {}", 3u, -7).english() == "3 of -7");
  CHECK(say("write {key}, {1} or {").english() == "write {key}, {1} or {");
}

TEST_CASE("a translation may turn the order of the places round") {
  CHECK(say("{} of {}", "tre", "ti").in(danish) == "af ti er tre");
  CHECK(say("{} of {}", "{2}", "ti").in(danish) == "af ti er {2}");
}

TEST_CASE("a message in a message is translated too, and text in it is not") {
  CHECK(say("there is no {} called '{}'", say("a page"), "a draft").in(danish) == "der er ingen en side med navnet 'a draft'");
}

TEST_CASE("what has no translation is said in English") {
  CHECK(say("nothing here").in(danish) == "nothing here");
  CHECK(say("a page").in(Catalogue()) == "a page");
  CHECK(catalogueIn("sv").language() == "en");
}

TEST_CASE("messages are the same, and stand in an order, by their English") {
  CHECK(say("{} of {}", 1, 2) == say("1 of {}", "2"));
  CHECK(say("a draft") < say("a page"));
  CHECK(Message().empty());
}
