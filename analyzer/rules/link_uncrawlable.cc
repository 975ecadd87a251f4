// link-uncrawlable: links that only a script or a single machine can follow: to pages that crawlers
// then never find. Buttons that are written as links are no such links.
#include <set>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

bool leads_somewhere(std::string_view script) {
  for (const std::string_view word : {"location", "window.open", "navigate(", ".push(", "goto("}) {
    if (script.find(word) != script.npos) return true;
  }
  return false;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  std::set<std::string_view> known;
  const auto report = [&](Evidence evidence, std::string_view address, SourcePosition at,
                          const char* which) {
    if (!known.insert(address).second) return;
    Finding& finding = findings.add(std::move(evidence));
    finding.key = prefix_graphemes(address, kQuoted);
    finding.values = {{"address", finding.key}, {"line", std::int64_t{at.line}}, {"case", which}};
  };
  for (const Link& link : page.links) {
    if (link.url.scheme() == "file") {
      report(seen(link, link.text), link.href, link.at, "file");
    } else if (ascii::starts_with(link.href, "javascript:") && leads_somewhere(link.href)) {
      report(seen(link, link.text), link.href, link.at, "script");
    }
  }
  for (const Part& part : page.parts) {
    if (part.kind != PartKind::kScriptLink || !leads_somewhere(part.address)) continue;
    report(seen("a[onclick]", part.address, part.at), part.address, part.at, "script");
  }
  return page.links.empty() && known.empty() ? Outcome::kNotApplicable : Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {
    {"scripts in place of an address, and a file of the author’s machine", R"x(-- / --
<a href="javascript:window.open('/beans')">Beans</a>
-- /ar --
<html lang="ar"><a onclick="location.href='/بن'">البن</a>
-- /file --
<a href="file:///C:/beans.html">Beans</a>)x",
     "/ /ar /file"},
    {"buttons written as links, places and other schemes", R"x(-- / --
<html lang="ar"><a href="javascript:void(0)">القائمة</a><a href="#" onclick="toggle()">المزيد</a><a onclick="play()">شغّل</a>
<a href="mailto:a@example.com">راسلنا</a><a href="/بن" onclick="location.href='/بن'">البن</a>)x"}};

}  // namespace

extern const Rule link_uncrawlable{
    .card =
        {.id = "link-uncrawlable",
         .category = Category::kLinks,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Links that crawlers cannot follow",
                .headline = "{pages, plural, one {# page has links that crawlers cannot follow} "
                            "other {# pages have links that crawlers cannot follow}}",
                .message = "{case, select, file {The link on line {line} leads to a file of its "
                           "author’s machine: {address}.} other {The link on line {line} leads on "
                           "by a script only: {address}.}}",
                .why = "Search engines follow addresses in href. What only a script opens they do "
                       "not find, and visitors cannot open it in a new tab.",
                .fix = "Write <a href=\"…\"> with the address of the page; a script may still act "
                       "on the click."},
         .ar =
             {.title = "روابط لا يتبعها الزاحف",
              .headline =
                  "{pages, plural, one {صفحة واحدة فيها روابط لا يتبعها الزاحف} two {صفحتان في كل "
                  "منهما روابط لا يتبعها الزاحف} few {# صفحات فيها روابط لا يتبعها الزاحف} many {# "
                  "صفحة فيها روابط لا يتبعها الزاحف} other {# صفحة فيها روابط لا يتبعها الزاحف}}",
              .message =
                  "{case, select, file {يقود الرابط في السطر {line} إلى ملف في جهاز كاتبه: "
                  "{address}.} other {لا يقود الرابط في السطر {line} إلا ببرنامج: {address}.}}",
              .why = "تتبع محركات البحث العناوين التي في href، ولا تجد ما لا يفتحه إلا برنامج، ولا "
                     "يستطيع الزائر فتحه في علامة تبويب جديدة.",
              .fix = "اكتب <a href=\"…\"> بعنوان الصفحة؛ وللبرنامج أن يعمل عند النقر مع ذلك."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
