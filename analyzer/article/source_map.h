// From a text as its reader sees it back to the bytes of the file that it was read from.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text_range.h"

namespace dalil {

/// Built from the beginning of the text to its end, in runs. What no run covers has no place in the
/// file: the space that stands for a line break, the text of a .docx.
class SourceMap {
 public:
  /// `bytes` bytes of the text stand in the file as they are. Runs that go on are joined.
  void add_same(std::uint32_t text, std::uint32_t source, std::uint32_t bytes);

  /// This part of the text is written otherwise in the file: an entity, an escape. Every part of it
  /// stands for the whole.
  void add_changed(TextRange text, TextRange source);

  /// All runs of `other`, whose text stands at `text` in this one, behind all that is here.
  void append(const SourceMap& other, std::uint32_t text);

  /// Forgets what lies at or behind that place of the text.
  void cut(std::uint32_t text);

  /// The bytes of the file from the first to the last byte of `text`; {0, 0} where neither end has
  /// a place. Logarithmic.
  TextRange source(TextRange text) const;

  /// True where the file has the very same bytes there.
  bool same(TextRange text) const;

  bool empty() const { return runs_.empty(); }

 private:
  struct Run {
    TextRange text;
    TextRange source;
    bool same = true;
  };

  /// The run that holds the byte, or the first one behind it.
  std::vector<Run>::const_iterator at(std::uint32_t text) const;

  std::vector<Run> runs_;
};

}  // namespace dalil
