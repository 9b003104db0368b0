#include "terms/evidence.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "language/inflect.h"
#include "language/words.h"

namespace pejl::terming {
namespace {

class Witness {
 public:
  Witness(const Lexicon& lexicon, const BlockText& block, WordRange range, const Sense& sense)
      : lexicon_(lexicon), block_(block), range_(range), sense_(sense), context_(lexicon.contexts[sense.context]) {
    const std::vector<TextWord>& words = block.words;
    if (range.first > 0 && words[range.first].afterBlank) before_ = &words[range.first - 1];
    if (range.last + 1 < words.size() && words[range.last + 1].afterBlank) after_ = &words[range.last + 1];
  }

  TermRule judgeAutomatic() const {
    if (!context_.unless.empty() && isAboutSomethingElse()) return TermRule::otherReading;
    if (sense_.needsArticle && !isCounted()) return TermRule::otherReading;
    if (!sense_.isAcronym) return TermRule::always;
    return isShoutedWord() ? TermRule::otherReading : TermRule::acronym;
  }

  TermRule judge(const std::vector<WordNumber>& typeNames) const {
    if (!context_.unless.empty() && isAboutSomethingElse()) return TermRule::otherReading;
    const bool isNamed = range_.first > 0 && holds(typeNames, block_.words[range_.first - 1].number);
    if (context_.also == OtherReading::thing && !isNamed && isCounted()) return TermRule::otherReading;
    // "ordet ”mod” er et forholdsord"
    const bool isOftenOther = context_.also == OtherReading::preposition || context_.also == OtherReading::verb;
    if (isQuoted() && (isNamed || !isOftenOther)) return TermRule::quoted;
    if (isNamed && before_ != nullptr && (context_.also == OtherReading::preposition ? leadsNowhere() : !startsNounPhrase(after_))) return TermRule::afterTypeName;
    if (isCapitalWithin()) return TermRule::capital;
    if (!isAmbiguousForm() && !sense_.isLemma) return TermRule::inflectedForm;
    switch (context_.also) {
      case OtherReading::preposition: return judgePreposition();
      case OtherReading::verb: return judgeVerb();
      case OtherReading::thing: return judgeThing();
      case OtherReading::none: return judgeNoun();
    }
    return TermRule::otherReading;
  }

 private:
  // One word of another trade in the sentence tells which meaning is at hand: "redaktøren skrev en leder".
  bool isAboutSomethingElse() const {
    const std::vector<TextWord>& words = block_.words;
    std::size_t begin = range_.first, end = range_.last + 1;
    while (begin > 0 && !words[begin].startsSentence) --begin;
    while (end < words.size() && !words[end].startsSentence) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      const bool isTheTerm = i >= range_.first && i <= range_.last;
      if (!isTheTerm && isFormOrCompoundOf(normalWord(block_.of(words[i])), context_.unless)) return true;
    }
    return false;
  }
  static bool isFormOrCompoundOf(std::string_view word, const std::vector<std::string>& lemmas) {
    return std::any_of(lemmas.begin(), lemmas.end(), [&](const std::string& lemma) {
      const std::size_t at = word.rfind(lemma);
      return at != std::string_view::npos && isFormOf(word.substr(at), lemma);
    });
  }

  // "alle skal MED", "MED venlig hilsen": shouted.
  bool isShoutedWord() const {
    const bool isAlsoWord = first().number != unknownWord && lexicon_.classes[first().number] != 0;
    return isAlsoWord && (is(before_, WordClass::modal) || (first().startsSentence && startsNounPhrase(after_)));
  }

  const TextWord& first() const { return block_.words[range_.first]; }
  const TextWord& last() const { return block_.words[range_.last]; }

  bool is(const TextWord* word, WordClass wordClass) const { return word != nullptr && lexicon_.isOf(word->number, wordClass); }
  bool endsIn(const TextWord* word, std::string_view ending) const { return word != nullptr && endsWith(block_.of(*word), ending); }
  const TextWord* twoBefore() const {
    return before_ != nullptr && range_.first >= 2 && before_->afterBlank ? before_ - 1 : nullptr;
  }

