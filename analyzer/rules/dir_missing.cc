// dir-missing: a text that is written from the right, and nothing in the HTML says so.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  constexpr std::uint32_t kFewWords = 8;
  const bool from_right = page_case.language != nullptr && page_case.language->right_to_left();
  if (!from_right || !body_was_read(page) || page.content_words < kFewWords)
    return Outcome::kNotApplicable;
  if (!page.dir.empty() || page.rtl_elements > 0) return Outcome::kChecked;
  findings.add(seen("html", "no dir", page.html_at)).values = {{"language", page.language}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/International/questions/qa-html-dir",
    "https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute"};

constexpr Example kExamples[] = {{"an Arabic page without it", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.)",
                                  "/"},
                                 {"on <html>, on <body>, and English", R"(-- / --
<html lang="ar" dir="rtl"><title>محمصة البن</title><p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.
-- /body --
<html lang="ar"><body dir="rtl"><p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.
-- /en --
<html lang="en"><p>We roast the beans of Yemen each morning in our old mill.)"}};

}  // namespace

extern const Rule dir_missing{
    .card =
        {.id = "dir-missing",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Text from right to left without its direction",
                .headline =
                    "{pages, plural, one {# page is written from right to left and does not say "
                    "so} other {# pages are written from right to left and do not say so}}",
                .message = "The text is in “{language}”, and no element has dir=\"rtl\".",
                .why = "Full stops, brackets, numbers and Latin words land on the wrong side, "
                       "lists and tables begin on the left. Where a style sheet turns the page, "
                       "readers without it, in feeds and reading modes, still get the wrong order.",
                .fix = "Write <html lang=\"{language}\" dir=\"rtl\"> in the template."},
         .ar = {.title = "نص من اليمين إلى اليسار بلا اتجاه مذكور",
                .headline =
                    "{pages, plural, one {صفحة واحدة نصها من اليمين إلى اليسار ولا تذكر ذلك} two "
                    "{صفحتان نص كل منهما من اليمين إلى اليسار ولا تذكر ذلك} few {# صفحات نصها من "
                    "اليمين إلى اليسار ولا تذكر ذلك} many {# صفحة نصها من اليمين إلى اليسار ولا "
                    "تذكر ذلك} other {# صفحة نصها من اليمين إلى اليسار ولا تذكر ذلك}}",
                .message = "النص بلغة ‎«{language}» وليس في أي عنصر "
                           "‎dir=\"rtl\"‎.",
                .why = "تقع النقاط والأقواس والأرقام والكلمات اللاتينية في غير موضعها، وتبدأ "
                       "القوائم والجداول من اليسار. وإن كانت أوراق الأنماط تقلب الصفحة فمن يقرؤها "
                       "من غيرها، كقارئ الخلاصات ووضع القراءة، يراها مختلة.",
                .fix = "اكتب في القالب <html lang=\"{language}\" dir=\"rtl\">."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
