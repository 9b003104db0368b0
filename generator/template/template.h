// The only door to the template room: a strict subset of Jinja (themes/TEMPLATES.md is its grammar, for theme authors).
// All templates of a theme are parsed once into a TemplateSet, which is immutable and may be shared by threads; a
// render touches nothing but its arguments. What can be known without data is refused when parsing: syntax, unknown
// templates, macros, filters and arguments, include loops, and values in places of the HTML where no escaping is safe.
// Templates can reach nothing but the values given to them: no files, environment, clock or network.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "template/value.h"

namespace pejl {

struct TemplateFile {
  std::string_view name;  // how templates call it: "pages/entity.html"; also the file that findings name
  std::string_view text;  // valid UTF-8
};

struct TemplateProgram;

class TemplateSet {
 public:
  explicit TemplateSet(std::unique_ptr<const TemplateProgram> program);
  TemplateSet(TemplateSet&&) noexcept;
  TemplateSet& operator=(TemplateSet&&) noexcept;
  ~TemplateSet();

  bool has(std::string_view name) const;
  const TemplateProgram& program() const { return *program_; }

 private:
  std::unique_ptr<const TemplateProgram> program_;
};

// Copies the texts. At most one finding per file; a file with a finding is in the set, but rendering it fails.
TemplateSet parseTemplates(std::span<const TemplateFile> files, Diagnostics& diagnostics);

// Appends the rendered template to `out`. `root` is a map: its entries are the names that every template sees.
// On an error (unknown name or key, a value of the wrong kind, an unsafe address, endless recursion) adds one finding,
// leaves `out` as it was and returns false.
bool render(const TemplateSet& templates, std::string_view name, const Value& root, std::string& out,
            Diagnostics& diagnostics);

}  // namespace pejl