  bool hasArticleTwoBefore() const {
    const TextWord* two = twoBefore();
    return is(two, WordClass::determiner) || is(two, WordClass::possessive) || isGenitive(two);
  }
  // "de dygtige leder" is none: what is singular has no plural article.
  bool hasAgreeingArticleTwoBefore() const {
    const TextWord* two = twoBefore();
    return hasArticleTwoBefore() && agrees(two) && !(sense_.isLemma && is(two, WordClass::plural));
  }
  // In the plural or after an article; "tidligere", "nuværende" and "nærmeste" have no other form.
  bool isWeakAdjective(const TextWord* word) const {
    return isAdjective(word) && endsIn(word, "e") && !endsIn(word, "ere") && !endsIn(word, "ende") && !endsIn(word, "ste") && !endsIn(word, "lille") && !endsIn(word, "ægte");
  }

  // The first character after the last word, blanks skipped; 0 at the end.
  char mark() const {
    const std::size_t at = block_.text.find_first_not_of(' ', last().end);
    return at == std::string::npos ? '\0' : block_.text[at];
  }
  bool endsClause() const { return after_ == nullptr; }
  bool followsComma() const {
    const std::size_t at = first().begin == 0 ? std::string::npos : block_.text.find_last_not_of(' ', first().begin - 1);
    return at != std::string::npos && block_.text[at] == ',';
  }

  bool isQuoted() const {
    constexpr std::array<std::string_view, 8> quotes = {"\"", "”", "“", "„", "»", "«", "’", "‘"};
    const std::string_view text = block_.text;
    const auto any = [&](const auto& test) { return std::any_of(quotes.begin(), quotes.end(), test); };
    return any([&](std::string_view quote) { return endsWith(text.substr(0, first().begin), quote); }) &&
           any([&](std::string_view quote) { return startsWith(text.substr(last().end), quote); });
  }

  // Danish writes nouns small: a capital inside a sentence makes a name of the word.
  bool isCapitalWithin() const {
    return first().isCapital && !first().isAllCapitals && !first().startsSentence && first().afterBlank && !isPartOfName();
  }
  // "grundpillen", "princippet"
  bool isDefinite(const TextWord* word) const { return endsIn(word, "en") || endsIn(word, "et") || endsIn(word, "ne"); }
  // "filmen Mod Lyset", "Peter Mod"
  bool isPartOfName() const {
    const bool followsName = before_ != nullptr && before_->isCapital && (!before_->startsSentence || !isDefinite(before_));
    return followsName || (after_ != nullptr && after_->isCapital);
  }

  bool isAmbiguousForm() const {
    if (context_.also == OtherReading::none) return false;
    return context_.forms.empty() || holds(context_.forms, first().number);
  }

