#include "analyzer/article/text_article.h"

#include <algorithm>

#include "analyzer/article/article_builder.h"
#include "analyzer/page/ascii.h"
#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestTitle = 120;  // characters
constexpr std::size_t kMostWordsOfHeading = 12;

constexpr std::size_t kFewestWordsOfParagraph = 5;

struct Line {
  TextRange text;  ///< Without what is white at its ends, and without its bullet.
  bool item = false;
};

/// The bytes of the bullet that a line begins with, spaces included: "- ", "• ", "1. ", "١) "; 0.
std::size_t bullet(std::string_view line) {
  std::size_t at = 0;
  for (std::string_view mark : {"-", "*", "•", "–", "·", "◦", "▪", "●"}) {
    if (line.starts_with(mark)) at = mark.size();
  }
  if (at == 0) {
    std::size_t digits = 0;
    for (std::size_t next = 0; at < line.size(); at = next, ++digits) {
      const char32_t c = next_code_point(line, next);
      const bool digit =
          (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
      if (!digit) break;
    }
    if (digits == 0 || digits > 3 || at == line.size()) return 0;
    if (std::string_view(".)-").find(line[at]) == std::string_view::npos) return 0;
    ++at;
  }
  if (at == line.size()) return at;
  const std::size_t text = std::min(line.find_first_not_of(" \t", at), line.size());
  return text == at ? 0 : text;
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kInvisible[] = {"\uFEFF", "\u200E", "\u200F"};
  for (bool again = true; again;) {
    again = false;
    line = ascii::trim(line);
    for (std::string_view mark : kInvisible) {
      if (!line.starts_with(mark)) continue;
      line.remove_prefix(mark.size());
      again = true;
    }
  }
  return line;
}

std::vector<Line> lines_of(std::string_view source) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find_first_of("\r\n", at), source.size());
    const std::string_view text = trimmed(source.substr(at, end - at));
    at = end + 1;
    const std::size_t mark = bullet(text);
    if (mark == text.size()) continue;  // blank, or a bullet by itself
    const auto begin = static_cast<std::uint32_t>(text.data() - source.data());
    lines.push_back({{begin + static_cast<std::uint32_t>(mark),
                      begin + static_cast<std::uint32_t>(text.size())},
                     mark != 0});
  }
  return lines;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

bool ends_sentence(std::string_view text) {
  return ends_with_any(text, {".", "!", "…", "۔", ".»", ".”", ".\"", ".)"});
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  ascii::for_each_token(text, ascii::kSpace, [&](std::string_view) { ++words; });
  return words;
}

/// A line that could be a heading by itself: short, and not the end or a part of a sentence.
bool may_head(std::string_view text) {
  return !ends_sentence(text) &&
         !ends_with_any(text, {",", "،", ";", "؛", ":", "-", "–", "—", "؟!"}) &&
         count_words(text) <= kMostWordsOfHeading;
}

/// Files of text have no headings, yet writers set them as short lines. One is told by what
/// follows: a paragraph that is longer by far. Whoever takes too many lines for headings finds
/// faults in outlines that nobody wrote, so the doubtful are paragraphs: the lines of an address,
/// of a poem, of a list without bullets.
bool heads(std::string_view source, const Line& line, const Line* previous, const Line* next) {
  const std::string_view text = slice(source, line.text);
  if (line.item || next == nullptr || next->item || !may_head(text)) return false;
  if (previous != nullptr && !previous->item && may_head(slice(source, previous->text))) {
    return false;
  }
  const std::string_view below = slice(source, next->text);
  const std::size_t words = count_words(text), more = count_words(below);
  return more > words &&
         (ends_sentence(below) || more >= std::max(2 * words, kFewestWordsOfParagraph));
}

}  // namespace

void read_text_article(ArticleDraft& draft, const ArticleOptions& options) {
  const std::string_view source = draft.article.source;
  const std::vector<Line> lines = lines_of(source);
  ArticleBuilder builder(draft);
  std::size_t first = 0;  // of the lines that are no title
  if (options.title.empty() && lines.size() > 1 && !lines[0].item) {
    const std::string_view text = slice(source, lines[0].text);
    const bool is_title = !ends_sentence(text) && !ends_with_any(text, {",", "،", ":", "؛"}) &&
                          text.size() <= 4 * kLongestTitle && graphemes(text) <= kLongestTitle;
    if (is_title) first = 1;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    BlockStyle style{line.item ? BlockKind::kListItem : BlockKind::kParagraph};
    const Line* const previous = i > first ? &lines[i - 1] : nullptr;
    const Line* const next = i + 1 < lines.size() ? &lines[i + 1] : nullptr;
    if (i < first) {
      style = {BlockKind::kHeading, 1};
    } else if (heads(source, line, previous, next)) {
      style = {BlockKind::kHeading, 2};
    }
    builder.begin_block(style);
    builder.add_same(slice(source, line.text), line.text.begin);
  }
  builder.end_block();
}

}  // namespace dalil
