// Response -> Page: decodes, scans, parses and segments once.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "analyzer/page/page.h"
#include "analyzer/page/page_queries.h"
#include "analyzer/page/page_sources.h"
#include "analyzer/text/lexicon.h"
#include "core/response.h"

namespace dalil {

struct ReadOptions {
  std::string language;            ///< BCP 47; "" = declared, else detected.
  bool blocked_by_robots = false;  ///< The page is known but may not be fetched.
  std::uint64_t missing_key = 0;   ///< Page::content_key of what the server answers for an address
                                   ///< that cannot exist; 0: not known, or nothing.
  const PageQueries* queries = nullptr;  ///< What the project asks every page; for read() alone.
  /// Only title, description, headings, images, blocks and words are wanted: neither language nor
  /// sentences nor sketch, no targets of links and no data for machines; for read() alone.
  bool words_only = false;
  /// Gets the ranges of inline code and of <dt> in Page::text; nullptr: nobody asks. For read()
  /// alone.
  std::vector<TextRange>* literals = nullptr;
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

  /// The main content of the page that read() gave last; its sketch is made of it.
  const ContentTokens& content() const;

  /// The page of an HTML file, with the places of its texts: `sources.source` from `sources.begin`
  /// on, valid UTF-8. `url_of` is asked for its URL once its head is known. A fragment, or a page
  /// without content by its landmarks, is content but for navigation and footer.
  Page read_source(PageSources& sources, const std::function<Url(const Page&)>& url_of,
                   const ReadOptions& options);

  /// Finds the words, the sentences and the language of a page whose text, blocks and declared
  /// language are there: one that was not read from HTML.
  void segment(Page& page, const ReadOptions& options);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
