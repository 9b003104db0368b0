#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "language/slug.h"
#include "model/addresses.h"
#include "render/image_size.h"
#include "render/page_view.h"
#include "render/steps.h"

namespace pejl::rendering {
namespace {

// No inline script or style, nothing from other hosts. The one Trusted Types policy is the search's, which hands out
// addresses of its own index files (themes/klar/parts/search/README.md).
constexpr std::string_view contentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types pejl-search";

const Asset* findAsset(const Site& site, std::string_view path) {
  const auto found = std::find_if(site.assets.begin(), site.assets.end(), [&](const Asset& asset) { return asset.path == path; });
  return found == site.assets.end() ? nullptr : &*found;
}

// What the theme calls those pages that Pejl makes in both languages and that a menu may well lead to; empty for others.
std::string_view nameOfMadePage(const SiteFacts& facts, std::string_view address) {
  if (address == addresses::indexIn(addresses::indexFolder)) return facts.strings("everything_a_to_z");
  if (address == addresses::matrixIndex()) return facts.strings("matrices");
  if (address == addresses::dataPage()) return facts.strings("data");
  if (address == addresses::conformancePage) return facts.strings("wcag_title");
  return address == addresses::searchPage ? facts.strings("search") : std::string_view();
}

// {title, url, page} on a translation: of the translation, by its title, or of what Pejl makes in both languages; none for others.
Value translatedMenuItem(const SiteFacts& facts, const Destination& place, Values& values) {
  const Site& site = facts.site;
  if (place.page == none) {
    const std::string_view title = nameOfMadePage(facts, site.addressOf(place));
    if (title.empty()) return {};
    const Value address = values.own(facts.addressHere(site.addressOf(place)));
    return values.map({{"title", title}, {"url", address}, {"page", address}});
  }
  const PageIndex translation = site.pages[place.page].translation;
  if (translation == none) return {};
  const Page& page = site.pages[translation];
  const std::string_view title = translation == facts.home() ? facts.strings("home") : std::string_view(page.title);
  return values.map({{"title", title}, {"url", page.address}, {"page", page.address}});
}

Value menuView(const SiteFacts& facts, const std::vector<ResolvedMenuItem>& items, Values& values) {
  std::vector<Value> links;
  for (const ResolvedMenuItem& item : items) {
    if (facts.isTranslated()) {
      const Value link = translatedMenuItem(facts, item.place, values);
      if (link.kind() == ValueKind::map) links.push_back(link);
      continue;
    }
    const std::string& address = facts.site.addressOf(item.place);
    const Value url = item.place.anchor.empty() ? Value(address) : values.own(address + "#" + item.place.anchor);
    links.push_back(values.map({{"title", item.title}, {"url", url}, {"page", address}}));
  }
  return values.list(links);
}

// {url, width, height} of the municipality's logo; width and height are absent when they cannot be told.
Value logoView(const Site& site, Values& values) {
  const Asset* logo = findAsset(site, site.config.brand.logo);
  if (logo == nullptr) return {};
  std::vector<Entry> view{{"url", logo->address}};
  if (const auto size = imageSize(logo->bytes)) {
    view.push_back({"width", values.own(std::to_string(size->width))});
    view.push_back({"height", values.own(std::to_string(size->height))});
  }
  return values.map(view);
}

// {name, url}, only where there is a text to lead to.
Value licenceView(const SiteFacts& facts, Values& values) {
  const Licence& licence = facts.site.config.licence;
  if (licence.url.empty()) return {};
  return values.map({{"name", licence.name.in(facts.language())}, {"url", licence.url}});
}

// "48 12 34 56" → "tel:+4548123456": a number without a country's is a Danish one. Empty for what cannot be dialled as it stands.
std::string phoneUrl(const std::string& phone) {
  if (phone.find_first_not_of("+0123456789 -()") != std::string::npos) return {};
  constexpr std::size_t danishDigits = 8;
  std::string number;
  std::copy_if(phone.begin(), phone.end(), std::back_inserter(number), [](char c) { return c == '+' || (c >= '0' && c <= '9'); });
  if (number.empty()) return {};
  return (number.size() == danishDigits && number.front() != '+' ? "tel:+45" : "tel:") + number;
}

// The front page in the other language.
Value otherHome(const SiteFacts& facts) {
  const Site& site = facts.site;
  const PageIndex other = site.home == none ? none : facts.isTranslated() ? site.home : site.pages[site.home].translation;
  return other == none || other == facts.home() ? Value() : Value(site.pages[other].address);
}

// {phone, phone_url, email, email_url}, each text or none; none when pejl.toml names nobody to reach.
Value contactView(const Accessibility& known, Values& values) {
  if (known.phone.empty() && known.email.empty()) return {};
  const bool isAddress = known.email.find('@') != std::string::npos && known.email.find(' ') == std::string::npos;
  // The figures of a number stay on one line.
  return values.map({{"phone", Value::textOrNone(values.own(replaceAll(known.phone, " ", "\u00a0")).text())},
                     {"phone_url", Value::textOrNone(values.own(phoneUrl(known.phone)).text())},
                     {"email", Value::textOrNone(known.email)},
                     {"email_url", isAddress ? values.own("mailto:" + known.email) : Value()}});
}

}  // namespace

Value siteView(const SiteFacts& facts, const ThemeAssets& assets, Values& values) {
  const Site& site = facts.site;
  const Config& config = site.config;
  const Asset* icon = findAsset(site, config.brand.icon);
  const Asset* card = findAsset(site, config.brand.card);
  const bool hasOwnHome = facts.home() != site.home;
  const std::string_view description =
      hasOwnHome ? std::string_view(site.documents[site.pages[facts.home()].document].declarations.front().summary) : config.description;
  const Value elsewhere = facts.isTranslated() ? Value(config.language) : Value();
  return values.map({{"title", facts.siteTitle()},
                     {"title_language", hasOwnHome ? Value() : elsewhere},
                     {"description", Value::textOrNone(facts.isTranslated() && !hasOwnHome ? std::string_view() : description)},
                     {"publisher", Value::textOrNone(config.publisher)},
                     {"language", config.language},
                     {"elsewhere", elsewhere},
                     {"elsewhere_note", facts.isTranslated() ? Value(facts.strings("in_" + config.language)) : Value()},
                     {"policy", contentSecurityPolicy},
                     {"home", facts.home() == none ? Value("index.html") : Value(site.pages[facts.home()].address)},
                     {"other_home", otherHome(facts)},
                     {"other_language", Value::textOrNone(facts.otherLanguage)},
                     {"search", values.own(facts.addressHere(addresses::searchPage))},
                     {"index", values.own(facts.addressHere(addresses::indexIn(addresses::indexFolder)))},
                     {"coverage", addresses::coveragePage},
                     {"data", values.own(facts.addressHere(addresses::dataPage()))},
                     {"licence", licenceView(facts, values)},
                     {"accessibility_data", values.own(addresses::accessibilityData())},
                     {"chains", values.own(addresses::chainIndex())},
                     {"feed", Value::textOrNone(config.baseUrl.empty() ? std::string_view() : addresses::feed)},
                     {"icon", icon == nullptr ? Value::textOrNone(values.own(assets.icon).text()) : Value(icon->address)},
                     {"card", card == nullptr || config.baseUrl.empty() ? Value() : values.own(config.baseUrl + card->address)},
                     {"offline_copy", config.offersOfflineCopy ? values.own(addresses::offlineCopy(slug(config.title))) : Value()},
                     {"owner", Value::textOrNone(config.brand.name)},
                     {"logo", logoView(site, values)},
                     {"style", Value::textOrNone(values.own(assets.style).text())},
                     {"script", Value::textOrNone(values.own(assets.script).text())},
                     {"statement", Value::textOrNone(config.accessibility.wasUrl)},
                     {"contact", contactView(config.accessibility, values)},
                     {"conformance", config.accessibility.criteria.empty() ? Value() : values.own(facts.addressHere(addresses::conformancePage))},
                     {"navigation", menuView(facts, site.navigation, values)},
                     {"footer", menuView(facts, site.footer, values)}});
}

OutputFile renderPage(const Frame& frame, std::string_view templateName, std::string_view address,
                      std::vector<Entry> entries, Diagnostics& diagnostics) {
  Values values;
  entries.push_back({"root", values.own(address == addresses::notFoundPage ? frame.notFoundRoot : rootFrom(address))});
  entries.insert(entries.end(), frame.common.begin(), frame.common.end());
  std::string bytes;
  constexpr std::size_t usualSize = 24 * 1024;
  bytes.reserve(usualSize);
  pejl::render(frame.templates, templateName, values.map(entries), bytes, diagnostics);
  OutputFile file{std::string(address), std::string(bytes)};  // a copy of the right size: ten thousand of them are kept
  const auto textOf = [&](const Value& page, Key key) {
    const Value* text = page.find(key);
    return text == nullptr || text->kind() != ValueKind::string ? std::string() : std::string(text->text());
  };
  for (const Entry& entry : entries) {
    if (entry.key != Key("page")) continue;
    file.title = textOf(entry.value, "title");
    file.summary = textOf(entry.value, "summary");
  }
  return file;
}

}  // namespace pejl::rendering
