// Exports about pages: of Search Console and Analytics, in any language.
#include "analyzer/keywords/import_traffic.h"

#include <fmt/format.h>

#include "core/embedded.h"
#include "tests/analyzer/docx_bytes.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

/// "page clicks impressions", a line each; "-" for what the table has not got.
std::string import(std::string_view bytes) {
  static const ColumnTitles titles(embedded_lexicons());
  const Result<ImportedTraffic> traffic = import_traffic(bytes, titles);
  if (!traffic) return "error: " + traffic.error().message;
  std::string text;
  const auto figure = [](bool known, double value) {
    return known ? fmt::format("{:.0f}", value) : std::string("-");
  };
  for (const PageTraffic& page : traffic->pages) {
    text += fmt::format("{} {} {}\n", page.page, figure(traffic->clicks, page.clicks),
                        figure(traffic->impressions, page.impressions));
  }
  return text;
}

TEST_CASE("traffic: the pages of Search Console in any language") {
  const std::string wanted = "https://x.test/a 120 3400\nhttps://x.test/b 7 90\n";
  CHECK(import("Top pages,Clicks,Impressions,CTR,Position\n"
               "https://x.test/a,120,\"3,400\",3.53%,4.2\nhttps://x.test/b,7,90,7.78%,11\n") ==
        wanted);
  CHECK(import("أهم الصفحات,النقرات,عدد الظهور,نسبة النقر إلى الظهور,موضع\n"
               "https://x.test/a,١٢٠,٣٬٤٠٠,٣٫٥٣ ٪,4.2\nhttps://x.test/b,7,90,٧٫٧٨ ٪,11\n") ==
        wanted);
  // Titles that nobody knows: by its shape.
  CHECK(import("Kurat kenn;Klk;Impr;Tlk;Plt\nhttps://x.test/a;120;3400;3,53 %;4,2\n"
               "https://x.test/b;7;90;7,78 %;11,0\n") == wanted);
  // The API's rows have a query, too.
  CHECK(import("query,page,clicks,impressions\ntea,https://x.test/a,100,3000\n"
               "tea pot,https://x.test/a,20,400\n") ==
        "https://x.test/a 100 3000\nhttps://x.test/a 20 400\n");
}

TEST_CASE("traffic: Analytics has comments, days before its pages, paths and totals") {
  const std::string comments =
      "# ----------------------------------------\n# Pages and screens\n# Start date: 20261001\n"
      "# ----------------------------------------\n";
  CHECK(import(comments + "Page path and screen class,Views,Active users,Event count\n"
                          ",1300,400,9000\n/,800,300,2000\n/blog/x,500,100,1000\n"
                          "(not set),3,1,1\n") == "/ 800 -\n/blog/x 500 -\n");
  CHECK(import("Nth day,Views\n0000,12\n0001,14\n\n"
               "Landing page,Sessions,Active users\n/a,30,20\n/b,4,3\n/c,2,2\n/d,1,1\n") ==
        "/a 30 -\n/b 4 -\n/c 2 -\n/d 1 -\n");
  CHECK(import("مسار الصفحة وفئة الشاشة,المشاهدات,المستخدمون النشطون\n/القهوة,٨٠٠,300\n/b,5,3\n") ==
        "/القهوة 800 -\n/b 5 -\n");
}

TEST_CASE("traffic: of an archive the pages are read, not the queries") {
  const std::string zip = article_tests::pack(
      {{"Queries.csv", "Top queries,Clicks,Impressions,CTR,Position\ntea,9,99,9%,1\n"},
       {"Pages.csv", "Top pages,Clicks,Impressions,CTR,Position\nhttps://x.test/,5,60,8%,3\n"}});
  CHECK(import(zip) == "https://x.test/ 5 60\n");
}

TEST_CASE("traffic: what has no pages or no figures is refused") {
  CHECK(import("") == "error: there is no page in it.");
  CHECK(import("Top queries,Clicks,Impressions,CTR,Position\ntea,9,99,9%,1\npot,8,90,9%,2\n") ==
        "error: no column of it holds the addresses of pages.");
  CHECK(import("https://x.test/a\nhttps://x.test/b\n") ==
        "error: no column of it holds clicks, impressions or visits.");
}

}  // namespace
}  // namespace dalil
