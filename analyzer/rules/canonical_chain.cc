// canonical-chain: a page’s canonical names a page whose own canonical names yet another one, or
// this one.
#include "analyzer/rule.h"
#include "analyzer/site/canonical_targets.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  judge_canonicals(site, findings, [&](std::uint32_t page, std::uint32_t target, Finding& finding) {
    if (site.pages[target].indexable != NotIndexable::kCanonicalised) return false;
    const std::uint32_t next = canonical_of(site, target);
    if (next == kNoPage) return false;
    const std::string shown = display_url(site, next);
    finding.values = {{"next", shown}, {"to", next == page ? "back" : "on"}};
    finding.evidence = {{.where = display_url(site, target), .what = quoted(shown)}};
    return true;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://www.rfc-editor.org/rfc/rfc6596"};

constexpr Example kExamples[] = {{"a chain of three, and two that name each other", R"(-- / --
<title>المحمصة</title>
-- /a --
<link rel="canonical" href="/b"><p>a
-- /b --
<link rel="canonical" href="/القهوة"><p>b
-- /القهوة --
<link rel="canonical" href="/القهوة"><p>القهوة
-- /c --
<link rel="canonical" href="/d"><p>c
-- /d --
<link rel="canonical" href="/c"><p>d)",
                                  "/a /c /d"},
                                 {"a canonical that is its own", R"(-- / --
<title>Roastery</title>
-- /a --
<link rel="canonical" href="/b"><p>a
-- /b --
<link rel="canonical" href="/b"><p>b
-- /c --
<link rel="canonical" href="/contradictory"><p>c
-- /contradictory --
<link rel="canonical" href="/a"><link rel="canonical" href="/b"><p>d)"}};

}  // namespace

extern const Rule canonical_chain{
    .card =
        {.id = "canonical-chain",
         .category = Category::kCanonicals,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Chain of canonicals",
                .headline = "{pages, plural, one {# page names a canonical that names another one} "
                            "other {# pages name canonicals that name other ones}}",
                .message = "The canonical names {target}, and that page’s canonical names {to, "
                           "select, back {this page} other {{next}}}.",
                .why = "A canonical is a hint, and hints that contradict each other are ignored: "
                       "search engines then choose the address for themselves.",
                .fix = "{to, select, back {Decide which of the two is the right one, and name it "
                       "on both.} other {Name {next} as the canonical of this page, too.}}"},
         .ar = {.title = "سلسلة من الروابط الأساسية (canonical)",
                .headline =
                    "في {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} "
                    "other {# صفحة}} رابط أساسي (canonical) إلى صفحة رابطها الأساسي غيرها",
                .message = "الرابط الأساسي (canonical) هو {target}، والرابط الأساسي لتلك الصفحة "
                           "{to, select, back {هو هذه الصفحة} other {هو {next}}}.",
                .why = "الرابط الأساسي تلميح، والتلميحات المتعارضة تُهمل، فيختار محرك البحث بنفسه.",
                .fix = "{to, select, back {قرر أي الصفحتين هي الصحيحة، وسمها في كلتيهما.} other "
                       "{اجعل {next} الرابط الأساسي لهذه الصفحة أيضًا.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
