// og-incomplete: Open Graph without one of the four that it asks for.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(page.open_graph, [&](const auto& entry) {
      return entry.first == name && !entry.second.empty();
    });
  };
  std::string missing;
  bool any = false;
  for (const std::string_view name : {"og:title", "og:type", "og:image", "og:url"}) {
    // og:image:url is another name of the same.
    if (has(name) || (name == "og:image" && (has("og:image:url") || has("og:image:secure_url")))) {
      any = true;
    } else {
      missing += missing.empty() ? "" : ", ";
      missing += name;
    }
  }
  if (!any) return Outcome::kNotApplicable;  // og-missing
  if (!missing.empty())
    findings.add(seen("head > meta[property^=\"og:\"]", missing, {})).values = {
        {"missing", missing}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ogp.me/#metadata"};

constexpr Example kExamples[] = {{"no picture, and no type", R"(-- / --
<meta property="og:title" content="Roastery"><meta property="og:type" content="website"><meta property="og:url" content="https://example.com/">
-- /ar --
<html lang="ar"><meta property="og:title" content="محمصة البن"><meta property="og:image" content="https://example.com/a.jpg"><meta property="og:url" content="https://example.com/ar">)",
                                  "/ /ar"},
                                 {"all four, and none", R"(-- / --
<html lang="ar"><meta property="og:title" content="محمصة البن"><meta property="og:type" content="website"><meta property="og:image:secure_url" content="https://example.com/a.jpg"><meta property="og:url" content="https://example.com/">
-- /none --
<title>Beans</title>)"}};

}  // namespace

extern const Rule og_incomplete{
    .card =
        {.id = "og-incomplete",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Preview that lacks something",
                .headline = "{pages, plural, one {# page has an incomplete preview for messengers} "
                            "other {# pages have incomplete previews for messengers}}",
                .message = "Open Graph lacks {missing}.",
                .why = "Networks fill in by guessing what is missing: another picture, a cut "
                       "title, an address with parameters.",
                .fix = "Add {missing} to the head of the template."},
         .ar =
             {.title = "معاينة ناقصة عند المشاركة",
              .headline =
                  "{pages, plural, one {صفحة واحدة معاينتها عند المشاركة ناقصة} two {صفحتان معاينة "
                  "كل منهما عند المشاركة ناقصة} few {# صفحات معاينتها عند المشاركة ناقصة} many {# "
                  "صفحة معاينتها عند المشاركة ناقصة} other {# صفحة معاينتها عند المشاركة ناقصة}}",
              .message = "ينقص وسوم Open Graph ‏{missing}.",
              .why = "تخمّن الشبكات ما نقص: صورة أخرى أو عنوانًا مقطوعًا أو عنوان URL بمعاملات.",
              .fix = "أضف {missing} إلى رأس القالب."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
