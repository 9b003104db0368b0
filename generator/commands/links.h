// What `pejl links` says of one term, apart from printing it.
#pragma once

#include <string>

#include "base/diagnostic_printer.h"
#include "model/site.h"

namespace pejl {

struct LinksFormat {
  std::string language = "da";  // da or en
  Colour colour = Colour::off;
};

// "path:3:11: link [rule]: the rule in words", below it the sentence with the words marked; at the end, how many.
// `site` is resolved and has not been given to linkTerms.
std::string linksText(const Site& site, EntityIndex term, unsigned jobs, const LinksFormat& format);

}  // namespace pejl
