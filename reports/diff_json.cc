#include "reports/diff_json.h"

#include <string>

#include "core/message.h"
#include "reports/json_writer.h"
#include "reports/readable.h"
#include "reports/stream.h"

namespace dalil {
namespace {

// JSON has the names with '_', as all its keys.
std::string key_of(std::string_view name) {
  std::string key(name);
  for (char& c : key) {
    if (c == '-') c = '_';
  }
  return key;
}

void write_run(std::string_view key, const DiffRun& run, JsonWriter& json) {
  json.new_line().key(key).begin_object();
  json.key("run").number(run.run);
  json.key("started").text(run.started);
  json.key("tool").text(run.tool);
  json.key("rules").text(run.rules);
  json.key("score").decimal(run.score);
  json.key("pages").number(run.pages);
  json.key("indexable").number(run.indexable);
  json.key("complete").boolean(run.complete);
  json.end_object();
}

void write_counts(const std::array<std::int64_t, kFindingStates>& counts, JsonWriter& json) {
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    json.key(key_of(name_of(static_cast<FindingState>(i)))).number(counts[i]);
  }
}

void write_list(std::string_view key, const std::vector<std::string>& items, JsonWriter& json) {
  json.key(key).begin_array();
  for (const std::string& item : items) json.text(item);
  json.end_array();
}

void write_head(const DiffSummary& summary, std::string_view language, JsonWriter& json) {
  json.key("schema").text("dalil.diff/1");
  json.key("site").text(summary.site);
  write_run("before", summary.before, json);
  write_run("after", summary.after, json);
  json.new_line().key("notes").begin_array();
  for (const DiffNote& note : summary.notes) {
    json.begin_object().key("what").text(note.what);
    json.key("before").text(note.before).key("after").text(note.after).end_object();
  }
  json.end_array();
  write_list("rules_only_before", summary.rules_before, json);
  write_list("rules_only_after", summary.rules_after, json);
  json.new_line().key("counts").begin_object();
  write_counts(summary.counts, json);
  json.end_object();
  json.key("by_rule").begin_array();
  for (const RuleDiff& rule : summary.rules) {
    json.new_line().begin_object();
    json.key("rule").text(rule.card->id);
    json.key("severity").text(name_of(rule.card->severity));
    json.key("title").text(rule.card->text(language).title);
    write_counts(rule.counts, json);
    json.end_object();
  }
  json.end_array();
}

void write_finding(const DiffFinding& diff, std::string_view language, JsonWriter& json) {
  const Finding& finding = diff.finding;
  json.new_line().begin_object();
  json.key("state").text(name_of(diff.state));
  if (diff.why != NotCompared::kNone) json.key("why").text(name_of(diff.why));
  json.key("rule").text(diff.card->id);
  json.key("severity").text(name_of(diff.card->severity));
  json.key("page").text(finding.page);
  json.key("fingerprint").text(finding.fingerprint());
  json.key("confidence").text(name_of(finding.confidence));
  json.key("message").text(
      format_message(language, diff.card->text(language).message, readable_values(finding)));
  json.key("importance").decimal(diff.importance);
  json.end_object();
}

void write_change(const PageChange& change, JsonWriter& json) {
  json.new_line().begin_object();
  json.key("change").text(name_of(change.kind));
  json.key("page").text(change.page);
  json.key("before").text(change.before);
  json.key("after").text(change.after);
  json.key("importance").decimal(change.importance);
  json.end_object();
}

}  // namespace

Result<void> write_diff_json(const DiffView& view, const JsonOptions& options, const Sink& sink) {
  const DiffSummary& summary = view.summary;
  const std::string_view language = options.language == "ar" ? "ar" : "en";
  Stream stream(sink);
  JsonWriter json(stream.text);
  json.begin_object();
  write_head(summary, language, json);
  json.key("findings").begin_array();
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    const Result<void> read =
        view.findings(static_cast<FindingState>(i), [&](const DiffFinding& finding) {
          write_finding(finding, language, json);
          stream.pass_on();
          return true;
        });
    if (!read) return read;
  }
  json.end_array();
  json.new_line().key("pages").begin_object();
  json.key("compared").number(summary.pages_compared);
  json.key("not_checked").number(summary.pages_not_checked);
  json.key("counts").begin_object();
  for (std::size_t i = 0; i < kPageChangeKinds; ++i) {
    json.key(key_of(name_of(static_cast<PageChangeKind>(i)))).number(summary.page_counts[i]);
  }
  json.end_object();
  json.key("changes").begin_array();
  const Result<void> read = view.pages([&](const PageChange& change) {
    write_change(change, json);
    stream.pass_on();
    return true;
  });
  if (!read) return read;
  json.end_array().end_object().end_object();
  stream.text += '\n';
  stream.finish();
  return {};
}

}  // namespace dalil
