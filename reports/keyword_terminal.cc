// Keyword tables for a terminal: which page for which phrase, what is to be done, and ideas.
#include <fmt/format.h>

#include <algorithm>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/keyword_tables.h"
#include "reports/readable.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

constexpr std::size_t kIndent = 3;
constexpr std::size_t kPhraseColumns = 44;
constexpr std::size_t kNumberColumns = 9;

std::string listed(const std::vector<std::string>& texts, const Words& words) {
  std::string list;
  for (const std::string& text : texts) {
    if (!list.empty()) list += words("list.comma");
    list += isolated(terminal_text(text), words.rtl());
  }
  return list;
}

std::string shown_page(std::string_view site, std::string_view page, const Words& words) {
  return isolated_ltr(terminal_text(page_path(site, page)), words.rtl());
}

std::string searches(const KeywordFigures& figures) {
  return figures.known() ? fmt::format("{:.0f}", figures.demand()) : "–";
}

void write_counts(const KeywordMap& map, Screen& screen) {
  const auto count = [&](std::string_view coverage) {
    return static_cast<std::int64_t>(
        std::ranges::count(map.phrases, coverage, &MappedPhrase::coverage));
  };
  screen.blank();
  screen.paragraph(2, "",
                   screen.words()("keyword-map.counts",
                                  {{"phrases", static_cast<std::int64_t>(map.phrases.size())},
                                   {"pages", map.pages},
                                   {"strong", count("strong")},
                                   {"partial", count("partial")},
                                   {"weak", count("weak")},
                                   {"none", count("none")}}));
}

void write_phrase(const KeywordMap& map, const MappedPhrase& phrase, std::size_t coverage_width,
                  Screen& screen) {
  const Words& words = screen.words();
  const bool found = !phrase.pages.empty();
  screen.line(
      fmt::format("   {}  {}  {}  {}",
                  pad_end(screen.stranger(phrase.group.phrase, kPhraseColumns), kPhraseColumns),
                  pad_start(searches(phrase.group.figures), kNumberColumns),
                  pad_end(words(fmt::format("coverage.{}", phrase.coverage)), coverage_width),
                  found ? screen.code(page_path(map.site, phrase.pages[0].page)) : "–"));
  if (phrase.pages.size() > 1) {
    screen.paragraph(2 * kIndent, "",
                     words("keyword-map.next",
                           {{"page", screen.code(page_path(map.site, phrase.pages[1].page))}}),
                     Ink::kFaint);
  }
}

void write_fixes(const KeywordMap& map, const TerminalOptions& options, Screen& screen) {
  if (map.fixes.empty()) return;
  screen.title("keyword-map.fixes");
  const std::size_t shown = screen.shown(map.fixes.size());
  for (std::size_t i = 0; i < shown; ++i) {
    screen.paragraph(kIndent, fmt::format("{}. ", i + 1),
                     fix_sentence(map, map.fixes[i], options.language));
  }
  if (shown < map.fixes.size()) {
    const auto rest = static_cast<std::int64_t>(map.fixes.size() - shown);
    screen.paragraph(kIndent, "", screen.words()("keyword-map.more", {{"count", rest}}));
  }
}

void write_rest(std::size_t shown, std::size_t all, Screen& screen) {
  if (shown == all) return;
  screen.paragraph(
      kIndent, "",
      screen.words()("keyword-map.more", {{"count", static_cast<std::int64_t>(all - shown)}}));
}

}  // namespace

