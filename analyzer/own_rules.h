// Rules and columns that a project makes for itself in dalil.toml: a question to every page, and
// what its answer is to be. No C++ needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page_queries.h"
#include "analyzer/rule.h"
#include "core/record.h"
#include "core/result.h"

namespace re2 {  // NOLINT(readability-identifier-naming): RE2 names it.
class RE2;
}

namespace dalil {

enum class Expectation : std::uint8_t {
  kPresent,  ///< Something is found.
  kAbsent,   ///< Nothing is found.
  kCount,    ///< As many are found as `least` to `most`.
  kMatch     ///< Whatever is found matches a pattern.
};

/// What `[[rule]]` says.
struct OwnRule {
  std::string place;  ///< "dalil.toml:14", for errors.
  std::string id;     ///< "own-price-missing"
  PageQuery query;
  Expectation expect = Expectation::kPresent;
  std::uint32_t least = 0, most = kMaxCounted;  ///< For kCount.
  std::string match;                            ///< RE2, for kMatch.
  Severity severity = Severity::kWarning;
  Category category = Category::kContent;
  std::string title, message, why, fix;              ///< `message` knows {found} and {count}.
  std::string title_ar, message_ar, why_ar, fix_ar;  ///< "": those above.
};

/// What `[[extract]]` says: a column of the tables of pages.
struct Extraction {
  std::string place;  ///< "dalil.toml:20", for errors.
  std::string name;
  PageQuery query;
  bool all = false;  ///< All that is found (at most kMaxAnswers) and not the first alone.
};

/// How a rule of the project judges a page.
struct OwnCheck {
  std::size_t query = 0;  ///< Index into Page::answers.
  Expectation expect = Expectation::kPresent;
  std::uint32_t least = 0, most = kMaxCounted;
  std::unique_ptr<re2::RE2> match;
  std::string where;  ///< The expression, for evidence.

  OwnCheck();
  ~OwnCheck();
  OwnCheck(OwnCheck&&) noexcept;
};

Outcome check_own(const OwnCheck& own, const PageCase& page_case, PageFindings& findings);

/// The project's questions and what hangs on them. Movable; keeps what its rules point to.
class OwnRules {
 public:
  /// kUsage with the place and what is wrong: an id that is taken or has not the form
  /// "own-some-name", an expression that cannot be read.
  static Result<OwnRules> make(const std::vector<OwnRule>& rules,
                               const std::vector<Extraction>& columns);

  const std::deque<Rule>& rules() const { return rules_; }
  const PageQueries& queries() const { return queries_; }

  /// What the columns of a page hold; none where the page says nothing.
  std::vector<PageNote> extracted(const Page& page) const;

  /// All that a page's answers and findings follow from, as text.
  const std::string& definition() const { return definition_; }

 private:
  struct Column {
    std::string name;
    std::size_t query = 0;
    bool all = false;
  };

  Result<void> add(const OwnRule& rule);
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  RuleText text_of(const OwnRule& rule, bool arabic);

  PageQueries queries_;
  std::deque<Rule> rules_;
  std::deque<OwnCheck> checks_;
  std::deque<std::string> texts_;
  std::vector<Column> columns_;
  std::string definition_;
};

}  // namespace dalil
