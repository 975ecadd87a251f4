#include "analyzer/article/line_index.h"

#include <algorithm>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::size_t kStride = 256;

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

std::uint32_t starts_of_characters(std::string_view bytes) {
  return narrow(static_cast<std::size_t>(std::ranges::count_if(
      bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; })));
}

}  // namespace

LineIndex::LineIndex(std::string_view source) : source_(source) {
  starts_.push_back(source.starts_with(kBom) ? narrow(kBom.size()) : 0);
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source[at] != '\n' && source[at] != '\r') continue;
    if (source.substr(at).starts_with("\r\n")) ++at;
    starts_.push_back(narrow(at + 1));
  }
  points_.reserve(source.size() / kStride + 1);
  points_.push_back(0);
  for (std::size_t at = 0; at + kStride <= source.size(); at += kStride) {
    points_.push_back(points_.back() + starts_of_characters(source.substr(at, kStride)));
  }
}

std::uint32_t LineIndex::points_before(std::uint32_t offset) const {
  const std::size_t block = offset / kStride;
  return points_[block] +
         starts_of_characters(source_.substr(block * kStride, offset - block * kStride));
}

SourcePosition LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, narrow(source_.size()));
  if (offset > 0 && offset < source_.size() && source_[offset] == '\n' &&
      source_[offset - 1] == '\r') {
    --offset;
  }
  auto line = std::ranges::upper_bound(starts_, offset);
  if (line != starts_.begin()) --line;
  offset = std::max(offset, *line);
  return {narrow(static_cast<std::size_t>(line - starts_.begin())) + 1,
          points_before(offset) - points_before(*line) + 1};
}

std::uint32_t LineIndex::offset(SourcePosition at) const {
  if (at.line == 0 || at.line > starts_.size()) return 0;
  const std::string_view text = line(at.line);
  std::size_t byte = 0;
  for (std::uint32_t column = 1; column < at.column && byte < text.size(); ++column) {
    next_code_point(text, byte);
  }
  return starts_[at.line - 1] + narrow(byte);
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::string_view rest =
      source_.substr(std::min<std::size_t>(starts_[number - 1], source_.size()));
  return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace dalil
