#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>

#include "commands/commands.h"
#include "support/scratch_folder.h"

using namespace pejl;

namespace {

// What the verb says to its user has no place among the test's own words.
int quietInit(const std::string& folder) {
  std::fflush(stdout);
  const int saved[2] = {::dup(1), ::dup(2)}, nowhere = ::open("/dev/null", O_WRONLY);
  ::dup2(nowhere, 1);
  ::dup2(nowhere, 2);
  Options options;
  options.verb = Verb::init;
  options.folder = folder;
  const int code = runInit(options);
  std::fflush(stdout);
  ::dup2(saved[0], 1);
  ::dup2(saved[1], 2);
  for (const int descriptor : {saved[0], saved[1], nowhere}) ::close(descriptor);
  return code;
}

}  // namespace

TEST_CASE("init makes a site in a new folder, and its parents") {
  const ScratchFolder folder;
  CHECK(quietInit(folder / "a/b/") == 0);
  CHECK_THAT(folder.read("a/b/pejl.toml"), Catch::Contains("[site]"));
  CHECK(folder.files("a/b").count("content/eksempelby/ledelsesgrundlag/opfoelgning.md") == 1);
}

TEST_CASE("init leaves what is there alone") {
  const ScratchFolder folder;
  folder.write("brev.txt", "kære");
  CHECK(quietInit(folder.path.string()) == 2);
  CHECK(folder.files() == std::map<std::string, std::string>{{"brev.txt", "kære"}});
  CHECK(quietInit(folder / "brev.txt") == 2);
}

TEST_CASE("init fills a repository that is new, and keeps what it brought") {
  const ScratchFolder folder;
  folder.write(".git/HEAD", "ref");
  folder.write(".gitignore", "mit");
  folder.write("README.md", "min");
  CHECK(quietInit(folder.path.string()) == 0);
  CHECK(folder.read(".gitignore") == "mit");
  CHECK(folder.read("README.md") == "min");
  CHECK(folder.files().count("pejl.toml") == 1);
}
