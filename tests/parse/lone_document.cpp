#include "parse/lone_document.h"

#include "base/html.h"
#include "render/body_writer.h"

namespace pejl::testing {
namespace {

class NoSite : public BodySurroundings {
 public:
  explicit NoSite(const Document& document) : document_(document) {}

  LinkView linkOf(std::uint32_t index) const override {
    const Reference& reference = document_.references[index];
    if (reference.kind == ReferenceKind::entity) return {{}, reference.target};
    return {addressOf(reference), {}};
  }
  ImageView imageOf(std::uint32_t index) const override { return {addressOf(document_.references[index])}; }
  EntityView entityAt(NodeIndex) const override { return {}; }
  void writeInclude(std::string& out, std::uint32_t index) const override {
    out += "<p>";
    appendText(out, document_.references[index].target);
    out += "</p>\n";
  }

 private:
  static std::optional<std::string> addressOf(const Reference& reference) {
    std::string target = reference.target;
    if (!reference.anchor.empty()) target += "#" + reference.anchor;
    if (target.empty()) return reference.kind == ReferenceKind::external ? std::nullopt : std::optional<std::string>("");
    auto safe = safeUrl(target);
    return safe ? std::optional<std::string>(std::move(safe->text)) : std::nullopt;
  }

  const Document& document_;
};

}  // namespace

std::string htmlOf(const Document& document) {
  std::string out;
  const NoSite surroundings(document);
  BodyWriter(document, surroundings, bodyWords("da"), Ids::anchors).writeDocument(out);
  return out;
}

}  // namespace pejl::testing
