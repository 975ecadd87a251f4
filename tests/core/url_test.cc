// Url by tables: every state of the parser, Arabic hosts and paths, the parts.
#include "core/url.h"

#include <string>
#include <string_view>

#include "tests/support/catch.h"

namespace dalil {
namespace {

Url url_of(std::string_view input) {
  auto url = Url::parse(input);
  INFO(input);
  REQUIRE(url);
  return std::move(url).value();
}

// The href of `input` relative to `base`, or "failure".
std::string resolve(std::string_view input, std::string_view base = "") {
  const Url base_url = base.empty() ? Url() : url_of(base);
  const auto url = Url::parse(input, &base_url);
  return url ? url.value().href() : "failure";
}

struct Resolved {
  std::string_view base, input, href;
};

template <std::size_t kCount>
void check_resolved(const Resolved (&cases)[kCount]) {
  for (const Resolved& c : cases) {
    INFO(c.input << " relative to " << c.base);
    CHECK(resolve(c.input, c.base) == c.href);
  }
}

TEST_CASE("schemes, and what is around them", "[url]") {
  check_resolved({
      {"", "HTTP://example.com", "http://example.com/"},
      {"", "  https://example.com/a b \x1F", "https://example.com/a%20b"},
      {"", "ht\ntps://ex\tample.com/\r", "https://example.com/"},
      {"", "a+b-c.1://x", "a+b-c.1://x"},
      {"", "1a://x", "failure"},
      {"", "example.com", "failure"},
      {"", "", "failure"},
      {"http://h/p?q#f", "", "http://h/p?q"},
      {"http://h/p", "a b:c", "http://h/a%20b:c"},
      {"http://h/p", "https:x", "https://x/"},
      {"http://h/d/p?q", "http:x", "http://h/d/x"},
      {"http://h/d/p?q", "http:/x", "http://h/x"},
      {"http://h/p", "http://x", "http://x/"},
      {"http://h/p", "http:///x", "http://x/"},
      {"", "https:\\\\x\\y", "https://x/y"},
      {"", "https:x/y", "https://x/y"},
      {"", "foo:/a", "foo:/a"},
      {"", "foo://x\\y", "failure"},
      {"", "foo:///a", "foo:///a"},
  });
}

TEST_CASE("relative references", "[url]") {
  check_resolved({
      {"http://h/a/b?q#f", "c", "http://h/a/c"},
      {"http://h/a/b?q#f", "?x", "http://h/a/b?x"},
      {"http://h/a/b?q#f", "#x", "http://h/a/b?q#x"},
      {"http://h/a/b?q#f", "/c", "http://h/c"},
      {"http://h/a/b?q#f", "\\c", "http://h/c"},
      {"http://h/a/b?q#f", "//c", "http://c/"},
      {"http://h/a/b?q#f", "/\\c/d", "http://c/d"},
      {"http://h/a/b?q#f", "..", "http://h/"},
      {"http://h/a/b?q#f", "../../../c", "http://h/c"},
      {"http://h/a/b?q#f", "./", "http://h/a/"},
      {"http://u:p@h:81/a", "b", "http://u:p@h:81/b"},
      {"foo://h/a/b?q", "c", "foo://h/a/c"},
      {"foo://h/a/b?q", "\\c", "foo://h/a/\\c"},
      {"foo://h/a/b?q", "//c", "foo://c"},
      {"foo://h", "c", "foo://h/c"},
      {"foo:/a/b", "c", "foo:/a/c"},
      {"mailto:a@b", "#x", "mailto:a@b#x"},
      {"mailto:a@b", "x", "failure"},
      {"mailto:a@b", "", "failure"},
      {"web:/.//x", "?q", "web:/.//x?q"},
      {"web:/.//x", "y", "web:/.//y"},
      {"web:/.//x", "..", "web:/"},
      {"web:/.//x", "../y", "web:/y"},
      {"web:/.//x", "/y", "web:/y"},
  });
}

TEST_CASE("authority: credentials, host, port", "[url]") {
  check_resolved({
      {"", "http://user@h/", "http://user@h/"},
      {"", "http://u s:p:q@h/", "http://u%20s:p%3Aq@h/"},
      {"", "http://a@b:c@h/", "http://a%40b:c@h/"},
      {"", "http://:@h/", "http://h/"},
      {"", "http://:p@h/", "http://:p@h/"},
      {"", "http://user@/", "failure"},
      {"", "http://", "failure"},
      {"", "http://?q", "failure"},
      {"", "http://:80/", "failure"},
      {"", "foo://", "foo://"},
      {"", "foo://:80/", "failure"},
      {"", "foo://u@/", "failure"},
      {"", "http://h:80/", "http://h/"},
      {"", "http://h:0080/", "http://h/"},
      {"", "https://h:80/", "https://h:80/"},
      {"", "http://h:/", "http://h/"},
      {"", "http://h:0", "http://h:0/"},
      {"", "http://h:65535", "http://h:65535/"},
      {"", "http://h:65536", "failure"},
      {"", "http://h:99999999999999999999", "failure"},
      {"", "http://h:8a", "failure"},
      {"", "http://h:-1", "failure"},
      {"", "foo://h:21?q", "foo://h:21?q"},
      {"", "http://ex%41mple.com", "http://example.com/"},
      {"", "http://a b/", "failure"},
      {"", "http://a%20b/", "failure"},
      {"", "http://a<b", "failure"},
      {"", "http://%zz/", "failure"},
      {"", "http://%FF/", "failure"},
      {"", "foo://A b", "failure"},
      {"", "foo://Aé%41", "foo://A%C3%A9%41"},
      {"", "foo://a^b", "failure"},
  });
}

TEST_CASE("addresses", "[url]") {
  check_resolved({
      {"", "http://127.1/", "http://127.0.0.1/"},
      {"", "http://0x7F.0.0.1/", "http://127.0.0.1/"},
      {"", "http://017700000001", "http://127.0.0.1/"},
      {"", "http://4294967295", "http://255.255.255.255/"},
      {"", "http://4294967296", "failure"},
      {"", "http://1.2.3.4.", "http://1.2.3.4/"},
      {"", "http://1.2.3.4..", "http://1.2.3.4../"},
      {"", "http://1.2.3.4.5", "failure"},
      {"", "http://256.0.0.1", "failure"},
      {"", "http://1.2.65536", "failure"},
      {"", "http://09", "failure"},
      {"", "http://a.1", "failure"},
      {"", "http://a.0x", "failure"},
      {"", "http://1..2", "failure"},
      {"", "http://1.2.3.4a", "http://1.2.3.4a/"},
      {"", "http://１２7.0.0.1", "http://127.0.0.1/"},
      {"", "foo://127.1", "foo://127.1"},
      {"", "http://[::1]:81/", "http://[::1]:81/"},
      {"", "http://[1:0:0:2::0:3]", "http://[1:0:0:2::3]/"},
      {"", "http://[1:0:0:2:0:0:0:3]", "http://[1:0:0:2::3]/"},
      {"", "http://[1:2:3:4:5:6:7::]", "http://[1:2:3:4:5:6:7:0]/"},
      {"", "http://[2001:DB8::0]", "http://[2001:db8::]/"},
      {"", "http://[::127.0.0.1]", "http://[::7f00:1]/"},
      {"", "foo://[::FFFF:1.2.3.4]", "foo://[::ffff:102:304]"},
      {"", "http://[1:2:3:4:5:6:7:8]", "http://[1:2:3:4:5:6:7:8]/"},
      {"", "http://[1:2:3:4:5:6:7:8:9]", "failure"},
      {"", "http://[1:2:3:4:5:6:7]", "failure"},
      {"", "http://[1::2::3]", "failure"},
      {"", "http://[:1]", "failure"},
      {"", "http://[1:]", "failure"},
      {"", "http://[12345::]", "failure"},
      {"", "http://[::1.2.3]", "failure"},
      {"", "http://[::1.2.3.4.5]", "failure"},
      {"", "http://[::1.2.3.04]", "failure"},
      {"", "http://[::1.2.3.256]", "failure"},
      {"", "http://[1:2:3:4:5:6:7:1.2.3.4]", "failure"},
      {"", "http://[::1%eth0]", "failure"},
      {"", "http://[::1", "failure"},
      {"", "http://[]", "failure"},
  });
}

TEST_CASE("paths, queries, fragments", "[url]") {
  check_resolved({
      {"", "http://h/a/./b/../c/%2e/d/%2E%2e/e", "http://h/a/c/e"},
      {"", "http://h/a/..", "http://h/"},
      {"", "http://h/a/.", "http://h/a/"},
      {"", "http://h/a/.%2e?x", "http://h/?x"},
      {"", "http://h/...", "http://h/..."},
      {"", "http://h//a//", "http://h//a//"},
      {"", "http://h/a\\..\\b", "http://h/b"},
      {"", "http://h/\"<>`{}^|[]'", "http://h/%22%3C%3E%60%7B%7D%5E|[]'"},
      {"", "http://h/%41%zz%", "http://h/%41%zz%"},
      {"", "http://h?\"<>`{}^|[]'", "http://h/?%22%3C%3E`{}^|[]%27"},
      {"", "foo://h?'", "foo://h?'"},
      {"", "http://h/#\"<>`{}^|[]'#", "http://h/#%22%3C%3E%60{}^|[]'#"},
      {"", "http://h/?", "http://h/?"},
      {"", "http://h/#", "http://h/#"},
      {"", "http://h/??#?", "http://h/??#?"},
      {"", "foo:/..//x", "foo:/.//x"},
      {"", "foo://h#f", "foo://h#f"},
      {"", "javascript:alert( 'é' ) ", "javascript:alert( '%C3%A9' )"},
      {"", "data:a  ?q", "data:a %20?q"},
      {"", "data:a #f", "data:a%20#f"},
      {"", "mailto:a@b?subject=x y", "mailto:a@b?subject=x%20y"},
      {"", "http://h/\xFF\xE2\x82z", "http://h/%EF%BF%BD%EF%BF%BDz"},
      {"", "http://h/?\xED\xA0\x80", "http://h/?%EF%BF%BD%EF%BF%BD%EF%BF%BD"},
  });
  CHECK(resolve(std::string_view("http://h/a\0b", 12)) == "http://h/a%00b");
}

TEST_CASE("file URLs and their drive letters", "[url]") {
  check_resolved({
      {"", "file:///a/b", "file:///a/b"},
      {"", "file:a", "file:///a"},
      {"", "file:", "file:///"},
      {"", "file:\\\\h\\a", "file://h/a"},
      {"", "file://LOCALHOST/a", "file:///a"},
      {"", "file://h:80/a", "failure"},
      {"", "file://u@h/a", "failure"},
      {"", "file:///C|/a/../..", "file:///C:/"},
      {"", "file://C|/a", "file:///C:/a"},
      {"", "file:c:\\a", "file:///c:/a"},
      {"", "file:///a/C|/b", "file:///a/C|/b"},
      {"file:///C:/a/b", "..", "file:///C:/"},
      {"file:///C:/a/b", "/x", "file:///C:/x"},
      {"file:///C:/a/b", "D|/x", "file:///D:/x"},
      {"file:///C:/a/b", "/D:/x", "file:///D:/x"},
      {"file:///C:/a/b", "D:x", "d:x"},
      {"file://h/C:/a", "file:x", "file://h/C:/x"},
      {"file://h/a?q", "#f", "file://h/a?q#f"},
      {"file://h/a?q", "?r", "file://h/a?r"},
      {"file://h/a?q", "", "file://h/a?q"},
      {"file://h/a", "//g/b", "file://g/b"},
      {"http://h/a", "file:b", "file:///b"},
  });
}

TEST_CASE("Arabic hosts, paths and queries", "[url]") {
  check_resolved({
      {"", "http://مثال.إختبار/بحث?س=ص#ع",
       "http://xn--mgbh0fb.xn--kgbechtv/%D8%A8%D8%AD%D8%AB?%D8%B3=%D8%B5#%D8%B9"},
      {"http://مثال.إختبار/أ/ب", "../بحث?س=ص",
       "http://xn--mgbh0fb.xn--kgbechtv/%D8%A8%D8%AD%D8%AB?%D8%B3=%D8%B5"},
      {"", "http://%D9%85%D8%AB%D8%A7%D9%84.إختبار/", "http://xn--mgbh0fb.xn--kgbechtv/"},
      {"", "http://مثال.إختبار:8080/", "http://xn--mgbh0fb.xn--kgbechtv:8080/"},
      {"", "http://مثال٫إختبار/", "http://xn--kgbdbdjdx1a9nh53b/"},
      {"", "http://١٢٣.example/", "failure"},  // the bidi rule: no digit first
      {"", "http://مثال.إختبار/أ ب", "http://xn--mgbh0fb.xn--kgbechtv/%D8%A3%20%D8%A8"},
  });
}

TEST_CASE("a Url's parts are those of its href", "[url]") {
  const Url url = url_of("https://us%65r:pa:ss@EXAMPLE.com:8080/a/b?x=1#top");
  CHECK(url.scheme() == "https");
  CHECK(url.username() == "us%65r");
  CHECK(url.password() == "pa%3Ass");
  CHECK(url.host() == "example.com");
  CHECK(url.port() == 8080);
  CHECK(url.effective_port() == 8080);
  CHECK(url.path() == "/a/b");
  CHECK(url.query() == "x=1");
  CHECK(url.fragment() == "top");
  CHECK(url.is_http());
  CHECK(url.origin() == "https://example.com:8080");
  const Url bare = url.without_fragment();
  CHECK(bare.href() == "https://us%65r:pa%3Ass@example.com:8080/a/b?x=1");
  CHECK_FALSE(bare.has_fragment());
  CHECK(bare.query() == "x=1");
  CHECK(bare == url_of(bare.href()));
  CHECK(bare < url);

  const Url mail = url_of("mailto:a@b#");
  CHECK(mail.path() == "a@b");
  CHECK(mail.host().empty());
  CHECK(mail.username().empty());
  CHECK(mail.password().empty());
  CHECK_FALSE(mail.has_query());
  CHECK(mail.has_fragment());
  CHECK(mail.port() == -1);
  CHECK(mail.effective_port() == -1);
  CHECK_FALSE(mail.is_http());

  CHECK_FALSE(Url().valid());
  const Url none;
  CHECK(none.host().empty());
  CHECK(none.query().empty());
  CHECK(none.origin() == "null");
  CHECK(none.display().empty());
  CHECK(none.key().empty());
  const Url hostless = url_of("web:/.//x");
  CHECK(hostless.path() == "//x");
}

TEST_CASE("origins and ports by scheme", "[url]") {
  const struct {
    std::string_view input, origin;
    int port;
  } cases[] = {
      {"http://h/", "http://h", 80},
      {"https://h/", "https://h", 443},
      {"ws://h/", "ws://h", 80},
      {"wss://h:1/", "wss://h:1", 1},
      {"ftp://h/", "ftp://h", 21},
      {"file:///a", "null", -1},
      {"foo://h:5/", "null", 5},
      {"data:x", "null", -1},
      {"blob:https://h:1/x", "https://h:1", -1},
      {"blob:blob:https://h/", "null", -1},
  };
  for (const auto& c : cases) {
    CHECK(url_of(c.input).origin() == c.origin);
    CHECK(url_of(c.input).effective_port() == c.port);
  }
}

TEST_CASE("a failure says why", "[url]") {
  const struct {
    std::string_view input, word;
  } cases[] = {{"x", "relative"},
               {"http://", "no host"},
               {"http://a b", "no valid name"},
               {"http://1.2.3.256", "IPv4"},
               {"http://[1]", "IPv6"},
               {"http://h:x", "port"}};
  for (const auto& c : cases) {
    const auto url = Url::parse(c.input);
    REQUIRE_FALSE(url);
    CHECK(url.error().code == ErrorCode::kInvalid);
    CHECK(url.error().message.find(c.word) != std::string::npos);
  }
  CHECK_FALSE(Url::parse("http://h/" + std::string(std::size_t{65} << 20, 'a')));
}

TEST_CASE("a page's address has no fragment and upper-case percent-encoding") {
  const auto as_page = [](const char* input) {
    const Url page = Url::parse(input)->as_page();
    return page.href();
  };
  CHECK(as_page("https://a.test/%d9%85?q=%c3%a9&p=%zz#x") ==
        "https://a.test/%D9%85?q=%C3%A9&p=%zz");
  CHECK(as_page("https://a.test/مقال") == "https://a.test/%D9%85%D9%82%D8%A7%D9%84");
  CHECK(as_page("https://a.test/%d") == "https://a.test/%d");
  CHECK(as_page("https://a.test/aaa%") == "https://a.test/aaa%");
  CHECK(as_page("https://a.test/%2fe%6") == "https://a.test/%2Fe%6");
}

}  // namespace
}  // namespace dalil
