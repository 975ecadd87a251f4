// What other tools say wrongly, or leave unsaid: each is a regression test. Where they accuse, the
// rule must be silent; where they are silent, it must speak.
#include <algorithm>
#include <string>

#include "analyzer/rule.h"
#include "core/embedded.h"
#include "tests/support/catch.h"
#include "tests/support/example_article.h"
#include "tests/support/example_site.h"

namespace dalil {
namespace {

struct Mistake {
  std::string_view they;  ///< Who makes it.
  std::string_view say;   ///< Of this site, or leave unsaid.
  std::string_view rule;
  std::string_view site;  ///< As Example::site.
  std::string_view found = "";
};

constexpr Mistake kMistakes[] = {
    {"SEOnaut", "39 letters are “too long”, since they are 73 bytes", "title-too-long", R"(-- / --
<html lang="ar"><title>دليل المبتدئين إلى تحضير القهوة المختصة</title>)"},
    {"SEOnaut", "99 letters are “too long”, since they are 182 bytes", "description-too-long",
     R"(-- / --
<html lang="ar"><meta name="description" content="نحمص البن اليمني كل صباح ونرسله في اليوم نفسه إلى بيتك، مع دليل يشرح لك طرق التحضير خطوة بعد خطوة.">)"},
    {"SEOnaut", "nothing: the reporter is never run", "hreflang-to-redirect", R"(-- / --
<html lang="en"><link rel="alternate" hreflang="ar" href="/ar"><link rel="alternate" hreflang="en" href="/">
-- /ar 301 --
Location: /ar/
-- /ar/ --
<html lang="ar"><p>بن.)",
     "/"},
    {"SEOnaut", "nothing: the reporter is never run", "hreflang-to-error", R"(-- / --
<html lang="en"><link rel="alternate" hreflang="ar" href="/ar"><link rel="alternate" hreflang="en" href="/">
-- /ar 404 --
<p>Gone.)",
     "/"},
    {"SEOnaut", "nothing: its query is broken", "canonical-to-redirect", R"(-- / --
<a href="/beans">Beans</a>
-- /beans --
<link rel="canonical" href="/bean"><p>Beans.
-- /bean 301 --
Location: /beans)",
     "/beans"},
    {"SEOnaut", "nothing: its query is broken", "canonical-to-4xx", R"(-- / --
<a href="/beans">Beans</a>
-- /beans --
<link rel="canonical" href="/bean"><p>Beans.
-- /bean 404 --
<p>Gone.)",
     "/beans"},
    {"SEOnaut", "“non canonical in sitemap” of what no sitemap lists", "sitemap-url-noncanonical",
     R"(-- / sitemap --
<title>Roastery</title>
-- /beans?sort=price --
<link rel="canonical" href="/beans"><title>Beans</title>
-- /beans sitemap --
<title>Beans</title>)"},
    {"SEOnaut", "“no H1” of a page that is gone and of one that has moved", "h1-missing", R"(-- / --
<h1>Roastery</h1><a href="/gone">x</a><a href="/old">x</a>
-- /gone 404 --
<title>Not found</title><p>Not found.
-- /old 301 --
Location: /

<p>Moved.)"},
    {"LibreCrawl", "“duplicate content” of pages that share title, description and h1 alone",
     "duplicate-near", R"(-- / --
<title>Beans of Haraz</title><meta name="description" content="Beans of Haraz, roasted every morning."><h1>Beans of Haraz</h1><main><p>All our beans are washed, dried and sorted by hand before they travel, and we roast them on the morning on which we send them. Those from Yemen grow on old terraces high above the sea, where rain is rare and nights are cold.</p></main>
-- /2 --
<title>Beans of Haraz</title><meta name="description" content="Beans of Haraz, roasted every morning."><h1>Beans of Haraz</h1><main><p>Grind them just before you brew, heat the water until it nearly boils, and pour it slowly in circles over the wet grounds. Wait half a minute for the coffee to bloom, pour the rest in three steps, and let it drain into the cup.</p></main>)"},
    {"LibreCrawl", "nothing of copies under other titles", "duplicate-exact", R"(-- / --
<title>One</title><h1>One</h1><p>Home.
-- /a --
<title>Haraz</title><main><p>Grind the beans just before you brew, heat the water until it nearly boils, and pour it slowly in circles over the wet grounds. Wait half a minute for the coffee to bloom, pour the rest in three steps, and let it drain. Taste it, and grind finer next time if it is sour, or coarser where it is bitter.</p></main>
-- /b --
<title>Ibb</title><main><p>Grind the beans just before you brew, heat the water until it nearly boils, and pour it slowly in circles over the wet grounds. Wait half a minute for the coffee to bloom, pour the rest in three steps, and let it drain. Taste it, and grind finer next time if it is sour, or coarser where it is bitter.</p></main>)",
     "/a /b"},
    {"python-seo-analyzer, squirrelscan", "nothing: harakat break the words, so none is repeated",
     "keyword-stuffing", R"(-- / --
<html lang="ar"><title>القهوة</title>
repeat 20 <p>نُقَدِّمُ لَكُمْ قَهْوَةً طَازَجَةً مِنْ أَجْوَدِ مَزَارِعِ اليَمَنِ، فَهَذِهِ القَهْوَةُ لِعُشَّاقِ المَذَاقِ الأَصِيلِ.)",
     "/"},
    {"squirrelscan", "a warning for every address that is not in English", "url-special-chars",
     R"(-- / --
<p>Beans.
-- /قهوة-مختصة --
<html lang="ar"><p>بن.)"},
    {"squirrelscan", "nothing: sentences end at “.!?” alone", "sentence-too-long", R"(language: ar
-- a.md --
هل نطحن البن قبل الإعداد بقليل؟ وهل نسخن الماء حتى يقارب الغليان؟ ومتى نصبه ببطء في دوائر فوق البن المبلل؟ وكم ننتظر حتى تنتفخ القهوة؟ وكيف نصب الباقي على ثلاث دفعات؟ ومن يذوقها أولًا؟)"},
    {"squirrelscan", "nothing: it looks for x-default and the page itself alone",
     "hreflang-missing-return", R"(-- / --
<html lang="en"><link rel="alternate" hreflang="ar" href="/ar"><link rel="alternate" hreflang="en" href="/"><link rel="alternate" hreflang="x-default" href="/">
-- /ar --
<html lang="ar"><p>بن.)",
     "/ar"},
    {"squirrelscan", "nothing: codes are not looked at", "hreflang-invalid-code", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="ar-UK" href="/">)",
     "/"},
    {"squirrelscan", "nothing: its words are English", "anchor-generic", R"(-- / --
<html lang="ar"><p>لمعرفة الأسعار <a href="/p">اضغط هنا</a>
-- /p --
<html lang="ar"><p>الأسعار.)",
     "/"},
    {"SiteOne", "nothing: raw UTF-8 is compared with the encoded path", "page-blocked-robots",
     R"(-- / --
<a href="/%D8%A8%D8%AD%D8%AB">بحث</a><a href="/shop">Shop</a>
-- /بحث --
<html lang="ar"><p>بحث.
-- /shop --
<p>Shop.
-- /robots.txt --
User-agent: *
Disallow: /بحث)",
     "/بحث"},
    {"SiteOne", "nothing: any Allow that matches wins", "page-blocked-robots", R"(-- / --
<a href="/%D8%A8%D8%AD%D8%AB">بحث</a><a href="/shop">Shop</a>
-- /بحث --
<html lang="ar"><p>بحث.
-- /shop --
<p>Shop.
-- /robots.txt --
User-agent: *
Allow: /
Disallow: /بحث)",
     "/بحث"},
    {"SiteOne", "“blocked”: paths are compared without case", "page-blocked-robots", R"(-- / --
<a href="/%D8%A8%D8%AD%D8%AB">بحث</a><a href="/shop">Shop</a>
-- /بحث --
<html lang="ar"><p>بحث.
-- /shop --
<p>Shop.
-- /robots.txt --
User-agent: *
Disallow: /SHOP)"},
    {"SiteOne", "“blocked”: rules of its own name are added to those of all", "page-blocked-robots",
     R"(-- / --
<a href="/%D8%A8%D8%AD%D8%AB">بحث</a><a href="/shop">Shop</a>
-- /بحث --
<html lang="ar"><p>بحث.
-- /shop --
<p>Shop.
-- /robots.txt --
User-agent: *
Disallow:
User-agent: SiteOne-Crawler
Disallow: /)"},
    {"SiteOne", "nothing: of several names in a row only the last one counts",
     "page-blocked-robots", R"(-- / --
<a href="/%D8%A8%D8%AD%D8%AB">بحث</a><a href="/shop">Shop</a>
-- /بحث --
<html lang="ar"><p>بحث.
-- /shop --
<p>Shop.
-- /robots.txt --
User-agent: *
User-agent: x
Disallow: /shop)",
     "/shop"},
    {"Lighthouse", "nothing: it has no Arabic list", "anchor-generic", R"(-- / --
<html lang="ar"><p>لمعرفة الأسعار <a href="/p">المزيد</a>
-- /p --
<p>نحمص البن كل صباح في المدينة القديمة، ولمعرفة الأسعار <a href="/">اقرأ المزيد</a>)",
     "/ /p"},
    {"SiteOne", "nothing: the gate compares the score", "page-noindex", R"(-- / --
<a href="/p">p</a>
-- /p --
<meta name="robots" content="noindex"><p>Prices.)",
     "/p"},
    {"Screaming Frog, squirrelscan", "“non ASCII characters” of every Arabic address",
     "url-non-ascii", R"(-- / --
<p>Beans.
-- /قهوة --
<html lang="ar"><p>بن.)"},
    {"Ahrefs", "“too short” of Japanese, whose letters are wide", "description-too-short",
     R"(-- / --
<html lang="ja"><meta name="description" content="毎朝焙煎するイエメン産のスペシャルティコーヒー豆を、その日のうちにご自宅までお届けします。淹れ方のガイドも付いています。">)"},
    {"Ahrefs", "nothing: each pair is answered, so all is well", "hreflang-set-incomplete",
     R"(-- / --
<html lang="en"><p>Home.
-- /en/1 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/1"><link rel="alternate" hreflang="ar" href="/ar/1"><link rel="alternate" hreflang="fr" href="/fr/1"><p>1.
-- /ar/1 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/1"><link rel="alternate" hreflang="ar" href="/ar/1"><link rel="alternate" hreflang="fr" href="/fr/1"><p>1.
-- /fr/1 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/1"><link rel="alternate" hreflang="ar" href="/ar/1"><link rel="alternate" hreflang="fr" href="/fr/1"><p>1.
-- /en/2 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/2"><link rel="alternate" hreflang="ar" href="/ar/2"><link rel="alternate" hreflang="fr" href="/fr/2"><p>2.
-- /ar/2 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/2"><link rel="alternate" hreflang="ar" href="/ar/2"><link rel="alternate" hreflang="fr" href="/fr/2"><p>2.
-- /fr/2 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/2"><link rel="alternate" hreflang="ar" href="/ar/2"><link rel="alternate" hreflang="fr" href="/fr/2"><p>2.
-- /en/3 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/3"><link rel="alternate" hreflang="ar" href="/ar/3"><link rel="alternate" hreflang="fr" href="/fr/3"><p>3.
-- /ar/3 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/3"><link rel="alternate" hreflang="ar" href="/ar/3"><link rel="alternate" hreflang="fr" href="/fr/3"><p>3.
-- /fr/3 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/3"><link rel="alternate" hreflang="ar" href="/ar/3"><link rel="alternate" hreflang="fr" href="/fr/3"><p>3.
-- /en/4 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/4"><link rel="alternate" hreflang="ar" href="/ar/4"><link rel="alternate" hreflang="fr" href="/fr/4"><p>4.
-- /ar/4 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/4"><link rel="alternate" hreflang="ar" href="/ar/4"><link rel="alternate" hreflang="fr" href="/fr/4"><p>4.
-- /fr/4 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/4"><link rel="alternate" hreflang="ar" href="/ar/4"><link rel="alternate" hreflang="fr" href="/fr/4"><p>4.
-- /en/5 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/5"><link rel="alternate" hreflang="ar" href="/ar/5"><link rel="alternate" hreflang="fr" href="/fr/5"><p>5.
-- /ar/5 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/5"><link rel="alternate" hreflang="ar" href="/ar/5"><link rel="alternate" hreflang="fr" href="/fr/5"><p>5.
-- /fr/5 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/5"><link rel="alternate" hreflang="ar" href="/ar/5"><link rel="alternate" hreflang="fr" href="/fr/5"><p>5.
-- /en/6 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/6"><link rel="alternate" hreflang="ar" href="/ar/6"><link rel="alternate" hreflang="fr" href="/fr/6"><p>6.
-- /ar/6 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/6"><link rel="alternate" hreflang="ar" href="/ar/6"><link rel="alternate" hreflang="fr" href="/fr/6"><p>6.
-- /fr/6 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/6"><link rel="alternate" hreflang="ar" href="/ar/6"><link rel="alternate" hreflang="fr" href="/fr/6"><p>6.
-- /en/7 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/7"><link rel="alternate" hreflang="ar" href="/ar/7"><link rel="alternate" hreflang="fr" href="/fr/7"><p>7.
-- /ar/7 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/7"><link rel="alternate" hreflang="ar" href="/ar/7"><link rel="alternate" hreflang="fr" href="/fr/7"><p>7.
-- /fr/7 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/7"><link rel="alternate" hreflang="ar" href="/ar/7"><link rel="alternate" hreflang="fr" href="/fr/7"><p>7.
-- /en/8 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/8"><link rel="alternate" hreflang="ar" href="/ar/8"><link rel="alternate" hreflang="fr" href="/fr/8"><p>8.
-- /ar/8 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/8"><link rel="alternate" hreflang="ar" href="/ar/8"><link rel="alternate" hreflang="fr" href="/fr/8"><p>8.
-- /fr/8 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/8"><link rel="alternate" hreflang="ar" href="/ar/8"><link rel="alternate" hreflang="fr" href="/fr/8"><p>8.
-- /en/9 --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/9"><link rel="alternate" hreflang="ar" href="/ar/9"><link rel="alternate" hreflang="fr" href="/fr/9"><p>9.
-- /ar/9 --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/9"><link rel="alternate" hreflang="ar" href="/ar/9"><link rel="alternate" hreflang="fr" href="/fr/9"><p>9.
-- /fr/9 --
<html lang="fr"><link rel="alternate" hreflang="en" href="/en/9"><link rel="alternate" hreflang="ar" href="/ar/9"><link rel="alternate" hreflang="fr" href="/fr/9"><p>9.
-- /en/last --
<html lang="en"><link rel="alternate" hreflang="en" href="/en/last"><link rel="alternate" hreflang="ar" href="/ar/last"><p>Last.
-- /ar/last --
<html lang="ar"><link rel="alternate" hreflang="en" href="/en/last"><link rel="alternate" hreflang="ar" href="/ar/last"><p>الأخير.)",
     "/en/last /ar/last"},
    {"Ahrefs", "nothing: titles of different pages are not compared", "title-duplicate", R"(-- / --
<title>الرئيسة</title>
-- /1 --
<html lang="ar"><title>أسعار القهوة</title>
-- /2 --
<html lang="ar"><title>اسعار القهوه</title>)",
     "/1 /2"},
    {"SEOnaut, LibreCrawl, python-seo-analyzer", "“alt missing” of decoration",
     "image-alt-missing-attribute", R"(-- / --
<html lang="ar"><img src="/line.png" alt="">)"},
    {"SEOnaut", "“different language” of ar and ar-SA", "hreflang-lang-mismatch", R"(-- / --
<html lang="ar"><link rel="alternate" hreflang="ar-SA" href="/"><p>بن.)"},
};

