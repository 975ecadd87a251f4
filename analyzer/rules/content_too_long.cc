// content-too-long: a text so long that few will find in it what they came for.
#include "analyzer/link_lists.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kMostWords = 10'000;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  // A long table of contents or index is looked through, not read.
  if (page.content_words <= kMostWords || is_list_of_links(page)) return Outcome::kChecked;
  findings.add(seen("body", std::to_string(page.content_words) + " words", {})).values = {
      {"words", std::int64_t{page.content_words}},
      {"minutes", std::int64_t{(page.content_words + 100) / 200}}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {{"a book on one page", R"(-- / --
<html lang="ar"><title>تاريخ القهوة</title>
repeat 1100 <p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.)",
                                  "/"},
                                 {"a chapter", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
repeat 20 <p>نحمص حبوب البن اليمني كل صباح في المحمصة القديمة هناك.
-- /index --
<title>Contents</title>
repeat 2600 <p><a href="/beans">Beans from Haraz</a> 12)"}};

}  // namespace

extern const Rule content_too_long{
    .card =
        {.id = "content-too-long",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kDays,
         .en = {.title = "Very long text",
                .headline = "{pages, plural, one {# page has a very long text} other {# pages have "
                            "very long texts}}",
                .message =
                    "The main content has {words, number} words, about {minutes} minutes to read.",
                .why = "It is no fault. But each of its parts competes with the others for the "
                       "title, and few readers get to the end.",
                .fix = "Where its parts answer different questions, give each a page of its own "
                       "and keep an overview here; else add a table of contents."},
         .ar = {.title = "نص طويل جدًا",
                .headline = "{pages, plural, one {صفحة واحدة نصها طويل جدًا} two {صفحتان نص كل "
                            "منهما طويل جدًا} few {# صفحات نصها طويل جدًا} many {# صفحة نصها طويل "
                            "جدًا} other {# صفحة نصها طويل جدًا}}",
                .message =
                    "في المحتوى {words, plural, one {كلمة واحدة} two {كلمتان} few {# كلمات} many "
                    "{# كلمة} other {# كلمة}}، وقراءته نحو {minutes, plural, one {دقيقة واحدة} two "
                    "{دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.",
                .why = "ليس هذا خطأ، لكن أجزاءه تتنافس على عنوان واحد، وقليل من القراء يبلغ آخره.",
                .fix = "إن كانت أجزاؤه تجيب عن أسئلة مختلفة فاجعل لكل منها صفحة وأبقِ هنا نظرة "
                       "عامة، وإلا فأضف فهرسًا للمحتويات."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
