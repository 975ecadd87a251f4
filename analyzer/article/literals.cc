#include "analyzer/article/literals.h"

#include <algorithm>

#include "analyzer/page/ascii.h"
#include "core/utf8.h"

namespace dalil {
namespace {

bool is_host_part(char c) {
  return ascii::is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Marks that may stand within a URL and are the sentence's own at its end.
bool is_sentence_mark(char c) {
  return std::string_view(".,!?:;'*_)").find(c) != std::string_view::npos;
}

/// The end of a URL that goes on from `at`.
std::size_t url_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  int open = 0;  // brackets within it
  for (std::size_t next = at; next < text.size(); end = next) {
    const char32_t c = next_code_point(text, next);
    const bool outside = c <= 0x20 || is_space(c) || c == '<' || c == '>' || c == '"' ||
                         c == U'«' || c == U'»' || c == U'،' || c == U'؛' || c == U'؟' ||
                         c == U'”' || c == U'“' || (c >= 0x200E && c <= 0x200F);
    if (outside || (c == ')' && open == 0)) break;
    if (c == '(') ++open;
    if (c == ')') --open;
  }
  while (end > at && is_sentence_mark(text[end - 1])) --end;
  return end;
}

}  // namespace

void add_literals(std::string_view text, std::vector<TextRange>& literals) {
  std::size_t done = 0;
  const auto add = [&](std::size_t begin, std::size_t end) {
    literals.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    done = end;
  };
  for (std::size_t at = text.find_first_of(":@wW"); at != text.npos;
       at = text.find_first_of(":@wW", std::max(at + 1, done))) {
    std::size_t begin = at;
    if (text[at] == ':' && text.substr(at).starts_with("://")) {
      while (begin > done && ascii::is_letter(text[begin - 1])) --begin;
      const std::size_t end = url_end(text, at + 3);
      if (begin != at && end > at + 3) add(begin, end);
    } else if (text[at] == '@') {
      while (begin > done &&
             (is_host_part(text[begin - 1]) || text[begin - 1] == '_' || text[begin - 1] == '+'))
        --begin;
      std::size_t end = at + 1;
      while (end < text.size() && is_host_part(text[end])) ++end;
      while (end > at && !ascii::is_letter(text[end - 1])) --end;
      const std::size_t dot = text.substr(0, end).find('.', at);
      if (begin != at && dot != text.npos && dot > at + 1 && dot + 1 < end) add(begin, end);
    } else if (ascii::starts_with(text.substr(at), "www.") &&
               (at == 0 || !is_host_part(text[at - 1]))) {
      const std::size_t end = url_end(text, at + 4);
      if (end > at + 4) add(at, end);
    }
  }
  std::ranges::sort(literals, {}, &TextRange::begin);
  std::vector<TextRange> joined;
  for (const TextRange& range : literals) {
    if (!joined.empty() && range.begin < joined.back().end) {
      joined.back().end = std::max(joined.back().end, range.end);
    } else {
      joined.push_back(range);
    }
  }
  literals = std::move(joined);
}

}  // namespace dalil
