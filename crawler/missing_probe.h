// Asks each host once for a page that cannot exist: what it answers with is what it has for every
// page that is missing.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/url.h"

namespace dalil {

class MissingProbe {
 public:
  /// `prefix`: what all paths of the crawl begin with, ScopeRequest::path_prefix.
  explicit MissingProbe(std::string prefix) : prefix_(std::move(prefix)) {}

  /// The address to ask for before a page of `url`'s origin is; nullopt where that was given
  /// before. It follows from the origin, so that every audit asks for the same:
  /// https://example.com/dalil-9c3f1a2b4d5e6f70-not-found.
  std::optional<Url> next(const Url& url);

 private:
  std::string prefix_;
  std::set<std::string> asked_;  // Origins.
};

}  // namespace dalil
