// What pages ask of search engines (<meta name=robots>, X-Robots-Tag), directive by directive.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "analyzer/rule.h"

namespace dalil {

/// One directive: "max-snippet" with "0", "noindex" with "".
struct Directive {
  std::string_view name;
  std::string_view value;
};

/// The directives of a statement, in order; views into it. The commas of a date that
/// `unavailable_after` names are a part of it.
/// https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
std::vector<Directive> directives_of(const RobotsStatement& statement);

/// True where a directive of that name stands in it.
bool says(const RobotsStatement& statement, std::string_view name);

/// True where the statement is for all crawlers or for Googlebot, which heeds both together.
bool is_general(const RobotsStatement& statement);

/// "X-Robots-Tag" or "meta[name=googlebot]".
std::string place_of(const RobotsStatement& statement);

/// The statement as evidence.
Evidence seen(const RobotsStatement& statement);

/// Adds one finding where general statements have a directive that is `meant`: the values `where`
/// and `content` are those of the first. Gives the finding, or nullptr.
Finding* report_directives(const Page& page, bool (*meant)(const Directive&),
                           PageFindings& findings);

}  // namespace dalil
