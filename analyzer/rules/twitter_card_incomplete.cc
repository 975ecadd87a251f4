// twitter-card-incomplete: a card for X of a kind that does not exist, or without a title to show.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto value = [&](std::string_view name) {
    const auto entry =
        std::ranges::find_if(page.open_graph, [&](const auto& e) { return e.first == name; });
    return entry == page.open_graph.end() ? std::string_view() : std::string_view(entry->second);
  };
  const bool any =
      std::ranges::any_of(page.open_graph, [](const auto& e) { return e.first == "twitter:card"; });
  if (!any) return Outcome::kNotApplicable;
  const std::string_view card = value("twitter:card");
  const bool known =
      card == "summary" || card == "summary_large_image" || card == "app" || card == "player";
  const bool titled = !value("twitter:title").empty() || !value("og:title").empty();
  const bool pictured = card != "summary_large_image" || !value("twitter:image").empty() ||
                        !value("twitter:image:src").empty() || !value("og:image").empty();
  if (known && titled && pictured) return Outcome::kChecked;
  Finding& finding = findings.add(seen("meta[name=\"twitter:card\"]", card, {}));
  finding.values = {{"card", finding.evidence.front().what},
                    {"case", !known    ? "kind"
                             : !titled ? "title"
                                       : "image"}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developer.x.com/en/docs/x-for-websites/cards/overview/markup"};

constexpr Example kExamples[] = {{"an unknown kind, no title, no picture", R"(-- / --
<meta name="twitter:card" content="large"><meta name="twitter:title" content="Roastery">
-- /ar --
<html lang="ar"><meta name="twitter:card" content="summary"><title>محمصة البن</title>
-- /picture --
<meta name="twitter:card" content="summary_large_image"><meta property="og:title" content="Beans">)",
                                  "/ /ar /picture"},
                                 {"all that a card needs", R"(-- / --
<html lang="ar"><meta name="twitter:card" content="summary_large_image"><meta property="og:title" content="محمصة البن"><meta property="og:image" content="https://example.com/a.jpg">)"}};

}  // namespace

extern const Rule twitter_card_incomplete{
    .card =
        {.id = "twitter-card-incomplete",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Incomplete card for X",
                .headline = "{pages, plural, one {# page has an incomplete card for X} other {# "
                            "pages have incomplete cards for X}}",
                .message = "{case, select, kind {“{card}” is no kind of card.} title {The card has "
                           "no title: neither twitter:title nor og:title.} other {The large card "
                           "has no picture: neither twitter:image nor og:image.}}",
                .why = "X then shows the bare address.",
                .fix = "{case, select, kind {Write summary or summary_large_image.} title {Write "
                       "og:title into the head.} other {Write og:image into the head, 1200 × 630 "
                       "pixels.}}"},
         .ar =
             {.title = "بطاقة ناقصة لمنصة X",
              .headline = "{pages, plural, one {صفحة واحدة بطاقتها لمنصة X ناقصة} two {صفحتان "
                          "بطاقة كل منهما لمنصة X ناقصة} few {# صفحات بطاقتها لمنصة X ناقصة} many "
                          "{# صفحة بطاقتها لمنصة X ناقصة} other {# صفحة بطاقتها لمنصة X ناقصة}}",
              .message = "{case, select, kind {«{card}» ليس نوعًا من البطاقات.} title {البطاقة بلا "
                         "عنوان: لا twitter:title ولا og:title.} other {البطاقة الكبيرة بلا صورة: "
                         "لا twitter:image ولا og:image.}}",
              .why = "تعرض X حينئذ العنوان مجردًا.",
              .fix =
                  "{case, select, kind {اكتب summary أو summary_large_image.} title {اكتب og:title "
                  "في رأس الصفحة.} other {اكتب og:image في رأس الصفحة، 1200 × 630 بكسل.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
