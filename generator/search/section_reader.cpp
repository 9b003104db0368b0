#include "search/section_reader.h"

#include "base/hash.h"
#include "base/text.h"
#include "language/inflect.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pejl::searching {

void SectionReader::read(const Section& section, std::uint32_t number) {
  section_ = number;
  touched_.clear();
  readTitle(section);
  for (const std::string& name : section.names) readName(name, nameWord, wholeName);
  for (const std::string& theme : section.themes) readEach(theme, themeWord);
  readQuestions(section.answersTo, answerToQuestion);
  readQuestions(section.comesNearTo, nearAnswer);
  readEach(section.statement, statementWord);
  readEach(section.called, calledWord);
  readEach(section.context, contextWord);
  addPostings(readBody(section.body), section.percent);
}

TermList SectionReader::finish() {
  TermList list;
  list.begins.assign(words_.size() + 1, 0);
  for (const auto& [word, posting] : postings_) ++list.begins[word + 1];
  for (std::size_t i = 1; i < list.begins.size(); ++i) list.begins[i] += list.begins[i - 1];
  std::vector<std::uint32_t> next = list.begins;
  list.postings.resize(postings_.size());
  for (const auto& [word, posting] : postings_) list.postings[next[word]++] = posting;
  list.words = std::move(words_);
  return list;
}

void SectionReader::readTitle(const Section& section) {
  if (!section.hasOwnTitle) return;
  if (section.kind == SectionKind::heading) {
    // A page that Pejl makes is asked for by its name as a section is, however little its words weigh.
    readName(section.title, headingWord, section.page == none ? wholeHeading * 100 / section.percent : wholeHeading);
    return;
  }
  readName(section.title, titleWord, wholeTitle);
  const auto addWhole = [&](std::string_view title, Points points) {
    const std::uint32_t phrase = numberOf(normalPhrase(title));
    if (phrase != noWord) give(phrase, points);
  };
  // "Strategisk ledelse (København)": what the brackets say only tells two apart.
  if (const std::size_t bracket = section.title.rfind(" (");
      bracket != std::string::npos && section.title.back() == ')') {
    ++field_;
    addWhole(std::string_view(section.title).substr(0, bracket), wholeTitle);
  }
  if (section.inflection.empty()) return;
  ++field_;
  const std::vector<std::string> forms = inflectedForms(section.title, section.inflection);
  for (std::size_t i = 1; i < forms.size(); ++i) {
    if (forms[i].find(' ') != std::string::npos) addWhole(forms[i], wholeName);
  }
}

void SectionReader::readName(std::string_view name, PointsOfWord pointsOfWord, Points whole) {
  const std::string phrase = normalPhrase(name);
  if (phrase.empty()) return;
  const auto count = static_cast<Points>(std::count(phrase.begin(), phrase.end(), ' ') + 1);
  ++field_;
  if (const std::uint32_t word = numberOf(phrase); word != noWord) give(word, whole);
  ++field_;
  visitWords(name, [&](std::uint32_t word) { give(word, pointsOfWord(count)); });
}

void SectionReader::readEach(std::string_view text, Points points) {
  ++field_;
  visitWords(text, [&](std::uint32_t word) {
    if (!isCommon(word)) give(word, points);
  });
}

void SectionReader::readQuestions(const std::vector<std::string_view>& words, Points points) {
  ++field_;
  for (const std::string_view word : words) give(numberOf(word), points);
}

Points SectionReader::readBody(std::string_view text) {
  Points length = 0;
  visitWords(text, [&](std::uint32_t word) {
    if (isCommon(word)) return;
    ++length;
    ++shareOf(word).times;
  });
  return length;
}

void SectionReader::addPostings(Points length, Points percent) {
  for (const std::uint32_t word : touched_) {
    const Share& share = shares_[word];
    const Points body = share.times > 0 ? bodyWord(share.times, length) : 0;
    Points points = searching::share(share.points + body, percent);
    if (share.points >= wholeTitle) points = std::max(points, wholeTitle);  // whatever the page is, that is its name
    postings_.emplace_back(word, Posting(section_, points, Kind::own));
  }
}

template <typename Visit>
void SectionReader::visitWords(std::string_view text, const Visit& visit) {
  pending_.clear();
  std::size_t offset = 0;
  for (Word word = nextWord(text, offset); !word.source.empty(); word = nextWord(text, offset)) {
    if (isAcronym(word.source)) {
      visitAcronym(word.source, visit);
      continue;
    }
    scratch_.clear();
    appendNormalWord(scratch_, word.source);
    const std::uint32_t number = numberOf(scratch_);
    if (number == noWord) continue;
    visit(number);
    if (word.hyphenAfter) {
      pending_.push_back(scratch_);
    } else if (!pending_.empty() && !isCommon(number)) {
      const std::string second = scratch_;
      for (const std::string& first : pending_) {
        const std::uint32_t halves = numberOf(first + suspended + second);
        if (halves != noWord) visit(halves);
      }
      pending_.clear();
    }
  }
}

// "MED" as it is; of "MED-udvalget" the whole, in lower case, and "MED" beside it.
template <typename Visit>
void SectionReader::visitAcronym(std::string_view source, const Visit& visit) {
  std::size_t end = 0;
  for (std::size_t offset = 0; offset < source.size(); end = offset) {
    if (!isUpper(decodeCodePoint(source, offset))) break;
  }
  visit(numberOf(source.substr(0, end)));
  if (end == source.size()) return;
  scratch_.clear();
  appendNormalWord(scratch_, source);
  if (const std::uint32_t whole = numberOf(scratch_); whole != noWord) visit(whole);
}

std::uint32_t SectionReader::numberOf(std::string_view word) {
  if (word.empty() || word.size() > 2 * longestTerm) return noWord;
  if (word.size() > longestTerm && countCodePoints(word) > longestTerm) return noWord;
  const std::uint32_t number = words_.add(word, hash64(word));
  if (number == shares_.size()) shares_.emplace_back();
  return number;
}

bool SectionReader::isCommon(std::uint32_t word) {
  IsStopWord& known = shares_[word].isStopWord;
  if (known == IsStopWord::unknown) known = isStopWord(words_.word(word)) ? IsStopWord::yes : IsStopWord::no;
  return known == IsStopWord::yes;
}

SectionReader::Share& SectionReader::shareOf(std::uint32_t word) {
  Share& share = shares_[word];
  if (share.section != section_ + 1) {
    share = {section_ + 1, 0, 0, 0, share.isStopWord};
    touched_.push_back(word);
  }
  return share;
}

void SectionReader::give(std::uint32_t word, Points points) {
  Share& share = shareOf(word);
  if (share.field == field_) return;
  share.field = field_;
  share.points += points;
}

}  // namespace pejl::searching
