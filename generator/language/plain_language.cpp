#include "language/plain_language.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/words.h"

namespace pejl {
namespace {

constexpr std::size_t mostWordsBetween = 3;  // "skal så vidt muligt drøftes"

constexpr std::array<std::string_view, 9> modals = {"skal", "kan", "bør", "må", "vil", "skulle", "kunne", "burde", "måtte"};
// End in -es and are no passive: who does it is said, or it is no verb.
constexpr std::array<std::string_view, 23> notPassive = {"fælles", "alles", "deres", "jeres", "vores",
                                                         "findes", "synes", "lykkes", "mislykkes", "mødes", "trives", "enes", "færdes", "længes",
                                                        "skændes", "ældes", "skyldes", "behøves", "mindes", "slås", "ses", "udvikles", "undres"};
constexpr std::array<std::string_view, 5> shortPassives = {"gøres", "fås", "nås", "gås", "sås"};
constexpr std::array<std::string_view, 6> emptyVerbs = {"foretag", "foranstalt", "iværksæt", "tilvejebring", "gennemfør", "udfør"};
constexpr std::array<std::string_view, 9> nounEndings = {"ning", "ningen", "ninger", "ningerne", "else", "elsen", "elser", "elserne", "ering"};

template <std::size_t size>
bool isIn(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "sikres", but not "børnenes", "ledernes": the genitive of what is definite and many ends so too.
bool isPassive(std::string_view word) {
  if (isIn(notPassive, word)) return false;
  if (isIn(shortPassives, word)) return true;
  const bool isGenitive = (endsWith(word, "ernes") && word != "fjernes") || (endsWith(word, "enes") && word != "forenes" && word != "tjenes");
  return word.size() > 4 && endsWith(word, "es") && !isGenitive;
}

bool isEmptyVerb(std::string_view word) {
  return std::any_of(emptyVerbs.begin(), emptyVerbs.end(), [word](std::string_view stem) {
    constexpr std::array<std::string_view, 8> endings = {"e", "er", "es", "te", "t", "tes", "ter", "tte"};
    return startsWith(word, stem) && isIn(endings, word.substr(stem.size()));
  });
}

bool hidesVerb(std::string_view word) {
  return std::any_of(nounEndings.begin(), nounEndings.end(), [word](std::string_view ending) { return word.size() > ending.size() + 2 && endsWith(word, ending); });
}

struct PlacedWord {
  std::string normal;
  std::size_t begin = 0, end = 0;
};

std::vector<PlacedWord> wordsOf(std::string_view sentence) {
  std::vector<PlacedWord> words;
  std::size_t offset = 0;
  for (Word word = nextWord(sentence, offset); !word.source.empty(); word = nextWord(sentence, offset)) {
    words.push_back({normalWord(word.source), word.begin, word.begin + word.source.size()});
  }
  return words;
}

}  // namespace

std::vector<HeavyPhrase> heavyPhrasesIn(std::string_view sentence) {
  std::vector<HeavyPhrase> found;
  const std::vector<PlacedWord> words = wordsOf(sentence);
  for (std::size_t first = 0; first < words.size(); ++first) {
    const bool isModal = isIn(modals, words[first].normal);
    if (!isModal && !isEmptyVerb(words[first].normal)) continue;
    const std::size_t end = std::min(words.size(), first + mostWordsBetween + 2);
    for (std::size_t last = first + 1; last < end; ++last) {
      const std::string_view between = sentence.substr(words[last - 1].end, words[last].begin - words[last - 1].end);
      const bool isOtherClause = between.find_first_not_of(' ') != std::string_view::npos || words[last].normal == "og" || words[last].normal == "eller";
      if (isOtherClause) break;
      if (!(isModal ? isPassive(words[last].normal) : hidesVerb(words[last].normal))) continue;
      const HeavyTurn turn = isModal ? HeavyTurn::passive : HeavyTurn::nounForVerb;
      found.push_back({turn, std::string(sentence.substr(words[first].begin, words[last].end - words[first].begin))});
      if (isModal) first = last - 1;  // "skal kunne mærkes" is one; the verb itself may be an empty one
      break;
    }
  }
  return found;
}

}  // namespace pejl
