// JSON lines, schemas "dalil.audit-lines/1" and "dalil.check-lines/1": one object a line, each with
// its "type", for programs that read a large audit piece by piece.
#include "reports/advice.h"
#include "reports/check_json.h"
#include "reports/formats.h"
#include "reports/json_parts.h"
#include "reports/stream.h"

namespace dalil {

using namespace json_parts;

namespace {

/// Lines with one object each.
class Lines {
 public:
  explicit Lines(const Sink& sink) : stream_(sink) {}

  template <typename Write>
  void line(std::string_view type, Write write) {
    JsonWriter json(stream_.text, true);
    json.begin_object().key("type").text(type);
    write(json);
    json.end_object();
    stream_.text += '\n';
    stream_.pass_on();
  }
  void finish() { stream_.finish(); }

 private:
  Stream stream_;
};

Result<void> write_fixes_and_findings(const AuditView& view, std::string_view language,
                                      Lines& lines) {
  // All fixes come before their findings: who wants only those can stop reading early.
  std::vector<std::string> common;
  for (const Fix& fix : view.summary.fixes) {
    Result<Advice> advice = advice_of(view, fix, language);
    if (!advice) return advice.error();
    common.push_back(std::move(advice->cases.front().sentence));
    lines.line("fix", [&](JsonWriter& json) { write_fix(fix, language, common.back(), json); });
  }
  for (std::size_t i = 0; i < common.size(); ++i) {
    const RuleCard& card = *view.summary.fixes[i].card;
    Result<void> done = view.findings(card.id, -1, [&](const Finding& finding) {
      lines.line("finding", [&](JsonWriter& json) {
        json.key("rule").text(card.id);
        write_finding(finding, card.text(language), language, common[i], json);
      });
      return true;
    });
    if (!done) return done;
  }
  return {};
}

}  // namespace

/// Lines of the types run, fix, finding, page, keyword and outcome, in this order.
Result<void> write_jsonl(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  const AuditSummary& summary = view.summary;
  const std::string_view language = options.language == "ar" ? "ar" : "en";
  Lines lines(sink);
  lines.line("run", [&](JsonWriter& json) {
    json.key("schema").text("dalil.audit-lines/1");
    write_head(summary, json);
    write_coverage(summary, json);
    if (summary.traffic) write_traffic(*summary.traffic, json);
    write_score(summary.score, json);
  });
  if (Result<void> done = write_fixes_and_findings(view, language, lines); !done) return done;
  Result<void> done = view.pages([&](const PageRow& page) {
    lines.line("page", [&](JsonWriter& json) { write_page(page, json); });
    return true;
  });
  if (!done) return done;
  for (const KeywordSummary& keyword : summary.keywords) {
    lines.line("keyword", [&](JsonWriter& json) { write_keyword(keyword, json); });
  }
  for (const RuleOutcome& outcome : summary.outcomes) {
    lines.line("outcome", [&](JsonWriter& json) { write_outcome(outcome, json); });
  }
  lines.finish();
  return {};
}

/// A line of the type run, then one of the type file for each of them, as in dalil.check/1.
Result<void> write_check_jsonl(const CheckSummary& summary, const ReportOptions& options,
                               const Sink& sink) {
  Lines lines(sink);
  lines.line("run", [&](JsonWriter& json) {
    json.key("schema").text("dalil.check-lines/1");
    json.key("tool").text(summary.tool).key("rules").text(summary.rules);
  });
  for (const CheckedFile& file : summary.files) {
    lines.line("file", [&](JsonWriter& json) { write_check_file(file, options.language, json); });
  }
  lines.finish();
  return {};
}

}  // namespace dalil
