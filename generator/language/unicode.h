// Normal form, case and order (Danish, or another language's) of UTF-8 text. The only door to ICU. All text is valid UTF-8.
// Every function may be called from any thread.
#pragma once

#include <string>
#include <string_view>

namespace pejl {

// Normalization Form C: ø, å and é as one code point each, however they were typed. Free of cost for Danish text that
// already is.
std::string nfc(std::string_view text);
bool isNfc(std::string_view text);

// For comparing without regard to case (Unicode's full case folding): "STRASSE" and "straße" meet.
std::string caseFold(std::string_view text);

// One code point in lower case (simple mapping, as JavaScript's toLowerCase does for one letter).
char32_t toLower(char32_t letter);
bool isUpper(char32_t letter);

// Letter, mark or digit of any script: what words are made of.
bool isWordCharacter(char32_t letter);

// The letter without its accent: é → e, å → a. Letters that Unicode does not take apart, such as æ and ø, stay.
char32_t baseLetter(char32_t letter);

// Bytes that order as Danish does (Retskrivningsordbogen § 4): … z æ ø å, capitals first on a tie, accents ignored,
// numbers by value. Two a's count as å only at the start of a word and in names: "Aalborg" and "Nygaard", but not
// "dataanvendelse". Leading quotation marks and brackets are skipped.
std::string sortKey(std::string_view title);

// The letter that the title stands under in an index: "A" … "Z", "Æ", "Ø", "Å" ("Aalborg" under Å, "Émile" under E),
// "0-9" for a number, "#" for a title without letters. Titles in order of sortKey come grouped by it.
std::string indexLetter(std::string_view title);

// Both as readers of `language` expect it. In "da" they are the above; in another language letters with a mark stand among
// those without: "Åbenhed" under A, "Ærlighed" as "ae", "Øvelse" under O.
std::string sortKey(std::string_view title, std::string_view language);
std::string indexLetter(std::string_view title, std::string_view language);

}  // namespace pejl
