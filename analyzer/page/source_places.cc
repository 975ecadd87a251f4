#include "analyzer/page/source_places.h"

#include <algorithm>
#include <cstring>

namespace dalil {
namespace {

constexpr std::size_t kBlock = 128;

std::uint32_t code_points(const char* begin, const char* end) {
  std::uint32_t count = 0;
  for (; begin != end; ++begin) count += (static_cast<unsigned char>(*begin) & 0xC0) != 0x80;
  return count;
}

/// The last of `list` that is not over `value`, which the first is not. Most often it is at `hint`
/// or soon behind it.
template <typename T, typename Value>
std::size_t last_up_to(const std::vector<T>& list, std::size_t value, std::size_t hint, Value of) {
  if (of(list[hint]) > value) hint = 0;
  for (int steps = 0; steps < 16; ++steps, ++hint) {
    if (hint + 1 == list.size() || of(list[hint + 1]) > value) return hint;
  }
  const auto past =
      std::upper_bound(list.begin(), list.end(), value,
                       [&](std::size_t wanted, const T& entry) { return wanted < of(entry); });
  return static_cast<std::size_t>(past - list.begin()) - 1;
}

}  // namespace

void SourcePlaces::begin(std::string_view html) {
  html_ = html;
  marks_.clear();
  lines_.assign(1, {});
  points_.clear();
  mark_ = line_ = 0;
  const char* const begin = html.data();
  const char* const end = begin + html.size();
  std::uint32_t count = 0;
  for (const char* block = begin; block != end;) {
    const char* const past = block + std::min<std::ptrdiff_t>(kBlock, end - block);
    points_.push_back(count);
    count += code_points(block, past);
    block = past;
  }
  points_.push_back(count);
  for (const char* at = begin; at != end; ++at) {
    at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (at == nullptr) break;
    const auto next = static_cast<std::size_t>(at + 1 - begin);
    lines_.push_back({static_cast<std::uint32_t>(next), points_before(next)});
  }
}

void SourcePlaces::cut(std::size_t begin, std::size_t end) {
  const auto bytes = static_cast<std::uint32_t>(end - begin);
  for (auto mark = marks_.rbegin(); mark != marks_.rend() && mark->out >= end; ++mark) {
    mark->out -= bytes;
  }
}

std::size_t SourcePlaces::source_of(std::size_t out) {
  mark_ = last_up_to(marks_, out, mark_, [](const Mark& mark) { return mark.out; });
  return std::min(marks_[mark_].source + (out - marks_[mark_].out), html_.size());
}

std::uint32_t SourcePlaces::points_before(std::size_t offset) const {
  const std::size_t block = offset / kBlock;
  return points_[block] + code_points(html_.data() + block * kBlock, html_.data() + offset);
}

GumboSourcePosition SourcePlaces::at(std::size_t source) {
  line_ = last_up_to(lines_, source, line_, [](const Line& line) { return line.begin; });
  return {static_cast<unsigned>(line_) + 1, points_before(source) - lines_[line_].points + 1,
          static_cast<unsigned>(source)};
}

}  // namespace dalil
