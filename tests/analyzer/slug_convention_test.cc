// How addresses join their words, and pages that are named as their address is.
#include "analyzer/site/slug_convention.h"

#include "tests/support/catch.h"

namespace dalil {
namespace {

TEST_CASE("a page may be named as its address is", "[site]") {
  struct Case {
    std::string url, title, h1;
    bool own;
  };
  const Case cases[] = {
      {"https://example.com/library/py_compile.html", "py_compile — Compile files", "", true},
      {"https://example.com/library/py_compile", "Library", "The module py_compile", true},
      {"https://example.com/%D9%86%D9%88%D8%B9_%D8%A8%D9%86", "نوع_بن", "", true},
      {"https://example.com/our_beans.html", "Our beans", "Our beans", false},
      {"https://example.com/", "Roastery", "", false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.url);
    Site site;
    site.texts.url = [&](std::uint32_t) { return each.url; };
    site.texts.title = [&](std::uint32_t) { return each.title; };
    site.texts.h1 = [&](std::uint32_t) { return each.h1; };
    CHECK(is_own_name(site, 0) == each.own);
  }
}

}  // namespace
}  // namespace dalil
