// RDF as text: Turtle 1.1 (W3C). Statements are written subject by subject, in the order in which they are given.
#pragma once

#include <string>
#include <string_view>

namespace pejl::exporting {

class TurtleWriter {
 public:
  // `root` is what leads from the file to the site's top: the site's whole address, or "../../".
  TurtleWriter(std::string& out, std::string_view root) : out_(out), root_(root) {}

  void prefix(std::string_view name, std::string_view iri);
  // A subject by its address on the site, or the file itself when empty; ended by end().
  void begin(std::string_view address);
  void name(std::string_view predicate, std::string_view prefixedName);  // "a", "skos:Concept"
  void place(std::string_view predicate, std::string_view address);      // on the site
  void resource(std::string_view predicate, std::string_view iri);       // anywhere
  void text(std::string_view predicate, std::string_view words, std::string_view language = {});  // nothing when empty
  void end();

 private:
  void startPredicate(std::string_view name);
  void iri(std::string_view root, std::string_view address);

  std::string& out_;
  std::string_view root_;
  bool hasPredicate_ = false;
};

}  // namespace pejl::exporting
