// hreflang-to-error: a page names an address that does not answer with a page as another language
// version, at once or behind redirects.
#include "analyzer/rule.h"
#include "analyzer/site/alternates.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const Alternates alternates(site);
  const Redirects& redirects = alternates.redirects();
  const bool unanswered = trust_unanswered(site);
  judge_alternates(site, alternates, findings,
                   [&](std::uint32_t, std::uint32_t target, Finding* finding) {
                     const std::uint32_t end = redirects.end(target);
                     if (end == kNoPage) return false;
                     const PageRecord& answer = site.pages[end];
                     const bool broken = is_client_error(answer) || is_server_error(answer) ||
                                         (unanswered && is_unanswered(answer));
                     if (!broken || !finding) return broken;
                     finding->confidence = answer.check.confidence;
                     finding->values = {{"answer", answer_of(answer)},
                                        {"kind", answer.status == 0 ? "silent" : "status"}};
                     finding->evidence = chain_evidence(site, redirects.chain(target));
                     return true;
                   });
}

constexpr std::string_view kAliases[] = {"hreflang-non-200"};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/international/localized-versions",
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {
    {"a translation that is gone, and one that fails", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar/مقال"><title>Article</title>
-- /b --
<link rel="alternate" hreflang="fr" href="/fr"><title>b</title>
-- /fr 503 --)",
     "/ /b"},
    {"one that asks who you are, another site, one that answers", R"(-- / --
<link rel="alternate" hreflang="ar" href="/ar"><link rel="alternate" hreflang="fr" href="/fr">
<link rel="alternate" hreflang="de" href="https://other.example/gone">
-- /ar --
<p>قهوة
-- /fr 403 --)"}};

}  // namespace

extern const Rule hreflang_to_error{
    .card = {.id = "hreflang-to-error",
             .category = Category::kLanguage,
             .severity = Severity::kError,
             .effort = Effort::kMinutes,
             .aliases = kAliases,
             .en = {.title = "hreflang to a page that does not exist or fails",
                    .headline = "{pages, plural, one {# page has hreflang entries that lead to no "
                                "page} other {# pages have hreflang entries that lead to no page}}",
                    .message = "The hreflang entry “{code}” names {target}, {kind, select, silent "
                               "{which does not answer} other {and the server answers "
                               "{answer}}}{count, plural, one {} other { (# such entries)}}.",
                    .why = "Readers of that language are offered no page of theirs, and search "
                           "engines fetch the dead address again and again.",
                    .fix = "Correct the address of the entry “{code}” or, where there is no such "
                           "version, take the entry out on every page of the set."},
             .ar = {.title = "hreflang إلى صفحة غير موجودة أو معطلة",
                    .headline = "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} "
                                "many {# صفحة} other {# صفحة}} روابط hreflang لا تقود إلى صفحة",
                    .message = "رابط hreflang «{code}» هو {target}، {kind, select, silent {ولا "
                               "جواب منه} other {والخادم يجيب عنه بالرمز {answer}}}{count, plural, "
                               "one {} two { (رابطان من هذا)} few { (# روابط من هذا)} many { (# "
                               "رابطًا من هذا)} other { (# رابط من هذا)}}.",
                    .why = "لا تُعرض على قارئ تلك اللغة صفحة بلغته، ويعود محرك البحث إلى الرابط "
                           "الميت مرة بعد مرة.",
                    .fix = "صحح رابط hreflang «{code}»، أو احذفه من كل صفحات المجموعة إن لم تكن "
                           "ثمة نسخة بهذه اللغة."},
             .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
