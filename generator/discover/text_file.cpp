#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "discover/steps.h"

namespace pejl::discovery {
namespace {

constexpr std::size_t maximumTextSize = 4u << 20;  // A page of 4 MiB is a thousand pages of paper.

// Latin-1 æ ø å are what a file saved by an old editor holds.
Message invalidByteHelp(unsigned char byte) {
  const bool looksLikeLatin1 = byte == 0xE6 || byte == 0xF8 || byte == 0xE5 || byte == 0xC6 || byte == 0xD8 || byte == 0xC5;
  return looksLikeLatin1 ? say("the file seems to be saved as Latin-1 (ANSI): save it as UTF-8") : say("save the file as UTF-8");
}

}  // namespace

std::optional<std::string> readText(const FileSystem& files, const std::string& path, Diagnostics& diagnostics) {
  auto bytes = files.read(path);
  if (!bytes) {
    diagnostics.add(codes::unreadableFile, {path, 0, 0, 1}, bytes.reason());
    return std::nullopt;
  }
  std::string text = *std::move(bytes);
  if (text.size() > maximumTextSize) {
    diagnostics.add(codes::fileTooLarge, {path, 0, 0, 1}, say("the file is larger than 4 MiB"), say("split it into several pages"));
    return std::nullopt;
  }
  if (startsWith(text, "\xFF\xFE") || startsWith(text, "\xFE\xFF")) {
    diagnostics.add(codes::invalidUtf8, {path, 1, 1, 1}, say("the file is saved as UTF-16"), say("save the file as UTF-8"));
    return std::nullopt;
  }
  if (startsWith(text, "\xEF\xBB\xBF")) {
    diagnostics.add(codes::byteOrderMark, {path, 1, 1, 1}, say("the file begins with an invisible byte order mark"),
                    say("save it as UTF-8 without BOM (or \"signature\")"));
    text.erase(0, 3);
  }
  if (const auto invalid = findInvalidUtf8(text)) {
    const Position position = positionAt(text, *invalid);
    diagnostics.add(codes::invalidUtf8, {path, position.line, position.column, 1}, say("a byte here is not valid UTF-8"),
                    invalidByteHelp(static_cast<unsigned char>(text[*invalid])));
    return std::nullopt;
  }
  if (const std::size_t zero = text.find('\0'); zero != std::string::npos) {
    const Position position = positionAt(text, zero);
    diagnostics.add(codes::invalidUtf8, {path, position.line, position.column, 1}, say("a zero byte stands in the text"),
                    say("this is not a text file, or it is damaged"));
    return std::nullopt;
  }
  if (const std::size_t carriage = text.find('\r'); carriage != std::string::npos) {
    diagnostics.add(codes::carriageReturn, {path, positionAt(text, carriage).line, 0, 1},
                    say("lines end in CR LF (Windows); read as LF"),
                    say("let the editor save with LF, or write '* text=auto eol=lf' in .gitattributes"));
    text = replaceAll(replaceAll(text, "\r\n", "\n"), "\r", "\n");
  }
  return text;
}

}  // namespace pejl::discovery
