// term-spelled-two-ways: a term that most titles of the site spell in one way, and this title in
// another: الالكتروني for الإلكتروني, Wordpress for WordPress.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/term_spellings.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages with a title.
void check(const Site& site, SiteFindings& findings) {
  findings.checked(
      static_cast<std::int64_t>(std::ranges::count_if(site.pages, [](const PageRecord& page) {
        return page.internal && page.indexable == NotIndexable::kIndexable && page.title_key != 0;
      })));
  for (const SpelledTerm& term : terms_spelled_two_ways(site)) {
    for (const std::uint32_t page : term.pages) {
      Finding finding;
      finding.key = term.rare;
      finding.confidence = Confidence::kLikely;
      finding.values = {{"rare", term.rare},
                        {"usual", term.usual},
                        {"titles", term.usual_titles},
                        {"others", term.rare_titles}};
      finding.evidence = {{.where = "head > title", .what = quoted(site.texts.title(page))},
                          {.where = display_url(site, term.usual_page),
                           .what = quoted(site.texts.title(term.usual_page))}};
      findings.add(page, std::move(finding));
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"a hamza that one title leaves out, and a name in another case", R"(-- / --
<html lang="ar"><title>الرئيسة</title>
-- /1 --
<html lang="ar"><title>أسس التسويق الإلكتروني</title>
-- /2 --
<html lang="ar"><title>دورة التسويق الإلكتروني</title>
-- /3 --
<html lang="ar"><title>كتب في التسويق الإلكتروني</title>
-- /4 --
<html lang="ar"><title>مستقبل التسويق الالكتروني</title>
-- /5 --
<title>WordPress for shops</title>
-- /6 --
<title>WordPress and speed</title>
-- /7 --
<title>Why WordPress</title>
-- /8 --
<title>Wordpress on one server</title>)",
     "/4 /8"},
    {"two words that only look alike, capitals at the beginning, and too few titles to say",
     R"(-- / --
<html lang="ar"><title>الرئيسة</title>
-- /1 --
<html lang="ar"><title>وزارة الإعلام: تاريخ وخطوط رأسية</title>
-- /2 --
<html lang="ar"><title>ندوة الإعلام: تاريخ وشبكة رأسية</title>
-- /3 --
<html lang="ar"><title>كلية الإعلام: تاريخ ومزرعة رأسية</title>
-- /4 --
<html lang="ar"><title>موسوعة الأعلام: تأريخ وسفن راسية</title>
-- /5 --
<html lang="ar"><title>تراجم الاعلام</title>
-- /6 --
<title>Coffee of Haraz</title>
-- /7 --
<title>Coffee of Ibb</title>
-- /8 --
<title>Coffee of Taiz</title>
-- /9 --
<title>All about coffee</title>
-- /10 --
<html lang="ar"><title>السوق الأسبوعي</title>
-- /11 --
<html lang="ar"><title>السوق الاسبوعي</title>)"}};

}  // namespace

extern const Rule term_spelled_two_ways{
    .card =
        {.id = "term-spelled-two-ways",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "A term in two spellings",
              .headline =
                  "{pages, plural, one {# title spells a term in another way than the rest of the "
                  "site} other {# titles spell a term in another way than the rest of the site}}",
              .message = "The title has “{rare}”; {titles, plural, one {another title has} other "
                         "{# titles of the site have}} “{usual}”.",
              .why = "Readers take the house for careless, and whoever searches the page or the "
                     "site for one spelling misses the other. Search engines mostly know both.",
              .fix = "Write “{usual}” here, or, if “{rare}” is meant, everywhere."},
         .ar = {.title = "مصطلح بإملاءين",
                .headline = "{pages, plural, one {عنوان واحد يكتب مصطلحًا بغير إملاء الموقع} two "
                            "{عنوانان يكتبان مصطلحًا بغير إملاء الموقع} few {# عناوين تكتب مصطلحًا "
                            "بغير إملاء الموقع} many {# عنوانًا تكتب مصطلحًا بغير إملاء الموقع} "
                            "other {# عنوان تكتب مصطلحًا بغير إملاء الموقع}}",
                .message =
                    "في العنوان «{rare}»، وفي {titles, plural, one {عنوان آخر} two {عنوانين آخرين} "
                    "few {# عناوين أخرى} many {# عنوانًا آخر} other {# عنوان آخر}} «{usual}».",
                .why = "يرى القارئ في ذلك قلة عناية، ومن يبحث في الصفحة أو في الموقع بأحد "
                       "الإملاءين يفوته الآخر. أما محركات البحث فتعرف كليهما غالبًا.",
                .fix = "اكتب هنا «{usual}»، أو اكتب «{rare}» في كل مكان إن كان هو المقصود."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