  bool isAdjective(const TextWord* word) const {
    if (word == nullptr || is(word, WordClass::adverb) || is(word, WordClass::verb)) return false;
    return is(word, WordClass::adjective) || endsAsAdjective(block_.of(*word));
  }
  bool endsAsAdjective(std::string_view text) const {
    return std::any_of(lexicon_.adjectiveEndings.begin(), lexicon_.adjectiveEndings.end(),
                       [&](const std::string& ending) { return text.size() > ending.size() + 1 && endsWith(text, ending); });
  }
  bool isAdjectiveSpelled(const std::string& text) const {
    const WordNumber number = lexicon_.words.find(text);
    return (number != unknownWord && lexicon_.isOf(number, WordClass::adjective)) || endsAsAdjective(text);
  }
  // Whether what stands before a noun can belong to it: "en leder", "nyt mod", but "det leder", "rigtigt leder", "ny mod".
  bool agrees(const TextWord* word) const {
    if (sense_.gender == Gender::unknown || word == nullptr) return true;
    const std::string text = normalWord(block_.of(*word));
    const bool isNeuter = sense_.gender == Gender::neuter;
    if (is(word, WordClass::determiner) || is(word, WordClass::possessive)) {
      return isNeuter ? !endsWith(text, "n") && !endsWith(text, "r") : !endsWith(text, "t");
    }
    if (!isAdjective(word)) return true;
    if (isNeuter) return !isAdjectiveSpelled(text + "t");
    return !endsWith(text, "t") || !isAdjectiveSpelled(text.substr(0, text.size() - 1));
  }
  bool isContentWord(const TextWord* word) const { return word != nullptr && (word->number == unknownWord || lexicon_.classes[word->number] == 0); }
  // "kommunens leder", "skolens mod": not "vendes mod", a passive.
  bool isGenitive(const TextWord* word) const {
    return endsIn(word, "s") && word->end - word->begin > 4 && !is(word, WordClass::adverb) && !is(word, WordClass::verb);
  }
  bool isDefiniteGenitive(const TextWord* word) const { return isGenitive(word) && (endsIn(word, "ens") || endsIn(word, "ets") || endsIn(word, "ernes")); }
  // "en erfaren leder": what stands between an article and a noun and is none of the words known here.
  bool isParticiple(const TextWord* word) const { return endsIn(word, "en") || endsIn(word, "et") || endsIn(word, "el"); }
  // "søges", "ansættes": not "ledernes".
  bool isPassive(const TextWord* word) const {
    return word != nullptr && !word->isCapital && word->number == unknownWord && word->end - word->begin > 4 && endsIn(word, "es") && !endsIn(word, "nes");
  }
  // What a preposition cannot stand before: an end, another preposition, a finite verb, "og".
  bool leadsNowhere() const {
    return endsClause() || isListed(context_.after, after_) || is(after_, WordClass::verb) || is(after_, WordClass::relative) || is(after_, WordClass::conjunction);
  }
  // "der", which may stand for the subject of a verb: "her leder der en sti".
  bool mayStandForSubject(const TextWord* word) const { return is(word, WordClass::relative) && is(word, WordClass::pronoun); }
  bool isSubjectOfVerb() const { return endsClause() || is(after_, WordClass::verb) || is(after_, WordClass::conjunction) || isPassive(after_); }
  // "hver leder en gruppe"
  bool takesObject() const { return is(after_, WordClass::determiner) || is(after_, WordClass::possessive) || isSubject(after_); }
  bool isTitle() const { return after_ != nullptr && after_->isCapital; }  // "leder Mette Holm"
  // Nothing after it that a verb would take as its object or subject.
  bool endsPhrase() const {
    return endsClause() || is(after_, WordClass::verb) || is(after_, WordClass::preposition) || is(after_, WordClass::conjunction) || is(after_, WordClass::relative);
  }
  // "mellem medarbejder og leder", "leder og medarbejder aftaler": not "i spidsen og leder mødet".
  bool isListedWithNoun() const {
    const std::vector<TextWord>& words = block_.words;
    if (is(before_, WordClass::conjunction) && range_.first >= 3 && endsPhrase()) {
      const TextWord& partner = words[range_.first - 2];
      const TextWord& opener = words[range_.first - 3];
      const bool isClosed = before_->afterBlank && partner.afterBlank;
      const bool opens = is(&opener, WordClass::preposition) || is(&opener, WordClass::determiner) || is(&opener, WordClass::possessive) || is(&opener, WordClass::conjunction);
      if (isClosed && opens && partner.number == unknownWord && !isParticiple(&partner)) return true;
    }
    if (is(before_, WordClass::conjunction) && is(after_, WordClass::conjunction)) {  // "være både leder og kollega"
      const TextWord* two = twoBefore();
      return before_->startsSentence || is(two, WordClass::verb) || is(two, WordClass::copula) || is(two, WordClass::preposition);
    }
    const bool isPair = is(after_, WordClass::conjunction) && first().startsSentence && range_.last + 3 < words.size();
    if (!isPair || !words[range_.last + 2].afterBlank || !words[range_.last + 3].afterBlank) return false;
    const TextWord& verb = words[range_.last + 3];
    return is(&verb, WordClass::verb) || (words[range_.last + 2].number == unknownWord && verb.number == unknownWord && endsIn(&verb, "er"));
  }
  // Adverbs part a verb from its object: "har ikke mod".
  const TextWord* beforeAdverbs() const {
    const TextWord* word = before_;
    while (is(word, WordClass::adverb) && word > block_.words.data()) word = word->afterBlank ? word - 1 : nullptr;
    return word;
  }
  // The subject stands between where something else begins the sentence: "her viser vi mod".
  const TextWord* verbBefore() const {
    const TextWord* word = beforeAdverbs();
    return isSubject(word) && word > block_.words.data() && word->afterBlank ? word - 1 : word;
  }
  bool isSubject(const TextWord* word) const { return is(word, WordClass::pronoun) && !is(word, WordClass::relative) && !is(word, WordClass::preposition); }
  bool startsNounPhrase(const TextWord* word) const {
    return is(word, WordClass::determiner) || is(word, WordClass::possessive) || is(word, WordClass::pronoun) || isAdjective(word);
  }
  bool isListed(const std::vector<WordNumber>& words, const TextWord* word) const { return word != nullptr && holds(words, word->number); }

