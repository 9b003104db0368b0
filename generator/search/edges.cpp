#include "search/edges.h"

#include "base/hash.h"
#include "language/inflect.h"
#include "language/words.h"

namespace pejl::searching {
namespace {

class EdgeFinder {
 public:
  EdgeFinder(const Vocabulary& vocabulary, const LemmaOf& lemmaOf) : vocabulary_(vocabulary), lemmaOf_(lemmaOf) {
    edges_.byTarget.resize(listCount);
  }

  void find(std::string_view word, std::uint32_t source) {
    word_ = word;
    source_ = source;
    if (const std::size_t tab = word.find(suspended); tab != std::string_view::npos) {
      addSuspended(tab);
      return;
    }
    if (word.find(' ') != std::string_view::npos) return;
    if (const auto lemma = lemmaOf_.find(word); lemma != lemmaOf_.end()) add(lemma->second, Kind::form);
    if (word.find_first_of("-'") != std::string_view::npos) {
      addWrittenParts();
    } else {
      addCompoundParts();
    }
  }

  EdgeList finish() { return std::move(edges_); }

 private:
  void add(std::string_view target, Kind kind) {
    if (target.empty() || target == word_) return;
    Edge edge;
    edge.targetBegin = static_cast<std::uint32_t>(edges_.letters.size());
    edge.targetLength = static_cast<std::uint32_t>(target.size());
    edge.hash = hash64(target);
    edge.source = source_;
    edge.kind = kind;
    edges_.letters.append(target);
    edges_.byTarget[listOf(edge.hash)].push_back(edge);
  }

  // "løn\tpersonalesporet" → lønsporet, "ind\tudskoling" → indskoling
  void addSuspended(std::size_t tab) {
    const std::string_view first = word_.substr(0, tab), second = word_.substr(tab + 1);
    std::string_view rest = isVerbalPrefix(first) ? withoutVerbalPrefix(second) : std::string_view();
    if (rest.empty()) {
      const std::vector<CompoundPart> parts = splitCompound(second, vocabulary_);
      if (!parts.empty()) rest = second.substr(parts.back().begin);
    }
    if (!rest.empty()) add(std::string(first).append(rest), Kind::form);
  }

  // "forældre-samarbejde", "sfo'er". A first part that is a stop word is an acronym that has its own term:
  // "med-udvalg".
  void addWrittenParts() {
    std::size_t begin = 0;
    while (begin < word_.size()) {
      const std::size_t end = std::min(word_.find_first_of("-'", begin), word_.size());
      const std::string_view part = word_.substr(begin, end - begin);
      const bool isEnding = begin > 0 && word_[begin - 1] == '\'' && isInflectionalEnding(part);
      const bool isBase = end < word_.size() && word_[end] == '\'';
      if (part.size() > 1 && !isEnding && !isStopWord(part)) {
        add(part, isBase ? Kind::form : end == word_.size() ? Kind::head : Kind::modifier);
      }
      begin = end + 1;
    }
  }

  // klyngeledelsesprofil → profil, ledelsesprofil; klynge, ledelse, klyngeledelse
  void addCompoundParts() {
    const std::vector<CompoundPart> parts = splitCompound(word_, vocabulary_);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool isLast = i + 1 == parts.size();
      add(parts[i].word, isLast ? Kind::head : Kind::modifier);
      if (i == 0 || isLast) continue;
      add(word_.substr(parts[i].begin), Kind::head);
      add(std::string(word_.substr(0, parts[i].begin)).append(parts[i].word), Kind::modifier);
    }
  }

  const Vocabulary& vocabulary_;
  const LemmaOf& lemmaOf_;
  EdgeList edges_;
  std::string_view word_;
  std::uint32_t source_ = 0;
};

}  // namespace

LemmaOf lemmasOf(const std::vector<Forms>& families) {
  LemmaOf lemmaOf;
  for (const Forms& forms : families) {
    for (const std::string& form : forms) lemmaOf.emplace(form, forms.front());
  }
  return lemmaOf;
}

EdgeList findEdges(const TermList& terms, const Vocabulary& vocabulary, const LemmaOf& lemmaOf) {
  EdgeFinder finder(vocabulary, lemmaOf);
  for (std::uint32_t word = 0; word < terms.words.size(); ++word) finder.find(terms.words.word(word), word);
  return finder.finish();
}

}  // namespace pejl::searching
