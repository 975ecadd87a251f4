#include "store/seen_urls.h"

#include <utility>

namespace dalil::store {

void SeenUrls::insert(std::uint64_t hash, std::int64_t id) {
  if ((size_ + 1) * 10 > slots_.size() * 7) {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old) {
      if (slot.id != 0) slots_[position(slot.hash)] = slot;
    }
  }
  Slot& slot = slots_[position(hash)];
  if (slot.id == 0) ++size_;
  slot = {hash, id};
}

}  // namespace dalil::store
