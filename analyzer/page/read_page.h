// Response -> Page: decodes, scans, parses and segments once.
#pragma once

#include <memory>
#include <string>

#include "analyzer/page/page.h"
#include "analyzer/text/lexicon.h"
#include "core/response.h"

namespace dalil {

struct ReadOptions {
  std::string language;            ///< BCP 47; "" = declared, else detected.
  bool blocked_by_robots = false;  ///< The page is known but may not be fetched.
};

/// Reads pages; holds what is dear to open (break iterators). One per thread.
class PageReader {
 public:
  explicit PageReader(const Lexicons& lexicons);
  ~PageReader();
  PageReader(PageReader&&) noexcept;
  PageReader& operator=(PageReader&&) noexcept;

  /// All facts of a response. Never fails: what is no HTML has only the facts of HTTP. Linear in
  /// the size of the body.
  Page read(const Response& response, const ReadOptions& options = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
