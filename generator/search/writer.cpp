#include "search/writer.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/hash.h"
#include "base/json.h"
#include "graph/suggested_themes.h"
#include "language/fold.h"
#include "language/words.h"
#include "model/addresses.h"
#include "search/encode.h"
#include "search/facts.h"
#include "search/spellings.h"

namespace pejl::searching {
namespace {

constexpr std::size_t smallSite = 64 * 1024;  // bytes of all parts: then they stand in index.js
constexpr PartLimits allInOne{smallSite, 1};

// Many parts make a query cheap, but are slow to write and to publish: on a large site about one for ten pages in all.
struct Limits {
  PartLimits words, texts, spellings;
};

Limits limitsFor(std::size_t pages) {
  return {{4352, std::clamp<std::size_t>(pages / 5, 48, 515)},
          {1536, std::clamp<std::size_t>(pages * 2 / 3, 96, 610)},
          {3 * 1024, 24}};
}

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

bool isTitle(const std::vector<Entry>& entries, std::string_view word) {
  const std::string key = spellingKey(word);
  const auto isBefore = [](const Entry& entry, const std::string& wanted) { return entry.key < wanted; };
  auto entry = std::lower_bound(entries.begin(), entries.end(), key, isBefore);
  for (; entry != entries.end() && entry->key == key; ++entry) {
    const auto isWhole = [](const Posting& posting) { return posting.points >= wholeTitle; };
    if (entry->word == word && std::any_of(entry->postings.begin(), entry->postings.end(), isWhole)) return true;
  }
  return false;
}

// Words that a query of several may lose, or that weigh little in it: those that are no title themselves.
void appendWeakWords(std::string& out, std::string_view name, std::span<const std::string_view> list,
                     const std::vector<Entry>& entries) {
  std::string words;
  for (const std::string_view word : list) {
    if (isTitle(entries, word)) continue;
    if (!words.empty()) words += ' ';
    words += word;
  }
  appendKey(out, name);
  appendJsonText(out, words);
}

// Title and address of each; offered when a query finds nothing.
void appendThemes(std::string& out, const Site& site) {
  std::string rows;
  for (const EntityIndex theme : graph::suggestedThemes(site)) {
    rows += rows.empty() ? "[" : ",[";
    appendJsonText(rows, site.entities[theme].title);
    rows += ',';
    appendJsonText(rows, site.entities[theme].address);
    rows += ']';
  }
  appendKey(out, "themes");
  out.append("[").append(rows).append("]");
}

// "words":["firstkey|secondkey","markmark"]
void appendParts(std::string& out, std::string_view name, const std::vector<Part>& parts) {
  std::string keys, marks;
  std::uint32_t previous = 0;
  for (const Part& part : parts) {
    if (part.firstSection != noSection) {
      appendNumber(keys, part.firstSection - previous);
      previous = part.firstSection;
    } else {
      keys += keys.empty() ? "" : "|";
      keys += part.start;
    }
    marks += markOf(part.arguments);
  }
  appendKey(out, name);
  out += '[';
  appendJsonText(out, keys);
  out += ',';
  appendJsonText(out, marks);
  out += ']';
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
  appendKey(manifest, "language");
  appendJsonText(manifest, site.config.language);
  appendFacts(manifest, site, sections);
  appendWeakWords(manifest, "stopWords", stopWords(), entries);
  appendWeakWords(manifest, "lightWords", lightWords(), entries);
  appendThemes(manifest, site);

  const ShownTexts shown = shownTexts(site, sections, jobs);
  appendKey(manifest, "shorthand");
  appendJsonText(manifest, shown.shorthand);
  const Families families = familiesOf(entries, jobs);
  const std::vector<std::string> postings = encodeAll(entries, families, sections.size(), jobs);
  const Limits limits = limitsFor(shown.pages.size());
  std::vector<Part> words = cutWords(entries, families, postings, limits.words, jobs);
  std::vector<Part> texts = cutTexts(shown, limits.texts);
  Spellings spellings;
  const bool isSmall = sizeOf(words) + sizeOf(texts) <= smallSite;
  if (isSmall) {
    words = cutWords(entries, families, postings, allInOne, jobs);
    texts = cutTexts(shown, allInOne);
  } else {
    spellings = cutSpellings(entries, limits.spellings);
  }
  const std::array<std::pair<std::string_view, const std::vector<Part>*>, 4> parts = {
      {{"words", &words}, {"texts", &texts}, {"starts", &spellings.starts}, {"ends", &spellings.ends}}};
  for (const auto& [name, list] : parts) appendParts(manifest, name, *list);
  manifest += '}';

  Output output;
  const std::string folder(addresses::searchFolder);
  output.push_back({folder + "index.js", call("index", markOf(manifest), manifest)});
  const auto write = [&](const std::vector<Part>& list, std::string_view stem) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string name = std::string(stem) + "-" + std::to_string(i);
      const std::string line = call(name, markOf(list[i].arguments), list[i].arguments);
      if (isSmall) {
        output.front().bytes += line;
      } else {
        output.push_back({folder + name + ".js", line});
      }
    }
  };
  for (const auto& [name, list] : parts) write(*list, name);
  return output;
}

}  // namespace pejl::searching
