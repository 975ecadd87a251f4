// canonical-conflicting: a page names several canonicals with different targets.
#include <set>

#include "analyzer/canonicals.h"
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.noindex || page.canonicals.empty()) return Outcome::kNotApplicable;
  std::set<std::string> targets;
  Instances found;
  bool in_element = false, in_header = false;
  for (const Canonical& canonical : page.canonicals) {
    if (!canonical.url.valid() || !targets.insert(canonical.url.key()).second) continue;
    found.add([&] { return seen(place_of(canonical), canonical.href, canonical.at); });
    (canonical.from_header ? in_header : in_element) = true;
  }
  // One of each kind: canonical-header-html-mismatch tells them apart.
  if (found.count() < 2 || (found.count() == 2 && in_element && in_header))
    return Outcome::kChecked;
  Finding& finding = *found.report(findings);
  finding.values.push_back({"second", finding.evidence[1].what});
  finding.values.push_back({"page", page.url});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/blog/2013/04/5-common-mistakes-with-relcanonical",
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"};

constexpr Example kExamples[] = {
    {"two targets", R"(-- / --
<title>Roastery</title>
-- /two --
<link rel="canonical" href="/two"><link rel="canonical" href="/">
-- /ar --
<html lang="ar"><link rel="canonical" href="https://example.com/ar"><title>البن</title><link rel="canonical" href="https://example.net/ar">)",
     "/two /ar"},
    {"one target said twice, and a page that is not to be indexed", R"(-- / --
<html lang="ar"><link rel="canonical" href="/"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>
-- /cart --
<meta name="robots" content="noindex"><link rel="canonical" href="/cart"><link rel="canonical" href="/">)"}};

}  // namespace

extern const Rule canonical_conflicting{
    .card =
        {.id = "canonical-conflicting",
         .category = Category::kCanonicals,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Canonicals that contradict each other",
                .headline = "{pages, plural, one {# page has canonicals that contradict each "
                            "other} other {# pages have canonicals that contradict each other}}",
                .message = "The page names {count} different canonicals: {first}, {second}{count, "
                           "plural, =2 {} one {} other { and more}}.",
                .why = "Search engines then ignore them all and choose by themselves, perhaps the "
                       "address that you wanted to keep out.",
                .fix = "Keep one canonical in the head, for {page} itself unless another page "
                       "stands for it; often a plugin and the template each write one."},
         .ar = {.title = "روابط أساسية (canonical) متناقضة",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها روابط أساسية (canonical) متناقضة} two "
                    "{صفحتان في كل منهما روابط أساسية (canonical) متناقضة} few {# صفحات فيها روابط "
                    "أساسية (canonical) متناقضة} many {# صفحة فيها روابط أساسية (canonical) "
                    "متناقضة} other {# صفحة فيها روابط أساسية (canonical) متناقضة}}",
                .message = "في الصفحة {count, plural, one {رابط أساسي واحد} two {رابطان أساسيان} "
                           "few {# روابط أساسية} many {# رابطًا أساسيًا} other {# رابط أساسي}} "
                           "(canonical) مختلفة الوجهة: {first} و{second}{count, plural, =2 {} one "
                           "{} two {} few { وغيرهما} many { وغيرهما} other { وغيرهما}}.",
                .why = "تتجاهلها محركات البحث كلها عندئذ وتختار بنفسها، وقد تختار العنوان الذي "
                       "أردت استبعاده.",
                .fix = "أبقِ في رأس الصفحة رابطًا أساسيًا (canonical) واحدًا إلى {page} نفسها ما لم "
                       "تنب عنها صفحة أخرى؛ وكثيرًا ما تكتبه إضافة ويكتبه القالب معها."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
