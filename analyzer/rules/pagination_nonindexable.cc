// pagination-nonindexable: a page of a series that can rank names a next or previous one that is
// kept out of search: by noindex, by robots.txt, or by a canonical that names another page.
#include "analyzer/rule.h"
#include "analyzer/site/canonical_targets.h"
#include "analyzer/site/pagination.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

/// "" for a page that may stand in the index, or of which that is not known.
std::string_view kept_out_by(const PageRecord& page) {
  if (page.check.confidence == Confidence::kUnverifiable) return {};
  if (page.indexable == NotIndexable::kNoindex) return "noindex";
  if (page.indexable == NotIndexable::kBlockedByRobots) return "robots";
  return page.indexable == NotIndexable::kCanonicalised ? "canonical" : "";
}

void check(const Site& site, SiteFindings& findings) {
  judge_pagination(site, findings, [&](std::uint32_t target, Finding& finding) {
    const std::string_view how = kept_out_by(site.pages[target]);
    if (how.empty()) return false;
    std::string other;
    if (how == "canonical") {
      const std::uint32_t canonical = canonical_of(site, target);
      // A spelling of its own address is canonical-form-drift's.
      if (canonical == kNoPage || canonical_of(site, canonical) == target) return false;
      other = display_url(site, canonical);
    }
    finding.values = {{"how", std::string(how)}, {"other", other}};
    finding.evidence = {{.where = display_url(site, target),
                         .what = how == "canonical" ? quoted(other) : std::string(how)}};
    return true;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "pagination-and-incremental-page-loading"};

constexpr Example kExamples[] = {
    {"every page of the list names the first one as its canonical, or asks to be left out",
     R"(-- / --
<link rel="next" href="/?page=2"><p>Beans.
-- /?page=2 --
<link rel="canonical" href="/"><link rel="prev" href="/"><p>More beans.
-- /قائمة/ --
<html lang="ar"><link rel="next" href="/قائمة/2"><p>بن.
-- /قائمة/2 --
<html lang="ar"><meta name="robots" content="noindex"><p>بن آخر.)",
     "/ /قائمة/"},
    {"pages that can all be found, and a series that is left out as a whole", R"(-- / --
<html lang="ar"><link rel="next" href="/2"><p>بن.
-- /2 --
<link rel="canonical" href="https://example.com/2"><link rel="prev" href="/"><p>بن آخر.
-- /tag/ --
<meta name="robots" content="noindex"><link rel="next" href="/tag/2">
-- /tag/2 --
<meta name="robots" content="noindex"><link rel="prev" href="/tag/">)"}};

}  // namespace

extern const Rule pagination_nonindexable{
    .card =
        {.id = "pagination-nonindexable",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Next page that is kept out of search",
                .headline =
                    "{pages, plural, one {# page names a next or previous page that is kept out "
                    "of search} other {# pages name next or previous pages that are kept out of "
                    "search}}",
                .message = "<link rel={rel}> names {target}, {how, select, noindex {which says "
                           "noindex} robots {which robots.txt forbids} other {whose canonical is "
                           "{other}}}.",
                .why = "A search engine that leaves the pages of a list out of its index follows "
                       "their links less and less, so that what only these pages link to is found "
                       "late or never.",
                .fix = "{how, select, noindex {Remove noindex from {target}} robots {Allow "
                       "{target} in robots.txt} other {Let {target} name its own address as the "
                       "canonical}}, as every page of the list should. Nothing needs doing where "
                       "all that it lists is linked elsewhere too."},
         .ar = {.title = "صفحة تالية محجوبة عن البحث",
                .headline =
                    "{pages, plural, one {صفحة واحدة تسمي صفحة تالية أو سابقة محجوبة عن البحث} two "
                    "{صفحتان تسميان صفحة تالية أو سابقة محجوبة عن البحث} few {# صفحات تسمي صفحات "
                    "تالية أو سابقة محجوبة عن البحث} many {# صفحة تسمي صفحات تالية أو سابقة محجوبة "
                    "عن البحث} other {# صفحة تسمي صفحات تالية أو سابقة محجوبة عن البحث}}",
                .message = "يسمي <link rel={rel}> الرابط {target}، {how, select, noindex {وفيه "
                           "noindex} robots {ويحظره robots.txt} other {ورابطه الأساسي (canonical) "
                           "هو {other}}}.",
                .why = "ما يتركه محرك البحث من صفحات القائمة خارج فهرسه يقل تتبعه لروابطه، فيتأخر "
                       "العثور على ما لا تربط إليه غيرها أو لا يُعثر عليه.",
                .fix = "{how, select, noindex {احذف noindex من {target}} robots {اسمح بالرابط "
                       "{target} في robots.txt} other {اجعل الرابط الأساسي في {target} رابطها "
                       "نفسه}}، كما ينبغي لكل صفحة في القائمة. ولا حاجة إلى تعديل إن كان لكل ما "
                       "تعرضه روابط في غيرها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
