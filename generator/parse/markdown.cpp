#include "parse/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.h"
#include "parse/arena.h"
#include "parse/source_alignment.h"

namespace pejl::parsing {
namespace {

constexpr std::size_t maximumDepth = 100;              // Browsers flatten at 512, libxml2 loses text at 256.
constexpr std::size_t maximumAddress = 2u << 10;       // One reference used n times is copied n times.
constexpr std::size_t maximumExpansion = 1u << 20;
// Prose takes 28-38 bytes of memory a byte, a table of one-letter cells 250.
constexpr std::size_t arenaBase = 16u << 20, arenaPerByte = 384, largestArena = 512u << 20;

// cmark's memory functions have no argument to carry the arena in.
Arena& threadArena() {
  thread_local Arena arena;
  return arena;
}

cmark_mem arenaMemory = {[](std::size_t count, std::size_t size) { return threadArena().allocate(count * size); },
                         [](void* old, std::size_t size) { return threadArena().reallocate(old, size); },
                         [](void*) {}};

// Nothing with a destructor may live here: the arena jumps out of cmark when its budget is spent.
cmark_node* parseInArena(Arena& arena, const char* text, std::size_t size) {
  if (setjmp(arena.overBudget) != 0) return nullptr;
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &arenaMemory);
  for (const char* name : {"table", "tasklist", "tagfilter"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text, size);
  return cmark_parser_finish(parser);
}

NodeKind kindOf(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return NodeKind::document;
    case CMARK_NODE_BLOCK_QUOTE: return NodeKind::blockQuote;
    case CMARK_NODE_LIST: return NodeKind::list;
    case CMARK_NODE_ITEM: return NodeKind::listItem;
    case CMARK_NODE_CODE_BLOCK: return NodeKind::codeBlock;
    case CMARK_NODE_HTML_BLOCK: return NodeKind::htmlBlock;
    case CMARK_NODE_PARAGRAPH: return NodeKind::paragraph;
    case CMARK_NODE_HEADING: return NodeKind::heading;
    case CMARK_NODE_THEMATIC_BREAK: return NodeKind::thematicBreak;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return NodeKind::footnoteDefinition;
    case CMARK_NODE_TEXT: return NodeKind::text;
    case CMARK_NODE_SOFTBREAK: return NodeKind::softBreak;
    case CMARK_NODE_LINEBREAK: return NodeKind::lineBreak;
    case CMARK_NODE_CODE: return NodeKind::code;
    case CMARK_NODE_HTML_INLINE: return NodeKind::htmlInline;
    case CMARK_NODE_EMPH: return NodeKind::emphasis;
    case CMARK_NODE_STRONG: return NodeKind::strong;
    case CMARK_NODE_LINK: return NodeKind::link;
    case CMARK_NODE_IMAGE: return NodeKind::image;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return NodeKind::footnoteReference;
    default: break;
  }
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return NodeKind::table;
  if (name == "table_cell") return NodeKind::tableCell;
  return NodeKind::tableRow;
}

Alignment alignmentOf(std::uint8_t letter) {
  return letter == 'l'   ? Alignment::left
         : letter == 'c' ? Alignment::center
         : letter == 'r' ? Alignment::right
                         : Alignment::none;
}

class Walker {
 public:
  Walker(const SourceText& source, std::uint32_t firstLine, Diagnostics& diagnostics)
      : source_(source), alignment_(source), lineShift_(firstLine - 1), diagnostics_(diagnostics) {}

  // Nothing when the tree is beyond the limits, which has been reported.
  bool walk(cmark_node* root);
  TokenStream take() { return std::move(stream_); }

 private:
  void enter(cmark_node* node, NodeKind kind);
  void leave(NodeKind kind);
  void enterBlock(cmark_node* node, Token& token);
  void enterInline(cmark_node* node, Token& token);
  void enterFootnoteReference(cmark_node* node, Token& token);
  void enterReference(cmark_node* node, Token& token);
  std::uint32_t leaveReference();
  void append(Token& token, const char* literal);
  bool tooComplex(cmark_node* node, Message what, Message help);
  std::uint32_t lineOf(cmark_node* node) const;

