#include <algorithm>

#include "base/text.h"
#include "template/link.h"

namespace pejl {
namespace {

const HtmlContext* findContext(const Template& file, Key block) {
  for (const auto& [name, context] : file.blockContexts) {
    if (name == block) return &context;
  }
  return nullptr;
}

// Walks one file in the order of its HTML and settles the place of each value.
class Placer {
 public:
  Placer(Template& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  // Of a file, macro or included part: begins and ends between tags.
  void placeWhole(std::vector<Node>& nodes, Span end, Phrase what) {
    HtmlContext context;
    place(nodes, context);
    if (context == HtmlContext{}) return;
    fail(end, say("{} ends {}", say(what), describe(context)), say("it must end between tags"));
  }

  // Of a block: ends where it began, so that one can stand for another.
  void placeBlock(Node& block, HtmlContext& context) {
    file_.blockContexts.emplace_back(block.name, context);
    context = repeatable(std::move(context));
    placeRepeatable(block.body, context, block.where, Phrase("this block"));
  }

 private:
  void fail(Span where, Message message, Message help) {
    report(file_, {codes::templateSyntax, where, std::move(message), std::move(help)}, diagnostics_);
  }

  void place(std::vector<Node>& nodes, HtmlContext& context) {
    std::vector<Node> placed;
    placed.reserve(nodes.size());
    for (Node& node : nodes) {
      if (file_.broken) return;
      if (node.kind == NodeKind::text) {
        placeText(std::move(node), context, placed);
        continue;
      }
      if (node.kind == NodeKind::output) placeValue(node, context);
      if (node.kind == NodeKind::condition) placeCondition(node, context);
      if (node.kind == NodeKind::loop) placeLoop(node, context);
      if (node.kind == NodeKind::block) placeBlock(node, context);
      if (node.kind == NodeKind::include && context.state != HtmlContext::State::text) {
        fail(node.where, say("a template cannot be included {}", describe(context)), say("include stands between tags"));
      }
      placed.push_back(std::move(node));
    }
    nodes = std::move(placed);
  }

  void placeText(Node node, HtmlContext& context, std::vector<Node>& placed) {
    const HtmlScan scan = scanHtml(context, node.text);
    const auto at = [&](std::size_t offset) {
      const auto place = static_cast<std::uint32_t>(node.where.begin + offset);
      return Span{place, place + 1};
    };
    if (scan.glued)
      fail(at(*scan.glued), say("a blank is missing between this and the tag's name or attribute before it"), {});
    if (scan.unclear) {
      fail(at(*scan.unclear), say("this piece of HTML can be read in more than one way"),
           say("write &lt; for the character '<', values in quotes, and comments and beginnings of tags in one piece"));
    }
    if (scan.reference) {
      fail(at(*scan.reference), say("an address cannot be checked when it holds character references"),
           say("write the character itself; only &amp; may stand here"));
    }
    std::size_t done = 0;
    const auto cut = [&](std::optional<std::size_t> offset, NodeKind marker) {
      if (!offset) return;
      placed.push_back(node);
      placed.back().text = node.text.substr(done, *offset - done);
      placed.push_back({});
      placed.back().kind = marker;
      placed.back().where = at(*offset);
      done = *offset;
    };
    cut(scan.urlEnd, NodeKind::urlEnd);
    cut(scan.urlBegin, NodeKind::urlBegin);
    node.text.remove_prefix(done);
    placed.push_back(std::move(node));
  }

  void placeValue(Node& node, const HtmlContext& context) {
    if (const auto place = placeOfValue(context)) {
      node.place = *place;
      return;
    }
    Refused refused = whyNoValue(context);
    fail(node.where, std::move(refused.message), std::move(refused.help));
  }

  void placeCondition(Node& node, HtmlContext& context) {
    const HtmlContext entry = context;
    std::optional<HtmlContext> result;
    const bool hasElse = node.body.back().expression.kind == ExpressionKind::absent;
    if (!hasElse) result = entry;
    for (Node& branch : node.body) {
      HtmlContext exit = entry;
      place(branch.body, exit);
      if (file_.broken) return;
      const HtmlContext before = result.value_or(exit);
      result = joined(before, exit);
      if (!result) {
        return fail(node.where, say("the HTML after this 'if' depends on what is chosen: {}, or {}", describe(before), describe(exit)),
                    say("let every branch open and close the same tags and quotes"));
      }
    }
    context = *result;
  }

  void placeLoop(Node& node, HtmlContext& context) {
    HtmlContext otherwise = context;
    context = repeatable(std::move(context));
    placeRepeatable(node.body, context, node.where, Phrase("this loop"));
    place(node.otherwise, otherwise);
    const auto result = joined(context, otherwise);
    if (!result) return fail(node.where, say("the HTML after this loop depends on whether it has items"), {});
    context = *result;
  }

  void placeRepeatable(std::vector<Node>& nodes, const HtmlContext& entry, Span where, Phrase what) {
    HtmlContext exit = entry;
    place(nodes, exit);
    const auto result = joined(entry, exit);
    if (result && repeatable(*result) == entry) return;
    fail(where, say("{} begins {} and ends {}", say(what), describe(entry), describe(exit)), say("it must end where it begins"));
  }

  Template& file_;
  Diagnostics& diagnostics_;
};

class BlockLinker {
 public:
  BlockLinker(TemplateProgram& program, Diagnostics& diagnostics)
      : program_(program), diagnostics_(diagnostics), linked_(program.templates.size(), false) {}

