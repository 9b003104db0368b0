// The one file that knows libarchive.
#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "export/export.h"
#include "language/slug.h"
#include "model/addresses.h"

namespace pejl {
namespace {

using Writer = std::unique_ptr<archive, int (*)(archive*)>;
using Entry = std::unique_ptr<archive_entry, void (*)(archive_entry*)>;

la_ssize_t appendTo(archive*, void* bytes, const void* piece, std::size_t length) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(piece), length);
  return static_cast<la_ssize_t>(length);
}

// A file without a time: what the format then says, 1980, is the same in every time zone and every build.
bool add(archive* writer, const std::string& path, const std::string& bytes) {
  constexpr unsigned readableByAll = 0644;
  const Entry entry(archive_entry_new(), archive_entry_free);
  archive_entry_set_pathname_utf8(entry.get(), path.c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), readableByAll);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
  return archive_write_header(writer, entry.get()) == ARCHIVE_OK &&
         archive_write_data(writer, bytes.data(), bytes.size()) == static_cast<la_ssize_t>(bytes.size());
}

}  // namespace

std::optional<OutputFile> offlineCopy(const Site& site, const Output& output) {
  std::vector<const OutputFile*> files;
  for (const OutputFile& file : output) files.push_back(&file);
  std::sort(files.begin(), files.end(), [](const OutputFile* a, const OutputFile* b) { return a->path < b->path; });

  OutputFile copy{addresses::offlineCopy(slug(site.config.title)), {}};
  const Writer writer(archive_write_new(), archive_write_free);
  bool isGood = archive_write_set_format_zip(writer.get()) == ARCHIVE_OK &&
                archive_write_set_format_option(writer.get(), "zip", "hdrcharset", "UTF-8") == ARCHIVE_OK &&
                archive_write_open(writer.get(), &copy.bytes, nullptr, appendTo, nullptr) == ARCHIVE_OK;
  // In a folder, so that unpacking it does not strew a thousand files about.
  const std::string folder = slug(site.config.title) + "/";
  for (const OutputFile* file : files) isGood = isGood && add(writer.get(), folder + file->path, file->bytes);
  isGood = isGood && archive_write_close(writer.get()) == ARCHIVE_OK;
  return isGood ? std::optional(std::move(copy)) : std::nullopt;
}

}  // namespace pejl
