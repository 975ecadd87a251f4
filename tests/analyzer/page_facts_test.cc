// The facts of single pages: head, links, images, headings, canonicals, robots.
#include <string>
#include <string_view>

#include "core/hash.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

using namespace dalil;
using page_tests::read;
using page_tests::response;

TEST_CASE("facts of the head") {
  const Page page = read(
      "<!doctype html>\n<html lang=ar dir=RTL><head>\n"
      "  <title>\n دليل &amp; التسويق  الإلكتروني </title>\n"
      "<meta name=Description content='  وصفٌ   قصير '><meta name=viewport content='width=1'>"
      "<meta property=og:Title content='عنوان'><meta name='twitter:card' content=summary>"
      "<meta http-equiv=Refresh content='5; url=/b'>"
      "<script type='application/LD+json; charset=utf-8'>\n{\"a\":\"</b>\"}\n</script>"
      "<link rel='stylesheet' href=/a.css><link rel=canonical href=/dir/page>"
      "<link rel=alternate hreflang=en href=/en></head><body>"
      "<svg><title>ليس عنوانا</title></svg><title>ثان</title><meta name=description content=b>");
  REQUIRE(page.titles.size() == 2);
  CHECK(page.title() == "دليل & التسويق الإلكتروني");
  CHECK(page.titles[0].at.line == 3);
  CHECK(page.titles[0].at.column == 3);
  CHECK(page.titles[0].in_head);
  CHECK_FALSE(page.titles[1].in_head);
  REQUIRE(page.descriptions.size() == 2);
  CHECK(page.description() == "وصفٌ قصير");
  CHECK(page.declared_language == "ar");
  CHECK(page.has_html_lang);
  CHECK(page.dir == "rtl");
  CHECK(page.html_at.line == 2);
  CHECK(page.viewport == "width=1");
  REQUIRE(page.open_graph.size() == 2);
  CHECK(page.open_graph[0] == std::pair<std::string, std::string>("og:title", "عنوان"));
  CHECK(page.meta_refresh == "5; url=/b");
  REQUIRE(page.structured_data.size() == 1);
  CHECK(page.structured_data[0].text == "{\"a\":\"</b>\"}");
  REQUIRE(page.resources.size() == 1);
  CHECK(page.resources[0].url.href() == "https://example.com/a.css");
  REQUIRE(page.hreflang.size() == 1);
  CHECK(page.hreflang[0].url.href() == "https://example.com/en");
  CHECK(page.indexable == NotIndexable::kIndexable);
  CHECK(page.limits.empty());
}

