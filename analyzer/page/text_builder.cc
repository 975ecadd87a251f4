#include "analyzer/page/text_builder.h"

#include <algorithm>

#include "analyzer/page/ascii.h"
#include "core/utf8.h"

namespace dalil {

void Collapser::add(std::string_view text, std::string& out, std::size_t begin) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (ascii::is_space(text[at])) {
      space_ = true;
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && !ascii::is_space(text[end])) ++end;
    // A single space goes along with the words on both of its sides.
    while (end + 1 < text.size() && text[end] == ' ' && !ascii::is_space(text[end + 1])) {
      end += 2;
      while (end < text.size() && !ascii::is_space(text[end])) ++end;
    }
    if (space_ && out.size() > begin) out += ' ';
    space_ = false;
    out.append(text, at, end - at);
    at = end;
  }
}

std::string collapsed(std::string_view text) {
  std::string out;
  Collapser().add(text, out);
  if (is_blank(out)) out.clear();
  return out;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool blank = c <= 0x20 || c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
                       (c >= 0x2028 && c <= 0x202F) || c == 0x205F || c == 0x2060 || c == 0x3000 ||
                       c == 0xFEFF;
    if (!blank) return false;
  }
  return true;
}

bool TextBuilder::begin_block(std::string_view text, const BlockStyle& style) {
  if (ascii::kSpaceSet.find_other_in(text) == text.size()) return false;
  if (!page_.text.empty()) page_.text += '\n';
  collapser_ = {};
  if (placed_ != nullptr) placed_->begin();
  Block& block = page_.blocks.emplace_back();
  block.text.begin = static_cast<std::uint32_t>(page_.text.size());
  block.kind = style.kind;
  block.heading_level = style.heading_level;
  block.region = style.region;
  open_ = true;
  return true;
}

void TextBuilder::take_back(std::size_t size) {
  if (!open_) return;
  size = std::max<std::size_t>(size, page_.blocks.back().text.begin);
  if (size >= page_.text.size()) return;
  page_.text.resize(size);
  if (placed_ != nullptr) placed_->cut(static_cast<std::uint32_t>(size));
}

void TextBuilder::end_block() {
  if (!open_) return;
  open_ = false;
  Block& block = page_.blocks.back();
  block.text.end = static_cast<std::uint32_t>(page_.text.size());
  if (!is_blank(slice(page_.text, block.text))) return;
  const std::uint32_t end = block.text.begin == 0 ? 0 : block.text.begin - 1;
  page_.text.resize(end);
  if (placed_ != nullptr) placed_->cut(end);
  page_.blocks.pop_back();
}

}  // namespace dalil
