// charset-missing: neither the header nor the page says which encoding its letters are in. Where
// all are ASCII nothing can go wrong.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto beyond_ascii = [](std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  };
  if (!beyond_ascii(page.title()) && !beyond_ascii(page.text)) return Outcome::kNotApplicable;
  const bool declared = page.encoding_source != Decoded::Source::kGuess &&
                        page.encoding_source != Decoded::Source::kDefault;
  if (declared) return Outcome::kChecked;
  findings.add(seen("meta[charset]", "absent", {})).values = {{"encoding", page.encoding}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/semantics.html#charset",
    "https://www.w3.org/International/questions/qa-html-encoding-declarations"};

constexpr Example kExamples[] = {{"Arabic that declares nothing", R"(-- / --
Content-Type: text/html

<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.)",
                                  "/"},
                                 {"in the header, in the page, and ASCII", R"(-- / --
<html lang="ar"><title>محمصة البن</title><p>نحمص كل صباح.
-- /meta --
Content-Type: text/html

<meta charset="utf-8"><title>محمصة البن</title>
-- /ascii --
Content-Type: text/html

<title>Roastery</title><p>Beans.)"}};

}  // namespace

extern const Rule charset_missing{
    .card =
        {.id = "charset-missing",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that does not name its encoding",
                .headline = "{pages, plural, one {# page does not name its encoding} other {# "
                            "pages do not name their encoding}}",
                .message = "Neither the Content-Type header nor a <meta charset> names the "
                           "encoding; it was read as {encoding}.",
                .why = "Browsers guess, and on some machines Arabic and accented letters come out "
                       "as other signs; search results then show those.",
                .fix = "Save the page as UTF-8 and write <meta charset=\"utf-8\"> as the first "
                       "thing in the head."},
         .ar = {.title = "صفحة لا تذكر ترميزها",
                .headline = "{pages, plural, one {صفحة واحدة لا تذكر ترميزها} two {صفحتان لا "
                            "تذكران ترميزهما} few {# صفحات لا تذكر ترميزها} many {# صفحة لا تذكر "
                            "ترميزها} other {# صفحة لا تذكر ترميزها}}",
                .message = "لا تذكر ترويسة Content-Type ولا وسم <meta charset> ترميز الصفحة، وقد "
                           "قُرئت بترميز {encoding}.",
                .why = "يخمّن المتصفح الترميز، فتظهر الحروف العربية على بعض الأجهزة رموزًا، وتعرضها "
                       "نتائج البحث كذلك.",
                .fix =
                    "احفظ الصفحة بترميز UTF-8، واكتب <meta charset=\"utf-8\"> أول شيء في رأسها."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
