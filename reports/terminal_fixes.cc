// FIX FIRST: the table of fixes, each with its reason, its proposal and the first page that needs
// it; where the proposals differ, the most frequent ones.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "core/message.h"
#include "reports/advice.h"
#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/sentences.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

constexpr std::size_t kIndent = 6;  // what stands under a headline aligns with it
constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowHeadline = 30;
constexpr std::size_t kWideHeadline = 64;
constexpr std::size_t kShownCases = 3;
constexpr std::ptrdiff_t kShownTemplates = 2;

struct Row {
  std::string headline;
  std::string pages;
  std::string gain;
  std::string effort;
  std::string rule;
};

struct Layout {
  std::size_t headline = 0;
  std::size_t pages = 0;
  std::size_t gain = 0;
  std::size_t effort = 0;
  bool rule_in_row = true;
};

Row row_of(const Fix& fix, const Screen& screen) {
  const Words& words = screen.words();
  const double gain = shown_gain(fix);
  const auto number = [&](const std::string& text) { return isolated_ltr(text, words.rtl()); };
  return {headline(fix, words), number(format_number(words.language(), fix.pages_affected)),
          gain == 0 ? "" : number(words("fix.gain", {{"gain", gain}})),
          words(fmt::format("effort.{}", name_of(fix.card->effort))), screen.code(fix.card->id)};
}

Row title_row(const Words& words) {
  return {"", words("fixes.pages"), words("fixes.gain"), words("fixes.effort"), ""};
}

/// Columns as wide as their cells; what is left is the headline's, and where that is too little the
/// rule's id moves to the line below.
Layout lay_out(std::span<const Row> rows, std::size_t width) {
  Layout layout;
  std::size_t longest = 0;
  std::size_t rule = 0;
  for (const Row& row : rows) {
    longest = std::max(longest, display_columns(row.headline));
    layout.pages = std::max(layout.pages, display_columns(row.pages));
    layout.gain = std::max(layout.gain, display_columns(row.gain));
    layout.effort = std::max(layout.effort, display_columns(row.effort));
    rule = std::max(rule, display_columns(row.rule));
  }
  const std::size_t taken = kIndent + layout.pages + layout.gain + layout.effort + 3 * kGap;
  layout.rule_in_row = width >= taken + kGap + rule + kNarrowHeadline;
  const std::size_t left = width - taken - (layout.rule_in_row ? kGap + rule : 0);
  layout.headline = std::min({left, std::max(longest, kNarrowHeadline), kWideHeadline});
  return layout;
}

std::string cells(const Row& row, const Layout& layout, const Screen& screen) {
  return fmt::format("  {}  {}  {}  {}", screen.number_cell(row.pages, layout.pages),
                     screen.number_cell(row.gain, layout.gain), pad_end(row.effort, layout.effort),
                     layout.rule_in_row ? screen.ink(Ink::kFaint, row.rule) : "");
}

void write_row(std::size_t number, const Row& row, const Layout& layout, Screen& screen) {
  const auto parts = wrap(row.headline, layout.headline);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string text = screen.ink(Ink::kBold, pad_end(parts[i], layout.headline));
    if (i == 0) {
      const std::string label = screen.number_cell(std::to_string(number), kIndent - 2 * kGap);
      screen.line(fmt::format("  {}  {}{}", label, text, cells(row, layout, screen)));
    } else {
      screen.line(std::string(kIndent, ' ') + text);
    }
  }
}

