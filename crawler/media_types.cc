#include "crawler/media_types.h"

#include <algorithm>
#include <string>

namespace dalil {
namespace {

struct Type {
  std::string_view extension;
  std::string_view media_type;
};

constexpr Type kTypes[] = {
    {"html", "text/html"},
    {"htm", "text/html"},
    {"xhtml", "application/xhtml+xml"},
    {"xml", "application/xml"},
    {"txt", "text/plain"},
    {"md", "text/markdown"},
    {"csv", "text/csv"},
    {"json", "application/json"},
    {"jsonld", "application/ld+json"},
    {"webmanifest", "application/manifest+json"},
    {"rss", "application/rss+xml"},
    {"atom", "application/atom+xml"},
    {"css", "text/css"},
    {"js", "text/javascript"},
    {"mjs", "text/javascript"},
    {"wasm", "application/wasm"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"avif", "image/avif"},
    {"svg", "image/svg+xml"},
    {"ico", "image/x-icon"},
    {"bmp", "image/bmp"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"woff", "font/woff"},
    {"woff2", "font/woff2"},
    {"ttf", "font/ttf"},
    {"otf", "font/otf"},
    {"mp3", "audio/mpeg"},
    {"ogg", "audio/ogg"},
    {"mp4", "video/mp4"},
    {"webm", "video/webm"},
    {"pdf", "application/pdf"},
    {"zip", "application/zip"},
    {"gz", "application/gzip"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

}  // namespace

bool carries_text(std::string_view media_type) {
  if (media_type.starts_with("image/")) return false;
  return media_type.empty() || media_type == "text/html" || media_type == "text/plain" ||
         media_type == "text/xml" || media_type == "application/xml" ||
         media_type == "application/json" || media_type.ends_with("+xml") ||
         media_type.ends_with("+json");
}

std::string_view media_type_of_file(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return "application/octet-stream";
  std::string extension(name.substr(dot + 1));
  for (char& c : extension) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  const auto* type = std::ranges::find(kTypes, extension, &Type::extension);
  return type == std::end(kTypes) ? "application/octet-stream" : type->media_type;
}

bool is_html_file(std::string_view name) {
  const std::string_view type = media_type_of_file(name);
  return type == "text/html" || type == "application/xhtml+xml";
}

}  // namespace dalil
