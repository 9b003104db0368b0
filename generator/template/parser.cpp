#include "template/parser.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace pejl {
namespace {

constexpr std::array<std::string_view, 8> tagNames = {"if",    "for",   "include", "extends",
                                                      "block", "macro", "import",  "set"};

// Jinja's other tags, and what to write instead.
constexpr std::array<std::pair<std::string_view, Phrase>, 14> refusedTags = {{
    {"from", Phrase("write {% import 'file' as name %} and call name.macro()")},
    {"raw", Phrase("write {{ '{{' }} for braces")},
    {"filter", Phrase("write {{ value|filter }}")},
    {"call", Phrase("give the macro an argument")},
    {"with", Phrase("write {% set name = value %}")},
    {"autoescape", Phrase("values are always escaped, for the place where they stand")},
    {"do", Phrase("templates only read")},
    {"break", Phrase("let the program give the list that is wanted")},
    {"continue", Phrase("put what is left out into {% if %}")},
    {"trans", Phrase("texts come from the program")},
    {"elif", Phrase("it stands outside {% if %}")},
    {"else", Phrase("it stands outside {% if %} and {% for %}")},
    {"endfor", Phrase("there is no {% for %} that it could end")},
    {"endif", Phrase("there is no {% if %} that it could end")},
}};

constexpr std::array<std::string_view, 11> reservedNames = {"true", "false", "none", "and",  "or",  "not",
                                                            "in",   "is",    "if",   "else", "loop"};

bool isBlankText(std::string_view text) { return trim(text).empty(); }

Node make(NodeKind kind, Span where) {
  Node node;
  node.kind = kind;
  node.where = where;
  return node;
}

}  // namespace

std::optional<Fault> parseTemplate(Template& file) {
  constexpr std::size_t largestTemplate = 1024 * 1024;
  if (file.text.size() > largestTemplate)
    return Fault{codes::templateSyntax, {0, 0}, say("a template holds at most 1 MiB"), {}};
  Tokens tokens = tokenize(file.text, file.literals);
  if (tokens.fault) return tokens.fault;
  return Parser(file, std::move(tokens.list)).parse();
}

std::optional<Fault> Parser::parse() {
  file_.body = nodesUntil({}, nullptr);
  if (fault_ || file_.parentName.empty()) return fault_;
  for (const Node& node : file_.body) {
    if (node.kind == NodeKind::block || node.kind == NodeKind::assignment) continue;
    if (node.kind == NodeKind::text && isBlankText(node.text)) continue;
    fail(node.where, say("a template that extends another holds only blocks, macros, imports and assignments"),
         say("put this into a {% block %} of '{}'", file_.parentName));
    break;
  }
  std::erase_if(file_.body, [](const Node& node) { return node.kind == NodeKind::text; });
  return fault_;
}

// Reads up to a tag named in `endings`, which becomes tokens_[ending_], and past that name.
std::vector<Node> Parser::nodesUntil(std::initializer_list<std::string_view> endings, const Token* opening) {
  std::vector<Node> nodes;
  if (++depth_ > deepestNesting) fail(current().where, say("this is nested too deeply"));
  while (true) {
    const Token& token = next();
    if (token.kind == TokenKind::end) break;
    if (token.kind == TokenKind::text) {
      nodes.push_back(make(NodeKind::text, token.where));
      nodes.back().text = token.text;
    } else if (token.kind == TokenKind::outputBegin) {
      Node output = make(NodeKind::output, token.where);
      output.expression = expression();
      if (current().kind != TokenKind::outputEnd) fail(current().where, say("expected }}, found {}", found()));
      next();
      nodes.push_back(std::move(output));
    } else if (current().kind == TokenKind::name &&
               std::find(endings.begin(), endings.end(), current().text) != endings.end()) {
      ending_ = position_;
      next();
      --depth_;
      return nodes;
    } else {
      tag(nodes, opening);
    }
  }
  if (opening && !fault_) {
    fail(opening->where, say("'{}' is never closed", opening->text), say("end it with {% end{} %}", opening->text));
  }
  return nodes;
}

