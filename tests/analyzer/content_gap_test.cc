// What other pages have and ours have not: terms in any form, target ranges, headings, measures.
#include "analyzer/keywords/content_gap.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/embedded.h"
#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

const PhraseWordLists& lists() {
  static const PhraseWordLists loaded(embedded_lexicons());
  return loaded;
}

GapDocument document(const std::string& name, const std::string& source, const std::string& html) {
  static PageReader reader(test::lexicons());
  static Segmenter segmenter(test::lexicons());
  Response response;
  response.requested = response.url = *Url::parse("https://" + source + "/" + name);
  response.status = 200;
  response.headers = {{"content-type", "text/html; charset=utf-8"}};
  response.body = "<!doctype html><html><head><meta charset=utf-8><title>" + name +
                  "</title></head><body>" + html + "</body></html>";
  return gap_document(reader.read(response), name, source, test::lexicons(), segmenter);
}

ContentGap gap_of(const std::string& ours, const std::vector<GapDocument>& theirs) {
  return find_page_gap(document("ours", "ours.test", ours), theirs, lists(), "", test::lexicons(),
                       100);
}

const GapTerm* find(const ContentGap& gap, std::string_view term) {
  const auto found = std::ranges::find(gap.terms, term, &GapTerm::term);
  return found == gap.terms.end() ? nullptr : &*found;
}