std::string fix_sentence(const KeywordMap& map, const KeywordFix& fix, std::string_view language) {
  const Words words(language);
  std::vector<std::string> others;
  for (std::size_t i = 0; i < fix.others.size(); ++i) {
    others.push_back(page_path(map.site, fix.others[i]));
    if (i + 1 < fix.shares.size())
      others.back() += fmt::format(" {:.0f}%", 100 * fix.shares[i + 1]);
  }
  const std::string& phrase = map.phrases[fix.phrase].group.phrase;
  return words(fmt::format("keyword-fix.{}", name_of(fix.issue)),
               {{"phrase", isolated(terminal_text(phrase), words.rtl())},
                {"has_page", std::string(fix.page.empty() ? "no" : "yes")},
                {"page", shown_page(map.site, fix.page, words)},
                {"has_words", std::string(fix.words.empty() ? "no" : "yes")},
                {"words", listed(fix.words, words)},
                {"others", listed(others, words)},
                {"split", std::string(fix.shares.empty() ? "no" : "yes")},
                {"share", fix.shares.empty() ? 0.0 : fix.shares.front()}});
}

void write_map_terminal(const KeywordMap& map, const TerminalOptions& options, const Sink& sink) {
  Screen screen(options);
  const Words& words = screen.words();
  std::size_t coverage_width = display_columns(words("keywords.coverage"));
  for (const char* coverage : {"strong", "partial", "weak", "none"}) {
    coverage_width =
        std::max(coverage_width, display_columns(words(fmt::format("coverage.{}", coverage))));
  }
  write_counts(map, screen);
  screen.blank();
  screen.line(
      fmt::format("  {}  {}  {}  {}",
                  screen.ink(Ink::kBold, pad_end(words("keywords.title"), kPhraseColumns + 1)),
                  pad_start(words("keyword-map.searches"), kNumberColumns),
                  pad_end(words("keywords.coverage"), coverage_width), words("keywords.page")));
  const std::size_t shown = screen.shown(map.phrases.size());
  for (std::size_t i = 0; i < shown; ++i) {
    write_phrase(map, map.phrases[i], coverage_width, screen);
  }
  write_rest(shown, map.phrases.size(), screen);
  write_fixes(map, options, screen);
  sink(screen.text());
}

void write_ideas_terminal(const KeywordSite& site, std::span<const LongTailIdea> ideas,
                          const TerminalOptions& options, const Sink& sink) {
  Screen screen(options);
  const Words& words = screen.words();
  screen.title("keyword-ideas.title");
  const std::size_t shown = screen.shown(ideas.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const LongTailIdea& idea = ideas[i];
    screen.line(fmt::format("   {}", screen.stranger(idea.phrase, 90)));
    screen.paragraph(
        2 * kIndent, "",
        words(
            "keyword-ideas.facts",
            {{"coverage", words(fmt::format("coverage.{}", idea.coverage))},
             {"has_page", std::string(idea.page.empty() ? "no" : "yes")},
             {"page", screen.code(page_path(site.site, idea.page))},
             {"count", std::int64_t{idea.count}},
             {"has_intent", std::string(idea.intent.empty() ? "no" : "yes")},
             {"intent", idea.intent.empty() ? "" : words(fmt::format("intent.{}", idea.intent))}}),
        Ink::kFaint);
  }
  if (ideas.empty()) screen.paragraph(kIndent, "", words("keyword-ideas.none"));
  write_rest(shown, ideas.size(), screen);
  sink(screen.text());
}

void write_link_ideas_terminal(const KeywordSite& site, std::span<const LinkIdea> ideas,
                               const TerminalOptions& options, const Sink& sink) {
  Screen screen(options);
  const Words& words = screen.words();
  screen.title("link-ideas.title");
  const std::size_t shown = screen.shown(ideas.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const LinkIdea& idea = ideas[i];
    const std::string_view text =
        std::string_view(idea.sentence).substr(idea.begin, idea.end - idea.begin);
    screen.paragraph(
        kIndent, "",
        words("link-ideas.idea", {{"from", screen.code(page_path(site.site, idea.from))},
                                  {"to", screen.code(page_path(site.site, idea.to))},
                                  {"text", screen.stranger(text)}}));
    screen.paragraph(2 * kIndent, "", screen.stranger(idea.sentence, 400), Ink::kFaint);
  }
  if (ideas.empty()) screen.paragraph(kIndent, "", words("link-ideas.none"));
  write_rest(shown, ideas.size(), screen);
  sink(screen.text());
}

}  // namespace dalil
