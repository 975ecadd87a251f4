// Visible text as it grows: white space collapsed, cut into blocks.
#pragma once

#include <string>
#include <string_view>

#include "analyzer/article/placed_text.h"
#include "analyzer/page/page.h"

namespace dalil {

/// Appends text with its runs of ASCII white space as single spaces, none at either end. NBSP and
/// its like are kept: they are findings to some rules.
class Collapser {
 public:
  /// Appends to `out`, where the text began at `begin`.
  void add(std::string_view text, std::string& out, std::size_t begin = 0);
  void space() { space_ = true; }

 private:
  bool space_ = false;
};

/// `text` collapsed; "" where it is nothing but NBSP, zero-width characters and the like.
std::string collapsed(std::string_view text);

/// True where nothing in `text` can be seen: spaces of any kind and zero-width characters.
bool is_blank(std::string_view text);

/// What a block of text is, by the elements around it.
struct BlockStyle {
  BlockKind kind = BlockKind::kOther;
  std::uint8_t heading_level = 0;
  Region region = Region::kContent;
};

/// Fills Page::text and Page::blocks.
class TextBuilder {
 public:
  /// `placed`: what writes the text where its places are wanted; its user then adds by open().
  explicit TextBuilder(Page& page, PlacedWriter* placed = nullptr) : page_(page), placed_(placed) {}

  /// `at()`: where the first character that is not white space stands. White space alone begins no
  /// block.
  template <typename At>
  void add(std::string_view text, const BlockStyle& style, At at) {
    if (open(text, style, at)) append(text);
  }
  /// True where a block is open or begins with the text, which is then to be written.
  template <typename At>
  bool open(std::string_view text, const BlockStyle& style, At at) {
    if (!open_ && !begin_block(text, style)) return false;
    if (page_.blocks.back().at.line == 0) page_.blocks.back().at = at();
    return true;
  }
  void space() {
    collapser_.space();
    if (placed_ != nullptr) placed_->space();
  }
  /// What was written of the open block beyond `size` bytes of Page::text has not been.
  void take_back(std::size_t size);
  /// Ends the block; what follows is another one.
  void end_block();

 private:
  bool begin_block(std::string_view text, const BlockStyle& style);
  void append(std::string_view text) {
    collapser_.add(text, page_.text, page_.blocks.back().text.begin);
  }

  Page& page_;
  PlacedWriter* placed_;
  Collapser collapser_;
  bool open_ = false;
};

}  // namespace dalil
