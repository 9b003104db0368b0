// Snowball's Danish stems: the last resort of search, never used for links or anything that is shown. It takes "leder",
// "ledelse" and "ledig" for one word. The only door to libstemmer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace pejl {

// Keeps a buffer: one for each thread.
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // The stem of a word in lower case. The view holds until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace pejl
