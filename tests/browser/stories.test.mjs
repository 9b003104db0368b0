// What readers come for: thirty questions, each answered within three steps from the front page. A step is a link that is
// followed, a fold that is opened, or a search that is made. The answers are facts of the five documents.
import test from "node:test";
import assert from "node:assert/strict";
import {openSite, skip} from "./browser.mjs";

const MOST_STEPS = 3;
const at = openSite();

// The first visible link of that name; a name is the whole text or a pattern.
const follow = (name) => async (tab) => {
  const link = tab.getByRole("link", {name, exact: typeof name === "string"}).filter({visible: true}).first();
  await Promise.all([tab.waitForNavigation({waitUntil: "load"}).catch(() => {}), link.click()]);
};
const inFooter = (name) => async (tab) => {
  await Promise.all([tab.waitForNavigation({waitUntil: "load"}), tab.locator("footer").getByRole("link", {name}).first().click()]);
};
const search = (query) => async (tab) => {
  await tab.locator(".hero input[name=q]").fill(query);
  await Promise.all([tab.waitForURL(/soeg\.html/), tab.keyboard.press("Enter")]);
  await tab.locator(".results__item").first().waitFor();
};

const stories = [
  ["1 leader: what is expected of me about data?", [follow("Hvad forventes der af mig?"), follow(/^Data\s?, Klyngeleder/)],
    ["Vedholdende kvalitetsudvikling med data", "Brug af relevant viden i praksis", "Ingen direkte udsagn", "Digital ledelse"]],
  ["2 anyone: does this still hold?", [follow("Klyngeledelsesprofil Københavns Kommune")],
    ["Status ikke bekræftet", /Status pr\. \d+\. \p{L}+ \d{4}/u, "Er varslet ændret i"]],
  ["2 anyone: does this still hold, of Allerød's?", [follow("Ledelsesgrundlaget i Allerød Kommune")],
    ["Status ikke bekræftet", "Leder- og Medarbejdergrundlag"]],
  ["3 leader: what does this dimension mean in practice?",
    [follow("At arbejde systematisk med kvalitet i det pædagogiske arbejde gennem brug af data")],
    ["Det kræver af ledelsen", "Udsagn på siden", "Kilde og henvisning"]],
  ["4 anyone: search finds profil in klyngeledelsesprofil", [search("profil")], ["Klyngeledelsesprofil Københavns Kommune"]],
  ["4 anyone: search finds what is spelled without Danish letters", [search("boernefaellesskab")], [/[Bb]ørnefællesskab/]],
  ["4 anyone: MED is not med", [search("MED")], ["MED"]],
  ["5 leader: what shall we talk about?", [follow("Læsesti for klyngeledere"), follow(/Ark til/)],
    ["Klyngeleder"]],
  ["6 pædagogisk leder: what is mine, and what is the klyngeleder's?",
    [follow("Klyngeledelsesprofil Københavns Kommune"), follow("Kompetencefordeling i ledelsesteamet")],
    ["Hvem der har ansvar for hvad", "Pædagogisk leder", "Klyngeleder", "Status ikke bekræftet"]],
  ["7 HR: Allerød and København on strategic leadership", [search("strategisk ledelse allerød københavn")], ["Strategisk ledelse"]],
  ["7 HR: side by side", [follow("Koblingssæt"), follow("Allerød 2011 og København 2016")],
    ["Strategisk ledelse", "ligger tæt på", "Redaktionens forslag"]],
  ["8 applicant: which basis must I know?", [follow("Læs efter din rolle"), follow(/^(Læsesti for ansøgere|Ansøger)/)],
    ["Ledelsesgrundlaget i Allerød Kommune", "Ordliste", "udløbet"]],
  ["9 anyone: how do I refer to point 3?",
    [follow("At arbejde systematisk med kvalitet i det pædagogiske arbejde gennem brug af data")],
    ["Henvis sådan", "koebenhavn/klyngeledelsesprofil/kerneomraader/ledelsesdimensioner/data.html"]],
  ["10 HR: what has changed since 2016?",
    [follow("Klyngeledelsesprofil Københavns Kommune"), follow("Hvad gjaldt hvornår?")],
    ["Her er kun én tekst registreret", "Er varslet ændret i"]],
  ["11 leader: which values support psychological safety?", [follow("Temaer"), follow("Psykologisk tryghed")],
    ["Ordet findes ikke i et eneste", "Relationer", "Mod", "espekt", "åbenhed"]],
  ["12 employee: what can I expect of my leader, and my leader of the municipality?",
    [follow("Roller"), follow("Leder")],
    ["Til gengæld kan lederen vente sig", "Det siger rammerne til og om rollen", "Forventninger og løfter herfra"]],
  ["13 MED member: where is MED mentioned?", [follow("Temaer"), follow(/^MED på tværs/)],
    ["MED", "Allerød", "København", "Albertslund"]],
  ["14 politician: from vision to leadership", [follow("Fra vision til praksis"), follow(/^(Kæden fra )?Vision 2022-2030/)],
    ["Vision 2022-2030", "mål", "pejlemærke"]],
  ["15 parent: what can we expect?", [follow("Roller"), follow("Forælder")],
    ["inddrages", "tillid"]],
  ["16 editor: what got lost from the document?",
    [follow("Om siden"), follow("Kilderne"), follow("Københavns klyngeledelsesprofil (kilde)")],
    ["Mangler i kilden", "figur"]],
  ["17 editor: is the framework whole?", [inFooter("Dækning")], ["Hver dimension har udsagn", "Mangler"]],
  ["18 screen reader: the model as text", [follow("Klyngeledelsesprofil Københavns Kommune")],
    ["Rammen på ét blik", "Ledelseskapabiliteter", "Ledelsesdimensioner"]],
  ["19 recruiter: build a job profile from the basis",
    [follow("Roller"), follow(/^profilen for en chef/)],
    ["Det lægger vi vægt på", "Hvad teksten bygger på", "Uden grundlag", "Styring, mål og resultater", "Relationer, der kan bære", "Samarbejde, du selv opsøger",
      "En stil, der engagerer", "Sans for politik", "2 ud af 3 er brugt", "Ikke brugt", "Temaer i grundlaget"]],
  ["20 new employee: what is BUU, PPR, klynge?", [follow("Ordliste")], ["BUU", "PPR", "Klynge"]],
  ["21 committee: what is the status of the tracks?", [follow(/^Bilag 4: Status/)],
    ["Spor 1", "Spor 2", "2021", "Status ikke bekræftet"]],
  ["22 representative: the whole framework on paper",
    [follow("Klyngeledelsesprofil Københavns Kommune"), follow(/på én side/)],
    ["Klyngeledelsesprofil", "Opbygning af tillid i relationer"]],
  ["23 lawyer: which act is it built on?", [search("dagtilbudsloven"), follow(/^Dagtilbudsloven/)], ["retsinformation.dk"]],
  ["24 another municipality: may we reuse it?", [inFooter("Data til genbrug")],
    ["Licens", "Apache License 2.0", "kommunernes dokumenter", "JSON", "CSV", "SKOS", "Klyngeledelsesprofil Københavns Kommune"]],
  ["25 editor: we call it leveregler", [inFooter("Redaktørens vejledning"), follow("Giv begreber en adresse")],
    ["[types."]],
  ["26 researcher: who lacks which themes?", [follow("Hvem siger noget om hvad?")], ["Temaer", "Udfyldte felter"]],
  ["27 communication: how hard is our language?", [inFooter("Redaktørens vejledning"), follow("Tjek og forhåndsvisning")],
    ["pejl readability", "LIX"]],
  ["28 DPO: does the page send data to others?", [follow("Om siden")], ["ingen cookies", "henter intet fra andre"]],
  ["29 journalist: what held on 1 January 2019?",
    [follow("Klyngeledelsesprofil Københavns Kommune"), follow("Hvad gjaldt hvornår?")], ["2016", "Ukendt"]],
  ["30 English reader: what is this about?", [follow("English")], ["leadership"]],
];

for (const [question, steps, answers] of stories) {
  test(`story ${question}`, {skip}, () => at("index.html", async (tab) => {
    assert.ok(steps.length <= MOST_STEPS, "too many steps");
    for (const step of steps) await step(tab);
    const said = await tab.locator("main").innerText();
    for (const answer of answers) {
      const isThere = typeof answer === "string" ? said.toLowerCase().includes(answer.toLowerCase()) : answer.test(said);
      assert.ok(isThere, `${tab.url()} does not say ${answer}`);
    }
  }));
}
