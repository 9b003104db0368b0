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
        inFunction("let{second:t,third:e}=go(1);return t+e"));
  CHECK(compactScript("(() => { function twice(number, { limit = 10 } = {}) { return [number, limit]; } twice(2); })();") ==
        inFunction("function t(t,{limit:e=10}={}){return[t,e]}t(2)"));
  CHECK(compactScript("(() => { go((item, i) => ({ item, i, key: item }), value => `x${value}`, async ([one]) => one); })();") ==
        inFunction("go((t,e)=>({item:t,i:e,key:t}),t=>`x${t}`,async([t])=>t)"));
  CHECK(compactScript("(() => { for (const word of words) try { use(word); } catch (error) { tell(error); } })();") ==
        inFunction("for(let t of words)try{use(t)}catch(e){tell(e)}"));
}

TEST_CASE("a function may be called of") {
  CHECK(compactScript("(() => { const of = find(); use((kind) => of(kind).first); for (const one of of(2)) use(one); })();") ==
        inFunction("let of=find();use(t=>of(t).first);for(let t of of(2))use(t)"));
}

TEST_CASE("functions that know nothing of each other use the same short names, and none that stands for what is around them") {
  CHECK(compactScript("(() => { const shared = go(); function one(first) { return first + shared; } function two(second) { return second + one(shared); } two(); })();") ==
        inFunction("let t=go();function e(e){return e+t}function s(s){return s+e(t)}s()"));
  CHECK(compactScript("(() => { const text = go(); go(text, (text) => text); })();") == inFunction("let t=go();go(t,t=>t)"));
  CHECK(compactScript("(() => { go((item) => item); go(item); })();") == inFunction("go(t=>t);go(item)"));
}

TEST_CASE("what others may know keeps its name") {
  CHECK(compactScript("(() => { class Part { size = 1; get count() { return this.size; } take(size) { return { size: size }; } } x.Part = Part; })();") ==
        inFunction("class t{size=1;get count(){return this.size}take(t){return{size:t}}}x.Part=t"));
  CHECK(compactScript("(() => { const one = go(), two = go(); class Part { size = one + two; other = one } x.Part = Part; })();") ==
        inFunction("let t=go(),e=go();class s{size=t+e;other=t}x.Part=s"));
  CHECK(compactScript("(() => { const one = go(); class Part { size = 1\n  #own = one\n  get() { return this.#own; } } x.Part = Part; })();") ==
        inFunction("let t=go();class e{size=1\n#own=t\nget(){return this.#own}}x.Part=e"));
  CHECK(compactScript("(() => { const one = go(), two = go(); class Part { two\n  size = one +\n    two\n  static sum = two } x.Part = Part; })();") ==
        inFunction("let e=go(),t=go();class s{two\nsize=e+\nt\nstatic sum=t}x.Part=s"));
  CHECK(compactScript("(() => { const one = { const: 1, let: 2 }; use(one.const, { const() {} }); })();") ==
        inFunction("let t={const:1,let:2};use(t.const,{const(){}})"));
  CHECK(compactScript("const outer = 1; function seen(given) { return outer + given; }") == "let outer=1;function seen(t){return outer+t}\n");
  CHECK(compactScript("(() => { const status = 1, a = 2, more = b; use(status, a, more); })();") ==
        inFunction("let t=1,e=2,s=b;use(t,e,s)"));
}

TEST_CASE("what a block declares is one with a variable around its function that is spelled alike") {
  CHECK(compactScript("(() => { const seen = go(); use(() => { for (const seen of all) tell(seen); more(seen); }); })();") ==
        inFunction("let t=go();use(()=>{for(let t of all)tell(t);more(t)})"));
  CHECK(compactScript("(() => { const seen = go(); use((seen) => { if (seen) { const other = seen; tell(other); } }); more(seen); })();") ==
        inFunction("let t=go();use(t=>{if(t){let e=t;tell(e)}});more(t)"));
  CHECK(compactScript("(() => { const size = go(); use((first = size) => { const size = first; return size; }); })();") ==
        inFunction("let t=go();use((e=t)=>{let t=e;return t})"));
  CHECK(compactScript("(() => { const one = (value) => value + 1\nconst value = go(); use(one, value); })();") == inFunction("let t=t=>t+1\nlet e=go();use(t,e)"));
}

TEST_CASE("a number that has a name is written where the name stands") {
  CHECK(compactScript("(() => { const MOST = 12; const wait = go(); use(() => ({ MOST, wait, least: -MOST })); })();") == inFunction("let t=go();use(()=>({MOST:12,wait:t,least:-12}))"));
  CHECK(compactScript("(() => { { const MOST = 1; use(MOST); } { const MOST = 2; use(MOST); } })();") == inFunction("{let t=1;use(t)}{let t=2;use(t)}"));
  CHECK(compactScript("const MOST = 12; use(MOST);") == "let MOST=12;use(MOST);\n");
  CHECK(compactScript("(() => { const LONG = 123456; use(LONG, LONG.const); })();") == inFunction("let t=123456;use(t,t.const)"));
  CHECK(compactScript("(() => { for (const MOST = 12; go() < MOST;) use(); })();") == inFunction("for(let t=12;go()<t;)use()"));
}

TEST_CASE("a condition and a case are not keys") {
  CHECK(compactScript("(() => { const yes = 1, no = 2; return ok ? yes : no; })();") == inFunction("let t=1,e=2;return ok?t:e"));
  CHECK(compactScript("(() => { const yes = go(); switch (x) { case yes: { use(yes, x); } } })();") ==
        inFunction("let t=go();switch(x){case t:{use(t,x)}}"));
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
  CHECK(compactScript("f((a) => a, async (b) => b, (c, d) => c, ({ e }) => e);") == "f(t=>t,async(t)=>t,(t,e)=>t,({e:t})=>t);\n");
}

TEST_CASE("declarations that follow each other become one") {
  CHECK(compactScript("const a = { b: 1 };\nconst c = f(() => { go(); });\nconst d = 2;\nlet e;\nconst g = 3;") ==
        "let a={b:1},c=f(()=>{go()}),d=2,e,g=3;\n");
  CHECK(compactScript("for (const a of b) go(a); const c = 1; go(c);") == "for(let a of b)go(a);let c=1;go(c);\n");
}

TEST_CASE("a script knows the files that come when they are wanted") {
  CHECK(scriptNames({{"search", "search.0a1b.js"}}) == "Object.assign(globalThis.pejlScripts\?\?={},{\"search\":\"search.0a1b.js\"});\n");
  CHECK(scriptNames({}).empty());
}
