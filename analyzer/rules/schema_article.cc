// schema-article: what an article says of its dates and authors in structured data, and cannot
// mean.
#include "analyzer/structured/faults.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

bool is_before(const IsoDate& a, const IsoDate& b) {
  // A date without a time is the whole day, and zones lie up to a day apart.
  constexpr std::int64_t kDay = 1440;
  const bool exact = a.has_zone && b.has_zone;
  return a.has_day && b.has_day && a.order() + (exact ? 0 : kDay) < b.order();
}

void check_author(const StructuredData& data, const Thing& article, const PropertyValue& author,
                  PageFindings& findings) {
  const Thing* const thing = data.thing_of(author);
  const std::string_view name =
      thing == nullptr ? std::string_view(author.text) : thing->text("name");
  if (names_several(name)) add_fault(findings, "several", article, "author", name);
  if (has_words_before(name)) add_fault(findings, "words", article, "author", name);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const StructuredData& data = page_case.page.data;
  bool any = false;
  for (const Thing& thing : data.things) {
    if (thing.foreign || !Vocabulary::get().is_a(thing, "Article")) continue;
    any = true;
    const auto published = parse_date(thing.text("datePublished")),
               modified = parse_date(thing.text("dateModified"));
    if (published && modified && is_before(*modified, *published))
      add_fault(findings, "dates", thing, "dateModified", thing.text("dateModified"));
    if (const Property* const authors = thing.find("author")) {
      for (const PropertyValue& author : authors->values)
        check_author(data, thing, author, findings);
    }
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/article",
    "https://developers.google.com/search/docs/appearance/publication-dates",
    "https://schema.org/Article"};

constexpr Example kExamples[] = {
    {"changed before it was published; two authors in one; words before the name", R"(-- / --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", "datePublished": "2026-11-22", "dateModified": "2026-11-02"}</script>
-- /two --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "BlogPosting", "author": {"@type": "Person", "name": "سعاد العولقي، عمر باوزير"}}</script>
-- /by --
<html lang="ar"><p itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="author">بقلم سعاد العولقي</b>)",
     "/ /two /by"},
    {"as it should be", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", "datePublished": "2026-11-22T10:00:00+03:00", "dateModified": "2026-11-22",
 "author": [{"@type": "Person", "name": "سعاد العولقي"}, {"@type": "Person", "name": "Al-Awlaqi, Suad"}]}</script>)"}};

}  // namespace

extern const Rule schema_article{
    .card =
        {.id = "schema-article",
         .category = Category::kStructuredData,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Article whose dates or authors cannot be right",
                .headline =
                    "{pages, plural, one {# article gives its dates or authors wrongly to "
                    "machines} other {# articles give their dates or authors wrongly to machines}}",
                .message = "{kind, select, dates {The article was changed ({value}) before it was "
                           "published.} several {Several authors stand in one name: “{value}”.} "
                           "other {The author’s name has words before it: “{value}”.}}",
                .why = "Dates and names stand beside results; what cannot be right is left out or "
                       "shown wrongly there.",
                .fix = "{kind, select, dates {Set dateModified to the day of the last change, or "
                       "leave it out.} several {Give each author an entry of type Person, with the "
                       "name alone.} other {Write the name alone, without words or titles.}}"},
         .ar = {.title = "مقال لا تستقيم تواريخه أو أسماء كتّابه",
                .headline = "{pages, plural, one {مقال واحد يعطي الآلات تواريخه أو كتّابه خطأ} two "
                            "{مقالان يعطيان الآلات تواريخهما أو كتّابهما خطأ} few {# مقالات تعطي "
                            "الآلات تواريخها أو كتّابها خطأ} many {# مقالًا تعطي الآلات تواريخها أو "
                            "كتّابها خطأ} other {# مقال تعطي الآلات تواريخها أو كتّابها خطأ}}",
                .message =
                    "{kind, select, dates {عُدّل المقال ({value}) قبل أن يُنشر.} several {في اسم واحد "
                    "أكثر من كاتب: «{value}».} other {قبل اسم الكاتب كلام ليس منه: «{value}».}}",
                .why = "تظهر التواريخ والأسماء بجانب النتائج، وما لا يستقيم منها يُترك أو يظهر خطأ.",
                .fix = "{kind, select, dates {اجعل dateModified يوم آخر تعديل، أو احذفها.} several "
                       "{اجعل لكل كاتب مدخلًا من النوع Person فيه اسمه وحده.} other {اكتب الاسم "
                       "وحده بلا كلام قبله ولا لقب.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
