#include <fcntl.h>
#include <sys/stat.h>

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "base/catalogue.h"
#include "base/descriptor.h"
#include "base/embedded.h"
#include "base/files.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/outcome.h"

namespace pejl {
namespace {

constexpr std::string_view starter = "generator/presets/starter/";

std::optional<Refusal> makeFolder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0 || errno == EEXIST) return std::nullopt;
  return refusalFromErrno(path);
}

// Never writes over a file that is there.
std::optional<Refusal> writeNew(const std::string& path, std::string_view text) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file) return refusalFromErrno(path);
  while (!text.empty()) {
    const ssize_t count = uninterrupted([&] { return ::write(file.number(), text.data(), text.size()); });
    if (count < 0) return refusalFromErrno(path);
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::close(file.release()) != 0) return refusalFromErrno(path);
  return std::nullopt;
}

std::optional<Refusal> writeBelow(const std::string& folder, const EmbeddedFile& file) {
  const std::string name(file.path.substr(starter.size()));
  const std::string path = folder + '/' + name;
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (auto refusal = makeFolder(path.substr(0, slash))) return refusal;
  }
  struct stat status {};
  const bool isRepositorysOwn = name.front() == '.' && ::lstat(path.c_str(), &status) == 0;
  return isRepositorysOwn ? std::nullopt : writeNew(path, file.text);
}

// Nothing there yet, or only what a new repository holds.
bool isFree(const std::string& folder) {
  const auto files = openFolder(folder)->list("");
  if (!files) return false;
  for (const std::string& file : *files) {
    if (file != "README.md" && file != "LICENSE") return false;
  }
  return true;
}

}  // namespace

int runInit(const Options& options) {
  std::string folder = options.folder;
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  struct stat status {};
  const bool exists = ::stat(folder.c_str(), &status) == 0;
  if (exists && (!S_ISDIR(status.st_mode) || !isFree(folder))) {
    std::fprintf(stderr, "pejl: '%s' is not empty, and nothing of it should be lost; name a new folder\n", folder.c_str());
    return exitUsage;
  }
  const Catalogue& catalogue = catalogueIn(options.language.empty() ? "da" : options.language);  // the site is Danish
  std::size_t count = 0;
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (!startsWith(file.path, starter)) continue;
    if (auto refusal = writeBelow(folder, file)) {
      std::fprintf(stderr, "pejl: %s\n", refusal->reason.in(catalogue).c_str());
      return exitFailure;
    }
    ++count;
  }
  const std::string made = say("Made a small site in {} ({}). Now:", folder, amountOfFiles(count)).in(catalogue);
  const std::string next = say("Then write in content/: every save shows at once.").in(catalogue);
  std::printf("%s\n\n  cd %s\n  pejl serve --open\n\n%s\n", made.c_str(), folder.c_str(), next.c_str());
  return exitFine;
}

}  // namespace pejl
