// An independent reading of HTML for the fuzzer: which tags with which attributes a browser would see. After the
// tokenizer of the HTML Standard, and on purpose without sharing a line with the template room.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pejl {

struct SeenTag {
  std::string name;  // with '/' in front for an end tag, "!" for comments and declarations
  std::vector<std::pair<std::string, std::string>> attributes;  // values as written
};

// Where scripts run, the content of <noscript> is text.
enum class Scripts { run, doNotRun };
std::vector<SeenTag> seenTags(std::string_view html, Scripts scripts);

// Tags and the names of attributes, without values and text.
std::string structureOf(std::string_view html, Scripts scripts);

}  // namespace pejl
