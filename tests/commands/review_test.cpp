// `pejl review` over a site on the disk: it lists, writes only when asked to, and writes whole files.
#include "commands/review.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "build.h"
#include "model/site.h"
#include "support/scratch_folder.h"

using namespace pejl;
using namespace pejl::graph;
namespace fs = std::filesystem;

namespace {

void writeSite(const ScratchFolder& folder, const std::string& words) {
  folder.write("pejl.toml", "[site]\ntitle = \"Prøve\"\n");
  folder.write("content/index.md", "+++\ntitle = \"Forside\"\n+++\n\nHej.\n");
  folder.write("content/a.md", "+++\nid = \"a\"\ntype = \"vaerdi\"\ntitle = \"A\"\nsource = { fidelity = \"editorial\" }\n"
                               "[[relation]]\ntype = \"stoetter\"\nto = \"b\"\nreason = \"Derfor.\"\n+++\n\nA.\n");
  folder.write("content/b.md", "+++\nid = \"b\"\ntype = \"maal\"\ntitle = \"B\"\nsource = { fidelity = \"editorial\" }\n+++\n\n" + words + "\n");
}

int reviewed(const ScratchFolder& folder, ReviewOptions wanted) {
  Options options;
  options.verb = Verb::review;
  options.root = folder.path.string();
  options.review = std::move(wanted);
  return review(options).exitCode;
}

std::size_t findingsOf(const ScratchFolder& folder) {
  BuildOptions options;
  options.decisions = DecisionReport::required;
  return buildInMemory(*openFolder(folder.path.string()), options, [](std::string_view) {}).findings.size();
}

}  // namespace

TEST_CASE("review writes nothing until it is told to accept") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  CHECK(reviewed(folder, {}) == exitFine);
  CHECK_FALSE(fs::exists(folder / "pejl.lock"));
  CHECK(reviewed(folder, {{}, {}, {}, true}) == exitFine);
  CHECK(folder.read("pejl.lock").find("relation a stoetter b to:") != std::string::npos);
  CHECK(findingsOf(folder) == 0);
  CHECK_FALSE(fs::exists(folder / "pejl.lock.new"));
}

TEST_CASE("review accepts what touches one entity, or one type of relation, and leaves the rest") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  reviewed(folder, {{}, {}, {}, true});
  writeSite(folder, "Andre ord.");
  const std::string before = folder.read("pejl.lock");
  reviewed(folder, {"b", "forudsaetter", {}, true});
  CHECK(folder.read("pejl.lock") == before);
  reviewed(folder, {"b", "stoetter", {}, true});
  CHECK(folder.read("pejl.lock") != before);
  CHECK(findingsOf(folder) == 0);
}

TEST_CASE("a waiver has its reason on one line") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  reviewed(folder, {{}, {}, {}, true});
  writeSite(folder, "Or.");
  CHECK(reviewed(folder, {"b", {}, "slåfejl\nrettet", false}) == exitFine);
  CHECK(folder.read("pejl.lock").find(" slåfejl rettet\n") != std::string::npos);
  CHECK(findingsOf(folder) == 0);
}

TEST_CASE("review mends a pejl.lock that git could not merge, and refuses while the content has errors") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  reviewed(folder, {{}, {}, {}, true});
  const std::string sound = folder.read("pejl.lock");
  folder.write("pejl.lock", "<<<<<<< a\n" + sound + "=======\n>>>>>>> b\n");
  CHECK(reviewed(folder, {{}, {}, {}, true}) == exitFine);
  CHECK(folder.read("pejl.lock") == sound);
  writeSite(folder, "Se [[c]].");
  CHECK(reviewed(folder, {{}, {}, {}, true}) == exitFindings);
  CHECK(folder.read("pejl.lock") == sound);
}

TEST_CASE("an id or a relation that is nowhere is wrong usage") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  CHECK(reviewed(folder, {"x", {}, {}, true}) == exitUsage);
  CHECK(reviewed(folder, {"a", "stotter", {}, true}) == exitUsage);
  CHECK_FALSE(fs::exists(folder / "pejl.lock"));
}

TEST_CASE("pejl.lock is never written through a link") {
  const ScratchFolder folder;
  folder.write("elsewhere", "kept");
  fs::create_symlink(folder / "elsewhere", folder / "pejl.lock");
  CHECK(replaceFile(folder / "pejl.lock", "new").has_value());
  CHECK(folder.read("elsewhere") == "kept");
}

