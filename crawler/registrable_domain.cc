#include "crawler/registrable_domain.h"

#include <libpsl.h>

namespace dalil {

std::string registrable_domain(std::string_view host) {
  std::string name(host);
  // An address has no owner by name.
  if (name.empty() || name.front() == '[' || (name.back() >= '0' && name.back() <= '9'))
    return name;
  // Built in by Debian from the package publicsuffix; never freed.
  const char* const domain = psl_registrable_domain(psl_builtin(), name.c_str());
  return domain ? std::string(domain) : name;
}

}  // namespace dalil
