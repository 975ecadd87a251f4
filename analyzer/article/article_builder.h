// Blocks, links and images of an article as its reader comes upon them: what the readers of
// Markdown, text and .docx write with. For the .cc files of this folder only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzer/article/article_draft.h"
#include "analyzer/article/line_index.h"
#include "analyzer/page/text_builder.h"

namespace dalil {

class ArticleBuilder {
 public:
  /// Article::source is complete; the draft outlives the builder and does not move.
  explicit ArticleBuilder(ArticleDraft& draft);
  ArticleBuilder(const ArticleBuilder&) = delete;
  ArticleBuilder& operator=(const ArticleBuilder&) = delete;

  /// Ends the open block. What comes next is of this style; white space alone makes no block.
  void begin_block(const BlockStyle& style);
  void end_block() { begin_block({}); }

  // Text, for the innermost of image and block; see PlacedWriter.
  void add_same(std::string_view text, std::uint32_t at);
  void add_changed(std::string_view text, TextRange at);
  void add(std::string_view text);
  /// Text of the source with character references in it.
  void add_encoded(std::string_view text, std::uint32_t at);
  void space();
  void line_break();

  /// What lies between is no prose. They do not nest.
  void begin_literal();
  void end_literal();

  /// A link ends with the next one at the latest.
  void begin_link(std::string_view href);
  void end_link();

  /// What is added between is its alt text; without `has_alt` it has none.
  void begin_image(std::string_view src, bool has_alt);
  void end_image();

 private:
  bool open(std::string_view text, std::uint32_t at);
  void label(std::string_view text);
  void label_space();
  void settle(std::uint32_t at);

  ArticleDraft& draft_;
  Page& page_;
  LineIndex lines_;
  PlacedWriter writer_;

  BlockStyle style_;
  bool open_ = false;
  bool heading_ = false;  ///< Page::headings.back() is that of this block.
  bool link_ = false, image_ = false;
  PlacedText alt_;
  PlacedWriter alt_writer_;
  Collapser link_text_, heading_text_;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t literal_ = kNone;  ///< Where it began in the text.
  std::uint32_t link_begin_ = kNone;
  bool place_link_ = false, place_image_ = false, place_heading_ = false;  ///< Not known yet.
};

}  // namespace dalil
