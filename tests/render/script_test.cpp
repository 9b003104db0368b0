#include "render/script.h"

#include <catch2/catch.hpp>

using namespace pejl;
using namespace pejl::rendering;

namespace {

std::string inFunction(const std::string& body) { return "(()=>{" + body + "})();\n"; }

}  // namespace

TEST_CASE("a script is sent without comments and needless space") {
  CHECK(compactScript("// What it does.\n(() => {\n  go(1); // first\n\n  /* why */\n  return  2;\n})();\n") ==
        "(()=>{go(1);return 2})();\n");
  CHECK(compactScript("a + +b - -c; d = 1 .x; e in /x/ in f;") == "a+ +b- -c;d=1 .x;e in/x/ in f;\n");
}

TEST_CASE("a line ends where a statement may end with it") {
  CHECK(compactScript("a()\nb()\n(c)\n  .d()\nlet e = {}\nf\n") == "a()\nb()\n(c).d()\nlet e={}\nf\n");
}

TEST_CASE("text is not touched: strings, regular expressions, template literals") {
  for (const char* script : {"f('https://x.dk  // y');\n", "f(/a\\/\\/ [/*] b/u.test(c));\n", "f(`a  ${b}  // ${`c ${d}`} \n  e`);\n", "a/b/c;\n",
                             "f(\"it\\\"s\");\n", "f(`\\``);\n"}) {
    CHECK(compactScript(script) == script);
  }
}

TEST_CASE("what a script declares in a function gets a short name everywhere in it") {
  CHECK(compactScript("(() => { const first = 1; let { second, third: other } = go(first); return second + other; })();") ==
        inFunction("const f=1;let{second:s,third:o}=go(f);return s+o"));
  CHECK(compactScript("(() => { function twice(number, { limit = 10 } = {}) { return [number, limit]; } twice(2); })();") ==
        inFunction("function t(n,{limit:l=10}={}){return[n,l]}t(2)"));
  CHECK(compactScript("(() => { go((item, i) => ({ item, i, key: item }), value => `x${value}`, async ([one]) => one); })();") ==
        inFunction("go((a,i)=>({item:a,i,key:a}),v=>`x${v}`,async([o])=>o)"));
  CHECK(compactScript("(() => { for (const word of words) try { use(word); } catch (error) { tell(error); } })();") ==
        inFunction("for(const w of words)try{use(w)}catch(e){tell(e)}"));
}

TEST_CASE("statements that know nothing of each other use the same short names, and none that both know") {
  CHECK(compactScript("(() => { const shared = 1; function one(first) { return first + shared; } function two(second) { return second + one(shared); } two(); })();") ==
        inFunction("const s=1;function o(f){return f+s}function t(a){return a+o(s)}t()"));
  CHECK(compactScript("(() => { const text = 1; go(text, (text) => text); })();") == inFunction("const t=1;go(t,t=>t)"));
  CHECK(compactScript("(() => { go((item) => item); go(item); })();") == inFunction("go(i=>i);go(item)"));
}

TEST_CASE("what others may know keeps its name") {
  CHECK(compactScript("(() => { class Part { size = 1; get count() { return this.size; } take(size) { return { size: size }; } } x.Part = Part; })();") ==
        inFunction("class P{size=1;get count(){return this.size}take(s){return{size:s}}}x.Part=P"));
  CHECK(compactScript("const outer = 1; function seen(given) { return outer + given; }") == "const outer=1;function seen(g){return outer+g}\n");
  CHECK(compactScript("(() => { const status = 1, a = 2, more = b; use(status, a, more); })();") ==
        inFunction("const s=1,a=2,m=b;use(s,a,m)"));
}

TEST_CASE("a condition and a case are not keys") {
  CHECK(compactScript("(() => { const yes = 1, no = 2; return ok ? yes : no; })();") == inFunction("const y=1,n=2;return ok?y:n"));
  CHECK(compactScript("(() => { const yes = 1; switch (x) { case yes: { use(yes, x); } } })();") ==
        inFunction("const y=1;switch(x){case y:{use(y,x)}}"));
}

TEST_CASE("a script that cannot be read or that looks up names is left as it is") {
  for (const char* script : {"f('no end\n", "f(`no end", "f(]", "/* no end", "(() => { const long = 1; eval('long'); })();", "f(/no end\n"}) {
    CHECK(compactScript(script) == script);
  }
}

TEST_CASE("a script gets its words in the site's language, as text that cannot end the script") {
  Diagnostics diagnostics;
  const Theme theme{"t", {{"strings.toml", "close = { da = \"Luk \\\"\", en = \"Close\" }\nother = { da = \"x\" }\n"}}};
  const Strings strings(theme, "da", diagnostics);
  CHECK(scriptWords({"close"}, strings) == "Object.assign(globalThis.pejlWords\?\?={},{\"close\":\"Luk \\\"\"});\n");
  CHECK(scriptWords({}, strings).empty());
}

TEST_CASE("what stands for nothing is not sent, what stands for an empty statement is") {
  CHECK(compactScript("(() => { while (go()); })();") == inFunction("while(go());"));
  CHECK(compactScript("(() => { if (a) b(); else; })();") == inFunction("if(a)b();else;"));
  CHECK(compactScript("f((a) => a, async (b) => b, (c, d) => c, ({ e }) => e);") == "f(a=>a,async(b)=>b,(c,d)=>c,({e})=>e);\n");
}

TEST_CASE("declarations that follow each other become one") {
  CHECK(compactScript("const a = { b: 1 };\nconst c = f(() => { go(); });\nconst d = 2;\nlet e;\nconst g = 3;") ==
        "const a={b:1},c=f(()=>{go()}),d=2;let e;const g=3;\n");
  CHECK(compactScript("for (const a of b) go(a); const c = 1; go(c);") == "for(const a of b)go(a);const c=1;go(c);\n");
}

TEST_CASE("a script knows the files that come when they are wanted") {
  CHECK(scriptNames({{"search", "search.0a1b.js"}}) == "globalThis.pejlScripts={\"search\":\"search.0a1b.js\"};\n");
  CHECK(scriptNames({}).empty());
}
