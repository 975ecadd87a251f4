// A page and a finding of a run, as two runs are compared.
#pragma once

#include <cstdint>
#include <string>

#include "core/audit_rows.h"
#include "store/page_traits.h"

namespace dalil {

/// A URL of the site. Other sites' are left out.
struct ComparedPage {
  PageRow row;
  PageTraits traits;
};

struct ComparedFinding {
  std::int64_t id = 0;   ///< For Store::finding().
  std::int64_t url = 0;  ///< The row of its page.
  std::uint64_t fingerprint = 0;
  std::string rule;
};

}  // namespace dalil
