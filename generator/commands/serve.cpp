#include "serve/serve.h"

#include <signal.h>
#include <spawn.h>

#include <cstdio>
#include <mutex>
#include <set>
#include <utility>

#include "base/catalogue.h"
#include "commands/commands.h"
#include "commands/outcome.h"
#include "commands/progress.h"

namespace pejl {
namespace {

// The site's folder, which remembers what was asked of it: a pinned graph.json may lie anywhere.
class RememberingFolder final : public FileSystem {
 public:
  explicit RememberingFolder(const std::string& root) : folder_(openFolder(root)) {}

  Result<std::vector<std::string>> list(std::string_view folder) const override { return folder_->list(folder); }
  bool exists(std::string_view path) const override { return folder_->exists(path); }
  Result<std::string> read(std::string_view path) const override {
    {
      const std::lock_guard lock(guard_);
      asked_.emplace(path);
    }
    return folder_->read(path);
  }
  std::vector<std::string> asked() const { return {asked_.begin(), asked_.end()}; }

 private:
  const std::unique_ptr<FileSystem> folder_;
  mutable std::mutex guard_;  // of what follows
  mutable std::set<std::string> asked_;
};

Rebuilt rebuild(const Options& options) {
  Progress progress(options.verbosity);
  const RememberingFolder folder(options.root);
  BuildReport report = buildInMemory(folder, options.build, [&](std::string_view phase) { progress.begin(phase); });
  progress.finish();
  printOutcome(report, options,
               report.stopped ? Message() : say("Built {} in {}", amountOfPages(report.pages), formatSeconds(progress.seconds())));
  std::fflush(stdout);
  return {std::move(report), folder.asked()};
}

// The browser gets a signal mask of its own: what is blocked here must not be blocked there.
void openBrowser(const std::string& address, const Catalogue& catalogue) {
  ::signal(SIGCHLD, SIG_IGN);  // nobody waits for it
  posix_spawnattr_t attributes;
  sigset_t none;
  ::sigemptyset(&none);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  std::string program = "xdg-open", argument = address;
  char* const arguments[] = {program.data(), argument.data(), nullptr};
  pid_t process = 0;
  if (::posix_spawnp(&process, program.c_str(), nullptr, &attributes, arguments, environ) != 0) {
    std::fprintf(stderr, "pejl: %s\n", say("found no xdg-open; open {} yourself", address).in(catalogue).c_str());
  }
  ::posix_spawnattr_destroy(&attributes);
}

}  // namespace

int runServe(const Options& given) {
  Options options = given;
  // The site stands at the top of the server, wherever it will be published.
  if (!options.build.baseUrl) options.build.baseUrl = "http://127.0.0.1/";
  const ServeSettings settings{options.root, options.port};
  std::string language = options.language;  // until the settings have been read
  const auto build = [&] {
    Rebuilt rebuilt = rebuild(options);
    language = rebuilt.report.language;
    return rebuilt;
  };
  const auto refusal = serve(settings, build, [&](const std::string& address) {
    std::printf("%s\n", say("Showing the site at {} (Ctrl+C ends)", address).in(catalogueIn(language)).c_str());
    std::fflush(stdout);
    if (options.opensBrowser) openBrowser(address, catalogueIn(language));
  });
  if (!refusal) return exitFine;
  std::fprintf(stderr, "pejl: %s\n", refusal->reason.in(catalogueIn(language)).c_str());
  return exitFailure;
}

}  // namespace pejl