void Parser::tag(std::vector<Node>& nodes, const Token* opening) {
  const Token& name = current();
  if (name.kind != TokenKind::name) {
    fail(name.where, say("expected the name of a tag, found {}", found()));
    return;
  }
  next();
  const auto found = std::find(tagNames.begin(), tagNames.end(), name.text);
  switch (found - tagNames.begin()) {
    case 0:
      return nodes.push_back(condition(name));
    case 1:
      return nodes.push_back(loop(name));
    case 2:
      return nodes.push_back(include(name));
    case 3:
      return extends(name);
    case 4:
      return nodes.push_back(block(name));
    case 5:
      return macro(name);
    case 6:
      return import(name);
    case 7:
      return nodes.push_back(assignment(name));
    default:
      return refuseTag(name, opening);
  }
}

void Parser::refuseTag(const Token& name, const Token* opening) {
  if (opening && startsWith(name.text, "end")) {
    fail(name.where, say("'{}' cannot end '{}'", name.text, opening->text), say("end it with {% end{} %} first", opening->text));
  }
  Message help = didYouMean(name.text, tagNames);
  for (const auto& [refused, instead] : refusedTags) {
    if (name.text == refused) help = say(instead);
  }
  fail(name.where, say("the tag '{}' has no meaning here", name.text), std::move(help));
}

Node Parser::condition(const Token& opening) {
  Node result = make(NodeKind::condition, opening.where);
  const auto branch = [&](Expression question) {
    endTag("if");
    Node node = make(NodeKind::branch, question.where);
    node.expression = std::move(question);
    node.body = nodesUntil({"elif", "else", "endif"}, &opening);
    result.body.push_back(std::move(node));
  };
  branch(expression());
  while (!fault_ && tokens_[ending_].text == "elif") branch(expression());
  if (!fault_ && tokens_[ending_].text == "else") {
    branch({});
    if (!fault_ && tokens_[ending_].text != "endif") {
      fail(tokens_[ending_].where, say("'{}' cannot follow 'else'", tokens_[ending_].text));
    }
  }
  endTag("endif");
  return result;
}

Node Parser::loop(const Token& opening) {
  Node result = make(NodeKind::loop, opening.where);
  result.name = bindableName(Phrase("a loop's variable"));
  if (accept(",")) result.second = bindableName(Phrase("a loop's variable"));
  if (!accept("in")) fail(current().where, say("expected 'in', found {}", found()));
  result.expression = disjunction();
  if (isName("if")) fail(current().where, say("a loop cannot leave items out"), say("put {% if %} inside the loop"));
  if (isName("recursive")) fail(current().where, say("a loop cannot call itself"), say("write a macro that calls itself"));
  endTag("for");
  result.body = nodesUntil({"else", "endfor"}, &opening);
  if (!fault_ && tokens_[ending_].text == "else") {
    endTag("else");
    result.otherwise = nodesUntil({"endfor"}, &opening);
  }
  endTag("endfor");
  return result;
}

Node Parser::block(const Token& opening) {
  Node result = make(NodeKind::block, opening.where);
  result.where = current().where;
  result.name = bindableName(Phrase("a block"));
  result.text = result.name.name();
  if (inMacro_) fail(opening.where, say("a block cannot stand in a macro"));
  endTag("block");
  result.body = nodesUntil({"endblock"}, &opening);
  accept(result.text);
  endTag("endblock");
  return result;
}

Node Parser::include(const Token& opening) {
  Node result = make(NodeKind::include, opening.where);
  result.where = current().where;
  result.text = templateName();
  if (current().kind == TokenKind::name) {
    fail(current().where, say("'{}' has no meaning here", current().text),
         say("an included template always sees what its includer sees, and must exist"));
  }
  endTag("include");
  return result;
}

Node Parser::assignment(const Token& opening) {
  Node result = make(NodeKind::assignment, opening.where);
  result.name = bindableName(Phrase("a variable"));
  if (isSymbol(".") || isSymbol("[")) fail(current().where, say("only a variable can be set, not a part of a value"));
  if (isSymbol(",")) fail(current().where, say("only one variable can be set at a time"));
  if (current().kind == TokenKind::tagEnd) {
    fail(current().where, say("expected '=' and a value"), say("write a macro for a piece of HTML"));
  }
  expect("=", Phrase("the variable"));
  result.expression = expression();
  endTag("set");
  return result;
}

