// A keyphrase as the writer wants to see it: covered or not, and what is missing.
#include <fmt/format.h>

#include <algorithm>

#include "reports/check_screen.h"
#include "reports/columns.h"
#include "reports/escape.h"

namespace dalil {
namespace {

constexpr std::size_t kPhraseColumns = 60;
constexpr std::size_t kFormsShown = 5;
constexpr std::size_t kIndent = 4;

Ink light(std::string_view coverage) {
  return coverage == "strong" ? Ink::kGood : coverage == "partial" ? Ink::kFair : Ink::kBad;
}

/// "✓", "✗", or "–" where nothing there could hold the phrase.
std::string mark(const CheckedPlace& place) {
  return place.with > 0 ? "✓" : place.of > 0 ? "✗" : "–";
}

void write_places(const CheckedKeyphrase& phrase, Screen& screen) {
  const CheckedPlace& sub = phrase.subheadings;
  screen.paragraph(kIndent, "",
                   screen.words()("check.places", {{"title", mark(phrase.title)},
                                                   {"description", mark(phrase.description)},
                                                   {"h1", mark(phrase.h1)},
                                                   {"introduction", mark(phrase.introduction)},
                                                   {"with", sub.with},
                                                   {"total", sub.of},
                                                   {"slug", mark(phrase.slug)},
                                                   {"alt", mark(phrase.image_alt)}}));
}

void write_forms(const CheckedKeyphrase& phrase, Screen& screen) {
  if (phrase.forms.empty()) return;
  const Words& words = screen.words();
  std::string list;
  for (std::size_t i = 0; i < std::min(kFormsShown, phrase.forms.size()); ++i) {
    const CheckedForm& form = phrase.forms[i];
    if (!list.empty()) list += words("list.comma");
    list += words("check.form", {{"form", screen.stranger(form.form, kPhraseColumns)},
                                 {"count", form.count},
                                 {"known", form.count == 1 && form.line > 0 ? "yes" : "no"},
                                 {"line", std::int64_t{form.line}}});
  }
  const auto more =
      static_cast<std::int64_t>(phrase.forms.size() - std::min(kFormsShown, phrase.forms.size()));
  screen.paragraph(kIndent, "", words("check.forms", {{"list", list}, {"more", more}}),
                   Ink::kFaint);
}

/// A bar for each tenth of the text, its height the number of matches.
void write_spread(const CheckedKeyphrase& phrase, Screen& screen) {
  constexpr std::int64_t kFewest = 3;
  if (phrase.count < kFewest) return;
  constexpr std::string_view kBars[] = {"·", "▂", "▄", "▆", "█"};
  const std::int64_t most = *std::ranges::max_element(phrase.spread);
  std::string bars;
  for (const std::int64_t count : phrase.spread) {
    bars += kBars[count == 0 ? 0 : static_cast<std::size_t>(1 + (count * 3 + most / 2) / most)];
  }
  screen.paragraph(kIndent, "",
                   screen.words()("check.spread", {{"bars", isolated(bars, screen.words().rtl())},
                                                   {"gap", phrase.longest_gap_words}}),
                   Ink::kFaint);
}

std::string listed(const std::vector<std::string>& texts, const Screen& screen) {
  std::string list;
  for (const std::string& text : texts) {
    if (!list.empty()) list += screen.words()("list.comma");
    list += screen.stranger(text, kPhraseColumns);
  }
  return list;
}

void write_partial(const CheckedPartial& partial, Screen& screen) {
  const Words& words = screen.words();
  if (!partial.missing.empty()) {
    screen.paragraph(kIndent, "",
                     words("check.missing", {{"count", std::ssize(partial.missing)},
                                             {"words", listed(partial.missing, screen)}}));
  }
  std::string standing;
  for (const auto& [text, count] : partial.standing) {
    if (!standing.empty()) standing += words("list.comma");
    standing += words("check.form", {{"form", screen.stranger(text, kPhraseColumns)},
                                     {"count", count},
                                     {"known", "no"},
                                     {"line", std::int64_t{0}}});
  }
  if (!standing.empty()) {
    screen.paragraph(kIndent, "", words("check.standing", {{"list", standing}}));
  }
  if (partial.nearest.empty()) return;
  screen.paragraph(
      kIndent, "",
      words("check.nearest", {{"known", partial.nearest_line > 0 ? "yes" : "no"},
                              {"line", std::int64_t{partial.nearest_line}},
                              {"sentence", screen.stranger(partial.nearest, 160)},
                              {"lacks", partial.nearest_missing.empty() ? "no" : "yes"},
                              {"words", listed(partial.nearest_missing, screen)}}),
      Ink::kFaint);
}

}  // namespace

void write_keyphrase(const CheckedKeyphrase& phrase, Screen& screen) {
  const Words& words = screen.words();
  screen.blank();
  std::string coverage = words(fmt::format("coverage.{}", phrase.coverage));
  if (phrase.long_tail) coverage = words("coverage.long-tail", {{"coverage", coverage}});
  const std::string name = screen.stranger(phrase.phrase, kPhraseColumns);
  screen.line(fmt::format("  {} {}  {}  {}", screen.ink(light(phrase.coverage), "●"),
                          screen.ink(Ink::kBold, name),
                          screen.ink(light(phrase.coverage), coverage),
                          words("check.count", {{"count", phrase.count},
                                                {"density", phrase.density},
                                                {"bounded", phrase.target_most > 0 ? "yes" : "no"},
                                                {"least", phrase.target_least},
                                                {"most", phrase.target_most}})));
  if (phrase.count > 0 || phrase.title.with > 0) {
    write_places(phrase, screen);
    write_forms(phrase, screen);
    write_spread(phrase, screen);
  }
  if (phrase.partial) write_partial(*phrase.partial, screen);
}

}  // namespace dalil
