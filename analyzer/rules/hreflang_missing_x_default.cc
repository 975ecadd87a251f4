// hreflang-missing-x-default: a set of languages names no page for readers of none of them.
#include <algorithm>

#include "analyzer/hreflang.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.hreflang.size() < 2) return Outcome::kNotApplicable;
  const bool any = std::ranges::any_of(
      page.hreflang, [](const Hreflang& entry) { return ascii::equals(entry.code, "x-default"); });
  if (any) return Outcome::kChecked;
  const Hreflang& first = page.hreflang.front();
  findings.add(seen(place_of(first), first.code, first.at)).values = {
      {"count", static_cast<std::int64_t>(page.hreflang.size())}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developers.google.com/search/blog/2013/04/x-default-hreflang-for-international-pages"};

constexpr Example kExamples[] = {{"two languages and no default", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="ar" href="https://example.com/"><link rel="alternate" hreflang="en" href="https://example.com/en"><title>محمصة البن</title>)",
                                  "/"},
                                 {"a default", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="ar" href="https://example.com/"><link rel="alternate" hreflang="X-Default" href="https://example.com/en"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule hreflang_missing_x_default{
    .card = {.id = "hreflang-missing-x-default",
             .category = Category::kLanguage,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Languages without a default",
                    .headline = "{pages, plural, one {# page lists languages without an x-default} "
                                "other {# pages list languages without an x-default}}",
                    .message = "The page lists {count} languages and no x-default.",
                    .why = "It is allowed. With x-default you say which page readers of other "
                           "languages get, a choice of languages or the English one.",
                    .fix = "Add <link rel=\"alternate\" hreflang=\"x-default\" href=\"…\"> with "
                           "the page that suits everyone else."},
             .ar = {.title = "لغات بلا صفحة مبدئية (x-default)",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تذكر لغات بلا x-default} two {صفحتان "
                        "تذكران لغات بلا x-default} few {# صفحات تذكر لغات بلا x-default} many {# "
                        "صفحة تذكر لغات بلا x-default} other {# صفحة تذكر لغات بلا x-default}}",
                    .message = "تذكر الصفحة {count, plural, one {لغة واحدة} two {لغتين} few {# "
                               "لغات} many {# لغة} other {# لغة}} ولا تذكر x-default.",
                    .why = "هذا جائز، لكنك بـ x-default تحدد الصفحة التي يراها قراء اللغات الأخرى: "
                           "صفحة اختيار اللغة أو الإنجليزية مثلًا.",
                    .fix = "أضف <link rel=\"alternate\" hreflang=\"x-default\" href=\"…\"> بالصفحة "
                           "التي تناسب سائر القراء."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
