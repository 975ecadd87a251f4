#include "analyzer/page/ignore_comments.h"

#include <algorithm>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::string_view kWord = "dalil-ignore";
constexpr std::size_t kMost = 100;
constexpr std::size_t kLongest = 1000;  // Bytes of a comment.

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ','; }

/// Takes the next word off; "" at the end.
std::string_view next_word(std::string_view& text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  const auto end = std::ranges::find_if(text, is_blank);
  const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(word.size());
  return word;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// `text` stands between "dalil-ignore" and the end of the comment.
IgnoreComment read_one(std::string_view text) {
  IgnoreComment comment;
  const std::size_t dashes = text.find("--");
  if (dashes != text.npos) comment.reason = trimmed(text.substr(dashes + 2));
  text = text.substr(0, dashes);
  for (std::string_view word; !(word = next_word(text)).empty();) {
    if (word == "until") {
      comment.until = next_word(text);
    } else {
      comment.rules.emplace_back(word);
    }
  }
  return comment;
}

}  // namespace

std::vector<IgnoreComment> read_ignore_comments(std::string_view source) {
  std::vector<IgnoreComment> comments;
  for (std::size_t at = source.find(kWord); at != source.npos && comments.size() < kMost;
       at = source.find(kWord, at + kWord.size())) {
    const std::size_t open = source.rfind("<!--", at);
    if (open == source.npos || !trimmed(source.substr(open + 4, at - open - 4)).empty()) continue;
    const std::size_t begin = at + kWord.size();
    const std::size_t close = source.find("-->", begin);
    if (close == source.npos || close - begin > kLongest) continue;
    IgnoreComment& comment = comments.emplace_back(read_one(source.substr(begin, close - begin)));
    const std::string_view before = source.substr(0, open);
    const std::size_t line = before.rfind('\n');
    comment.at.line = 1 + static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    comment.at.column = 1 + static_cast<std::uint32_t>(code_points(
                                line == before.npos ? before : before.substr(line + 1)));
  }
  return comments;
}

bool is_ignored(const Page& page, const RuleCard& rule, std::string_view today) {
  return std::ranges::any_of(page.ignored, [&](const IgnoreComment& comment) {
    const bool over = !comment.until.empty() && comment.until < today;
    return !over && !comment.reason.empty() &&
           std::ranges::any_of(comment.rules,
                               [&](const std::string& name) { return rule.is_called(name); });
  });
}

}  // namespace dalil
