#include <algorithm>

#include "base/text.h"
#include "template/link.h"

namespace pejl {
namespace {

// From one file to another that is rendered in its stead or inside it, wherever it is rendered.
struct Edge {
  std::uint32_t to;
  Span where;
};

class NameLinker {
 public:
  NameLinker(TemplateProgram& program, std::uint32_t file, Diagnostics& diagnostics)
      : program_(program), file_(program.templates[file]), index_(file), diagnostics_(diagnostics) {}

  std::vector<Edge> link() {
    if (!file_.parentName.empty()) {
      file_.parent = find(file_.parentName, file_.parentWhere);
      if (file_.parent != unresolved) edges_.push_back({file_.parent, file_.parentWhere});
    }
    for (Import& import : file_.imports) import.file = find(import.name, import.where);
    linkNodes(file_.body);
    std::vector<Edge> edges = std::move(edges_);
    // An include in a macro is only reached when the macro is called; the renderer limits how deep.
    for (Macro& macro : file_.macros) {
      for (Parameter& parameter : macro.parameters) linkExpression(parameter.fallback);
      linkNodes(macro.body);
    }
    return edges;
  }

 private:
  void fail(Span where, Message message, Message help) {
    report(file_, {codes::templateName, where, std::move(message), std::move(help)}, diagnostics_);
  }

  std::uint32_t find(std::string_view name, Span where) {
    const std::uint32_t found = program_.find(name);
    if (found != unresolved) return found;
    std::vector<std::string_view> known;
    for (const Template& file : program_.templates) known.push_back(file.name);
    fail(where, say("there is no template '{}'", name), didYouMean(name, known));
    return unresolved;
  }

  void linkNodes(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
      linkExpression(node.expression);
      linkNodes(node.body);
      linkNodes(node.otherwise);
      if (node.kind != NodeKind::include) continue;
      node.file = find(node.text, node.where);
      if (node.file != unresolved) edges_.push_back({node.file, node.where});
    }
  }

  void linkExpression(Expression& expression) {
    for (Expression& operand : expression.operands) linkExpression(operand);
    if (expression.kind == ExpressionKind::call) linkCall(expression);
  }

  void linkCall(Expression& call) {
    call.file = index_;
    if (!call.alias.name().empty()) {
      const auto import = std::find_if(file_.imports.begin(), file_.imports.end(),
                                       [&](const Import& candidate) { return candidate.alias == call.alias; });
      if (import == file_.imports.end()) {
        return fail(call.where, say("nothing is imported as '{}'", call.alias.name()),
                    say("write {% import 'file' as {} %}", call.alias.name()));
      }
      if (import->file == unresolved || program_.templates[import->file].broken) {
        file_.broken = true;
        return;
      }
      call.file = import->file;
    }
    const std::vector<Macro>& macros = program_.templates[call.file].macros;
    const auto macro = std::find_if(macros.begin(), macros.end(), [&](const Macro& m) { return m.name == call.key; });
    if (macro == macros.end()) {
      std::vector<std::string_view> known;
      for (const Macro& candidate : macros) known.push_back(candidate.name.name());
      const std::string_view name = call.key.name();
      return fail(call.where, call.file == index_ ? say("there is no macro '{}' in this file", name)
                                                  : say("there is no macro '{}' in '{}'", name, program_.templates[call.file].name),
                  didYouMean(name, known));
    }
    call.macro = static_cast<std::uint32_t>(macro - macros.begin());
    orderArguments(call, *macro);
  }

