// The browser's letters, words and stems are those of generator/language: the rows are what its own tests hold too.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {test} from "node:test";
import {createRequire} from "node:module";

const {loadEngine} = createRequire(import.meta.url)("../../script/query");
const {cutWords, normalWord, isAcronym, fold, spellingKey, stem, areForms, areRelated, editDistance} =
  loadEngine("cutWords normalWord isAcronym fold spellingKey stem areForms areRelated editDistance");

test("spellings and stems are as the index has them", () => {
  const rows = readFileSync(new URL("../language/spellings.txt", import.meta.url), "utf8").trim().split("\n");
  assert.ok(rows.length > 500);
  for (const row of rows) {
    const [word, folded, key, stemmed] = row.split("|");
    assert.deepEqual([fold(word), spellingKey(word), stem(word)], [folded, key, stemmed], word);
  }
});

test("words are cut as the index cuts them", () => {
  const rows = readFileSync(new URL("../language/words.txt", import.meta.url), "utf8").trim().split("\n");
  for (const row of rows) {
    const [text, words] = row.split("|");
    assert.deepEqual(cutWords(text).map(({source}) => normalWord(source)), words ? words.split(" ") : [], text);
  }
});

test("acronyms are two to six capitals", () => {
  for (const word of ["MED", "MED-udvalget", "SFO’er", "ÆØÅ"]) assert.ok(isAcronym(word), word);
  for (const word of ["Med", "A", "LEDELSE", "0-6", ""]) assert.ok(!isAcronym(word), word);
});

test("words that differ in endings only are forms of one", () => {
  const forms = "indsats indsatsen,politik politikker,rum rummet,opgaver opgaverne,leder lederne,kapitel kapitler,regel regler," +
    "faglig fagligt,fagligt faglige,husene huset,boligen boliger,by byer,børn børnenes,rolle rollerne,teater teatre";
  for (const pair of forms.split(",")) {
    const [a, b] = pair.split(" ");
    assert.ok(areForms(a, b) && areForms(b, a), pair);
  }
  const others = "børn børs,plan plat,kort korn,kort kors,ledelse leder,ledig ledelse,politik politikere,mod modig,profil profit,tillid tillæg";
  for (const pair of others.split(",")) {
    const [a, b] = pair.split(" ");
    assert.ok(!areForms(a, b) && !areForms(b, a), pair);
  }
});

test("the act and the quality are related to the word that they are made of", () => {
  const related = "inddrage inddragelse,evaluere evalueringen,uenige uenighed,troværdig troværdighed,bestemmer medbestemmelse:no," +
    "udvikler udviklingen,ansøge ansøgning,bestemmer bestemmelsen,leder ledelse:no,klyngeleder klyngeledelse:no,læse læring:no,mod modig:no";
  for (const row of related.split(",")) {
    const [a, b] = row.replace(":no", "").split(" ");
    assert.deepEqual([areRelated(a, b), areRelated(b, a)], row.endsWith(":no") ? [false, false] : [true, true], row);
  }
});

test("a swap of neighbours is one edit", () => {
  assert.equal(editDistance("respekt", "resepkt", 2), 1);
  assert.equal(editDistance("mod", "mode", 1), 1);
  assert.equal(editDistance("ledelse", "ledelse", 1), 0);
  assert.equal(editDistance("ledelse", "helhed", 2), 3);
  assert.equal(editDistance("", "ab", 1), 2);
  assert.equal(editDistance("inddragelse", "indragesle", 3), 2);
  assert.equal(editDistance("abcdefgh", "hgfedcba", 4), 5);
});
