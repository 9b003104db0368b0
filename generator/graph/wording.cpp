#include "graph/wording.h"

#include <string_view>

#include "base/hash.h"
#include "base/parallel.h"
#include "language/unicode.h"
#include "model/document_text.h"

namespace pejl::graph {
namespace {

// Adds the words of `text` one blank apart. No-break spaces and soft hyphens (U+00A0, U+00AD) are how words are set,
// not what they say.
void appendWords(std::string& out, std::string_view text, bool& isInWord) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool isTwoBytes = c == '\xC2' && i + 1 < text.size();
    if (isTwoBytes && text[i + 1] == '\xAD') {
      ++i;
      continue;
    }
    const bool isNoBreak = isTwoBytes && text[i + 1] == '\xA0';
    if (c == ' ' || c == '\n' || c == '\t' || isNoBreak) {
      isInWord = false;
      i += isNoBreak ? 1 : 0;
      continue;
    }
    if (!isInWord && !out.empty()) out.push_back(' ');
    isInWord = true;
    out.push_back(c);
  }
}

struct OwnText {
  std::string words;
  bool isInWord = false;
};

// The text of one page, divided among the declarations that own its parts.
class PageWords {
 public:
  explicit PageWords(const Document& document)
      : document_(document), owners_(declarationByNode(document)), texts_(document.declarations.size()) {}

  std::vector<OwnText> read() && {
    if (!document_.nodes.empty()) visitTree(document_, 0, [&](NodeIndex node) { add(node); });
    return std::move(texts_);
  }

 private:
  void add(NodeIndex index) {
    const Node& node = document_.nodes[index];
    OwnText& own = texts_[owners_[index]];
    switch (node.kind) {
      case NodeKind::text:
      case NodeKind::code:
      case NodeKind::htmlInline:
        appendWords(own.words, document_.textOf(node), own.isInWord);
        return;
      case NodeKind::codeBlock:
      case NodeKind::htmlBlock:
        own.isInWord = false;
        appendWords(own.words, document_.textOf(node), own.isInWord);
        own.isInWord = false;
        return;
      case NodeKind::link:
      case NodeKind::include:
        if (node.firstChild == noNode) appendWords(own.words, document_.references[node.detail].target, own.isInWord);
        return;
      case NodeKind::softBreak:
      case NodeKind::lineBreak:
        own.isInWord = false;
        return;
      default:
        if (!isInline(node.kind)) own.isInWord = false;
    }
  }

  const Document& document_;
  const std::vector<std::uint32_t> owners_;
  std::vector<OwnText> texts_;
};

std::string fingerprintOf(std::string_view title, std::string_view summary, std::string_view text) {
  std::string whole;
  whole.reserve(title.size() + summary.size() + text.size() + 2);
  for (const std::string_view part : {title, summary}) {
    std::string words;
    bool isInWord = false;
    appendWords(words, part, isInWord);
    whole += words + '\n';
  }
  whole += text;
  return fingerprint(isNfc(whole) ? whole : nfc(whole));
}

}  // namespace

std::string wordFingerprint(const ExternalEntity& entity) { return fingerprintOf(entity.title, entity.summary, entity.words); }

std::vector<std::string> wordFingerprints(const Site& site, unsigned jobs) {
  using OfPage = std::vector<std::pair<EntityIndex, std::string>>;
  const auto pages = parallelMap(site.pages.size(), jobs, [&](std::size_t page) {
    OfPage found;
    if (site.entitiesOn[page].empty()) return found;
    const Document& document = site.documents[site.pages[page].document];
    const std::vector<OwnText> texts = PageWords(document).read();
    // Declarations and entities stand in the same order; a declaration that became no entity is skipped.
    std::size_t next = 0;
    for (const EntityIndex entity : site.entitiesOn[page]) {
      const EntityDeclaration& declared = site.entities[entity].declared;
      while (next < texts.size() && document.declarations[next].id != declared.id) ++next;
      if (next == texts.size()) break;
      found.emplace_back(entity, fingerprintOf(declared.title, declared.summary, texts[next++].words));
    }
    return found;
  });
  std::vector<std::string> fingerprints(site.entities.size());
  for (const OfPage& page : pages) {
    for (const auto& [entity, print] : page) fingerprints[entity] = print;
  }
  return fingerprints;
}

std::string pageFingerprint(const Site& site, PageIndex index) {
  const Document& document = site.documents[site.pages[index].document];
  std::string text;
  for (const OwnText& own : PageWords(document).read()) text += own.words + '\n';
  const EntityDeclaration& declared = document.declarations.front();
  return fingerprintOf(declared.title, declared.summary, text);
}

}  // namespace pejl::graph
