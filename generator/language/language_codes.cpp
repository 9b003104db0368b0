#include "language/language_codes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pejl {
namespace {

// ISO 639-1, two letters each.
constexpr std::string_view twoLetterCodes =
    "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugv"
    "hahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmy"
    "nanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotr"
    "tstttwtyugukuruzvevivowawoxhyiyozazhzu";

constexpr std::array<std::string_view, 8> rightToLeft = {"ar", "dv", "fa", "he", "ps", "ur", "yi", "ckb"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> names = {{
    {"arabisk", "ar"}, {"dansk", "da"}, {"dk", "da"}, {"engelsk", "en"}, {"english", "en"}, {"gb", "en"}, {"eng", "en"},
    {"farsi", "fa"}, {"fransk", "fr"}, {"norsk", "no"}, {"polsk", "pl"}, {"svensk", "sv"}, {"tyrkisk", "tr"}, {"tysk", "de"},
}};

bool isSmallLetter(char c) { return c >= 'a' && c <= 'z'; }

bool isLetterOrDigit(char c) { return isSmallLetter(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool isPrimary(std::string_view part) {
  if (!std::all_of(part.begin(), part.end(), isSmallLetter)) return false;
  if (part.size() == 3) return true;
  if (part.size() != 2) return false;
  for (std::size_t i = 0; i + 1 < twoLetterCodes.size(); i += 2) {
    if (twoLetterCodes.substr(i, 2) == part) return true;
  }
  return false;
}

}  // namespace

bool isLanguageCode(std::string_view code) {
  std::size_t end = std::min(code.find('-'), code.size());
  if (!isPrimary(code.substr(0, end)) || !codeForLanguageName(code).empty()) return false;
  while (end < code.size()) {
    const std::size_t begin = end + 1;
    end = std::min(code.find('-', begin), code.size());
    const std::string_view part = code.substr(begin, end - begin);
    if (part.size() < 2 || part.size() > 8 || !std::all_of(part.begin(), part.end(), isLetterOrDigit)) return false;
  }
  return true;
}

bool isRightToLeft(std::string_view code) {
  return std::find(rightToLeft.begin(), rightToLeft.end(), code.substr(0, code.find('-'))) != rightToLeft.end();
}

std::string_view codeForLanguageName(std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.first == name; });
  return found == names.end() ? std::string_view() : found->second;
}

}  // namespace pejl
