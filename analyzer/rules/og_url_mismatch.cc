// og-url-mismatch: og:url names another page than the canonical does.
#include <algorithm>

#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const auto entry =
      std::ranges::find_if(page.open_graph, [](const auto& e) { return e.first == "og:url"; });
  const Result<Url> url = Url::parse(page.url);
  if (entry == page.open_graph.end() || !url) return Outcome::kNotApplicable;
  const Result<Url> named = Url::parse(entry->second, &*url);
  if (!named || !named->is_http()) return Outcome::kNotApplicable;
  const Canonical* const canonical = effective_canonical(page);
  const Url& own = canonical == nullptr ? *url : canonical->url;
  if (*named == own || named->key() == own.key()) return Outcome::kChecked;
  findings.add(seen("meta[property=\"og:url\"]", entry->second, {})).values = {
      {"named", shown_url(*named)}, {"own", shown_url(own)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ogp.me/#metadata",
                                         "https://developers.facebook.com/docs/sharing/webmasters"};

constexpr Example kExamples[] = {{"the home page on every page", R"(-- / --
<meta property="og:url" content="https://example.com/"><title>Roastery</title>
-- /beans --
<meta property="og:url" content="https://example.com/"><title>Beans</title>
-- /ar --
<html lang="ar"><link rel="canonical" href="https://example.com/ar"><meta property="og:url" content="http://example.com/ar"><title>البن</title>)",
                                  "/beans /ar"},
                                 {"the canonical, and none", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><meta property="og:url" content="https://example.com/"><title>محمصة البن</title>
-- /none --
<meta property="og:title" content="Beans"><title>Beans</title>)"}};

}  // namespace

extern const Rule og_url_mismatch{
    .card =
        {.id = "og-url-mismatch",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en =
             {.title = "og:url that is not the canonical",
              .headline =
                  "{pages, plural, one {# page names another page in og:url than in its canonical} "
                  "other {# pages name another page in og:url than in their canonical}}",
              .message = "og:url names {named}; the page’s own address is {own}.",
              .why = "Networks count and show what is shared under og:url: likes go to another "
                     "page, and the link in the message leads there.",
              .fix = "Write {own} into og:url; let the template take it from where the canonical "
                     "comes from."},
         .ar = {.title = "og:url يخالف الرابط الأساسي (canonical)",
                .headline =
                    "{pages, plural, one {صفحة واحدة يخالف og:url فيها رابطها الأساسي (canonical)} "
                    "two {صفحتان يخالف og:url في كل منهما رابطها الأساسي (canonical)} few {# صفحات "
                    "يخالف og:url فيها رابطها الأساسي (canonical)} many {# صفحة يخالف og:url فيها "
                    "رابطها الأساسي (canonical)} other {# صفحة يخالف og:url فيها رابطها الأساسي "
                    "(canonical)}}",
                .message = "يشير og:url إلى {named}، وعنوان الصفحة {own}.",
                .why = "تحسب الشبكات ما يُشارك وتعرضه بعنوان og:url: فيذهب الإعجاب إلى صفحة أخرى "
                       "ويقود الرابط إليها.",
                .fix = "اكتب {own} في og:url، واجعل القالب يأخذه من حيث يأخذ الرابط الأساسي."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
