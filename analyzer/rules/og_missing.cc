// og-missing: nothing tells messengers and networks how to show the page.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (is_blank(page)) return Outcome::kNotApplicable;
  const bool any = std::ranges::any_of(page.open_graph, [](const auto& entry) {
    return entry.first.starts_with("og:") && !entry.second.empty();
  });
  if (!any) findings.add(seen("head > meta[property^=\"og:\"]", "absent", {}));
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ogp.me/",
                                         "https://developers.facebook.com/docs/sharing/webmasters"};

constexpr Example kExamples[] = {{"none", R"(-- / --
<title>Roastery</title><p>Beans.
-- /ar --
<html lang="ar"><meta property="og:title" content=""><title>محمصة البن</title><p>نحمص كل صباح.)",
                                  "/ /ar"},
                                 {"any of it, also by name", R"(-- / --
<html lang="ar"><meta property="og:title" content="محمصة البن"><p>نحمص كل صباح.
-- /name --
<meta name="og:image" content="https://example.com/a.jpg"><p>Beans.)"}};

}  // namespace

extern const Rule og_missing{
    .card = {.id = "og-missing",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Page without a preview for messengers",
                    .headline =
                        "{pages, plural, one {# page has no preview for messengers and networks} "
                        "other {# pages have no preview for messengers and networks}}",
                    .message = "The page has no Open Graph elements.",
                    .why = "Whoever shares the link sees a bare address or a picture chosen at "
                           "random; fewer people touch it.",
                    .fix = "Write og:title, og:type, og:image (1200 × 630 pixels) and og:url into "
                           "the head; most content systems have a plugin for it."},
             .ar = {.title = "صفحة بلا معاينة عند المشاركة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة بلا معاينة عند المشاركة} two {صفحتان بلا "
                        "معاينة عند المشاركة} few {# صفحات بلا معاينة عند المشاركة} many {# صفحة "
                        "بلا معاينة عند المشاركة} other {# صفحة بلا معاينة عند المشاركة}}",
                    .message = "ليس في الصفحة وسوم Open Graph.",
                    .why = "من شارك الرابط رأى عنوانًا مجردًا أو صورة اعتباطية، فيقل من ينقره.",
                    .fix = "اكتب في رأس الصفحة og:title وog:type وog:image ‏(1200 × 630 "
                           "بكسل) "
                           "وog:url؛ ولمعظم أنظمة إدارة المحتوى إضافة لذلك."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