TEST_CASE("links") {
  struct Case {
    std::string_view html, text, href;
    bool internal;
  };
  const Case cases[] = {
      {"<a href=' /a\n'>نص  <b>الرابط</b></a>", "نص الرابط", "https://example.com/a", true},
      {"<a href=b><img src=i alt='صورة'></a>", "صورة", "https://example.com/dir/b", true},
      {"<a href=b>قبل<img src=i alt='صورة'>بعد</a>", "قبل صورة بعد", "https://example.com/dir/b",
       true},
      {"<a href=b aria-label='القائمة'><i></i></a>", "القائمة", "https://example.com/dir/b", true},
      {"<a href=b aria-label='القائمة'>نص</a>", "نص", "https://example.com/dir/b", true},
      {"<a href=b>&nbsp;\u200B</a>", "", "https://example.com/dir/b", true},
      {"<a href=http://example.com/x>x</a>", "x", "http://example.com/x", true},
      {"<a href=//www.example.com/>x</a>", "x", "https://www.example.com/", false},
      {"<a href=https://example.com:8443/>x</a>", "x", "https://example.com:8443/", false},
      {"<a href=mailto:a@b.c>x</a>", "x", "mailto:a@b.c", false},
      {"<a href='javascript:void(0)'>x</a>", "x", "javascript:void(0)", false},
      {"<a href='http://['>x</a>", "x", "", false},
      {"<a href=''>x</a>", "x", "https://example.com/dir/page", true},
      {"<map><area href=/m alt='خريطة'></map>", "خريطة", "https://example.com/m", true},
      {"<base href=/deep/><a href=x>x</a>", "x", "https://example.com/deep/x", true},
      {"<a href=x>x</a><base href=/deep/><base href=/no/>", "x", "https://example.com/deep/x",
       true},
      {"<noscript><a href=n>نص</a></noscript>", "نص", "https://example.com/dir/n", true},
      {"<div hidden><a href=h>نص<i hidden>لا</i></a></div>", "نصلا", "https://example.com/dir/h",
       true},
      {"<a href=h>نص<i style='color:red;DISPLAY : none'>لا</i></a>", "نص",
       "https://example.com/dir/h", true},
      {"<a href=b>سطر<br>آخر</a>", "سطر آخر", "https://example.com/dir/b", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    const Page page = read(c.html);
    REQUIRE(page.links.size() == 1);
    CHECK(page.links[0].text == c.text);
    CHECK(page.links[0].url.href() == c.href);
    CHECK(page.links[0].internal == c.internal);
  }
  CHECK(read("<a name=x>x</a><template><a href=y>y</a></template>").links.empty());
  const Page page = read("<a href=x rel='NoFollow ugc SPONSORED'>x</a><a href=y>y</a>");
  REQUIRE(page.links.size() == 2);
  CHECK(page.links[0].nofollow);
  CHECK(page.links[0].ugc);
  CHECK(page.links[0].sponsored);
  CHECK_FALSE(page.links[1].nofollow);
  CHECK(page.links[1].at.column == 45);
}

TEST_CASE("what hides and labels a link, and hides a heading") {
  struct Case {
    std::string_view html;
    bool hidden, labelled;
    std::size_t headings;
  };
  constexpr std::string_view kInside = "<a href=x></a><h2>عنوان</h2>";
  const Case cases[] = {
      {"<div>@</div>", false, false, 1},
      {"<div hidden>@</div>", true, false, 0},
      {"<div style='display:none'><p>@</div>", true, false, 0},
      {"<div aria-hidden=true><section>@</section></div>", true, false, 0},
      {"<div aria-hidden=false>@</div>", false, false, 1},
      {"<dialog>@</dialog>", true, false, 0},
      {"<DIALOG class=a>@</DIALOG>", true, false, 0},
      {"<dialog open>@</dialog>", false, false, 1},
      {"<dialogue>@</dialogue>", false, false, 1},
      {"<noscript>@</noscript>", false, false, 0},
      {"<a href=x hidden></a>", true, false, 0},
      {"<a href=x aria-labelledby=t></a>", false, true, 0},
      {"<a href=x aria-labelledby=' '></a>", false, false, 0},
  };
  for (const Case& c : cases) {
    INFO(c.html);
    std::string html = "<body>" + std::string(c.html);
    if (const std::size_t at = html.find('@'); at != html.npos) html.replace(at, 1, kInside);
    const Page page = read(html);
    REQUIRE(page.links.size() == 1);
    CHECK(page.links[0].hidden == c.hidden);
    CHECK(page.links[0].labelled == c.labelled);
    CHECK(page.headings.size() == c.headings);
  }
}

TEST_CASE("regions") {
  const Page page = read(
      "<header><nav><a href=1>1</a></nav><a href=2>2</a></header>"
      "<main><article><header><a href=3>3</a></header></article><aside><a href=4>4</a></aside>"
      "</main><div role=complementary><a href=5>5</a></div><div role='navigation x'><a href=6>6"
      "</a></div><footer><a href=7>7</a></footer><a href=8>8</a>");
  const Region expected[] = {Region::kNavigation, Region::kHeader, Region::kContent,
                             Region::kAside,      Region::kAside,  Region::kNavigation,
                             Region::kFooter,     Region::kContent};
  REQUIRE(page.links.size() == 8);
  for (std::size_t i = 0; i < 8; ++i) {
    CAPTURE(i);
    CHECK(page.links[i].region == expected[i]);
  }
}

TEST_CASE("ids and classes that can only name a region, outside of articles") {
  const Page page = read(
      "<div class='box Footer'><a href=1>1</a></div><div id=sidebar><a href=2>2</a></div>"
      "<article><div class=footer><a href=3>3</a></div></article><div class=footer-note>"
      "<a href=4>4</a></div><a href=5 title='صفحة الاتصال'></a>");
  const Region expected[] = {Region::kFooter, Region::kAside, Region::kContent, Region::kContent,
                             Region::kContent};
  REQUIRE(page.links.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) {
    CAPTURE(i);
    CHECK(page.links[i].region == expected[i]);
  }
  CHECK(page.links[4].text == "صفحة الاتصال");
}

TEST_CASE("a meta refresh without delay is a redirect") {
  CHECK(read("<meta http-equiv=refresh content='0; url=/b'>").indexable == NotIndexable::kRedirect);
  CHECK(read("<meta http-equiv=refresh content='0,URL=/b'>").indexable == NotIndexable::kRedirect);
  CHECK(read("<meta http-equiv=refresh content='5; url=/b'>").indexable ==
        NotIndexable::kIndexable);
  CHECK(read("<meta http-equiv=refresh content='0'>").indexable == NotIndexable::kIndexable);
}

TEST_CASE("headings and images") {
  const Page page = read(
      "<h1>عنوان <img src=a.png alt='شعار'></h1><h2><img src=b.png alt='بديل'></h2>"
      "<h3><img src=c.png></h3><h2>&nbsp;</h2><a href=x><img src=d.png alt=''></a>"
      "<img src=p.gif width=1 height=1><img src=q.png role=presentation><i aria-hidden=true>"
      "<img src=r.png></i><img srcset='s.png, t.png 2x,u.png 100w'>");
  REQUIRE(page.headings.size() == 4);
  CHECK(page.headings[0].text == "عنوان شعار");
  CHECK(page.headings[0].level == 1);
  CHECK_FALSE(page.headings[0].image_only);
  CHECK(page.headings[1].text == "بديل");
  CHECK(page.headings[1].image_only);
  CHECK(page.headings[2].text.empty());
  CHECK(page.headings[2].image_only);
  CHECK(page.headings[3].text.empty());
  CHECK_FALSE(page.headings[3].image_only);
  REQUIRE(page.images.size() == 8);
  CHECK(page.images[0].alt == "شعار");
  CHECK_FALSE(page.images[2].alt.has_value());
  CHECK(page.images[3].alt == "");
  CHECK(page.images[3].in_link);
  CHECK(page.links[0].has_image);
  for (std::size_t i = 0; i < 8; ++i) CHECK(page.images[i].hidden == (i >= 4 && i <= 6));
  CHECK(page.images[7].src.empty());
  CHECK(page.resources.size() == 10);
}

TEST_CASE("what a page loads") {
  const Page page = read(
      "<script src=http://cdn.example/a.js></script><iframe src=/f></iframe><video src=v.mp4>"
      "<source src=s.mp4><track src=t.vtt></video><audio src=a.mp3></audio>"
      "<picture><source srcset='x.webp 1x'></picture>"
      "<object data=o.swf></object><embed src=e.pdf><link rel='shortcut icon' href=f.ico>"
      "<link rel=preload href=p.js><link rel=next href=n><img src=data:image/png;base64,AA>");
  std::string elements;
  for (const Resource& resource : page.resources) {
    CHECK(resource.url.valid());
    elements += resource.element + " ";
  }
  CHECK(elements == "script iframe video source track audio source object embed link link ");
  CHECK(page.resources[0].url.href() == "http://cdn.example/a.js");
}

TEST_CASE("why a page cannot be indexed") {
  struct Case {
    std::string_view html;
    std::vector<Header> headers;
    NotIndexable expected;
  };
  const std::string_view self = "<link rel=canonical href=/dir/page>";
  const Case cases[] = {
      {"<p>x", {}, NotIndexable::kIndexable},
      {"<meta name=robots content='NoIndex, follow'>", {}, NotIndexable::kNoindex},
      {"<meta name=robots content=none>", {}, NotIndexable::kNoindex},
      {"<meta name=googlebot content=noindex>", {}, NotIndexable::kNoindex},
      {"<meta name=bingbot content=noindex>", {}, NotIndexable::kIndexable},
      {"<meta name=robots content='noindexed, max-snippet:-1'>", {}, NotIndexable::kIndexable},
      {"<noscript><meta name=robots content=noindex></noscript>", {}, NotIndexable::kIndexable},
      {"<p>x", {{"x-robots-tag", "noindex"}}, NotIndexable::kNoindex},
      {"<p>x", {{"x-robots-tag", "bingbot: noindex"}}, NotIndexable::kIndexable},
      {"<p>x", {{"x-robots-tag", "bingbot: nofollow, googlebot: noindex"}}, NotIndexable::kNoindex},
      {"<p>x",
       {{"x-robots-tag", "unavailable_after: 25 Jun 2030 15:00:00 PST, noindex"}},
       NotIndexable::kNoindex},
      {self, {}, NotIndexable::kIndexable},
      {"<link rel=canonical href=/other>", {}, NotIndexable::kCanonicalised},
      {"<body><p>x<link rel=canonical href=/other>", {}, NotIndexable::kIndexable},
      {"<link rel=canonical href='http://['>", {}, NotIndexable::kIndexable},
      {"<link rel=canonical href=/other><link rel=canonical href=/third>",
       {},
       NotIndexable::kIndexable},
      {"<link rel=canonical href=/other><link rel=canonical href=/other#x>",
       {},
       NotIndexable::kCanonicalised},
      {"<link rel=canonical href='/dir/page#top'>", {}, NotIndexable::kIndexable},
      {"<p>x",
       {{"link", "</a>; rel=next, </other>; rel=\"canonical\""}},
       NotIndexable::kCanonicalised},
      {"<p>x", {{"content-type", "text/plain"}}, NotIndexable::kNotHtml},
      {"<p>x", {{"content-type", "application/xhtml+xml"}}, NotIndexable::kIndexable},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html, c.headers.size());
    CHECK(read(c.html, c.headers).indexable == c.expected);
  }
  Response answer = response("<p>x");
  CHECK(read(answer, {"", true}).indexable == NotIndexable::kBlockedByRobots);
  answer.status = 404;
  CHECK(read(answer).indexable == NotIndexable::kStatus);
  answer.status = 301;
  answer.headers.push_back({"location", "../صفحة"});
  const Page redirect = read(answer);
  CHECK(redirect.indexable == NotIndexable::kRedirect);
  CHECK(redirect.redirect_to == "https://example.com/%D8%B5%D9%81%D8%AD%D8%A9");
  CHECK_FALSE(redirect.html);
  answer.status = 0;
  answer.failure = Failure::kTimeout;
  CHECK(read(answer).indexable == NotIndexable::kFailed);
}

