#include "core/finding.h"

#include <fmt/format.h>

#include "core/hash.h"

namespace dalil {

std::string Finding::fingerprint() const {
  std::string identity;
  identity.reserve(rule.size() + page.size() + key.size() + 2);
  identity.append(rule).append(1, '\n').append(page).append(1, '\n').append(key);
  return fmt::format("{:016x}", hash64(identity));
}

}  // namespace dalil
