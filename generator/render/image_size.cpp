#include "render/image_size.h"

#include <cmath>
#include <string>

#include "base/text.h"

namespace pejl {
namespace {

constexpr std::uint32_t largest = 100000;

std::uint32_t byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::optional<ImageSize> checked(double width, double height) {
  if (!(width >= 1 && height >= 1 && width <= largest && height <= largest)) return std::nullopt;
  return ImageSize{static_cast<std::uint32_t>(std::lround(width)), static_cast<std::uint32_t>(std::lround(height))};
}

// A plain decimal number at the start of `text`, which moves past it; std::stod would ask the locale.
std::optional<double> takeNumber(std::string_view& text) {
  while (!text.empty() && (text[0] == ' ' || text[0] == ',')) text.remove_prefix(1);
  double value = 0, unit = 1;
  std::size_t digits = 0;
  bool fraction = false, negative = false;
  if (!text.empty() && text[0] == '-') negative = true, text.remove_prefix(1);
  for (; !text.empty() && digits < 12; text.remove_prefix(1)) {
    if (text[0] == '.' && !fraction) {
      fraction = true;
    } else if (text[0] >= '0' && text[0] <= '9') {
      ++digits;
      if (fraction) unit /= 10;
      value = fraction ? value + unit * (text[0] - '0') : value * 10 + (text[0] - '0');
    } else {
      break;
    }
  }
  if (digits == 0) return std::nullopt;
  return negative ? -value : value;
}

std::string_view attributeOf(std::string_view tag, std::string_view name) {
  const std::string wanted = std::string(name) + "=";
  for (std::size_t at = tag.find(wanted); at != std::string_view::npos; at = tag.find(wanted, at + 1)) {
    const std::size_t quote = at + wanted.size();
    const bool ownWord = at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\n' || tag[at - 1] == '\t');
    if (!ownWord || quote >= tag.size() || (tag[quote] != '"' && tag[quote] != '\'')) continue;
    const std::size_t end = tag.find(tag[quote], quote + 1);
    return end == std::string_view::npos ? std::string_view{} : tag.substr(quote + 1, end - quote - 1);
  }
  return {};
}

// "120" or "120px"; a percentage or another unit says nothing.
std::optional<double> pixels(std::string_view length) {
  const auto value = takeNumber(length);
  return value && (length.empty() || length == "px") ? value : std::nullopt;
}

std::optional<ImageSize> svgSize(std::string_view bytes) {
  const std::size_t begin = bytes.substr(0, 4096).find("<svg");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view tag = bytes.substr(begin, bytes.find('>', begin) - begin);
  const auto width = pixels(attributeOf(tag, "width"));
  const auto height = pixels(attributeOf(tag, "height"));
  if (width && height) return checked(*width, *height);
  std::string_view box = attributeOf(tag, "viewBox");
  if (!takeNumber(box) || !takeNumber(box)) return std::nullopt;
  const auto boxWidth = takeNumber(box);
  const auto boxHeight = takeNumber(box);
  return boxWidth && boxHeight ? checked(*boxWidth, *boxHeight) : std::nullopt;
}

}  // namespace

std::optional<ImageSize> imageSize(std::string_view bytes) {
  if (startsWith(bytes, "\x89PNG\r\n\x1A\n") && bytes.size() >= 24) {
    const auto number = [&](std::size_t at) {
      return byteAt(bytes, at) << 24 | byteAt(bytes, at + 1) << 16 | byteAt(bytes, at + 2) << 8 | byteAt(bytes, at + 3);
    };
    return checked(number(16), number(20));
  }
  if ((startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a")) && bytes.size() >= 10) {
    return checked(byteAt(bytes, 6) | byteAt(bytes, 7) << 8, byteAt(bytes, 8) | byteAt(bytes, 9) << 8);
  }
  return svgSize(bytes);
}

}  // namespace pejl
