// title-template-outlier: nearly all titles in a language end (or begin) with the site’s name, and
// this one lacks it. A fact: it may be meant.
#include <algorithm>
#include <utility>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/title_names.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kFewest = 8;  // Titles: of less nobody can say what is usual.

// Checked: indexable pages with a title, but the home page, in languages with at least eight
// titles.
void check(const Site& site, SiteFindings& findings) {
  for (const auto& [language, titles] : titles_by_language(site)) {
    if (titles.size() < kFewest) {
      findings.not_applicable(static_cast<std::int64_t>(titles.size()));
      continue;
    }
    findings.checked(static_cast<std::int64_t>(titles.size()));
    const std::string name = name_in(titles);
    if (name.empty()) continue;
    const auto shown = std::ranges::find_if(
        titles, [&](const FoldedTitle& title) { return has_name(title, name); });
    const std::string other = quoted(site.texts.title(shown->page));
    const Evidence usual{.where = display_url(site, shown->page), .what = other};
    for (const FoldedTitle& title : titles) {
      if (title.text.find(name) != std::string::npos) continue;
      const std::string own = quoted(site.texts.title(title.page));
      Finding finding;
      finding.values = {{"title", own}, {"other", other}};
      finding.evidence = {{.where = "head > title", .what = own}, usual};
      findings.add(title.page, std::move(finding));
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/title-link"};

constexpr Example kExamples[] = {{"one without the name, and one in another language", R"(-- / --
<html lang="ar"><title>الرئيسة</title>
-- /1 --
<html lang="ar"><title>مقال رقم 1 | محمصة الأصيل</title>
-- /2 --
<html lang="ar"><title>مقال رقم 2 | محمصة الأصيل</title>
-- /3 --
<html lang="ar"><title>مقال رقم 3 | محمصة الأصيل</title>
-- /4 --
<html lang="ar"><title>مقال رقم 4 | محمصة الأصيل</title>
-- /5 --
<html lang="ar"><title>مقال رقم 5 | محمصة الأصيل</title>
-- /6 --
<html lang="ar"><title>مقال رقم 6 | محمصة الأصيل</title>
-- /7 --
<html lang="ar"><title>مقال رقم 7 | محمصة الأصيل</title>
-- /8 --
<html lang="ar"><title>مقال رقم 8 | محمصة الأصيل</title>
-- /en --
<html lang="en"><title>Kinds of coffee</title>
-- /لا --
<html lang="ar"><title>أنواع القهوة</title>
-- /مختلف --
<html lang="ar"><title>محمصة الاصيل تدعوكم</title>)",
                                  "/لا"},
                                 {"titles of all kinds", R"(-- / --
<title>Home</title>
-- /1 --
<html lang="en"><title>Article 1 - Roastery</title>
-- /2 --
<html lang="en"><title>Article 2 - Roastery</title>
-- /3 --
<html lang="en"><title>Article 3 - Roastery</title>
-- /4 --
<html lang="en"><title>Article 4 - Roastery</title>
-- /5 --
<html lang="en"><title>Article 5 - Roastery</title>
-- /8 --
<html lang="en"><title>Article 8</title>
-- /9 --
<html lang="en"><title>Article 9</title>
-- /10 --
<html lang="en"><title>Article 10</title>)"}};

}  // namespace

extern const Rule title_template_outlier{
    .card =
        {.id = "title-template-outlier",
         .category = Category::kTitles,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Title that departs from the site’s pattern",
                .headline =
                    "{pages, plural, one {# title lacks the site’s name, which nearly all titles "
                    "have} other {# titles lack the site’s name, which nearly all titles have}}",
                .message =
                    "Nearly all titles of the site are like “{other}”; this one is “{title}”.",
                .why = "A name that stands in every title is recognised in search results. A title "
                       "without it often comes from a template that was forgotten.",
                .fix = "Add the site’s name to the title as in “{other}”, unless it was left out "
                       "to save room."},
         .ar =
             {.title = "عنوان يخالف نمط عناوين الموقع",
              .headline =
                  "{pages, plural, one {عنوان صفحة واحدة} two {عنوانا صفحتين} few {عناوين # صفحات} "
                  "many {عناوين # صفحة} other {عناوين # صفحة}} بلا اسم الموقع الذي في جل العناوين",
              .message = "جل عناوين الموقع مثل «{other}»، وعنوان هذه الصفحة «{title}».",
              .why = "الاسم الذي يتكرر في كل عنوان يُعرف في نتائج البحث، وغيابه كثيرًا ما يأتي من "
                     "قالب منسي.",
              .fix = "أضف اسم الموقع إلى العنوان كما في «{other}»، إلا أن يكون قد تُرك اختصارًا."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
