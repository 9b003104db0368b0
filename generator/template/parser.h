// A template's text → its tree, without looking at other templates. Private to this room.
#pragma once

#include <optional>

#include "template/lexer.h"
#include "template/syntax.h"

namespace pejl {

// Blocks, expressions and chains of dots may nest this deep. With the limit on calls in the renderer it bounds the
// stack of a render to about a megabyte.
inline constexpr int deepestNesting = 32;

// Fills all but the links to other templates. Stops at the first fault.
std::optional<Fault> parseTemplate(Template& file);

// Recursive descent. The first fault moves to the end of the tokens, so that every loop ends by itself.
class Parser {
 public:
  Parser(Template& file, std::vector<Token> tokens) : file_(file), tokens_(std::move(tokens)) {}

  std::optional<Fault> parse();

 private:
  // parser.cpp: text and tags
  std::vector<Node> nodesUntil(std::initializer_list<std::string_view> endings, const Token* opening);
  void tag(std::vector<Node>& nodes, const Token* opening);
  Node condition(const Token& opening);
  Node loop(const Token& opening);
  Node block(const Token& opening);
  Node include(const Token& opening);
  Node assignment(const Token& opening);
  void macro(const Token& opening);
  void import(const Token& opening);
  void extends(const Token& opening);
  Parameter parameter();
  void refuseTag(const Token& name, const Token* opening);
  void endTag(std::string_view name);
  Key bindableName(Phrase purpose);
  std::string_view templateName();

  // expression_parser.cpp
  Expression expression();
  Expression disjunction();
  Expression conjunction();
  Expression negation();
  Expression comparison();
  Expression concatenation();
  Expression operand();
  Expression postfix();
  Expression primary();
  Expression list();
  Expression subscript(Expression of);
  Expression filter(Expression input);
  Expression test(Expression of);
  Expression call(Expression callee);
  Expression integer(const Token& sign, std::string_view digits);
  Expression joinedBy(std::string_view symbol, ExpressionKind kind, Expression (Parser::*part)());

  const Token& current() const { return tokens_[position_]; }
  const Token& next() { return tokens_[position_ + 1 < tokens_.size() ? position_++ : position_]; }
  bool isSymbol(std::string_view text) const { return is(TokenKind::symbol, text); }
  bool isName(std::string_view text) const { return is(TokenKind::name, text); }
  bool is(TokenKind kind, std::string_view text) const { return current().kind == kind && current().text == text; }
  bool accept(std::string_view text);  // a symbol or a word
  void expect(std::string_view symbol, Phrase after);
  Message found() const;

  Expression fail(Span where, Message message, Message help = {});
  Expression failName(Span where, Message message, Message help);

  Template& file_;
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  std::size_t ending_ = 0;  // token that ended the last nodesUntil
  int depth_ = 0;
  int loopDepth_ = 0;
  bool inMacro_ = false;
  std::optional<Fault> fault_;
};

}  // namespace pejl
