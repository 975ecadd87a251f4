// Which URLs belong to the site under audit.
#pragma once

#include <string>
#include <vector>

#include "core/url.h"

namespace dalil {

/// The hosts of the audit. Changed by the crawl's thread only, before any page of a new host is
/// handed on.
class Scope {
 public:
  /// The URL's host belongs to the site: http and https alike, at the same port (or both at their
  /// default ports).
  void add_host(const Url& url);

  bool internal(const Url& url) const;

 private:
  struct Host {
    std::string name;
    int port = -1;  // -1: the scheme's default.
  };
  std::vector<Host> hosts_;
};

}  // namespace dalil
