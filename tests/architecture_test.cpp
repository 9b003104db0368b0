// The rules of generator/README.md that a compiler does not hold: who includes whom, which file knows a library, how large
// files grow. Each rule is a function from files to faults, tried on the repository and on a planted fault.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "support/repository.h"

namespace {

using Faults = std::vector<std::string>;

const std::vector<std::string> phases{"discover", "parse", "resolve", "terms", "check", "render", "search", "export", "write"};

// Which rooms a room may include beside itself.
std::set<std::string> roomsBelow(const std::string& room) {
  if (room == "base") return {};
  if (room == "language" || room == "template") return {"base"};
  if (room == "model") return {"base", "language"};
  if (room == "graph") return {"base", "language", "model"};
  std::set<std::string> below{"base", "language", "model", "graph"};
  if (room == "render") below.insert("template");
  return below;
}

// The root (build.cpp, main.cpp), the commands and the development server stand above the phases.
bool knowsEverything(const std::string& room) { return room.empty() || room == "commands"; }

bool isDoor(const std::string& header, const std::string& room) {
  return header == room + "/" + room + ".h" || header == "render/body.h";
}

Faults includeFaults(const std::vector<RepositoryFile>& files) {
  Faults faults;
  for (const RepositoryFile& file : files) {
    const std::string from = roomOf(file.path);
    for (const Include& include : includesOf(file)) {
      if (include.angled) continue;
      const std::string to = roomOf(include.name);
      const bool isPhase = std::find(phases.begin(), phases.end(), to) != phases.end();
      const bool fromOutside = from != to;
      const bool allowed = !fromOutside || knowsEverything(from) || roomsBelow(from).count(to) != 0 ||
                           (from == "serve" && to.empty());
      if (!allowed) faults.push_back(file.path + " includes " + include.name);
      if (fromOutside && isPhase && !isDoor(include.name, to)) {
        faults.push_back(file.path + " includes " + include.name + ", which is not the door of " + to);
      }
    }
  }
  return faults;
}

struct Owned {
  std::string prefix;               // of an angled include
  std::vector<std::string> owners;  // the beginnings of paths that may have it; none: nobody
};

// One library is known by one file; what reads, writes, measures time or starts threads is known by few.
const std::vector<Owned> ownedIncludes{
    {"cmark-gfm", {"generator/parse/markdown.cpp"}},
    {"toml++/", {"generator/base/toml.cpp"}},
    {"libxml/", {"generator/base/xml.cpp"}},
    {"unicode/", {"generator/language/unicode.cpp"}},
    {"archive.h", {"generator/export/archive.cpp"}},
    {"archive_entry.h", {"generator/export/archive.cpp"}},
    {"libstemmer.h", {"generator/language/stem.cpp"}},
    {"xxhash.h", {"generator/base/hash.cpp"}},
    {"CLI/", {"generator/commands/options.cpp"}},
    {"httplib.h", {"generator/serve/"}},
    {"fmt/", {"generator/base/"}},
    {"thread", {"generator/base/parallel.h", "generator/write/", "generator/serve/", "generator/commands/"}},
    {"filesystem", {"generator/base/files.cpp", "generator/write/", "generator/serve/", "generator/commands/"}},
    {"fstream", {"generator/base/files.cpp", "generator/write/"}},
    {"chrono", {"generator/write/", "generator/serve/", "generator/commands/"}},
    {"ctime", {"generator/commands/"}},
    {"regex", {}},
    {"random", {}},
    {"locale", {}},
};

const std::vector<std::string> systemHeaders{"dirent.h",     "fcntl.h",   "poll.h",   "signal.h",        "sys/inotify.h", "sys/ioctl.h",
                                             "sys/socket.h", "sys/stat.h", "sys/wait.h", "sys/resource.h", "sys/file.h",    "sys/syscall.h",
                                             "unistd.h",     "stdio.h",   "spawn.h",  "sys/random.h",  "sys/signalfd.h"};

bool isStandardHeader(const std::string& name) { return name.find_first_of("./+") == std::string::npos; }

Faults libraryFaults(const std::vector<RepositoryFile>& files) {
  Faults faults;
  std::map<std::string, std::set<std::string>> usersOf;
  for (const RepositoryFile& file : files) {
    for (const Include& include : includesOf(file)) {
      if (!include.angled) continue;
      const auto owned = std::find_if(ownedIncludes.begin(), ownedIncludes.end(), [&](const Owned& o) {
        return isStandardHeader(o.prefix) && o.prefix.find('-') == std::string::npos ? include.name == o.prefix
                                                                                     : include.name.rfind(o.prefix, 0) == 0;
      });
      if (owned == ownedIncludes.end()) {
        const bool isSystem = std::find(systemHeaders.begin(), systemHeaders.end(), include.name) != systemHeaders.end();
        if (!isSystem && !isStandardHeader(include.name)) faults.push_back(file.path + " includes <" + include.name + ">, which nobody owns");
        continue;
      }
      const bool may = std::any_of(owned->owners.begin(), owned->owners.end(),
                                   [&](const std::string& owner) { return file.path.rfind(owner, 0) == 0; });
      if (!may) faults.push_back(file.path + " includes <" + include.name + ">");
      if (!isStandardHeader(owned->prefix) || owned->prefix == "cmark-gfm") usersOf[owned->prefix].insert(file.path);
    }
  }
  for (const auto& [library, users] : usersOf) {
    if (users.size() > 1 && library != "fmt/") faults.push_back(library + " is known by " + std::to_string(users.size()) + " files");
  }
  return faults;
}

Faults sizeFaults(const std::vector<RepositoryFile>& files) {
  Faults faults;
  const auto limit = [](const std::string& path) -> std::size_t {
    if (path.ends_with(".h")) return 150;
    if (endsWithAny(path, {".cpp", ".mjs"})) return 400;
    if (path.rfind("themes/", 0) == 0 && endsWithAny(path, {".css", ".js", ".html"})) return 250;
    return 0;
  };
  for (const RepositoryFile& file : files) {
    const std::size_t lines = linesOf(file.text).size(), most = limit(file.path);
    if (most != 0 && lines > most) faults.push_back(file.path + " has " + std::to_string(lines) + " lines of " + std::to_string(most));
  }
  return faults;
}

Faults headerFaults(const std::vector<RepositoryFile>& files) {
  Faults faults;
  for (const RepositoryFile& file : files) {
    if (!file.path.ends_with(".h")) continue;
    if (file.text.rfind("// ", 0) != 0) faults.push_back(file.path + " does not open with what it is for");
    if (file.text.find("\n#pragma once\n") == std::string::npos) faults.push_back(file.path + " has no #pragma once");
  }
  return faults;
}

Faults nameFaults(const std::vector<RepositoryFile>& files) {
  Faults faults;
  for (const RepositoryFile& file : files) {
    for (const char* drawer : {"util", "common", "misc", "helper", "manager"}) {
      if (file.path.find(drawer) != std::string::npos) faults.push_back(file.path + " is named after a drawer: " + drawer);
    }
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    const bool isSnakeCase = std::none_of(name.begin(), name.end(), [](char c) { return c == '-' || (c >= 'A' && c <= 'Z'); });
    if (endsWithAny(name, {".cpp", ".h"}) && !isSnakeCase) faults.push_back(file.path + " is not in snake_case");
  }
  return faults;
}

Faults forgottenFaults(const std::vector<RepositoryFile>& files, const std::string& cmake) {
  Faults faults;
  for (const RepositoryFile& file : files) {
    if (file.path.ends_with(".cpp") && cmake.find(file.path) == std::string::npos) faults.push_back(file.path + " is not in CMakeLists.txt");
  }
  return faults;
}

std::vector<RepositoryFile> generator() { return repositoryFiles({"generator"}); }

}  // namespace

