#include "core/finding.h"

#include "core/fingerprint.h"

namespace dalil {

std::string Finding::fingerprint() const {
  return fingerprint_text(fingerprint_of(rule, page, key));
}

}  // namespace dalil
