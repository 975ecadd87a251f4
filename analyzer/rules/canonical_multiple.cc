// canonical-multiple: several canonicals, in elements or headers, with one target: the second is
// only waiting to go out of step. Different targets are canonical-conflicting's.
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
  if (page.canonicals.size() < 2) return Outcome::kChecked;
  std::set<std::string> targets;
  Instances canonicals;
  for (const Canonical& canonical : page.canonicals) {
    // What cannot be parsed is a target of its own.
    targets.insert(canonical.url.valid() ? canonical.url.key() : canonical.href);
    canonicals.add([&] { return seen(place_of(canonical), canonical.href, canonical.at); });
  }
  if (targets.size() > 1) return Outcome::kChecked;
  canonicals.report(findings)->values.push_back({"page", page.url});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/blog/2013/04/5-common-mistakes-with-relcanonical",
    "https://www.rfc-editor.org/rfc/rfc6596"};

constexpr Example kExamples[] = {{"one target said twice; two targets are another fault", R"(-- / --
<link rel="canonical" href="/">
-- /two --
<link rel="canonical" href="/two"><link rel="canonical" href="/">
-- /twice --
Link: <https://example.com/twice>; rel="canonical"

<link rel="canonical" href="https://example.com/twice">)",
                                  "/twice"},
                                 {"one, and two on a page that is not to be indexed", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>
-- /cart --
<meta name="robots" content="noindex"><link rel="canonical" href="/cart"><link rel="canonical" href="/">)"}};

}  // namespace

extern const Rule canonical_multiple{
    .card = {.id = "canonical-multiple",
             .category = Category::kCanonicals,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Several canonicals on one page",
                    .headline = "{pages, plural, one {# page names several canonicals} "
                                "other {# pages name several canonicals}}",
                    .message = "The page has {count} canonicals with the same target, {first}.",
                    .why = "They contradict each other as soon as only one of them is changed, and "
                           "then search engines ignore them all.",
                    .fix = "Keep one canonical in the head, for {page} itself unless another page "
                           "stands for it, and remove the other; often a plugin and the template "
                           "each write one."},
             .ar = {.title = "عدة روابط أساسية (canonical) في صفحة واحدة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة فيها عدة روابط أساسية (canonical)} "
                        "two {صفحتان فيهما عدة روابط أساسية (canonical)} "
                        "few {# صفحات فيها عدة روابط أساسية (canonical)} "
                        "many {# صفحة فيها عدة روابط أساسية (canonical)} "
                        "other {# صفحة فيها عدة روابط أساسية (canonical)}}",
                    .message =
                        "في الصفحة {count, plural, one {رابط أساسي واحد} two {رابطان أساسيان} few "
                        "{# روابط أساسية} many {# رابطًا أساسيًا} other {# رابط أساسي}} (canonical) "
                        "إلى وجهة واحدة هي {first}.",
                    .why = "تتناقض متى غُيّر أحدها دون غيره، وعندئذ تتجاهلها محركات البحث كلها.",
                    .fix = "أبقِ في رأس الصفحة رابطًا أساسيًا (canonical) واحدًا إلى {page} نفسها ما "
                           "لم تنب عنها صفحة أخرى، واحذف غيره؛ وكثيرًا ما تكتبه إضافة ويكتبه القالب "
                           "معها."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check,
    .in_articles = ArticleNeed::kDocument};

}  // namespace dalil::rules