TEST_CASE("includes point down, and into a phase only through its door") {
  CHECK(includeFaults(generator()) == Faults{});
  CHECK(includeFaults({{"generator/parse/a.cpp", "#include \"resolve/resolve.h\"\n"}}) == Faults{"generator/parse/a.cpp includes resolve/resolve.h"});
  CHECK(includeFaults({{"generator/model/a.h", "#include \"template/value.h\"\n"}}).size() == 1);
  CHECK(includeFaults({{"generator/build.cpp", "#include \"resolve/steps.h\"\n"}}) ==
        Faults{"generator/build.cpp includes resolve/steps.h, which is not the door of resolve"});
  CHECK(includeFaults({{"generator/base/a.cpp", "#include \"model/site.h\"\n"}}).size() == 1);
  CHECK(includeFaults({{"generator/model/a.cpp", "#include \"graph/chains.h\"\n"}}).size() == 1);
  CHECK(includeFaults({{"generator/export/a.cpp", "#include \"graph/chains.h\"\n"}}).empty());
}

TEST_CASE("one library is known by one file") {
  CHECK(libraryFaults(generator()) == Faults{});
  CHECK(libraryFaults({{"generator/render/body.cpp", "#include <cmark-gfm.h>\n"}}) == Faults{"generator/render/body.cpp includes <cmark-gfm.h>"});
  CHECK(libraryFaults({{"generator/serve/a.cpp", "#include <httplib.h>\n"}, {"generator/serve/b.cpp", "#include <httplib.h>\n"}}) ==
        Faults{"httplib.h is known by 2 files"});
  CHECK(libraryFaults({{"generator/base/a.cpp", "#include <boost/any.hpp>\n"}}).size() == 1);
  CHECK(libraryFaults({{"generator/parse/a.cpp", "#include <regex>\n"}}).size() == 1);
  CHECK(libraryFaults({{"generator/parse/a.cpp", "#include <fstream>\n#include <string>\n"}}).size() == 1);
}

TEST_CASE("no file grows past its limit") {
  CHECK(sizeFaults(repositoryFiles({"generator", "themes", "tests"})) == Faults{});
  const auto lines = [](int count) { return std::string(static_cast<std::size_t>(count), '\n'); };
  CHECK(sizeFaults({{"generator/a.cpp", lines(400)}, {"generator/a.h", lines(150)}, {"themes/klar/a.css", lines(250)}}).empty());
  CHECK(sizeFaults({{"generator/a.cpp", lines(401)}, {"generator/a.h", lines(151)}, {"themes/klar/a.css", lines(251)}}).size() == 3);
}

TEST_CASE("every header opens with what it is for") {
  CHECK(headerFaults(repositoryFiles({"generator", "tests"})) == Faults{});
  CHECK(headerFaults({{"generator/a.h", "#pragma once\n"}}).size() == 2);
}

TEST_CASE("files are named for what they do") {
  CHECK(nameFaults(repositoryFiles({"generator", "themes", "script", "tests"})) == Faults{});
  CHECK(nameFaults({{"generator/base/string_utils.cpp", ""}, {"generator/base/Files.cpp", ""}}).size() == 2);
}

TEST_CASE("every source file is compiled") {
  CHECK(forgottenFaults(repositoryFiles({"generator", "tests"}), repositoryText("CMakeLists.txt")) == Faults{});
  CHECK(forgottenFaults({{"generator/forgotten.cpp", ""}}, "add_library(x generator/other.cpp)").size() == 1);
}
