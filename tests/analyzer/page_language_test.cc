// Which language a page is told to be in: by its prose, and only where that is clear.
#include <string>
#include <string_view>

#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr std::string_view kArabic =
    "<h1>إعداد الخادم</h1><p>هذا الفصل يشرح للمدير كيف يضبط الخدمة من البداية إلى النهاية، وما "
    "الذي "
    "ينبغي أن يفعله إذا لم تعمل كما يريد، ثم كيف يعيد تشغيلها بعد ذلك.</p>";
constexpr std::string_view kEnglish =
    "<p>After the initial installation, an administrator must be able to handle evolving storage "
    "space needs without having to resort to an expensive installation. They must therefore know "
    "the tools that are required for all of these volumes.</p>";

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST_CASE("code and commands are in no language", "[language]") {
  const std::string listing =
      repeated("# this is the file that you have to mount with the options from above\n", 40);
  const std::string inlined = repeated(
      "<p><code class=\"command\">mount with the options that are not in this file</code></p>", 40);
  for (const std::string& code :
       {"<pre>" + listing + "</pre>", inlined, "<pre><span>" + listing + "</span></pre>"}) {
    const Page page = page_tests::read(std::string(kArabic) + code);
    CHECK(page.language == "ar");
    CHECK_FALSE(page.mixed_language);
  }
  // Where there is nothing else, they are what is known.
  CHECK(page_tests::read("<pre>" + listing + "</pre>").language == "en");
}

TEST_CASE("a text in two languages is called mixed", "[language]") {
  CHECK_FALSE(page_tests::read(kEnglish).mixed_language);
  CHECK_FALSE(page_tests::read(kArabic).mixed_language);
  CHECK(page_tests::read(repeated(kEnglish, 2) + std::string(kArabic)).mixed_language);
  CHECK(page_tests::read(std::string(kArabic) + std::string(kEnglish)).mixed_language);
  CHECK(page_tests::read("<title>還有更多</title><h1>還有更多</h1>" + std::string(kEnglish))
            .mixed_language);
  // What is declared is no question.
  CHECK_FALSE(page_tests::read("<html lang=ar>" + std::string(kArabic) + std::string(kEnglish))
                  .mixed_language);
}

TEST_CASE("Catalan is not taken for Spanish", "[language]") {
  const Page page = page_tests::read(
      "<p>La supervisió és un terme genèric i les diverses activitats implicades tenen diferents "
      "objectius: per una banda, seguir l'ús dels recursos proporcionats per una màquina permet "
      "anticipar la saturació i les actualitzacions necessàries que se'n deriven; per altra banda, "
      "alertar l'administrador tan aviat com un servei no estigui disponible o no funcioni "
      "correctament significa que els problemes que passin es poden arreglar abans.</p>");
  CHECK(page.language != "es");
}

}  // namespace
}  // namespace dalil
