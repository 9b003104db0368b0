// What discover read: everything the build will ever know of the disk. Paths are relative to the site's root,
// '/'-separated, NFC and sorted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/diagnostic.h"
#include "model/accessibility.h"
#include "model/coverage_rule.h"
#include "model/external.h"
#include "model/localized_text.h"
#include "model/lock.h"
#include "model/schema.h"

namespace pejl {

// An entry in the header's or the footer's menu: a page by its path below content/, or an entity by its id.
struct MenuItem {
  std::string target;
  std::string title;  // empty: the page's own
  Location where;
};

struct Redirect {
  std::string from;    // an address below the site, such as "gammel/side.html"
  std::string target;  // a page's path below content/, or an entity's id
  Location where;
};

// A table of what is related to what: one page, its transposed, and a CSV file. Types and relations are indices in the
// Schema; several types on a side stand one after the other.
struct MatrixConfig {
  std::string id;
  LocalizedText title, summary;             // title empty: made of the types' plurals
  std::vector<std::uint32_t> rows, columns; // types
  std::vector<std::uint32_t> relations;     // empty: all but structure
  std::string framework;                    // id; empty: rows and columns of all of them
  bool withParts = false;                   // a relation of a part counts for the row or column it is part of
  bool withMappings = false;                // what mapping sets claim counts too
  bool skipEmptyRows = false, skipEmptyColumns = false;
  Location where;
};

// Whose site it is to look at. Files are named by their path below the site's root, such as "static/logo.svg".
struct Brand {
  std::string name;              // such as "Københavns Kommune"; the logo's words
  std::string logo, icon;        // files; empty: the theme's sign, the theme's icon
  std::string card;              // file: what others show of a link to the site
  std::optional<Rgb> colour;     // the theme's palette takes its hue
};

// On what terms others may use the site's texts and data.
struct Licence {
  LocalizedText name;  // such as "Creative Commons Navngivelse 4.0"; empty: nothing is said
  LocalizedText note;  // what it covers, and what not
  std::string url;     // of its text
};

// Words that readers type, and what the site says instead: who asks for one of them finds what the others find too.
struct EverydayWords {
  struct Meant {
    std::string text;  // a word, or a title of several
    Location where;
  };
  std::vector<std::string> typed;  // single words
  std::vector<Meant> meant;
};

struct Config {
  std::string title, description, publisher;
  std::string language = "da";
  std::string messages = "en";  // the language in which Pejl says what it finds; readers never see it
  std::string baseUrl;  // ends in '/'; empty: no canonical links, no sitemap
  std::string editUrl;  // holds {path}; empty: no edit links
  std::string theme = "klar";
  bool indexesReplaced = false;  // whether search engines may list replaced versions of frameworks
  bool offersOfflineCopy = false;  // the whole site as a .zip, linked from every page
  Brand brand;
  Licence licence;
  std::vector<MenuItem> navigation, footer;
  std::vector<Redirect> redirects;
  std::vector<MatrixConfig> matrices;
  Accessibility accessibility;
  std::vector<std::string> allowedContacts;  // phone numbers and addresses that are no person's own
  std::vector<CoverageRule> coverage;
  std::vector<EverydayWords> everydayWords;  // as content/everyday-words.toml has them
};

struct SourceFile {
  std::string path;  // such as "content/alleroed/index.md"
  std::string text;  // valid UTF-8
  bool isReadable = true;  // false: reported, the text is empty; the page is kept so that links to it are not blamed
};

// An image or other file under content/ or static/ that is published as it is.
struct Asset {
  std::string path;     // where it was read, such as "content/alleroed/kort.svg"
  std::string address;  // where it is published, such as "alleroed/kort.svg"
  std::string bytes;
};

struct ThemeFile {
  std::string path;  // below the theme's folder, such as "pages/entity.html"
  std::string text;
};

// The built-in theme, with the site's own files in place of those of the same path.
struct Theme {
  std::string name;
  std::vector<ThemeFile> files;
};

struct Project {
  Config config;
  Schema schema;
  Theme theme;
  std::vector<SourceFile> pages;  // .md, and .toml with mapping sets
  std::vector<Asset> assets;
  std::vector<ExternalSite> externalSites;
  Lock lock;
};

// How much is said of what differs from pejl.lock, suspect relations apart, which are always told one by one.
enum class DecisionReport : std::uint8_t {
  counted,  // one line
  listed,   // each by itself
  required  // each is an error, and so is a site without the file
};

// What the user asked for on the command line.
struct BuildOptions {
  std::string outputFolder = "output";
  std::optional<std::string> baseUrl;  // instead of the configured one
  std::optional<std::string> theme;    // the same
  std::optional<std::string> messages; // the same
  std::string today;                   // "2026-11-21"; empty: nothing expires
  unsigned jobs = 1;
  bool drafts = false;
  bool strict = false;                 // warnings count as errors
  DecisionReport decisions = DecisionReport::counted;
};

}  // namespace pejl