TEST_CASE("headers") {
  const Page page =
      read("<p>x", {{"link",
                     "<https://example.com/ar>; rel=alternate; hreflang=\"ar\", "
                     "<https://example.com/a,b>; title=\"x, y; z\"; rel='x'; hreflang=en"},
                    {"content-language", "ar-EG, en"},
                    {"x-robots-tag", "nofollow"},
                    {"x-robots-tag", "otherbot: noindex, nofollow"}});
  REQUIRE(page.hreflang.size() == 1);
  CHECK(page.hreflang[0].code == "ar");
  CHECK(page.hreflang[0].from_header);
  CHECK(page.declared_language == "ar-EG");
  CHECK_FALSE(page.has_html_lang);
  REQUIRE(page.robots.size() == 2);
  CHECK(page.robots[1].agent == "otherbot");
  CHECK(page.robots[1].content == "noindex, nofollow");
  CHECK(page.nofollow);
  CHECK_FALSE(page.noindex);
}

TEST_CASE("directives: each of them, for each crawler, and their sum for Googlebot") {
  struct Case {
    std::string_view meta;
    std::string_view header;
    bool noindex;
    bool nofollow;
  };
  const Case cases[] = {
      {"", "", false, false},
      {"all", "", false, false},
      {"index, follow", "noindex", true, false},
      {"nofollow", "index, follow, noindex", true, true},
      {"none", "all", true, true},
      {"noarchive, nosnippet, max-snippet:0, max-image-preview:none, max-video-preview:0", "",
       false, false},
      {"notranslate, noimageindex, indexifembedded", "", false, false},
      {"noindex, indexifembedded", "", true, false},
      {"", "googlebot: noindex, otherbot: nofollow", true, false},
      {"", "otherbot: noindex, none", false, false},
      {"", "unavailable_after: Sat, 25 Jun 2099 15:00:00 GMT, nofollow", false, true},
      {"", "unavailable_after: Saturday, 25-Jun-99 15:00:00 GMT", false, false},
      {"", "max-snippet: 20, noindex", true, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.meta, c.header);
    const std::string html = "<meta name=robots content='" + std::string(c.meta) + "'><p>x";
    const Page page = read(html, {{"x-robots-tag", std::string(c.header)}});
    CHECK(page.noindex == c.noindex);
    CHECK(page.nofollow == c.nofollow);
  }
  const Page page = read("<title>x</title><p>x<meta name=GoogleBot content='NoIndex'>",
                         {{"x-robots-tag", "unavailable_after: Fri, 25 Jun 2099 15:00:00 GMT"}});
  REQUIRE(page.robots.size() == 2);
  CHECK(page.robots[0].content == "unavailable_after: fri, 25 jun 2099 15:00:00 gmt");
  CHECK(page.robots[0].agent == "robots");
  CHECK(page.robots[1].agent == "googlebot");
  CHECK_FALSE(page.robots[1].in_head);
  CHECK(page.noindex);
}

TEST_CASE("a body without a media type is sniffed") {
  for (const auto& [body, html] : {std::pair<std::string_view, bool>{"\n <!DOCTYPE HTML>", true},
                                   {"<html><p>", true},
                                   {"plain text <p>", false},
                                   {"{\"a\":1}", false}}) {
    CAPTURE(body);
    Response answer = response(body);
    answer.headers.clear();
    CHECK(read(answer).html == html);
  }
}
