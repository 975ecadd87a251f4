// content-thin-vs-site: a page says far less than the other pages of its template do.
#include <vector>

#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/usual_words.h"

namespace dalil::rules {
namespace {

// Pages of a template that tell what is usual, and the part of it that is little.
constexpr RuleOption kOptions[] = {{"min_pages", 8, 5, 1000}, {"max_share", 25, 1, 90}};

void judge(const Site& site, const std::vector<std::uint32_t>& pages, const std::string& name,
           SiteFindings& findings) {
  std::vector<std::uint32_t> words;
  for (const std::uint32_t page : pages) words.push_back(site.content.own[page].words);
  const UsualWords norm = usual_words(words, findings.option("max_share") / 100);
  for (const std::uint32_t page : pages) {
    const PageRecord& record = site.pages[page];
    const std::uint32_t own = site.content.own[page].words;
    // What content-thin finds is not told again.
    if (own >= norm.few || record.words < (has_dense_words(record.language) ? 150U : 200U))
      continue;
    Finding finding;
    finding.confidence = Confidence::kLikely;
    finding.values = {
        {"words", static_cast<std::int64_t>(own)}, {"usual", norm.usual}, {"template", name}};
    finding.evidence.push_back({.where = "head > title", .what = quoted(site.texts.title(page))});
    findings.add(page, std::move(finding));
  }
}

// Checked: indexable pages of templates with enough of them. Not applicable: the other indexable
// ones.
void check(const Site& site, SiteFindings& findings) {
  std::int64_t checked = 0, indexable = 0;
  for (const PageRecord& page : site.pages) {
    indexable += page.indexable == NotIndexable::kIndexable;
  }
  const auto by_template = indexable_by_template(site);
  for (std::size_t i = 0; i < by_template.size(); ++i) {
    const std::size_t count = by_template[i].size();
    if (static_cast<double>(count) < findings.option("min_pages")) continue;
    checked += static_cast<std::int64_t>(count);
    judge(site, by_template[i], site.content.templates.all[i].name, findings);
  }
  findings.checked(checked);
  findings.not_applicable(indexable - checked);
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {{"seven long articles and one of 210 words", R"(-- / --
<html lang="ar"><title>محمصة</title><p>نحمص البن كل صباح.</p>
-- /مقالات/1 --
repeat 507 البن1 لذيذ
-- /مقالات/2 --
repeat 514 البن2 لذيذ
-- /مقالات/3 --
repeat 521 البن3 لذيذ
-- /مقالات/4 --
repeat 528 البن4 لذيذ
-- /مقالات/5 --
repeat 105 البن5 لذيذ
-- /مقالات/6 --
repeat 542 البن6 لذيذ
-- /مقالات/7 --
repeat 549 البن7 لذيذ
-- /مقالات/8 --
repeat 556 البن8 لذيذ)",
                                  "/مقالات/5"},
                                 {"too few pages to tell what is usual", R"(-- / --
<html lang="ar"><title>محمصة</title><p>نحمص البن كل صباح.</p>
-- /مقالات/1 --
repeat 500 البن لذيذ
-- /مقالات/2 --
repeat 105 البن طيب)"}};

}  // namespace

extern const Rule content_thin_vs_site{
    .card =
        {.id = "content-thin-vs-site",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Far less content than pages of its kind",
                .headline = "{pages, plural, one {# page says far less than other pages of its "
                            "kind} other {# pages say far less than other pages of their "
                            "kind}}",
                .message = "This page has {words, plural, one {# word} other {# words}} of its "
                           "own; half of the pages of {template} have at least {usual}.",
                .why = "A visitor who knows the other pages takes this one for unfinished, and "
                       "search engines find less in it that answers a question.",
                .fix = "Say here what the other pages of {template} say of their subjects, or "
                       "merge this page with one that says more."},
         .ar = {.title = "محتوى أقل بكثير من الصفحات المماثلة",
                .headline =
                    "{pages, plural, one {صفحة واحدة محتواها أقل بكثير من مثيلاتها} two "
                    "{صفحتان محتواهما أقل بكثير من مثيلاتهما} few {# صفحات محتواها أقل بكثير من "
                    "مثيلاتها} many {# صفحة محتواها أقل بكثير من مثيلاتها} other {# صفحة "
                    "محتواها أقل بكثير من مثيلاتها}}",
                .message = "عدد الكلمات الخاصة بهذه الصفحة {words}، ونصف صفحات {template} لا يقل "
                           "عدد كلماتها عن {usual}.",
                .why = "من عرف الصفحات المماثلة ظن هذه الصفحة ناقصة، ومحركات البحث تجد فيها "
                       "أقل مما يجيب عن سؤال الباحث.",
                .fix = "أضف إلى الصفحة ما تذكره صفحات {template} الأخرى عن موضوعاتها، أو ادمجها "
                       "في صفحة أغنى منها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check,
    .options = kOptions};

}  // namespace dalil::rules
