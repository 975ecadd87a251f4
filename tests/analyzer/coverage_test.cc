// Keyphrases: what matches and how, and what a page has of one.
#include "analyzer/keywords/coverage.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "core/embedded.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

const Lexicons& lexicons() {
  static const Lexicons loaded = *Lexicons::load(embedded_lexicons());
  return loaded;
}

struct Found {
  std::string forms;  ///< "text/how", separated by "|".
  std::size_t count = 0;
};

Found look_up(std::string_view phrase, std::string_view text, std::string_view language = "") {
  Segmenter segmenter(lexicons());
  const Keyphrase keyphrase(phrase, language, lexicons(), segmenter);
  std::vector<TextRange> words;
  segmenter.words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  Found found;
  for (const KeyphraseMatch& match : keyphrase.find(text, words)) {
    if (found.count++ > 0) found.forms += '|';
    found.forms.append(slice(text, match.text)).append("/").append(name_of(match.how));
  }
  return found;
}

struct Row {
  std::string_view phrase, text, expected;
};

TEST_CASE("Arabic keyphrases") {
  const Row table[] = {
      {"التسويق الإلكتروني", "ما هو التسويق الإلكتروني؟", "التسويق الإلكتروني/exact"},
      {"التسويق الإلكتروني", "مفهوم التسويق الالكتروني وأهميته", "التسويق الالكتروني/spelling"},
      {"التسويق الالكتروني", "التَّسويق الإلكتروني", "التَّسويق الإلكتروني/spelling"},
      {"المسوق", "المُسوِّق", "المُسوِّق/exact"},
      {"التسويق", "والتسويق وبالتسويق للتسويق وللتسويق كالتسويق",
       "والتسويق/inflected|وبالتسويق/inflected|للتسويق/inflected|وللتسويق/inflected|كالتسويق/"
       "inflected"},
      {"اللغة العربية", "تعلم لغة عربية", "لغة عربية/inflected"},
      {"اللغة", "للغة دور", "للغة/inflected"},
      {"موقع إلكتروني", "أنشأ الموقع الإلكتروني موقعا إلكترونيا",
       "الموقع الإلكتروني/inflected|موقعا إلكترونيا/inflected"},
      {"للمتاجر", "أفضل المتاجر", "المتاجر/inflected"},
      {"فكرة", "لعب كرة القدم", ""},
      {"كرة", "خطرت له فكرة", ""},
      {"كرة", "لعب بكرة وكرة", "بكرة/inflected|وكرة/inflected"},
      {"جنة", "اجتمعت اللجنة ولجنة", ""},
      {"جهة", "تعددت الوجهات ووجهة", ""},
      {"طاقة", "بطاقة وببطاقة وطاقة", "وطاقة/inflected"},
      {"عمال", "إدارة أعمال", ""},
      {"قط", "سقط الكوب فقط", ""},
      {"أسعار", "أصيب بالسعار", ""},
      {"مكتبة", "مكتبه", ""},
      {"مكتبه", "مكتبة", ""},
      {"السياره", "السيارة سيارة", "السيارة/spelling|سيارة/inflected"},
      {"تأجير السياره", "تأجير السيارة", "تأجير السيارة/spelling"},
      {"تأجير سياره", "تأجير سيارة", ""},
      {"إليه", "آلية", ""},
      {"مسؤولية", "المسئولية مسئولية", "المسئولية/inflected|مسئولية/spelling"},
      {"شؤون الموظفين", "شئون الموظفين", "شئون الموظفين/spelling"},
      {"مئة فكرة", "مائة فكرة", "مائة فكرة/spelling"},
      {"أسعار السيارات", "أسعار فئة السيارات", ""},
      {"جامعة", "صلى في الجامع", ""},
      {"ماء", "ما هذا الماء؟ ماء بارد", "الماء/inflected|ماء/exact"},
      {"على الإنترنت", "البيع على الانترنت مربح، والإنترنت سريع", "على الانترنت/spelling"},
      {"أسعار إعلانات جوجل", "أسعار الإعلانات على جوجل", "أسعار الإعلانات على جوجل/inflected"},
      {"الربح من الإنترنت", "الربح من الإنترنت والربح في الإنترنت",
       "الربح من الإنترنت/exact|والربح في الإنترنت/inflected"},
      {"أفضل 10 أدوات", "أفضل ١٠ أدوات", "أفضل ١٠ أدوات/exact"},
      {"التسويق الإلكتروني", "التسويق. الإلكتروني التسويق\nالإلكتروني", ""},
      {"التسويق الإلكتروني", "التسويق ثم البريد الإلكتروني", ""},
      {"SEO", "خدمات الـSEO وseo", "SEO/exact|seo/exact"},
      {"الاستثمار الآمن", "اﻻستثمار اﻵمن", "اﻻستثمار اﻵمن/exact"},
      {"", "نص", ""},
      {"؟", "نص ؟", ""},
  };
  for (const Row& row : table) {
    INFO(row.phrase << " in " << row.text);
    CHECK(look_up(row.phrase, row.text).forms == row.expected);
  }
}

