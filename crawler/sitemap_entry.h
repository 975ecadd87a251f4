// One entry of a sitemap or feed: what stands in it, and what is wrong with it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crawler/sitemap.h"

namespace dalil {

/// Collects errors, up to a limit of each kind: a thousand bad dates hide nothing else.
class SitemapErrorLog {
 public:
  SitemapErrorLog(std::vector<SitemapError>& errors, std::size_t limit)
      : errors_(errors), limit_(limit) {}

  void add(SitemapErrorKind kind, std::uint32_t line, std::string message) {
    if (++counts_[static_cast<std::size_t>(kind)] > limit_) return;
    errors_.push_back({kind, line, std::move(message)});
  }

 private:
  std::vector<SitemapError>& errors_;
  std::size_t limit_;
  std::array<std::size_t, kSitemapErrorKinds> counts_{};
};

/// Where and why an element is not well-formed.
struct SitemapXmlError {
  std::size_t offset = 0;  ///< Into the element.
  std::string reason;
};

struct ParsedSitemapEntry {
  SitemapEntry entry;
  std::optional<SitemapXmlError> error;  ///< The entry then holds what stood before.
};

/// Reads one `<url>`, `<sitemap>`, `<item>` or `<entry>` element of a `kind` that is XML, beginning
/// at `line`. What is wrong with what it says goes to `log`, for as much of it as there is.
ParsedSitemapEntry read_sitemap_entry(std::string_view element, SitemapKind kind,
                                      std::uint32_t line, SitemapErrorLog& log);

/// `text` without outer white space, as valid UTF-8; ill-formed bytes are replaced and logged.
std::string clean_sitemap_text(std::string_view text, std::uint32_t line, SitemapErrorLog& log);

/// Logs a `loc` that is not absolute or not for the web. Gives true for an absolute http or https
/// URL.
bool check_sitemap_loc(std::string_view loc, std::uint32_t line, SitemapErrorLog& log);

}  // namespace dalil
