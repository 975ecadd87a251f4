// The states of the basic URL parser from the path on, and those of file: URLs with their drive
// letters.
#include <algorithm>
#include <array>
#include <cstdint>

#include "core/percent.h"
#include "core/url_host.h"
#include "core/url_parser.h"

namespace dalil {
namespace {

bool is_alpha(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool equals_lower(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
  });
}

bool is_single_dot(std::string_view segment) {
  return segment == "." || equals_lower(segment, "%2e");
}

bool is_double_dot(std::string_view segment) {
  if (segment.size() < 2 || segment.size() > 6) return false;
  return segment == ".." || equals_lower(segment, ".%2e") || equals_lower(segment, "%2e.") ||
         equals_lower(segment, "%2e%2e");
}

bool is_drive_letter(std::string_view text) {
  return text.size() == 2 && is_alpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool starts_with_drive_letter(std::string_view text) {
  return is_drive_letter(text.substr(0, 2)) &&
         (text.size() == 2 || std::string_view("/\\?#").find(text[2]) != std::string_view::npos);
}

// "/C:" at the start of a path, as its whole first segment.
bool starts_with_drive_segment(std::string_view path) {
  return path.size() >= 3 && path[0] == '/' && is_alpha(path[1]) && path[2] == ':' &&
         (path.size() == 3 || path[3] == '/');
}

enum PathByte : std::uint8_t { kEnd = 1, kRewrite = 2, kDot = 4 };

// Where a path ends, what in it must be rewritten, and what may be the start of a dot segment.
constexpr std::array<std::uint8_t, 256> path_bytes() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (kPathSet.contains(static_cast<char>(byte))) table[byte] = kRewrite;
  }
  table['\\'] = kRewrite;
  table['.'] = table['%'] = kDot;
  table['?'] = table['#'] = kEnd;
  return table;
}
constexpr auto kPathBytes = path_bytes();

}  // namespace

UrlFailure UrlParser::file() {
  if (at_slash()) {
    rest_.remove_prefix(1);
    return file_slash();
  }
  if (base_ == nullptr || base_->kind_ != Kind::kFile) {
    empty_file_authority();
    return path();
  }
  if (!starts_with_drive_letter(rest_)) return relative_path();
  copy_base_authority(rest_.size());
  return path();
}

UrlFailure UrlParser::file_slash() {
  if (at_slash()) {
    rest_.remove_prefix(1);
    return file_host();
  }
  if (base_ == nullptr || base_->kind_ != Kind::kFile) {
    empty_file_authority();
    return path();
  }
  copy_base_authority(rest_.size() + 3);
  const std::string_view base_path = base_->path();
  if (!starts_with_drive_letter(rest_) && starts_with_drive_segment(base_path)) {
    href_.append(base_path.substr(0, 3));
  }
  return path();
}

UrlFailure UrlParser::file_host() {
  empty_file_authority();
  const std::string_view input = rest_;
  const std::string_view host = take_until<'/', '\\', '?', '#'>();
  if (is_drive_letter(host)) {
    rest_ = input;
    return path();
  }
  if (!host.empty()) {
    const UrlFailure failure = append_host(href_, host, false);
    if (failure != UrlFailure::kNone) return failure;
    if (href_.substr(url_.host_begin_) == "localhost") href_.resize(url_.host_begin_);
    url_.host_end_ = here();
  }
  return path_start();
}

UrlFailure UrlParser::path_start() {
  url_.path_begin_ = here();
  if (at_slash()) {
    rest_.remove_prefix(1);
    return path();
  }
  return url_.is_special() ? path() : query_and_fragment();
}

// Reads on after the slash that every path begins with.
UrlFailure UrlParser::path() {
  bool plain = true;
  const std::size_t end = scan_path(plain);
  const std::string_view text = rest_.substr(0, end);
  rest_.remove_prefix(end);
  if (plain) {
    href_ += '/';
    href_.append(text);
  } else {
    segments(text);
  }
  // Without a host, "//" at the start of the path would read as the start of a host.
  if (!url_.has_authority() && url_.path().starts_with("//")) {
    href_.insert(url_.path_begin_, "/.");
    url_.path_begin_ += 2;
  }
  return query_and_fragment();
}

// The length of the path in `rest_`; `plain`: it can be copied as it stands.
std::size_t UrlParser::scan_path(bool& plain) const {
  int seen = 0;
  std::size_t i = 0;
  for (; i < rest_.size(); ++i) {
    const int traits = kPathBytes[static_cast<unsigned char>(rest_[i])];
    if (traits == 0) continue;
    if (traits == kEnd) break;
    if (traits == kRewrite || i == 0 || rest_[i - 1] == '/') seen |= kRewrite;
  }
  plain = seen == 0 && url_.kind_ != Kind::kFile;
  return i;
}

void UrlParser::segments(std::string_view path) {
  for (;;) {
    const auto slash =
        std::find_if(path.begin(), path.end(), [this](char c) { return is_slash(c); });
    const bool last = slash == path.end();
    const auto end = static_cast<std::size_t>(slash - path.begin());
    const std::string_view segment = path.substr(0, end);
    if (is_double_dot(segment)) {
      shorten();
      if (last) href_ += '/';
    } else if (is_single_dot(segment)) {
      if (last) href_ += '/';
    } else if (url_.kind_ == Kind::kFile && here() == url_.path_begin_ &&
               is_drive_letter(segment)) {
      href_.append({'/', segment[0], ':'});
    } else {
      href_ += '/';
      append_percent_encoded(href_, segment, kPathSet);
    }
    if (last) return;
    path.remove_prefix(end + 1);
  }
}

// Takes the last segment off the path, but no drive letter off a file's.
void UrlParser::shorten() {
  const std::string_view path = url_.path();
  if (url_.kind_ == Kind::kFile && path.size() == 3 && starts_with_drive_segment(path)) return;
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) href_.resize(url_.path_begin_ + slash);
}

UrlFailure UrlParser::opaque_path() {
  no_authority();
  std::string_view text = take_until<'?', '#'>();
  // A space at the end would get lost when the URL is parsed again without what follows.
  const bool space = !rest_.empty() && text.ends_with(' ');
  if (space) text.remove_suffix(1);
  append_percent_encoded(href_, text, kC0ControlSet);
  if (space) href_ += "%20";
  return query_and_fragment();
}

UrlFailure UrlParser::query_and_fragment() {
  if (at('?')) {
    rest_.remove_prefix(1);
    href_ += '?';
    url_.query_begin_ = here();
    const PercentSet& set = url_.is_special() ? kSpecialQuerySet : kQuerySet;
    append_percent_encoded(href_, take_until<'#'>(), set);
  }
  if (at('#')) {
    href_ += '#';
    url_.fragment_begin_ = here();
    append_percent_encoded(href_, rest_.substr(1), kFragmentSet);
  }
  return UrlFailure::kNone;
}

void UrlParser::empty_file_authority() {
  href_.reserve(rest_.size() + 8);
  href_ = "file://";
  url_.scheme_end_ = 4;
  no_authority();
}

}  // namespace dalil
