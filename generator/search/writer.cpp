#include "search/writer.h"

#include <algorithm>

#include "base/hash.h"
#include "base/json.h"
#include "language/words.h"
#include "model/addresses.h"
#include "search/encode.h"
#include "search/facts.h"

namespace pejl::searching {
namespace {

constexpr std::size_t smallSite = 64 * 1024;  // bytes of all parts: then they stand in index.js
constexpr PartLimits allInOne{smallSite, 1};
constexpr PartLimits wordParts{9 * 1024, 480};  // 9 KB compress to about 6
constexpr PartLimits textParts{4 * 1024, 560};
// Of a section's text: three lines of a result and room for the found words among them; less on a large site.
constexpr std::size_t longestText = 480, shortestText = 120;
constexpr std::size_t allTexts = 8 * 1024 * 1024;
constexpr std::size_t mostSuggestedThemes = 12;

std::string markOf(std::string_view arguments) {
  const std::uint64_t hash = hash64(arguments);
  std::string mark;
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (int shift = 0; shift < 24; shift += 6) mark.push_back(letters[(hash >> shift) & 63]);
  return mark;
}

std::string call(std::string_view name, std::string_view mark, std::string_view arguments) {
  std::string line = "pejlSearch(";
  appendJsonText(line, name);
  line += ',';
  appendJsonText(line, mark);
  line += ',';
  return line.append(arguments).append(");\n");
}

void appendKey(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ',';
  appendJsonText(out, key);
  out += ':';
}

void appendStrings(std::string& out, const std::vector<std::string>& first, const std::vector<std::string>& second) {
  out += '[';
  for (std::size_t i = 0; i < first.size(); ++i) {
    out += i == 0 ? "[" : ",[";
    appendJsonText(out, first[i]);
    out += ',';
    appendJsonText(out, second[i]);
    out += ']';
  }
  out += ']';
}

// Words that a query of several may lose: the common ones that are no title themselves.
void appendStopWords(std::string& out, const std::vector<Entry>& entries) {
  std::vector<std::string_view> titles;
  for (const Entry& entry : entries) {
    const bool isTitle =
        isStopWord(entry.word) && std::any_of(entry.postings.begin(), entry.postings.end(),
                                              [](const Posting& posting) { return posting.points >= wholeTitle; });
    if (isTitle) titles.push_back(entry.word);
  }
  std::string words;
  for (const std::string_view word : stopWords()) {
    if (std::find(titles.begin(), titles.end(), word) != titles.end()) continue;
    if (!words.empty()) words += ' ';
    words += word;
  }
  appendKey(out, "stopWords");
  appendJsonText(out, words);
}

// Offered when a query finds nothing.
void appendThemes(std::string& out, const Site& site) {
  std::vector<std::string> titles, addresses;
  for (const Entity& entity : site.entities) {
    if (site.typeOf(entity).kind != TypeKind::theme || titles.size() == mostSuggestedThemes) continue;
    titles.push_back(entity.title);
    addresses.push_back(entity.address);
  }
  appendKey(out, "themes");
  appendStrings(out, titles, addresses);
}

void appendParts(std::string& out, const std::vector<Part>& words, const std::vector<Part>& texts) {
  std::string keys, wordMarks, sections, textMarks;
  for (const Part& part : words) {
    keys += keys.empty() ? "" : "|";
    keys += part.firstKey;
    wordMarks += markOf(part.arguments);
  }
  std::uint32_t previous = 0;
  for (const Part& part : texts) {
    appendNumber(sections, part.firstSection - previous);
    previous = part.firstSection;
    textMarks += markOf(part.arguments);
  }
  const auto append = [&](std::string_view key, const std::string& value) {
    appendKey(out, key);
    appendJsonText(out, value);
  };
  append("wordKeys", keys);
  append("wordMarks", wordMarks);
  append("textSections", sections);
  append("textMarks", textMarks);
}

std::size_t sizeOf(const std::vector<Part>& parts) {
  std::size_t size = 0;
  for (const Part& part : parts) size += part.arguments.size();
  return size;
}

}  // namespace

Output writeIndex(const Site& site, const std::vector<Section>& sections, const std::vector<Entry>& entries,
                  unsigned jobs) {
  std::string manifest = "{\"sections\":" + std::to_string(sections.size());
  appendFacts(manifest, site, sections);
  appendStopWords(manifest, entries);
  appendThemes(manifest, site);

  const std::size_t longest = std::clamp(allTexts / (sections.size() + 1), shortestText, longestText);
  const std::vector<std::string> pages = pageTexts(site, sections, longest, jobs);
  std::vector<Part> words = cutWords(entries, wordParts, jobs);
  std::vector<Part> texts = cutTexts(pages, sections, textParts);
  const bool isSmall = sizeOf(words) + sizeOf(texts) <= smallSite;
  if (isSmall) {
    words = cutWords(entries, allInOne, jobs);
    texts = cutTexts(pages, sections, allInOne);
  }
  appendParts(manifest, words, texts);
  manifest += '}';

  Output output;
  const std::string folder(addresses::searchFolder);
  output.push_back({folder + "index.js", call("index", markOf(manifest), manifest)});
  const auto write = [&](const std::vector<Part>& parts, std::string_view stem) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string name = std::string(stem) + "-" + std::to_string(i);
      const std::string line = call(name, markOf(parts[i].arguments), parts[i].arguments);
      if (isSmall) {
        output.front().bytes += line;
      } else {
        output.push_back({folder + name + ".js", line});
      }
    }
  };
  write(words, "words");
  write(texts, "texts");
  return output;
}

}  // namespace pejl::searching
