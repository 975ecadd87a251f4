// link-resource-as-page: links that lead readers to a script or a style sheet.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_source(std::string_view path) {
  for (const std::string_view end : {".js", ".mjs", ".css"}) {
    if (path.size() > end.size() && ascii::equals(path.substr(path.size() - end.size()), end)) {
      return true;
    }
  }
  return false;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances sources;
  bool any = false;
  for (const Link& link : page_case.page.links) {
    if (!link.internal) continue;
    any = true;
    if (is_source(link.url.path())) sources.add([&] { return seen(link, link.text); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = sources.report(findings)) {
    finding->values = {{"count", sources.count()}, {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"a link to a style sheet", R"(-- / --
<a href="/style.css">Style</a>
-- /ar --
<html lang="ar"><a href="/app.js">التطبيق</a>)",
                                  "/ /ar"},
                                 {"pages, pictures, and what the page loads", R"(-- / --
<link rel="stylesheet" href="/style.css"><a href="/ar">العربية</a><a href="/haraz.jpg">Haraz</a><a href="/node.js/">Node.js</a><a href="https://example.net/x.js">x</a>)"}};

}  // namespace

extern const Rule link_resource_as_page{
    .card = {.id = "link-resource-as-page",
             .category = Category::kLinks,
             .severity = Severity::kInfo,
             .effort = Effort::kMinutes,
             .en = {.title = "Links to scripts and style sheets",
                    .headline = "{pages, plural, one {# page links to scripts or style sheets} "
                                "other {# pages link to scripts or style sheets}}",
                    .message = "{count, plural, one {A link leads to a file of code: {link}.} "
                               "other {# links lead to files of code, first {link}.}}",
                    .why = "A reader who follows the link sees code; often the address came into "
                           "the wrong element.",
                    .fix = "Load the file with <script> or <link rel=stylesheet>, or take the link "
                           "out. Nothing is to be done where readers are meant to have the code."},
             .ar = {.title = "روابط إلى نصوص برمجية وأوراق أنماط",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تربط إلى نصوص برمجية أو أوراق أنماط} two "
                        "{صفحتان تربطان إلى نصوص برمجية أو أوراق أنماط} few {# صفحات تربط إلى نصوص "
                        "برمجية أو أوراق أنماط} many {# صفحة تربط إلى نصوص برمجية أو أوراق أنماط} "
                        "other {# صفحة تربط إلى نصوص برمجية أو أوراق أنماط}}",
                    .message = "{count, plural, one {رابط يقود إلى ملف شفرة: {link}.} two {رابطان "
                               "يقودان إلى ملفات شفرة، أولهما {link}.} few {# روابط تقود إلى ملفات "
                               "شفرة، أولها {link}.} many {# رابطًا تقود إلى ملفات شفرة، أولها "
                               "{link}.} other {# رابط تقود إلى ملفات شفرة، أولها {link}.}}",
                    .why =
                        "من يتبع الرابط يرى شفرة، وكثيرًا ما يكون العنوان قد وُضع في العنصر الخطأ.",
                    .fix = "حمّل الملف بـ <script> أو <link rel=stylesheet>، أو احذف الرابط. ولا "
                           "يلزم شيء إن كان المقصود أن يرى القراء الشفرة."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
