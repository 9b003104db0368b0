// {#id key=value key="two words"} as written, before anybody asks what the keys mean.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "parse/inline_passes.h"
#include "parse/source_text.h"

namespace pejl::parsing {

struct Attribute {
  std::string key, value;
  Location where, valueWhere;
};

struct AttributeBlock {
  NodeIndex node = noNode;  // the heading, paragraph or list item that it stands at the end of
  std::string id;
  Location where;           // of the id
  std::vector<Attribute> attributes;
};

// What cannot be read is reported as invalid-attributes (invalid-id for the id) and left out; the id may be empty.
AttributeBlock readAttributes(const SourceText& source, SourceRange range, Diagnostics& diagnostics);

}  // namespace pejl::parsing
