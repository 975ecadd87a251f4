// A page's links as one blob of varints: about 25 bytes a link, against 60 as rows.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/record.h"

namespace dalil::store {

/// A link as it lies in the store: the target is a row of `url`.
struct StoredLink {
  std::int64_t target = 0;
  LinkKind kind = LinkKind::kAnchor;
  Region region = Region::kContent;
  bool nofollow = false;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string_view anchor;  ///< Into the blob.
};

void append_link(const LinkRecord& link, std::int64_t target, std::string& blob);

/// Calls back for each link in order; false where the blob is damaged (what came before has been
/// given).
bool for_each_link(std::string_view blob, const std::function<void(const StoredLink&)>& callback);

}  // namespace dalil::store
