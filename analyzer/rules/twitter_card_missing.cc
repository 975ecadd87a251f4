// twitter-card-missing: no element says how large a preview X shows; it then shows a small one from
// Open Graph.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto has = [&](std::string_view beginning) {
    return std::ranges::any_of(
        page.open_graph, [&](const auto& entry) { return entry.first.starts_with(beginning); });
  };
  // Where there is no Open Graph either, og-missing says so.
  if (!has("og:")) return Outcome::kNotApplicable;
  if (!has("twitter:card")) findings.add(seen("head > meta[name=\"twitter:card\"]", "absent", {}));
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developer.x.com/en/docs/x-for-websites/cards/overview/markup"};

constexpr Example kExamples[] = {{"Open Graph alone", R"(-- / --
<html lang="ar"><meta property="og:title" content="محمصة البن"><title>محمصة البن</title>)",
                                  "/"},
                                 {"a card, and neither", R"(-- / --
<html lang="ar"><meta property="og:title" content="محمصة البن"><meta name="twitter:card" content="summary_large_image"><title>محمصة البن</title>
-- /none --
<title>Beans</title>)"}};

}  // namespace

extern const Rule twitter_card_missing{
    .card = {.id = "twitter-card-missing",
             .category = Category::kContent,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "No card for X",
                    .headline = "{pages, plural, one {# page names no card for X} other {# pages "
                                "name no card for X}}",
                    .message = "The page has Open Graph and no twitter:card.",
                    .why = "X then shows a small preview. It is no fault, and does not matter "
                           "where your readers are not on X.",
                    .fix = "Write <meta name=\"twitter:card\" content=\"summary_large_image\"> "
                           "into the template; title and picture come from Open Graph."},
             .ar = {.title = "لا بطاقة لمنصة X",
                    .headline =
                        "{pages, plural, one {صفحة واحدة لا تذكر بطاقة لمنصة X} two {صفحتان لا "
                        "تذكران بطاقة لمنصة X} few {# صفحات لا تذكر بطاقة لمنصة X} many {# صفحة لا "
                        "تذكر بطاقة لمنصة X} other {# صفحة لا تذكر بطاقة لمنصة X}}",
                    .message = "في الصفحة Open Graph وليس فيها twitter:card.",
                    .why = "تعرض X حينئذ معاينة صغيرة. وليس هذا خطأ، ولا يهم إن لم يكن قراؤك هناك.",
                    .fix =
                        "اكتب في القالب <meta name=\"twitter:card\" "
                        "content=\"summary_large_image\">؛ والعنوان والصورة يؤخذان من Open Graph."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
