#include "analyzer/own_rules.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "analyzer/measures.h"

namespace dalil {
namespace {

constexpr std::size_t kLongestId = 60;

bool is_own_id(std::string_view id) {
  return id.size() <= kLongestId && id.starts_with("own-") && id.size() > 4 && !id.ends_with('-') &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == id.npos;
}

Error wrong(std::string_view place, std::string_view what) {
  return {ErrorCode::kUsage, fmt::format("{}: {}", place, what)};
}

/// A sentence of the project as an ICU pattern that says just that. `values`: {found} and {count}
/// stay what they are.
std::string as_pattern(std::string_view text, bool values) {
  std::string pattern;
  while (!text.empty()) {
    const bool value = values && (text.starts_with("{found}") || text.starts_with("{count}"));
    if (value) {
      pattern += text.substr(0, 7);
      text.remove_prefix(7);
      continue;
    }
    const char c = text.front();
    text.remove_prefix(1);
    if (c == '\'') {
      pattern += "''";
    } else if (c == '{' || c == '}') {
      pattern += {'\'', c, '\''};
    } else {
      pattern += c;
    }
  }
  return pattern;
}

void add_finding(const OwnCheck& own, const QueryAnswer& answer, std::vector<Evidence> evidence,
                 PageFindings& findings) {
  Finding& finding = findings.add({});
  const std::string found = evidence.empty() ? "" : evidence.front().what;
  finding.values = {{"found", found}, {"count", std::int64_t{answer.count}}};
  if (evidence.empty()) evidence.push_back({.where = own.where, .what = ""});
  finding.evidence = std::move(evidence);
}

}  // namespace

OwnCheck::OwnCheck() = default;
OwnCheck::~OwnCheck() = default;
OwnCheck::OwnCheck(OwnCheck&&) noexcept = default;

Outcome check_own(const OwnCheck& own, const PageCase& page_case, PageFindings& findings) {
  const std::vector<QueryAnswer>& answers = page_case.page.answers;
  if (own.query >= answers.size() || !answers[own.query].asked) return Outcome::kNotApplicable;
  const QueryAnswer& answer = answers[own.query];
  std::vector<Evidence> evidence;
  for (const TextFact& fact : answer.first) {
    const bool fits =
        own.match && re2::RE2::PartialMatch({fact.text.data(), fact.text.size()}, *own.match);
    if (!fits && evidence.size() < kShown) evidence.push_back(seen(own.where, fact.text, fact.at));
  }
  bool broken = false;
  switch (own.expect) {
    case Expectation::kPresent:
      broken = answer.count == 0;
      break;
    case Expectation::kAbsent:
      broken = answer.count > 0;
      break;
    case Expectation::kCount:
      broken = answer.count < own.least || answer.count > own.most;
      break;
    case Expectation::kMatch:
      if (answer.count == 0) return Outcome::kNotApplicable;
      broken = !evidence.empty();
      break;
  }
  if (broken) add_finding(own, answer, std::move(evidence), findings);
  return Outcome::kChecked;
}

RuleText OwnRules::text_of(const OwnRule& rule, bool arabic) {
  const auto chosen = [arabic](const std::string& en, const std::string& ar,
                               const std::string& standard) -> const std::string& {
    if (arabic && !ar.empty()) return ar;
    return en.empty() ? standard : en;
  };
  const std::string& title = chosen(rule.title, rule.title_ar, rule.id);
  const std::string shown = as_pattern(title, false);
  const std::string headline =
      arabic ? fmt::format(
                   "{0}: {{pages, plural, one {{صفحة واحدة}} two {{صفحتان}} few {{# صفحات}} "
                   "many {{# صفحة}} other {{# صفحة}}}}",
                   shown)
             : fmt::format("{0}: {{pages, plural, one {{# page}} other {{# pages}}}}", shown);
  return {
      .title = keep(title),
      .headline = keep(headline),
      .message = keep(as_pattern(chosen(rule.message, rule.message_ar, title), true)),
      .why = keep(chosen(rule.why, rule.why_ar,
                         arabic ? "قاعدة وضعها أصحاب الموقع في dalil.toml."
                                : "The site’s owners made this rule in dalil.toml.")),
      .fix = keep(as_pattern(chosen(rule.fix, rule.fix_ar,
                                    arabic ? "أصلح الصفحة، أو عدّل القاعدة في dalil.toml."
                                           : "Mend the page, or change the rule in dalil.toml."),
                             true))};
}

Result<void> OwnRules::add(const OwnRule& rule) {
  if (!is_own_id(rule.id)) {
    return wrong(rule.place, fmt::format("“{}” is no name for a rule of your own; write it like "
                                         "own-price-missing",
                                         rule.id));
  }
  const bool taken =
      std::ranges::any_of(rules_, [&](const Rule& known) { return known.card.id == rule.id; });
  if (taken) return wrong(rule.place, fmt::format("there are two rules called “{}”", rule.id));
  OwnCheck& check = checks_.emplace_back();
  const Result<std::size_t> query = queries_.add(rule.query);
  if (!query) {
    return wrong(rule.place, fmt::format("{} cannot be read: {}",
                                         rule.query.kind == QueryKind::kXpath ? "xpath" : "pattern",
                                         query.error().message));
  }
  check.query = *query;
  check.expect = rule.expect;
  check.least = rule.least;
  check.most = rule.most;
  check.where = rule.query.expression;
  if (rule.expect == Expectation::kMatch) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    check.match = std::make_unique<re2::RE2>(rule.match, options);
    if (!check.match->ok()) {
      return wrong(rule.place, fmt::format("match cannot be read: {}", check.match->error()));
    }
  }
  definition_ +=
      fmt::format("{}\n{}\n{}\n{}\n{} {} {} {}\n", rule.id, static_cast<int>(rule.query.kind),
                  rule.query.expression, rule.query.header, static_cast<int>(rule.expect),
                  rule.least, rule.most, rule.match);
  const std::string_view id = keep(rule.id);
  rules_.push_back({.card = {.id = id,
                             .category = rule.category,
                             .severity = rule.severity,
                             .effort = Effort::kMinutes,
                             .en = text_of(rule, false),
                             .ar = text_of(rule, true)},
                    .scope = RuleScope::kHtml,
                    .own = &check});
  return {};
}

