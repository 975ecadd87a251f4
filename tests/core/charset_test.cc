// Which encoding a page is in, and what its bytes say.
#include "core/charset.h"

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/charset_prescan.h"
#include "core/utf8.h"
#include "tests/support/catch.h"

using namespace dalil;
using Source = Decoded::Source;
using namespace std::string_view_literals;

namespace {

constexpr std::string_view kWindows1256 =
    "<title>\xDD\xE6\xC7\xC6\xCF \xC7\xE1\xCA\xD3\xE6\xED\xDE</title>";
constexpr std::string_view kIso88596 = "\xC7\xE4\xCA\xD3\xE8\xEA\xE2";

std::string from_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

}  // namespace

TEST_CASE("labels are the standard's") {
  struct Case {
    std::string_view label, encoding;
  };
  const Case cases[] = {
      {"UTF-8", "utf-8"},
      {" utf8\n", "utf-8"},
      {"ISO-8859-1", "windows-1252"},
      {"ascii", "windows-1252"},
      {"cp1256", "windows-1256"},
      {"Windows-1256", "windows-1256"},
      {"arabic", "iso-8859-6"},
      {"asmo-708", "iso-8859-6"},
      {"latin5", "windows-1254"},
      {"tis-620", "windows-874"},
      {"gb2312", "gbk"},
      {"sjis", "shift_jis"},
      {"utf-16", "utf-16le"},
      {"hz-gb-2312", "replacement"},
      {"ks_c_5601-1987", "euc-kr"},
      {"x-user-defined", "x-user-defined"},
      {"866", "ibm866"},
      {"x-x-big5", "big5"},
      {"utf-7", ""},
      {"", ""},
      {"bogus", ""},
      {"an endless label that no standard ever knew", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.label);
    CHECK(encoding_for_label(c.label) == c.encoding);
  }
}

TEST_CASE("the prescan reads the first 1,024 bytes") {
  const std::string filler(1000, 'x');
  struct Case {
    std::string html;
    std::string_view encoding;
  };
  const Case cases[] = {
      {"<meta charset=windows-1256>", "windows-1256"},
      {"<META CHARSET='ISO-8859-6'>", "iso-8859-6"},
      {"<meta http-equiv=content-type content='text/html; charset=cp1256'>", "windows-1256"},
      {"<meta content='text/html; charset=cp1256'>", ""},
      {"<meta charset=utf-16>", "utf-8"},
      {"<meta charset=x-user-defined>", "windows-1252"},
      {"<!-- <meta charset=koi8-r> --><meta charset=euc-kr>", "euc-kr"},
      {"<p title='<meta charset=koi8-r>'>", ""},
      {"<?xml version='1.0' encoding='windows-1256'?><html>", "windows-1256"},
      {"<!--" + filler + "--><meta charset=utf-8>", ""},
      {"<meta charset=utf-8", ""},
      {"<meta charset=bogus><meta charset=big5>", "big5"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(prescan_meta_charset(c.html) == c.encoding);
  }
  CHECK(declared_charset("<!--" + filler + "--><meta charset=big5>") == "big5");
  const std::string script = "<!--" + filler + filler + "--><script>'<meta charset=big5>'</script>";
  CHECK(declared_charset(script).empty());
}

TEST_CASE("the parameter of a content type") {
  CHECK(charset_parameter("text/html; charset=windows-1256") == "windows-1256");
  CHECK(charset_parameter("text/html;charset=\"UTF-8\"; x=y") == "utf-8");
  CHECK(charset_parameter("text/html; charset=utf-8;level=1") == "utf-8");
  CHECK(charset_parameter("text/html; charset='utf-8").empty());
  CHECK(charset_parameter("text/html").empty());
}

TEST_CASE("BOM, header, meta, then a guess") {
  struct Case {
    std::string_view bytes, content_type, language, text, encoding;
    Source source;
  };
  const Case cases[] = {
      {"\xEF\xBB\xBFمرحبا", "text/html; charset=windows-1256", "", "مرحبا", "utf-8", Source::kBom},
      {"\xFF\xFE\x45\x06\x31\x06"sv, "", "", "مر", "utf-16le", Source::kBom},
      {"\xFE\xFF\x06\x45\xD8\x3D\xDE\x00"sv, "", "", "م😀", "utf-16be", Source::kBom},
      {kWindows1256, "text/html; charset=windows-1256", "", "<title>فوائد التسويق</title>",
       "windows-1256", Source::kHeader},
      {kIso88596, "text/html; charset=arabic", "", "التسويق", "iso-8859-6", Source::kHeader},
      {"مرحبا", "text/html", "", "مرحبا", "utf-8", Source::kDefault},
      {"plain", "", "", "plain", "windows-1252", Source::kDefault},
      {"\x93x\x94", "text/html; charset=iso-8859-1", "", "“x”", "windows-1252", Source::kHeader},
      {"\xA4", "text/html; charset=iso-8859-16", "", "€", "iso-8859-16", Source::kHeader},
      {"\x83\x65\x83\x58\x83\x67", "text/html; charset=shift_jis", "", "テスト", "shift_jis",
       Source::kHeader},
      {"\xC4\xE3\xBA\xC3", "text/html; charset=gb2312", "", "你好", "gbk", Source::kHeader},
      {"\xA7\x41\xA6\x6E", "text/html; charset=big5", "", "你好", "big5", Source::kHeader},
      {"\xBE\xC8\xB3\xE7", "text/html; charset=euc-kr", "", "안녕", "euc-kr", Source::kHeader},
      {"\xA5\xC6\xA5\xB9", "text/html; charset=euc-jp", "", "テス", "euc-jp", Source::kHeader},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const Decoded decoded = decode_html(c.bytes, c.content_type, c.language);
    CHECK(decoded.text == c.text);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.source == c.source);
    CHECK(decoded.replaced == 0);
  }
}