  void orderArguments(Expression& call, const Macro& macro) {
    std::vector<Expression> ordered(macro.parameters.size());
    const std::string_view called = macro.name.name();
    for (std::size_t i = 0; i < call.operands.size(); ++i) {
      const Key name = call.argumentNames[i];
      std::size_t place = i;
      if (!name.name().empty()) {
        const auto parameter = std::find_if(macro.parameters.begin(), macro.parameters.end(),
                                            [&](const Parameter& candidate) { return candidate.name == name; });
        place = static_cast<std::size_t>(parameter - macro.parameters.begin());
      }
      if (place >= ordered.size()) return refuseArgument(call.operands[i].where, name, macro);
      if (ordered[place].kind != ExpressionKind::absent) {
        return fail(call.operands[i].where, say("the macro '{}' is given '{}' twice", called, name.name()), {});
      }
      ordered[place] = std::move(call.operands[i]);
    }
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      const Parameter& parameter = macro.parameters[i];
      if (ordered[i].kind == ExpressionKind::absent && parameter.fallback.kind == ExpressionKind::absent) {
        return fail(call.where, say("the macro '{}' needs '{}'", called, parameter.name.name()), {});
      }
    }
    call.operands = std::move(ordered);
    call.argumentNames.clear();
  }

  void refuseArgument(Span where, Key name, const Macro& macro) {
    const std::string_view called = macro.name.name();
    if (name.name().empty()) {
      const std::size_t most = macro.parameters.size();
      return fail(where, most == 1 ? say("the macro '{}' takes 1 argument at most", called) : say("the macro '{}' takes {} arguments at most", called, most), {});
    }
    std::vector<std::string_view> known;
    for (const Parameter& parameter : macro.parameters) known.push_back(parameter.name.name());
    fail(where, say("the macro '{}' has no parameter '{}'", called, name.name()), didYouMean(name.name(), known));
  }

  TemplateProgram& program_;
  Template& file_;
  std::uint32_t index_;
  Diagnostics& diagnostics_;
  std::vector<Edge> edges_;
};

// Follows edges depth first; an edge back to a file on the way is a loop.
class LoopFinder {
 public:
  LoopFinder(TemplateProgram& program, const std::vector<std::vector<Edge>>& edges, Diagnostics& diagnostics)
      : program_(program), edges_(edges), diagnostics_(diagnostics), visited_(edges.size(), 0) {}

  void find() {
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      if (visited_[i] == 0) visit(i);
    }
  }

 private:
  void visit(std::uint32_t first) {
    enter(first);
    while (!way_.empty()) {
      const std::uint32_t file = way_.back();
      const std::size_t at = nextEdge_.back()++;
      if (at == edges_[file].size()) {
        visited_[file] = 2;
        way_.pop_back();
        nextEdge_.pop_back();
      } else if (const Edge& edge = edges_[file][at]; visited_[edge.to] == 1) {
        reportLoop(edge);
      } else if (visited_[edge.to] == 0) {
        enter(edge.to);
      }
    }
  }

  void enter(std::uint32_t file) {
    visited_[file] = 1;
    way_.push_back(file);
    nextEdge_.push_back(0);
  }

  void reportLoop(const Edge& edge) {
    std::string loop;
    for (auto i = std::find(way_.begin(), way_.end(), edge.to); i != way_.end(); ++i) {
      loop.append(program_.templates[*i].name).append(" → ");
      if (*i != way_.back()) program_.templates[*i].broken = true;
    }
    report(program_.templates[way_.back()],
           {codes::templateName, edge.where, say("templates include or extend each other in a loop"),
            say("{}", loop + program_.templates[edge.to].name)},
           diagnostics_);
  }

  TemplateProgram& program_;
  const std::vector<std::vector<Edge>>& edges_;
  Diagnostics& diagnostics_;
  std::vector<int> visited_;  // 1: on the way, 2: done
  std::vector<std::uint32_t> way_;
  std::vector<std::size_t> nextEdge_;
};

}  // namespace

void linkNames(TemplateProgram& program, Diagnostics& diagnostics) {
  std::vector<std::vector<Edge>> edges(program.templates.size());
  for (std::uint32_t i = 0; i < edges.size(); ++i) {
    if (!program.templates[i].broken) edges[i] = NameLinker(program, i, diagnostics).link();
  }
  LoopFinder(program, edges, diagnostics).find();
}

void report(Template& file, Fault fault, Diagnostics& diagnostics) {
  if (!file.broken) diagnostics.add(findingIn(file, std::move(fault)));
  file.broken = true;
}

}  // namespace pejl
