#include "parse/personal_data.h"

#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl::parsing {
namespace {

// Mailboxes of an office. What stands before the '@' is one of these, or begins with it and a '-', '.', '_' or digit.
constexpr std::array<std::string_view, 30> offices = {
    "administration", "afdeling", "biblioteket", "boern",   "boernehus", "borgerservice", "dagtilbud", "databeskyttelse",
    "dpo",            "drift",    "hoering",     "hr",      "info",      "it",            "job",       "kommune",
    "kommunen",       "kontakt",  "mail",        "med",     "noreply",   "personale",     "post",      "presse",
    "redaktion",      "service",  "sikkerpost",  "support", "tilgaengelighed", "webmaster"};
constexpr std::array<std::string_view, 8> phoneWords = {"tlf", "telefon", "tel:", "tel.", "mobil", "phone", "ring ", "ring til"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }
bool isLocal(char c) { return isDigit(c) || (isLetter(c) && static_cast<unsigned char>(c) < 0x80) || c == '.' || c == '_' || c == '-' || c == '+'; }

class Scanner {
 public:
  Scanner(const SourceText& source, const std::vector<std::string>& allowed, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), allowed_(allowed), diagnostics_(diagnostics) {}

  void run();

 private:
  std::size_t readDigits(std::size_t begin);
  void readAddress(std::size_t at);
  bool isCpr(std::size_t begin, std::size_t end) const;
  std::size_t phoneFrom(std::size_t begin) const;
  bool standsInAddress(std::size_t begin) const;
  bool followsPhoneWord(std::size_t begin) const;
  bool isAllowed(std::string_view written) const;
  void report(const Code& code, std::size_t begin, std::size_t end, Message message, Message help);

  const SourceText& source_;
  std::string_view text_;
  const std::vector<std::string>& allowed_;
  Diagnostics& diagnostics_;
};

void Scanner::run() {
  for (std::size_t at = 0; at < text_.size();) {
    if (isDigit(text_[at])) {
      at = readDigits(at);
    } else {
      if (text_[at] == '@') readAddress(at);
      ++at;
    }
  }
}

void Scanner::report(const Code& code, std::size_t begin, std::size_t end, Message message, Message help) {
  diagnostics_.add(code, source_.locationOf(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)), std::move(message),
                   std::move(help));
}

bool Scanner::isAllowed(std::string_view written) const {
  return std::find(allowed_.begin(), allowed_.end(), contactKey(written)) != allowed_.end();
}

// Where the digits that begin here end; what they are is reported on the way.
std::size_t Scanner::readDigits(std::size_t begin) {
  std::size_t end = begin;
  while (end < text_.size() && isDigit(text_[end])) ++end;
  const char before = begin == 0 ? ' ' : text_[begin - 1];
  const bool beginsWord = !isLetter(before) && before != '-' && before != '.' && before != ',' && before != '#' && before != '_';
  const std::size_t length = end - begin;
  if (!beginsWord || (length != 2 && length != 4 && length != 6 && length != 8 && length != 10)) return end;
  std::size_t cprEnd = end;
  if (length == 6 && end + 5 <= text_.size() && text_[end] == '-' && std::all_of(&text_[end + 1], &text_[end + 1] + 4, isDigit)) cprEnd = end + 5;
  if ((length == 10 || cprEnd != end) && isCpr(begin, cprEnd) && !standsInAddress(begin)) {
    report(codes::cprNumber, begin, cprEnd, say("this looks like a CPR number"),
           say("take it away, and out of the history of the files too"));
    return cprEnd;
  }
  const std::size_t phoneEnd = phoneFrom(begin);
  if (phoneEnd == begin || standsInAddress(begin) || isAllowed(text_.substr(begin, phoneEnd - begin))) return end;
  report(codes::personalContact, begin, phoneEnd, say("a phone number: is it a person's own?"),
         say("give the number of an office; then allow it in pejl.toml: [privacy] allow = [\"{}\"]", text_.substr(begin, phoneEnd - begin)));
  return phoneEnd;
}

