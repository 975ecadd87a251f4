// What a site could say and link: long-tail candidates and places for links.
#include <algorithm>
#include <string>

#include "analyzer/keywords/link_places.h"
#include "analyzer/keywords/long_tail.h"
#include "tests/analyzer/keyword_site.h"

namespace dalil {
namespace {

const PhraseWordLists& lists() {
  static const PhraseWordLists loaded(embedded_lexicons());
  return loaded;
}

std::string ideas_of(test::KeywordTestSite& site) {
  const SiteWordTraits traits(site.words(), lists(), "", test::lexicons());
  std::string text;
  for (const LongTailIdea& idea :
       long_tail_ideas(site.words(), traits, lists(), "", test::lexicons(), 20)) {
    text += idea.phrase + " | " + std::string(name_of(idea.source)) + " | " +
            std::string(idea.intent) + " | " + std::to_string(idea.count) + "\n";
  }
  return text;
}

TEST_CASE("a word may be of several kinds") {
  CHECK(lists().is_general("en", "hundred"));
  CHECK(lists().is_noun("en", "hundred"));
  CHECK(lists().is_never("en", "need"));
  CHECK_FALSE(lists().is_noun("en", "needs"));
  CHECK_FALSE(lists().is_general("en", "need"));
}

TEST_CASE("phrases of more than three words that a site says") {
  struct Case {
    std::string language, html, expected;
  };
  const Case cases[] = {
      {"en",
       "<h1>Coffee</h1><p>We sell cold brew coffee machines for small offices. Everybody loves a "
       "cold brew coffee machine, and our cold brew coffee machines are quiet.</p>",
       "cold brew coffee machines | text |  | 3\n"},
      // The longer one holds the shorter, which never stands alone.
      {"en",
       "<h1>A</h1><p>The best cold brew coffee machine is here: best cold brew coffee machine.</p>",
       "best cold brew coffee machine | text | commercial | 2\n"},
      // A full stop, a verb and a function word that joins nothing end a phrase.
      {"en",
       "<h1>A</h1><p>Fresh coffee. Beans roasted daily. Fresh coffee. Beans roasted daily.</p>",
       ""},
      // A number that belongs to it stands behind it each time.
      {"en",
       "<h1>A</h1><p>Contributed by Victor Brewer in roast tracker-357. Contributed by Victor "
       "Brewer in roast tracker-358.</p>",
       ""},
      {"en", "<h1>A</h1><h2>How to clean a coffee machine</h2><p>With water.</p>",
       "how to clean a coffee machine | heading | informational | 1\n"},
      {"ar",
       "<h1>التسويق</h1><p>تحتاج إلى استراتيجية التسويق عبر البريد الإلكتروني. وتبدأ استراتيجية "
       "التسويق عبر البريد الالكتروني بقائمة.</p>",
       "استراتيجية التسويق عبر البريد الإلكتروني | text |  | 2\n"},
      {"ar", "<h1>أ</h1><h2>طريقة تحضير القهوة العربية في المنزل</h2><p>بالماء.</p>",
       "طريقة تحضير القهوة العربية في المنزل | heading | informational | 1\n"},
      {"en", "<h1>A</h1><h2>Our friends and their old coffee shop</h2><p>Here.</p>", ""},
      {"ar", "<h1>أ</h1><h2>كيف تختار متجرك الإلكتروني؟</h2><p>بالنظر.</p>",
       "كيف تختار متجرك الإلكتروني | heading | informational | 1\n"},
      // What stands elsewhere, and a question without its first word.
      {"ar",
       "<h1>أ</h1><p>ندرس التكامل مع أجهزة لينكس الأخرى. التكامل مع أجهزة لينكس الأخرى سهل.</p>",
       ""},
      {"ar",
       "<h1>أ</h1><p>هل التسويق الرقمي للشركات الصغيرة مفيد؟ هل التسويق الرقمي للشركات الصغيرة "
       "مفيد؟</p>",
       ""},
      {"en",
       "<h1>A</h1><p>Call functions shown in coffee tables. Call functions shown in coffee "
       "tables.</p>",
       ""},
      // Neither is bought.
      {"en", "<h1>A</h1><h2>How to use string comparison functions</h2><p>So.</p>",
       "how to use string comparison functions | heading | informational | 1\n"},
      {"en",
       "<h1>A</h1><p>Learn best practices for coffee shops. We know best practices for coffee "
       "shops.</p>",
       "best practices for coffee shops | text |  | 2\n"}};
  for (const Case& each : cases) {
    test::KeywordTestSite site;
    site.add("/a", "<html lang='" + each.language + "'><title>A</title>" + each.html);
    CAPTURE(each.html);
    CHECK(ideas_of(site) == each.expected);
  }
}

TEST_CASE("a phrase asks only where its opening does nothing else") {
  test::KeywordTestSite site;
  site.add("/a",
           "<html lang='en'><title>A</title><h1>A</h1><h2>Best coffee machines for small "
           "offices</h2><p>Here.</p><h2>How to clean a coffee machine</h2><p>With water.</p>");
  const SiteWordTraits traits(site.words(), lists(), "", test::lexicons());
  const std::vector<LongTailIdea> ideas =
      long_tail_ideas(site.words(), traits, lists(), "", test::lexicons(), 20);
  REQUIRE(ideas.size() == 2);
  for (const LongTailIdea& idea : ideas) {
    CHECK(idea.question == idea.phrase.starts_with("how"));
    CHECK(idea.intent == (idea.question ? "informational" : "commercial"));
  }
}

TEST_CASE("what the words of a site are to a phrase") {
  test::KeywordTestSite site;
  site.add(
      "/a",
      "<html lang='ar'><title>أ</title><p>قناة يوتيوب في يناير. يكتبون ويرسمون معا. يخضور "
      "النبات، واليخضور أخضر. أقراص كالسيوم وبالون أحمر من والدين. ابدأ بالتسويق، والتسويق مهم، "
      "وللتسويق أدوات. التسويق علم. Page speed by Ahmed, stored.</p>");
  const SiteWordTraits traits(site.words(), lists(), "", test::lexicons());
  struct Case {
    std::string word;
    int trait;
    bool expected;
  };
  using Traits = SiteWordTraits;
  const Case cases[] = {
      {"يوتيوب", Traits::kContent, true},    {"يناير", Traits::kContent, true},
      {"يخضور", Traits::kContent, true},  // The site has it with an article.
      {"يكتبون", Traits::kContent, false},   {"كالسيوم", Traits::kBound, false},
      {"والدين", Traits::kBound, false},     {"بالتسويق", Traits::kBound, true},
      {"والتسويق", Traits::kBound, true},    {"وللتسويق", Traits::kBound, true},
      {"speed", Traits::kParticiple, false}, {"stored", Traits::kParticiple, true}};
  for (const Case& each : cases) {
    CAPTURE(each.word);
    const auto& vocabulary = site.words().vocabulary();
    const auto found = std::ranges::find(vocabulary, each.word);
    REQUIRE(found != vocabulary.end());
    const auto word = static_cast<std::uint32_t>(found - vocabulary.begin());
    CHECK(((traits.traits(word) & each.trait) != 0) == each.expected);
  }
}

TEST_CASE("where a link belongs") {
  struct Case {
    std::string html, expected;  ///< The sentence with brackets around what is to be the link.
  };
  const Case cases[] = {
      {"<p>Coffee is good. Everybody who drinks cold brew coffee in summer knows that.</p>",
       "Everybody who drinks [cold brew coffee] in summer knows that."},
      // Many a site sets its paragraphs as <div>.
      {"<div class='para'>Everybody who drinks cold brew coffee in summer knows that.</div>",
       "Everybody who drinks [cold brew coffee] in summer knows that."},
      {"<h2>Everybody who drinks cold brew coffee in summer</h2><p>Knows that.</p>", ""},
      {"<pre>Everybody who drinks cold brew coffee in summer</pre>", ""},
      {"<nav><p>Everybody who drinks cold brew coffee in summer knows.</p></nav>", ""},
      // The first one is a link already, the second one is none.
      {"<p>All of <a href='/x'>our cold brew coffee</a> is fresh, and tasty.</p>"
       "<p>We drink cold brew coffee every day of the week.</p>",
       "We drink [cold brew coffee] every day of the week."},
      {"<ul><li>Cold brew coffee</li></ul>", ""}};
  Segmenter segmenter(test::lexicons());
  const Keyphrase phrase("cold brew coffee", "en", test::lexicons(), segmenter);
  for (const Case& each : cases) {
    test::KeywordTestSite site;
    site.add("/a", "<html lang='en'><title>A</title><main><h1>A</h1>" + each.html + "</main>");
    const Page& page = site.page(0);
    const auto idea = place_link({page, FoldedText(page.text, page.words)}, phrase);
    std::string said;
    if (idea) {
      said = idea->sentence;
      said.insert(idea->end, "]").insert(idea->begin, "[");
    }
    CAPTURE(each.html);
    CHECK(said == each.expected);
  }
}

std::string subjects(const std::string& html) {
  test::KeywordTestSite site;
  site.add("/a", html);
  for (const char* path : {"/b", "/c", "/d", "/e", "/f"}) {
    site.add(path, "<html lang='ar'><title>صفحة</title><p>نص عن الكتب والأقلام والأوراق.</p>");
  }
  const SiteWordTraits traits(site.words(), lists(), "", test::lexicons());
  const PageLikeness likeness(site.words(), traits);
  std::string text;
  for (const std::string& phrase :
       subject_phrases(site.words(), site.words().words(0), traits, likeness)) {
    text += (text.empty() ? "" : " | ") + phrase;
  }
  return text;
}

TEST_CASE("what a page is about, by its title") {
  const std::string body = "<p>هذا نص عربي عن الأمن وعن الشبكات وعن حفظ البيانات.</p>";
  const auto arabic = [&](const std::string& title) {
    return subjects("<html lang='en'><title>" + title + "</title>" + body);
  };
  CHECK(arabic("9.10. النسخ الاحتياطي") == "النسخ الاحتياطي");
  CHECK(arabic("فصل 12. الإدارة المتقدمة") == "الإدارة المتقدمة");
  CHECK(arabic("مقدمة إلى SELinux") == "مقدمة إلى selinux | selinux");
  CHECK(arabic("11.7. دليل LDAP") == "دليل ldap | ldap");
  CHECK(arabic("بروكسي HTTP أو FTP") == "بروكسي http أو ftp");  // None of two names.
  // A title says more than what is left of it without its last words, or without a first noun.
  CHECK(arabic("تسجيل الدخول عن بعد") == "");
  CHECK(arabic("إنشاء حزمة برمجية") == "إنشاء حزمة برمجية");
  CHECK(arabic("A.4. Knoppix") == "knoppix");
  CHECK(arabic("أوبنتو") == "أوبنتو");
  CHECK(arabic("المراقبة") == "");  // A noun, not a name.
  CHECK(subjects("<html lang='en'><title>Functions</title><p>All of our functions.</p>") == "");
}

TEST_CASE("an article before the first word of a phrase makes a clause of it") {
  test::KeywordTestSite site;
  site.add("/a",
           "<html lang='ar'><title>أ</title><main><h1>أ</h1><p>يُحضّر فيها المشرف حزمة مصححة وينشرها "
           "للعموم.</p></main>");
  Segmenter segmenter(test::lexicons());
  const Page& page = site.page(0);
  const FoldedText text(page.text, page.words);
  CHECK_FALSE(place_link({page, text}, Keyphrase("مشرف حزمة", "ar", test::lexicons(), segmenter)));
  CHECK(place_link({page, text}, Keyphrase("حزمة مصححة", "ar", test::lexicons(), segmenter)));
}

TEST_CASE("pages that speak of the same are alike") {
  test::KeywordTestSite site;
  site.add("/a", "<html lang='en'><title>A</title><p>Roasting coffee beans at home in a pan.</p>");
  site.add("/b",
           "<html lang='en'><title>B</title><p>Coffee beans from Yemen, roasting at dawn.</p>");
  site.add("/c",
           "<html lang='en'><title>C</title><p>Kernels and drivers of operating systems.</p>");
  const SiteWordTraits traits(site.words(), lists(), "", test::lexicons());
  const PageLikeness likeness(site.words(), traits);
  const auto a = likeness.weights(0), b = likeness.weights(1), c = likeness.weights(2);
  CHECK(PageLikeness::cosine(a, a) == Approx(1));
  CHECK(PageLikeness::cosine(a, b) > 0.1);
  CHECK(PageLikeness::cosine(a, c) < 0.05);
}

}  // namespace
}  // namespace dalil