/// The next cases that many pages share, one line each, and how many more there are.
void write_other_cases(const AuditView& view, const Advice& advice, const RuleText& text,
                       Screen& screen) {
  const Words& words = screen.words();
  const std::vector<AdviceCase>& cases = advice.cases;
  if (!worth_a_count(cases.front(), advice)) return;
  const std::string said = screen.sentence(text.message, cases.front().first);
  std::size_t next = 1;
  for (; next < std::min(cases.size(), kShownCases); ++next) {
    const AdviceCase& other = cases[next];
    if (!worth_a_count(other, advice)) break;
    // Where all pages have the same message, it is the proposal that tells the cases apart.
    std::string message = screen.sentence(text.message, other.first);
    if (message == said) message = screen.sentence(text.fix, other.first);
    const std::string where = words(
        "fix.also",
        {{"pages", other.pages}, {"place", place_text(view.summary.site, other.first, words)}});
    screen.paragraph(kIndent, "", fmt::format("{} · {}", where, message), Ink::kFaint);
  }
  if (next == cases.size()) return;
  const auto rest = static_cast<std::int64_t>(cases.size() - next);
  screen.paragraph(kIndent, "", words("fix.cases", {{"count", rest}}), Ink::kFaint);
}

/// The templates of which most pages are affected: they are mended in one place each.
void write_templates(const Fix& fix, Screen& screen) {
  std::string line;
  for (const TemplateShare& share : fix.templates) {
    if (2 * share.affected < share.pages) continue;
    if (!line.empty()) line += " · ";
    line += screen.words()(
        "fix.template",
        {{"affected", share.affected}, {"pages", share.pages}, {"name", screen.code(share.name)}});
    if (&share - fix.templates.data() + 1 == kShownTemplates) break;
  }
  if (!line.empty()) screen.paragraph(kIndent, "", line, Ink::kFaint);
}

Result<void> write_details(const AuditView& view, const Fix& fix, const Row& row,
                           const Layout& layout, Screen& screen) {
  const Words& words = screen.words();
  const RuleText& text = fix.card->text(words.language());
  const Result<Advice> advice = advice_of(view, fix, words.language());
  if (!advice) return advice.error();

  std::string severity = words(fmt::format("severity.{}", name_of(fix.card->severity)));
  if (!layout.rule_in_row) severity += " · " + row.rule;
  screen.paragraph(kIndent, "", fmt::format("{} · {}", severity, text.why), Ink::kFaint);
  if (const std::string traffic = traffic_share(fix, words); !traffic.empty()) {
    screen.paragraph(kIndent, "", traffic, Ink::kFaint);
  }
  screen.paragraph(kIndent, words("fixes.arrow") + " ", proposal(*advice, text.fix, words));
  const AdviceCase& most = advice->cases.front();
  if (most.first.page.empty()) return {};
  const std::int64_t pages = worth_a_count(most, *advice) ? most.pages : 1;
  std::string first = words(
      "fix.where", {{"pages", pages}, {"place", place_text(view.summary.site, most.first, words)}});
  // Without a value of this page the message would say the headline again.
  if (text.message.find('{') != std::string_view::npos) {
    first += " · " + screen.sentence(text.message, most.first);
  }
  screen.paragraph(kIndent, "", first, Ink::kFaint);
  write_templates(fix, screen);
  write_other_cases(view, *advice, text, screen);
  return {};
}

}  // namespace

Result<void> write_fixes(const AuditView& view, Screen& screen) {
  const std::vector<Fix>& fixes = view.summary.fixes;
  if (fixes.empty()) return {};
  const Words& words = screen.words();
  const std::size_t shown = screen.shown(fixes.size());
  std::vector<Row> rows{title_row(words)};
  for (std::size_t i = 0; i < shown; ++i) rows.push_back(row_of(fixes[i], screen));
  const Layout layout = lay_out(rows, screen.width());

  screen.blank();
  const std::string title = pad_end(words("fixes.title"), kIndent - kGap + layout.headline);
  screen.line("  " + screen.ink(Ink::kBold, title) + cells(rows.front(), layout, screen));
  for (std::size_t i = 0; i < shown; ++i) {
    write_row(i + 1, rows[i + 1], layout, screen);
    if (auto done = write_details(view, fixes[i], rows[i + 1], layout, screen); !done) return done;
  }
  if (shown < fixes.size()) {
    screen.paragraph(
        kIndent, "",
        words("fixes.more", {{"count", static_cast<std::int64_t>(fixes.size() - shown)}}));
  }
  return {};
}

}  // namespace dalil
