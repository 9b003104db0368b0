#include "search/entries.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "base/parallel.h"
#include "language/fold.h"
#include "language/inflect.h"
#include "language/words.h"
#include "search/edges.h"

namespace pejl::searching {
namespace {

bool isPhrase(std::string_view word) { return word.find(' ') != std::string_view::npos; }
bool isSuspended(std::string_view word) { return word.find(suspended) != std::string_view::npos; }

Vocabulary vocabularyOf(const std::vector<TermList>& terms, const std::vector<std::string>& alsoWords) {
  std::vector<std::string_view> words(alsoWords.begin(), alsoWords.end());
  for (const TermList& list : terms) {
    for (std::uint32_t i = 0; i < list.words.size(); ++i) {
      const std::string_view word = list.words.word(i);
      if (!isPhrase(word) && !isSuspended(word) && word.find('-') == std::string_view::npos) words.push_back(word);
    }
  }
  return Vocabulary(words);
}

// An edge to a word of the list that is being put together.
struct Arrival {
  std::uint32_t target = 0;
  std::uint32_t list = 0, source = 0;  // whose postings it brings
  Kind kind = Kind::own;
};

// One posting a section: the one that is worth most to a reader.
void combine(std::vector<Posting>& postings) {
  const auto worthOf = [](const Posting& posting) {
    return posting.points * percentOfKind[static_cast<std::size_t>(posting.kind)];
  };
  std::sort(postings.begin(), postings.end(), [&](const Posting& a, const Posting& b) {
    if (a.section != b.section) return a.section < b.section;
    return worthOf(a) != worthOf(b) ? worthOf(a) > worthOf(b) : a.kind < b.kind;
  });
  const auto isSameSection = [](const Posting& a, const Posting& b) { return a.section == b.section; };
  postings.erase(std::unique(postings.begin(), postings.end(), isSameSection), postings.end());
}

void appendDerived(std::vector<Posting>& out, std::span<const Posting> postings, Kind kind) {
  const Points most = kind == Kind::form ? wholeTitle : mostOfDerived;
  for (const Posting& posting : postings) {
    out.emplace_back(posting.section, std::min<Points>(posting.points, most), kind);
  }
}

// The words of one list of the dictionary: its terms, then the targets of edges that are none.
class ListMaker {
 public:
  ListMaker(const std::vector<TermList>& terms, const std::vector<EdgeList>& edges, std::size_t list)
      : terms_(terms), own_(terms[list]), words_(terms[list].words) {
    for (std::uint32_t from = 0; from < edges.size(); ++from) {
      for (const Edge& edge : edges[from].byTarget[list]) {
        const std::uint32_t target = words_.add(edges[from].target(edge), edge.hash);
        arrivals_.push_back({target, from, edge.source, edge.kind});
      }
    }
    std::stable_sort(arrivals_.begin(), arrivals_.end(),
                     [](const Arrival& a, const Arrival& b) { return a.target < b.target; });
  }

  // A form of a family, so that a query for it finds its lemma, though the text never has it.
  void addUnused(const std::string& form) { words_.add(form, hash64(form)); }

  TermList finish() {
    TermList list;
    list.begins.push_back(0);
    std::vector<Posting> postings;
    auto arrival = arrivals_.begin();
    for (std::uint32_t word = 0; word < words_.size(); ++word) {
      postings.clear();
      if (word < own_.words.size() && !isSuspended(words_.word(word))) {
        const std::span<const Posting> own = own_.postingsOf(word);
        postings.assign(own.begin(), own.end());
      }
      const bool hasArrivals = arrival != arrivals_.end() && arrival->target == word;
      for (; arrival != arrivals_.end() && arrival->target == word; ++arrival) {
        appendDerived(postings, terms_[arrival->list].postingsOf(arrival->source), arrival->kind);
      }
      if (hasArrivals) combine(postings);
      list.postings.insert(list.postings.end(), postings.begin(), postings.end());
      list.begins.push_back(static_cast<std::uint32_t>(list.postings.size()));
    }
    list.words = std::move(words_);
    return list;
  }

 private:
  const std::vector<TermList>& terms_;
  const TermList& own_;
  WordTable words_;
  std::vector<Arrival> arrivals_;
};

bool holdsWord(const std::vector<TermList>& terms, std::string_view word) {
  const std::uint64_t hash = hash64(word);
  return terms[listOf(hash)].words.find(word, hash) != noWord;
}

// By list, the forms whose lemma the text has.
std::vector<std::vector<std::string>> formsByList(const std::vector<TermList>& terms,
                                                  const std::vector<Forms>& families) {
  std::vector<std::vector<std::string>> byList(listCount);
  for (const Forms& forms : families) {
    const bool isUsed =
        std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return holdsWord(terms, form); });
    if (!isUsed) continue;
    for (std::size_t i = 1; i < forms.size(); ++i) byList[listOf(hash64(forms[i]))].push_back(forms[i]);
  }
  return byList;
}

