#include "analyzer/page/page_sketch.h"

#include <algorithm>
#include <bit>

#include "core/hash.h"

namespace dalil {
namespace {

constexpr std::uint32_t kKeyMask = 0xFFFFFF;
constexpr std::uint32_t kManyWords = 0xFF;  // Then two bytes more say how many.
constexpr std::uint32_t kMostWords = 0xFFFF;
constexpr std::uint64_t kNone = ~std::uint64_t{0};

std::uint32_t key_of(const ContentTokens& content, std::size_t group) {
  const std::size_t begin = content.groups[group];
  const std::size_t bytes = (content.group_end(group) - begin) * sizeof(std::uint64_t);
  const auto* const words = reinterpret_cast<const char*>(content.words.data() + begin);
  return static_cast<std::uint32_t>(hash64({words, bytes})) & kKeyMask;
}

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

// Reads numbers of a few bytes; all zero behind the end.
struct Reader {
  std::string_view bytes;
  bool ended = false;

  std::uint32_t get(std::size_t count) {
    if (bytes.size() < count) {
      ended = true;
      return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    bytes.remove_prefix(count);
    return value;
  }
};

}  // namespace

StructureSketch StructureBuilder::sketch() const {
  StructureSketch sketch{};
  for (std::size_t i = 0; i < sketch.size(); ++i) {
    if (least_[i] != 0xFFFFFFFF) sketch[i] = static_cast<std::uint8_t>(least_[i] % 255 + 1);
  }
  return sketch;
}

PageSketch sketch_of(const ContentTokens& content, const StructureSketch& structure) {
  PageSketch sketch;
  sketch.structure = structure;
  sketch.owners.fill(PageSketch::kEmpty);
  std::array<std::uint64_t, PageSketch::kBins> least;
  least.fill(kNone);
  const std::size_t size = content.words.size();
  const std::size_t length = std::min<std::size_t>(3, size);
  sketch.groups.reserve(content.groups.size());
  for (std::size_t group = 0; group < content.groups.size(); ++group) {
    const std::size_t begin = content.groups[group], end = content.group_end(group);
    sketch.groups.push_back(
        {key_of(content, group),
         static_cast<std::uint32_t>(std::min<std::size_t>(end - begin, kMostWords))});
    for (std::size_t i = begin; i < end && i + length <= size; ++i) {
      const std::uint64_t shingle = shingle_of(&content.words[i], length);
      const std::size_t bin = shingle >> (64 - std::bit_width(PageSketch::kBins - 1));
      if (shingle >= least[bin]) continue;
      least[bin] = shingle;
      sketch.owners[bin] = static_cast<std::uint8_t>(group);
    }
  }
  // The high bits of the least hashes are all small: the low ones tell them apart.
  for (std::size_t bin = 0; bin < PageSketch::kBins; ++bin) {
    if (least[bin] != kNone) sketch.values[bin] = static_cast<std::uint16_t>(least[bin]);
  }
  return sketch;
}

std::string pack(const PageSketch& sketch) {
  std::string out(sketch.structure.begin(), sketch.structure.end());
  out.reserve(out.size() + 3 * PageSketch::kBins + 5 * sketch.groups.size());
  for (const std::uint16_t value : sketch.values) put(out, value, 2);
  for (const std::uint8_t owner : sketch.owners) put(out, owner, 1);
  for (const PageSketch::Group& group : sketch.groups) {
    put(out, group.key, 3);
    put(out, std::min(group.words, kManyWords), 1);
    if (group.words >= kManyWords) put(out, group.words, 2);
  }
  return out;
}

std::optional<PageSketch> unpack_sketch(std::string_view bytes) {
  PageSketch sketch;
  Reader in{bytes};
  for (std::uint8_t& value : sketch.structure) value = static_cast<std::uint8_t>(in.get(1));
  for (std::uint16_t& value : sketch.values) value = static_cast<std::uint16_t>(in.get(2));
  for (std::uint8_t& owner : sketch.owners) owner = static_cast<std::uint8_t>(in.get(1));
  while (!in.ended && !in.bytes.empty()) {
    PageSketch::Group group{in.get(3), in.get(1)};
    if (group.words == kManyWords) group.words = in.get(2);
    sketch.groups.push_back(group);
  }
  const auto known = [&](std::uint8_t owner) {
    return owner == PageSketch::kEmpty || owner < sketch.groups.size();
  };
  if (in.ended || sketch.groups.size() > ContentTokens::kMaxGroups ||
      !std::ranges::all_of(sketch.owners, known)) {
    return std::nullopt;
  }
  return sketch;
}

}  // namespace dalil
