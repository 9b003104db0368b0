#include "base/xml.h"

#include <libxml/xmlwriter.h>

#include <new>

#include "base/text.h"

namespace pejl {
namespace {

bool isXmlCharacter(char32_t c) {
  return c == 0x9 || c == 0xA || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

// libxml2 takes what it is given, also what no reader of XML would accept.
std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (isXmlCharacter(decodeCodePoint(text, i))) out.append(text, begin, i - begin);
  }
  return out;
}

const xmlChar* asXml(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

// Writing to memory fails for want of memory, or when our own calls do not fit together.
void require(int result) {
  if (result < 0) throw std::bad_alloc();
}

}  // namespace

struct XmlWriter::State {
  xmlBufferPtr buffer = xmlBufferCreate();
  xmlTextWriterPtr writer = buffer == nullptr ? nullptr : xmlNewTextWriterMemory(buffer, 0);

  State() {
    if (writer == nullptr) throw std::bad_alloc();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    xmlFreeTextWriter(writer);
    xmlBufferFree(buffer);
  }
};

XmlWriter::XmlWriter() : state_(std::make_unique<State>()) {
  require(xmlTextWriterSetIndent(state_->writer, 1));
  require(xmlTextWriterStartDocument(state_->writer, "1.0", "UTF-8", nullptr));
}

XmlWriter::~XmlWriter() = default;
XmlWriter::XmlWriter(XmlWriter&&) noexcept = default;
XmlWriter& XmlWriter::operator=(XmlWriter&&) noexcept = default;

void XmlWriter::begin(std::string_view element) {
  require(xmlTextWriterStartElement(state_->writer, asXml(std::string(element))));
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  require(xmlTextWriterWriteAttribute(state_->writer, asXml(std::string(name)), asXml(cleaned(value))));
}

void XmlWriter::text(std::string_view text) { require(xmlTextWriterWriteString(state_->writer, asXml(cleaned(text)))); }

void XmlWriter::end() { require(xmlTextWriterEndElement(state_->writer)); }

void XmlWriter::element(std::string_view name, std::string_view words) {
  begin(name);
  text(words);
  end();
}

std::string XmlWriter::finish() {
  require(xmlTextWriterEndDocument(state_->writer));
  require(xmlTextWriterFlush(state_->writer));
  const auto* const bytes = reinterpret_cast<const char*>(xmlBufferContent(state_->buffer));
  std::string document(bytes, static_cast<std::size_t>(xmlBufferLength(state_->buffer)));
  state_ = nullptr;
  return document;
}

}  // namespace pejl
