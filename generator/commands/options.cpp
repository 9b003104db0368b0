#include "commands/options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <thread>
#include <vector>

#include "base/text.h"

namespace pejl {
namespace {

constexpr std::array<std::string_view, 9> verbs = {"build", "check", "serve", "review", "diff", "init", "explain", "links", "readability"};

constexpr std::array<std::string_view, 5> formats = {"human", "json", "sarif", "github", "gitlab"};  // as DiagnosticFormat

// What the parser fills before it is judged.
struct Words {
  std::string outputFolder, baseUrl, theme, today, format = "human", colour = "auto";
  unsigned jobs = 0;
  bool quiet = false, verbose = false, locked = false;
};

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool isDay(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  const auto number = [&](std::size_t at, std::size_t length) { return std::stoi(text.substr(at, length)); };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))))
      .ok();
}

// The day, in UTC, of a number of seconds since 1970; see reproducible-builds.org/specs/source-date-epoch.
std::optional<std::string> dayOfEpoch(const std::string& text) {
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t lastSecondOf9999 = 253402300799;
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > lastSecondOf9999) return {};
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  const std::chrono::year_month_day day(days);
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return buffer;
}

// A flag beats the environment; see no-color.org and bixense.com/clicolors.
Colour chooseColour(const std::string& flag) {
  if (flag == "always") return Colour::on;
  if (flag == "never" || !environment("NO_COLOR").empty()) return Colour::off;
  const std::string force = environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return Colour::on;
  return ::isatty(STDOUT_FILENO) != 0 && environment("TERM") != "dumb" ? Colour::on : Colour::off;
}

// What is wrong with what was typed, or nothing.
std::string settle(const Words& words, Options& options) {
  options.build.outputFolder =
      !words.outputFolder.empty() ? words.outputFolder : options.root == "." ? "output" : options.root + "/output";
  if (!words.baseUrl.empty()) {
    if (!startsWith(words.baseUrl, "https://") && !startsWith(words.baseUrl, "http://")) {
      return "--base-url must begin with https:// or http://, not '" + words.baseUrl + "'";
    }
    options.build.baseUrl = words.baseUrl.back() == '/' ? words.baseUrl : words.baseUrl + '/';
  }
  if (!words.theme.empty()) options.build.theme = words.theme;
  if (!words.today.empty()) {
    if (!isDay(words.today)) return "--today must be a day such as 2026-11-21, not '" + words.today + "'";
    options.build.today = words.today;
  } else if (const std::string epoch = environment("SOURCE_DATE_EPOCH"); !epoch.empty()) {
    const auto day = dayOfEpoch(epoch);
    if (!day) return "SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '" + epoch + "'";
    options.build.today = *day;
  }
  if (!options.language.empty()) options.build.messages = options.language;
  options.build.jobs = words.jobs != 0 ? words.jobs : std::clamp(std::thread::hardware_concurrency(), 1u, 64u);
  options.format = static_cast<DiagnosticFormat>(std::find(formats.begin(), formats.end(), words.format) - formats.begin());
  options.colour = chooseColour(words.colour);
  const bool isListed = words.verbose || options.format != DiagnosticFormat::human;
  options.build.decisions = words.locked ? DecisionReport::required : isListed ? DecisionReport::listed : DecisionReport::counted;
  options.verbosity = words.quiet ? Verbosity::quiet : words.verbose ? Verbosity::verbose : Verbosity::normal;
  return {};
}

void addLanguage(CLI::App& verb, Options& options, const std::string& meaning) {
  verb.add_option("--language", options.language, meaning)->type_name("LANG")->check(CLI::IsMember({"da", "en"}));
}

void addSiteFlags(CLI::App& verb, Options& options, Words& words) {
  verb.add_option("-r,--root", options.root, "The site's folder, with pejl.toml (default: here)")->type_name("FOLDER");
  verb.add_option("-b,--base-url", words.baseUrl, "Where the site will stand, instead of base_url in pejl.toml")->type_name("URL");
  verb.add_option("--theme", words.theme, "The look, instead of theme in pejl.toml")->type_name("NAME");
  verb.add_flag("-D,--drafts", options.build.drafts, "Include drafts");
  verb.add_flag("--strict", options.build.strict, "Let warnings stop the build as errors do");
  verb.add_option("--today", words.today, "The day that 'expires' is held against (default: SOURCE_DATE_EPOCH, else the latest day on which the content was looked at)")
      ->type_name("YYYY-MM-DD");
  verb.add_option("-j,--jobs", words.jobs, "Threads (default: as many as the machine has)")->type_name("N")->check(CLI::Range(1, 256));
  verb.add_option("--format", words.format, "How findings are printed: human, json, sarif, github or gitlab")
      ->type_name("FORMAT")->check(CLI::IsMember({"human", "json", "sarif", "github", "gitlab"}));
  verb.add_option("--color", words.colour, "auto, always or never; NO_COLOR and CLICOLOR_FORCE are honoured")
      ->type_name("WHEN")->check(CLI::IsMember({"auto", "always", "never"}));
  addLanguage(verb, options, "The language of what is said: da or en (default: messages in pejl.toml)");
  CLI::Option* const quiet = verb.add_flag("-q,--quiet", words.quiet, "Say nothing but findings");
  verb.add_flag("-v,--verbose", words.verbose, "List the phases and their times")->excludes(quiet);
}

