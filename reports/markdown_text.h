// What Markdown comments are made of: words of strangers that are no markup, and no more of it all
// than a comment can hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/strings.h"

namespace dalil {

/// A stranger's text, 300 graphemes of it: nothing in it is markup, and nobody is called by it.
std::string markdown_text(std::string_view text);

/// A path or an id, as it stands: a code span with more backticks around it than are in it.
std::string markdown_code(std::string_view text);

/// The text, as long as there is room: GitHub takes 65,536 characters.
class MarkdownComment {
 public:
  explicit MarkdownComment(const Words& words) : words_(words) {}

  /// False where it does not fit any more.
  bool add(std::string_view text);
  bool full() const { return full_; }
  /// All that was added; where something did not fit, the last line says so.
  std::string finish();

 private:
  const Words& words_;
  std::string text_;
  std::size_t units_ = 0;
  bool full_ = false;
};

}  // namespace dalil
