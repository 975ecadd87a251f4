#include "store/seen_urls.h"

#include <utility>

namespace dalil::store {

void SeenUrls::insert(const Slot& slot) {
  if ((size_ + 1) * 10 > slots_.size() * 7) {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& each : old) {
      if (each.id != 0) slots_[position(each.hash)] = each;
    }
  }
  Slot& own = slots_[position(slot.hash)];
  if (own.id == 0) ++size_;
  own = slot;
}

}  // namespace dalil::store
