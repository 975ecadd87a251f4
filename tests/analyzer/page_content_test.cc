// The main content: what authors put around it, with landmarks, with names or with neither.
#include <string>
#include <string_view>
#include <vector>

#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

/// The blocks of the content, one after the other.
std::string content(std::string_view html) {
  const Page page = page_tests::read(html);
  std::string text;
  for (const Block& block : page.blocks) {
    if (block.region != Region::kContent) continue;
    if (!text.empty()) text += " | ";
    text += slice(page.text, block.text);
  }
  return text;
}

TEST_CASE("what stands around the content of news, shops and blogs", "[content]") {
  struct Case {
    std::string_view layout, html, content;
  };
  const Case cases[] = {
      {"book",
       R"(<p><ul class="docnav"><li class="previous"><a href="/1"><strong>السابق</strong></a></li><li class="next"><a href="/3"><strong>التالي</strong></a></li></ul>
<div class="sphinxsidebar"><a href="/">الفهرس</a></div><h1>الإدارة</h1><p>يتناول هذا الفصل القرص.</p>
<ul class="pager"><li><a href="/1">السابق</a></li></ul><ul><li><a href="/2">القرص</a></li></ul>)",
       "الإدارة | يتناول هذا الفصل القرص. | القرص"},
      {"news",
       R"(<div class="topbar">الأحد ١٢ أكتوبر</div><div id="masthead"><a href="/">صحيفة النهار</a></div>
<div class="main-menu"><a href="/s">سياسة</a><a href="/e">اقتصاد</a></div>
<div class="breadcrumbs"><a href="/">الرئيسية</a> » <a href="/e">اقتصاد</a></div>
<div class="wrap"><h1>ارتفاع الصادرات</h1><div class="article-body"><p>ارتفعت الصادرات هذا العام.</p>
<div class="related-news"><h3>اقرأ أيضا</h3><a href="/1">خبر آخر</a></div><p>وقال الوزير إن الطلب زاد.</p></div>
<div class="share-buttons">شارك</div></div><div class="most-read"><a href="/2">الأكثر قراءة</a></div>
<div class="footer-widgets">عن الصحيفة</div><div id="footer">كل الحقوق محفوظة</div>)",
       "ارتفاع الصادرات | ارتفعت الصادرات هذا العام. | وقال الوزير إن الطلب زاد."},
      {"shop",
       R"(<header><a href="/">متجر</a></header><main><nav class="woocommerce-breadcrumb">الرئيسية / قهوة</nav>
<div class="product"><h1>قهوة يمنية</h1><p>محمصة هذا الأسبوع.</p><div class="footer">السعر ٤٠ ريالا</div></div>
<section class="related-products"><h2>منتجات مشابهة</h2><p>قهوة حبشية</p></section></main>
<div class="cookie-notice"><p>نستخدم ملفات الارتباط لتحسين تجربتك في الموقع.</p></div>
<div id="onetrust-consent-sdk"><p>إعدادات الخصوصية</p></div><footer>اتصل بنا</footer>)",
       "قهوة يمنية | محمصة هذا الأسبوع. | السعر ٤٠ ريالا"},
      {"blog",
       R"(<a class="skip-link" href="#c">تخط إلى المحتوى</a><div id="content"><div class="post-content">
<h1>تحضير القهوة</h1><p>اطحن البن.</p><div class="sidebar"><p>نصيحة: لا تغل الماء.</p></div>
<div class="navigation"><p>خطوات</p></div></div><div class="post-navigation"><a href="/p">السابق</a></div></div>
<div class="sidebar"><ul><li>تصنيفات</ul></div><div class="pagination"><a href="/2">2</a></div>)",
       "تحضير القهوة | اطحن البن. | نصيحة: لا تغل الماء. | خطوات"},
      {"names that say too little, and real text in them",
       R"(<div class="header"><p>مقدمة الوصفة</p></div><div class="menu"><p>حساء العدس</p></div>
<div class="related">شرح</div><div class="comments"><p>تعليق مفيد</p></div>)",
       "مقدمة الوصفة | حساء العدس | شرح | تعليق مفيد"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.layout);
    CHECK(content(c.html) == c.content);
  }
}

TEST_CASE("names count whatever their case and beside others", "[content]") {
  CHECK(content("<div class='x CookieConsent y'>لا</div><p>نعم") == "نعم");
  CHECK(content("<div id=CybotCookiebotDialog>لا</div><p>نعم") == "نعم");
  CHECK(content("<div class='cookieconsent-x'>نعم</div>") == "نعم");
  CHECK(content("<article><div class=breadcrumb>لا</div><div class=sidebar>نعم</div>") == "نعم");
}

}  // namespace
}  // namespace dalil
