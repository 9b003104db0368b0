#include "model/lock_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl {
namespace {

constexpr std::string_view header =
    "# What the editors of this site have seen and accepted: automatic links, the words each relation was made against, the\n"
    "# words of adopted texts, known gaps, the words that translations were made from.\n"
    "# One fact a line, sorted. Written by 'pejl review --accept'; commit it, and do not edit it by hand.\n";
constexpr std::string_view nothing = "-", toMark = "to:", fromMark = "from:", waiverMark = "language-only:";

Location lineAt(std::uint32_t line) { return {std::string(lockFile), line, 1, 1}; }

// The words of a line, one after the other.
class Words {
 public:
  explicit Words(std::string_view line) : rest_(line) {}

  std::string next() {
    const std::size_t space = rest_.find(' ');
    const std::string word(rest_.substr(0, space));
    rest_.remove_prefix(space == std::string_view::npos ? rest_.size() : space + 1);
    return word;
  }
  std::string nextOrNothing() {
    std::string word = next();
    return word == nothing ? std::string() : word;
  }
  std::string rest() const { return std::string(rest_); }
  bool isAtEnd() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

bool isFingerprint(std::string_view text) {
  return text.size() == 10 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<LinkFact> readLink(Words words) {
  LinkFact fact;
  fact.file = words.next();
  fact.place = words.nextOrNothing();
  fact.term = words.next();
  fact.form = words.rest();
  if (fact.term.empty() || fact.form.empty()) return std::nullopt;
  return fact;
}

bool readFingerprint(std::string_view word, RelationFact& fact) {
  fact.end = startsWith(word, fromMark) ? WatchedEnd::from : WatchedEnd::to;
  const std::string_view mark = fact.end == WatchedEnd::from ? fromMark : toMark;
  if (!startsWith(word, mark) || !isFingerprint(word.substr(mark.size()))) return false;
  fact.words = word.substr(mark.size());
  return true;
}

bool readWaiver(Words& words, RelationFact& fact) {
  if (words.isAtEnd()) return true;
  const std::string word = words.next();
  fact.reason = words.rest();
  if (!startsWith(word, waiverMark) || fact.reason.empty()) return false;
  fact.waived = word.substr(waiverMark.size());
  return isFingerprint(fact.waived);
}

std::optional<RelationFact> readRelation(Words words, RelationFact fact) {
  fact.from = words.next();
  fact.type = words.next();
  fact.to = words.nextOrNothing();
  if (fact.type.empty() || !readFingerprint(words.next(), fact) || !readWaiver(words, fact)) return std::nullopt;
  return fact;
}

std::optional<TextFact> readText(Words words) {
  TextFact fact;
  fact.id = words.next();
  fact.words = words.next();
  if (fact.id.find('@') == std::string::npos || !isFingerprint(fact.words) || !words.isAtEnd()) return std::nullopt;
  return fact;
}

// Adds the fact that a line states; false when it states none.
bool readFact(std::string_view line, const Location& where, Lock& lock) {
  Words words(line);
  const std::string kind = words.next();
  if (kind == "link") {
    auto fact = readLink(words);
    if (!fact) return false;
    fact->where = where;
    lock.links.push_back(*std::move(fact));
    return true;
  }
  if (kind == "text") {
    auto fact = readText(words);
    if (!fact) return false;
    fact->where = where;
    lock.texts.push_back(*std::move(fact));
    return true;
  }
  if (kind == "gap") {
    GapFact fact{words.next(), words.next(), where};
    if (fact.entity.empty() || !words.isAtEnd()) return false;
    lock.gaps.push_back(std::move(fact));
    return true;
  }
  if (kind == "translation") {
    TranslationFact fact{words.next(), words.next(), where};
    if (!isFingerprint(fact.words) || !words.isAtEnd()) return false;
    lock.translations.push_back(std::move(fact));
    return true;
  }
  if (kind != "relation" && kind != "mapping") return false;
  RelationFact begun;
  if (kind == "mapping") begun.set = words.next();
  auto fact = readRelation(words, std::move(begun));
  if (!fact) return false;
  fact->where = where;
  lock.relations.push_back(*std::move(fact));
  return true;
}

// Sorts by key, then line, and reports each fact that shares its key with one before.
template <typename Fact>
void sortFacts(std::vector<Fact>& facts, Diagnostics& diagnostics) {
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.key() < b.key(); });
  for (std::size_t i = 1; i < facts.size(); ++i) {
    if (facts[i - 1].key() != facts[i].key()) continue;
    diagnostics.add(codes::invalidLock, facts[i].where, say("two lines decide the same thing"),
                    say("'pejl review' shows what is undecided, and 'pejl review --accept' writes the file anew"),
                    {{facts[i - 1].where, say("the other line")}});
  }
}

bool isMarker(std::string_view line, char letter) {
  return line.size() >= 7 && line.find_first_not_of(letter) >= 7 && line.substr(0, 7) == std::string(7, letter);
}

std::string lineOf(const TextFact& fact) { return "text " + fact.id + ' ' + fact.words; }

std::string lineOf(const TranslationFact& fact) { return "translation " + fact.file + ' ' + fact.words; }

std::string lineOf(const GapFact& fact) { return "gap " + fact.rule + ' ' + fact.entity; }

std::string lineOf(const LinkFact& fact) {
  std::string line = "link " + fact.file + ' ';
  line.append(fact.place.empty() ? nothing : fact.place).append(" ").append(fact.term).append(" ").append(fact.form);
  return line;
}

std::string lineOf(const RelationFact& fact) {
  std::string line = fact.set.empty() ? "relation " : "mapping " + fact.set + ' ';
  line.append(fact.from).append(" ").append(fact.type).append(" ").append(fact.to.empty() ? nothing : fact.to);
  line.append(" ").append(fact.end == WatchedEnd::from ? fromMark : toMark).append(fact.words);
  if (!fact.waived.empty()) line.append(" ").append(waiverMark).append(fact.waived).append(" ").append(fact.reason);
  return line;
}

}  // namespace

