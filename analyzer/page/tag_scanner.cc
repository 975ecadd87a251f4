#include "analyzer/page/tag_scanner.h"

#include <algorithm>

#include "analyzer/page/ascii.h"

namespace dalil {

using ascii::is_letter;
using ascii::is_space;
using ascii::to_lower;

namespace {

constexpr bool ends_name(char c) { return is_space(c) || c == '/' || c == '>'; }

/// True where `prefix` (lower case) and then the end of a tag name stand at `at`.
bool has_name(std::string_view html, std::size_t at, std::string_view prefix) {
  const std::size_t end = at + prefix.size();
  return end < html.size() && ends_name(html[end]) &&
         ascii::equals(html.substr(at, prefix.size()), prefix);
}

}  // namespace

bool AttributeCursor::skip_space() {
  while (at_ < html_.size() && is_space(html_[at_])) ++at_;
  return at_ < html_.size();
}

bool AttributeCursor::finish() {
  complete_ = true;
  ++at_;
  return false;
}

bool AttributeCursor::next() {
  for (;; ++at_) {
    if (!skip_space()) return false;
    if (html_[at_] == '>') return finish();
    if (html_[at_] != '/') break;
    self_closing_ = at_ + 1 < html_.size() && html_[at_ + 1] == '>';
  }
  const std::size_t begin = at_++;
  while (at_ < html_.size() && !ends_name(html_[at_]) && html_[at_] != '=') ++at_;
  name_ = html_.substr(begin, at_ - begin);
  value_ = {};
  if (!skip_space()) return false;
  if (html_[at_] != '=') return true;
  ++at_;
  return read_value();
}

bool AttributeCursor::read_value() {
  if (!skip_space()) return false;
  const char quote = html_[at_];
  if (quote == '>') return true;
  if (quote != '"' && quote != '\'') {
    const std::size_t begin = at_;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
    value_ = html_.substr(begin, at_ - begin);
    return at_ < html_.size();
  }
  const std::size_t end = html_.find(quote, at_ + 1);
  if (end == std::string_view::npos) {
    at_ = html_.size();
    return false;
  }
  value_ = html_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  return at_ < html_.size();
}

TagScanner::Token TagScanner::step(ScannedTag& tag, bool foreign) {
  while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
    if (at_ + 1 >= html_.size()) break;
    const char c = html_[at_ + 1];
    const bool end_tag = c == '/' && at_ + 2 < html_.size();
    if (is_letter(c) || (end_tag && is_letter(html_[at_ + 2]))) {
      return read_tag(tag) ? Token::kTag : Token::kEnd;
    }
    if (c == '!' || c == '?' || end_tag) {
      tag.begin = at_;
      if (!declaration(foreign)) break;
      tag.end = at_;
      return Token::kDeclaration;
    }
    ++at_;
  }
  at_ = html_.size();
  return Token::kEnd;
}

bool TagScanner::next(ScannedTag& tag, bool foreign) {
  while (true) {
    const Token token = step(tag, foreign);
    if (token != Token::kDeclaration) return token == Token::kTag;
  }
}

bool TagScanner::declaration(bool foreign) {
  const std::string_view rest = html_.substr(at_);
  std::size_t end = std::string_view::npos;
  if (rest.starts_with("<!--")) {
    if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
      at_ = html_.find('>', at_) + 1;
      return true;
    }
    for (end = rest.find("--", 4); end != std::string_view::npos; end = rest.find("--", end + 1)) {
      if (rest.substr(end + 2).starts_with('>')) {
        end += 3;
        break;
      }
      if (rest.substr(end + 2).starts_with("!>")) {
        end += 4;
        break;
      }
    }
  } else if (foreign && rest.starts_with("<![CDATA[")) {
    end = rest.find("]]>");
    if (end != std::string_view::npos) end += 3;
  } else {
    end = rest.find('>');
    if (end != std::string_view::npos) end += 1;
  }
  if (end == std::string_view::npos) return false;
  at_ += end;
  return true;
}

bool TagScanner::read_tag(ScannedTag& tag) {
  tag.begin = at_;
  tag.closing = html_[at_ + 1] == '/';
  const std::size_t name = at_ + (tag.closing ? 2 : 1);
  std::size_t end = name;
  while (end < html_.size() && !ends_name(html_[end])) ++end;
  tag.name = html_.substr(name, end - name);
  tag.attributes = 0;
  AttributeCursor cursor(html_, end);
  while (cursor.next()) ++tag.attributes;
  if (!cursor.complete()) {
    at_ = html_.size();
    return false;
  }
  tag.self_closing = cursor.self_closing();
  tag.end = at_ = cursor.end();
  return true;
}

std::string_view TagScanner::raw_text(std::string_view name) {
  const std::size_t begin = at_;
  if (ascii::equals(name, "plaintext")) {
    at_ = html_.size();
  } else {
    at_ = ascii::equals(name, "script") ? find_script_end() : find_end_tag(name, at_);
  }
  return html_.substr(begin, at_ - begin);
}

std::size_t TagScanner::find_end_tag(std::string_view name, std::size_t from) const {
  while ((from = html_.find("</", from)) != std::string_view::npos) {
    const std::size_t end = from + 2 + name.size();
    if (end < html_.size() && ends_name(html_[end]) &&
        std::equal(name.begin(), name.end(), html_.begin() + static_cast<std::ptrdiff_t>(from) + 2,
                   [](char a, char b) { return to_lower(a) == to_lower(b); })) {
      return from;
    }
    from += 2;
  }
  return html_.size();
}

// Within "<!--", a script may hold a whole "<script>…</script>" that does not end it.
std::size_t TagScanner::find_script_end() const {
  enum class Mode { kPlain, kEscaped, kDouble } mode = Mode::kPlain;
  constexpr ascii::CharSet kMarks("<-");
  for (std::size_t at = kMarks.find_in(html_, at_); at < html_.size();
       at = kMarks.find_in(html_, at + 1)) {
    const std::string_view rest = html_.substr(at);
    if (rest.starts_with("-->")) {
      mode = Mode::kPlain;
    } else if (rest.starts_with("</") && has_name(html_, at + 2, "script")) {
      if (mode != Mode::kDouble) return at;
      mode = Mode::kEscaped;
    } else if (mode == Mode::kEscaped && rest.front() == '<' && has_name(html_, at + 1, "script")) {
      mode = Mode::kDouble;
    } else if (mode == Mode::kPlain && rest.starts_with("<!--")) {
      mode = Mode::kEscaped;  // "<!-->" ends at once: its dashes are met again
    }
  }
  return html_.size();
}

std::optional<std::string_view> tag_attribute(std::string_view html, const ScannedTag& tag,
                                              std::string_view name) {
  const std::size_t past_name = tag.begin + (tag.closing ? 2 : 1) + tag.name.size();
  AttributeCursor cursor(html.substr(0, tag.end), past_name);
  while (cursor.next()) {
    if (ascii::equals(cursor.name(), name)) return cursor.value();
  }
  return std::nullopt;
}

}  // namespace dalil
