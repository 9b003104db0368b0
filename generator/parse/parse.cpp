#include "parse/parse.h"

#include <utility>

#include "base/diagnostic_codes.h"
#include "base/parallel.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "model/translation_name.h"
#include "parse/anchors.h"
#include "parse/claims.h"
#include "parse/declarations.h"
#include "parse/footnotes.h"
#include "parse/front_matter.h"
#include "parse/guards.h"
#include "parse/markdown.h"
#include "parse/personal_data.h"
#include "parse/records.h"
#include "parse/source_text.h"
#include "parse/tree.h"

namespace pejl {
namespace {

using namespace parsing;

void readPageClaims(const FrontMatter& frontMatter, const Schema& schema, Document& document, Diagnostics& diagnostics) {
  TableReader reader(frontMatter.table, diagnostics);
  readClaims(reader, frontMatter.table, schema, document, diagnostics);
  const EntityDeclaration& page = document.declarations.front();
  if (page.title.empty()) {
    diagnostics.add(codes::missingTitle, {document.path, 1, 1, 3}, say("the page has no title"),
                    say("write title = \"…\" between the '+++' lines"));
  }
  if (!page.type.empty() && frontMatter.table.find("id") == nullptr) {
    diagnostics.add(codes::missingKey, reader.where("type"), say("a page with a type needs an id"),
                    say("write id = \"…\": others link to it, so it never changes"));
  }
}

void readBody(const SourceText& source, std::uint32_t firstLine, const Schema& schema, Document& document,
              Diagnostics& diagnostics) {
  TokenStream stream;
  if (withinLimits(source, firstLine, diagnostics)) stream = parseMarkdown(source, firstLine, diagnostics);
  if (stream.tokens.empty()) {
    document.nodes.emplace_back();  // The document itself is always there.
    return;
  }
  std::vector<AttributeBlock> blocks = buildTree(std::move(stream), source, document, diagnostics);
  reportUnusedFootnotes(source, firstLine, document, diagnostics);
  checkHeadings(document, diagnostics);
  addAnchors(document, blocks, diagnostics);
  addDeclarations(document, std::move(blocks), schema, diagnostics);
}

}  // namespace

Document parseDocument(const SourceFile& file, const Schema& schema, Diagnostics& diagnostics) {
  if (file.isReadable && endsWith(file.path, ".toml")) return readRecord(file, schema, diagnostics);
  Document document;
  document.path = file.path;
  document.declarations.emplace_back();
  document.declarations.front().where = {file.path, 1, 1, 1};
  if (!file.isReadable) {
    document.nodes.emplace_back();
    return document;
  }
  const SourceText source(file.path, file.text);
  const FrontMatter frontMatter = readFrontMatter(source, diagnostics);
  if (frontMatter.readable) readPageClaims(frontMatter, schema, document, diagnostics);
  const auto translation = translationName(file.path);
  if (translation && document.declarations.front().language.empty()) document.declarations.front().language = translation->language;
  readBody(source, frontMatter.bodyLine, schema, document, diagnostics);
  return document;
}

std::vector<Document> parse(const Project& project, unsigned jobs, Diagnostics& diagnostics) {
  std::vector<std::string> allowed;
  for (const std::string& contact : project.config.allowedContacts) allowed.push_back(contactKey(contact));
  auto parsed = parallelMap(project.pages.size(), jobs, [&](std::size_t i) {
    std::pair<Document, Diagnostics> result;
    const SourceFile& file = project.pages[i];
    result.first = parseDocument(file, project.schema, result.second);
    checkPersonalData(SourceText(file.path, file.text), allowed, result.second);
    return result;
  });
  std::vector<Document> documents;
  documents.reserve(parsed.size());
  for (auto& [document, found] : parsed) {
    documents.push_back(std::move(document));
    diagnostics.merge(std::move(found));
  }
  return documents;
}

}  // namespace pejl
