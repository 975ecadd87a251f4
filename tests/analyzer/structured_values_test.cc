// Dates, durations, numbers and codes as structured data has them, and words that were meant.
#include <string>

#include "analyzer/structured/spelling.h"
#include "analyzer/structured/values.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("dates of ISO 8601") {
  for (const char* text :
       {"2026", "2026-11", "2026-11-22", "20261122", "2026-11-22T10:00", "2026-11-22T10:00:00Z",
        "2026-11-22T10:00:00.123+03:00", "2026-11-22T10:00:00+0300", "2026-11-22 10:00:00",
        "20261122T100000Z", "2026-W47"}) {
    INFO(text);
    CHECK(parse_date(text));
  }
  for (const char* text : {"", "22/11/2026", "2026-13-01", "2026-11-32", "November 22, 2026",
                           "22 نوفمبر 2026", "٢٠٢٦-١١-٢٢", "2026-11-22T25:00", "2026-11-22T10:00x",
                           "1763769600", "26-11-22", "202611"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
  const auto order = [](const char* text) { return parse_date(text)->order(); };
  CHECK(order("2026-11-22T10:00:00+03:00") == order("2026-11-22T07:00:00Z"));
  CHECK(order("2026-02-28") + 1440 == order("2026-03-01"));
  CHECK(order("2024-02-28") + 2 * 1440 == order("2024-03-01"));
  CHECK(order("2025-12-31") + 1440 == order("2026-01-01"));
  CHECK(parse_date("2026-11-22T10:00:00+03:00")->has_zone);
  CHECK(day_number("1970-01-02") == 1);
  CHECK(day_number("2026-11") == 0);
  CHECK(day_of(day_number("2024-02-29T10:00:00Z")) == "2024-02-29");
  CHECK_FALSE(parse_date("2026-11-22T10:00:00")->has_zone);
}

TEST_CASE("times and durations") {
  for (const char* text : {"09:30", "09:30:00", "23:59:59Z", "18:00:00+08:00"}) {
    CHECK(is_time(text));
  }
  for (const char* text : {"9:30", "09", "9 am", "25:00", "الساعة التاسعة"}) {
    INFO(text);
    CHECK_FALSE(is_time(text));
  }
  for (const char* text : {"PT4M30S", "P1DT12H", "P3W", "PT1.5H", "P1Y2M3DT4H5M6S", "PT0S"}) {
    INFO(text);
    CHECK(is_duration(text));
  }
  for (const char* text :
       {"4:30", "P", "PT", "30 min", "T30M", "PT30", "30", "PT30M5H", "نصف ساعة"}) {
    INFO(text);
    CHECK_FALSE(is_duration(text));
  }
}

TEST_CASE("numbers, and those that were meant") {
  for (const char* text : {"0", "45", "45.50", "-3", "+966", "1e3"}) CHECK(parse_number(text));
  for (const char* text : {"", "4,5", "٤٥", "$5", "5 SAR", "1,299.00", "nan", "inf", "1.2.3"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text));
  }
  struct Case {
    const char* written;
    const char* meant;
  };
  const Case cases[] = {{"1,299.00 SAR", "1299.00"},
                        {"١٬٢٩٩٫٥٠ ر.س", "1299.50"},
                        {"٤٫٥", "4.5"},
                        {"4,5", "4.5"},
                        {"1.299,00 €", "1299.00"},
                        {"$5", "5"},
                        {"1,299", "1299"},
                        {"1 299,00", "1299.00"},
                        {"1,299,000", "1299000"},
                        {"۴۵", "45"},
                        {"10 - 20", ""},
                        {"call us", ""},
                        {"2 for 5", ""},
                        {"4/5", ""}};
  for (const Case& c : cases) {
    INFO(c.written);
    CHECK(plain_number(c.written) == c.meant);
  }
}

TEST_CASE("currencies and product codes") {
  CHECK(is_currency_code("SAR"));
  for (const char* text : {"sar", "ر.س", "$", "SA", "SARR"}) CHECK_FALSE(is_currency_code(text));
  CHECK(currency_code("ر.س") == "SAR");
  CHECK(currency_code("egp") == "EGP");
  CHECK(currency_code("ج.م") == "EGP");
  CHECK(currency_code("$") == "");  // Of twenty countries.
  for (const char* text :
       {"4006381333931", "96385074", "036000291452", "0 36000 29145 2", "10012345678902"}) {
    INFO(text);
    CHECK(is_gtin(text));
  }
  for (const char* text : {"4006381333932", "123", "B07XYZ", "", "400638133393"}) {
    INFO(text);
    CHECK_FALSE(is_gtin(text));
  }
}

TEST_CASE("addresses, hours, telephones, names of authors") {
  for (const char* text : {"https://example.com/a b", "/logo.png", "logo.png", "#me",
                           "mailto:a@b.c", "HTTPS://مثال.com/شعار"}) {
    INFO(text);
    CHECK(may_be_address(text));
  }
  for (const char* text : {"شعارنا", "our logo", "logo", ""}) {
    INFO(text);
    CHECK_FALSE(may_be_address(text));
  }
  for (const char* text : {"Mo-Fr 09:00-17:00", "Mo,We 9:00-12:00,13:00-17:00", "Sa-Th",
                           "Su closed", "Monday,Tuesday 09:00-17:00", "Mo-Su 00:00 - 23:59"}) {
    INFO(text);
    CHECK(are_opening_hours(text));
  }
  for (const char* text : {"من السبت إلى الخميس", "9 to 5", "09:00-17:00", "Mo-Fr 9am-5pm"}) {
    INFO(text);
    CHECK_FALSE(are_opening_hours(text));
  }
  CHECK(lacks_country_code("050 123 4567"));
  CHECK(lacks_country_code("٠٥٠١٢٣٤٥٦٧"));
  CHECK_FALSE(lacks_country_code("+966 50 123 4567"));
  CHECK_FALSE(lacks_country_code("00966501234567"));
  CHECK_FALSE(lacks_country_code("19033"));
  CHECK(names_several("سعاد العولقي، عمر باوزير"));
  CHECK_FALSE(names_several("Al-Awlaqi, Suad"));
  CHECK(has_words_before("By Suad Al-Awlaqi"));
  CHECK(has_words_before("بقلم: سعاد العولقي"));
  CHECK_FALSE(has_words_before("Byron Smith"));
  CHECK_FALSE(has_words_before("كتبي علي"));
}

TEST_CASE("names that were meant") {
  CHECK(spelling_distance("headine", "headline", 2) == 1);
  CHECK(spelling_distance("in stock", "InStock", 2) == 0);
  CHECK(spelling_distance("Pordcut", "Product", 2) == 2);
  CHECK(spelling_distance("Person", "Organization", 2) == 3);
  NearestName nearest("datepublished");
  CHECK(nearest.offer("datePublished"));
  CHECK_FALSE(nearest.offer("dateModified"));
  CHECK(nearest.found() == "datePublished");
  NearestName ambiguous("gtin9");
  ambiguous.offer("gtin8");
  ambiguous.offer("gtin");
  CHECK(ambiguous.found() == "");
}

}  // namespace
}  // namespace dalil
