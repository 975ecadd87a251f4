// Links of the site's pages to its own addresses that are broken, at once or behind redirects.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "analyzer/site/links_to.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/site.h"
#include "core/finding.h"

namespace dalil {

/// Calls back for each page and broken address that it names, in ascending order of both;
/// Redirects::end() of the address is what is broken. That is what
/// is_client_error or, as far as trust_unanswered, is_unanswered says; a server error is no fault
/// of the links to it, and http-5xx-internal tells it. Returns how many pages have an anchor to an
/// internal page that was asked for.
std::int64_t for_each_broken_link(const Site& site, const Redirects& redirects,
                                  const std::function<void(const LinksTo&)>& callback);

/// What findings say of an address that for_each_broken_link() gives.
struct BrokenTarget {
  std::string href, shown, end;  ///< `end`: behind its redirects, as readers read it.
  std::vector<Evidence> chain;
};
BrokenTarget broken_target(const Site& site, const Redirects& redirects, std::uint32_t target);

}  // namespace dalil
