#include "serve/pages.h"

#include <array>
#include <utility>

#include "base/diagnostic_printer.h"
#include "base/embedded.h"
#include "base/html.h"
#include "base/text.h"

namespace pejl::serving {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 19> mediaTypes = {{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".xml", "application/xml; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".gif", "image/gif"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".ico", "image/x-icon"},
    {".pdf", "application/pdf"},
    {".woff2", "font/woff2"},
    {".webmanifest", "application/manifest+json"},
}};

// One finding: its first line as a heading, the excerpt with its caret and the help below.
void appendFinding(std::string& html, const Diagnostic& finding, const Catalogue& catalogue) {
  const std::string text = printFindings(std::span(&finding, 1), DiagnosticFormat::human, Colour::off, catalogue);
  const std::size_t end = text.find('\n');
  html += "<section class=\"finding ";
  html += nameOf(finding.severity);
  html += "\">\n<h2>";
  appendText(html, std::string_view(text).substr(0, end));
  html += "</h2>\n";
  const std::string_view rest = std::string_view(text).substr(end + 1);
  if (!rest.empty()) {
    html += "<pre>";
    appendText(html, rest);
    html += "</pre>\n";
  }
  html += "</section>\n";
}

}  // namespace

std::string_view mediaTypeOf(std::string_view address) {
  for (const auto& [ending, type] : mediaTypes) {
    if (endsWith(address, ending)) return type;
  }
  return "application/octet-stream";
}

std::string withReload(std::string_view html, std::string_view token, unsigned version) {
  const std::size_t head = html.find("</head>");
  if (head == std::string_view::npos) return std::string(html);
  std::string out(html.substr(0, head));
  out += "<script src=\"/_pejl/reload.js\" data-token=\"" + std::string(token) + "\" data-version=\"" +
         std::to_string(version) + "\" defer></script>\n";
  out += html.substr(head);
  return out;
}

std::string findingsPage(std::span<const Diagnostic> findings, const Catalogue& catalogue) {
  std::string html =
      "<!doctype html>\n<html lang=\"" + catalogue.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  const std::string counts = countsOf(findings).in(catalogue);
  appendText(html, counts);
  html += " – Pejl</title>\n<link rel=\"stylesheet\" href=\"/_pejl/findings.css\">\n</head>\n<body>\n<main>\n<h1>";
  appendText(html, counts);
  html += "</h1>\n<p>";
  appendText(html, say("The site shows again as soon as this is mended and saved.").in(catalogue));
  html += "</p>\n";
  for (const Diagnostic& finding : findings) appendFinding(html, finding, catalogue);
  html += "</main>\n</body>\n</html>\n";
  return html;
}

std::string_view ownFile(std::string_view name) {
  if (name != "reload.js" && name != "findings.css") return {};
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (file.path == "generator/serve/" + std::string(name)) return file.text;
  }
  return {};
}

}  // namespace pejl::serving
