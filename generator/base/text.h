// UTF-8 text: validity, positions as people count them, and the nearest spelling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace pejl {

// Byte offset of the first byte that is not well-formed UTF-8 (overlong forms and surrogates are not), if any.
std::optional<std::size_t> findInvalidUtf8(std::string_view text);

// Number of code points in valid UTF-8.
std::size_t countCodePoints(std::string_view text);

// Decodes the code point at `offset` and moves `offset` past it. Needs valid UTF-8 and offset < text.size().
char32_t decodeCodePoint(std::string_view text, std::size_t& offset);
void appendUtf8(std::string& out, char32_t codePoint);

// Line and column (from 1, code points) of a byte offset.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
Position positionAt(std::string_view text, std::size_t offset);

// The candidate a slip of the pen away from `word`: edit distance (transpositions count one, case is free) at most
// 1 up to four code points, 2 up to nine, else 3; the nearest wins, on a tie the first. Empty when nothing is near.
std::string_view nearestSpelling(std::string_view word, std::span<const std::string_view> candidates);

// "did you mean 'x'?" or nothing.
Message didYouMean(std::string_view word, std::span<const std::string_view> candidates);

std::string_view trim(std::string_view text);
std::vector<std::string_view> splitLines(std::string_view text);
std::vector<std::string> splitList(std::string_view text, char separator);  // parts trimmed, empty ones dropped
bool startsWith(std::string_view text, std::string_view prefix);
bool endsWith(std::string_view text, std::string_view suffix);
std::string replaceAll(std::string_view text, std::string_view from, std::string_view to);

// An id: ASCII lower-case letters, digits, '-' and '_', beginning with a letter or digit, at most 100 characters.
bool isValidId(std::string_view id);

}  // namespace pejl
