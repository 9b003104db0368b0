#include "terms/lexicon.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "language/inflect.h"
#include "language/unicode.h"
#include "language/words.h"
#include "terms/policy.h"

namespace pejl::terming {
namespace {

std::vector<WordNumber> sorted(std::vector<WordNumber> list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

// Aliases are for search: "tal" for a theme about data. What links by itself is an acronym or the title in another form.
bool isNameToo(std::string_view alias, std::string_view title) {
  return (isAcronym(alias) && alias.find(' ') == std::string_view::npos) || isFormOfName(alias, title);
}

// Of the definite form, which is declared first: "-en", "-et".
Gender genderOf(std::string_view inflection) {
  const std::string_view definite = trim(inflection.substr(0, inflection.find(',')));
  return endsWith(definite, "n") ? Gender::common : endsWith(definite, "t") ? Gender::neuter : Gender::unknown;
}

// Whether a form of several words has its adjective as it is after an article and its noun in the singular: else the adjective
// may be a verb, "åbne dialogen". A noun that is the same in the plural needs none: "tydelige mål".
bool isWeakSingular(std::string_view form, std::string_view name, std::string_view inflection) {
  const std::size_t blank = name.rfind(' '), blankInForm = form.rfind(' ');
  const bool isOfNoun = startsWith(inflection, "-") && inflection.find("–") == std::string_view::npos;
  if (!isOfNoun || blank == std::string_view::npos || blankInForm == std::string_view::npos) return false;
  if (caseFold(form.substr(0, blankInForm)) == caseFold(name.substr(0, blank))) return false;
  const std::string noun = caseFold(name.substr(blank + 1)), last = caseFold(form.substr(blankInForm + 1));
  const std::string_view ending = startsWith(last, noun) ? std::string_view(last).substr(noun.size()) : std::string_view("?");
  return ending.empty() || ending == "s" || ending == "n" || ending == "ns" || ending == "en" || ending == "ens" || ending == "et" || ending == "ets";
}

class Compiler {
 public:
  Compiler(const Site& site, EntityIndex asked) : site_(site), asked_(asked), policies_(site) {
    lexicon_.contexts.emplace_back();
    lexicon_.gap = lexicon_.words.add("…");
  }

  Lexicon compile() {
    for (EntityIndex entity = 0; entity < site_.entities.size(); ++entity) addEntity(entity);
    for (const std::string& phrase : site_.schema.terms.phrases) addPhrases(phrase, none);
    for (const AmbiguousWord& word : site_.schema.terms.words) {
      for (const std::string& phrase : word.context.never) addPhrases(phrase, none);
    }
    addTypeNames();
    addClasses();
    lexicon_.sensesAt.resize(lexicon_.terms.nodes(), none);
    lexicon_.phraseEnds.resize(lexicon_.phrases.nodes());
    return std::move(lexicon_);
  }

 private:
  void addEntity(EntityIndex index) {
    const Entity& entity = site_.entities[index];
    const EntityDeclaration& declared = entity.declared;
    if (policies_.isSilent(entity) && index != asked_) return;
    for (const std::string& phrase : declared.link.context.never) addPhrases(phrase, index);
    addName(index, nameIn(entity.title), true);
    if (!declared.shortTitle.empty()) addName(index, nameIn(declared.shortTitle), false);
    for (const std::string& name : declared.link.names) addName(index, name, false);
    for (const std::string& alias : declared.aliases) {
      if (isNameToo(alias, nameIn(entity.title))) addName(index, nameIn(alias), false);
    }
  }

  void addName(EntityIndex index, std::string_view name, bool isTitle) {
    const Entity& entity = site_.entities[index];
    const WordPolicy policy = policies_.of(entity, name);
    if ((policy.link == LinkPolicy::never && index != asked_) || name.empty()) return;
    Sense sense;
    sense.entity = index;
    sense.policy = policy.link;
    sense.scope = scopeOf(entity);
    sense.isTitle = isTitle;
    std::size_t second = 0;
    sense.isName = site_.typeOf(entity).kind == TypeKind::organisation && isUpper(decodeCodePoint(name, second));
    sense.isAcronym = isAcronym(name) && name.find_first_of(" -") == std::string_view::npos;
    const std::string_view inflection = isTitle ? std::string_view(entity.declared.inflection) : std::string_view{};
    const std::vector<std::string> forms = inflectedForms(name, inflection);
    sense.gender = genderOf(inflection);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      sense.isLemma = i == 0;
      sense.needsArticle = isWeakSingular(forms[i], name, inflection);
      sense.context = sense.policy <= LinkPolicy::careful ? contextOf(entity, policy.word) : 0;
      addForm(forms[i], sense);
    }
    if (isTitle && inflection.empty() && !sense.isAcronym && sense.policy < LinkPolicy::explicitOnly) addLikely(name, sense);
  }

  void addLikely(std::string_view name, Sense sense) {
    const std::string inflection = likelyInflection(name);
    if (inflection.empty()) return;
    sense.isLikely = true;
    sense.isLemma = false;
    for (const std::string& form : inflectedForms(name, inflection)) addForm(form, sense);
  }

  void addForm(const std::string& form, Sense sense) {
    WordTrie::Node node = WordTrie::root;
    std::size_t count = 0, end = 0;
    bool isPlain = true, hasInnerCapital = false;
    for (std::size_t offset = 0;; ++count) {
      const Word word = nextWord(form, offset);
      if (word.source.empty()) break;
      if (count > 0) {
        isPlain = isPlain && form.substr(end, word.begin - end) == " ";
        std::size_t letter = 0;
        hasInnerCapital = hasInnerCapital || isUpper(decodeCodePoint(word.source, letter));
      }
      end = word.begin + word.source.size();
      node = lexicon_.terms.add(node, lexicon_.words.add(sense.isAcronym ? std::string(word.source) : normalWord(word.source)));
    }
    if (count == 0) return;
    isPlain = isPlain && end == form.size();
    if (!isPlain || hasInnerCapital) {
      sense.spelling = static_cast<std::uint32_t>(lexicon_.spellings.size());
      lexicon_.spellings.push_back(form);
    }
    addSense(node, sense);
  }

  void addSense(WordTrie::Node node, const Sense& sense) {
    if (node >= lexicon_.sensesAt.size()) lexicon_.sensesAt.resize(node + 1, none);
    if (lexicon_.sensesAt[node] == none) {
      lexicon_.sensesAt[node] = static_cast<std::uint32_t>(lexicon_.senses.size());
      lexicon_.senses.emplace_back();
    }
    std::vector<Sense>& senses = lexicon_.senses[lexicon_.sensesAt[node]];
    // What was declared of an entity beats what is likely; its title beats its aliases.
    const auto known = std::find_if(senses.begin(), senses.end(), [&](const Sense& one) { return one.entity == sense.entity; });
    if (known == senses.end()) {
      senses.push_back(sense);
    } else {
      known->isName = known->isName && sense.isName;  // an alias "byrådet" frees the name "Byrådet" of its capital
    }
  }

  // Of a careful term: what the language and what the entity's own declaration know.
  std::uint32_t contextOf(const Entity& entity, const AmbiguousWord* word) {
    const TermContext& own = entity.declared.link.context;
    if (word == nullptr && own.before.empty() && own.after.empty() && own.unless.empty()) return 0;
    Context context;
    for (const std::string& other : own.unless) context.unless.push_back(normalWord(other));
    if (word != nullptr) {
      context.also = word->also;
      context.forms = numbersOf(word->forms);
      for (const std::string& other : word->context.unless) context.unless.push_back(normalWord(other));
    }
    context.before = numbersOf(own.before, word != nullptr ? word->context.before : std::vector<std::string>{});
    context.after = numbersOf(own.after, word != nullptr ? word->context.after : std::vector<std::string>{});
    lexicon_.contexts.push_back(std::move(context));
    return static_cast<std::uint32_t>(lexicon_.contexts.size() - 1);
  }

  std::vector<WordNumber> numbersOf(const std::vector<std::string>& words, const std::vector<std::string>& more = {}) {
    std::vector<WordNumber> numbers;
    for (const auto* list : {&words, &more}) {
      for (const std::string& word : *list) numbers.push_back(lexicon_.words.add(normalWord(word)));
    }
    return sorted(std::move(numbers));
  }

  // "stå/står mål med": a phrase for each spelling.
  void addPhrases(const std::string& written, EntityIndex concerned) {
    std::vector<WordTrie::Node> nodes = {WordTrie::root};
    for (const std::string& word : splitList(written, ' ')) {
      std::vector<WordTrie::Node> next;
      for (const WordTrie::Node node : nodes) {
        for (const std::string& spelling : splitList(word, '/')) {
          next.push_back(lexicon_.phrases.add(node, lexicon_.words.add(normalWord(spelling))));
        }
      }
      nodes = std::move(next);
    }
    lexicon_.phraseEnds.resize(lexicon_.phrases.nodes());
    for (const WordTrie::Node node : nodes) {
      if (node != WordTrie::root) lexicon_.phraseEnds[node].push_back(concerned);
    }
  }

  // In any form, since inflection of labels is not declared: one that does not exist is met nowhere.
  void addTypeNames() {
    for (const EntityType& type : site_.schema.types) {
      std::vector<WordNumber> names;
      for (const LocalizedText* label : {&type.label, &type.plural}) {
        const std::string word = caseFold(label->in(site_.config.language));
        if (word.empty()) continue;
        for (const char* ending : {"", "n", "en", "t", "et", "ne", "ene", "erne"}) names.push_back(lexicon_.words.add(word + ending));
        names.push_back(lexicon_.words.add(word + word.back() + "et"));
        names.push_back(lexicon_.words.add(word + word.back() + "en"));
      }
      lexicon_.typeNames.push_back(sorted(std::move(names)));
    }
  }

  void addClasses() {
    const TermGrammar& grammar = site_.schema.terms;
    lexicon_.adjectiveEndings = grammar.adjectiveEndings;
    std::vector<std::pair<WordNumber, std::size_t>> members;
    for (std::size_t i = 0; i < grammar.classes.size(); ++i) {
      for (const std::string& word : grammar.classes[i]) members.emplace_back(lexicon_.words.add(normalWord(word)), i);
    }
    lexicon_.classes.assign(lexicon_.words.count(), 0);
    for (const auto& [word, wordClass] : members) {
      lexicon_.classes[word] = static_cast<std::uint16_t>(lexicon_.classes[word] | (1u << wordClass));
    }
  }

  const Site& site_;
  const EntityIndex asked_;
  const Policies policies_;
  Lexicon lexicon_;
};

}  // namespace

Lexicon compileLexicon(const Site& site, EntityIndex asked) { return Compiler(site, asked).compile(); }

std::string_view nameIn(std::string_view title) {
  const std::size_t bracket = title.rfind(" (");
  return bracket != std::string_view::npos && title.back() == ')' ? title.substr(0, bracket) : title;
}

bool holds(const std::vector<WordNumber>& sorted, WordNumber word) {
  return word != unknownWord && std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace pejl::terming
