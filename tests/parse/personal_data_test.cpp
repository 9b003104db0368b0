// What is taken for personal data, and what only looks like it.
#include "parse/personal_data.h"

#include <catch2/catch.hpp>

using namespace pejl;
using namespace pejl::parsing;
using Strings = std::vector<std::string>;

namespace {

// "column+length code" of every finding in a text of one line.
Strings foundIn(std::string_view text, const Strings& allowed = {}) {
  const std::string path = "content/side.md";
  const SourceText source(path, text);
  Diagnostics diagnostics;
  Strings keys;
  for (const std::string& contact : allowed) keys.push_back(contactKey(contact));
  checkPersonalData(source, keys, diagnostics);
  Strings found;
  for (const Diagnostic& d : diagnostics.sorted()) {
    found.push_back(std::to_string(d.where.column) + "+" + std::to_string(d.where.length) + " " + d.code);
  }
  return found;
}

}  // namespace

TEST_CASE("a CPR number is an error, with and without its hyphen") {
  CHECK(foundIn("Født 010203-1234 på Ærø.") == Strings{"6+11 cpr-number"});
  CHECK(foundIn("Å: 2902991234") == Strings{"4+10 cpr-number"});
}

TEST_CASE("numbers that are no day, or part of something longer, are no CPR number") {
  CHECK(foundIn("320203-1234, 011303-1234, 300299-1234").empty());
  CHECK(foundIn("0102031234567 a0102031234 10-010203-1234 010203-1234-5").empty());
  CHECK(foundIn("https://x.dk/0102031234?n=0102031234").empty());
  CHECK(foundIn("[[u-010203-1234]] 2011-01-01").empty());
}

TEST_CASE("a phone number is found where it is written in pairs, or where a word says that it is one") {
  CHECK(foundIn("Ring på 48 12 34 56.") == Strings{"9+11 personal-contact"});
  CHECK(foundIn("tlf. 48123456 eller +45 4812 3456") == Strings{"6+8 personal-contact", "25+9 personal-contact"});
}

TEST_CASE("years, amounts and counts are no phone number") {
  CHECK(foundIn("2016 2017 og 48123456 kroner").empty());
  CHECK(foundIn("20 30 40 50 60 og 10 20 30 40").empty());
  CHECK(foundIn("order = 10\nlines = \"12-48\" 2011-2014").empty());
  CHECK(foundIn("[her](https://x.dk/48 12 34 56)") == Strings{});
}

TEST_CASE("an e-mail address is found unless it is an office's") {
  CHECK(foundIn("Skriv til anne.hansen@kommune.dk.") == Strings{"11+22 personal-contact"});
  CHECK(foundIn("redaktion@x.dk, hr@x.dk, kontakt-boern@x.dk, post2@x.dk").empty());
  CHECK(foundIn("hrafn@x.dk") == Strings{"1+10 personal-contact"});
  CHECK(foundIn("@media og a@b og §@").empty());
}

TEST_CASE("an e-mail address ends before the full stop, the dots or the dash after it") {
  for (const char* after : {"", ".", "...", "-", ".-", " .", ", og"}) {
    INFO(after);
    CHECK(foundIn("Skriv til anne@x.dk" + std::string(after)) == Strings{"11+9 personal-contact"});
  }
  CHECK(foundIn("Vi kalder det a@b. Og så c@d- her, eller e@. og f@.-").empty());
  CHECK(foundIn("Ring til anne@x.dk.", {"anne@x.dk"}).empty());
}

TEST_CASE("what a site has allowed is not reported, however it is written") {
  CHECK(foundIn("Ring på 48 12 34 56 til anne@x.dk", {"+45 48123456", "Anne@x.dk"}).empty());
  CHECK(foundIn("Ring på 48 12 34 57", {"48 12 34 56"}).size() == 1);
}