  const SourceText& source_;
  SourceAlignment alignment_;
  std::uint32_t lineShift_;
  Diagnostics& diagnostics_;
  TokenStream stream_;
  struct OpenReference {
    std::uint32_t index, textBegin;
  };
  std::vector<OpenReference> openReferences_;
  std::vector<std::uint32_t> footnoteUses_;   // by number - 1
  std::vector<std::uint8_t> columnAlignments_;
  std::uint32_t column_ = 0;
  std::uint32_t quoteDepth_ = 0;
  std::uint32_t footnotes_ = 0;
  std::size_t addressBytes_ = 0;
};

std::uint32_t Walker::lineOf(cmark_node* node) const {
  const int line = cmark_node_get_start_line(node);
  return line > 0 ? static_cast<std::uint32_t>(line) + lineShift_ : 0;
}

bool Walker::tooComplex(cmark_node* node, Message what, Message help) {
  while (node != nullptr && cmark_node_get_start_line(node) == 0) node = cmark_node_parent(node);
  const std::uint32_t begin = node == nullptr ? 0 : source_.lineBegin(lineOf(node));
  diagnostics_.add(codes::tooComplex, source_.locationOf(begin, begin + 1), std::move(what), std::move(help));
  return false;
}

bool Walker::walk(cmark_node* root) {
  std::size_t depth = 0;
  stream_.tokens.reserve(source_.text().size() / 16);
  stream_.text.reserve(source_.text().size());
  for (cmark_node* node = root; node != nullptr;) {
    const NodeKind kind = kindOf(node);
    enter(node, kind);
    if (addressBytes_ > maximumExpansion + source_.text().size()) {
      return tooComplex(node, say("the addresses of this page's links add up to more than 1 MiB"), say("split the page"));
    }
    if (cmark_node* child = cmark_node_first_child(node)) {
      if (++depth > maximumDepth) {
        return tooComplex(node, say("text nested more than 100 levels deep"), say("write it flatter"));
      }
      node = child;
      continue;
    }
    if (stream_.tokens.back().role == Role::open) leave(kind);
    while (node != nullptr && node != root && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      --depth;
      leave(kindOf(node));
    }
    node = node == root ? nullptr : cmark_node_next(node);
  }
  return true;
}

void Walker::enter(cmark_node* node, NodeKind kind) {
  Token token;
  token.kind = kind;
  token.role = Role::open;
  token.textBegin = static_cast<std::uint32_t>(stream_.text.size());
  if (kind < NodeKind::text) {
    enterBlock(node, token);
  } else {
    enterInline(node, token);
  }
  stream_.tokens.push_back(token);
}

void Walker::append(Token& token, const char* literal) {
  token.textBegin = static_cast<std::uint32_t>(stream_.text.size());
  if (literal != nullptr) stream_.text += literal;
  token.textLength = static_cast<std::uint32_t>(stream_.text.size()) - token.textBegin;
}

void Walker::enterBlock(cmark_node* node, Token& token) {
  const auto column = static_cast<std::uint32_t>(std::max(cmark_node_get_start_column(node), 1));
  token.sourceBegin = source_.lineBegin(lineOf(node)) + column - 1;
  switch (token.kind) {
    case NodeKind::blockQuote:
      ++quoteDepth_;
      break;
    case NodeKind::list:
      token.tight = cmark_node_get_list_tight(node) != 0;
      if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
        token.level = 1;
        token.detail = static_cast<std::uint32_t>(cmark_node_get_list_start(node));
      }
      break;
    case NodeKind::listItem:
      if (std::string_view(cmark_node_get_type_string(node)) == "tasklist") {
        token.level = static_cast<std::uint8_t>(
            cmark_gfm_extensions_get_tasklist_item_checked(node) ? TaskState::done : TaskState::open);
      }
      break;
    case NodeKind::codeBlock: {
      const char* info = cmark_node_get_fence_info(node);
      append(token, info);
      token.detail = token.textLength;
      append(token, cmark_node_get_literal(node));
      token.role = Role::leaf;
      break;
    }
    case NodeKind::htmlBlock:
      append(token, cmark_node_get_literal(node));
      token.role = Role::leaf;
      break;
    case NodeKind::thematicBreak:
      token.role = Role::leaf;
      break;
    case NodeKind::table: {
      const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(node);
      columnAlignments_.assign(letters, letters + cmark_gfm_extensions_get_table_columns(node));
      break;
    }
    case NodeKind::tableRow:
      token.level = cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? 1 : 0;
      column_ = 0;
      break;
    case NodeKind::footnoteDefinition:
      token.detail = ++footnotes_;  // cmark has sorted them by first use.
      break;
    case NodeKind::heading:
      token.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
      break;
    case NodeKind::tableCell:
      token.level = static_cast<std::uint8_t>(
          alignmentOf(column_ < columnAlignments_.size() ? columnAlignments_[column_] : std::uint8_t{0}));
      ++column_;
      break;
    default:
      break;
  }
  if (token.kind == NodeKind::paragraph || token.kind == NodeKind::heading || token.kind == NodeKind::tableCell) {
    const int lastLine = cmark_node_get_end_line(node);
    // A setext heading's last line is wrong in cmark when text follows; its own lines are enough to search.
    alignment_.beginBlock(lineOf(node), column,
                          static_cast<std::uint32_t>(std::max(lastLine, 1)) + lineShift_, quoteDepth_);
  }
}