TEST_CASE("what is listed stands with its place, its reason and what the changed entity says now") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  reviewed(folder, {{}, {}, {}, true});
  writeSite(folder, "Andre ord.");
  const BuildReport report = buildInMemory(*openFolder(folder.path.string()), {}, [](std::string_view) {});
  const Decisions decisions = compareWithLock(*report.site, 1);
  CHECK(describeDecisions(*report.site, decisions, Catalogue()) ==
        "1 suspect relation\n"
        "  content/b.md:2  b has changed\n"
        "      says now: B\n"
        "  content/a.md:7  a stoetter b\n"
        "      because: Derfor.\n");
  CHECK(describeDecisions(*report.site, decisions, catalogueIn("da")) ==
        "1 usikker forbindelse\n"
        "  content/b.md:2  b er ændret\n"
        "      siger nu: B\n"
        "  content/a.md:7  a stoetter b\n"
        "      fordi: Derfor.\n");
}

TEST_CASE("review accepts what is mapped to one entity of another site, named as it is written") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  const auto copy = [](const std::string& summary) {
    return "{\"entities\": [{\"id\": \"n\", \"type\": \"vaerdi\", \"title\": \"N\", \"url\": \"n.html\", \"summary\": \"" + summary + "\"}]}";
  };
  folder.write("pejl.toml", "[site]\ntitle = \"Prøve\"\n[sites.nabo]\ntitle = \"Naboen\"\nurl = \"https://n.dk/\"\ngraph = \"nabo.json\"\n");
  folder.write("nabo.json", copy("Ord."));
  folder.write("content/set.toml", "id = \"set\"\ntype = \"koblingssaet\"\ntitle = \"Sæt\"\nauthor = \"redaktionen\"\nstate = \"forslag\"\n"
                                   "source = { fidelity = \"editorial\" }\n"
                                   "[[mapping]]\na = [\"a\"]\nb = [\"nabo:n\"]\nkind = \"naesten\"\nreason = \"x\"\n");
  reviewed(folder, {{}, {}, {}, true});
  REQUIRE(findingsOf(folder) == 0);
  folder.write("nabo.json", copy("Andre ord."));
  CHECK(findingsOf(folder) == 1);
  CHECK(reviewed(folder, {"nabo:x", {}, {}, true}) == exitUsage);
  CHECK(reviewed(folder, {"nabo:n", {}, {}, true}) == exitFine);
  CHECK(findingsOf(folder) == 0);
}

TEST_CASE("review accepts the gaps of one entity, or of one rule") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  folder.write("pejl.toml", "[site]\ntitle = \"Prøve\"\n"
                            "[[coverage]]\nid = \"maal-ordbog\"\nevery = \"maal\"\nrelation = \"stoetter\"\nmessage = { da = \"M\" }\n"
                            "[[coverage]]\nid = \"vaerdi-ordbog\"\nevery = \"vaerdi\"\nrelation = \"forudsaetter\"\nmessage = { da = \"V\" }\n");
  const auto gaps = [&] {
    const std::string lock = folder.read("pejl.lock");
    std::string found;
    if (lock.find("maal-ordbog") != std::string::npos) found += "maal ";
    if (lock.find("vaerdi-ordbog") != std::string::npos) found += "vaerdi ";
    return found;
  };
  reviewed(folder, {"b", "stoetter", {}, true});  // a lock without gaps
  REQUIRE(gaps() == "");
  CHECK(reviewed(folder, {"a", {}, {}, true}) == exitFine);
  CHECK(gaps() == "vaerdi ");
  CHECK(reviewed(folder, {"maal-ordbog", {}, {}, true}) == exitFine);
  CHECK(gaps() == "maal vaerdi ");
}

TEST_CASE("a translation is outdated when its page says something else, until somebody has read both") {
  const ScratchFolder folder;
  writeSite(folder, "Ord.");
  folder.write("content/b.en.md", "+++\ntitle = \"B\"\n+++\n\nWords.\n");
  reviewed(folder, {{}, {}, {}, true});
  CHECK(folder.read("pejl.lock").find("translation content/b.en.md ") != std::string::npos);
  CHECK(findingsOf(folder) == 0);
  writeSite(folder, "Ord.\n\n");
  CHECK(findingsOf(folder) == 0);
  folder.write("content/a.en.md", "+++\ntitle = \"A\"\n+++\n");
  CHECK(findingsOf(folder) == 1);  // new-translation
  fs::remove(folder / "content/a.en.md");
  writeSite(folder, "Andre ord.");
  const BuildReport report = buildInMemory(*openFolder(folder.path.string()), {}, [](std::string_view) {});
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[1].code == "outdated-translation");
  CHECK(report.findings[1].where.file == "content/b.en.md");
  const auto page = std::find_if(report.output.begin(), report.output.end(), [](const OutputFile& file) { return file.path == "en/b.html"; });
  REQUIRE(page != report.output.end());
  CHECK(page->bytes.find("The Danish text has changed since it was translated.") != std::string::npos);
  CHECK(reviewed(folder, {"content/b.en.md", {}, {}, true}) == exitFine);
  CHECK(findingsOf(folder) == 1);  // the relation to b waits for a reader of its own
  CHECK(reviewed(folder, {"content/c.en.md", {}, {}, true}) == exitUsage);
}
