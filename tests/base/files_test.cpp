#include "base/files.h"

#include <catch2/catch.hpp>

#include "support/scratch_folder.h"

using namespace pejl;
namespace fs = std::filesystem;

TEST_CASE("a path can only name something below the root") {
  CHECK(isSafePath("a/b.md"));
  for (const char* path : {"", "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a\\b", "a/\n", ".."}) {
    CAPTURE(path);
    CHECK_FALSE(isSafePath(path));
  }
}

TEST_CASE("files are listed sorted, without dot-files") {
  const ScratchFolder folder;
  folder.write("content/b.md", "b");
  folder.write("content/a/index.md", "a");
  folder.write("content/.skjult", "x");
  const auto disk = openFolder(folder.path.string());
  const auto list = disk->list("content");
  REQUIRE(list);
  CHECK(*list == std::vector<std::string>{"content/a/index.md", "content/b.md"});
  CHECK(*disk->read("content/b.md") == "b");
}

TEST_CASE("a symbolic link is refused, as a file and as a folder on the way") {
  const ScratchFolder folder;
  folder.write("hemmelig.txt", "x");
  folder.write("content/a.md", "a");
  fs::create_symlink(folder.path / "hemmelig.txt", folder.path / "content/link.md");
  fs::create_directory_symlink(folder.path, folder.path / "omvej");
  const auto disk = openFolder(folder.path.string());
  CHECK_FALSE(disk->list("content"));
  CHECK_FALSE(disk->read("content/link.md"));
  CHECK_FALSE(disk->read("omvej/hemmelig.txt"));
  CHECK_FALSE(disk->read("../" + folder.path.filename().string() + "/hemmelig.txt"));
}

TEST_CASE("a missing file is a refusal that names it") {
  const ScratchFolder folder;
  const auto text = openFolder(folder.path.string())->read("pejl.toml");
  REQUIRE_FALSE(text);
  CHECK(text.reason().english().find("pejl.toml") != std::string::npos);
}
