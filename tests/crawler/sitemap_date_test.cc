// Dates of sitemaps and feeds: which exist, and which are only nearly dates.
#include "crawler/sitemap_date.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("sitemap: W3C datetimes") {
  for (const std::string_view good :
       {"2026", "2026-11", "2026-11-22", "2024-02-29", "2026-11-22T08:30Z", "2026-11-22T08:30:15Z",
        "2026-11-22T08:30:15.123456Z", "2026-11-22T08:30:15+03:00", "2000-02-29T00:00-11:30"}) {
    INFO(good);
    CHECK(is_w3c_datetime(good));
  }
  for (const std::string_view bad : {"",
                                     "26",
                                     "2026-13",
                                     "2026-00",
                                     "2026-1",
                                     "2026-02-29",
                                     "1900-02-29",
                                     "2026-11-31",
                                     "2026-11-22 08:30Z",
                                     "2026-11-22T08Z",
                                     "2026-11-22T08:30",
                                     "2026-11-22T24:00Z",
                                     "2026-11-22T08:60Z",
                                     "2026-11-22T08:30:15.Z",
                                     "2026-11-22T08:30:15+0300",
                                     "2026-11-22T08:30:15+03:00x",
                                     "2026-11-22T08:30Zx",
                                     "22/11/2026",
                                     "2026-11-22t08:30z",
                                     "٢٠٢٦-١١-٢٢"}) {
    INFO(bad);
    CHECK_FALSE(is_w3c_datetime(bad));
  }
}

TEST_CASE("sitemap: dates of RSS") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Sun, 22 Nov 2026 08:30:15 +0300", "2026-11-22T08:30:15+03:00"},
      {"Sun, 22 Nov 2026 08:30:15 GMT", "2026-11-22T08:30:15Z"},
      {"2 nov 2026 08:30 EST", "2026-11-02T08:30:00-05:00"},
      {"Sun, 22 Nov 2026 08:30:15 PST", "2026-11-22T08:30:15-08:00"},
      {"Sun, 31 Nov 2026 08:30:15 GMT", ""},
      {"Sun, 22 Nov 26 08:30:15 GMT", ""},
      {"Sun, 22 Nov 2026 08:30:15", ""},
      {"Sun, 22 Nov 2026 08:30:15 +9900", ""},
      {"2026-11-22", ""},
      {"الأحد، 22 نوفمبر 2026", ""},
      {"", ""},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(w3c_from_rfc822(text).value_or("") == expected);
  }
}

}  // namespace
}  // namespace dalil
