// redirect-http-refresh: a page sends visitors on with a Refresh header in place of a redirect of
// the server.
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kMaxQuoted = 300;  // Graphemes, see Evidence::what.

// Only a refresh without delay: one with a delay is read by visitors first.
Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const bool sent_on = page.status == 200 && !page.redirect_to.empty();
  if (!sent_on || page.refresh_from_header != true) return Outcome::kChecked;
  const Result<Url> target = Url::parse(page.redirect_to);
  Finding& finding = findings.add(
      {.where = "Refresh", .what = std::string(prefix_graphemes(page.meta_refresh, kMaxQuoted))});
  finding.values = {{"target", target ? target->display() : page.redirect_to}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
    "https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh"};

constexpr Example kExamples[] = {{"at once, to another page", R"(-- / --
<title>المحمصة</title>
-- /قديم --
Refresh: 0; url=/جديد

<p>انتقلنا)",
                                  "/قديم"},
                                 {"a reload, a delay, a redirect of the server", R"(-- / --
Refresh: 300

<p>news
-- /later --
Refresh: 30; url=/

<p>wait
-- /old 301 --
Refresh: 0; url=/
Location: /)"}};

}  // namespace

extern const Rule redirect_http_refresh{
    .card =
        {.id = "redirect-http-refresh",
         .category = Category::kHttp,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Redirect by a Refresh header",
                .headline = "{pages, plural, one {# page sends visitors on with a Refresh header} "
                            "other {# pages send visitors on with a Refresh header}}",
                .message = "The page sends visitors to {target} by a Refresh header and not by a "
                           "redirect of the server.",
                .why = "Search engines must guess to learn that it has moved, some do not follow "
                       "at all, and the back button of readers leads them in a circle.",
                .fix = "Answer with 301 and “Location: {target}” instead; where only files can be "
                       "changed, keep this and name {target} as the canonical."},
         .ar = {.title = "إعادة توجيه بواسطة ترويسة Refresh",
                .headline =
                    "{pages, plural, one {صفحة واحدة ترسل زوارها إلى غيرها} two {صفحتان ترسلان "
                    "زوارهما إلى غيرهما} few {# صفحات ترسل زوارها إلى غيرها} many {# صفحة ترسل "
                    "زوارها إلى غيرها} other {# صفحة ترسل زوارها إلى غيرها}} بواسطة ترويسة Refresh",
                .message = "ترسل الصفحة زوارها إلى {target} بواسطة ترويسة Refresh لا بإعادة توجيه "
                           "من الخادم.",
                .why = "على محرك البحث أن يخمّن ليعلم أنها انتقلت، وبعض الزواحف لا يتبعها أصلًا، وزر "
                       "الرجوع يدور بالقارئ في حلقة.",
                .fix = "أجب بالرمز 301 مع «Location: {target}» بدلًا من ذلك. وإن لم يمكن تغيير غير "
                       "الملفات فأبقها واجعل {target} الرابط الأساسي (canonical)."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
