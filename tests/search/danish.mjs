// What other static searches do not find in Danish: one sentence a page, and for each query the pages that are right and those that
// are wrong. Compounds are split by the words that a site has; the last sentence has them, as a real site would.
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

const sentences = [
  "Vi er tillidsfulde over for hinanden.",                       // 1
  "Styringen er tillidsbaseret og enkel.",                       // 2
  "Forældresamarbejde begynder den første dag.",                 // 3
  "Ledelsens opgaver fylder mest om foråret.",                   // 4
  "Vores ledelsesgrundlag er skrevet i fællesskab.",             // 5
  "En Klyngeledelsesprofil beskriver de to roller.",             // 6
  "Sagen går til kommunalbestyrelsen i juni.",                   // 7
  "Værdierne hænger på væggen.",                                 // 8
  "Medarbejderne mødes hver tirsdag.",                           // 9
  "Alle børn skal kunne deltage.",                               // 10
  "Bøgerne står på biblioteket.",                                // 11
  "Mænd søger sjældnere stillingerne.",                          // 12
  "God kommunikation tager tid.",                                // 13
  "Planen gælder i et år.",                                      // 14
  "De ældre bor midt i byen.",                                   // 15
  "Pædagogerne spiser med.",                                     // 16
  "Udviklingsplaner bliver drøftet på mødet.",                   // 17
  "Kommunens hjemmeside er ny.",                                 // 18
  "Det er en fælles opgave at rydde op.",                        // 19
  "Opgave nummer ti løses for sig, og det er ikke fælles.",      // 20
  "Naboerne samarbejder for gadens skyld.",                      // 21
  "Her mødes en klynge, en leder, en ledelse, en profil, en forælder, et samarbejde og en kommunal bestyrelse.",  // 22
];

// query | right pages | wrong pages
const rows = `
tillid | 1 2 |
forælder | 3 22 |
ledelse | 4 5 6 22 |
samarbejde | 3 21 22 |
profil | 6 22 |
bestyrelse | 7 22 |
værdi | 8 |
medarbejder | 9 |
børnene | 10 |
bøger | 11 |
barn | 10 |
mand | 12 |
teledelse | 22 |
ledlse | 22 |
kommunekation | 13 | 18
komunikation | 13 | 18
ar | 14 |
boern | 10 |
born | 10 |
vaerdi | 8 |
vardi | 8 |
aeldre | 15 |
maend | 12 |
padagog | 16 | 8 11 17
paedagog | 16 | 8 11 17
foraeldresamarbejde | 3 | 20 21
udvikling | 17 |
kommune | 18 | 13
fælles opgave | 19 |
`;

const addressOf = (number) => `side-${number}.html`;

export const danishRows = rows.trim().split("\n").map((row) => {
  const [query, right, wrong] = row.split("|").map((field) => field.trim());
  const pages = (field) => field.split(" ").filter(Boolean).map(addressOf);
  return {query, right: pages(right), wrong: pages(wrong)};
});

// Right when every right page is among the first five and no wrong one stands above any of them.
export function isAnswered({right, wrong}, addresses) {
  const top = addresses.slice(0, 5), last = Math.max(...right.map((page) => top.indexOf(page)));
  return right.every((page) => top.includes(page)) && wrong.every((page) => !top.includes(page) || top.indexOf(page) > last);
}

export function writeDanishSite(folder) {
  mkdirSync(join(folder, "content"), {recursive: true});
  writeFileSync(join(folder, "pejl.toml"), '[site]\ntitle = "Prøve"\nlanguage = "da"\npreset = "policy-framework"\n');
  writeFileSync(join(folder, "content/index.md"), '+++\ntitle = "Prøve"\nsummary = "Sætninger."\n+++\n');
  sentences.forEach((sentence, i) => {
    writeFileSync(join(folder, `content/side-${i + 1}.md`), `+++\ntitle = "Nr. ${i + 1}"\nsummary = "Sætning ${i + 1}."\n+++\n\n${sentence}\n`);
  });
}
