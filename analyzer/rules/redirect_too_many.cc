// redirect-too-many: it takes more than three redirects to get to a page. Up to three are told by
// redirect-chain.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"
#include "analyzer/site/sources.h"

namespace dalil::rules {
namespace {

// Checked: internal addresses that redirect and do not run into a loop.
void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  std::vector<std::uint32_t> long_ones;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (!site.pages[page].internal || redirects.hops(page) == 0) continue;
    findings.checked(1);
    if (redirects.hops(page) > kMaxChain) long_ones.push_back(page);
  }
  if (long_ones.empty()) return;
  const std::vector<std::uint32_t> sources = first_sources(site);
  for (const std::uint32_t page : long_ones) {
    Finding finding;
    finding.values = {{"hops", std::int64_t{redirects.hops(page)}},
                      {"target", display_url(site, redirects.end(page))}};
    finding.evidence = chain_evidence(site, redirects.chain(page));
    if (sources[page] != kNoPage) {
      finding.evidence.push_back(link_evidence(site, sources[page], page));
    }
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"four hops", R"(-- / --
<a href="/1">قهوة</a>
-- /1 301 --
Location: /2

-- /2 301 --
Location: /3

-- /3 302 --
Location: /4

-- /4 301 --
Location: /قهوة

-- /قهوة --
<p>قهوة)",
                                  "/1"},
                                 {"three hops, and a loop", R"(-- / --
<a href="/1">1</a><a href="/loop">loop</a>
-- /1 301 --
Location: /2

-- /2 301 --
Location: /3

-- /3 301 --
Location: /

-- /loop 301 --
Location: /loop)"}};

}  // namespace

extern const Rule redirect_too_many{
    .card =
        {.id = "redirect-too-many",
         .category = Category::kHttp,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Address behind too many redirects",
                .headline = "{pages, plural, one {# address leads to its page through more than "
                            "three redirects} other {# addresses lead to their pages through more "
                            "than three redirects}}",
                .message = "It takes {hops} redirects to get to {target}.",
                .why = "Google advises against more than three redirects in a row and gives up "
                       "after ten; each is a wait for readers.",
                .fix =
                    "Redirect straight to {target}, and name that address in links and sitemaps."},
         .ar = {.title = "رابط وراء إعادات توجيه كثيرة",
                .headline =
                    "{pages, plural, one {رابط واحد لا يبلغ صفحته إلا بعد أكثر من ثلاث إعادات "
                    "توجيه} two {رابطان لا يبلغان صفحتيهما إلا بعد أكثر من ثلاث إعادات توجيه} few "
                    "{# روابط لا تبلغ صفحاتها إلا بعد أكثر من ثلاث إعادات توجيه} many {# رابطًا لا "
                    "تبلغ صفحاتها إلا بعد أكثر من ثلاث إعادات توجيه} other {# رابط لا تبلغ صفحاتها "
                    "إلا بعد أكثر من ثلاث إعادات توجيه}}",
                .message = "لا يُبلغ {target} إلا بعد {hops, plural, one {إعادة توجيه واحدة} two "
                           "{إعادتي توجيه} few {# إعادات توجيه} many {# إعادة توجيه} other {# "
                           "إعادة توجيه}}.",
                .why = "تنصح غوغل بألا تزيد إعادات التوجيه المتتابعة على ثلاث، وتكف بعد عشر، وكل "
                       "واحدة انتظار للقارئ.",
                .fix =
                    "أعد التوجيه مباشرة إلى {target}، واكتب ذلك الرابط في الروابط وخرائط الموقع."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