void Walker::enterInline(cmark_node* node, Token& token) {
  const std::uint32_t line = lineOf(node);
  const auto column = static_cast<std::uint32_t>(std::max(cmark_node_get_start_column(node), 0));
  token.role = Role::leaf;
  switch (token.kind) {
    case NodeKind::text:
      append(token, cmark_node_get_literal(node));
      alignment_.locateText(stream_, token, line, column);
      break;
    case NodeKind::softBreak:
    case NodeKind::lineBreak:
      token.sourceBegin = alignment_.cursor();
      alignment_.nextLine();
      break;
    case NodeKind::code:
      append(token, cmark_node_get_literal(node));
      alignment_.locateMark(line, column > 1 ? column - 1 : 0, "`");  // cmark says where the code begins.
      alignment_.skip("`", token.textLength + 1);
      token.sourceBegin = alignment_.cursor();
      alignment_.moveCursor(token.sourceBegin + token.textLength);
      token.sourceEnd = alignment_.cursor();
      alignment_.skip(" \n", 2);
      alignment_.skip("`", token.textLength + 1);
      break;
    case NodeKind::htmlInline:
      append(token, cmark_node_get_literal(node));
      token.sourceBegin = alignment_.locateMark(line, column, "<");
      token.sourceEnd = token.sourceBegin + token.textLength;
      alignment_.moveCursor(token.sourceEnd);
      break;
    case NodeKind::footnoteReference:
      enterFootnoteReference(node, token);
      break;
    case NodeKind::emphasis:
    case NodeKind::strong:
      token.role = Role::open;
      token.sourceBegin = alignment_.locateMark(line, column, "*_");
      alignment_.skip("*_", token.kind == NodeKind::strong ? 2 : 1);
      break;
    default:
      token.role = Role::open;
      enterReference(node, token);
      break;
  }
}

