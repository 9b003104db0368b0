#include "write/write.h"

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/scratch_folder.h"

using namespace pejl;
namespace fs = std::filesystem;

namespace {
using Files = std::map<std::string, std::string>;

const std::string marker = ".pejl-output";

// The files of the output folder but the marker, which must be there.
Files siteIn(const ScratchFolder& folder, const std::string& name = "output") {
  Files files = folder.files(name);
  CHECK(files.erase(marker) == 1);
  return files;
}

ino_t inodeOf(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_ino;
}

// Names beside the output folder, which must be none after a build.
std::vector<std::string> strayNames(const ScratchFolder& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder.path)) {
    if (entry.path().filename() != "output") names.push_back(entry.path().filename().string());
  }
  return names;
}
}  // namespace

TEST_CASE("a site is written with its folders, and counted") {
  const ScratchFolder folder;
  const auto summary = write({{"b/c/d.html", "dd"}, {"index.html", "i"}}, folder / "output", 2);
  REQUIRE(summary);
  CHECK(siteIn(folder) == Files{{"b/c/d.html", "dd"}, {"index.html", "i"}});
  CHECK(summary->files == 2);
  CHECK(summary->changed == 2);
  CHECK(summary->removed == 0);
  CHECK(summary->bytes == 3);
  CHECK(strayNames(folder).empty());
}

TEST_CASE("missing parents of the output folder are made") {
  const ScratchFolder folder;
  REQUIRE(write({{"index.html", "i"}}, folder / "a/b/output/", 1));
  CHECK(folder.read("a/b/output/index.html") == "i");
}

TEST_CASE("the same site again touches nothing") {
  const ScratchFolder folder;
  const Output output = {{"a/b.html", "b"}, {"index.html", "i"}};
  REQUIRE(write(output, folder / "output", 1));
  const auto site = inodeOf(folder / "output"), page = inodeOf(folder / "output/index.html");
  const auto summary = write(output, folder / "output", 1);
  REQUIRE(summary);
  CHECK(summary->changed == 0);
  CHECK(inodeOf(folder / "output") == site);
  CHECK(inodeOf(folder / "output/index.html") == page);
}

TEST_CASE("an unchanged file is carried over, a changed one is a new file, a stray one goes") {
  const ScratchFolder folder;
  REQUIRE(write({{"same.html", "s"}, {"changed.html", "1"}, {"old/gone.html", "g"}}, folder / "output", 1));
  const auto same = inodeOf(folder / "output/same.html");
  const std::string held = folder / "held";
  fs::create_hard_link(folder / "output/changed.html", held);
  const auto summary = write({{"same.html", "s"}, {"changed.html", "2"}, {"new/x.html", "n"}}, folder / "output", 1);
  REQUIRE(summary);
  CHECK(siteIn(folder) == Files{{"same.html", "s"}, {"changed.html", "2"}, {"new/x.html", "n"}});
  CHECK(inodeOf(folder / "output/same.html") == same);
  CHECK(folder.read("held") == "1");  // Nobody who still reads the old page sees it change.
  CHECK(summary->changed == 2);
  CHECK(summary->removed == 2);       // the file and its folder
  CHECK_FALSE(fs::exists(folder.path / "output/old"));
}

TEST_CASE("a file that became a folder, and the other way round, are exchanged") {
  const ScratchFolder folder;
  REQUIRE(write({{"a", "file"}, {"b/c", "x"}}, folder / "output", 1));
  REQUIRE(write({{"a/d", "y"}, {"b", "file"}}, folder / "output", 1));
  CHECK(siteIn(folder) == Files{{"a/d", "y"}, {"b", "file"}});
}

TEST_CASE("somebody's files are never deleted") {
  const ScratchFolder folder;
  folder.write("output/brev.txt", "kære");
  const auto summary = write({{"index.html", "i"}}, folder / "output", 1);
  REQUIRE_FALSE(summary);
  CHECK_THAT(summary.reason().english(), Catch::Contains("output' holds files that Pejl did not write"));
  CHECK(folder.files("output") == Files{{"brev.txt", "kære"}});
  CHECK(strayNames(folder).empty());
}

TEST_CASE("what a repository keeps of its output folder survives every build") {
  const ScratchFolder folder;
  folder.write("output/README.md", "kept");
  REQUIRE(write({{"index.html", "i"}}, folder / "output", 1));
  CHECK(siteIn(folder) == Files{{"README.md", "kept"}, {"index.html", "i"}});
  REQUIRE(write({{"index.html", "j"}}, folder / "output", 1));
  CHECK(siteIn(folder) == Files{{"README.md", "kept"}, {"index.html", "j"}});
  REQUIRE(write({}, folder / "output", 1));
  CHECK(siteIn(folder) == Files{{"README.md", "kept"}});
  CHECK(strayNames(folder).empty());
}

