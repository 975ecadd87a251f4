#include "analyzer/article/source_map.h"

#include <algorithm>

namespace dalil {

void SourceMap::add_same(std::uint32_t text, std::uint32_t source, std::uint32_t bytes) {
  if (bytes == 0) return;
  if (!runs_.empty() && runs_.back().same && runs_.back().text.end == text &&
      runs_.back().source.end == source) {
    runs_.back().text.end += bytes;
    runs_.back().source.end += bytes;
    return;
  }
  runs_.push_back({{text, text + bytes}, {source, source + bytes}, true});
}

void SourceMap::add_changed(TextRange text, TextRange source) {
  if (text.bytes() != 0) runs_.push_back({text, source, false});
}

void SourceMap::append(const SourceMap& other, std::uint32_t text) {
  for (const Run& run : other.runs_) {
    runs_.push_back({{run.text.begin + text, run.text.end + text}, run.source, run.same});
  }
}

void SourceMap::cut(std::uint32_t text) {
  while (!runs_.empty() && runs_.back().text.begin >= text) runs_.pop_back();
  if (runs_.empty() || runs_.back().text.end <= text) return;
  Run& last = runs_.back();
  if (last.same) last.source.end -= last.text.end - text;
  last.text.end = text;
}

std::vector<SourceMap::Run>::const_iterator SourceMap::at(std::uint32_t text) const {
  return std::ranges::upper_bound(runs_, text, {}, [](const Run& run) { return run.text.end; });
}

TextRange SourceMap::source(TextRange text) const {
  if (text.bytes() == 0) {
    // A place between two bytes: that of the byte behind it, or the end of the one before.
    const auto run = at(text.begin);
    if (run != runs_.end() && run->text.begin <= text.begin) {
      const std::uint32_t from = run->same ? text.begin - run->text.begin : 0;
      return {run->source.begin + from, run->source.begin + from};
    }
    if (run == runs_.begin()) return {};
    const std::uint32_t end = std::prev(run)->source.end;
    return {end, end};
  }
  const auto first = at(text.begin);
  if (first == runs_.end() || first->text.begin >= text.end) return {};
  auto last = at(text.end - 1);
  if (last == runs_.end() || last->text.begin >= text.end) last = std::prev(last);
  const std::uint32_t skip =
      first->same && text.begin > first->text.begin ? text.begin - first->text.begin : 0;
  const std::uint32_t rest =
      last->same && last->text.end > text.end ? last->text.end - text.end : 0;
  return {first->source.begin + skip, last->source.end - rest};
}

bool SourceMap::same(TextRange text) const {
  const auto run = at(text.begin);
  return run != runs_.end() && run->same && run->text.begin <= text.begin &&
         text.end <= run->text.end;
}

}  // namespace dalil
