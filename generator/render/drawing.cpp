#include "render/drawing.h"

#include <algorithm>

namespace pejl::rendering {
namespace {

// 1234 → "123.4", 1230 → "123".
void appendLength(std::string& out, Tenths length) {
  if (length < 0) out += '-';
  const int size = length < 0 ? -length : length;
  out += std::to_string(size / 10);
  if (size % 10 != 0) out.append(".").append(std::to_string(size % 10));
}

void attribute(std::string& out, std::string_view name, Tenths length) {
  out.append(" ").append(name).append("=\"");
  appendLength(out, length);
  out += '"';
}

std::string_view classOf(const Face& face) {
  if (face.size == smallFace.size && !face.bold) return "figure__small";
  if (face.size == labelFace.size && face.bold) return "figure__label";
  if (face.size == strongFace.size && face.bold) return "figure__strong";
  return {};
}

std::string_view anchorOf(Align align) {
  return align == Align::middle ? "figure__middle" : align == Align::end ? "figure__end" : "";
}

void appendClasses(std::string& out, std::string_view one, std::string_view other) {
  if (one.empty() && other.empty()) return;
  out.append(" class=\"").append(one);
  if (!one.empty() && !other.empty()) out += ' ';
  out.append(other).append("\"");
}

void appendTextBlock(std::string& out, const TextBlock& block) {
  if (block.text.lines.empty()) return;
  const auto lines = static_cast<Tenths>(block.text.lines.size());
  const Tenths x = block.align == Align::middle ? block.room.middle().x
                   : block.align == Align::end  ? block.room.right()
                                                : block.room.x;
  // The letters' own middle lies about a third of the size above the line they stand on.
  const Tenths first = block.room.middle().y - lines * block.face.lineHeight / 2 + block.face.lineHeight / 2 + block.face.size * 36 / 100;
  out += "<text";
  appendClasses(out, classOf(block.face), anchorOf(block.align));
  attribute(out, "x", x);
  attribute(out, "y", first);
  out += '>';
  appendText(out, block.text.lines.front());
  for (std::size_t i = 1; i < block.text.lines.size(); ++i) {
    out += "<tspan";
    attribute(out, "x", x);
    attribute(out, "dy", block.face.lineHeight);
    out += '>';
    appendText(out, block.text.lines[i]);
    out += "</tspan>";
  }
  out += "</text>";
}

void appendOutline(std::string& out, const DrawnItem& item) {
  if (!item.hasOutline) return;
  if (!item.outline.empty()) {
    out.append("<path d=\"").append(item.outline).append("\"/>");
    return;
  }
  out += "<rect";
  attribute(out, "x", item.box.x);
  attribute(out, "y", item.box.y);
  attribute(out, "width", item.box.width);
  attribute(out, "height", item.box.height);
  out += "/>";
}

void appendItem(std::string& out, const DrawnItem& item) {
  out += item.url.empty() ? "<g" : "<a";
  appendClasses(out, item.style, {});
  if (!item.url.empty()) {
    out += " href=\"";
    appendAttribute(out, item.url);
    out += "\" tabindex=\"-1\"";
  }
  out += '>';
  appendOutline(out, item);
  for (const TextBlock& block : item.texts) appendTextBlock(out, block);
  out += item.url.empty() ? "</g>" : "</a>";
}

}  // namespace

PathWriter& PathWriter::command(char letter, std::initializer_list<Point> points) {
  path_ += letter;
  for (const Point& point : points) {
    if (path_.back() != letter) path_ += ' ';
    appendLength(path_, point.x);
    path_ += ' ';
    appendLength(path_, point.y);
  }
  return *this;
}

PathWriter& PathWriter::arc(Tenths radius, bool isLarge, bool isClockwise, Point to) {
  path_ += 'A';
  appendLength(path_, radius);
  path_ += ' ';
  appendLength(path_, radius);
  path_.append(" 0 ").append(isLarge ? "1 " : "0 ").append(isClockwise ? "1 " : "0 ");
  appendLength(path_, to.x);
  path_ += ' ';
  appendLength(path_, to.y);
  return *this;
}

PathWriter& PathWriter::close() {
  path_ += 'Z';
  return *this;
}

TextBlock textIn(const Box& box, Tenths padding, WrappedText words, const Face& face, Align align) {
  const Box room{box.x + padding, box.y, box.width - 2 * padding, box.height};
  return {std::move(words), face, room, align};
}

SafeHtml svg(const Drawing& drawing) {
  SafeHtml html;
  std::string& out = html.text;
  out.reserve(512 + drawing.items.size() * 220);
  out += "<svg class=\"figure__drawing\" aria-hidden=\"true\"";
  attribute(out, "width", drawing.view.width);
  attribute(out, "height", drawing.view.height);
  out += " viewBox=\"";
  appendLength(out, drawing.view.x);
  for (const Tenths length : {drawing.view.y, drawing.view.width, drawing.view.height}) {
    out += ' ';
    appendLength(out, length);
  }
  out += "\">";
  for (const DrawnLine& line : drawing.lines) {
    out += "<path";
    appendClasses(out, line.style, {});
    out.append(" d=\"").append(line.path).append("\"/>");
  }
  for (const DrawnItem& item : drawing.items) appendItem(out, item);
  out += "</svg>";
  return html;
}

}  // namespace pejl::rendering
