// link-score-low: the page that a given keyphrase is for has less weight by the site’s links than
// most of its pages.
#include <algorithm>
#include <utility>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/best_hits.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

float median_score(const Site& site) {
  std::vector<float> scores;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].indexable == NotIndexable::kIndexable) {
      scores.push_back(site.link_score[page]);
    }
  }
  if (scores.empty()) return 0;
  const auto middle = scores.begin() + static_cast<std::ptrdiff_t>(scores.size() / 2);
  std::ranges::nth_element(scores, middle);
  return *middle;
}

void check(const Site& site, SiteFindings& findings) {
  const float median = median_score(site);
  judge_best_pages(site, findings, [&](std::uint32_t page, const KeywordHit& hit) {
    if (site.link_score[page] >= median) return;
    Finding finding;
    finding.key = site.keyphrases[hit.phrase];
    finding.values = {{"phrase", finding.key},
                      {"inlinks", std::int64_t{site.inlinks[page]}},
                      {"score", static_cast<double>(site.link_score[page])},
                      {"median", static_cast<double>(median)}};
    finding.evidence = {{.where = "a[href]", .what = quoted(display_url(site, page))}};
    findings.add(page, std::move(finding));
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"the page of a phrase at the end of a path", R"(keyword: قهوة يمنية
-- / --
<html lang="ar"><a href="/a">أ</a><a href="/b">ب</a>
-- /a --
<html lang="ar"><a href="/">الرئيسة</a><a href="/b">ب</a><a href="/قهوة">اقرأ</a>
-- /b --
<html lang="ar"><a href="/">الرئيسة</a><a href="/a">أ</a>
-- /قهوة --
<html lang="ar"><title>قهوة يمنية</title><h1>قهوة يمنية</h1><p>قهوة يمنية من حراز.</p>)",
     "/قهوة"},
    {"the page that all link, and no keyphrases", R"(keyword: Yemeni coffee
-- / --
<html lang="en"><title>Yemeni coffee</title><h1>Yemeni coffee</h1><p>Yemeni coffee from Haraz.</p>
<a href="/a">a</a><a href="/b">b</a>
-- /a --
<a href="/">home</a>
-- /b --
<a href="/">home</a>)"},
    {"no keyphrases", R"(-- / --
<a href="/a">a</a>
-- /a --
<p>a)"}};

}  // namespace

extern const Rule link_score_low{
    .card = {.id = "link-score-low",
             .category = Category::kLinks,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Page of a keyphrase that the site links little",
                    .headline = "{pages, plural, one {# page that a keyphrase is for has less "
                                "weight by links than most pages} other {# pages that keyphrases "
                                "are for have less weight by links than most pages}}",
                    .message =
                        "This is the best page for “{phrase}”, and its link score is {score, "
                        "number, #.#}, below the {median, number, #.#} that half of the pages "
                        "reach ({inlinks, plural, one {# page links} other {# pages link}} to it).",
                    .why = "The site’s own links tell search engines which pages matter. Here they "
                           "say that others do.",
                    .fix = "Link to this page from the home page, from pages that have much "
                           "weight, and from those that speak of “{phrase}”."},
             .ar = {.title = "صفحة عبارة مفتاحية قليلة الروابط",
                    .headline =
                        "{pages, plural, one {صفحة واحدة لعبارة مفتاحية وزنها من الروابط دون أكثر "
                        "الصفحات} two {صفحتان لعبارات مفتاحية وزنهما من الروابط دون أكثر الصفحات} "
                        "few {# صفحات لعبارات مفتاحية وزنها من الروابط دون أكثر الصفحات} many {# "
                        "صفحة لعبارات مفتاحية وزنها من الروابط دون أكثر الصفحات} other {# صفحة "
                        "لعبارات مفتاحية وزنها من الروابط دون أكثر الصفحات}}",
                    .message = "هذه أفضل صفحة لعبارة «{phrase}»، ودرجة روابطها {score, number, "
                               "#.#}، وهي دون {median, number, #.#} التي يبلغها نصف الصفحات "
                               "(الصفحات التي تربط بها: {inlinks}).",
                    .why =
                        "روابط الموقع تقول لمحرك البحث أي الصفحات أهم، وهي هنا تقول إن غيرها أهم.",
                    .fix = "ضع روابط إلى هذه الصفحة في الصفحة الرئيسة وفي الصفحات الكثيرة الروابط "
                           "وفي كل صفحة تذكر «{phrase}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