  // Parents first.
  void link(std::uint32_t index) {
    std::vector<std::uint32_t> chain;
    for (std::uint32_t i = index; i != unresolved && !linked_[i]; i = program_.templates[i].parent) {
      linked_[i] = true;
      chain.push_back(i);
    }
    for (auto i = chain.rbegin(); i != chain.rend(); ++i) linkOne(*i);
  }

 private:
  void linkOne(std::uint32_t index) {
    Template& file = program_.templates[index];
    const bool parentBroken = file.parent != unresolved && program_.templates[file.parent].broken;
    if (parentBroken) file.broken = true;
    if (file.broken) return;
    place(file);
    if (file.broken) return;
    gatherBlocks(file, index, file.body);
    if (file.parent == unresolved) return;
    for (const BlockChoice& inherited : program_.templates[file.parent].blocks) {
      const bool replaced = std::any_of(file.blocks.begin(), file.blocks.end(), [&](const BlockChoice& own) {
        return own.block->name == inherited.block->name;
      });
      if (!replaced) file.blocks.push_back(inherited);
    }
  }

  void place(Template& file) {
    Placer placer(file, diagnostics_);
    const auto size = static_cast<std::uint32_t>(file.text.size());
    for (Macro& macro : file.macros) placer.placeWhole(macro.body, macro.where, Phrase("this macro"));
    if (file.parent == unresolved) return placer.placeWhole(file.body, {size, size}, Phrase("this template"));
    for (Node& node : file.body) {
      if (node.kind != NodeKind::block) continue;
      const HtmlContext* context = nullptr;
      for (std::uint32_t i = file.parent; i != unresolved && !context; i = program_.templates[i].parent) {
        context = findContext(program_.templates[i], node.name);
      }
      if (!context) return refuseBlock(file, node);
      HtmlContext copy = *context;
      placer.placeBlock(node, copy);
    }
  }

  void refuseBlock(Template& file, const Node& node) {
    std::vector<std::string_view> known;
    for (const BlockChoice& choice : program_.templates[file.parent].blocks) known.push_back(choice.block->text);
    report(file,
           {codes::templateName, node.where,
            say("'{}' has no block '{}'", file.parentName, node.text),
            didYouMean(node.text, known)},
           diagnostics_);
  }

  void gatherBlocks(Template& file, std::uint32_t index, const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (node.kind == NodeKind::block) {
        const bool twice = std::any_of(file.blocks.begin(), file.blocks.end(),
                                       [&](const BlockChoice& other) { return other.block->name == node.name; });
        if (twice) {
          report(file, {codes::templateSyntax, node.where, say("there are two blocks '{}'", node.text), {}},
                 diagnostics_);
        }
        file.blocks.push_back({&node, index});
      }
      gatherBlocks(file, index, node.body);
      gatherBlocks(file, index, node.otherwise);
    }
  }

  TemplateProgram& program_;
  Diagnostics& diagnostics_;
  std::vector<bool> linked_;
};

}  // namespace

void linkBlocks(TemplateProgram& program, Diagnostics& diagnostics) {
  BlockLinker linker(program, diagnostics);
  for (std::uint32_t i = 0; i < program.templates.size(); ++i) linker.link(i);
}

}  // namespace pejl