// Six digits that are a day, then four, and nothing that makes it a part of something longer.
bool Scanner::isCpr(std::size_t begin, std::size_t end) const {
  if (end < text_.size() && (isLetter(text_[end]) || isDigit(text_[end]) || text_[end] == '-')) return false;
  const auto number = [&](std::size_t at) { return (text_[begin + at] - '0') * 10 + (text_[begin + at + 1] - '0'); };
  const int day = number(0), month = number(2);
  constexpr std::array<int, 13> days = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= days[static_cast<std::size_t>(month)];
}

// The end of "12 34 56 78"; of "1234 5678" and "12345678" only where a word or +45 says that they are a phone's: numbers and
// years are written so too. `begin` when there is none. Danish numbers begin with 2-9.
std::size_t Scanner::phoneFrom(std::size_t begin) const {
  constexpr std::array<std::array<std::size_t, 4>, 3> forms = {{{2, 2, 2, 2}, {4, 4, 0, 0}, {8, 0, 0, 0}}};
  if (text_[begin] < '2') return begin;
  const bool goesBack = begin >= 2 && text_[begin - 1] == ' ' && isDigit(text_[begin - 2]);
  const bool isNamed = followsPhoneWord(begin);
  if (goesBack && !isNamed) return begin;  // the rest of a row of numbers
  for (const auto& form : forms) {
    std::size_t at = begin;
    bool fits = true;
    for (const std::size_t group : form) {
      if (group == 0) continue;
      if (at != begin) fits = fits && at < text_.size() && text_[at++] == ' ';
      for (std::size_t i = 0; i < group; ++i) fits = fits && at < text_.size() && isDigit(text_[at++]);
    }
    fits = fits && (at == text_.size() || (!isDigit(text_[at]) && !isLetter(text_[at])));
    const bool goesOn = fits && at + 1 < text_.size() && text_[at] == ' ' && isDigit(text_[at + 1]);
    if (fits && !goesOn && (form[0] == 2 || isNamed)) return at;
  }
  return begin;
}

bool Scanner::followsPhoneWord(std::size_t begin) const {
  constexpr std::size_t reach = 24;
  const std::size_t from = begin > reach ? begin - reach : 0;
  std::string before(text_.substr(from, begin - from));
  if (const std::size_t line = before.rfind('\n'); line != std::string::npos) before.erase(0, line + 1);
  for (char& c : before) c = lower(c);
  if (endsWith(before, "+45") || endsWith(before, "+45 ")) return true;
  return std::any_of(phoneWords.begin(), phoneWords.end(), [&](std::string_view word) { return before.find(word) != std::string::npos; });
}

// Inside a web address digits are anything.
bool Scanner::standsInAddress(std::size_t begin) const {
  std::size_t from = begin;
  while (from > 0 && std::string_view(" \n\t\"'()<>").find(text_[from - 1]) == std::string_view::npos) --from;
  const std::string_view word = text_.substr(from, begin - from);
  return word.find('/') != std::string_view::npos || word.find('=') != std::string_view::npos;
}

void Scanner::readAddress(std::size_t at) {
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && isLocal(text_[begin - 1])) --begin;
  while (end < text_.size() && (isLocal(text_[end]) || isLetter(text_[end]))) ++end;
  while (end > at + 1 && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
  const std::string_view local = text_.substr(begin, at - begin), host = text_.substr(at + 1, end - at - 1);
  if (local.empty() || host.find('.') == std::string_view::npos) return;
  const bool isOffice = std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
    std::string name(local);
    for (char& c : name) c = lower(c);
    return startsWith(name, office) && (name.size() == office.size() || !isLetter(name[office.size()]));
  });
  const std::string_view written = text_.substr(begin, end - begin);
  if (isOffice || isAllowed(written)) return;
  report(codes::personalContact, begin, end, say("an e-mail address: is it a person's own?"),
         say("give the mailbox of an office; then allow it in pejl.toml: [privacy] allow = [\"{}\"]", written));
}

}  // namespace

std::string contactKey(std::string_view written) {
  std::string key;
  for (const char c : written) {
    if (c != ' ') key.push_back(lower(c));
  }
  return startsWith(key, "+45") ? key.substr(3) : key;
}

void checkPersonalData(const SourceText& source, const std::vector<std::string>& allowed, Diagnostics& diagnostics) {
  Scanner(source, allowed, diagnostics).run();
}

}  // namespace pejl::parsing
