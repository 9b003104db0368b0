#include "language/sentence.h"

#include <catch2/catch.hpp>
#include <string>

using namespace pejl;

namespace {

std::vector<std::string> sentencesOf(std::string_view text) {
  std::vector<std::string> result;
  for (const Sentence& sentence : splitSentences(text))
    result.emplace_back(text.substr(sentence.begin, sentence.length));
  return result;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("abbreviations and ordinals end no sentence") {
  CHECK(sentencesOf("Udvalget høres jf. § 4, stk. 2, bl.a. i MED. Det sker i 3. kvartal.") ==
        Sentences{"Udvalget høres jf. § 4, stk. 2, bl.a. i MED.", "Det sker i 3. kvartal."});
  CHECK(sentencesOf("Ca. 60 ansatte, hhv. pædagoger og medhjælpere, deltager.").size() == 1);
  CHECK(sentencesOf("Det gælder bl.a. MED-udvalget. Det høres.").size() == 2);
  CHECK(sentencesOf("H.C. Andersen og A. P. Møller skrev. De er døde.").size() == 2);
  CHECK(sentencesOf("2. Spor to handler om indkøb.").size() == 1);
  CHECK(sentencesOf("Mødet er kl. 10. Kaffen er varm.").size() == 2);
}

TEST_CASE("an abbreviation that may be last ends the sentence before a capital") {
  CHECK(sentencesOf("Pædagoger, lærere m.fl. Alle er med.").size() == 2);
  CHECK(sentencesOf("Pædagoger, lærere m.fl. er med.").size() == 1);
}

TEST_CASE("KL is an organisation and kl. a time") {
  CHECK(sentencesOf("Det er aftalt med KL. Aftalen gælder.").size() == 2);
  CHECK(sentencesOf("Vi mødes kl. Otte som aftalt.").size() == 1);
}

TEST_CASE("lines without full stop are sentences of their own") {
  CHECK(sentencesOf("Tre mål\nTo veje\nÉn retning") == Sentences{"Tre mål", "To veje", "Én retning"});
}

TEST_CASE("quotation marks, questions and dots close a sentence") {
  CHECK(sentencesOf("”Hvad nu?” Spurgte hun. Ja!") == Sentences{"”Hvad nu?”", "Spurgte hun.", "Ja!"});
  CHECK(sentencesOf("Måske … men nej.").size() == 1);
  CHECK(sentencesOf("Måske … Nej.").size() == 2);
  CHECK(sentencesOf("Se https://eksempel.dk/a.b.html for mere.").size() == 1);
  CHECK(sentencesOf(" \n \n").empty());
}

TEST_CASE("a place in the text has its sentence") {
  const std::string_view text = "Første her. Anden her, jf. bilag. Tredje.";
  const Sentence found = sentenceAt(text, text.find("bilag"));
  CHECK(text.substr(found.begin, found.length) == "Anden her, jf. bilag.");
  CHECK(sentenceAt("", 0).length == 0);
}
