// `pejl readability`: how hard the texts are to read. Advice on one's own words; adopted ones stand as they are.
#include "commands/readability.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "build.h"
#include "commands/commands.h"
#include "commands/embedded_words.h"
#include "commands/outcome.h"
#include "graph/running_text.h"
#include "language/plain_language.h"
#include "language/readability.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pejl {
namespace {

constexpr std::string_view wordsFile = "generator/commands/readability.toml";
constexpr std::size_t mostSentences = 10;
constexpr std::size_t fewWords = 100;  // below that LIX jumps with every word
constexpr std::size_t longSummary = 60;
constexpr unsigned hardSummary = 40;

struct PageText {
  PageIndex page = none;
  bool isSource = false;
  TextCounts counts;
  std::vector<graph::PlacedSentence> sentences;
};

// A path is asked for as the report shows it, or from content/ on.
bool isBelow(std::string_view file, std::string_view path) {
  constexpr std::string_view content = "content/";
  return startsWith(file, path) || (startsWith(file, content) && startsWith(file.substr(content.size()), path));
}

std::vector<PageText> readPages(const Site& site, std::string_view path) {
  std::vector<PageText> pages;
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    const Document& document = site.documents[site.pages[i].document];
    // The scale is for Danish.
    if (document.nodes.empty() || site.pages[i].language != "da" || !isBelow(document.path, path)) continue;
    PageText text{i, graph::isSourceText(site, i), {}, graph::sentencesOn(site, i)};
    for (const graph::PlacedSentence& sentence : text.sentences) text.counts += countWords(sentence.text);
    if (text.counts.words > 0) pages.push_back(std::move(text));
  }
  std::stable_sort(pages.begin(), pages.end(), [](const PageText& a, const PageText& b) {
    const bool aIsSure = a.counts.words >= fewWords, bIsSure = b.counts.words >= fewWords;
    return aIsSure != bIsSure ? aIsSure : lixOf(a.counts) > lixOf(b.counts);
  });
  return pages;
}

std::string placeOf(const Location& where) { return where.file + ":" + std::to_string(where.line) + ":" + std::to_string(where.column); }

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = countCodePoints(text);
  return length < width ? std::string(width - length, ' ') + text : text;
}

// 12,1 in Danish, 12.1 in English.
std::string perSentence(const TextCounts& counts, std::string_view language) {
  const std::size_t tenths = (10 * counts.words + counts.sentences / 2) / counts.sentences;
  return std::to_string(tenths / 10) + (language == "da" ? "," : ".") + std::to_string(tenths % 10);
}

class Report {
 public:
  Report(const Site& site, std::vector<PageText> pages, std::string_view language)
      : site_(site), pages_(std::move(pages)), language_(language), all_(embeddedWords(wordsFile)) {}

  std::string write() && {
    writeHead();
    writePages();
    writeFrameworks();
    writeLongest();
    writeSummaries();
    writeHeavyWords();
    writeTurns("passives", HeavyTurn::passive);
    writeTurns("nouns", HeavyTurn::nounForVerb);
    writeAcronyms();
    return std::move(out_);
  }

 private:
  std::string word(std::string_view key) const {
    const TomlEntry* own = all_.find(language_);
    const TomlEntry* entry = own == nullptr ? nullptr : own->value.find(key);
    const std::string* text = entry == nullptr ? nullptr : entry->value.asText();
    return text == nullptr ? std::string(key) : *text;
  }
  std::string wordAt(std::string_view key, std::size_t index) const {
    const TomlValue::Array* items = all_.find(language_)->value.find(key)->value.asArray();
    return *(*items)[index].asText();
  }
  void heading(std::string_view key) { out_.append("\n").append(word(key)).append("\n"); }

  void line(const TextCounts& counts, std::string_view name) {
    const unsigned lix = lixOf(counts);
    const std::size_t percent = (100 * counts.longWords + counts.words / 2) / counts.words;
    out_ += padded(std::to_string(lix), 4) + padded("(" + std::to_string(lixByStops(counts)) + ")", 6) + "  ";
    const std::string level = wordAt("levels", static_cast<std::size_t>(levelOf(lix)));
    out_ += level + std::string(11 - std::min<std::size_t>(10, countCodePoints(level)), ' ');
    out_ += padded(std::to_string(counts.words), 6) + padded(perSentence(counts, language_), 13) + padded(std::to_string(percent) + " %", 7) + "  ";
    out_.append(name).append("\n");
  }

  void writeHead() {
    TextCounts all;
    for (const PageText& page : pages_) all += page.counts;
    std::string title = replaceAll(word("title"), "{pages}", std::to_string(pages_.size()));
    title = replaceAll(replaceAll(title, "{words}", std::to_string(all.words)), "{sentences}", std::to_string(all.sentences));
    out_ += title + "\n" + word("scale") + "\n\n";
  }

  void writePages() {
    out_ += padded(wordAt("head", 0), 4) + std::string(19, ' ') + padded(wordAt("head", 1), 6) + padded(wordAt("head", 2), 13) + padded(wordAt("head", 3), 7) + "  " +
            wordAt("head", 4) + "\n";
    for (const PageText& page : pages_) {
      std::string name = site_.documents[site_.pages[page.page].document].path;
      if (page.isSource) name += " (" + word("source") + ")";
      if (page.counts.words < fewWords) name += " (" + word("few") + ")";
      line(page.counts, name);
    }
  }

  void writeFrameworks() {
    std::map<EntityIndex, TextCounts> sums;  // what belongs to none comes last
    for (const PageText& page : pages_) sums[site_.pages[page.page].framework] += page.counts;
    heading("frameworks");
    for (const auto& [framework, counts] : sums) line(counts, framework == none ? word("outside") : site_.entities[framework].title);
  }

