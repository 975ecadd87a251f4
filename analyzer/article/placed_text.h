// Text that is gathered from a file piece by piece: white space collapsed, every byte with its
// place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzer/article/source_map.h"

namespace dalil {

/// A text by itself, with its places.
struct PlacedText {
  std::string text;
  SourceMap map;
};

/// Appends to a text and its map. Runs of ASCII white space become one space, and none stands at
/// either end, as Collapser does it.
class PlacedWriter {
 public:
  /// `source`: what places are offsets into. All three outlive the writer.
  PlacedWriter(std::string& out, SourceMap& map, std::string_view source)
      : out_(out), map_(map), source_(source) {}

  /// A text begins here: no space comes first.
  void begin();
  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.size()); }

  /// Text that stands at `at` in the source as it is.
  void add_same(std::string_view text, std::uint32_t at);
  /// Text for which the source has something else, such as an entity.
  void add_changed(std::string_view text, TextRange at);
  /// Text that has no place.
  void add(std::string_view text);

  void space() { space_ = true; }
  /// A space for a line break of the source, the last one before the text that comes next.
  void line_break();
  /// Takes back what stands at or behind that place of the text.
  void cut(std::uint32_t text);

 private:
  void flush_space(std::uint32_t next);
  void note_space(TextRange at);

  std::string& out_;
  SourceMap& map_;
  std::string_view source_;
  std::uint32_t begin_ = 0;
  std::uint32_t last_ = 0;  ///< End in the source of what was written last.
  bool space_ = false, break_ = false;
  TextRange space_at_;  ///< Where it stands; empty: nowhere.
};

}  // namespace dalil
