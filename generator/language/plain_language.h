// Two turns of phrase that guides to plain Danish ask writers to undo: who acts is left out ("skal sikres"), and a verb that hides in
// a noun ("foretage en vurdering"). By the forms of words alone: what is found is worth a look, what is not found may be there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pejl {

enum class HeavyTurn : std::uint8_t {
  passive,      // an infinitive in -s after a modal verb: the form in which frameworks say what must be done, and by nobody
  nounForVerb,  // a verb without meaning of its own, and a noun in -ning or -else that has it
};

struct HeavyPhrase {
  HeavyTurn turn;
  std::string words;  // as they stand, from the first to the last of the turn
};

// In the order of the text, which is one sentence.
std::vector<HeavyPhrase> heavyPhrasesIn(std::string_view sentence);

}  // namespace pejl
