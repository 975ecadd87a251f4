#include "analyzer/article/placed_text.h"

#include <algorithm>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

}  // namespace

void PlacedWriter::begin() {
  begin_ = size();
  space_ = break_ = false;
  space_at_ = {};
}

void PlacedWriter::note_space(TextRange at) {
  space_ = true;
  if (space_at_.bytes() == 0) {
    space_at_ = at;
  } else if (space_at_.end == at.begin) {
    space_at_.end = at.end;
  }
}

/// Writes the space that came before what stands at `next`.
void PlacedWriter::flush_space(std::uint32_t next) {
  if (!space_) return;
  if (break_ && space_at_.bytes() == 0 && next != kNowhere && next > last_) {
    const std::size_t line_end = source_.substr(0, next).rfind('\n');
    if (line_end != source_.npos && line_end >= last_) {
      space_at_ = {narrow(line_end), narrow(line_end) + 1};
    }
  }
  if (size() > begin_) {
    const std::uint32_t at = size();
    out_ += ' ';
    if (space_at_.bytes() == 1 && source_[space_at_.begin] == ' ') {
      map_.add_same(at, space_at_.begin, 1);
    } else if (space_at_.bytes() != 0) {
      map_.add_changed({at, at + 1}, space_at_);
    }
  }
  space_ = break_ = false;
  space_at_ = {};
}

void PlacedWriter::add_same(std::string_view text, std::uint32_t at) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    if (ascii::is_space(text[i])) {
      while (end < text.size() && ascii::is_space(text[end])) ++end;
      note_space({at + narrow(i), at + narrow(end)});
      i = end;
      continue;
    }
    while (end < text.size() && !ascii::is_space(text[end])) ++end;
    // A single space goes along with the words on both of its sides.
    while (end + 1 < text.size() && text[end] == ' ' && !ascii::is_space(text[end + 1])) {
      end += 2;
      while (end < text.size() && !ascii::is_space(text[end])) ++end;
    }
    flush_space(at + narrow(i));
    map_.add_same(size(), at + narrow(i), narrow(end - i));
    out_.append(text, i, end - i);
    last_ = at + narrow(end);
    i = end;
  }
}

void PlacedWriter::add_changed(std::string_view text, TextRange at) {
  if (text.find_first_not_of(ascii::kSpace) == text.npos) {
    if (!text.empty()) note_space(at);
    return;
  }
  flush_space(at.begin);
  map_.add_changed({size(), size() + narrow(text.size())}, at);
  out_ += text;
  last_ = at.end;
}

void PlacedWriter::add(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (ascii::is_space(text[i])) {
      space_ = true;
      ++i;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(ascii::kSpace, i), text.size());
    flush_space(kNowhere);
    out_.append(text, i, end - i);
    i = end;
  }
}

void PlacedWriter::line_break() { space_ = break_ = true; }

void PlacedWriter::cut(std::uint32_t text) {
  out_.resize(text);
  map_.cut(text);
}

}  // namespace dalil
