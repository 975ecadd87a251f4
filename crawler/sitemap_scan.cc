// Just enough of XML's grammar (https://www.w3.org/TR/xml/) to know where tags begin and end.
#include "crawler/sitemap_scan.h"

#include <algorithm>

namespace dalil {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_name_start(char c) {
  return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Whether `text`, which begins with `&`, begins with one of the five entities or a character
/// reference.
bool is_reference(std::string_view text) {
  for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"}) {
    if (text.starts_with(entity)) return true;
  }
  if (!text.starts_with("&#")) return false;
  const bool hex = text.starts_with("&#x");
  const std::size_t digits = hex ? 3 : 2;
  const std::size_t end =
      text.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789", digits);
  return end != kNone && end > digits && text[end] == ';';
}

}  // namespace

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

std::optional<XmlTag> XmlTagScanner::next() {
  while (at_ < text_.size()) {
    skip_text(std::min(text_.find('<', at_), text_.size()));
    const std::string_view rest = text_.substr(at_);
    if (rest.empty()) break;
    if (rest.starts_with("<!--")) {
      skip_past("-->");
    } else if (rest.starts_with("<![CDATA[")) {
      skip_past("]]>");
    } else if (rest.starts_with("<?")) {
      skip_past("?>");
    } else if (rest.starts_with("<!")) {
      skip_doctype();
    } else if (const std::optional<XmlTag> tag = read_tag()) {
      return tag;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> XmlTagScanner::take_flaw() {
  const std::optional<std::size_t> out = flaw_;
  flaw_.reset();
  return out;
}

void XmlTagScanner::flaw(std::size_t offset) {
  if (!flaw_) flaw_ = offset;
}

/// Goes on after the next `end`; at the end of the text there is none, which is a flaw.
bool XmlTagScanner::skip_past(std::string_view end) {
  const std::size_t found = text_.find(end, at_);
  if (found == kNone) flaw(at_);
  at_ = found == kNone ? text_.size() : found + end.size();
  return found != kNone;
}

/// Passes over `<!DOCTYPE …>` with its internal subset: brackets, quoted strings and comments nest
/// in one another.
void XmlTagScanner::skip_doctype() {
  int depth = 0;
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '<' && text_.substr(at_).starts_with("<!--")) {
      if (!skip_past("-->")) return;
      --at_;
    } else if (c == '"' || c == '\'') {
      const std::size_t close = text_.find(c, at_ + 1);
      if (close == kNone) break;
      at_ = close;
    } else if (c == '<') {
      ++depth;
    } else if (c == '>' && depth-- == 0) {
      ++at_;
      return;
    }
  }
  flaw(text_.size());
  at_ = text_.size();
}

/// Moves to `end` and looks at every `&` on the way.
void XmlTagScanner::skip_text(std::size_t end) {
  const std::string_view text = text_.substr(0, end);
  for (std::size_t i = text.find('&', at_); i != kNone && !flaw_; i = text.find('&', i + 1)) {
    if (!is_reference(text.substr(i))) flaw(i);
  }
  at_ = end;
}

/// Reads the tag at `<`. A `<` that begins no tag is text, and a `<` within a tag ends it: both are
/// flaws.
std::optional<XmlTag> XmlTagScanner::read_tag() {
  XmlTag tag;
  tag.begin = at_++;
  if (at_ < text_.size() && text_[at_] == '/') {
    tag.is_end = true;
    ++at_;
  }
  if (at_ == text_.size() || !is_name_start(text_[at_])) {
    flaw(tag.begin);
    return std::nullopt;
  }
  const std::size_t name_end = std::min(text_.find_first_of(" \t\r\n/><", at_), text_.size());
  tag.name = text_.substr(at_, name_end - at_);
  std::size_t end = name_end;
  char quote = 0;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    if (c == '<' || (c == '>' && quote == 0)) break;
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    }
  }
  skip_text(end);
  if (end == text_.size() || text_[end] == '<') {
    flaw(tag.begin);
  } else {
    tag.is_empty = text_[end - 1] == '/';
    at_ = end + 1;
  }
  tag.end = at_;
  return tag;
}

}  // namespace dalil
