// keywords-present: a page has meta keywords, which the large search engines do not read.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  for (const NamedMeta& meta : page_case.page.metas) {
    if (meta.name != "keywords" || meta.content.empty()) continue;
    Finding& finding = findings.add(seen("meta[name=keywords]", meta.content, meta.at));
    finding.values = {{"keywords", finding.evidence.front().what}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/blog/2009/09/google-does-not-use-keywords-meta-tag",
    "https://developers.google.com/search/docs/crawling-indexing/special-tags"};

constexpr Example kExamples[] = {{"a list of words", R"(-- / --
<title>Roastery</title><meta name="keywords" content="coffee, beans">
-- /ar --
<html lang="ar"><title>محمصة البن</title><meta name="Keywords" content="بن، قهوة، يمن">)",
                                  "/ /ar"},
                                 {"none, and an empty one", R"(-- / --
<html lang="ar"><title>محمصة البن</title><meta name="keywords" content=""><meta name="author" content="سعاد">)"}};

}  // namespace

extern const Rule keywords_present{
    .card = {.id = "keywords-present",
             .category = Category::kDescriptions,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Meta keywords",
                    .headline = "{pages, plural, one {# page has meta keywords} other {# pages "
                                "have meta keywords}}",
                    .message = "The page has meta keywords: “{keywords}”.",
                    .why = "Google has passed over them since 2009 at the latest. They cost work, "
                           "and they tell competitors which phrases you are after.",
                    .fix = "Remove the element from the template, and put the work into titles and "
                           "headings."},
             .ar = {.title = "كلمات مفتاحية في وسم keywords",
                    .headline = "{pages, plural, one {صفحة واحدة فيها وسم keywords} two {صفحتان في "
                                "كل منهما وسم keywords} few {# صفحات فيها وسم keywords} many {# "
                                "صفحة فيها وسم keywords} other {# صفحة فيها وسم keywords}}",
                    .message = "في الصفحة وسم keywords: «{keywords}».",
                    .why = "لا يقرؤه Google منذ سنة 2009 على الأقل، وكتابته عمل ضائع، ويدل "
                           "المنافسين على العبارات التي تستهدفها.",
                    .fix = "احذف الوسم من القالب، واصرف جهدك إلى عناوين الصفحات وعناوين أقسامها."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
