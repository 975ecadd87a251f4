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

void write_stage(const JourneyStage& stage, JsonWriter& json) {
  json.new_line().begin_object();
  json.key("stage").text(stage.stage);
  json.key("pages").number(stage.pages);
  json.key("examples").begin_array();
  for (const JourneyStage::Example& example : stage.examples) {
    json.begin_object().key("page").text(example.page);
    json.key("confidence").decimal(example.confidence).key("evidence").begin_array();
    for (const std::string& evidence : example.evidence) json.text(evidence);
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

void write_journey(const Journey& journey, JsonWriter& json) {
  json.key("journey").begin_object();
  json.key("judged").number(journey.judged);
  json.key("unknown").number(journey.unknown);
  json.key("stages").begin_array();
  for (const JourneyStage& stage : journey.stages) write_stage(stage, json);
  json.end_array().end_object();
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
  if (summary.traffic) write_traffic(*summary.traffic, json);
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
  write_journey(summary.journey, json);
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
