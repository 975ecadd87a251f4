#include "store/seen_urls.h"

#include <utility>

#include "store/database.h"

namespace dalil::store {

void SeenUrls::insert(std::uint64_t hash, std::int64_t id, std::uint32_t anchor) {
  if (id > kMostRows) throw SqlError("the database is full. Give another file with --store.");
  if ((size_ + 1) * 10 > slots_.size() * 7) {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old) {
      if (slot.id != 0) slots_[position(slot.hash)] = slot;
    }
  }
  Slot& slot = slots_[position(hash)];
  if (slot.id == 0) ++size_;
  slot = {hash, static_cast<std::uint32_t>(id), anchor};
}

}  // namespace dalil::store
