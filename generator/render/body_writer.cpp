// The blocks. Classes that a theme may style, beside the elements themselves:
//   permalink                         the small link at the end of a heading, paragraph or item
//   entity, entity--TYPE, statement   a heading, paragraph or item that is an entity
//   modality, modality--ID            the word before a statement that says how strongly it binds
//   callout, callout--KIND, callout__title
//   table                             the region around a table; align-center, align-right on cells
//   contains-task-list, task-list-item        a list with check boxes
//   include, include__origin          another entity's words, and the link to where they stand (body.cpp)
//   term                              a link that a term's name became by itself
//   footnotes, footnote-mark, footnote-back
//   raw-html                          mark-up that is shown as text
// Ids that are not from content hold a capital letter, which anchors never do: footnoteText-1, footnoteMark-1-1.
#include "render/body_writer.h"

#include <algorithm>

#include "base/html.h"
#include "model/document_text.h"

namespace pejl {
namespace {

constexpr std::array<std::string_view, 5> calloutKinds = {"note", "tip", "important", "warning", "caution"};

constexpr BodyWords danish = {"Link til",
                              "punkt",
                              "afsnit",
                              "liste",
                              "under",
                              "Noter",
                              "Tilbage til teksten ved note",
                              "Note",
                              "Tabel",
                              "Kode",
                              "Gjort",
                              "Ikke gjort",
                              "på engelsk",
                              {"Bemærk", "Tip", "Vigtigt", "Advarsel", "Pas på"}};
constexpr BodyWords english = {"Link to",
                               "point",
                               "paragraph",
                               "list",
                               "under",
                               "Notes",
                               "Back to the text at note",
                               "Note",
                               "Table",
                               "Code",
                               "Done",
                               "Not done",
                               "in Danish",
                               {"Note", "Tip", "Important", "Warning", "Caution"}};

}  // namespace

const BodyWords& bodyWords(std::string_view language) { return language == "da" ? danish : english; }

std::string placeWords(const Place& place, const BodyWords& words) {
  std::string text;
  if (place.kind == PlaceKind::paragraph) text = words.paragraph;
  if (place.kind == PlaceKind::item && place.list > 1) text.append(words.list).append(" ").append(std::to_string(place.list)).append(", ");
  if (place.kind == PlaceKind::item) text.append(words.point);
  return place.number.empty() ? text : text.append(" ").append(place.number);
}

BodyWriter::BodyWriter(const Document& document, const BodySurroundings& surroundings, const BodyWords& words, Ids ids,
                       AmongOthers others)
    : document_(document), surroundings_(surroundings), words_(words), ids_(ids), others_(others) {
  if (ids_ != Ids::permalinks) return;
  places_ = placesIn(document);
  headings_.resize(places_.size());
}

void BodyWriter::writeDocument(std::string& out) {
  if (document_.nodes.empty()) return;
  writeChildren(out, 0);
  if (ids_ != Ids::omitted) writeFootnotes(out);
}

void BodyWriter::writeChildren(std::string& out, NodeIndex node) {
  for (NodeIndex child = document_.nodes[node].firstChild; child != noNode;
       child = document_.nodes[child].nextSibling) {
    if (document_.nodes[child].kind != NodeKind::footnoteDefinition) writeBlock(out, child);
  }
}

void BodyWriter::writeBlock(std::string& out, NodeIndex index) {
  const Node& node = document_.nodes[index];
  switch (node.kind) {
    case NodeKind::paragraph: writeParagraph(out, index); break;
    case NodeKind::heading: writeHeading(out, index); break;
    case NodeKind::list: writeList(out, index); break;
    case NodeKind::callout: writeCallout(out, index); break;
    case NodeKind::codeBlock: writeCodeBlock(out, index); break;
    case NodeKind::table: writeTable(out, index); break;
    case NodeKind::thematicBreak: out += "<hr>\n"; break;
    case NodeKind::blockQuote:
      out += "<blockquote>\n";
      writeChildren(out, index);
      out += "</blockquote>\n";
      break;
    case NodeKind::htmlBlock:
      out += "<p class=\"raw-html\">";
      appendText(out, document_.textOf(node));
      out += "</p>\n";
      break;
    default:
      writeChildren(out, index);
      break;
  }
}

std::string_view BodyWriter::anchorOf(NodeIndex node) {
  if (ids_ == Ids::omitted) return {};
  const auto& anchors = document_.anchors;
  while (nextAnchor_ < anchors.size() && anchors[nextAnchor_].node < node) ++nextAnchor_;
  const bool here = nextAnchor_ < anchors.size() && anchors[nextAnchor_].node == node;
  return here ? std::string_view(anchors[nextAnchor_].id) : std::string_view{};
}

void BodyWriter::writeOpeningTag(std::string& out, std::string_view tag, NodeIndex node, std::string_view classes) {
  out.append("<").append(tag);
  if (const std::string_view anchor = anchorOf(node); !anchor.empty()) {
    out += " id=\"";
    out += others_.prefix;
    appendAttribute(out, anchor);
    out += '"';
  }
  const EntityView entity = surroundings_.entityAt(node);
  if (!entity.type.empty() || !classes.empty()) {
    out.append(" class=\"").append(classes);
    if (!entity.type.empty()) {
      out.append(classes.empty() ? "" : " ").append("entity entity--");
      appendAttribute(out, entity.type);
      if (entity.isStatement) out += " statement";
    }
    out += '"';
  }
  out += '>';
}

void BodyWriter::writeModality(std::string& out, NodeIndex node) {
  const EntityView entity = surroundings_.entityAt(node);
  if (entity.modalityLabel.empty()) return;
  out += "<span class=\"modality modality--";
  appendAttribute(out, entity.modality);
  out += "\">";
  appendText(out, entity.modalityLabel);
  out += "</span> ";
}

// Each has a name of its own: who hears a page's links as a list must be able to tell them apart.
void BodyWriter::writePermalink(std::string& out, NodeIndex node) {
  if (ids_ != Ids::permalinks) return;
  const std::string_view anchor = anchorOf(node);
  if (anchor.empty()) return;
  const Place& place = places_[nextAnchor_];
  std::string words = placeWords(place, words_);
  out += " <a class=\"permalink\" href=\"#";
  appendAttribute(out, anchor);
  if (!words.empty()) out.append("\" data-place=\"").append(words);
  if (place.kind == PlaceKind::heading) {
    words = headings_[nextAnchor_] = heading_;
    // Two headings of the same words: the second says where it leads.
    const auto same = std::find(headings_.begin(), headings_.begin() + static_cast<std::ptrdiff_t>(nextAnchor_), heading_);
    if (same != headings_.begin() + static_cast<std::ptrdiff_t>(nextAnchor_)) headings_[nextAnchor_] = words.append(" (").append(anchor).append(")");
  }
  out.append("\" aria-label=\"").append(words_.linkTo).append(" ");
  appendAttribute(out, words);
  if (place.heading < headings_.size()) {
    out.append(" ").append(words_.under).append(" ");
    appendAttribute(out, headings_[place.heading]);
  }
  out += "\">#</a>";
}

bool BodyWriter::isInclude(NodeIndex paragraph) const {
  const NodeIndex child = document_.nodes[paragraph].firstChild;
  return child != noNode && document_.nodes[child].kind == NodeKind::include;
}

void BodyWriter::writeParagraph(std::string& out, NodeIndex index) {
  if (isInclude(index)) {
    std::string words;
    surroundings_.writeInclude(words, document_.nodes[document_.nodes[index].firstChild].detail);
    if (words.empty()) return;
    writeOpeningTag(out, "blockquote", index, "include");
    out.append("\n").append(words).append("</blockquote>\n");
    return;
  }
  writeOpeningTag(out, "p", index);
  writeModality(out, index);
  writeInlines(out, index);
  writePermalink(out, index);
  out += "</p>\n";
}

void BodyWriter::writeHeading(std::string& out, NodeIndex index) {
  if (ids_ == Ids::omitted) {
    out += "<p><strong>";
    writeInlines(out, index);
    out += "</strong></p>\n";
    return;
  }
  const char tag[] = {'h', static_cast<char>('0' + std::min<std::size_t>(document_.nodes[index].level + others_.headingsDown, 6)), '\0'};
  heading_ = plainText(document_, index, [&](std::uint32_t reference) { return surroundings_.linkOf(reference).words; });
  writeOpeningTag(out, tag, index);
  writeModality(out, index);
  writeInlines(out, index);
  writePermalink(out, index);
  out.append("</").append(tag).append(">\n");
}

void BodyWriter::writeList(std::string& out, NodeIndex index) {
  const Node& list = document_.nodes[index];
  const std::string_view tag = list.level == 1 ? "ol" : "ul";
  bool hasTasks = false;
  for (NodeIndex item = list.firstChild; item != noNode; item = document_.nodes[item].nextSibling) {
    hasTasks = hasTasks || document_.nodes[item].level != static_cast<std::uint8_t>(TaskState::none);
  }
  out.append("<").append(tag);
  if (list.level == 1 && list.detail != 1) out.append(" start=\"").append(std::to_string(list.detail)).append("\"");
  if (hasTasks) out += " class=\"contains-task-list\"";
  out += ">\n";
  for (NodeIndex item = list.firstChild; item != noNode; item = document_.nodes[item].nextSibling) {
    const bool isTask = document_.nodes[item].level != static_cast<std::uint8_t>(TaskState::none);
    writeOpeningTag(out, "li", item, isTask ? "task-list-item" : "");
    writeItem(out, item);
    out += "</li>\n";
  }
  out.append("</").append(tag).append(">\n");
}

// The item's check box, its modality and its permalink stand in its first paragraph, where its words are.
void BodyWriter::writeItem(std::string& out, NodeIndex index) {
  const Node& item = document_.nodes[index];
  const bool tight = document_.nodes[item.parent].tight;
  const auto task = static_cast<TaskState>(item.level);
  const auto begin = [&] {
    if (task != TaskState::none) {
      out += task == TaskState::done ? "<input type=\"checkbox\" checked disabled aria-label=\""
                                     : "<input type=\"checkbox\" disabled aria-label=\"";
      appendAttribute(out, task == TaskState::done ? words_.taskDone : words_.taskOpen);
      out += "\"> ";
    }
    writeModality(out, index);
  };
  NodeIndex child = item.firstChild;
  const bool hasWords =
      child != noNode && document_.nodes[child].kind == NodeKind::paragraph && !isInclude(child);
  if (!hasWords) {
    begin();
    writePermalink(out, index);
    if (child != noNode) out += '\n';
  } else {
    if (!tight) out += "\n<p>";
    begin();
    writeInlines(out, child);
    writePermalink(out, index);
    out += tight ? "" : "</p>\n";
    child = document_.nodes[child].nextSibling;
    if (tight && child != noNode) out += '\n';
  }
  for (; child != noNode; child = document_.nodes[child].nextSibling) {
    if (tight && document_.nodes[child].kind == NodeKind::paragraph && !isInclude(child)) {
      writeInlines(out, child);
      out += '\n';
    } else {
      writeBlock(out, child);
    }
  }
}

void BodyWriter::writeCallout(std::string& out, NodeIndex index) {
  const std::string_view kind = document_.textOf(document_.nodes[index]);
  const auto found = std::find(calloutKinds.begin(), calloutKinds.end(), kind);
  const std::size_t which = found == calloutKinds.end() ? 0 : static_cast<std::size_t>(found - calloutKinds.begin());
  out.append("<div class=\"callout callout--").append(calloutKinds[which]).append("\" role=\"note\">\n");
  out.append("<p class=\"callout__title\">").append(words_.callouts[which]).append("</p>\n");
  writeChildren(out, index);
  out += "</div>\n";
}

void BodyWriter::writeCodeBlock(std::string& out, NodeIndex index) {
  const Node& node = document_.nodes[index];
  const std::string_view info = std::string_view(document_.text).substr(node.textBegin - node.detail, node.detail);
  const std::string_view language = info.substr(0, info.find_first_of(" \t\n"));
  // A long line scrolls inside the block, so the block must be reachable with the keyboard.
  out += "<pre tabindex=\"0\"><code";
  if (!language.empty()) {
    out += " class=\"language-";
    appendAttribute(out, language);
    out += '"';
  }
  out += '>';
  appendText(out, document_.textOf(node));
  out += "</code></pre>\n";
}

// "Tabel 2: Værdier i tal": regions need names of their own.
std::string BodyWriter::regionName(std::string_view what, std::uint32_t number) const {
  std::string name(what);
  name.append(" ").append(std::to_string(number));
  if (!heading_.empty()) name.append(": ").append(heading_);
  if (!others_.title.empty()) name.append(", ").append(others_.title);
  return name;
}

}  // namespace pejl
