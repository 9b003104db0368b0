// The inlines, and the footnotes that they lead to.
#include <algorithm>

#include "base/html.h"
#include "language/language_codes.h"
#include "render/body_writer.h"

namespace pejl {
namespace {

// Alternative text is an attribute: words only.
void appendAlternative(std::string& out, const Document& document, NodeIndex index) {
  const Node& node = document.nodes[index];
  if (node.kind == NodeKind::softBreak || node.kind == NodeKind::lineBreak) {
    out += ' ';
  } else {
    appendAttribute(out, document.textOf(node));
  }
  for (NodeIndex child = node.firstChild; child != noNode; child = document.nodes[child].nextSibling) {
    appendAlternative(out, document, child);
  }
}

// Whether a link's words are in the language of what it leads to, so that the two need not be told apart.
bool isAllIn(std::string_view language, const Document& document, const Node& link) {
  if (link.firstChild == noNode) return true;
  const Node& first = document.nodes[link.firstChild];
  return first.kind == NodeKind::span && first.nextSibling == noNode && document.textOf(first) == language;
}

void appendTitle(std::string& out, std::string_view title) {
  if (title.empty()) return;
  out += " title=\"";
  appendAttribute(out, title);
  out += '"';
}

}  // namespace

void BodyWriter::writeInlines(std::string& out, NodeIndex block) {
  for (NodeIndex child = document_.nodes[block].firstChild; child != noNode;
       child = document_.nodes[child].nextSibling) {
    writeInline(out, child);
  }
}

void BodyWriter::writeInline(std::string& out, NodeIndex index) {
  const Node& node = document_.nodes[index];
  switch (node.kind) {
    case NodeKind::text:
    case NodeKind::htmlInline:
      appendText(out, document_.textOf(node));
      break;
    case NodeKind::softBreak: out += '\n'; break;
    case NodeKind::lineBreak: out += "<br>\n"; break;
    case NodeKind::code:
      out += "<code>";
      appendText(out, document_.textOf(node));
      out += "</code>";
      break;
    case NodeKind::emphasis: writeInlineChildren(out, "em", index); break;
    case NodeKind::strong: writeInlineChildren(out, "strong", index); break;
    case NodeKind::strikethrough: writeInlineChildren(out, "del", index); break;
    case NodeKind::span: writeSpan(out, index); break;
    case NodeKind::link: writeLink(out, index); break;
    case NodeKind::image: writeImage(out, index); break;
    case NodeKind::footnoteReference: writeFootnoteMark(out, index); break;
    default: break;
  }
}

void BodyWriter::writeInlineChildren(std::string& out, std::string_view tag, NodeIndex node) {
  out.append("<").append(tag).append(">");
  writeInlines(out, node);
  out.append("</").append(tag).append(">");
}

void BodyWriter::writeSpan(std::string& out, NodeIndex index) {
  const std::string_view language = document_.textOf(document_.nodes[index]);
  out += "<span lang=\"";
  appendAttribute(out, language);
  out += isRightToLeft(language) ? "\" dir=\"rtl\">" : "\">";
  writeInlines(out, index);
  out += "</span>";
}

// Of a link: what there is to know of where it leads.
void BodyWriter::writeAside(std::string& out, std::string_view words) {
  out += " <span class=\"external\">(";
  appendText(out, words);
  out += ")</span>";
}

void BodyWriter::writeLink(std::string& out, NodeIndex index) {
  const Node& node = document_.nodes[index];
  const LinkView link = surroundings_.linkOf(node.detail);
  if (link.address) {
    out += "<a href=\"";
    appendAttribute(out, *link.address);
    out += '"';
    appendTitle(out, document_.references[node.detail].title);
    if (!link.site.empty()) out += " rel=\"external\"";
    if (!link.language.empty()) {
      out.append(" hreflang=\"").append(link.language).append("\"");
      if (node.firstChild == noNode) out.append(" lang=\"").append(link.language).append("\"");
    }
    if (document_.references[node.detail].automatic) out += " class=\"term\"";
    out += '>';
  }
  ++linkDepth_;
  if (node.firstChild == noNode) {
    appendText(out, link.words);
  } else {
    writeInlines(out, index);
  }
  --linkDepth_;
  if (link.address && !link.site.empty()) writeAside(out, link.site);
  if (link.address && !link.language.empty() && !isAllIn(link.language, document_, node)) writeAside(out, words_.inOtherLanguage);
  if (link.address) out += "</a>";
}

void BodyWriter::writeImage(std::string& out, NodeIndex index) {
  const Node& node = document_.nodes[index];
  const Reference& reference = document_.references[node.detail];
  const ImageView image = surroundings_.imageOf(node.detail);
  if (!image.address) {
    writeInlines(out, index);
    return;
  }
  out += "<img src=\"";
  appendAttribute(out, *image.address);
  out += "\" alt=\"";
  for (NodeIndex child = node.firstChild; child != noNode; child = document_.nodes[child].nextSibling) {
    appendAlternative(out, document_, child);
  }
  out += '"';
  if (reference.title != "decorative") appendTitle(out, reference.title);
  if (image.width > 0 && image.height > 0) {
    out.append(" width=\"").append(std::to_string(image.width));
    out.append("\" height=\"").append(std::to_string(image.height)).append("\"");
  }
  out += " loading=\"lazy\" decoding=\"async\">";
}

void BodyWriter::writeFootnoteMark(std::string& out, NodeIndex index) {
  if (ids_ == Ids::omitted) return;  // The note itself is not there either.
  const Node& node = document_.nodes[index];
  const std::string number = std::to_string(node.detail);
  if (linkDepth_ > 0) {
    out.append("<sup class=\"footnote-mark\">").append(number).append("</sup>");
    return;
  }
  if (node.detail > footnoteUses_.size()) footnoteUses_.resize(node.detail, 0);
  const std::string use = std::to_string(++footnoteUses_[node.detail - 1]);
  out.append("<sup class=\"footnote-mark\"><a id=\"").append(others_.prefix).append("footnoteMark-").append(number).append("-").append(use).append("\"");
  out.append(" href=\"#").append(others_.prefix).append("footnoteText-").append(number).append("\" aria-label=\"");
  appendAttribute(out, words_.footnote);
  out.append(" ").append(number).append("\">").append(number).append("</a></sup>");
}

void BodyWriter::writeFootnotes(std::string& out) {
  const std::string tag = "h" + std::to_string(std::min<std::size_t>(2 + others_.headingsDown, 6));
  bool begun = false;
  for (NodeIndex index = document_.nodes[0].firstChild; index != noNode; index = document_.nodes[index].nextSibling) {
    const Node& note = document_.nodes[index];
    if (note.kind != NodeKind::footnoteDefinition) continue;
    if (!begun) {
      out.append("<section class=\"footnotes\" aria-labelledby=\"").append(others_.prefix).append("footnotesTitle\">\n<");
      out.append(tag).append(" id=\"").append(others_.prefix).append("footnotesTitle\">");
      appendText(out, words_.footnotes);
      if (!others_.title.empty()) {
        out += ": ";
        appendText(out, others_.title);
      }
      out.append("</").append(tag).append(">\n<ol>\n");
      begun = true;
    }
    out.append("<li id=\"").append(others_.prefix).append("footnoteText-").append(std::to_string(note.detail)).append("\">\n");
    writeChildren(out, index);
    // The way back stands at the end of the note's last paragraph.
    constexpr std::string_view end = "</p>\n";
    const bool inParagraph = out.size() >= end.size() && out.compare(out.size() - end.size(), end.size(), end) == 0;
    if (inParagraph) out.resize(out.size() - end.size());
    out += inParagraph ? "" : "<p>";
    writeBackLinks(out, note.detail);
    out += "</p>\n</li>\n";
  }
  if (begun) out += "</ol>\n</section>\n";
}

void BodyWriter::writeBackLinks(std::string& out, std::uint32_t number) {
  const std::uint32_t uses = number <= footnoteUses_.size() ? footnoteUses_[number - 1] : 0;
  for (std::uint32_t use = 1; use <= uses; ++use) {
    out.append(" <a class=\"footnote-back\" href=\"#").append(others_.prefix).append("footnoteMark-").append(std::to_string(number)).append("-");
    out.append(std::to_string(use)).append("\" aria-label=\"");
    appendAttribute(out, words_.backToText);
    out.append(" ").append(std::to_string(number));
    if (uses > 1) out.append(" (").append(std::to_string(use)).append(")");
    out += "\">↩";
    if (uses > 1) out.append("<sup>").append(std::to_string(use)).append("</sup>");
    out += "</a>";
  }
}

}  // namespace pejl