  // "vi er mod": a person is no courage, "det er mod".
  bool hasPersonalSubject(const TextWord* copula) const {
    const TextWord* subject = copula > block_.words.data() && copula->afterBlank ? copula - 1 : nullptr;
    return isSubject(subject) && !is(subject, WordClass::determiner);
  }

  TermRule judgePreposition() const {
    const bool isFree = leadsNowhere() || is(after_, WordClass::preposition);
    if (isListed(context_.before, verbBefore()) && (isFree || is(after_, WordClass::subordinator) || is(after_, WordClass::adverb))) {
      return TermRule::wordBefore;
    }
    // "mod at" follows adverbs that look like adjectives: "peger tydeligt mod at".
    if (isDefiniteGenitive(before_) && (isFree || is(after_, WordClass::subordinator))) return TermRule::afterNounWord;
    if (is(before_, WordClass::possessive) && agrees(before_) && !startsNounPhrase(after_) && !is(after_, WordClass::quantifier)) return TermRule::afterNounWord;
    const bool hasArticle = hasArticleTwoBefore() && agrees(twoBefore());
    // "et særligt mod at gå", but "et forbud mod at gå"
    if (hasArticle && isAdjective(before_) && is(after_, WordClass::subordinator)) return TermRule::afterNounWord;
    const bool isPlural = is(before_, WordClass::plural);  // "for og to mod"
    const bool hasAdjective = isAdjective(before_) && (hasArticle || !isWeakAdjective(before_));  // "være gode mod dem"
    const bool hasNounWord = is(before_, WordClass::determiner) || is(before_, WordClass::quantifier) || hasAdjective;
    if (hasNounWord && agrees(before_) && isFree && !isPlural) return TermRule::afterNounWord;
    if (isListed(context_.after, after_)) return TermRule::wordAfter;
    if (endsClause() && is(beforeAdverbs(), WordClass::copula) && !hasPersonalSubject(beforeAdverbs())) return TermRule::nounPlace;
    if (!leadsNowhere()) return TermRule::otherReading;
    // A verb or noun before may have left its preposition behind: "det, vi går mod, er …".
    const bool opens = first().startsSentence || followsComma() || is(before_, WordClass::preposition) || is(before_, WordClass::conjunction);
    return opens && !(is(after_, WordClass::relative) && first().startsSentence) ? TermRule::nounPlace : TermRule::otherReading;
  }

