// Letters as people type them who have no Danish keyboard, and the key under which all spellings of a word meet.
// Needs words in lower case and normal form C. themes/klar/parts/search/words.js does the same in the browser: change
// both.
#pragma once

#include <string>
#include <string_view>

namespace pejl {

// å → aa, æ → ae, ø → oe; other accents are dropped: "børnefællesskab" → "boernefaellesskab".
std::string foldDanish(std::string_view word);

// Every spelling of a word has the same key: å, aa, a → a; æ, ae, a → a; ø, oe, o → o. Hyphens and apostrophes are
// left out. "alleroed", "allerød" and "allerod" → "allerod"; "e-mail" → "email". Danish has no ao or oo for å or ø
// ("koordinere" is not "kørdinere").
std::string spellingKey(std::string_view word);

}  // namespace pejl
