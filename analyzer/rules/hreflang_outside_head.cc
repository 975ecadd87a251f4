// hreflang-outside-head: hreflang entries in the body.
#include "analyzer/hreflang.h"
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.hreflang.empty()) return Outcome::kNotApplicable;
  Instances outside;
  for (const Hreflang& entry : page.hreflang) {
    if (!entry.in_head && !entry.from_header)
      outside.add([&] { return seen(place_of(entry), entry.code, entry.at); });
  }
  if (Finding* const finding = outside.report(findings)) {
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata"};

constexpr Example kExamples[] = {{"in the body, and behind what has ended the head", R"(-- / --
<head><title>Roastery</title></head><body><link rel="alternate" hreflang="ar" href="https://example.com/ar"><p>Beans.
-- /ar --
<html lang="ar"><head><img src="/p.gif" alt=""><link rel="alternate" hreflang="en" href="https://example.com/"></head><p>البن.)",
                                  "/ /ar"},
                                 {"in the head and in a header", R"(-- / --
Link: <https://example.com/en>; rel="alternate"; hreflang="en"

<html lang="ar"><link rel="alternate" hreflang="ar" href="https://example.com/"><title>محمصة البن</title><p>نحمص كل صباح.)"}};

}  // namespace

extern const Rule hreflang_outside_head{
    .card =
        {.id = "hreflang-outside-head",
         .category = Category::kLanguage,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en =
             {.title = "hreflang that stands in the body",
              .headline = "{pages, plural, one {# page has hreflang entries in the body} other {# "
                          "pages have hreflang entries in the body}}",
              .message =
                  "{count, plural, one {An hreflang entry stands in the body, on line {line}.} "
                  "other {# hreflang entries stand in the body, first on line {line}.}}",
              .why =
                  "Search engines look for them in the head; in the body they may be passed over.",
              .fix = "Move them from line {line} into the head. Where they seem to be there "
                     "already, an element before them that has no place there has ended the head."},
         .ar =
             {.title = "روابط hreflang خارج رأس الصفحة",
              .headline = "{pages, plural, one {صفحة واحدة روابط hreflang فيها خارج الرأس} two "
                          "{صفحتان روابط hreflang فيهما خارج الرأس} few {# صفحات روابط hreflang "
                          "فيها خارج الرأس} many {# صفحة روابط hreflang فيها خارج الرأس} other {# "
                          "صفحة روابط hreflang فيها خارج الرأس}}",
              .message =
                  "{count, plural, one {رابط hreflang في متن الصفحة، في السطر {line}.} two {رابطا "
                  "hreflang في متن الصفحة، أولهما في السطر {line}.} few {# روابط hreflang في متن "
                  "الصفحة، أولها في السطر {line}.} many {# رابط hreflang في متن الصفحة، أولها في "
                  "السطر {line}.} other {# رابط hreflang في متن الصفحة، أولها في السطر {line}.}}",
              .why = "تبحث محركات البحث عنها في الرأس، وقد تهملها في المتن.",
              .fix = "انقلها من السطر {line} إلى رأس الصفحة. وإن بدت فيه فقد أنهى الرأسَ قبلها عنصر "
                     "لا موضع له هناك."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