TEST_CASE("English keyphrases") {
  const Row table[] = {
      {"content audit", "Content audits: a Content Audit",
       "Content audits/inflected|Content Audit/exact"},
      {"content audits", "one content audit", "content audit/inflected"},
      {"box", "boxes and boxing", "boxes/inflected"},
      {"strategy", "strategies", "strategies/inflected"},
      {"business", "busines", ""},
      {"guide to SEO", "a guide to SEO, a guide for the SEO",
       "guide to SEO/exact|guide for the SEO/inflected"},
      {"café", "Cafe", "Cafe/spelling"},
      {"don’t panic", "Don't panic", "Don't panic/exact"},
  };
  for (const Row& row : table) {
    INFO(row.phrase << " in " << row.text);
    CHECK(look_up(row.phrase, row.text).forms == row.expected);
  }
}

TEST_CASE("long tail is more than three words") {
  Segmenter segmenter(lexicons());
  CHECK_FALSE(Keyphrase("تحسين محركات البحث", "ar", lexicons(), segmenter).long_tail());
  CHECK(Keyphrase("كيفية تحسين محركات البحث", "ar", lexicons(), segmenter).long_tail());
}

/// A page whose text is `blocks`, of which the kinds are given.
Page page_of(const std::vector<std::pair<BlockKind, std::string>>& blocks) {
  Page page;
  Segmenter segmenter(lexicons());
  for (const auto& [kind, text] : blocks) {
    Block block;
    block.kind = kind;
    block.heading_level = kind == BlockKind::kHeading ? 1 : 0;
    block.text.begin = static_cast<std::uint32_t>(page.text.size());
    page.text += text;
    block.text.end = static_cast<std::uint32_t>(page.text.size());
    page.text += '\n';
    block.words_begin = static_cast<std::uint32_t>(page.words.size());
    segmenter.words(page.text, block.text, page.words);
    block.words_end = static_cast<std::uint32_t>(page.words.size());
    page.blocks.push_back(block);
  }
  return page;
}

Page full_page() {
  Page page = page_of({
      {BlockKind::kHeading, "دليل التسويق الرقمي"},
      {BlockKind::kParagraph, "نبذة عن التسويق الرقمي"},
      {BlockKind::kParagraph,
       "في هذا الدليل نشرح التسويق الرقمي لأصحاب المتاجر خطوة خطوة، فالتسويق الرقمي مهم."},
      {BlockKind::kListItem, "التسويق الرقمي"},
      {BlockKind::kParagraph, "خارج المحتوى: التسويق الرقمي"},
  });
  page.blocks.back().region = Region::kFooter;
  page.url =
      "https://example.com/blog/%D8%A7%D9%84%D8%AA%D8%B3%D9%88%D9%8A%D9%82-"
      "%D8%A7%D9%84%D8%B1%D9%82%D9%85%D9%8A.html?x=1";
  page.titles.push_back({"التسويق الرقمي: دليل التسويق الرقمي", {}, true});
  page.descriptions.push_back({"نشرح التسويق الرقمي", {}, true});
  page.headings.push_back({1, "دليل التسويق الرقمي", false, Region::kContent, {}});
  page.headings.push_back({2, "أدوات التسويق الرقمي", false, Region::kContent, {}});
  page.headings.push_back({2, "خاتمة", false, Region::kContent, {}});
  page.headings.push_back({3, "التسويق الرقمي", false, Region::kFooter, {}});
  Image image;
  image.alt = "مخطط التسويق الرقمي";
  page.images.push_back(image);
  image.hidden = true;
  page.images.push_back(image);
  Link link;
  link.text = "دورة التسويق الرقمي";
  page.links = {link, link};
  return page;
}

