// The compiled questions, which page_queries.cc and query_tree.cc share.
// For the .cc files of this folder only.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "analyzer/page/page_queries.h"

namespace dalil {

struct CompiledQuery {
  QueryKind kind = QueryKind::kXpath;
  std::string header;
  std::unique_ptr<pugi::xpath_query> xpath;
  std::unique_ptr<re2::RE2> pattern;
};

struct PageQueries::State {
  std::vector<CompiledQuery> all;
};

/// Adds one answer: white space collapsed, cut to what a finding quotes.
void add_answer(std::string_view text, SourcePosition at, QueryAnswer& answer);

}  // namespace dalil
