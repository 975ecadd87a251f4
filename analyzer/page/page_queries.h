// Questions that a project asks every page beside the rules: XPath expressions over its tree and
// patterns over its source, text, address and headers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "core/result.h"

namespace dalil {

enum class QueryKind : std::uint8_t {
  kXpath,   ///< XPath 1.0 over the tree that a browser makes; names of elements are lower case.
  kHtml,    ///< RE2 over the decoded source.
  kText,    ///< RE2 over what a reader sees.
  kUrl,     ///< RE2 over Url::display() of the page.
  kHeader,  ///< RE2 over the values of one HTTP header.
};

struct PageQuery {
  QueryKind kind = QueryKind::kXpath;
  std::string expression;
  std::string header;  ///< Lower-case name, for kHeader.
};

/// Answers that are kept of a page to one question, and matches that are counted.
inline constexpr std::size_t kMaxAnswers = 10;
inline constexpr std::uint32_t kMaxCounted = 10'000;
/// Pages with more elements are not asked by XPath, which may take the square of them.
inline constexpr std::uint32_t kMaxAskedElements = 100'000;

/// The questions, compiled. Immutable once it is in use; threads share it.
class PageQueries {
 public:
  PageQueries();
  ~PageQueries();
  PageQueries(PageQueries&&) noexcept;
  PageQueries& operator=(PageQueries&&) noexcept;

  /// Adds a question; its index into Page::answers. kUsage with what is wrong with the expression.
  Result<std::size_t> add(const PageQuery& query);

  std::size_t size() const;
  bool empty() const { return size() == 0; }
  /// Some of them are XPath.
  bool ask_tree() const;

  /// Answers what is no XPath. `source`: the decoded source of the page, whose other facts are
  /// known. `page.answers` has one for each question.
  void answer(std::string_view source, const std::vector<Header>& headers, Page& page) const;

 private:
  friend class QueryTree;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dalil