TEST_CASE("undeclared windows-1256 is guessed, with the language as a hint") {
  std::string body;
  for (int i = 0; i < 20; ++i) body += kWindows1256;
  CHECK(decode_html(body, "", "").encoding == "windows-1256");
  CHECK(decode_html(kWindows1256, "", "ar-EG").encoding == "windows-1256");
  CHECK(decode_html(kWindows1256, "", "ar").source == Source::kGuess);
}

TEST_CASE("what cannot be decoded is counted") {
  const Decoded broken = decode_html("مر\xD8<b>\xFF", "text/html; charset=utf-8");
  CHECK(broken.text == "مر\uFFFD<b>\uFFFD");
  CHECK(broken.replaced == 2);
  CHECK(decode_html("\uFFFD", "text/html; charset=utf-8").replaced == 0);
  CHECK(decode_html("\uFFFD\xFF", "text/html; charset=utf-8").replaced == 1);
  CHECK(decode_html("\xA1\xC7", "text/html; charset=iso-8859-6").text == "\uFFFDا");
  CHECK(decode_html("\xDB", "text/html; charset=windows-874").replaced == 1);
  CHECK(decode_html("abc", "text/html; charset=iso-2022-kr").text == "\uFFFD");
  std::string cut;
  for (int i = 0; i < 20; ++i) cut += "التسويق ";
  cut += "\xD8";
  CHECK(decode_html(cut, "").encoding == "utf-8");
}

TEST_CASE("every encoding gives valid UTF-8 of every byte") {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  for (int i = 255; i >= 0; --i) bytes += static_cast<char>(i);
  for (const char* label :
       {"utf-8",       "ibm866",      "latin2",      "latin3",         "latin4",
        "cyrillic",    "arabic",      "greek",       "hebrew",         "iso-8859-8-i",
        "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15",    "iso-8859-16",
        "koi8-r",      "koi8-u",      "macintosh",   "windows-874",    "cp1250",
        "cp1251",      "cp1252",      "cp1253",      "cp1254",         "cp1255",
        "cp1256",      "cp1257",      "cp1258",      "x-mac-cyrillic", "gbk",
        "gb18030",     "big5",        "euc-jp",      "iso-2022-jp",    "sjis",
        "euc-kr",      "replacement", "utf-16be",    "utf-16le",       "x-user-defined"}) {
    CAPTURE(label);
    REQUIRE_FALSE(encoding_for_label(label).empty());
    const Decoded decoded = decode_html(bytes, std::string("text/html; charset=") + label);
    CHECK(is_valid_utf8(decoded.text));
    CHECK(decoded.encoding == encoding_for_label(label));
    CHECK_FALSE(decoded.text.empty());
  }
  CHECK(decode_html("", "text/html; charset=euc-jp").text.empty());
}

TEST_CASE("the encoding cases of html5lib") {
  const char* shared = std::getenv("DALIL_SHARED");
  if (shared == nullptr) {
    WARN("DALIL_SHARED is not set: skipped");
    return;
  }
  std::ifstream file(std::string(shared) + "/data/html/encoding_cases.json");
  const auto data = nlohmann::json::parse(file);
  int right = 0;
  for (const auto& c : data["cases"]) {
    const std::string bytes = from_base64(c["body_b64"].get<std::string>());
    const Decoded decoded = decode_html(bytes, "");
    if (decoded.encoding == c["expected_encoding"].get<std::string>()) {
      ++right;
    } else {
      UNSCOPED_INFO(c["id"] << " " << decoded.encoding << ", not " << c["expected_encoding"]);
    }
  }
  CHECK(data["cases"].size() - static_cast<std::size_t>(right) <= 2);
  CHECK(right >= 81);
}