  void writeLongest() {
    std::vector<std::pair<std::size_t, const graph::PlacedSentence*>> sentences;
    for (const PageText& page : pages_) {
      for (const graph::PlacedSentence& sentence : page.sentences) {
        if (!page.isSource) sentences.emplace_back(countWords(sentence.text).words, &sentence);
      }
    }
    std::stable_sort(sentences.begin(), sentences.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (sentences.size() > mostSentences) sentences.resize(mostSentences);
    heading("longest");
    for (const auto& [words, sentence] : sentences) {
      out_ += placeOf(sentence->where) + ": " + replaceAll(word("word_count"), "{}", std::to_string(words)) + "\n  " + sentence->text + "\n";
    }
    if (sentences.empty()) out_ += word("none") + "\n";
  }

  void writeSummaries() {
    heading("summaries");
    bool hasAny = false;
    for (const PageText& page : pages_) {
      const EntityDeclaration& declared = site_.documents[site_.pages[page.page].document].declarations.front();
      const TextCounts counts = countWords(declared.summary);
      if (lixOf(counts) <= hardSummary && counts.words <= longSummary) continue;
      hasAny = true;
      const std::string words = replaceAll(word("summary"), "{lix}", std::to_string(lixOf(counts)));
      out_ += site_.documents[site_.pages[page.page].document].path + ": " + replaceAll(words, "{}", std::to_string(counts.words)) + "\n";
    }
    if (!hasAny) out_ += word("none") + "\n";
  }

  void writeHeavyWords() {
    heading("heavy");
    std::size_t found = 0;
    const TomlEntry* heavy = all_.find("heavy");
    for (const PageText& page : pages_) {
      for (const graph::PlacedSentence& sentence : page.sentences) {
        const std::string text = caseFold(sentence.text);
        for (const TomlEntry& entry : *heavy->value.asTable()) {
          if (page.isSource || !holdsWord(text, entry.key)) continue;
          ++found;
          out_ += placeOf(sentence.where) + ": " + entry.key + " (" + word("rather") + ": " + *entry.value.asText() + ")\n";
        }
      }
    }
    if (found == 0) out_ += word("none") + "\n";
  }

  void writeTurns(std::string_view key, HeavyTurn turn) {
    heading(key);
    bool hasAny = false;
    for (const PageText& page : pages_) {
      for (const graph::PlacedSentence& sentence : page.sentences) {
        if (page.isSource) continue;
        for (const HeavyPhrase& phrase : heavyPhrasesIn(sentence.text)) {
          if (phrase.turn != turn) continue;
          hasAny = true;
          out_ += placeOf(sentence.where) + ": " + phrase.words + "\n";
        }
      }
    }
    if (!hasAny) out_ += word("none") + "\n";
  }

  static bool holdsWord(std::string_view text, std::string_view wanted) {
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
      std::size_t after = at + wanted.size();
      const bool beginsWord = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
      const bool endsWord = after == text.size() || !isWordCharacter(decodeCodePoint(text, after));
      if (beginsWord && endsWord) return true;
    }
    return false;
  }

  // Each abbreviation once, where it stands first.
  void writeAcronyms() {
    std::unordered_set<std::string> explained;  // looked up only
    for (const Entity& entity : site_.entities) {
      std::vector<std::string> names = entity.declared.aliases;
      names.insert(names.end(), {entity.title, entity.declared.shortTitle});
      for (const FieldClaim& field : entity.declared.fields) {
        if (const std::string* text = field.value.asText()) names.push_back(*text);
      }
      for (const std::string& name : names) {
        std::size_t offset = 0;
        for (Word part = nextWord(name, offset); !part.source.empty(); part = nextWord(name, offset)) explained.insert(std::string(acronymIn(part.source)));
      }
    }
    heading("acronyms");
    bool hasAny = false;
    for (const PageText& page : pages_) {
      for (const graph::PlacedSentence& sentence : page.sentences) {
        std::size_t offset = 0;
        for (Word part = nextWord(sentence.text, offset); !part.source.empty(); part = nextWord(sentence.text, offset)) {
          if (!isAcronym(part.source) || !explained.insert(std::string(acronymIn(part.source))).second) continue;
          hasAny = true;
          out_ += placeOf(sentence.where) + ": " + std::string(acronymIn(part.source)) + "\n";
        }
      }
    }
    if (!hasAny) out_ += word("none") + "\n";
  }

  // "MED" of "MED-udvalget" and "SFO" of "SFO'er".
  static std::string_view acronymIn(std::string_view source) {
    const std::size_t end = source.find_first_of("-'");
    const std::size_t curly = source.find("’");
    return source.substr(0, std::min(end, curly));
  }

  const Site& site_;
  const std::vector<PageText> pages_;
  const std::string language_;
  const TomlValue all_;
  std::string out_;
};

}  // namespace

std::string readabilityText(const Site& site, std::string_view path, std::string_view language) {
  std::vector<PageText> pages = readPages(site, path);
  return pages.empty() ? std::string() : Report(site, std::move(pages), language).write();
}

int runReadability(const Options& options) {
  const Site site = siteToRead(*openFolder(options.root), options.build);
  const std::string report = readabilityText(site, options.page, site.config.messages);
  if (report.empty()) {
    std::fprintf(stderr, "pejl: there is no page in Danish below '%s'; name a folder or file of content/, or none for all pages\n", options.page.c_str());
    return exitUsage;
  }
  std::fputs(report.c_str(), stdout);
  endProgram(exitFine);
}

}  // namespace pejl
