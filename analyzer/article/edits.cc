#include "analyzer/article/edits.h"

#include <fmt/format.h>

#include <algorithm>

namespace dalil {
namespace {

constexpr std::size_t kContext = 3;  // lines

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// True where byte `at` begins a character, or the text ends.
bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// The edit without what both texts begin and end with.
Edit cut_down(std::string_view source, TextRange range, std::string_view text) {
  const std::string_view old = slice(source, range);
  const std::size_t shorter = std::min(old.size(), text.size());
  std::size_t front = 0;
  while (front < shorter && old[front] == text[front]) ++front;
  while (front > 0 && !(is_boundary(old, front) && is_boundary(text, front))) --front;
  std::size_t back = 0;
  while (back < shorter - front && old[old.size() - 1 - back] == text[text.size() - 1 - back]) {
    ++back;
  }
  while (back > 0 &&
         !(is_boundary(old, old.size() - back) && is_boundary(text, text.size() - back))) {
    --back;
  }
  return {{range.begin + static_cast<std::uint32_t>(front),
           range.end - static_cast<std::uint32_t>(back)},
          std::string(text.substr(front, text.size() - front - back))};
}

/// Lines with their ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

/// Whole lines that change: [begin, end) of the old ones, and what stands in their place.
struct Change {
  std::size_t begin = 0, end = 0;
  std::string text;
};

/// The edits by lines. One that touches several lines changes all of them.
std::vector<Change> changes_of(std::string_view before, const std::vector<std::string_view>& lines,
                               const std::vector<Edit>& edits) {
  std::vector<Change> changes;
  const auto offset = [&](std::size_t line) {
    return line < lines.size() ? static_cast<std::size_t>(lines[line].data() - before.data())
                               : before.size();
  };
  std::size_t line = 0, done = 0;  // `done`: offset up to which the last change has its text
  for (const Edit& edit : edits) {
    while (line + 1 < lines.size() && offset(line + 1) <= edit.source.begin) ++line;
    if (changes.empty() || changes.back().end <= line) {
      if (!changes.empty()) {
        changes.back().text += before.substr(done, offset(changes.back().end) - done);
      }
      done = offset(line);
      changes.push_back({line, std::min(line + 1, lines.size()), ""});
    }
    Change& change = changes.back();
    change.text += before.substr(done, edit.source.begin - done);
    change.text += edit.text;
    done = edit.source.end;
    // What takes the end of a line away joins the next one to it.
    while (change.end < lines.size() && (offset(change.end) < done || (offset(change.end) == done &&
                                                                       edit.source.bytes() != 0))) {
      ++change.end;
    }
  }
  if (!changes.empty()) {
    changes.back().text += before.substr(done, offset(changes.back().end) - done);
  }
  return changes;
}

void print_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// As diff does: a range of one line has no count, an empty one names the line before it.
std::string shown_range(std::size_t begin, std::size_t count) {
  if (count == 1) return fmt::to_string(begin + 1);
  return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

}  // namespace

bool is_verbatim(const Article& article, TextRange text) {
  if (text.bytes() == 0 || article.source.empty() || !article.original.empty()) return false;
  if (article.map.same(text)) return true;
  const std::string_view file = slice(article.source, article.map.source(text));
  const std::string_view shown = slice(article.text, text);
  std::size_t at = 0;
  for (const char c : shown) {
    if (at == file.size()) return false;
    if (c == ' ' && is_blank(file[at])) {
      while (at < file.size() && is_blank(file[at])) ++at;
    } else if (file[at++] != c) {
      return false;
    }
  }
  return at == file.size();
}

std::vector<Edit> safe_edits(const Article& article, const ArticleVerdict& verdict) {
  std::vector<Edit> edits;
  for (const ArticleFinding& finding : verdict.findings) {
    if (!finding.safe || !finding.replacement || !is_verbatim(article, finding.text)) continue;
    Edit edit = cut_down(article.source, article.map.source(finding.text), *finding.replacement);
    if (edit.source.bytes() != 0 || !edit.text.empty()) edits.push_back(std::move(edit));
  }
  std::ranges::stable_sort(
      edits, {}, [](const Edit& edit) { return std::pair(edit.source.begin, edit.source.end); });
  std::vector<Edit> chosen;
  for (Edit& edit : edits) {
    if (!chosen.empty()) {
      const TextRange last = chosen.back().source;
      const bool same_place = last.bytes() == 0 && last == edit.source;
      if (same_place || edit.source.begin < last.end) continue;
    }
    chosen.push_back(std::move(edit));
  }
  return chosen;
}

std::string apply_edits(std::string_view source, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(source.size() + edits.size());
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    out += source.substr(done, edit.source.begin - done);
    out += edit.text;
    done = edit.source.end;
  }
  out += source.substr(done);
  return out;
}

std::string unified_diff(std::string_view path, std::string_view before,
                         const std::vector<Edit>& edits) {
  const std::vector<std::string_view> lines = lines_of(before);
  const std::vector<Change> changes = changes_of(before, lines, edits);
  if (changes.empty()) return "";
  std::string out = fmt::format("--- {}\n+++ {}\n", path, path);
  std::ptrdiff_t shift = 0;  // lines that earlier hunks added
  for (std::size_t first = 0, last = 0; first < changes.size(); first = last) {
    last = first + 1;
    while (last < changes.size() && changes[last].begin <= changes[last - 1].end + 2 * kContext) {
      ++last;
    }
    const std::size_t begin = changes[first].begin - std::min(changes[first].begin, kContext);
    const std::size_t end = std::min(changes[last - 1].end + kContext, lines.size());
    std::string body;
    std::size_t line = begin, added = 0, removed = 0;
    for (std::size_t i = first; i < last; ++i) {
      for (; line < changes[i].begin; ++line) print_line(body, ' ', lines[line]);
      for (; line < changes[i].end; ++line, ++removed) print_line(body, '-', lines[line]);
      for (const std::string_view text : lines_of(changes[i].text)) {
        print_line(body, '+', text);
        ++added;
      }
    }
    for (; line < end; ++line) print_line(body, ' ', lines[line]);
    const std::size_t old_count = end - begin, new_count = old_count - removed + added;
    const auto new_begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin) + shift);
    out += fmt::format("@@ -{} +{} @@\n", shown_range(begin, old_count),
                       shown_range(new_begin, new_count));
    out += body;
    shift += static_cast<std::ptrdiff_t>(added) - static_cast<std::ptrdiff_t>(removed);
  }
  return out;
}

}  // namespace dalil
