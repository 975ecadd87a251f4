#include "crawler/file_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "crawler/url_parts.h"

namespace dalil {
namespace {

constexpr std::array<std::string_view, 38> kNotPages = {
    "7z",  "avi",  "avif", "bz2", "css", "csv", "doc", "docx", "eps",  "epub", "exe",  "gif", "gz",
    "ico", "iso",  "jpeg", "jpg", "js",  "mov", "mp3", "mp4",  "mpeg", "ods",  "odt",  "ogg", "pdf",
    "png", "pptx", "rar",  "svg", "tar", "tgz", "wav", "webm", "webp", "woff", "xlsx", "zip"};

}  // namespace

bool is_no_page(const Url& url) {
  const std::string_view path = url.path();
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return false;
  return std::ranges::binary_search(kNotPages, lower_ascii(path.substr(dot + 1)));
}

}  // namespace dalil
