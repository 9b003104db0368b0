#include "template/template.h"

#include <catch2/catch.hpp>
#include <thread>

#include "template/cases.h"

using namespace pejl;

TEST_CASE("templates print what the case files say") {
  std::size_t count = 0;
  for (const std::string& path : caseFiles(PEJL_SOURCE_DIR "/tests/template/cases")) {
    for (const TemplateCase& templateCase : readCases(path)) {
      ++count;
      INFO(path << ": " << templateCase.name);
      CHECK(outcomeOf(templateCase) == templateCase.expected);
    }
  }
  CHECK(count >= 150);
}

TEST_CASE("a value is sixteen bytes and a key is found by its name") {
  Values values;
  const Value map = values.map({{"title", "a"}, {"url", 7}, {"title", "second"}});
  REQUIRE(map.find("title"));
  CHECK(map.find("title")->text() == "a");
  CHECK(map.find(Key::of(std::string("url")))->integer() == 7);
  CHECK(map.find("other") == nullptr);
  CHECK(Value::textOrNone("").kind() == ValueKind::nothing);
}

TEST_CASE("what a page owns outlives what it was made from") {
  Values values;
  Value text, html;
  {
    std::string gone = "long enough to live on the heap, and gone before it is read";
    text = values.own(gone);
    html = values.ownHtml(SafeHtml{gone});
    gone.assign(gone.size(), 'x');
  }
  CHECK(text.text() == "long enough to live on the heap, and gone before it is read");
  CHECK(html.text() == text.text());
  CHECK(html.kind() == ValueKind::html);
}

TEST_CASE("a failed render leaves the output as it was") {
  const std::vector<TemplateFile> files = {{"a.html", "some text {{ missing }}"}};
  Diagnostics diagnostics;
  const TemplateSet templates = parseTemplates(files, diagnostics);
  REQUIRE_FALSE(diagnostics.hasErrors());
  Values values;
  std::string out = "before";
  CHECK_FALSE(render(templates, "a.html", values.map({}), out, diagnostics));
  CHECK(out == "before");
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].excerpt == "some text {{ missing }}");
  CHECK(diagnostics.all()[0].where.length == 7);
  CHECK_FALSE(render(templates, "b.html", values.map({}), out, diagnostics));
  CHECK(diagnostics.all().back().help.english() == "did you mean 'a.html'?");
}

TEST_CASE("each broken file is reported once, and what builds on it not at all") {
  const std::vector<TemplateFile> files = {{"base.html", "{% if %}{{ }}"},
                                           {"child.html", "{% extends 'base.html' %}{% block x %}{% endblock %}"},
                                           {"other.html", "{% unknown %}"},
                                           {"user.html", "{% import 'other.html' as other %}{{ other.x() }}"},
                                           {"fine.html", "fine"}};
  Diagnostics diagnostics;
  const TemplateSet templates = parseTemplates(files, diagnostics);
  CHECK(diagnostics.all().size() == 2);
  std::string out;
  CHECK(render(templates, "fine.html", Value(), out, diagnostics));
  CHECK(out == "fine");
  for (const char* broken : {"base.html", "child.html", "other.html", "user.html"}) {
    INFO(broken);
    CHECK_FALSE(render(templates, broken, Value(), out, diagnostics));
  }
}

TEST_CASE("templates that repeat themselves without end are stopped") {
  const auto messageOf = [](std::string_view text) {
    const std::vector<TemplateFile> files = {{"a.html", text}};
    Diagnostics diagnostics;
    const TemplateSet templates = parseTemplates(files, diagnostics);
    std::string out;
    render(templates, "a.html", Value(), out, diagnostics);
    return diagnostics.all().empty() ? "rendered" : diagnostics.all()[0].message.english();
  };
  CHECK(messageOf("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}") ==
        "macros, includes and blocks are nested more than 64 deep");
  CHECK(messageOf("{% macro m(l) %}{% if l %}{{ m(l[1:]) }}{{ m(l[1:]) }}{% endif %}{% endmacro %}"
                  "{{ m([1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]) }}") ==
        "this template does not come to an end");
  CHECK(messageOf("{% macro m() %}{% include 'a.html' %}{% endmacro %}{{ m() }}") ==
        "macros, includes and blocks are nested more than 64 deep");
  std::string doubling = "{% set x = 'xxxxxxxxxxxxxxxx' %}";
  for (int i = 0; i < 30; ++i) doubling += "{% set x = x ~ x %}";
  CHECK(messageOf(doubling) == "this makes too much text");
  std::string nested = "x";
  for (int i = 0; i < 40; ++i) nested = "{% if true %}" + nested + "{% endif %}";
  CHECK(messageOf(nested) == "this is nested too deeply");
  CHECK(messageOf("{{ " + std::string(100000, '(') + " }}") == "this is nested too deeply");
  CHECK(messageOf("{{ " + std::string(100000, '[') + " }}") == "this is nested too deeply");
  std::string chain = "{{ a";
  for (int i = 0; i < 40; ++i) chain += ".a";
  CHECK(messageOf(chain + " }}") == "this chain is too long");
  std::string sum = "{{ 'x'";
  for (int i = 0; i < 100000; ++i) sum += "~'x'";
  CHECK(messageOf(sum + " }}") == "rendered");
}

TEST_CASE("threads may share a set of templates and the values of the site") {
  const std::vector<TemplateFile> files = {
      {"a.html", "{% for x in list %}{{ loop.index }}:{{ x }} {% endfor %}<a href=\"{{ url }}\">"}};
  Diagnostics diagnostics;
  const TemplateSet templates = parseTemplates(files, diagnostics);
  Values values;
  const Value root = values.map({{"list", values.list({1, 2, 3})}, {"url", "a.html"}});
  std::vector<std::string> outputs(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& out : outputs) {
      threads.emplace_back([&] {
        Diagnostics own;
        for (int i = 0; i < 200; ++i) {
          out.clear();
          render(templates, "a.html", root, out, own);
        }
      });
    }
  }
  for (const std::string& out : outputs) CHECK(out == "1:1 2:2 3:3 <a href=\"a.html\">");
}