void Walker::enterFootnoteReference(cmark_node* node, Token& token) {
  const auto column = static_cast<std::uint32_t>(std::max(cmark_node_get_start_column(node), 0));
  token.sourceBegin = alignment_.locateMark(lineOf(node), column, "[");
  const std::size_t end = source_.text().find(']', token.sourceBegin);
  token.sourceEnd = end == std::string_view::npos ? token.sourceBegin + 1 : static_cast<std::uint32_t>(end + 1);
  alignment_.moveCursor(token.sourceEnd);
  for (const char* digit = cmark_node_get_literal(node); digit != nullptr && *digit >= '0' && *digit <= '9'; ++digit) {
    token.detail = token.detail * 10 + static_cast<std::uint32_t>(*digit - '0');
  }
  if (token.detail > footnoteUses_.size()) footnoteUses_.resize(token.detail, 0);
  const std::uint32_t use = token.detail == 0 ? 1 : ++footnoteUses_[token.detail - 1];
  token.level = static_cast<std::uint8_t>(std::min<std::uint32_t>(use, 255));
}

void Walker::enterReference(cmark_node* node, Token& token) {
  const auto column = static_cast<std::uint32_t>(std::max(cmark_node_get_start_column(node), 0));
  const bool isLink = token.kind == NodeKind::link;
  token.sourceBegin = alignment_.locateMark(lineOf(node), column, isLink ? "[<" : "!");
  alignment_.skip(isLink ? "[<" : "![", isLink ? 1 : 2);
  token.detail = static_cast<std::uint32_t>(stream_.references.size());
  Reference reference;
  reference.kind = isLink ? ReferenceKind::page : ReferenceKind::image;
  reference.target = cmark_node_get_url(node);
  reference.title = cmark_node_get_title(node);
  addressBytes_ += reference.target.size() + reference.title.size();
  openReferences_.push_back({token.detail, alignment_.cursor()});
  stream_.references.push_back(std::move(reference));
}

// The address of [text](address); of <address> the address; of a reference link its text.
std::uint32_t Walker::leaveReference() {
  const auto [index, textBegin] = openReferences_.back();
  Reference& reference = stream_.references[index];
  openReferences_.pop_back();
  const std::uint32_t textEnd = alignment_.cursor();
  const auto address = alignment_.skipAddress();
  reference.where = address ? source_.locationOf(address->begin, address->end)
                            : source_.locationOf(textBegin, std::max(textBegin + 1, textEnd));
  if (!address) alignment_.skip("]>", 1);
  if (reference.target.size() + reference.title.size() > maximumAddress) {
    diagnostics_.add(codes::tooComplex, reference.where, say("an address and title longer than 2 KiB"), say("link to a shorter address"));
    reference.target.clear();
    reference.title.clear();
  }
  return index;
}

void Walker::leave(NodeKind kind) {
  Token token;
  token.kind = kind;
  token.role = Role::close;
  token.textBegin = static_cast<std::uint32_t>(stream_.text.size());
  if (kind == NodeKind::blockQuote) --quoteDepth_;
  if (kind == NodeKind::emphasis) alignment_.skip("*_", 1);
  if (kind == NodeKind::strong) alignment_.skip("*_", 2);
  if (kind == NodeKind::link || kind == NodeKind::image) token.detail = leaveReference();
  stream_.tokens.push_back(token);
}

}  // namespace

TokenStream parseMarkdown(const SourceText& source, std::uint32_t firstLine, Diagnostics& diagnostics) {
  static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
  static_cast<void>(registered);
  const std::uint32_t begin = source.lineBegin(firstLine);
  const std::string_view body = source.text().substr(begin);
  Arena& arena = threadArena();
  arena.reset(std::min(arenaBase + arenaPerByte * body.size(), largestArena));
  cmark_node* root = parseInArena(arena, body.data(), body.size());
  if (root == nullptr) {
    diagnostics.add(codes::tooComplex, source.locationOf(begin, begin + 1), say("this text swells beyond measure when it is read"),
                    say("look for a table or a link repeated very often"));
    return {};
  }
  Walker walker(source, firstLine, diagnostics);
  return walker.walk(root) ? walker.take() : TokenStream{};
}

}  // namespace pejl::parsing
