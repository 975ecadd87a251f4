// url-malformed-link: links whose address cannot be one: what does not parse, a host without its
// scheme, a placeholder that no template filled.
#include <set>

#include "analyzer/malformed_href.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

std::string_view fault_of(const Link& link) {
  const std::string_view href = link.href;
  if (href.empty()) return {};
  const std::string_view malformed = malformation_of(href);
  if (malformed == "template" || link.url.valid()) return malformed;
  return "invalid";
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.links.empty()) return Outcome::kNotApplicable;
  std::set<std::string_view> known;
  for (const Link& link : page.links) {
    const std::string_view fault = fault_of(link);
    if (fault.empty() || !known.insert(link.href).second) continue;
    Finding& finding = findings.add(seen(link, link.text));
    finding.key = prefix_graphemes(link.href, kQuoted);
    finding.values = {
        {"href", finding.key}, {"line", std::int64_t{link.at.line}}, {"case", std::string(fault)}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://url.spec.whatwg.org/#url-parsing",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"a port that is none, a missing scheme, and a placeholder", R"(-- / --
<a href="https://example.net:port/">Farm</a>
-- /ar --
<html lang="ar"><a href="www.example.net">المزرعة</a>
-- /template --
<a href="undefined">Beans</a>)",
     "/ /ar /template"},
    {"relative addresses, other schemes, and a file whose name begins so", R"(-- / --
<html lang="ar"><a href="/أنواع البن">البن</a><a href="mailto:a@example.com">راسلنا</a><a href="">هنا</a>
<a href="tel:+967777">اتصل</a><a href="www.html">Web</a>)"}};

}  // namespace

extern const Rule url_malformed_link{
    .card = {.id = "url-malformed-link",
             .category = Category::kUrls,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Links that are not valid addresses",
                    .headline =
                        "{pages, plural, one {# page has links that are not valid addresses} "
                        "other {# pages have links that are not valid addresses}}",
                    .message =
                        "{case, select, scheme {The link to “{href}” (line {line}) lacks https:// "
                        "and leads to a page of that name on your own site.} template {The link on "
                        "line {line} leads to “{href}”, a placeholder that was never filled in.} "
                        "other {“{href}” on line {line} is no valid address.}}",
                    .why = "Neither visitors nor crawlers get where the link should lead.",
                    .fix = "{case, select, scheme {Write the whole address, with https:// before "
                           "it.} template {Mend the template that writes this link, or leave the "
                           "link out where there is no address.} other {Write the address anew, "
                           "best by copying it from the browser.}}"},
             .ar = {.title = "روابط إلى عناوين غير صحيحة",
                    .headline = "{pages, plural, one {صفحة واحدة فيها روابط إلى عناوين غير صحيحة} "
                                "two {صفحتان في كل منهما روابط إلى عناوين غير صحيحة} few {# صفحات "
                                "فيها روابط إلى عناوين غير صحيحة} many {# صفحة فيها روابط إلى "
                                "عناوين غير صحيحة} other {# صفحة فيها روابط إلى عناوين غير صحيحة}}",
                    .message =
                        "{case, select, scheme {ينقص الرابط إلى «{href}» (السطر {line}) "
                        "‎https://‎ في أوله، فيقود إلى صفحة بهذا الاسم "
                        "في "
                        "موقعك.} "
                        "template "
                        "{يقود الرابط في السطر {line} إلى «{href}»، وهو موضع في القالب لم يُملأ.} "
                        "other {«{href}» في السطر {line} ليس عنوانًا صحيحًا.}}",
                    .why = "لا يصل الزائر ولا الزاحف إلى حيث ينبغي أن يقود الرابط.",
                    .fix = "{case, select, scheme {اكتب العنوان كاملًا وفي أوله "
                           "‎https://‎.} "
                           "template {أصلح القالب الذي يكتب هذا الرابط، أو احذف الرابط حيث لا "
                           "عنوان.} other {اكتب العنوان من جديد، والأحسن أن تنسخه من المتصفح.}}"},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
