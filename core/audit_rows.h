// The tables of an audit, row by row: the pages of the site and the links between them, with what
// the whole site says of each.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.h"
#include "core/result.h"

namespace dalil {

/// One URL of the site that an audit knows, whether it was fetched or not.
struct PageRow {
  std::string url;    ///< Url::href
  PageRecord record;  ///< `indexable` says what became of it.
  std::string title, description;
  std::string h1;      ///< The main one, at most 200 graphemes; "" where there is none.
  std::string target;  ///< href of where it leads: that of its redirect, or of the other page that
                       ///< its canonical names; "" where it does neither.
  std::string last_modified;  ///< As the server says it, of HTML pages; "" where it does not.
  std::int64_t bytes = 0;     ///< Of the body, without content coding.
  std::int64_t images = 0;
  std::int64_t images_without_alt = 0;  ///< Of these: they need an alternative text, and have none.

  // What the site says of it.
  int depth = -1;                   ///< Clicks from the home page; -1: no link leads there.
  std::int64_t inlinks = 0;         ///< Pages other than itself that link or redirect here.
  std::int64_t outlinks = 0;        ///< URLs other than its own that it links or redirects to.
  double link_score = 0;            ///< Internal PageRank; the best page of the site has 100.
  std::int64_t findings = 0;        ///< Of all rules.
  std::vector<PageNote> extracted;  ///< The project's own columns, by name.
  std::string template_name;        ///< "/product/*", see analyzer/site/templates.h; "": no HTML.
};

/// One link, with the answer of where it leads.
struct LinkRow {
  std::string_view from;  ///< href of the page; valid during the callback.
  LinkRecord link;
  std::uint16_t status = 0;  ///< Of the target; 0: no answer, or never asked.
  Failure failure = Failure::kNone;
  NotIndexable indexable = NotIndexable::kNotFetched;  ///< Of a target on the site.
};

/// Gives all pages of the site in ascending order of their URLs, but those that were left out as
/// parts of a trap; stops early where the callback says false.
using PageRowSource = std::function<Result<void>(const std::function<bool(const PageRow&)>&)>;

/// Gives all links, those of one page after those of another, in ascending order of their URLs, and
/// in the order of the page; stops early where the callback says false.
using LinkRowSource = std::function<Result<void>(const std::function<bool(const LinkRow&)>&)>;

inline const PageRowSource kNoPageRows = [](const auto&) -> Result<void> { return {}; };
inline const LinkRowSource kNoLinkRows = [](const auto&) -> Result<void> { return {}; };

}  // namespace dalil