void addDiff(CLI::App& app, Options& options, Words& words) {
  CLI::App* const diff = app.add_subcommand("diff", "Say what changed between two dated versions of a framework");
  diff->add_option("before", options.diff.before, "A version such as doc-kompas@2019-06-01")->type_name("ID@DATE")->required();
  diff->add_option("after", options.diff.after, "Another; without a date, the one that is shown")->type_name("ID[@DATE]")->required();
  addSiteFlags(*diff, options, words);
}

void addReview(CLI::App& app, Options& options, Words& words) {
  CLI::App* const review = app.add_subcommand("review", "List what differs from pejl.lock: new links, new relations, suspect ones");
  review->add_option("id", options.review.id, "Only what touches this entity")->type_name("ID");
  review->add_option("--relation", options.review.relation, "Only relations of this type")->type_name("TYPE");
  CLI::Option* const accept = review->add_flag("--accept", options.review.accepts, "Take all that is listed over into pejl.lock");
  review->add_option("--language-only", options.review.languageOnly, "Suspect relations still hold, since only the language was mended: why")
      ->type_name("REASON")->excludes(accept)->check([](const std::string& reason) { return reason.empty() ? "it needs a reason" : ""; });
  review->add_option("-r,--root", options.root, "The site's folder, with pejl.toml (default: here)")->type_name("FOLDER");
  addLanguage(*review, options, "The language of what is said: da or en (default: messages in pejl.toml)");
  review->add_option("-j,--jobs", words.jobs, "Threads (default: as many as the machine has)")->type_name("N")->check(CLI::Range(1, 256));
}

void addVerbs(CLI::App& app, Options& options, Words& words) {
  CLI::App* const build = app.add_subcommand("build", "Build the site into output/");
  addSiteFlags(*build, options, words);
  build->add_option("-d,--output-dir", words.outputFolder, "Where to write (default: output/ in the site's folder)")->type_name("FOLDER");

  CLI::App* const check = app.add_subcommand("check", "Run every check; write nothing");
  addSiteFlags(*check, options, words);
  check->add_flag("--locked", words.locked, "Let whatever differs from pejl.lock be an error");

  CLI::App* const serve = app.add_subcommand("serve", "Show the site at 127.0.0.1 and reload it after each save");
  addSiteFlags(*serve, options, words);
  serve->add_option("--port", options.port, "Port (default: 8000, or the next that is free; 0: any)")->type_name("N");
  serve->add_flag("--open", options.opensBrowser, "Open the browser");

  addReview(app, options, words);
  addDiff(app, options, words);

  CLI::App* const init = app.add_subcommand("init", "Make a small site to begin from");
  init->add_option("folder", options.folder, "A new or empty folder")->type_name("FOLDER")->required();
  addLanguage(*init, options, "The language of what is said: da or en (default: da, as the site is)");

  CLI::App* const explain = app.add_subcommand("explain", "Say what a finding's code means and what to do");
  explain->add_option("code", options.code, "The word in brackets, such as unresolved-id; without it, all are listed")->type_name("CODE");
  addLanguage(*explain, options, "da or en (default: da)");

  CLI::App* const links = app.add_subcommand("links", "Show every place of a term, whether it is linked, and why");
  addSiteFlags(*links, options, words);
  links->add_option("term", options.term, "The term's id, title or alias")->type_name("TERM")->required();

  CLI::App* const readability = app.add_subcommand("readability", "Say how hard the text is to read: LIX, long sentences, heavy words");
  readability->add_option("page", options.page, "A file or folder below content/ (default: all)")->type_name("PATH");
  addSiteFlags(*readability, options, words);
}

// A slip in the verb or in a flag's name.
std::string suggestion(const CLI::App& app, int argc, const char* const* argv) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  std::vector<std::string> known = {"--help", "--version"};
  if (chosen.empty()) known.insert(known.end(), verbs.begin(), verbs.end());
  for (const CLI::App* verb : chosen) {
    for (const CLI::Option* option : verb->get_options()) {
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    }
  }
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  for (int i = 1; i < argc; ++i) {
    const std::string word = splitList(argv[i], '=').empty() ? "" : splitList(argv[i], '=').front();
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    const std::string found = didYouMean(word, candidates).english();
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace

CommandLine readCommandLine(int argc, const char* const* argv) {
  CommandLine line;
  Options options;
  Words words;
  CLI::App app("Pejl builds a website from a municipality's policy frameworks.", "pejl");
  app.set_version_flag("-V,--version", "pejl " PEJL_VERSION);
  app.require_subcommand(1);
  app.footer("pejl VERB --help says more about a verb. Ends with 0 when all is well, 1 on errors in the content, 2 on wrong\n"
             "usage or settings, 3 when something could not be read or written.\n");
  addVerbs(app, options, words);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out, complaint;
    const bool isAsked = app.exit(error, out, complaint) == 0;  // --help and --version arrive as exceptions too
    line.output = out.str();
    if (isAsked) return line;
    const std::string help = suggestion(app, argc, argv);
    line.complaint = argc == 1 ? app.help() : "pejl: " + std::string(error.what()) + '\n' +
                                                  (help.empty() ? "" : "  help: " + help + '\n') +
                                                  "  help: pejl --help lists verbs and flags\n";
    line.exitCode = exitUsage;
    return line;
  }
  const std::string_view verb = app.get_subcommands().front()->get_name();
  options.verb = static_cast<Verb>(std::find(verbs.begin(), verbs.end(), verb) - verbs.begin());
  if (const std::string wrong = settle(words, options); !wrong.empty()) {
    line.complaint = "pejl: " + wrong + '\n';
    line.exitCode = exitUsage;
    return line;
  }
  line.options = options;
  return line;
}

}  // namespace pejl
