// Metrics for the textfile collector of Prometheus' node exporter (text format 0.0.4, without
// timestamps, which it does not take). docs/reports.md says what each is.
#include <fmt/format.h>

#include <map>
#include <string>

#include "reports/formats.h"
#include "reports/readable.h"

namespace dalil {
namespace {

/// Escapes as the format asks: backslash, quote and line feed.
std::string label(std::string_view name, std::string_view value) {
  std::string out = fmt::format("{}=\"", name);
  for (const char c : value) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + '"';
}

class Metrics {
 public:
  explicit Metrics(std::string_view site) : site_(label("site", site)) {}

  void head(std::string_view name, std::string_view help) {
    name_ = name;
    out_ += fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n", name, help);
  }
  void value(double number, std::string_view labels = "") {
    out_ += fmt::format("{}{{{}{}{}}} {:.15g}\n", name_, site_, labels.empty() ? "" : ",", labels,
                        number);
  }
  void value(std::int64_t number, std::string_view labels = "") {
    value(static_cast<double>(number), labels);
  }
  void one(std::string_view name, std::string_view help, double number) {
    head(name, help);
    value(number);
  }
  const std::string& text() const { return out_; }

 private:
  std::string site_, name_, out_;
};

void add_pages(const Coverage& coverage, Metrics& metrics) {
  metrics.head("dalil_pages", "Internal URLs of the site by what became of them.");
  const std::pair<std::string_view, std::int64_t> counts[] = {
      {"discovered", coverage.discovered},
      {"fetched", coverage.fetched},
      {"html", coverage.html},
      {"indexable", coverage.indexable},
      {"canonicalised", coverage.canonicalised},
      {"noindex", coverage.noindex},
      {"redirect", coverage.redirects},
      {"error", coverage.errors},
      {"unverifiable", coverage.unverifiable},
      {"blocked_by_robots", coverage.blocked_by_robots},
      {"failed", coverage.failed},
      {"skipped", coverage.skipped}};
  for (const auto& [state, count] : counts) metrics.value(count, label("state", state));
}

std::string rule_labels(const RuleCard& card) {
  return fmt::format("{},{},{}", label("rule", card.id), label("severity", name_of(card.severity)),
                     label("category", name_of(card.category)));
}

void add_rules(const AuditSummary& summary, Metrics& metrics) {
  std::map<Severity, std::int64_t> kinds;
  for (int i = 0; i < 4; ++i) kinds[static_cast<Severity>(i)] = 0;
  for (const Fix& fix : summary.fixes) ++kinds[fix.card->severity];
  metrics.head("dalil_fixes", "Rules that found something, by severity.");
  for (const auto& [severity, count] : kinds) {
    metrics.value(count, label("severity", name_of(severity)));
  }
  metrics.head("dalil_rule_pages_affected", "Pages that break a rule.");
  for (const Fix& fix : summary.fixes) metrics.value(fix.pages_affected, rule_labels(*fix.card));
  metrics.head("dalil_rule_gain", "Points that the score wins when the rule is kept.");
  for (const Fix& fix : summary.fixes) metrics.value(fix.gain, rule_labels(*fix.card));
  metrics.head("dalil_rule_crashed", "Pages on which a rule failed: a mistake of dalil's own.");
  std::int64_t crashed = 0;
  for (const RuleOutcome& outcome : summary.outcomes) crashed += outcome.crashed;
  metrics.value(crashed);
}

void add_keywords(const AuditSummary& summary, Metrics& metrics) {
  if (summary.keywords.empty()) return;
  metrics.head("dalil_keyword_score", "Score of the best page for a keyphrase, 0 to 100.");
  for (const KeywordSummary& keyword : summary.keywords) {
    const double score =
        keyword.pages.empty() ? 0 : static_cast<double>(keyword.pages.front().hit.score);
    metrics.value(score, label("phrase", keyword.phrase));
  }
}

}  // namespace

/// The numbers of the summary; none of them has a page's URL as a label, so that their count is
/// bounded by the number of rules.
Result<void> write_prometheus(const AuditView& view, const ReportOptions&, const Sink& sink) {
  const AuditSummary& summary = view.summary;
  Metrics metrics(summary.site);
  if (has_score(summary)) {
    metrics.one("dalil_score", "Score of the site, 0 to 100.", summary.score.value);
  }
  metrics.one("dalil_audit_started_timestamp_seconds", "When the audit began.",
              static_cast<double>(unix_time(summary.started)));
  metrics.one("dalil_audit_duration_seconds", "How long the audit took.",
              static_cast<double>(summary.elapsed.count()) / 1000);
  metrics.one("dalil_audit_complete", "1 where no limit left pages out.",
              summary.coverage.complete ? 1 : 0);
  add_pages(summary.coverage, metrics);
  add_rules(summary, metrics);
  metrics.one("dalil_external_links_broken", "Links to other sites that are broken.",
              static_cast<double>(summary.coverage.external_broken));
  add_keywords(summary, metrics);
  sink(metrics.text());
  return {};
}

}  // namespace dalil
