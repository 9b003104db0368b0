#include "base/xml.h"

#include <catch2/catch.hpp>

using namespace pejl;

TEST_CASE("XML escapes text and attributes, and leaves out what XML cannot hold") {
  XmlWriter xml;
  xml.begin("a");
  xml.attribute("x", "\"<&>\"");
  xml.text("æ <b> & \x01\x0B]]>");
  xml.end();
  CHECK(xml.finish() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"&quot;&lt;&amp;&gt;&quot;\">æ &lt;b&gt; &amp; ]]&gt;</a>\n");
}

TEST_CASE("elements that are open at the end are ended") {
  XmlWriter xml;
  xml.begin("a");
  xml.element("b", "");
  xml.begin("c");
  const std::string text = xml.finish();
  CHECK_THAT(text, Catch::EndsWith("</a>\n"));
  CHECK_THAT(text, Catch::Contains("<c/>"));
}
