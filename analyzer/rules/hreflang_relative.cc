// hreflang-relative: hreflang entries without a whole address.
#include "analyzer/hreflang.h"
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.hreflang.empty()) return Outcome::kNotApplicable;
  Instances relative;
  for (const Hreflang& entry : page.hreflang) {
    const std::string_view href = entry.href;
    if (ascii::starts_with(href, "http:") || ascii::starts_with(href, "https:")) continue;
    relative.add([&] { return seen(place_of(entry), href.empty() ? "empty" : href, entry.at); });
  }
  relative.report(findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions"};

constexpr Example kExamples[] = {{"a path, and no scheme", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar"><title>Roastery</title>
-- /ar --
<html lang="ar"><link rel="alternate" hreflang="en" href="//example.com/"><title>البن</title>)",
                                  "/ /ar"},
                                 {"whole addresses", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="en" href="https://example.com/en"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule hreflang_relative{
    .card =
        {.id = "hreflang-relative",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en =
             {.title = "hreflang without a whole address",
              .headline = "{pages, plural, one {# page has hreflang entries without scheme and "
                          "host} other {# pages have hreflang entries without scheme and host}}",
              .message =
                  "{count, plural, one {An hreflang entry leads to “{first}”, which is no whole "
                  "address.} other {# hreflang entries are no whole addresses, first “{first}”.}}",
              .why = "Google asks for whole addresses, scheme included; others may be passed over, "
                     "and the languages are then not told apart.",
              .fix = "Write each with https:// and the host, in the template."},
         .ar = {.title = "روابط hreflang بعناوين غير كاملة",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها روابط hreflang بلا بروتوكول ومضيف} two "
                    "{صفحتان في كل منهما روابط hreflang بلا بروتوكول ومضيف} few {# صفحات فيها "
                    "روابط hreflang بلا بروتوكول ومضيف} many {# صفحة فيها روابط hreflang بلا "
                    "بروتوكول ومضيف} other {# صفحة فيها روابط hreflang بلا بروتوكول ومضيف}}",
                .message =
                    "{count, plural, one {رابط hreflang إلى «{first}»، وهو عنوان غير كامل.} two "
                    "{رابطا hreflang بعنوانين غير كاملين، أولهما «{first}».} few {# روابط hreflang "
                    "بعناوين غير كاملة، أولها «{first}».} many {# رابط hreflang بعنوان غير كامل، "
                    "أولها «{first}».} other {# رابط hreflang بعنوان غير كامل، أولها «{first}».}}",
                .why = "يطلب Google عناوين كاملة بالبروتوكول، وقد يُهمل غيرها فلا يُفرَّق بين اللغات.",
                .fix =
                    "اكتب كلًّا منها في القالب بادئًا بـ https://‎ "
                    "والمضيف."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