Lock parseLock(std::string_view text, Diagnostics& diagnostics) {
  Lock lock;
  lock.exists = true;
  bool isOfAncestor = false;  // between ||||||| and =======: what both sides have left behind
  std::uint32_t number = 0;
  for (const std::string_view line : splitLines(text)) {
    const Location where = lineAt(++number);
    if (isMarker(line, '<')) {
      diagnostics.add(codes::invalidLock, where, say("git could not merge these lines by itself"),
                      say("keep the lines of both sides and take the marks away; 'pejl review' then shows what is undecided"));
    }
    if (isMarker(line, '|')) isOfAncestor = true;
    if (isMarker(line, '=') || isMarker(line, '>')) isOfAncestor = false;
    const bool isMark = isMarker(line, '<') || isMarker(line, '|') || isMarker(line, '=') || isMarker(line, '>');
    if (isMark || isOfAncestor || line.empty() || line.front() == '#') continue;
    if (!readFact(line, where, lock)) {
      diagnostics.add(codes::invalidLock, where, say("this line is no fact that pejl.lock can hold"),
                      say("take it away; 'pejl review --accept' writes what is missing"));
    }
  }
  sortFacts(lock.links, diagnostics);
  sortFacts(lock.relations, diagnostics);
  sortFacts(lock.texts, diagnostics);
  sortFacts(lock.gaps, diagnostics);
  sortFacts(lock.translations, diagnostics);
  return lock;
}

std::string printLock(const Lock& lock) {
  std::vector<std::string> lines;
  lines.reserve(lock.links.size() + lock.relations.size() + lock.texts.size() + lock.gaps.size() + lock.translations.size());
  for (const LinkFact& fact : lock.links) lines.push_back(lineOf(fact));
  for (const RelationFact& fact : lock.relations) lines.push_back(lineOf(fact));
  for (const TextFact& fact : lock.texts) lines.push_back(lineOf(fact));
  for (const GapFact& fact : lock.gaps) lines.push_back(lineOf(fact));
  for (const TranslationFact& fact : lock.translations) lines.push_back(lineOf(fact));
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string text(header);
  for (const std::string& line : lines) text.append(line).append("\n");
  return text;
}

}  // namespace pejl
