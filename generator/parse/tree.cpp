#include "parse/tree.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "parse/inline_passes.h"
#include "parse/links.h"

namespace pejl::parsing {
namespace {

constexpr std::array<std::string_view, 2> captionMarks = {"Tabel: ", "Table: "};
constexpr std::array<std::string_view, 5> callouts = {"note", "tip", "important", "warning", "caution"};

bool holdsInlines(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::tableCell || kind == NodeKind::tableCaption;
}

class TreeBuilder {
 public:
  TreeBuilder(TokenStream stream, const SourceText& source, Document& document, Diagnostics& diagnostics)
      : stream_(std::move(stream)), source_(source), document_(document), diagnostics_(diagnostics) {}

  std::vector<AttributeBlock> build();

 private:
  struct Open {
    NodeIndex node, lastChild;
  };

  void addNode(const Token& token);
  void close() { open_.pop_back(); }
  std::size_t addLeafBlock(std::size_t begin);
  void addInline(const Token& token);
  void addReference(const Token& token);
  void passes(const Token& block);
  void settleIncludes(const Token& block);
  void takeAttributes(const Token& block);
  void reportStrayMarks();
  std::size_t addCallout(std::size_t index);
  std::size_t closingOf(std::size_t opening) const;
  bool isCaption(std::size_t paragraph) const;
  std::size_t addCaptionedTable(std::size_t paragraph);
  void checkImage(const Token& token, std::size_t index);
  Location at(const Token& token, std::uint32_t begin, std::size_t length) const;

