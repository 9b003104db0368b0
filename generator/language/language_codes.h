// Codes of languages as HTML wants them (BCP 47): "en", "de", "ar", "en-GB".
#pragma once

#include <string_view>

namespace pejl {

// A known two-letter code of ISO 639-1, or any of three letters, then parts of 2 to 8 letters or digits.
bool isLanguageCode(std::string_view code);

// Whether the language is written from right to left, by its first part.
bool isRightToLeft(std::string_view code);

// The code for what people write instead of one: "engelsk", "english", "dk"; empty when nothing is known.
std::string_view codeForLanguageName(std::string_view name);

}  // namespace pejl