  TermRule judgeVerb() const {
    if (isListed(context_.before, before_)) return TermRule::wordBefore;
    if (isListed(context_.after, after_)) return TermRule::wordAfter;
    // A plural before what is singular is the subject of a verb: "begge leder et team"; so is what does not agree.
    if (sense_.isLemma && (is(before_, WordClass::plural) || !agrees(before_))) return TermRule::otherReading;
    if (is(before_, WordClass::demonstrative)) return is(after_, WordClass::relative) || opensRelative() ? TermRule::afterNounWord : TermRule::otherReading;
    if (is(before_, WordClass::comparison)) return judgeVerbAfterComparison();
    if (is(before_, WordClass::pronoun)) return judgeVerbAfterPronoun();
    // "Frivillige leder caféen": an adjective alone before what is singular has no -e.
    if (sense_.isLemma && !hasAgreeingArticleTwoBefore() && isWeakAdjective(before_)) return TermRule::otherReading;
    if (isListedWithNoun()) return TermRule::nounPlace;
    if (const auto rule = judgeVerbAfterNounWord()) return *rule;
    // Two finite verbs do not follow each other.
    if (is(before_, WordClass::verb) && !is(before_, WordClass::adverb) && !isSubject(after_)) return TermRule::nounPlace;
    if ((is(before_, WordClass::subordinator) && !isSubject(after_)) || is(beforeAdverbs(), WordClass::copula)) return TermRule::nounPlace;
    if ((is(after_, WordClass::verb) || isPassive(after_)) && (first().startsSentence || is(before_, WordClass::conjunction))) return TermRule::nounPlace;
    return first().startsSentence && endsClause() ? TermRule::nounPlace : TermRule::otherReading;
  }

  TermRule judgeVerbAfterPronoun() const {
    if (isSubject(before_) && is(twoBefore(), WordClass::copula)) return TermRule::nounPlace;  // "er man leder, har man …"
    const bool isOfNoun = is(before_, WordClass::determiner) && ((endsClause() && mark() != ',') || is(after_, WordClass::verb) || is(after_, WordClass::relative));
    return isOfNoun ? TermRule::afterNounWord : TermRule::otherReading;  // "ingen leder kan alt", "ingen leder området"
  }

  // Nothing when no such word stands before it.
  std::optional<TermRule> judgeVerbAfterNounWord() const {
    const auto nounIf = [](bool isNoun) { return isNoun ? TermRule::afterNounWord : TermRule::otherReading; };
    const TextWord* two = twoBefore();
    const bool hasArticle = hasAgreeingArticleTwoBefore();
    if (is(before_, WordClass::possessive) || isDefiniteGenitive(before_)) return TermRule::afterNounWord;
    if (is(before_, WordClass::determiner)) return nounIf(!takesObject());
    if (isAdjective(before_) && hasArticle) return TermRule::afterNounWord;
    // What else stands before it may be a subject or an adverb: "vores huse leder ind til …", "foreløbig leder hun", "dagen efter leder vi".
    if (isGenitive(before_) || (hasArticle && endsIn(before_, "e"))) return nounIf(isSubjectOfVerb());
    const bool mayHaveParticiple = hasArticle || is(two, WordClass::preposition) || is(two, WordClass::comparison) || is(two, WordClass::copula);
    const bool mayBelong = isAdjective(before_) || is(before_, WordClass::preposition) || (mayHaveParticiple && isParticiple(before_));
    if (mayBelong) return nounIf((endsPhrase() && !mayStandForSubject(after_)) || isPassive(after_) || isTitle());
    if (isParticiple(before_) && before_->startsSentence && isPassive(after_)) return TermRule::afterNounWord;  // "uddannet leder søges"
    return std::nullopt;
  }

  // ", der har ordet", ", vi ansatte": not "De leder, at …".
  bool opensRelative() const {
    if (!endsClause() || mark() != ',' || range_.last + 1 >= block_.words.size()) return false;
    const TextWord& next = block_.words[range_.last + 1];
    return is(&next, WordClass::relative) || isSubject(&next);
  }

