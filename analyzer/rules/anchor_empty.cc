// anchor-empty: links to pages without any name: no text, no alt text of an image, no aria-label.
#include <string_view>
#include <unordered_set>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// Anchors with javascript:, mailto: and the like, and those to places on the page, are handles of
// scripts as often as links.
bool is_nameless(const Link& link, const Page& page) {
  return link.text.empty() && !link.labelled && !link.hidden && link.url.is_http() &&
         !is_same_page(link, page);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!body_was_read(page) || page.links.empty()) return Outcome::kNotApplicable;
  // A card's picture often leads where the title beside it leads: then the target has its name.
  std::unordered_set<std::string_view> told;
  bool any = false;
  for (const Link& link : page.links) any = any || is_nameless(link, page);
  if (!any) return Outcome::kChecked;
  for (const Link& link : page.links) {
    if (!link.text.empty() || link.labelled) told.insert(link.url.href());
  }
  for (const Link& link : page.links) {
    if (!is_nameless(link, page) || !told.insert(link.url.href()).second) continue;
    Finding& finding =
        findings.add(seen(link, link.has_image ? "an image without alt text" : "no text"));
    finding.key = link.url.href();
    finding.values = {{"url", std::string(prefix_graphemes(link.url.display(), kQuoted))},
                      {"case", link.has_image ? "image" : "bare"}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kAliases[] = {"link-name"};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html"};

constexpr Example kExamples[] = {
    {"an icon of the style sheet, and images without an alt text", R"(-- / --
<a href="/beans"><i class="icon"></i></a>
-- /none --
<html lang="ar"><a href="/beans"><img src="/b.jpg"></a>
-- /decoration --
<a href="/beans"><img src="/b.jpg" alt=""></a>)",
     "/ /none /decoration"},
    {"links with a name of any kind", R"(-- / --
<html lang="ar"><a href="/beans">أنواع البن</a><a href="/mills"><img src="/m.jpg" alt="المطاحن"></a>
<a href="/cart" aria-label="سلة المشتريات"><i class="icon"></i></a>)"},
    {"a picture beside the title that leads there too, and what is no link to a page", R"(-- / --
<a href="/beans"><img src="/b.jpg" alt=""></a><h2><a href="/beans">Our beans</a></h2>
<a id="top"></a><a href="#menu"></a><a href="javascript:;"></a><a href="mailto:a@example.com"></a>)"},
    {"what nobody meets, and what another element names", R"(-- / --
<div hidden><a href="/a"></a></div><a href="/b" aria-hidden="true"><i></i></a>
<h2 id="t">مطاحننا</h2><a href="/mills" aria-labelledby="t"></a>)"}};

}  // namespace

extern const Rule anchor_empty{
    .card =
        {.id = "anchor-empty",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .aliases = kAliases,
         .en = {.title = "Link without a text",
                .headline = "{pages, plural, one {# page has links without a text} "
                            "other {# pages have links without a text}}",
                .message = "{case, select, image {The link to {url} is an image without an alt "
                           "text.} other {The link to {url} has no text.}}",
                .why = "A screen reader reads out the address, letter by letter, and search "
                       "engines learn nothing from the link about the page behind it.",
                .fix =
                    "{case, select, image {Give the image an alt text that says where the link "
                    "leads: the subject of {url}.} other {Write into the link where it leads, "
                    "or give it an aria-label where only an icon shows: the subject of {url}.}}"},
         .ar = {.title = "رابط بلا نص",
                .headline = "{pages, plural, one {صفحة واحدة فيها روابط بلا نص} "
                            "two {صفحتان فيهما روابط بلا نص} few {# صفحات فيها روابط بلا نص} "
                            "many {# صفحة فيها روابط بلا نص} other {# صفحة فيها روابط بلا نص}}",
                .message = "{case, select, image {الرابط إلى {url} صورة بلا نص بديل.} "
                           "other {الرابط إلى {url} بلا نص.}}",
                .why = "يقرأ قارئ الشاشة مسار الصفحة المقصودة حرفًا حرفًا، ولا تعرف محركات "
                       "البحث من الرابط شيئًا عنها.",
                .fix =
                    "{case, select, image {اكتب للصورة نصًا بديلًا يقول إلى أين يقود الرابط: "
                    "موضوع {url}.} other {اكتب في الرابط إلى أين يقود، أو أضف إليه aria-label إن "
                    "لم تظهر فيه إلا أيقونة: موضوع {url}.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kBody};

}  // namespace dalil::rules