TEST_CASE("where a phrase stands on a page") {
  Segmenter segmenter(lexicons());
  const Page page = full_page();
  const PageText text(page, segmenter);
  const KeywordHit hit = cover(text, Keyphrase("التسويق الرقمي", "ar", lexicons(), segmenter));
  CHECK(hit.title == 1);
  CHECK(hit.description == 1);
  CHECK(hit.h1 == 1);
  CHECK(hit.subheadings == 1);
  CHECK(hit.subheadings_total == 2);
  CHECK(hit.introduction == 3);
  CHECK(hit.body == 5);
  CHECK(hit.slug == 1);
  CHECK(hit.image_alt == 1);
  CHECK(hit.anchors == 2);
  CHECK(hit.words_present == 1);
  CHECK(hit.score == 100);

  const KeywordHit part = cover(text, Keyphrase("أسعار التسويق", "ar", lexicons(), segmenter));
  CHECK(part.score == 0);
  CHECK(part.body == 0);
  CHECK(part.words_present == 0.5);
}

TEST_CASE("an empty page covers nothing") {
  Segmenter segmenter(lexicons());
  const Page page;
  const PageText text(page, segmenter);
  const KeywordHit hit = cover(text, Keyphrase("التسويق", "", lexicons(), segmenter));
  CHECK(hit.score == 0);
  CHECK(hit.words_present == 0);
  CHECK(coverage_name(60) == "strong");
  CHECK(coverage_name(59.9) == "partial");
  CHECK(coverage_name(5) == "weak");
  CHECK(coverage_name(0) == "none");
}

std::string shared_file(const std::string& path) {
  const char* shared = std::getenv("DALIL_SHARED");
  if (shared == nullptr) return "";
  std::ifstream file(std::string(shared) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("rows of keyphrase, sentence and count") {
  const std::string rows = shared_file("data/arabic_keyphrases.tsv");
  if (rows.empty()) {
    WARN("no conformance data: DALIL_SHARED is not set");
    return;
  }
  std::size_t clear = 0, expected_all = 0, found_all = 0, right = 0, exact = 0;
  std::size_t begin = rows.find('\n') + 1;
  while (begin < rows.size()) {
    const std::size_t end = std::min(rows.find('\n', begin), rows.size());
    std::string line = rows.substr(begin, end - begin);
    begin = end + 1;
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    cells.resize(5);
    if (!cells[4].empty()) continue;
    const auto expected = static_cast<std::size_t>(std::stoul(cells[2]));
    const Found found = look_up(cells[0], cells[1], "ar");
    ++clear;
    expected_all += expected;
    found_all += found.count;
    right += std::min(expected, found.count);
    exact += expected == found.count ? 1 : 0;
    if (found.count > expected)
      UNSCOPED_INFO(cells[0] << " in " << cells[1] << ": " << found.forms);
  }
  const auto share = [](std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  };
  INFO("precision " << share(right, found_all) << ", recall " << share(right, expected_all)
                    << ", exact " << share(exact, clear));
  CHECK(share(right, found_all) >= 0.98);
  CHECK(share(right, expected_all) >= 0.55);
  CHECK(share(exact, clear) >= 0.65);
}

}  // namespace
}  // namespace dalil
