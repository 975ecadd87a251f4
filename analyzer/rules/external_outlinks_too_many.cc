// external-outlinks-too-many: more than a hundred links to other sites.
#include <algorithm>

#include "analyzer/link_lists.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kMost = 100;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.links.empty()) return Outcome::kNotApplicable;
  const auto count = std::ranges::count_if(
      page.links, [](const Link& link) { return link.url.is_http() && !link.internal; });
  if (count <= kMost || is_list_of_links(page)) return Outcome::kChecked;
  findings.add(seen("a[href]", std::to_string(count) + " external links", {})).values = {
      {"count", static_cast<std::int64_t>(count)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/essentials/spam-policies#link-spam"};

constexpr Example kExamples[] = {{"101 links", R"(-- / --
<html lang="ar"><p>مواقع مفيدة
repeat 101 <p>نحمص حبوب البن من <a href="https://example.net/">المزرعة</a>)",
                                  "/"},
                                 {"few to others, many to itself", R"(-- / --
<html lang="ar"><p>مواقع مفيدة <a href="https://example.net/">المزرعة</a>
repeat 101 <a href="/بن">البن</a>
-- /index --
<p>Pages of others
repeat 101 <a href="https://example.net/">Farm</a>)"}};

}  // namespace

extern const Rule external_outlinks_too_many{
    .card =
        {.id = "external-outlinks-too-many",
         .category = Category::kLinks,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Many links to other sites",
                .headline = "{pages, plural, one {# page has more than a hundred links to other "
                            "sites} other {# pages have more than a hundred links to other sites}}",
                .message = "The page has {count} links to other sites.",
                .why = "A good collection of links is worth much; but this many may also be spam "
                       "in comments, or a template that links partners everywhere.",
                .fix =
                    "Look them through: take out what you would not recommend, and mark what was "
                    "paid for with rel=\"sponsored\" and what visitors wrote with rel=\"ugc\"."},
         .ar = {.title = "روابط كثيرة إلى مواقع أخرى",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها أكثر من مئة رابط إلى مواقع أخرى} two "
                    "{صفحتان في كل منهما أكثر من مئة رابط إلى مواقع أخرى} few {# صفحات فيها أكثر "
                    "من مئة رابط إلى مواقع أخرى} many {# صفحة فيها أكثر من مئة رابط إلى مواقع "
                    "أخرى} other {# صفحة فيها أكثر من مئة رابط إلى مواقع أخرى}}",
                .message = "في الصفحة {count, plural, one {رابط واحد} two {رابطان} few {# روابط} "
                           "many {# رابطًا} other {# رابط}} إلى مواقع أخرى.",
                .why = "مجموعة الروابط الجيدة ثمينة، لكن هذا العدد قد يكون إزعاجًا في التعليقات أو "
                       "قالبًا يربط بالشركاء في كل مكان.",
                .fix = "راجعها: احذف ما لا توصي به، واكتب rel=\"sponsored\" على المدفوع "
                       "وrel=\"ugc\" على ما كتبه الزوار."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
