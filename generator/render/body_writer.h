// The walk over a Document's tree that writes HTML. What a link leads to, what an image is and what an entity is called
// it asks of its surroundings, so that a page, an excerpt and a test of Markdown alone are the same walk.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/document_places.h"

namespace pejl {

// What the walk itself says to the reader.
struct BodyWords {
  std::string_view linkTo, point, paragraph, list, under;  // "Link til", "punkt", "afsnit", "liste", "under"
  std::string_view footnotes, backToText, footnote, table, code, taskDone, taskOpen;
  std::string_view inOtherLanguage;          // "på engelsk": of a link that leads there
  std::array<std::string_view, 5> callouts;  // note, tip, important, warning, caution
};
const BodyWords& bodyWords(std::string_view language);  // Danish, else English

// "punkt 3", "liste 2, punkt 1", "afsnit 2"; of a heading nothing, for its own words say it.
std::string placeWords(const Place& place, const BodyWords& words);

struct LinkView {
  std::optional<std::string> address;  // nothing: the link is broken, and only its words are shown
  std::string_view words = {};         // when the link has none of its own
  std::string_view site = {};          // the name of another site that it leads to an entity of
  std::string_view language = {};      // of what it leads to, and of `words`; empty: as here
};

struct ImageView {
  std::optional<std::string> address;
  std::uint32_t width = 0, height = 0;  // 0: not known
};

// An entity declared at a heading, paragraph or list item.
struct EntityView {
  std::string_view type;                     // its id; empty: no entity here
  bool isStatement = false;
  std::string_view modality, modalityLabel;  // of a statement: "skal", "skal"
};

class BodySurroundings {
 public:
  virtual ~BodySurroundings() = default;
  virtual LinkView linkOf(std::uint32_t reference) const = 0;
  virtual ImageView imageOf(std::uint32_t reference) const = 0;
  virtual EntityView entityAt(NodeIndex node) const = 0;
  // The blocks that ![[id]] shows, and below them where they come from; nothing is written for a broken one.
  virtual void writeInclude(std::string& out, std::uint32_t reference) const = 0;
};

enum class Ids : std::uint8_t { omitted, anchors, permalinks };

// Whether a table's first column names its rows.
enum class FirstColumn : std::uint8_t { data, names };

// How a body stands among others on one page.
struct AmongOthers {
  std::string_view prefix = {};      // before each of its ids
  std::string_view title = {};       // of its page, which the names of its regions end in
  std::size_t headingsDown = 0;      // levels; none goes below the sixth
};

class BodyWriter {
 public:
  // All must outlive it. Ids::omitted also leaves out footnotes, and writes headings as strong paragraphs, because an
  // excerpt must not disturb the order of headings around it.
  BodyWriter(const Document& document, const BodySurroundings& surroundings, const BodyWords& words, Ids ids,
             AmongOthers others = {});

  void writeDocument(std::string& out);
  void writeBlock(std::string& out, NodeIndex node);
  // What stands inside a paragraph, heading or cell.
  void writeInlines(std::string& out, NodeIndex block);
  // What stands inside a list item.
  void writeItem(std::string& out, NodeIndex item);

 private:
  void writeChildren(std::string& out, NodeIndex node);
  void writeOpeningTag(std::string& out, std::string_view tag, NodeIndex node, std::string_view classes = {});
  void writeParagraph(std::string& out, NodeIndex node);
  void writeHeading(std::string& out, NodeIndex node);
  void writeList(std::string& out, NodeIndex node);
  void writeCallout(std::string& out, NodeIndex node);
  void writeCodeBlock(std::string& out, NodeIndex node);
  void writeTable(std::string& out, NodeIndex node);
  void writeCaption(std::string& out, NodeIndex node);
  void writeRow(std::string& out, NodeIndex row, FirstColumn firstColumn);
  FirstColumn firstColumnOf(NodeIndex table) const;
  void writeModality(std::string& out, NodeIndex node);
  void writePermalink(std::string& out, NodeIndex node);
  void writeFootnotes(std::string& out);
  void writeBackLinks(std::string& out, std::uint32_t number);
  void writeInline(std::string& out, NodeIndex node);
  void writeInlineChildren(std::string& out, std::string_view tag, NodeIndex node);
  static void writeAside(std::string& out, std::string_view words);
  void writeLink(std::string& out, NodeIndex node);
  void writeImage(std::string& out, NodeIndex node);
  void writeSpan(std::string& out, NodeIndex node);
  void writeFootnoteMark(std::string& out, NodeIndex node);
  std::string_view anchorOf(NodeIndex node);
  std::string regionName(std::string_view what, std::uint32_t number) const;
  bool isInclude(NodeIndex paragraph) const;

  const Document& document_;
  const BodySurroundings& surroundings_;
  const BodyWords& words_;
  const Ids ids_;
  const AmongOthers others_;
  std::size_t nextAnchor_ = 0;  // in Document::anchors, which come in the order of the walk
  std::string heading_;         // the last one's words, for the names of tables
  std::uint32_t tables_ = 0;
  std::vector<Place> places_;              // by anchor; only with permalinks
  std::vector<std::string> headings_;      // words of those that are places, by anchor; filled as they are written
  std::uint32_t linkDepth_ = 0;            // links do not nest, but a footnote's mark would be one
  std::vector<std::uint32_t> footnoteUses_;  // how many marks were written, by number - 1
};

}  // namespace pejl
