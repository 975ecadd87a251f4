// blank-no-noopener: links that open a window which may steer the one it came from. Browsers of
// today forbid it by themselves.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  Instances links;
  bool any = false;
  for (const Link& link : page_case.page.links) {
    if (!link.new_window || !link.url.is_http() || link.internal) continue;
    any = true;
    if (link.rel.find("noopener") != link.rel.npos || link.rel.find("noreferrer") != link.rel.npos)
      continue;
    links.add([&] { return seen(link, link.text); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = links.report(findings)) {
    finding->values = {{"count", links.count()}, {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://html.spec.whatwg.org/multipage/links.html#link-type-noopener",
    "https://developer.chrome.com/docs/lighthouse/best-practices/"
    "external-anchors-use-rel-noopener"};

constexpr Example kExamples[] = {{"a new window for another site", R"(-- / --
<a target="_blank" href="https://example.net/">Farm</a>
-- /ar --
<html lang="ar"><a target="_BLANK" rel="nofollow" href="https://example.net/">المزرعة</a>)",
                                  "/ /ar"},
                                 {"with noopener or noreferrer, and a page of the site", R"(-- / --
<html lang="ar"><a target="_blank" rel="noopener" href="https://example.net/">المزرعة</a><a target="_blank" rel="noreferrer" href="https://example.org/">السوق</a><a target="_blank" href="/بن">البن</a>)"}};

}  // namespace

extern const Rule blank_no_noopener{
    .card =
        {.id = "blank-no-noopener",
         .category = Category::kLinks,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "New windows without noopener",
                .headline =
                    "{pages, plural, one {# page opens other sites in new windows without "
                    "noopener} other {# pages open other sites in new windows without noopener}}",
                .message = "{count, plural, one {A link opens another site in a new window without "
                           "noopener: {link}.} other {# links open other sites in new windows "
                           "without noopener, first {link}.}}",
                .why = "In browsers from before 2021 the other site can send your page elsewhere "
                       "behind the visitor’s back. It has nothing to do with rank.",
                .fix = "Add rel=\"noopener\" to links with target=\"_blank\", best in the editor’s "
                       "settings."},
         .ar =
             {.title = "نوافذ جديدة بلا noopener",
              .headline =
                  "{pages, plural, one {صفحة واحدة تفتح مواقع أخرى في نوافذ جديدة بلا noopener} "
                  "two {صفحتان تفتحان مواقع أخرى في نوافذ جديدة بلا noopener} few {# صفحات تفتح "
                  "مواقع أخرى في نوافذ جديدة بلا noopener} many {# صفحة تفتح مواقع أخرى في نوافذ "
                  "جديدة بلا noopener} other {# صفحة تفتح مواقع أخرى في نوافذ جديدة بلا noopener}}",
              .message = "{count, plural, one {رابط واحد يفتح موقعًا آخر في نافذة جديدة بلا "
                         "noopener: {link}.} two {رابطان يفتحان مواقع أخرى في نوافذ جديدة بلا "
                         "noopener، أولهما {link}.} few {# روابط تفتح مواقع أخرى في نوافذ جديدة "
                         "بلا noopener، أولها {link}.} many {# رابطًا تفتح مواقع أخرى في نوافذ "
                         "جديدة بلا noopener، أولها {link}.} other {# رابط تفتح مواقع أخرى في "
                         "نوافذ جديدة بلا noopener، أولها {link}.}}",
              .why = "في متصفحات ما قبل 2021 يستطيع الموقع الآخر أن ينقل صفحتك إلى غيرها من وراء "
                     "الزائر. ولا صلة لهذا بالترتيب.",
              .fix = "أضف rel=\"noopener\" إلى الروابط التي عليها target=\"_blank\"، والأحسن في "
                     "إعداد المحرر."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