  TokenStream stream_;
  const SourceText& source_;
  Document& document_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  InlineTokens inlines_;
  std::vector<AttributeBlock> blocks_;
};

Location TreeBuilder::at(const Token& token, std::uint32_t begin, std::size_t length) const {
  const auto end = begin + static_cast<std::uint32_t>(length);
  return source_.locationOf(stream_.sourceOf(token, begin), stream_.sourceOf(token, end));
}

std::vector<AttributeBlock> TreeBuilder::build() {
  document_.nodes.reserve(stream_.tokens.size());
  document_.references.reserve(stream_.references.size());
  for (std::size_t i = 0; i < stream_.tokens.size(); ++i) {
    const Token& token = stream_.tokens[i];
    if (token.role == Role::close) {
      close();
    } else if (holdsInlines(token.kind)) {
      i = isCaption(i) ? addCaptionedTable(i) : addLeafBlock(i);
    } else if (token.kind == NodeKind::blockQuote) {
      i = addCallout(i);
    } else {
      if (token.kind == NodeKind::htmlBlock) {
        const std::uint32_t end = source_.lineEnd(source_.lineOf(token.sourceBegin));
        diagnostics_.add(codes::rawHtml, source_.locationOf(token.sourceBegin, end), say("raw HTML is shown as text"),
                         say("write it in Markdown, or in `backticks` if it is to be read"));
      }
      addNode(token);
      if (token.role == Role::open) open_.push_back({static_cast<NodeIndex>(document_.nodes.size() - 1), noNode});
    }
  }
  document_.text = std::move(stream_.text);
  return std::move(blocks_);
}

void TreeBuilder::addNode(const Token& token) {
  const auto index = static_cast<NodeIndex>(document_.nodes.size());
  Node node;
  node.kind = token.kind;
  node.level = token.level;
  node.tight = token.tight;
  node.textBegin = token.textBegin;
  node.textLength = token.textLength;
  node.detail = token.detail;
  if (token.sourceBegin != unknownOffset) {
    const Position position = source_.positionOf(token.sourceBegin);
    node.line = position.line;
    node.column = position.column;
  }
  if (!open_.empty()) {
    Open& parent = open_.back();
    node.parent = parent.node;
    (parent.lastChild == noNode ? document_.nodes[parent.node].firstChild
                                : document_.nodes[parent.lastChild].nextSibling) = index;
    parent.lastChild = index;
  }
  document_.nodes.push_back(node);
}

// A block quote whose first line is [!NOTE] becomes a callout, and that line goes.
std::size_t TreeBuilder::addCallout(std::size_t index) {
  Token quote = stream_.tokens[index];
  std::size_t next = index;
  const auto& tokens = stream_.tokens;
  const bool mayBe = index + 3 < tokens.size() && tokens[index + 1].kind == NodeKind::paragraph &&
                     tokens[index + 2].kind == NodeKind::text;
  const Token marker = mayBe ? tokens[index + 2] : Token{};
  const std::string_view text = mayBe ? stream_.textOf(marker) : std::string_view{};
  if (startsWith(text, "[!") && !stream_.isEscaped(marker, marker.textBegin)) {
    const std::size_t closing = text.find(']');
    std::string name(text.substr(2, closing == std::string_view::npos ? 0 : closing - 2));
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    const auto known = std::find(callouts.begin(), callouts.end(), name);
    const bool alone = closing != std::string_view::npos && trim(text.substr(closing + 1)).empty() &&
                       (tokens[index + 3].kind == NodeKind::softBreak || tokens[index + 3].role == Role::close ||
                        tokens[index + 3].kind == NodeKind::lineBreak);
    if (known != callouts.end() && alone) {
      quote.kind = NodeKind::callout;
      quote.textBegin = static_cast<std::uint32_t>(stream_.text.size());
      quote.textLength = static_cast<std::uint32_t>(name.size());
      stream_.text += name;
      const bool paragraphEnds = tokens[index + 3].role == Role::close;
      next = paragraphEnds ? index + 3 : index + 2;
      // The paragraph goes on after the marker's line: its opening token moves there.
      if (!paragraphEnds) {
        stream_.tokens[index + 3] = tokens[index + 1];
        if (index + 4 < tokens.size()) stream_.tokens[index + 3].sourceBegin = tokens[index + 4].sourceBegin;
      }
    } else if (closing != std::string_view::npos) {
      const Location where = at(marker, marker.textBegin, closing + 1);
      if (known == callouts.end()) {
        const Message nearest = didYouMean(name, callouts);
        diagnostics_.add(codes::unknownCallout, where, say("there is no callout '{}'", name),
                         nearest.empty() ? say("write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]") : nearest);
      } else {
        diagnostics_.add(codes::unknownCallout, where, say("the callout's mark must stand alone on its line"),
                         say("begin the text on the next line, after '> '"));
      }
    }
  }
  addNode(quote);
  open_.push_back({static_cast<NodeIndex>(document_.nodes.size() - 1), noNode});
  return next;
}

std::size_t TreeBuilder::closingOf(std::size_t opening) const {
  std::size_t end = opening + 1;
  while (!(stream_.tokens[end].role == Role::close && stream_.tokens[end].kind == stream_.tokens[opening].kind)) ++end;
  return end;
}

// "Tabel: words" as a paragraph right above a table.
bool TreeBuilder::isCaption(std::size_t paragraph) const {
  const auto& tokens = stream_.tokens;
  if (tokens[paragraph].kind != NodeKind::paragraph || tokens[paragraph + 1].kind != NodeKind::text) return false;
  const std::string_view text = stream_.textOf(tokens[paragraph + 1]);
  if (std::none_of(captionMarks.begin(), captionMarks.end(), [&](std::string_view mark) { return startsWith(text, mark); })) return false;
  const std::size_t next = closingOf(paragraph) + 1;
  return next < tokens.size() && tokens[next].kind == NodeKind::table;
}

// The caption goes into the table, without its mark. Returns the index of the table's opening token.
std::size_t TreeBuilder::addCaptionedTable(std::size_t paragraph) {
  const std::size_t closing = closingOf(paragraph);
  addNode(stream_.tokens[closing + 1]);
  open_.push_back({static_cast<NodeIndex>(document_.nodes.size() - 1), noNode});
  stream_.tokens[paragraph].kind = stream_.tokens[closing].kind = NodeKind::tableCaption;
  Token& words = stream_.tokens[paragraph + 1];
  const std::uint32_t end = words.textBegin + words.textLength;
  const auto mark = static_cast<std::uint32_t>(captionMarks[0].size());  // both are as long
  words = stream_.part(words, words.textBegin + mark, end);
  addLeafBlock(paragraph);
  return closing + 1;
}

// From the opening token of a block at `begin` to its closing one, whose index is returned.
std::size_t TreeBuilder::addLeafBlock(std::size_t begin) {
  const Token block = stream_.tokens[begin];
  const std::size_t end = closingOf(begin);
  inlines_.assign(stream_.tokens.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                  stream_.tokens.begin() + static_cast<std::ptrdiff_t>(end));
  addNode(block);
  open_.push_back({static_cast<NodeIndex>(document_.nodes.size() - 1), noNode});
  passes(block);
  for (std::size_t i = 0; i < inlines_.size(); ++i) {
    const Token& token = inlines_[i];
    if (token.kind == NodeKind::image && token.role == Role::open) checkImage(token, i);
    addInline(token);
  }
  close();
  return end;
}

void TreeBuilder::passes(const Token& block) {
  bool braces = false, unlinked = false, brackets = false, languages = false, addresses = false, tildes = false;
  for (const Token& token : inlines_) {
    if (token.kind != NodeKind::text) continue;
    const std::string_view text = stream_.textOf(token);
    braces = braces || text.find("{#") != std::string_view::npos;
    unlinked = unlinked || text.find("{-") != std::string_view::npos;
    languages = languages || text.find("]{lang=") != std::string_view::npos;
    brackets = brackets || text.find('[') != std::string_view::npos;
    addresses = addresses || text.find('@') != std::string_view::npos || text.find("www.") != std::string_view::npos ||
                text.find("://") != std::string_view::npos;
    tildes = tildes || text.find('~') != std::string_view::npos;
  }
  if (braces && block.kind != NodeKind::tableCell) takeAttributes(block);
  if (brackets) linkWikiLinks(stream_, inlines_, source_);
  if (unlinked) forbidLinks(stream_, inlines_);
  if (languages) markLanguages(stream_, inlines_, source_, diagnostics_);
  if (addresses) linkAddresses(stream_, inlines_, source_);
  if (tildes) strikeThrough(stream_, inlines_, source_);
  if (braces || brackets) reportStrayMarks();
  settleIncludes(block);
}

// A block at the end of a list item's first paragraph is the item's.
void TreeBuilder::takeAttributes(const Token& block) {
  const auto range = takeAttributeBlock(stream_, inlines_);
  if (!range) return;
  const std::string_view file = source_.text();
  const bool found = range->begin + 3 <= range->end && range->end <= file.size() &&
                     file.substr(range->begin, 2) == "{#" && file[range->end - 1] == '}';
  if (!found) {
    // cmark has turned the paragraph over so much that its bytes could not be found again.
    const Node& here = document_.nodes[open_.back().node];
    diagnostics_.add(codes::invalidAttributes, {source_.path(), here.line, here.column, 1},
                     say("the block of attributes at the end of this text cannot be read"), say("write the text more plainly"));
    return;
  }
  AttributeBlock attributes = readAttributes(source_, *range, diagnostics_);
  if (inlines_.empty()) {
    diagnostics_.add(codes::invalidAttributes, attributes.where, say("nothing stands before this block of attributes"),
                     say("write it at the end of the heading, paragraph or list item that it is about"));
  }
  const NodeIndex node = open_.back().node;
  const NodeIndex parent = document_.nodes[node].parent;
  const bool ofItem = block.kind == NodeKind::paragraph && document_.nodes[parent].kind == NodeKind::listItem &&
                      document_.nodes[parent].firstChild == node;
  attributes.node = ofItem ? parent : node;
  blocks_.push_back(std::move(attributes));
}

// "{#id}" in the middle, and "[^label]" without a definition: cmark shows both as text without a word.
void TreeBuilder::reportStrayMarks() {
  for (const Token& token : inlines_) {
    if (token.kind != NodeKind::text) continue;
    const std::string_view text = stream_.textOf(token);
    for (std::size_t found = text.find("{#"); found != std::string_view::npos; found = text.find("{#", found + 2)) {
      const auto begin = token.textBegin + static_cast<std::uint32_t>(found);
      if (stream_.isEscaped(token, begin)) continue;
      diagnostics_.add(codes::invalidAttributes, at(token, begin, 2), say("'{#' does not begin a block of attributes here"),
                       say("a block ends a heading, a paragraph or a list item and is closed with '}'; write \\{# for the characters themselves"));
    }
    for (std::size_t found = text.find("[^"); found != std::string_view::npos; found = text.find("[^", found + 2)) {
      const std::size_t end = text.find_first_of("] ", found);
      const auto begin = token.textBegin + static_cast<std::uint32_t>(found);
      if (end == std::string_view::npos || text[end] == ' ' || end == found + 2 || stream_.isEscaped(token, begin)) continue;
      diagnostics_.add(codes::unknownFootnote, at(token, begin, end + 1 - found),
                       say("there is no footnote '{}'", text.substr(found + 2, end - found - 2)),
                       say("write its text on a line of its own: [^name]: text"));
    }
  }
}

// ![[id]] stands alone in a paragraph; elsewhere it is a link.
void TreeBuilder::settleIncludes(const Token& block) {
  const auto isInclude = [](const Token& token) { return token.kind == NodeKind::include; };
  const bool alone = inlines_.size() == 1 && block.kind == NodeKind::paragraph;
  if (alone || std::none_of(inlines_.begin(), inlines_.end(), isInclude)) return;
  InlineTokens settled;
  for (Token token : inlines_) {
    if (isInclude(token)) {
      Reference& reference = stream_.references[token.detail];
      diagnostics_.add(codes::misplacedInclude, reference.where, say("![[{}]] must stand alone in a paragraph", reference.target),
                       say("put blank lines around it, or write [[{}]] for a link", reference.target));
      reference.kind = ReferenceKind::entity;
      token.kind = NodeKind::link;
      token.role = Role::open;
      settled.push_back(token);
      token.role = Role::close;
    }
    settled.push_back(token);
  }
  inlines_.swap(settled);
}

void TreeBuilder::checkImage(const Token& token, std::size_t index) {
  const Reference& reference = stream_.references[token.detail];
  if (reference.title == "decorative") return;
  for (std::size_t i = index + 1; !(inlines_[i].kind == NodeKind::image && inlines_[i].role == Role::close); ++i) {
    if (inlines_[i].textLength > 0) return;
  }
  diagnostics_.add(codes::missingAltText, reference.where, say("the image has no alternative text"),
                   say("say what it shows: ![text](picture.png); an ornament is ![](picture.png \"decorative\")"));
}

void TreeBuilder::addInline(const Token& token) {
  if (token.role == Role::close) {
    close();
    return;
  }
  if (token.kind == NodeKind::htmlInline) {
    diagnostics_.add(codes::rawHtml, source_.locationOf(token.sourceBegin, token.sourceEnd), say("raw HTML is shown as text"),
                     say("write it in Markdown, or in `backticks` if it is to be read"));
  }
  addNode(token);
  if (token.kind == NodeKind::link || token.kind == NodeKind::image || token.kind == NodeKind::include) addReference(token);
  if (token.role == Role::open) open_.push_back({static_cast<NodeIndex>(document_.nodes.size() - 1), noNode});
}

// The newest node's reference, moved into the document in reading order.
void TreeBuilder::addReference(const Token& token) {
  Reference reference = std::move(stream_.references[token.detail]);
  reference.node = static_cast<NodeIndex>(document_.nodes.size() - 1);
  settleReference(reference, diagnostics_);
  document_.nodes.back().detail = static_cast<std::uint32_t>(document_.references.size());
  document_.references.push_back(std::move(reference));
}

}  // namespace

std::vector<AttributeBlock> buildTree(TokenStream stream, const SourceText& source, Document& document,
                                      Diagnostics& diagnostics) {
  return TreeBuilder(std::move(stream), source, document, diagnostics).build();
}

}  // namespace pejl::parsing
