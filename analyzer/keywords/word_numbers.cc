#include "analyzer/keywords/word_numbers.h"

#include <algorithm>

#include "core/hash.h"

namespace dalil {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

std::uint32_t WordNumbers::number(std::string_view word) {
  if (slots_.size() * 2 <= ends_.size() * 3) grow();
  const auto hash = static_cast<std::uint32_t>(hash64(word));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const std::uint32_t known = slots_[at].number - 1;
    if (slots_[at].hash == hash && this->word(known) == word) return known;
  }
  text_ += word;
  ends_.push_back(text_.size());
  slots_[at] = {hash, static_cast<std::uint32_t>(ends_.size())};
  return slots_[at].number - 1;
}

void WordNumbers::grow() {
  std::vector<Slot> old(std::max(kFirstSlots, slots_.size() * 2));
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

void WordNumbers::clear() {
  text_.clear();
  ends_.clear();
  std::ranges::fill(slots_, Slot());
}

}  // namespace dalil