  // "Som leder skal du …" and "arbejde som leder", but "chefen, som leder huset".
  TermRule judgeVerbAfterComparison() const {
    if (before_->startsSentence) return TermRule::afterNounWord;
    const bool isRelative = before_ > block_.words.data() && !before_->afterBlank && !before_->startsSentence;
    const bool hasObject = after_ != nullptr && !is(after_, WordClass::verb) && !is(after_, WordClass::conjunction) &&
                           !is(after_, WordClass::preposition) && !is(after_, WordClass::subordinator) && !is(after_, WordClass::adverb);
    return isRelative || hasObject ? TermRule::otherReading : TermRule::afterNounWord;
  }

  TermRule judgeThing() const {
    if (isListed(context_.before, before_)) return TermRule::wordBefore;
    if (isListed(context_.after, after_)) return TermRule::wordAfter;
    return sense_.isLemma && !isAdjective(before_) ? TermRule::nounPlace : TermRule::otherReading;
  }

  // "en helhed", "skolens ”helhed”", "en meget stram og nobel helhed": one thing among others.
  bool isCounted() const {
    constexpr std::size_t longest = 5;
    const std::vector<TextWord>& words = block_.words;
    for (std::size_t at = range_.first; at > 0 && range_.first - at < longest && !words[at].startsSentence; --at) {
      const TextWord* word = &words[at - 1];
      if (is(word, WordClass::possessive) || isGenitive(word) || (is(word, WordClass::determiner) && agrees(word))) return true;
      const bool isJoined = words[at].afterBlank || isAdjective(word) || (at == range_.first && isQuoted());
      const bool mayStandWithin = isAdjective(word) || is(word, WordClass::quantifier) || is(word, WordClass::adverb) || (isContentWord(word) && !endsIn(word, "er")) ||
                                  (is(word, WordClass::conjunction) && at != range_.first);
      if (!isJoined || !mayStandWithin) return false;
    }
    return false;
  }

  TermRule judgeNoun() const {
    if (isListed(context_.before, before_)) return TermRule::wordBefore;
    if (isListed(context_.after, after_)) return TermRule::wordAfter;
    if (is(before_, WordClass::pronoun) && !is(before_, WordClass::determiner) && !is(before_, WordClass::preposition)) {
      // "vi viser hinanden tillid", "har du tillid": not "de måler", "kan vi tale".
      const TextWord* two = twoBefore();
      const bool isObject = is(two, WordClass::verb) && !is(two, WordClass::modal) && (endsPhrase() || is(after_, WordClass::subordinator));
      return isObject ? TermRule::nounPlace : TermRule::otherReading;
    }
    const bool hasNounWord = is(before_, WordClass::determiner) || is(before_, WordClass::possessive) || is(before_, WordClass::quantifier) ||
                             is(before_, WordClass::preposition) || isAdjective(before_) || isGenitive(before_);
    if (hasNounWord) return TermRule::afterNounWord;
    return endsPhrase() || followsComma() || is(before_, WordClass::conjunction) ? TermRule::nounPlace : TermRule::otherReading;
  }

  const Lexicon& lexicon_;
  const BlockText& block_;
  const WordRange range_;
  const Sense& sense_;
  const Context& context_;
  const TextWord* before_ = nullptr;  // right before, with nothing but a blank between
  const TextWord* after_ = nullptr;
};

}  // namespace

TermRule evidenceForAutomatic(const Lexicon& lexicon, const BlockText& block, WordRange range, const Sense& sense) {
  return Witness(lexicon, block, range, sense).judgeAutomatic();
}

TermRule evidenceFor(const Lexicon& lexicon, const BlockText& block, WordRange range, const Sense& sense,
                     const std::vector<WordNumber>& typeNames) {
  return Witness(lexicon, block, range, sense).judge(typeNames);
}

}  // namespace pejl::terming
