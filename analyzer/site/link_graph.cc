#include "analyzer/site/link_graph.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dalil {
namespace {

constexpr std::size_t kWindow = std::size_t{1} << 16;

class Memory final : public GraphBytes {
 public:
  void append(std::string_view bytes) override { bytes_ += bytes; }
  bool read(std::uint64_t offset, std::span<char> into) const override {
    std::memcpy(into.data(), bytes_.data() + offset, into.size());
    return true;
  }

 private:
  std::string bytes_;
};

// kind: 2 bits, region: 3, nofollow: 1, and the third bit of the kind.
unsigned bits_of(const Edge& edge) {
  const auto kind = static_cast<unsigned>(edge.kind);
  return (kind & 3) | static_cast<unsigned>(edge.region) << 2 |
         static_cast<unsigned>(edge.nofollow) << 5 | (kind >> 2) << 6;
}

void append_number(std::uint64_t number, std::string& bytes) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

// An edge is the distance from the target before it, times 4, with its sign in the second bit; the
// first bit says that a byte with other bits_of() than those of the edge before follows.
void pack(std::span<const Edge> edges, std::string& bytes) {
  std::uint32_t target = 0;
  unsigned bits = 0;
  for (const Edge& edge : edges) {
    const bool back = edge.target < target;
    const std::uint64_t distance = back ? target - edge.target : edge.target - target;
    const unsigned own = bits_of(edge);
    append_number(distance << 2 | (back ? 2U : 0U) | (own != bits ? 1U : 0U), bytes);
    if (own != bits) bytes += static_cast<char>(own);
    target = edge.target;
    bits = own;
  }
}

// The edges begin where `edges` does, which grows as it must.
std::span<const Edge> unpack(std::string_view bytes, std::vector<Edge>& edges) {
  if (edges.size() < bytes.size()) edges.resize(bytes.size());
  std::size_t count = 0;
  Edge edge{.target = 0};
  std::uint64_t number = 0;
  unsigned shift = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    const auto distance = static_cast<std::uint32_t>(number >> 2);
    edge.target = (number & 2) != 0 ? edge.target - distance : edge.target + distance;
    if ((number & 1) != 0) {
      const auto bits = static_cast<unsigned char>(bytes[++i]);
      edge.kind = static_cast<LinkKind>((bits & 3) | (bits >> 6 & 1) << 2);
      edge.region = static_cast<Region>(bits >> 2 & 7);
      edge.nofollow = (bits >> 5 & 1) != 0;
    }
    edges[count++] = edge;
    number = 0;
    shift = 0;
  }
  return std::span(edges).first(count);
}

}  // namespace

LinkGraph::LinkGraph() : LinkGraph(std::make_unique<Memory>()) {}

void LinkGraph::add(std::uint32_t page, std::span<const Edge> edges) {
  begin_.resize(std::size_t{page} + 1, begin_.back());
  const std::size_t before = pending_.size();
  pack(edges, pending_);
  begin_.push_back(begin_.back() + (pending_.size() - before));
  if (pending_.size() >= kWindow) seal();
}

void LinkGraph::seal() {
  if (!pending_.empty()) bytes_->append(pending_);
  pending_.clear();
}

std::vector<Edge> LinkGraph::out(std::uint32_t page) const {
  std::vector<Edge> edges;
  if (std::size_t{page} + 1 >= begin_.size()) return edges;
  std::string bytes(begin_[page + 1] - begin_[page], '\0');
  if (bytes.empty() || !bytes_->read(begin_[page], bytes)) return edges;
  edges.resize(unpack(bytes, edges).size());
  return edges;
}

std::span<const Edge> LinkGraph::Reader::read(std::uint32_t page) {
  const std::uint64_t begin = graph_.begin_[page], end = graph_.begin_[page + 1];
  if (begin == end) return {};
  if (begin < window_begin_ || end > window_begin_ + window_.size()) {
    const std::uint64_t rest = graph_.begin_.back() - begin;
    window_.resize(std::max(end - begin, std::min<std::uint64_t>(kWindow, rest)));
    window_begin_ = begin;
    if (!graph_.bytes_->read(begin, window_)) window_.clear();
    if (window_.empty()) return {};
  }
  return unpack(std::string_view(window_).substr(begin - window_begin_, end - begin), edges_);
}

}  // namespace dalil