std::string repeat(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST_CASE("quartiles") {
  CHECK(quartiles({}).middle == 0);
  CHECK(quartiles({7}).low == 7);
  const Quartiles of_four = quartiles({4, 1, 3, 2});
  CHECK(of_four.low == Approx(1.75));
  CHECK(of_four.middle == Approx(2.5));
  CHECK(of_four.high == Approx(3.25));
}

TEST_CASE("a term counts in all its forms and is shown as it is written most") {
  const ContentGap gap = gap_of(
      "<p>اكتب لقرائك كل يوم.</p>",
      {document("a", "a.test",
                "<p>التسويق الإلكتروني مفيد. وللتسويق الالكتروني أدوات، وبالتسويق الإلكتروني "
                "نبيع.</p>"),
       document("b", "b.test", "<p>ابدأ بالتسويق الإلكتروني. التسويق الإلكتروني علم.</p>")});
  const GapTerm* const term = find(gap, "التسويق الإلكتروني");
  REQUIRE(term != nullptr);
  CHECK(term->pages == 2);
  CHECK(term->count == 5);
  CHECK(term->missing());
  CHECK(term->uses.front().page == "a");
  CHECK(term->uses.front().count == 3);
  CHECK(find(gap, "التسويق") == nullptr);  // It stands but within the longer one.
}

TEST_CASE("what we say in another form is not missing") {
  const std::vector<GapDocument> theirs = {
      document("a", "a.test", "<p>Solar panels save money. A solar panel lasts.</p>"),
      document("b", "b.test", "<p>Buy solar panels. Clean solar panels.</p>")};
  CHECK(find(gap_of("<p>We paint walls.</p>", theirs), "solar panels") != nullptr);
  CHECK(find(gap_of("<p>The solar panel is blue.</p>", theirs), "solar panels") == nullptr);
  // Once in a long text is much less than they say it.
  const ContentGap seldom =
      gap_of("<p>The solar panel is blue.</p>" + repeat("<p>We paint red walls.</p>", 100), theirs);
  const GapTerm* const term = find(seldom, "solar panels");
  REQUIRE(term != nullptr);
  CHECK_FALSE(term->missing());
  CHECK(term->our_page == "ours");
  CHECK(term->our_per_thousand > 0);
  CHECK(term->our_per_thousand < term->per_thousand.low);
}

TEST_CASE("names of one source, words that say nothing, and boilerplate are no terms") {
  const ContentGap gap = gap_of(
      "<p>We paint walls.</p>",
      {document(
           "a", "a.test",
           "<nav>Heat pump offers</nav><p>AcmeCorp way. AcmeCorp way. Heat pump. Heat pump.</p>"
           "<footer>Cookie notice. Cookie notice.</footer>"),
       document("b", "a.test",
                "<p>AcmeCorp way. AcmeCorp way. A heat pump!</p><footer>Cookie notice.</footer>"),
       document("c", "c.test",
                "<p>Heat pumps way, heat pumps.</p><footer>Cookie notice.</footer>")});
  REQUIRE(gap.terms.size() == 1);
  CAPTURE(gap.terms[0].term);
  CHECK(gap.terms[0].pages == 3);
  CHECK(gap.terms[0].count == 5);
}

TEST_CASE("terms that look as if they said nothing") {
  const std::string walls = "<p>نطلي الجدران. We paint walls.</p>";
  struct Case {
    std::string text, term;
    bool expected;
  };
  const Case cases[] = {
      {"Page speed matters. Measure page speed.", "page speed", true},
      {"A news feed is read. Our news feed!", "news feed", true},
      {"Roast coffee stored. Roast coffee stored.", "roast coffee stored", false},
      {"شركات النقل كثيرة. اختر شركات النقل.", "شركات النقل", true},
      {"التأمين على الحياة واجب. فوائد التأمين على الحياة.", "التأمين على الحياة", true},
      {"مواد البناء غالية. نبيع مواد البناء.", "مواد البناء", true},
      {"شركات كثيرة. شركات كثيرة.", "شركات كثيرة", false},
      // One place in which a number belongs to it is not all of them.
      {"Heat pump. Heat pump. Heat pump 3000.", "heat pump", true},
      {"Heat pump 1000. Heat pump 2000. Heat pump 3000.", "heat pump", false}};
  for (const Case& each : cases) {
    const std::string html = "<p>" + each.text + "</p>";
    const ContentGap gap =
        gap_of(walls, {document("a", "a.test", html), document("b", "b.test", html)});
    CAPTURE(each.text);
    CHECK((find(gap, each.term) != nullptr) == each.expected);
  }
}

TEST_CASE("a term does not begin in the midst of what is said") {
  const std::string text =
      "<p>التسويق عبر الرسائل القصيرة ورسائل الوسائط المتعددة. أرسل الرسائل القصيرة ورسائل الوسائط "
      "المتعددة. قارن التسويق الرقمي مقابل التسويق التقليدي، والتسويق الرقمي مقابل التسويق "
      "التقليدي. هذا بما تفعله، وهذا بما تفعله، وهذا شئ وشئ. القهوة جيدة، وقهوة، والقهوة.</p>";
  const ContentGap gap = gap_of("<p>اكتب لقرائك كل يوم.</p>", {document("a", "a.test", text)});
  for (const GapTerm& term : gap.terms) {
    CAPTURE(term.term);
    CHECK_FALSE(term.term.starts_with("القصيرة"));
    CHECK_FALSE(term.term.starts_with("الرقمي"));
    CHECK(term.term != "بما");
    CHECK(term.term != "تفعله");
    CHECK(term.term != "شئ");
  }
  CHECK(find(gap, "القهوة") != nullptr);
}

TEST_CASE("a quoted question is one") {
  const std::string html = "<h2>«كيف تحفظ القهوة المطحونة»</h2><p>نص.</p>";
  const ContentGap gap = gap_of("<p>نص.</p>", {document("a", "a.test", html)});
  REQUIRE(gap.headings.size() == 1);
  CHECK(gap.headings[0].question);
}

TEST_CASE("headings and questions that nobody of ours takes up") {
  const ContentGap gap =
      gap_of("<h1>القهوة العربية</h1><h2>حبوب القهوة وتحميصها</h2><p>نص.</p>",
             {document("a", "a.test",
                       "<h1>قهوة عربية</h1><h2>تحميص حبوب القهوة</h2><p>نص.</p><h2>كيف تحفظ القهوة "
                       "المطحونة؟</h2><p>نص.</p><h2>مقدمة</h2>"),
              document("b", "b.test", "<h2>حفظ القهوة المطحونة</h2><p>نص.</p>")});
  REQUIRE_FALSE(gap.headings.empty());
  CHECK(gap.headings[0].heading == "كيف تحفظ القهوة المطحونة؟");
  CHECK(gap.headings[0].question);
  for (const GapHeading& heading : gap.headings) {
    CHECK(heading.heading != "تحميص حبوب القهوة");
    CHECK(heading.heading != "قهوة عربية");
    CHECK(heading.heading != "مقدمة");
  }
}

TEST_CASE("what is counted on a page") {
  const ContentGap gap = gap_of(
      "<p>One two three.</p>",
      {document("a", "a.test",
                "<h2>What is it?</h2><p>One two.</p><img src=a.png alt=A><img src=b.png alt=B>"
                "<iframe src='https://www.youtube.com/embed/x'></iframe><iframe "
                "src='https://youtube.com.evil.test/'></iframe><table><tr><th>A</table>"),
       document("b", "b.test", "<p>One two three four.</p><a href=/x>five</a>")});
  const auto measure = [&](std::string_view name) {
    return *std::ranges::find(gap.measures, name, &GapMeasure::name);
  };
  CHECK(measure("words").ours.middle == 3);
  CHECK(measure("images").theirs.high == 1.5);
  CHECK(measure("videos").theirs.middle == 0.5);
  CHECK(measure("questions").theirs.middle == 0.5);
  CHECK(measure("tables").theirs.middle == 0.5);
  CHECK(measure("links").theirs.middle == 0.5);
}

}  // namespace
}  // namespace dalil
