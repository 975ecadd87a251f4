// schema-coverage-outlier: a page without the structured data that nearly all other pages of its
// template have.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/subjects.h"

namespace dalil::rules {
namespace {

// Pages of a template that tell what is usual, and the part of them that must have the type.
constexpr RuleOption kOptions[] = {{"min_pages", 8, 5, 1000}, {"min_share", 80, 51, 99}};

// Checked: indexable pages of templates with enough of them. Not applicable: the other ones.
void check(const Site& site, SiteFindings& findings) {
  if (!site.texts.types) return;
  const auto by_template = indexable_by_template(site);
  for (std::size_t i = 0; i < by_template.size(); ++i) {
    const auto count = static_cast<std::int64_t>(by_template[i].size());
    if (static_cast<double>(count) < findings.option("min_pages")) {
      findings.not_applicable(count);
      continue;
    }
    findings.checked(count);
    for (const LackingPage& lacking :
         lacking_pages(site, by_template[i], findings.option("min_share") / 100)) {
      Finding finding{.confidence = Confidence::kLikely, .key = lacking.type};
      finding.values = {{"type", lacking.type},
                        {"count", lacking.count},
                        {"all", count},
                        {"template", site.content.templates.all[i].name}};
      finding.evidence = {
          {.where = "structured data", .what = quoted(site.texts.types(lacking.page))}};
      findings.add(lacking.page, std::move(finding));
    }
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data"};

constexpr Example kExamples[] = {
    {"eight of ten products have it, and one page is about something else", R"(-- / --
<html lang="ar"><title>محمصة</title>
-- /منتج/1 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /منتج/2 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /منتج/3 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /منتج/4 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /منتج/5 --
<p>بن بلا بيانات.
-- /منتج/6 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /منتج/7 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /منتج/8 --
<script type="application/ld+json">{"@type": "Recipe", "@context": "https://schema.org"}</script>
-- /منتج/9 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /منتج/10 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>)",
     "/منتج/5"},
    {"too few pages to tell", R"(-- / --
<html lang="ar"><title>محمصة</title>
-- /كتب/1 --
<script type="application/ld+json">{"@type": "Product", "@context": "https://schema.org"}</script>
-- /كتب/2 --
<p>كتاب.)"}};

}  // namespace

extern const Rule schema_coverage_outlier{
    .card =
        {.id = "schema-coverage-outlier",
         .category = Category::kStructuredData,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page without the structured data of its kind",
                .headline = "{pages, plural, one {# page lacks structured data that other pages of "
                            "its kind have} other {# pages lack structured data that other pages "
                            "of their kind have}}",
                .message = "{count} of {all} pages of {template} have {type}; this one does not.",
                .why = "What the template adds elsewhere is missing here: mostly an entry that was "
                       "left empty, or a page made by hand. The rich result goes with it.",
                .fix =
                    "Fill in what the template makes {type} of, or add it. Leave the page as it is "
                    "where it is of another kind."},
         .ar = {.title = "صفحة بلا بيانات منظمة توجد في مثيلاتها",
                .headline = "{pages, plural, one {صفحة واحدة تنقصها بيانات منظمة توجد في مثيلاتها} "
                            "two {صفحتان تنقصهما بيانات منظمة توجد في مثيلاتهما} few {# صفحات "
                            "تنقصها بيانات منظمة توجد في مثيلاتها} many {# صفحة تنقصها بيانات "
                            "منظمة توجد في مثيلاتها} other {# صفحة تنقصها بيانات منظمة توجد في "
                            "مثيلاتها}}",
                .message =
                    "في {count} من أصل {all} من صفحات {template} بيانات {type}، وليست في هذه "
                    "الصفحة.",
                .why = "ما يضيفه القالب في غيرها ناقص هنا: حقل تُرك فارغًا في الغالب، أو صفحة "
                       "كُتبت يدويًا. وتضيع معه النتيجة المميزة في البحث.",
                .fix = "املأ الحقول التي يصنع القالب منها {type}، أو أضفها. ودعها إن كانت "
                       "الصفحة من نوع آخر."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check,
    .options = kOptions};

}  // namespace dalil::rules