Result<OwnRules> OwnRules::make(const std::vector<OwnRule>& rules,
                                const std::vector<Extraction>& columns) {
  OwnRules own;
  for (const OwnRule& rule : rules) {
    if (Result<void> added = own.add(rule); !added) return added.error();
  }
  for (const Extraction& column : columns) {
    const Result<std::size_t> query = own.queries_.add(column.query);
    if (!query) {
      return wrong(column.place, fmt::format("“{}” cannot be read: {}", column.query.expression,
                                             query.error().message));
    }
    if (std::ranges::any_of(own.columns_, [&](const Column& c) { return c.name == column.name; })) {
      return wrong(column.place, fmt::format("there are two columns called “{}”", column.name));
    }
    own.columns_.push_back({column.name, *query, column.all});
    own.definition_ +=
        fmt::format("{}\n{}\n{}\n{}\n{}\n", column.name, static_cast<int>(column.query.kind),
                    column.query.expression, column.query.header, column.all);
  }
  return own;
}

std::vector<PageNote> OwnRules::extracted(const Page& page) const {
  std::vector<PageNote> notes;
  for (const Column& column : columns_) {
    if (column.query >= page.answers.size()) continue;
    std::string value;
    for (const TextFact& fact : page.answers[column.query].first) {
      if (fact.text.empty()) continue;
      value += (value.empty() ? "" : "; ") + fact.text;
      if (!column.all) break;
    }
    if (!value.empty()) notes.push_back({NoteKind::kExtracted, column.name, std::move(value)});
  }
  return notes;
}

}  // namespace dalil