TEST_CASE("an empty folder may be taken, a link or a file may not") {
  const ScratchFolder folder;
  fs::create_directory(folder.path / "output");
  CHECK(write({{"index.html", "i"}}, folder / "output", 1));
  fs::create_directory(folder.path / "elsewhere");
  fs::create_symlink("elsewhere", folder.path / "link");
  folder.write("file", "x");
  CHECK_FALSE(write({{"index.html", "i"}}, folder / "link", 1));
  CHECK_FALSE(write({{"index.html", "i"}}, folder / "file", 1));
  CHECK(fs::is_empty(folder.path / "elsewhere"));
  for (const char* name : {"", ".", "..", "/"}) CHECK_FALSE(write({{"index.html", "i"}}, name, 1));
}

TEST_CASE("a path that leaves the folder, or stands twice, is refused before anything is written") {
  const ScratchFolder folder;
  CHECK_FALSE(write({{"../x.html", "x"}}, folder / "output", 1));
  CHECK_FALSE(write({{"x.html", "1"}, {"x.html", "2"}}, folder / "output", 1));
  CHECK_FALSE(write({{"x", "1"}, {"x/y", "2"}}, folder / "output", 1));
  CHECK_FALSE(write({{marker, "1"}}, folder / "output", 1));
  CHECK(fs::is_empty(folder.path));
}

TEST_CASE("a file changed by hand is written again, and a link among the pages is replaced by the page") {
  const ScratchFolder folder;
  const Output output = {{"a.html", "aaa"}, {"b.html", "bbb"}};
  REQUIRE(write(output, folder / "output", 1));
  folder.write("output/a.html", "xxx");
  folder.write("secret", "bbb");
  fs::remove(folder.path / "output/b.html");
  fs::create_symlink("../secret", folder.path / "output/b.html");
  REQUIRE(write(output, folder / "output", 1));
  CHECK(siteIn(folder) == Files{{"a.html", "aaa"}, {"b.html", "bbb"}});
  CHECK_FALSE(fs::is_symlink(folder.path / "output/b.html"));
}

TEST_CASE("what a killed build left is swept up by the next, and only that") {
  const ScratchFolder folder;
  REQUIRE(write({{"index.html", "i"}}, folder / "output", 1));
  folder.write(".output.staging-1/" + marker, "");
  folder.write(".output.staging-1/a/b.html", "half");
  fs::create_directory(folder.path / ".output.staging-2");
  folder.write(".output.staging-3/mine.txt", "not marked");
  folder.write(".output.staging-4", "a file");
  REQUIRE(write({{"index.html", "i"}}, folder / "output", 1));
  CHECK_FALSE(fs::exists(folder.path / ".output.staging-1"));
  CHECK_FALSE(fs::exists(folder.path / ".output.staging-2"));
  CHECK(fs::exists(folder.path / ".output.staging-3/mine.txt"));
  CHECK(fs::exists(folder.path / ".output.staging-4"));
}

TEST_CASE("an old site that was moved aside when a build was killed comes back") {
  const ScratchFolder folder;
  REQUIRE(write({{"index.html", "i"}}, folder / "output", 1));
  const auto page = inodeOf(folder / "output/index.html");
  fs::rename(folder.path / "output", folder.path / ".output.old-7");
  REQUIRE(write({{"index.html", "i"}}, folder / "output", 1));
  CHECK(inodeOf(folder / "output/index.html") == page);
  CHECK(strayNames(folder).empty());
}

TEST_CASE("an error names the path and leaves the old site whole") {
  const ScratchFolder folder;
  REQUIRE(write({{"index.html", "old"}}, folder / "output", 1));
  const std::string tooLong = std::string(300, 'x') + ".html";
  const auto summary = write({{"index.html", "new"}, {tooLong, "x"}}, folder / "output", 1);
  REQUIRE_FALSE(summary);
  CHECK_THAT(summary.reason().english(), Catch::Contains(tooLong));
  CHECK(siteIn(folder) == Files{{"index.html", "old"}});
  CHECK(strayNames(folder).empty());
}

TEST_CASE("the output folder keeps its permissions") {
  const ScratchFolder folder;
  REQUIRE(write({{"index.html", "1"}}, folder / "output", 1));
  fs::permissions(folder.path / "output", fs::perms(0710));
  REQUIRE(write({{"index.html", "2"}}, folder / "output", 1));
  CHECK((fs::status(folder.path / "output").permissions() & fs::perms::mask) == fs::perms(0710));
}
