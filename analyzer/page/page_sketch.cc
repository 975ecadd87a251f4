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

// Owners in as few bits as they need, together whole bytes; what comes behind the groups is none.
using Owners = std::array<std::uint8_t, PageSketch::kBins>;
static_assert(PageSketch::kBins % 8 == 0);

void put_owners(std::string& out, const Owners& owners, std::size_t groups) {
  const auto width = static_cast<int>(std::bit_width(groups));
  std::uint32_t bits = 0;
  int count = 0;
  for (const std::uint8_t owner : owners) {
    bits |= static_cast<std::uint32_t>(owner == PageSketch::kEmpty ? groups : owner) << count;
    for (count += width; count >= 8; count -= 8, bits >>= 8) put(out, bits, 1);
  }
}

// False where one of them is no group.
bool read_owners(Reader& in, Owners& owners, std::size_t groups) {
  const auto width = static_cast<int>(std::bit_width(groups));
  std::uint32_t bits = 0;
  int count = 0;
  for (std::uint8_t& owner : owners) {
    for (; count < width; count += 8) bits |= in.get(1) << count;
    const std::uint32_t value = bits & ((1U << width) - 1);
    bits >>= width;
    count -= width;
    if (value > groups) return false;
    owner = value == groups ? PageSketch::kEmpty : static_cast<std::uint8_t>(value);
  }
  return true;
}

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
    if (least[bin] != kNone) sketch.values[bin] = static_cast<std::uint8_t>(least[bin]);
  }
  return sketch;
}

std::string pack(const PageSketch& sketch) {
  const std::size_t groups = sketch.groups.size();
  std::string out(sketch.structure.begin(), sketch.structure.end());
  out.reserve(out.size() + 2 * PageSketch::kBins + 5 * groups);
  put(out, static_cast<std::uint32_t>(groups), 1);
  for (const PageSketch::Group& group : sketch.groups) {
    put(out, group.key, 3);
    put(out, std::min(group.words, kManyWords), 1);
    if (group.words >= kManyWords) put(out, group.words, 2);
  }
  put_owners(out, sketch.owners, groups);
  for (std::size_t bin = 0; bin < PageSketch::kBins; ++bin) {
    if (sketch.owners[bin] != PageSketch::kEmpty) put(out, sketch.values[bin], 1);
  }
  return out;
}

std::optional<PageSketch> unpack_sketch(std::string_view bytes) {
  PageSketch sketch;
  Reader in{bytes};
  for (std::uint8_t& value : sketch.structure) value = static_cast<std::uint8_t>(in.get(1));
  const std::uint32_t groups = in.get(1);
  if (groups > ContentTokens::kMaxGroups) return std::nullopt;
  sketch.groups.reserve(groups);
  for (std::uint32_t i = 0; i < groups; ++i) {
    PageSketch::Group& group = sketch.groups.emplace_back();
    group.key = in.get(3);
    group.words = in.get(1);
    if (group.words == kManyWords) group.words = in.get(2);
  }
  if (!read_owners(in, sketch.owners, groups)) return std::nullopt;
  for (std::size_t bin = 0; bin < PageSketch::kBins; ++bin) {
    const bool empty = sketch.owners[bin] == PageSketch::kEmpty;
    if (!empty) sketch.values[bin] = static_cast<std::uint8_t>(in.get(1));
  }
  if (in.ended || !in.bytes.empty()) return std::nullopt;
  return sketch;
}

}  // namespace dalil
