#include "render/style.h"

#include <catch2/catch.hpp>

using namespace pejl::rendering;

TEST_CASE("a style is sent without comments and needless blanks") {
  CHECK(compactStyle("/* Why. */\n@layer parts {\n  .a > b,\n  .c .d {\n    margin: 0 auto;\n    color: red !important;\n  }\n}\n") ==
        "@layer parts{.a>b,.c .d{margin:0 auto;color:red!important}}");
  CHECK(compactStyle("a/**/b{}") == "a b{}");
  CHECK(compactStyle("/*! by whom */a{}") == "/*! by whom */a{}");
}

TEST_CASE("blanks that mean something stay") {
  CHECK(compactStyle("a :is(b, c) { width: calc(1px + (2px - 1em)) }") == "a :is(b,c){width:calc(1px + (2px - 1em))}");
  CHECK(compactStyle("@media (min-width: 40rem) and (width > 1px) { a { --none: ; } }") == "@media (min-width:40rem) and (width>1px){a{--none: ;}}");
  CHECK(compactStyle("a + b ~ c { d: e }") == "a + b ~ c{d:e}");
}

TEST_CASE("strings, addresses and escapes are not touched") {
  for (const char* style : {"a{content:\"a  ;  /* b */ \\\"  c\"}", "a{content:'  { } '}", "a{b:url(data:x;y,/*z*/  )}", ".a\\ \\:b{c:d}", "a{b:url(\" ) \")}"}) {
    CHECK(compactStyle(style) == style);
  }
}

TEST_CASE("what is cut off is sent as it is") {
  for (const char* style : {"a{b:\"c", "a{b:url(c", "a{b:c\\", "a{"}) CHECK(compactStyle(style) == style);
  CHECK(compactStyle("a{/* b") == "a{");
  CHECK(compactStyle("") == "");
}
