// link-to-http: an https page links to pages of its own site by http.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!page.url.starts_with("https:") || page.links.empty()) return Outcome::kNotApplicable;
  Instances links;
  for (const Link& link : page.links) {
    if (link.internal && link.url.scheme() == "http")
      links.add([&] { return seen(link, link.text); });
  }
  if (Finding* const finding = links.report(findings)) {
    finding->values = {{"count", links.count()}, {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/canonicalization",
    "https://web.dev/articles/enable-https"};

constexpr Example kExamples[] = {{"a page of its own by http", R"(-- / --
<a href="http://example.com/beans">Beans</a>
-- /ar --
<html lang="ar"><a href="http://example.com/بن">البن</a>)",
                                  "/ /ar"},
                                 {"https, paths, and others that only have http", R"(-- / --
<html lang="ar"><a href="https://example.com/بن">البن</a><a href="/بن">البن</a><a href="http://example.net/">المزرعة</a>
-- http://example.com/old --
<a href="http://example.com/beans">Beans</a>)"}};

}  // namespace

extern const Rule link_to_http{
    .card =
        {.id = "link-to-http",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Internal links by http",
                .headline = "{pages, plural, one {# page on https links to its own site by http} "
                            "other {# pages on https link to their own site by http}}",
                .message = "{count, plural, one {A link within the site begins with http: {link}.} "
                           "other {# links within the site begin with http, first {link}.}}",
                .why = "Each click goes unencrypted first and over a redirect; for crawlers each "
                       "is another address of the page.",
                .fix = "Write these links with https:// or as paths (/…); a search for http:// in "
                       "the database finds them."},
         .ar = {.title = "روابط داخلية عبر http",
                .headline = "{pages, plural, one {صفحة واحدة على https وتربط بموقعها عبر http} two "
                            "{صفحتان على https وتربطان بموقعهما عبر http} few {# صفحات على https "
                            "وتربط بموقعها عبر http} many {# صفحة على https وتربط بموقعها عبر "
                            "http} other {# صفحة على https وتربط بموقعها عبر http}}",
                .message = "{count, plural, one {رابط داخلي واحد يبدأ بـ http: ‏{link}.} "
                           "two "
                           "{رابطان داخليان يبدآن بـ http، أولهما {link}.} few {# روابط داخلية "
                           "تبدأ بـ http، أولها {link}.} many {# رابطًا داخليًا تبدأ بـ http، أولها "
                           "{link}.} other {# رابط داخلي تبدأ بـ http، أولها {link}.}}",
                .why =
                    "تمر كل نقرة أولًا بلا تشفير ثم بإعادة توجيه، ويراها الزاحف عنوانًا آخر للصفحة.",
                .fix = "اكتب هذه الروابط بـ https://‎ أو مسارات (‎/…‎)؛ والبحث عن "
                       "http://‎ "
                       "في قاعدة البيانات يدل عليها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
