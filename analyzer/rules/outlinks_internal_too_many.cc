// outlinks-internal-too-many: more internal links than anyone could choose from.
#include <algorithm>

#include "analyzer/link_lists.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kMost = 3'000;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.links.empty()) return Outcome::kNotApplicable;
  const auto count =
      std::ranges::count_if(page.links, [](const Link& link) { return link.internal; });
  // An index is a list of links by nature.
  if (count <= kMost || is_list_of_links(page)) return Outcome::kChecked;
  findings.add(seen("a[href]", std::to_string(count) + " internal links", {})).values = {
      {"count", static_cast<std::int64_t>(count)}, {"most", kMost}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"3,001 links", R"(-- / --
<html lang="ar"><p>كل الصفحات
repeat 3001 <p>بن من <a href="/بن">حراز</a>)",
                                  "/"},
                                 {"a menu", R"(-- / --
<html lang="ar"><p>كل الصفحات
repeat 100 <a href="/بن">البن</a>
-- /index --
<p>Index
repeat 3001 <a href="/beans">Beans</a>)"}};

}  // namespace

extern const Rule outlinks_internal_too_many{
    .card =
        {.id = "outlinks-internal-too-many",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kDays,
         .en = {.title = "Thousands of internal links on one page",
                .headline = "{pages, plural, one {# page has thousands of internal links} other {# "
                            "pages have thousands of internal links}}",
                .message = "The page has {count, number} internal links.",
                .why = "The weight of the page is divided among all of them, and crawlers may not "
                       "take them all; visitors find nothing in such a list.",
                .fix = "Divide the list over several pages or by subject, so that each has fewer "
                       "than {most, number} links."},
         .ar = {.title = "آلاف الروابط الداخلية في صفحة",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها آلاف الروابط الداخلية} two {صفحتان في كل "
                    "منهما آلاف الروابط الداخلية} few {# صفحات فيها آلاف الروابط الداخلية} many {# "
                    "صفحة فيها آلاف الروابط الداخلية} other {# صفحة فيها آلاف الروابط الداخلية}}",
                .message = "في الصفحة {count, plural, one {رابط داخلي واحد} two {رابطان داخليان} "
                           "few {# روابط داخلية} many {# رابطًا داخليًا} other {# رابط داخلي}}.",
                .why = "يتوزع وزن الصفحة عليها كلها، وقد لا يأخذها الزاحف جميعًا، ولا يجد الزائر "
                       "شيئًا في قائمة كهذه.",
                .fix = "قسّم القائمة صفحات أو موضوعات حتى تقل روابط كل منها عن {most, number}."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
