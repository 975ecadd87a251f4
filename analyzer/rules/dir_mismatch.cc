// dir-mismatch: <html dir> says the other direction than the text has.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  constexpr std::uint32_t kEnoughWords = 50;
  if (page_case.language == nullptr || (page.dir != "ltr" && page.dir != "rtl") ||
      page.content_words < kEnoughWords) {
    return Outcome::kNotApplicable;
  }
  const bool from_right = page_case.language->right_to_left();
  // Elements may turn the text back.
  if ((page.dir == "rtl") == from_right || page.rtl_elements > 0) return Outcome::kChecked;
  findings.add(seen("html[dir]", page.dir, page.html_at)).values = {
      {"language", page.language}, {"dir", page.dir}, {"wanted", from_right ? "rtl" : "ltr"}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/International/questions/qa-html-dir",
    "https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute"};

constexpr Example kExamples[] = {
    {"an Arabic text from left to right", R"(-- / --
<html lang="ar" dir="ltr"><title>محمصة البن</title>
repeat 6 <p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.)",
     "/"},
    {"the right direction, and an element that turns the text", R"(-- / --
<html lang="ar" dir="RTL"><title>محمصة البن</title>
repeat 6 <p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.
-- /turned --
<html lang="ar" dir="ltr"><body dir="rtl">
repeat 6 <p>نحمص حبوب البن اليمني كل صباح في هذه المحمصة التي أسسها جدنا.)"}};

}  // namespace

extern const Rule dir_mismatch{
    .card = {.id = "dir-mismatch",
             .category = Category::kLanguage,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Wrong direction of writing",
                    .headline = "{pages, plural, one {# page says the wrong direction of writing} "
                                "other {# pages say the wrong direction of writing}}",
                    .message = "<html> says dir=\"{dir}\", and the text is in “{language}”.",
                    .why = "Full stops, brackets, numbers and words of the other script land on "
                           "the wrong side, and lists and tables begin on the wrong one.",
                    .fix = "Write dir=\"{wanted}\" in the template of this language."},
             .ar = {.title = "اتجاه كتابة معكوس",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تذكر اتجاه كتابة معكوسًا} two {صفحتان "
                        "تذكران اتجاه كتابة معكوسًا} few {# صفحات تذكر اتجاه كتابة معكوسًا} many {# "
                        "صفحة تذكر اتجاه كتابة معكوسًا} other {# صفحة تذكر اتجاه كتابة معكوسًا}}",
                    .message =
                        "في <html> ‏dir=\"{dir}\"، والنص بلغة ‎«{language}».",
                    .why = "تقع النقاط والأقواس والأرقام وكلمات الخط الآخر في غير موضعها، وتبدأ "
                           "القوائم والجداول من الجانب الخطأ.",
                    .fix = "اكتب ‎dir=\"{wanted}\"‎ في قالب هذه اللغة."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
