#include "template/template.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "template/link.h"
#include "template/parser.h"
#include "template/renderer.h"
#include "template/syntax.h"

namespace pejl {

TemplateSet::TemplateSet(std::unique_ptr<const TemplateProgram> program) : program_(std::move(program)) {}
TemplateSet::TemplateSet(TemplateSet&&) noexcept = default;
TemplateSet& TemplateSet::operator=(TemplateSet&&) noexcept = default;
TemplateSet::~TemplateSet() = default;

bool TemplateSet::has(std::string_view name) const { return program_->find(name) != unresolved; }

TemplateSet parseTemplates(std::span<const TemplateFile> files, Diagnostics& diagnostics) {
  std::vector<TemplateFile> sorted(files.begin(), files.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const TemplateFile& a, const TemplateFile& b) { return a.name < b.name; });
  auto program = std::make_unique<TemplateProgram>();
  for (const TemplateFile& file : sorted) {
    if (!program->templates.empty() && program->templates.back().name == file.name) continue;
    Template& parsed = program->templates.emplace_back();
    parsed.name = file.name;
    parsed.text = file.text;
    if (auto fault = parseTemplate(parsed)) report(parsed, *std::move(fault), diagnostics);
  }
  linkNames(*program, diagnostics);
  linkBlocks(*program, diagnostics);
  return TemplateSet(std::move(program));
}

bool render(const TemplateSet& templates, std::string_view name, const Value& root, std::string& out,
            Diagnostics& diagnostics) {
  const std::uint32_t file = templates.program().find(name);
  if (file == unresolved) {
    std::vector<std::string_view> known;
    for (const Template& candidate : templates.program().templates) known.push_back(candidate.name);
    diagnostics.add(codes::templateName, {std::string(name), 0, 0, 1}, say("the theme has no template of this name"),
                    didYouMean(name, known));
    return false;
  }
  const std::size_t begin = out.size();
  // A broken template has been reported when it was parsed.
  if (!templates.program().templates[file].broken &&
      Renderer(templates.program(), root, out, diagnostics).renderFile(file, {})) {
    return true;
  }
  out.resize(begin);
  return false;
}

Diagnostic findingIn(const Template& file, Fault fault) {
  const std::string_view text = file.text;
  const Position position = positionAt(text, fault.where.begin);
  const std::size_t lineEnd = std::min(text.find('\n', fault.where.begin), text.size());
  const std::size_t previousEnd =
      fault.where.begin == 0 ? std::string_view::npos : text.rfind('\n', fault.where.begin - 1);
  const std::size_t lineBegin = previousEnd == std::string_view::npos ? 0 : previousEnd + 1;
  const std::size_t end = std::clamp<std::size_t>(fault.where.end, fault.where.begin, lineEnd);
  Diagnostic finding;
  finding.code = fault.code.name;
  finding.severity = fault.code.severity;
  finding.where = {file.name, position.line, position.column,
                   static_cast<std::uint32_t>(std::max<std::size_t>(
                       1, countCodePoints(text.substr(fault.where.begin, end - fault.where.begin))))};
  finding.message = std::move(fault.message);
  finding.help = std::move(fault.help);
  finding.excerpt = text.substr(lineBegin, lineEnd - lineBegin);
  return finding;
}

}  // namespace pejl
