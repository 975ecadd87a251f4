// What the JSON of an audit is made of, in one document or line by line. Each function writes keys
// into an object that its caller has opened.
#pragma once

#include <string_view>

#include "core/audit.h"
#include "reports/json_writer.h"

namespace dalil::json_parts {

void write_head(const AuditSummary& summary, JsonWriter& json);
void write_coverage(const AuditSummary& summary, JsonWriter& json);
void write_traffic(const Traffic& traffic, JsonWriter& json);
void write_score(const Score& score, JsonWriter& json);

/// `common_fix`: the sentence that holds for most pages, see Advice.
void write_fix(const Fix& fix, std::string_view language, std::string_view common_fix,
               JsonWriter& json);

/// Has a fix of its own only where that is not `common_fix`.
void write_finding(const Finding& finding, const RuleText& words, std::string_view language,
                   std::string_view common_fix, JsonWriter& json);

void write_page(const PageRow& page, JsonWriter& json);
void write_keyword(const KeywordSummary& keyword, JsonWriter& json);
void write_outcome(const RuleOutcome& outcome, JsonWriter& json);

}  // namespace dalil::json_parts
