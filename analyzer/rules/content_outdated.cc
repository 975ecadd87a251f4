// content-outdated: the copyright line at the foot of the page has stood still for two years.
#include <charconv>
#include <string>

#include "analyzer/copyright_year.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::int64_t this_year(const PageCase& page_case) {
  // "Sun, 22 Nov 2026 10:00:00 GMT": the server's own clock, where it tells it.
  const std::string_view date = page_case.page.header("date");
  std::string_view year = date.size() > 16 ? date.substr(12, 4) : page_case.today.substr(0, 4);
  std::int64_t number = 0;
  std::from_chars(year.data(), year.data() + year.size(), number);
  return number;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const std::int64_t now = this_year(page_case);
  if (now == 0) return Outcome::kNotApplicable;
  const Page& page = page_case.page;
  const Block* newest = nullptr;
  std::int64_t year = 0;
  for (const Block& block : page.blocks) {
    if (block.region != Region::kFooter || block.text.bytes() > 300) continue;
    const std::int64_t named = copyright_year(slice(page.text, block.text));
    if (named <= year) continue;
    year = named;
    newest = &block;
  }
  if (newest == nullptr) return Outcome::kNotApplicable;
  if (year + 2 > now) return Outcome::kChecked;
  Finding& finding = findings.add(seen("footer", slice(page.text, newest->text), newest->at));
  finding.confidence = Confidence::kLikely;
  finding.values = {{"year", std::to_string(year)}, {"now", std::to_string(now)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {
    {"two pages whose last year is long gone", R"(-- / --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<p>Beans from Yemen.</p><footer>© 2009–2021 Roastery</footer>
-- /ar --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<html lang="ar"><p>بن يمني.</p><footer><p>جميع الحقوق محفوظة ٢٠٢٢</p></footer>
-- /before --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<p>Beans.</p><footer>2019 © Roastery. Since 1998.</footer>)",
     "/ /ar /before"},
    {"this year or the last one, no year, and a year that is no copyright", R"(-- / --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<footer>© 2009–2025 Roastery</footer>
-- /none --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<html lang="ar"><footer>جميع الحقوق محفوظة. تأسست المحمصة.</footer>
-- /founded --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<footer><p>© Roastery, since 1998</p><p>© Roastery · P.O. Box 2010</p><p>Photo © 2009 Jane</p><p>© 2009–<script>document.write(year)</script></p><p>© 2009 – today</p></footer>
-- /ar/founded --
Date: Sun, 22 Nov 2026 10:00:00 GMT

<html lang="ar"><footer><p>جميع الحقوق محفوظة. تأسست المحمصة عام 1998</p><p>كلية الحقوق 2019</p><p>تصوير سعاد © 2009</p></footer>
-- /no-clock --
<footer>© 2009 Roastery</footer>)"}};

}  // namespace

extern const Rule content_outdated{
    .card = {.id = "content-outdated",
             .category = Category::kContent,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Copyright line of long ago",
                    .headline = "{pages, plural, one {# page has a copyright line of long ago} "
                                "other {# pages have a copyright line of long ago}}",
                    .message = "The last year in the copyright line is {year}; now it is {now}.",
                    .why =
                        "Who sees an old year asks whether anybody still looks after the site, and "
                        "whether its prices and addresses are still right.",
                    .fix = "Let the template write the year of the last change, or take the year "
                           "out: the law asks for none. If the site rests since {year}, look "
                           "through what it says first."},
             .ar = {.title = "سنة قديمة في سطر حقوق النشر",
                    .headline =
                        "{pages, plural, one {صفحة واحدة في سطر حقوقها سنة قديمة} two {صفحتان في "
                        "سطر حقوقهما سنة قديمة} few {# صفحات في سطر حقوقها سنة قديمة} many {# صفحة "
                        "في سطر حقوقها سنة قديمة} other {# صفحة في سطر حقوقها سنة قديمة}}",
                    .message = "آخر سنة في سطر حقوق النشر {year}، والسنة الآن {now}.",
                    .why = "الزائر الذي يرى سنة قديمة يتساءل: أما زال أحد يعتني بالموقع؟ وهل "
                           "الأسعار والعناوين صحيحة؟",
                    .fix = "اجعل القالب يكتب سنة آخر تعديل، أو احذف السنة فالقانون لا يطلبها. وإن "
                           "لم يُحدَّث الموقع منذ {year} فراجع ما يقوله أولًا."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
