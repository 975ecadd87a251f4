#include "reports/gap_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/columns.h"
#include "reports/keyword_csv.h"
#include "reports/keyword_json.h"
#include "reports/terminal_screen.h"

namespace dalil {
namespace {

constexpr std::size_t kIndent = 3;
constexpr std::size_t kTermColumns = 36;

std::string_view state_of(const GapTerm& term) { return term.missing() ? "missing" : "seldom"; }

void write_quartiles(std::string_view key, const Quartiles& quartiles, JsonWriter& json) {
  json.key(key).begin_object().key("low").decimal(quartiles.low);
  json.key("median").decimal(quartiles.middle).key("high").decimal(quartiles.high).end_object();
}

void write_term(const GapTerm& term, JsonWriter& json) {
  json.new_line().begin_object().key("term").text(term.term).key("words").number(term.words);
  json.key("state").text(state_of(term)).key("pages").number(term.pages);
  json.key("count").number(term.count).key("in_headings").number(term.in_headings);
  write_quartiles("per_thousand", term.per_thousand, json);
  json.key("uses").begin_array();
  for (const GapUse& use : term.uses) {
    json.begin_object().key("page").text(use.page).key("count").number(use.count).end_object();
  }
  json.end_array().key("our_pages").number(term.our_pages);
  json.key("our_page").text(term.our_page).key("our_per_thousand").decimal(term.our_per_thousand);
  json.key("score").decimal(term.score).end_object();
}

std::string short_name(std::string_view name, const Words& words) {
  const std::size_t scheme = name.find("://");
  if (scheme != name.npos) name.remove_prefix(scheme + 3);
  return isolated_ltr(terminal_text(readable_url(name)), words.rtl());
}

/// "2.1 (1.4–3)", or one number where all three are one.
std::string range_of(const Quartiles& quartiles, int digits) {
  const auto number = [&](double value) {
    std::string text = fmt::format("{:.{}f}", value, digits);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
  };
  const std::string low = number(quartiles.low), high = number(quartiles.high);
  if (low == high) return number(quartiles.middle);
  return fmt::format("{} ({}–{})", number(quartiles.middle), low, high);
}

void write_terms(const ContentGap& gap, Screen& screen) {
  const Words& words = screen.words();
  screen.title("gap.terms");
  if (gap.terms.empty()) screen.paragraph(kIndent, "", words("gap.no-terms"));
  const std::size_t shown = screen.shown(gap.terms.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const GapTerm& term = gap.terms[i];
    screen.line(fmt::format(
        "   {}  {}", pad_end(screen.stranger(term.term, kTermColumns), kTermColumns),
        words("gap.term", {{"pages", std::int64_t{term.pages}},
                           {"of", static_cast<std::int64_t>(gap.theirs.size())},
                           {"rate", isolated_ltr(range_of(term.per_thousand, 1), words.rtl())},
                           {"ours", std::int64_t{term.our_pages}}})));
  }
  if (shown < gap.terms.size()) {
    screen.paragraph(kIndent, "",
                     words("keyword-map.more",
                           {{"count", static_cast<std::int64_t>(gap.terms.size() - shown)}}));
  }
}

void write_headings(const ContentGap& gap, Screen& screen) {
  if (gap.headings.empty()) return;
  const Words& words = screen.words();
  screen.title("gap.headings");
  const std::size_t shown = screen.shown(gap.headings.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const GapHeading& heading = gap.headings[i];
    screen.line(fmt::format("   {}", screen.stranger(heading.heading, 90)));
    screen.paragraph(
        2 * kIndent, "",
        words("gap.heading-on", {{"question", std::string(heading.question ? "yes" : "no")},
                                 {"pages", static_cast<std::int64_t>(heading.pages.size())},
                                 {"first", short_name(heading.pages.front(), words)}}),
        Ink::kFaint);
  }
  if (shown < gap.headings.size()) {
    const auto rest = static_cast<std::int64_t>(gap.headings.size() - shown);
    screen.paragraph(kIndent, "", words("keyword-map.more", {{"count", rest}}));
  }
}

void write_measures(const ContentGap& gap, Screen& screen) {
  const Words& words = screen.words();
  screen.title("gap.measures");
  std::size_t width = 0;
  for (const GapMeasure& measure : gap.measures) {
    width = std::max(width, display_columns(words(fmt::format("gap.measure.{}", measure.name))));
  }
  for (const GapMeasure& measure : gap.measures) {
    screen.line(fmt::format(
        "   {}  {}", pad_end(words(fmt::format("gap.measure.{}", measure.name)), width),
        words("gap.compare", {{"theirs", isolated_ltr(range_of(measure.theirs, 0), words.rtl())},
                              {"ours", isolated_ltr(range_of(measure.ours, 0), words.rtl())}})));
  }
}

}  // namespace

void write_gap_json(const ContentGap& gap, const Sink& sink) {
  KeywordJson out(sink, "gap");
  JsonWriter& json = out.json;
  json.key("run").number(gap.run).key("site").text(gap.site).key("our_pages");
  json.number(gap.our_pages);
  write_texts("theirs", gap.theirs, json);
  json.key("terms").begin_array();
  for (const GapTerm& term : gap.terms) {
    write_term(term, json);
    out.pass_on();
  }
  json.end_array().key("headings").begin_array();
  for (const GapHeading& heading : gap.headings) {
    json.new_line().begin_object().key("heading").text(heading.heading);
    json.key("question").boolean(heading.question);
    write_texts("pages", heading.pages, json);
    json.end_object();
    out.pass_on();
  }
  json.end_array().key("measures").begin_array();
  for (const GapMeasure& measure : gap.measures) {
    json.new_line().begin_object().key("name").text(measure.name);
    write_quartiles("theirs", measure.theirs, json);
    write_quartiles("ours", measure.ours, json);
    json.end_object();
  }
  json.end_array();
  out.end();
}

void write_gap_csv(const ContentGap& gap, const Sink& sink) {
  KeywordCsv csv(sink, {"kind", "text", "state", "pages", "of", "low", "median", "high",
                        "in_headings", "our_pages", "our_page", "ours", "theirs"});
  const auto of = static_cast<double>(gap.theirs.size());
  for (const GapTerm& term : gap.terms) {
    csv.text("term").text(term.term).text(state_of(term)).number(term.pages).number(of);
    csv.decimal(term.per_thousand.low).decimal(term.per_thousand.middle);
    csv.decimal(term.per_thousand.high).number(term.in_headings).number(term.our_pages);
    csv.url(term.our_page).decimal(term.our_per_thousand);
    std::string uses;
    for (const GapUse& use : term.uses) {
      fmt::format_to(std::back_inserter(uses), "{}{} ({})", uses.empty() ? "" : "; ",
                     readable_url(use.page), use.count);
    }
    csv.text(uses).end_row();
  }
  for (const GapHeading& heading : gap.headings) {
    csv.text(heading.question ? "question" : "heading").text(heading.heading).text("missing");
    csv.number(static_cast<double>(heading.pages.size())).number(of);
    for (int i = 0; i < 7; ++i) csv.text("");
    std::string pages;
    for (const std::string& page : heading.pages) {
      if (!pages.empty()) pages += "; ";
      pages += readable_url(page);
    }
    csv.text(pages).end_row();
  }
  for (const GapMeasure& measure : gap.measures) {
    csv.text("measure").text(measure.name).text("").number(of).number(of);
    csv.decimal(measure.theirs.low).decimal(measure.theirs.middle);
    csv.decimal(measure.theirs.high).text("").text("").text("");
    csv.decimal(measure.ours.middle).text("").end_row();
  }
}

void write_gap_terminal(const ContentGap& gap, const TerminalOptions& options, const Sink& sink) {
  Screen screen(options);
  write_terms(gap, screen);
  write_headings(gap, screen);
  write_measures(gap, screen);
  sink(screen.text());
}

}  // namespace dalil
