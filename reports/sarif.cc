// SARIF 2.1.0 (OASIS), for code scanning: rules with their help, and findings with fingerprints, so
// that the same one is not told twice.
#include <fmt/format.h>

#include <algorithm>

#include "core/message.h"
#include "core/utf8.h"
#include "reports/formats.h"
#include "reports/json_writer.h"
#include "reports/percent.h"
#include "reports/readable.h"
#include "reports/reported.h"
#include "reports/stream.h"
#include "reports/strings.h"

namespace dalil {
namespace {

// GitHub, "SARIF results exceed one or more limits": what has more is refused, and what is sent may
// have 10 MB when it is packed.
constexpr std::int64_t kMostResults = 25'000;
constexpr std::size_t kMessageLetters = 500;

void write_text(std::string_view key, std::string_view text, JsonWriter& json) {
  json.key(key).begin_object().key("text").text(text).end_object();
}

void write_rule(const RuleCard& card, std::string_view language, JsonWriter& json) {
  const RuleText& words = card.text(language);
  json.new_line().begin_object();
  json.key("id").text(card.id);
  write_text("shortDescription", words.title, json);
  write_text("fullDescription", words.why, json);
  std::string help(words.why);
  std::string markdown = help;
  for (const std::string_view source : card.sources) {
    help += fmt::format("\n{}", source);
    markdown += fmt::format("\n- <{}>", source);
  }
  json.key("help").begin_object();
  json.key("text").text(help).key("markdown").text(markdown).end_object();
  if (!card.sources.empty()) json.key("helpUri").text(card.sources.front());
  json.key("defaultConfiguration").begin_object();
  json.key("level").text(level_of(card.severity)).end_object();
  json.key("properties").begin_object();
  json.key("tags").begin_array().text(name_of(card.category)).end_array();
  json.key("effort").text(name_of(card.effort));
  json.end_object().end_object();
}

void write_driver(const ReportedRun& run, std::string_view language, JsonWriter& json) {
  const std::size_t space = run.tool.find(' ');
  json.key("tool").begin_object().key("driver").begin_object();
  json.key("name").text(run.tool.substr(0, space));
  if (space != std::string::npos) json.key("semanticVersion").text(run.tool.substr(space + 1));
  json.key("language").text(language);
  json.key("rules").begin_array();
  for (const RuleCard* card : run.cards) write_rule(*card, language, json);
  json.end_array().end_object().end_object();
}

void write_artifact(std::string_view uri, JsonWriter& json) {
  json.key("physicalLocation").begin_object();
  json.key("artifactLocation").begin_object().key("uri").text(uri).end_object();
}

void write_place(const Reported& finding, JsonWriter& json) {
  json.key("locations").begin_array().begin_object();
  write_artifact(finding.file.empty() ? finding.page : file_uri(finding.file), json);
  json.key("region").begin_object();
  json.key("startLine").number(std::max<std::int64_t>(finding.line, 1));
  if (finding.column > 0) json.key("startColumn").number(finding.column);
  if (finding.end_line > 0) json.key("endLine").number(finding.end_line);
  if (finding.end_column > 0) json.key("endColumn").number(finding.end_column);
  json.end_object().end_object();
  if (!finding.where.empty()) {
    json.key("logicalLocations").begin_array().begin_object();
    json.key("fullyQualifiedName").text(prefix_graphemes(finding.where, kMessageLetters));
    json.end_object().end_array();
  }
  json.end_object().end_array();
}

void write_result(const Reported& finding, std::int64_t rule, bool gated, JsonWriter& json) {
  json.new_line().begin_object();
  json.key("ruleId").text(finding.card->id);
  json.key("ruleIndex").number(rule);
  json.key("level").text(level_of(finding.card->severity));
  if (gated) json.key("baselineState").text(finding.known ? "unchanged" : "new");
  write_text("message",
             prefix_graphemes(fmt::format("{} {}", finding.message, finding.fix), kMessageLetters),
             json);
  write_place(finding, json);
  // The name that GitHub looks for, and one that says whose it is.
  json.key("partialFingerprints").begin_object();
  json.key("primaryLocationLineHash").text(finding.fingerprint + ":1");
  json.key("dalil/v1").text(finding.fingerprint).end_object();
  if (finding.priority > 0) json.key("rank").decimal(finding.priority);
  json.key("properties").begin_object();
  json.key("confidence").text(name_of(finding.confidence)).end_object();
  json.end_object();
}

/// How it went: files that could not be read, and findings that were too many.
void write_invocation(const ReportedRun& run, bool cut, std::string_view language,
                      JsonWriter& json) {
  json.key("invocations").begin_array().begin_object();
  json.key("executionSuccessful").boolean(run.unread.empty());
  if (cut || !run.unread.empty()) {
    json.key("toolExecutionNotifications").begin_array();
    for (const Unread& unread : run.unread) {
      json.begin_object().key("level").text("error");
      write_text("message", prefix_graphemes(unread.error, kMessageLetters), json);
      json.key("locations").begin_array().begin_object();
      write_artifact(is_web_url(unread.file) ? unread.file : file_uri(unread.file), json);
      json.end_object().end_object().end_array().end_object();
    }
    if (cut) {
      json.begin_object().key("level").text("warning");
      write_text("message", Words(language)("cut.findings", {{"shown", kMostResults}}), json);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object().end_array();
}

Result<void> write_run(const ReportedRun& run, const ReportOptions& options, const Sink& sink) {
  Stream stream(sink);
  JsonWriter json(stream.text);
  json.begin_object();
  json.key("$schema").text("https://json.schemastore.org/sarif-2.1.0.json");
  json.key("version").text("2.1.0");
  json.key("runs").begin_array().begin_object();
  write_driver(run, options.language, json);
  json.key("columnKind").text("unicodeCodePoints");
  json.key("results").begin_array();
  std::int64_t results = 0;
  Result<void> done = run.each([&](const Reported& finding) {
    if (++results > kMostResults) return false;
    const auto rule = std::ranges::find(run.cards, finding.card) - run.cards.begin();
    write_result(finding, rule, run.gated, json);
    stream.pass_on();
    return true;
  });
  if (!done) return done;
  json.end_array();
  write_invocation(run, results > kMostResults, options.language, json);
  json.end_object().end_array().end_object();
  stream.text += '\n';
  stream.finish();
  return {};
}

}  // namespace

/// The findings of an audit, the most important 25,000 of them; where there are more, a notice says
/// so.
Result<void> write_sarif(const AuditView& view, const ReportOptions& options, const Sink& sink) {
  return write_run(ReportedRun::of(view, options), options, sink);
}

/// The findings of a check, at their lines.
Result<void> write_check_sarif(const CheckSummary& summary, const ReportOptions& options,
                               const Sink& sink) {
  return write_run(ReportedRun::of(summary, options), options, sink);
}

}  // namespace dalil
