// www-both-resolve: the home page answers with and without “www.”, under the same title, and
// neither form leads to the other.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"
#include "analyzer/site/origins.h"
#include "analyzer/site/quote.h"
#include "core/url.h"

namespace dalil::rules {
namespace {

// Checked: the home page, where its host’s other name answered.
void check(const Site& site, SiteFindings& findings) {
  const HomeFact& home = site.facts.home;
  const std::uint32_t face = face_of_site(site);
  const Result<Url> own = Url::parse(home.url);
  for (const DoorFact& door : site.facts.doors) {
    const Result<Url> url = Url::parse(door.url);
    if (face == kNoPage || !own || !url || url->host() == own->host()) continue;
    findings.checked(1);
    const Result<Url> canonical = Url::parse(door.canonical);
    const bool settled = canonical && canonical->host() == own->host();
    if (door.status != 200 || settled || home.title.empty() || door.title != home.title) continue;
    Finding finding;
    finding.values = {{"door", door.url}, {"home", display_url(home.url)}};
    finding.evidence = {{.where = display_url(home.url), .what = "HTTP 200"},
                        {.where = door.url, .what = "HTTP 200"}};
    findings.add(face, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"};

constexpr Example kExamples[] = {{"both answer", R"(-- / --
<html lang="ar"><title>المحمصة</title>
-- https://www.example.com/ --
<html lang="ar"><title>المحمصة</title>)",
                                  "/"},
                                 {"a redirect", R"(-- / --
<title>Roastery</title>
-- https://www.example.com/ 301 --
Location: https://example.com/)"},
                                 {"a canonical", R"(-- / --
<title>Roastery</title>
-- https://www.example.com/ --
<link href=/ rel=stylesheet><link href="https://example.com/" rel=canonical><title>Roastery</title>)"},
                                 {"another site, and one on http alone", R"(-- / --
<title>Roastery</title>
-- https://www.example.com/ --
<title>Parked</title>
-- http://example.com/ --
<title>Roastery</title>)"}};

}  // namespace

extern const Rule www_both_resolve{
    .card = {.id = "www-both-resolve",
             .category = Category::kHttp,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .reach = Reach::kSite,
             .en = {.title = "Site that answers with and without www",
                    .headline =
                        "{pages, plural, one {The site answers under two names, with and without "
                        "www} other {# hosts answer under two names, with and without www}}",
                    .message =
                        "{door} answers with the same page as {home} and does not redirect there.",
                    .why = "To search engines these are two sites with the same content: each gets "
                           "a part of the links, and they choose which one to show.",
                    .fix = "Redirect every address of the one name to the same address of the "
                           "other with 301, and link to that one everywhere."},
             .ar = {.title = "موقع يجيب مع www وبدونها",
                    .headline =
                        "{pages, plural, one {الموقع يجيب} two {مضيفان يجيبان} few {# مضيفات تجيب} "
                        "many {# مضيفًا يجيب} other {# مضيف يجيب}} باسمين، مع www وبدونها",
                    .message = "يجيب {door} بالصفحة نفسها التي في {home} ولا يعيد التوجيه إليها.",
                    .why = "هما لمحرك البحث موقعان بمحتوى واحد، لكل منهما بعض الروابط، ويختار هو "
                           "أيهما يعرض.",
                    .fix = "أعد توجيه كل روابط أحد الاسمين إلى نظائرها في الآخر بالرمز 301، واجعل "
                           "الروابط كلها إليه."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