// Checks that win nothing for anybody.
constexpr std::string_view kLeftOut[] = {"external-follow", "anchor-title-missing",
                                         "carbon-high",     "keywords-missing",
                                         "amp-missing",     "url-stop-words"};

// What others call errors and is none: a fact at most.
constexpr std::string_view kFacts[] = {
    "schema-missing",  "twitter-card-missing", "url-non-ascii",   "image-alt-empty",
    "title-equals-h1", "llms-txt-missing",     "keywords-present"};

TEST_CASE("the mistakes of others", "[rules][mistakes]") {
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  const PixelWidths widths = *PixelWidths::load(embedded_lexicons());
  for (const Mistake& mistake : kMistakes) {
    CAPTURE(mistake.they, mistake.say, mistake.rule);
    const Rule* const rule = find_rule(mistake.rule);
    REQUIRE(rule != nullptr);
    const Example example{mistake.say, mistake.site, mistake.found};
    if (rule->check_article != nullptr) {
      const auto outcome = test::run_article_example(*rule, example, lexicons, widths);
      CHECK(outcome.problem == "");
      CHECK(outcome.found == example.expect);
      continue;
    }
    const test::ExampleOutcome outcome = test::run_example(*rule, example, lexicons, widths);
    CHECK(outcome.problem == "");
    CHECK(outcome.found == test::expected_paths(example));
  }
}

TEST_CASE("checks of others that dalil leaves out, or takes for facts", "[rules][mistakes]") {
  for (const std::string_view id : kLeftOut) CHECK(find_rule(id) == nullptr);
  for (const std::string_view id : kFacts) {
    CAPTURE(id);
    REQUIRE(find_rule(id) != nullptr);
    CHECK(find_rule(id)->card.severity == Severity::kInfo);
  }
}

}  // namespace
}  // namespace dalil
