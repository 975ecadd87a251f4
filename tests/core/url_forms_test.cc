// display() and key() of Url, and the percent-encoding below them.
#include <string>
#include <string_view>

#include "core/percent.h"
#include "core/url.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

Url url_of(std::string_view input) {
  auto url = Url::parse(input);
  INFO(input);
  REQUIRE(url);
  return std::move(url).value();
}

struct Form {
  std::string_view input, form;
};

TEST_CASE("display() is for readers", "[url]") {
  const Form cases[] = {
      {"http://مثال.إختبار/بحث?س=ص#ع", "http://مثال.إختبار/بحث?س=ص#ع"},
      {"https://EXAMPLE.com:81/%41%7e", "https://example.com:81/A~"},
      {"http://h/%2f%3F%23%26%3D%2B%25%20", "http://h/%2f%3F%23%26%3D%2B%25%20"},
      {"http://h/%D9%83%D9%90%D8%AA", "http://h/كِت"},  // kasra on its letter
      {"http://h/%D9%90%D8%AA", "http://h/%D9%90ت"},   // kasra on "/"
      {"http://h/?a=%CC%B8", "http://h/?a=%CC%B8"},    // would show "≠"
      {"http://h/%FF%D8", "http://h/%FF%D8"},          // no UTF-8
      {"http://h/%C0%AF", "http://h/%C0%AF"},          // overlong "/"
      {"http://h/%E2%80%AE%E2%80%8F", "http://h/%E2%80%AE%E2%80%8F"},
      {"http://h/%D8%9C%E2%81%A6", "http://h/%D8%9C%E2%81%A6"},
      {"http://h/%E2%80%8B%E2%80%8C%EF%BB%BF", "http://h/%E2%80%8B%E2%80%8C%EF%BB%BF"},
      {"http://h/%C2%A0%E2%80%A8%E3%80%80", "http://h/%C2%A0%E2%80%A8%E3%80%80"},
      {"http://h/%E1%85%9F%EE%80%80", "http://h/%E1%85%9F%EE%80%80"},  // filler, private use
      {"http://h/%F0%9F%98%80", "http://h/😀"},
      {"http://h/%EF%BF%BD", "http://h/%EF%BF%BD"},
      {"http://h/%%34%31%4%31", "http://h/%%341%4%31"},  // all decoded, they would spell "%41A"
      {"http://xn--8i7caa/", "http://xn--8i7caa/"},
      {"http://user:secret@h/", "http://h/"},
      {"mailto:%D8%B3@h", "mailto:س@h"},
      {"web:/.//x", "web:/.//x"},
      {"foo://%D8%B3/%D8%B3", "foo://%D8%B3/س"},
  };
  for (const Form& c : cases) {
    const Url url = url_of(c.input);
    CHECK(url.display() == c.form);
    if (url.username().empty()) CHECK(url_of(url.display()).key() == url.key());
  }
}

TEST_CASE("key() tells duplicates", "[url]") {
  const Form cases[] = {
      {"HTTP://Example.COM.:80?#x", "http://example.com/"},
      {"http://h/%7Euser/%61", "http://h/~user/a"},
      {"http://h/%d8%a3", "http://h/%D8%A3"},
      {"http://h/أ", "http://h/%D8%A3"},
      {"http://h/\u0627\u0654", "http://h/%D8%A3"},  // alef and hamza, composed
      {"http://h/e%CC%81", "http://h/%C3%A9"},
      {"http://h/%65%CC%81", "http://h/%C3%A9"},
      {"http://h/?a=%CC%B8", "http://h/?a=%CC%B8"},  // never with the delimiter
      {"http://h/%3C%CC%A7", "http://h/%3C%CC%A7"},  // nor with a triplet's digit
      {"http://h/%CD%BE", "http://h/%3B"},           // Greek question mark
      {"http://h/a%2fb%2Fc", "http://h/a%2Fb%2Fc"},
      {"http://h/?a+b=%26%3d", "http://h/?a+b=%26%3D"},
      {"http://h/?x[y]=1|2^`{}", "http://h/?x%5By%5D=1%7C2%5E%60%7B%7D"},
      {"http://h/100%", "http://h/100%25"},
      {"http://h/%2%45", "http://h/%252E"},
      {"http://h/%2541", "http://h/%2541"},
      {"http://h/%ff%d8/", "http://h/%FF%D8/"},
      {"http://h/%ef%bf%bd", "http://h/%EF%BF%BD"},
      {"http://h/a//b/?b=1&a=1", "http://h/a//b/?b=1&a=1"},  // order and empty segments may matter
      {"http://h..", "http://h../"},
      {"file://localhost./b", "file://localhost./b"},  // without its dot it would be no host
      {"http://u%3a:p%41@h/", "http://u%3A:pA@h/"},
      {"http://[::1]:81/", "http://[::1]:81/"},
      {"foo://H.%c3%a9/", "foo://H.%C3%A9/"},
      {"web:/.//x?", "web:/.//x"},
      {"mailto:%41@b", "mailto:A@b"},
      {"http://مثال.إختبار./بحث", "http://xn--mgbh0fb.xn--kgbechtv/%D8%A8%D8%AD%D8%AB"},
  };
  for (const Form& c : cases) {
    CHECK(url_of(c.input).key() == c.form);
    CHECK(url_of(c.form).key() == c.form);
  }
}

TEST_CASE("percent-encoding", "[url]") {
  std::string out = "=";
  append_percent_encoded(out, "a b%20س\xC3", kPathSet);
  CHECK(out == "=a%20b%20%D8%B3%EF%BF%BD");
  CHECK(percent_decode("%41%d8%b3%4%zz%") == "Aس%4%zz%");
  CHECK(percent_byte_at("x%fF", 1) == 0xFF);
  CHECK(percent_byte_at("x%f", 1) == -1);
  CHECK(percent_byte_at("", 0) == -1);
  CHECK_FALSE(kPathSet.contains('%'));
  CHECK(kUserinfoSet.contains('|'));
  CHECK(kC0ControlSet.contains('\x7F'));
}

}  // namespace
}  // namespace dalil
