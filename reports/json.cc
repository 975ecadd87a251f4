#include "reports/json.h"

#include "reports/advice.h"
#include "reports/json_parts.h"
#include "reports/stream.h"

namespace dalil {

using namespace json_parts;

namespace {

Result<void> write_fix_with_findings(const AuditView& view, const Fix& fix,
                                     std::string_view language, Stream& stream, JsonWriter& json) {
  const Result<Advice> advice = advice_of(view, fix, language);
  if (!advice) return advice.error();
  const std::string& common_fix = advice->cases.front().sentence;
  json.new_line().begin_object();
  write_fix(fix, language, common_fix, json);
  json.key("findings").begin_array();
  auto done = view.findings(fix.card->id, -1, [&](const Finding& finding) {
    json.new_line().begin_object();
    write_finding(finding, fix.card->text(language), language, common_fix, json);
    json.end_object();
    stream.pass_on();
    return true;
  });
  json.end_array().end_object();
  return done;
}

}  // namespace

Result<void> write_json(const AuditView& view, const JsonOptions& options, const Sink& sink) {
  const AuditSummary& summary = view.summary;
  const std::string_view language = options.language == "ar" ? "ar" : "en";
  Stream stream(sink);
  JsonWriter json(stream.text);
  json.begin_object();
  json.key("schema").text("dalil.audit/1");
  write_head(summary, json);
  write_coverage(summary, json);
  write_score(summary.score, json);
  json.key("fixes").begin_array();
  for (const Fix& fix : summary.fixes) {
    if (auto done = write_fix_with_findings(view, fix, language, stream, json); !done) return done;
  }
  json.end_array();
  json.key("keywords").begin_array();
  for (const KeywordSummary& keyword : summary.keywords) {
    json.new_line().begin_object();
    write_keyword(keyword, json);
    json.end_object();
    stream.pass_on();
  }
  json.end_array();
  json.key("outcomes").begin_array();
  for (const RuleOutcome& outcome : summary.outcomes) {
    json.new_line().begin_object();
    write_outcome(outcome, json);
    json.end_object();
  }
  json.end_array().end_object();
  stream.text += '\n';
  stream.finish();
  return {};
}

}  // namespace dalil
