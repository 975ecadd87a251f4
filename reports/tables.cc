#include "reports/tables.h"

#include <algorithm>
#include <array>

#include "core/message.h"
#include "reports/advice.h"
#include "reports/escape.h"
#include "reports/image_table.h"
#include "reports/readable.h"
#include "reports/reported.h"

namespace dalil {
namespace {

using Kind = ColumnKind;

Cell known(std::int64_t number, bool is_known) { return is_known ? Cell(number) : Cell(); }

Cell text_or_none(std::string_view text) { return text.empty() ? Cell() : Cell(text); }

// OWASP, "CSV Injection"; the wide forms count for spreadsheets in East Asia.
bool is_formula(std::string_view text) {
  constexpr std::string_view kOpenings[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                            "\n", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kOpenings, [&](auto opening) { return text.starts_with(opening); });
}

constexpr Column kFixes[] = {{"rule", Kind::kText, 28},
                             {"severity"},
                             {"category"},
                             {"headline", Kind::kText, 60},
                             {"pages_affected", Kind::kCount},
                             {"pages_checked", Kind::kCount},
                             {"gain", Kind::kDecimal},
                             {"priority", Kind::kDecimal},
                             {"effort"},
                             {"template", Kind::kText, 24},
                             {"why", Kind::kText, 60},
                             {"fix", Kind::kText, 60},
                             {"visits_share", Kind::kDecimal},
                             {"impressions_share", Kind::kDecimal}};

Result<void> each_fix(const AuditView& view, const ReportOptions& options, const Labels& labels,
                      const RowSink& sink) {
  for (const Fix& fix : view.summary.fixes) {
    const RuleText& words = fix.card->text(options.language);
    const Result<Advice> advice = advice_of(view, fix, options.language);
    if (!advice) return advice.error();
    const NamedValue pages[] = {{"pages", fix.pages_affected}};
    const std::string headline = format_message(options.language, words.headline, pages);
    const std::string severity = labels("severity", name_of(fix.card->severity));
    const std::string category = labels("category", name_of(fix.card->category));
    const std::string effort = labels("effort", name_of(fix.card->effort));
    const std::string form = fix.templates.empty() ? std::string() : fix.templates.front().name;
    const auto share = [&](double PageShares::*of) {
      return fix.shares && (*fix.shares).*of >= 0 ? Cell((*fix.shares).*of) : Cell();
    };
    const Cell row[] = {fix.card->id,
                        severity,
                        category,
                        headline,
                        fix.pages_affected,
                        fix.pages_checked,
                        fix.gain,
                        fix.priority,
                        effort,
                        text_or_none(form),
                        words.why,
                        advice->cases.front().sentence,
                        share(&PageShares::clicks),
                        share(&PageShares::impressions)};
    if (!sink(row)) break;
  }
  return {};
}

constexpr Column kFindings[] = {{"rule", Kind::kText, 28},
                                {"severity"},
                                {"category"},
                                {"page", Kind::kUrl, 50},
                                {"line", Kind::kCount, 6},
                                {"column", Kind::kCount, 6},
                                {"message", Kind::kText, 60},
                                {"fix", Kind::kText, 60},
                                {"where", Kind::kText, 20},
                                {"what", Kind::kText, 40},
                                {"confidence"},
                                {"priority", Kind::kDecimal, 12, true},
                                {"fingerprint", Kind::kText, 18, true}};

Result<void> each_finding(const AuditView& view, const ReportOptions& options, const Labels& labels,
                          const RowSink& sink) {
  ReportOptions no_files = options;  // No column has the file, and to look for it takes time.
  no_files.file_of = nullptr;
  const ReportedRun run = ReportedRun::of(view, no_files);
  return run.each([&](const Reported& finding) {
    const std::string severity = labels("severity", name_of(finding.card->severity));
    const std::string category = labels("category", name_of(finding.card->category));
    const std::string confidence = labels("confidence", name_of(finding.confidence));
    const Cell row[] = {finding.card->id,
                        severity,
                        category,
                        finding.page,
                        known(finding.line, finding.line > 0),
                        known(finding.column, finding.column > 0),
                        finding.message,
                        finding.fix,
                        text_or_none(finding.where),
                        text_or_none(finding.what),
                        confidence,
                        finding.priority,
                        finding.fingerprint};
    return sink(row);
  });
}

constexpr Column kPages[] = {
    {"url", Kind::kUrl, 50},          {"status", Kind::kCount, 8},
    {"indexable", Kind::kText, 14},   {"title", Kind::kText, 50},
    {"description", Kind::kText, 50}, {"h1", Kind::kText, 40},
    {"language", Kind::kText, 8},     {"words", Kind::kCount, 8},
    {"depth", Kind::kCount, 8},       {"inlinks", Kind::kCount, 8},
    {"outlinks", Kind::kCount, 8},    {"link_score", Kind::kDecimal, 10},
    {"findings", Kind::kCount, 8},    {"template", Kind::kText, 20},
    {"target", Kind::kUrl, 50},       {"bytes", Kind::kCount, 10},
    {"images", Kind::kCount, 8},      {"images_without_alt", Kind::kCount, 8},
    {"in_sitemap", Kind::kText, 8},   {"last_modified", Kind::kText, 28}};

Result<void> each_page(const AuditView& view, const ReportOptions&, const Labels& labels,
                       const RowSink& sink) {
  return view.pages([&](const PageRow& page) {
    const std::string indexable = labels("indexable", name_of(page.record.indexable));
    const std::string listed = labels("bool", page.record.in_sitemap ? "true" : "false");
    const bool html = page.record.html;
    const Cell row[] = {page.url,
                        known(page.record.status, page.record.status > 0),
                        indexable,
                        text_or_none(page.title),
                        text_or_none(page.description),
                        text_or_none(page.h1),
                        text_or_none(page.record.language),
                        known(page.record.words, html),
                        known(page.depth, page.depth >= 0),
                        page.inlinks,
                        page.outlinks,
                        page.link_score,
                        page.findings,
                        text_or_none(page.template_name),
                        text_or_none(page.target),
                        known(page.bytes, page.record.fetched),
                        known(page.images, html),
                        known(page.images_without_alt, html),
                        listed,
                        text_or_none(page.last_modified)};
    return sink(row);
  });
}

constexpr Column kExtracted[] = {
    {"url", Kind::kUrl, 50}, {"name", Kind::kText, 20}, {"value", Kind::kText, 60}};

Result<void> each_extracted(const AuditView& view, const ReportOptions&, const Labels&,
                            const RowSink& sink) {
  return view.pages([&](const PageRow& page) {
    return std::ranges::all_of(page.extracted, [&](const PageNote& note) {
      const Cell row[] = {page.url, note.name, text_or_none(note.value)};
      return sink(row);
    });
  });
}

constexpr Column kRedirects[] = {{"url", Kind::kUrl, 50},
                                 {"status", Kind::kCount, 8},
                                 {"target", Kind::kUrl, 50},
                                 {"inlinks", Kind::kCount, 8},
                                 {"depth", Kind::kCount, 8}};

Result<void> each_redirect(const AuditView& view, const ReportOptions&, const Labels&,
                           const RowSink& sink) {
  return view.pages([&](const PageRow& page) {
    if (page.record.indexable != NotIndexable::kRedirect) return true;
    const Cell row[] = {page.url, known(page.record.status, page.record.status > 0),
                        text_or_none(page.target), page.inlinks,
                        known(page.depth, page.depth >= 0)};
    return sink(row);
  });
}

constexpr Column kLinks[] = {
    {"from", Kind::kUrl, 50},     {"to", Kind::kUrl, 50},      {"kind", Kind::kText, 10},
    {"anchor", Kind::kText, 40},  {"region", Kind::kText, 12}, {"nofollow", Kind::kText, 8},
    {"internal", Kind::kText, 8}, {"status", Kind::kCount, 8}, {"line", Kind::kCount, 8}};

std::string_view name_of_kind(LinkKind kind) {
  constexpr std::string_view kNames[] = {"anchor", "redirect", "canonical", "hreflang",
                                         "pagination"};
  return kNames[std::min<std::size_t>(static_cast<std::size_t>(kind), 4)];
}

std::string_view name_of_region(Region region) {
  constexpr std::string_view kNames[] = {"content", "navigation", "header", "footer", "aside"};
  return kNames[std::min<std::size_t>(static_cast<std::size_t>(region), 4)];
}

Result<void> each_link(const AuditView& view, const ReportOptions&, const Labels& labels,
                       const RowSink& sink) {
  // Millions of rows, and few names.
  std::array<std::string, 5> kinds;
  std::array<std::string, 5> regions;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    kinds[i] = labels("kind", name_of_kind(static_cast<LinkKind>(i)));
  }
  for (std::size_t i = 0; i < regions.size(); ++i) {
    regions[i] = labels("region", name_of_region(static_cast<Region>(i)));
  }
  const std::string yes = labels("bool", "true"), no = labels("bool", "false");
  return view.links([&](const LinkRow& row) {
    const LinkRecord& link = row.link;
    const Cell cells[] = {row.from,
                          link.url,
                          kinds[std::min<std::size_t>(static_cast<std::size_t>(link.kind), 4)],
                          text_or_none(link.anchor),
                          regions[std::min<std::size_t>(static_cast<std::size_t>(link.region), 4)],
                          link.nofollow ? yes : no,
                          link.internal ? yes : no,
                          known(row.status, row.status > 0),
                          known(link.line, link.line > 0)};
    return sink(cells);
  });
}

constexpr Column kKeywords[] = {{"phrase", Kind::kText, 30},
                                {"searches", Kind::kCount, 8},
                                {"coverage"},
                                {"competing", Kind::kText, 8},
                                {"page", Kind::kUrl, 50},
                                {"score", Kind::kDecimal, 8},
                                {"title", Kind::kCount, 8},
                                {"description", Kind::kCount, 8},
                                {"h1", Kind::kCount, 8},
                                {"subheadings", Kind::kCount, 8},
                                {"introduction", Kind::kCount, 8},
                                {"body", Kind::kCount, 8},
                                {"slug", Kind::kCount, 8},
                                {"image_alt", Kind::kCount, 8},
                                {"anchors", Kind::kCount, 8}};

Result<void> each_keyword(const AuditView& view, const ReportOptions&, const Labels& labels,
                          const RowSink& sink) {
  for (const KeywordSummary& keyword : view.summary.keywords) {
    const std::string coverage = labels("coverage", keyword.coverage);
    const std::string competing = labels("bool", keyword.competing ? "true" : "false");
    std::array<Cell, std::size(kKeywords)> row;
    row[0] = keyword.phrase;
    if (keyword.searches >= 0) row[1] = static_cast<std::int64_t>(keyword.searches);
    row[2] = coverage;
    row[3] = competing;
    if (keyword.pages.empty() && !sink(row)) return {};
    for (const KeywordPage& page : keyword.pages) {
      const KeywordHit& hit = page.hit;
      row[4] = page.page;
      row[5] = static_cast<double>(hit.score);
      const std::int64_t counts[] = {hit.title,       hit.description,  hit.h1,
                                     hit.subheadings, hit.introduction, hit.body,
                                     hit.slug,        hit.image_alt,    hit.anchors};
      std::ranges::copy(counts, row.begin() + 6);
      if (!sink(row)) return {};
    }
  }
  return {};
}

constexpr Column kChanges[] = {{"state"},
                               {"rule", Kind::kText, 28},
                               {"severity"},
                               {"page", Kind::kUrl, 50},
                               {"message", Kind::kText, 60},
                               {"why", Kind::kText, 30},
                               {"before", Kind::kText, 40},
                               {"after", Kind::kText, 40},
                               {"importance", Kind::kDecimal}};

/// Findings that are not as they were, then pages that changed; says false to stop.
Result<void> each_change_of(const DiffView& view, const ReportOptions& options,
                            const Labels& labels, const RowSink& sink) {
  bool go_on = true;
  for (std::size_t i = 0; i < kFindingStates && go_on; ++i) {
    const auto state = static_cast<FindingState>(i);
    if (state == FindingState::kPersisting) continue;
    const std::string named = labels("diff.state", name_of(state));
    const Result<void> read = view.findings(state, [&](const DiffFinding& diff) {
      const std::string severity = labels("severity", name_of(diff.card->severity));
      const std::string message =
          format_message(options.language, diff.card->text(options.language).message,
                         readable_values(diff.finding));
      const std::string why =
          diff.why == NotCompared::kNone ? "" : labels("diff.why", name_of(diff.why));
      const Cell row[] = {named,          diff.card->id,     severity, diff.finding.page,
                          message,        text_or_none(why), Cell(),   Cell(),
                          diff.importance};
      return go_on = sink(row);
    });
    if (!read) return read;
  }
  if (!go_on) return {};
  const std::string changed = labels("diff.state", "changed");
  return view.pages([&](const PageChange& change) {
    const std::string kind = labels("diff.change", name_of(change.kind));
    const Cell row[] = {changed,
                        kind,
                        Cell(),
                        change.page,
                        Cell(),
                        Cell(),
                        text_or_none(change.before),
                        text_or_none(change.after),
                        change.importance};
    return sink(row);
  });
}

Result<void> each_change(const AuditView&, const ReportOptions& options, const Labels& labels,
                         const RowSink& sink) {
  if (!options.changes) return {};
  return options.changes(
      [&](const DiffView& view) { return each_change_of(view, options, labels, sink); });
}

constexpr Table kTables[] = {{"fixes", kFixes, each_fix},
                             {"findings", kFindings, each_finding},
                             {"pages", kPages, each_page},
                             {"links", kLinks, each_link},
                             {"redirects", kRedirects, each_redirect},
                             {"images", kImageColumns, each_image},
                             {"keywords", kKeywords, each_keyword},
                             {"changes", kChanges, each_change, true},
                             {"extracted", kExtracted, each_extracted, true}};

}  // namespace

std::string cell_text(std::string_view text) {
  std::string safe = terminal_text(text);
  // What is left out at the beginning may have hidden an opening.
  return is_formula(text) || is_formula(safe) ? "'" + safe : safe;
}

std::span<const Table> audit_tables() { return kTables; }

const Table& audit_table(std::string_view name) {
  return *std::ranges::find(kTables, name, &Table::name);
}

}  // namespace dalil
