// The encoding that an HTML document says it is in: the prescan of the HTML standard
// (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding).
#include "core/charset_prescan.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/charset.h"

namespace dalil {
namespace {

constexpr std::size_t kPrescanBytes = 1024;

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}
constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

bool starts_with(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(),
                                                   [](char a, char b) { return a == to_lower(b); });
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower, std::size_t from) {
  for (; from + lower.size() <= text.size(); ++from) {
    if (starts_with(text.substr(from), lower)) return from;
  }
  return std::string_view::npos;
}

std::string_view in_meta(std::string_view encoding) {
  if (encoding == "utf-16le" || encoding == "utf-16be") return "utf-8";
  return encoding == "x-user-defined" ? "windows-1252" : encoding;
}

class Prescan {
 public:
  explicit Prescan(std::string_view html) : html_(html) {}

  std::string_view run() {
    while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
      const std::string_view rest = html_.substr(at_);
      if (rest.starts_with("<!--")) {
        skip_past("-->", at_ + 2);
      } else if (starts_with(rest, "<meta") && rest.size() > 5 &&
                 (is_space(rest[5]) || rest[5] == '/')) {
        at_ += 5;
        if (const std::string_view found = meta(); !found.empty()) return in_meta(found);
      } else if (const std::size_t name = rest.starts_with("</") ? 2 : 1;
                 rest.size() > name && is_letter(rest[name])) {
        tag(rest, name);
      } else if (rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?")) {
        skip_past(">", at_);
      } else {
        ++at_;
      }
    }
    return {};
  }

 private:
  void skip_past(std::string_view what, std::size_t from) {
    const std::size_t found = html_.find(what, from);
    at_ = found == std::string_view::npos ? html_.size() : found + what.size();
  }

  void tag(std::string_view rest, std::size_t name) {
    const std::size_t begin = at_;
    at_ = std::min(html_.find_first_of(" \t\n\f\r>", at_), html_.size());
    while (attribute()) {
    }
    // The standard's prescan sees no scripts; beyond its 1,024 bytes a parser decides, and does.
    if (name == 2 || begin < kPrescanBytes) return;
    for (const std::string_view raw : {"script", "style", "title", "textarea"}) {
      if (!starts_with(rest.substr(1), raw)) continue;
      const std::size_t end = find_ignoring_case(html_, "</" + std::string(raw), at_);
      at_ = std::min(end, html_.size());
    }
  }

  std::string_view meta() {
    bool pragma = false, needs_pragma = false;
    bool seen_pragma = false, seen_content = false, seen_charset = false;
    std::string_view encoding;
    bool has_encoding = false;
    while (attribute()) {
      if (name_ == "http-equiv" && !std::exchange(seen_pragma, true)) {
        pragma = value_ == "content-type";
      } else if (name_ == "content" && !std::exchange(seen_content, true)) {
        const std::string_view found = charset_parameter(value_);
        if (!found.empty() && !has_encoding) {
          encoding = found;
          has_encoding = needs_pragma = true;
        }
      } else if (name_ == "charset" && !std::exchange(seen_charset, true)) {
        encoding = encoding_for_label(value_);
        has_encoding = true;
        needs_pragma = false;
      }
    }
    // A tag that never ends is none.
    if (at_ >= html_.size() || (needs_pragma && !pragma)) return {};
    return encoding;
  }

  bool skip_space() {
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    return at_ < html_.size();
  }

  /// The standard's "get an attribute"; false at the end of the tag or of the bytes.
  bool attribute() {
    name_.clear();
    value_.clear();
    while (at_ < html_.size() && (is_space(html_[at_]) || html_[at_] == '/')) ++at_;
    if (at_ >= html_.size() || html_[at_] == '>') return false;
    for (; at_ < html_.size(); ++at_) {
      const char c = html_[at_];
      if (c == '/' || c == '>') return true;
      if (is_space(c) || (c == '=' && !name_.empty())) break;
      name_ += to_lower(c);
    }
    if (!skip_space()) return false;
    if (html_[at_] != '=') return true;
    ++at_;
    if (!skip_space()) return false;
    return value();
  }

  bool value() {
    const char quote = html_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = html_.find(quote, at_ + 1);
      if (end == std::string_view::npos) {
        at_ = html_.size();
        return false;
      }
      append(html_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
      return true;
    }
    const std::size_t end = std::min(html_.find_first_of(" \t\n\f\r>", at_), html_.size());
    append(html_.substr(at_, end - at_));
    at_ = end;
    return at_ < html_.size();
  }

  void append(std::string_view raw) {
    for (char c : raw) value_ += to_lower(c);
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string name_, value_;
};

/// The encoding of an XML declaration, which browsers heed in HTML where there is no <meta>.
std::string_view xml_declaration(std::string_view html) {
  if (!html.starts_with("<?xml")) return {};
  html = html.substr(0, html.find('>'));
  std::size_t at = html.find("encoding");
  if (at == std::string_view::npos) return {};
  at = html.find_first_not_of(" \t\n\r", at + 8);
  if (at == std::string_view::npos || html[at] != '=') return {};
  at = html.find_first_not_of(" \t\n\r", at + 1);
  if (at == std::string_view::npos || (html[at] != '"' && html[at] != '\'')) return {};
  const std::size_t end = html.find(html[at], at + 1);
  if (end == std::string_view::npos) return {};
  return in_meta(encoding_for_label(html.substr(at + 1, end - at - 1)));
}

}  // namespace

std::string_view charset_parameter(std::string_view text) {
  std::size_t at = 0;
  while ((at = find_ignoring_case(text, "charset", at)) != std::string_view::npos) {
    at += 7;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at >= text.size() || text[at] != '=') continue;
    ++at;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at >= text.size()) return {};
    if (text[at] == '"' || text[at] == '\'') {
      const std::size_t end = text.find(text[at], at + 1);
      if (end == std::string_view::npos) return {};
      return encoding_for_label(text.substr(at + 1, end - at - 1));
    }
    const std::size_t end = text.find_first_of(" \t\n\f\r;", at);
    return encoding_for_label(text.substr(at, end == std::string_view::npos ? end : end - at));
  }
  return {};
}

std::string_view declared_charset(std::string_view html) {
  using std::string_view_literals::operator""sv;
  if (html.starts_with("<\0?\0x\0"sv)) return "utf-16le";
  if (html.starts_with("\0<\0?\0x"sv)) return "utf-16be";
  const std::string_view found = Prescan(html).run();
  return found.empty() ? xml_declaration(html) : found;
}

std::string_view prescan_meta_charset(std::string_view html) {
  return declared_charset(html.substr(0, kPrescanBytes));
}

}  // namespace dalil
