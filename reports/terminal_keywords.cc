// KEYWORDS: which page covers a phrase, how well, and where the phrase stands on it.
#include <fmt/format.h>

#include <algorithm>

#include "reports/columns.h"
#include "reports/readable.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

constexpr std::size_t kIndent = 3;
constexpr std::size_t kPhraseColumns = 40;
constexpr std::size_t kCompetingPages = 3;

std::string coverage_word(const KeywordSummary& keyword, const Words& words) {
  const std::string coverage = words(fmt::format("coverage.{}", keyword.coverage));
  return keyword.long_tail ? words("coverage.long-tail", {{"coverage", coverage}}) : coverage;
}

void write_places(const KeywordSummary& keyword, Screen& screen) {
  const auto best =
      std::find_if(keyword.pages.begin(), keyword.pages.end(),
                   [&](const KeywordPage& page) { return page.page == keyword.best_page; });
  if (best == keyword.pages.end()) return;
  const auto mark = [](std::uint32_t count) { return std::string(count > 0 ? "✓" : "✗"); };
  const KeywordHit& hit = best->hit;
  screen.line(std::string(2 * kIndent, ' ') +
              screen.words()("keywords.places", {{"title", mark(hit.title)},
                                                 {"description", mark(hit.description)},
                                                 {"h1", mark(hit.h1)},
                                                 {"introduction", mark(hit.introduction)},
                                                 {"with", std::int64_t{hit.subheadings}},
                                                 {"total", std::int64_t{hit.subheadings_total}},
                                                 {"slug", mark(hit.slug)}}));
}

void write_competing(const AuditSummary& summary, const KeywordSummary& keyword, Screen& screen) {
  if (!keyword.competing) return;
  std::string list;
  std::size_t count = 0;
  for (const KeywordPage& page : keyword.pages) {
    if (page.hit.title == 0 && page.hit.h1 == 0) continue;
    if (++count > kCompetingPages) break;
    if (!list.empty()) list += screen.words()("list.comma");
    list += screen.code(page_path(summary.site, page.page));
  }
  screen.paragraph(2 * kIndent, "", screen.words()("keywords.competing", {{"pages", list}}));
}

}  // namespace

void write_keywords(const AuditSummary& summary, Screen& screen) {
  const auto& keywords = summary.keywords;
  if (keywords.empty()) return;
  const Words& words = screen.words();
  const std::size_t shown = screen.shown(keywords.size());
  std::size_t phrase_width = display_columns(words("keywords.title"));
  std::size_t coverage_width = display_columns(words("keywords.coverage"));
  for (std::size_t i = 0; i < shown; ++i) {
    phrase_width = std::max(
        phrase_width, display_columns(screen.stranger(keywords[i].phrase, kPhraseColumns)) + 1);
    coverage_width = std::max(coverage_width, display_columns(coverage_word(keywords[i], words)));
  }

  screen.blank();
  screen.line(fmt::format(
      "  {}  {}  {}", screen.ink(Ink::kBold, pad_end(words("keywords.title"), phrase_width)),
      pad_end(words("keywords.coverage"), coverage_width), words("keywords.page")));
  for (std::size_t i = 0; i < shown; ++i) {
    const KeywordSummary& keyword = keywords[i];
    screen.line(fmt::format(
        "   {}  {}  {}", pad_end(screen.stranger(keyword.phrase, kPhraseColumns), phrase_width - 1),
        pad_end(coverage_word(keyword, words), coverage_width),
        keyword.best_page.empty() ? "–" : screen.code(page_path(summary.site, keyword.best_page))));
    write_places(keyword, screen);
    write_competing(summary, keyword, screen);
  }
  if (shown < keywords.size()) {
    const auto rest = static_cast<std::int64_t>(keywords.size() - shown);
    screen.paragraph(kIndent, "", words("keywords.more", {{"count", rest}}));
  }
}

}  // namespace dalil
