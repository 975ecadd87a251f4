// url-too-long: an address that is too long to be read, said or sent. Counted as readers see it: an
// Arabic letter is one character, not the six of its percent-encoding.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMostLetters = 115;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.url.size() <= kMostLetters) return Outcome::kChecked;
  const Result<Url> url = Url::parse(page.url);
  if (!url) return Outcome::kNotApplicable;
  const std::size_t letters = graphemes(url->display());
  if (letters <= kMostLetters) return Outcome::kChecked;
  findings.add(seen("URL", shown_url(*url), {})).values = {
      {"letters", static_cast<std::int64_t>(letters)},
      {"most", static_cast<std::int64_t>(kMostLetters)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"120 characters and more", R"(-- / --
<title>Roastery</title>
-- /how-we-choose-and-dry-and-sort-and-roast-and-grind-and-brew-and-serve-the-beans-that-come-from-the-terraces-of-haraz --
<title>Haraz</title>)",
                                  "/how-we-choose-and-dry-and-sort-and-roast-and-grind-and-brew-"
                                  "and-serve-the-beans-that-come-from-the-terraces-of-haraz"},
                                 {"a long Arabic slug is short when it is decoded", R"(-- / --
<title>محمصة البن</title>
-- /كيف-نختار-حبوب-البن-اليمني-ونجففها-ونحمصها-ونطحنها --
<html lang="ar"><title>كيف نختار حبوب البن</title>)"}};

}  // namespace

extern const Rule url_too_long{
    .card =
        {.id = "url-too-long",
         .category = Category::kUrls,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Long address",
                .headline = "{pages, plural, one {# page has a long address} other {# pages have "
                            "long addresses}}",
                .message = "The address has {letters} characters as readers see it; up to {most} "
                           "stay readable.",
                .why = "Long addresses break in mails and messages and are cut in results; readers "
                       "cannot see from them where they will be.",
                .fix = "Keep three to five words that name the page, leave out folders that say "
                       "nothing, and redirect the old address (301)."},
         .ar = {.title = "عنوان URL طويل",
                .headline = "{pages, plural, one {صفحة واحدة عنوانها (URL) طويل} two {صفحتان عنوان "
                            "كل منهما (URL) طويل} few {# صفحات عنوانها (URL) طويل} many {# صفحة "
                            "عنوانها (URL) طويل} other {# صفحة عنوانها (URL) طويل}}",
                .message =
                    "في عنوان URL كما يراه القارئ {letters, plural, one {حرف واحد} two {حرفان} few "
                    "{# أحرف} many {# حرفًا} other {# حرف}}، وما لا يزيد على {most} يبقى مقروءًا.",
                .why = "تنكسر العناوين الطويلة في الرسائل وتُقطع في نتائج البحث، فلا يرى القارئ "
                       "منها إلى أين يذهب.",
                .fix = "أبقِ ثلاث كلمات إلى خمس تسمي الصفحة، واحذف المجلدات التي لا تقول شيئًا، وأعد "
                       "توجيه العنوان القديم (301)."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
