// What --fix does to a file: the safe replacements of a verdict, put in byte by byte and shown as a
// diff.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/article/judge_article.h"

namespace dalil {

/// Bytes of a file and what is to stand in their place; an empty range is a place to put text in.
struct Edit {
  TextRange source;  ///< Into Article::source.
  std::string text;

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// True where the file has the text as it stands, or with more blanks and tabs between its words:
/// where a replacement of the text can be put into the file.
bool is_verbatim(const Article& article, TextRange text);

/// The safe replacements of the findings, each cut down to the bytes that change, in order and
/// without overlaps; where two want the same place, the first one has it. None for an article whose
/// file is not its source (.docx, other encodings).
std::vector<Edit> safe_edits(const Article& article, const ArticleVerdict& verdict);

/// `source` with the edits, which are in order and do not overlap. Other bytes stay as they are.
std::string apply_edits(std::string_view source, const std::vector<Edit>& edits);

/// A unified diff with three lines of context, as diff -u and git apply have it; "" where nothing
/// differs. `before` is the file, `after` is it with the edits. Lines keep their ends.
std::string unified_diff(std::string_view path, std::string_view before,
                         const std::vector<Edit>& edits);

}  // namespace dalil