// The first eight bytes as a number that orders as they do.
std::uint64_t firstBytes(std::string_view text) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    bytes = bytes << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
  }
  return bytes;
}

}  // namespace

Dictionary makeDictionary(std::vector<TermList> terms, std::vector<Forms> families, unsigned jobs,
                          const std::vector<std::string>& alsoWords) {
  Dictionary dictionary;
  dictionary.families = std::move(families);
  const Vocabulary vocabulary = vocabularyOf(terms, alsoWords);
  const LemmaOf lemmaOf = lemmasOf(dictionary.families);
  const std::vector<EdgeList> edges =
      parallelMap(terms.size(), jobs, [&](std::size_t list) { return findEdges(terms[list], vocabulary, lemmaOf); });
  const std::vector<std::vector<std::string>> forms = formsByList(terms, dictionary.families);
  dictionary.lists = parallelMap(terms.size(), jobs, [&](std::size_t list) {
    ListMaker maker(terms, edges, list);
    for (const std::string& form : forms[list]) maker.addUnused(form);
    return maker.finish();
  });
  const std::vector<std::vector<std::string>> keys = parallelMap(listCount, jobs, [&](std::size_t list) {
    const WordTable& words = dictionary.lists[list].words;
    std::vector<std::string> some;
    for (std::uint32_t word = 0; word < words.size(); ++word) some.push_back(spellingKey(normalWord(words.word(word))));
    return some;
  });
  for (const std::vector<std::string>& some : keys) {
    dictionary.firsts.push_back(static_cast<std::uint32_t>(dictionary.keys.size()));
    dictionary.keys.insert(dictionary.keys.end(), some.begin(), some.end());
  }
  return dictionary;
}

std::vector<Entry> entriesOf(const Dictionary& dictionary) {
  struct Place {
    std::uint64_t beginning;
    std::uint32_t list, word;
  };
  const auto keyOf = [&](const Place& place) -> const std::string& {
    return dictionary.keys[dictionary.firsts[place.list] + place.word];
  };
  const auto wordOf = [&](const Place& place) { return dictionary.lists[place.list].words.word(place.word); };
  const LemmaOf lemmaOf = lemmasOf(dictionary.families);
  std::vector<Place> order;
  for (std::uint32_t list = 0; list < dictionary.lists.size(); ++list) {
    for (std::uint32_t word = 0; word < dictionary.lists[list].words.size(); ++word) {
      Place place{0, list, word};
      if (isSuspended(wordOf(place))) continue;
      place.beginning = firstBytes(keyOf(place));
      order.push_back(place);
    }
  }
  std::sort(order.begin(), order.end(), [&](const Place& a, const Place& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const int keys = keyOf(a).compare(keyOf(b));
    return keys != 0 ? keys < 0 : wordOf(a) < wordOf(b);
  });
  std::vector<Entry> entries;
  entries.reserve(order.size());
  for (const Place& place : order) {
    Entry entry{wordOf(place), keyOf(place), {}, dictionary.lists[place.list].postingsOf(place.word)};
    const auto lemma = lemmaOf.find(entry.word);
    if (lemma != lemmaOf.end() && lemma->second != entry.word) entry.lemma = lemma->second;
    if (entry.postings.empty() && entry.lemma.empty()) continue;  // a stop word
    entries.push_back(entry);
  }
  return entries;
}

std::vector<Forms> declaredFamilies(const std::vector<Section>& sections) {
  std::vector<Forms> families;
  for (const Section& section : sections) {
    if (section.inflection.empty()) continue;
    const std::string lemma = normalPhrase(section.title);
    if (!lemma.empty() && !isPhrase(lemma)) families.push_back(inflectedForms(lemma, section.inflection));
  }
  for (const IrregularNoun& noun : irregularNouns()) {
    Forms forms = {std::string(noun.lemma)};
    for (const std::string_view form : {noun.plural, noun.definitePlural}) {
      forms.emplace_back(form);
      forms.push_back(std::string(form) + "s");
    }
    families.push_back(std::move(forms));
  }
  return families;
}

}  // namespace pejl::searching