void Parser::macro(const Token& opening) {
  Macro result{Key(""), current().where, {}, {}};
  result.name = bindableName(Phrase("a macro"));
  if (inMacro_ || depth_ > 1) fail(opening.where, say("a macro stands at the top of its file, not inside another tag"));
  expect("(", Phrase("the macro's name"));
  while (!fault_ && !isSymbol(")")) {
    result.parameters.push_back(parameter());
    const bool lacksFallback = result.parameters.back().fallback.kind == ExpressionKind::absent;
    if (lacksFallback && result.parameters.size() > 1 &&
        result.parameters.end()[-2].fallback.kind != ExpressionKind::absent) {
      fail(result.parameters.back().where, say("a parameter without a default cannot follow one with a default"));
    }
    if (!accept(",")) break;
  }
  expect(")", Phrase("the parameters"));
  endTag("macro");
  inMacro_ = true;
  result.body = nodesUntil({"endmacro"}, &opening);
  inMacro_ = false;
  accept(result.name.name());
  endTag("endmacro");
  for (const Macro& other : file_.macros) {
    if (other.name == result.name) fail(result.where, say("there are two macros '{}'", result.name.name()));
  }
  file_.macros.push_back(std::move(result));
}

Parameter Parser::parameter() {
  Parameter result{Key(""), current().where, {}};
  result.name = bindableName(Phrase("a parameter"));
  if (accept("=")) result.fallback = expression();
  return result;
}

void Parser::import(const Token& opening) {
  Import result{Key(""), {}, current().where};
  result.name = templateName();
  if (depth_ > 1) fail(opening.where, say("an import stands at the top of its file, not inside another tag"));
  if (!accept("as")) fail(current().where, say("expected 'as' and a name"), say("write {% import 'file' as name %}"));
  result.alias = bindableName(Phrase("an import"));
  endTag("import");
  for (const Import& other : file_.imports) {
    if (other.alias == result.alias)
      fail(result.where, say("there are two imports '{}'", result.alias.name()));
  }
  file_.imports.push_back(result);
}

void Parser::extends(const Token& opening) {
  const Span where = current().where;
  const std::string_view name = templateName();
  if (depth_ > 1) fail(opening.where, say("'extends' stands at the top of its file, not inside another tag"));
  if (!file_.parentName.empty()) fail(opening.where, say("a template extends at most one other"));
  endTag("extends");
  file_.parentName = name;
  file_.parentWhere = where;
}

void Parser::endTag(std::string_view name) {
  if (current().kind != TokenKind::tagEnd) {
    fail(current().where, say("expected %} at the end of '{}', found {}", name, found()));
  }
  next();
}

Key Parser::bindableName(Phrase purpose) {
  const Token& token = current();
  if (token.kind != TokenKind::name) {
    fail(token.where, say("expected the name of {}, found {}", say(purpose), found()));
    return Key("");
  }
  if (std::find(reservedNames.begin(), reservedNames.end(), token.text) != reservedNames.end()) {
    fail(token.where, say("'{}' cannot be the name of {}", token.text, say(purpose)));
  }
  return Key::of(next().text);
}

std::string_view Parser::templateName() {
  const Token& token = current();
  if (token.kind != TokenKind::string) {
    fail(token.where, say("expected the name of a template in quotes, found {}", found()),
         say("which templates there are must be known before the pages"));
    return {};
  }
  if (token.text.empty()) fail(token.where, say("the name of a template is empty"));
  return next().text;
}

bool Parser::accept(std::string_view text) {
  const bool isWordOrSymbol = current().kind == TokenKind::name || current().kind == TokenKind::symbol;
  if (!isWordOrSymbol || current().text != text) return false;
  next();
  return true;
}

void Parser::expect(std::string_view symbol, Phrase after) {
  if (!accept(symbol)) {
    fail(current().where, say("expected '{}' after {}, found {}", symbol, say(after), found()));
  }
}

Message Parser::found() const {
  switch (current().kind) {
    case TokenKind::end:
      return say("the end of the file");
    case TokenKind::text:
      return say("text");
    case TokenKind::string:
      return say("a string");
    default:
      return say("'{}'", current().text);
  }
}

Expression Parser::fail(Span where, Message message, Message help) {
  if (!fault_) fault_ = Fault{codes::templateSyntax, where, std::move(message), std::move(help)};
  position_ = tokens_.size() - 1;
  return {};
}

Expression Parser::failName(Span where, Message message, Message help) {
  fail(where, std::move(message), std::move(help));
  if (fault_->where.begin == where.begin) fault_->code = codes::templateName;
  return {};
}

}  // namespace pejl
