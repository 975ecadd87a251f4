// Builds .docx files in memory, as Word does.
#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

namespace dalil::article_tests {

using Parts = std::vector<std::pair<std::string, std::string>>;  ///< Name and content.

/// The archive of these parts; "" where libzip fails.
inline std::string pack(const Parts& parts, bool encrypted = false) {
  zip_error_t error;
  zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (source == nullptr) return "";
  zip_source_keep(source);
  zip_t* const zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  bool good = zip != nullptr;
  for (const auto& [name, content] : parts) {
    zip_source_t* const part = zip_source_buffer(zip, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    good = good && index >= 0;
    if (encrypted) {
      good = good && zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                             "secret") == 0;
    }
  }
  good = good && zip_close(zip) == 0 && zip_source_open(source) == 0;
  std::string bytes;
  char buffer[4096];
  for (zip_int64_t got; good && (got = zip_source_read(source, buffer, sizeof buffer)) > 0;) {
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
  zip_source_free(source);
  return bytes;
}

}  // namespace dalil::article_tests
