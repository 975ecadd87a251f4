// .docx: built here as Word builds it, whole and broken.
#include <string>
#include <utility>

#include "tests/analyzer/article_reading.h"
#include "tests/analyzer/docx_bytes.h"

using namespace dalil;
using namespace dalil::article_tests;

namespace {

std::string document(std::string_view body) {
  return "<?xml version='1.0' encoding='UTF-8'?><w:document><w:body>" + std::string(body) +
         "<w:sectPr/></w:body></w:document>";
}

std::string paragraph(std::string_view text, std::string_view properties = "") {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) +
         "</w:t></w:r></w:p>";
}

constexpr const char* kStyles =
    "<w:styles><w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:styleId='2'><w:name w:val='عنوان 2'/></w:style>"
    "<w:style w:styleId='mine'><w:name w:val='x'/><w:basedOn w:val='2'/></w:style>"
    "<w:style w:styleId='lvl'><w:name w:val='y'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
    "<w:style w:styleId='loop'><w:name w:val='z'/><w:basedOn w:val='loop'/></w:style>"
    "<w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='toc1'><w:name w:val='toc 1'/></w:style>"
    "<w:style w:styleId='list'><w:name w:val='List'/><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr>"
    "</w:pPr></w:style></w:styles>";

std::string styled(std::string_view text, std::string_view style) {
  return paragraph(text, "<w:pStyle w:val='" + std::string(style) + "'/>");
}

Article read_body(std::string_view body, Parts more = {}) {
  more.insert(more.begin(), {"word/document.xml", document(body)});
  more.emplace_back("word/styles.xml", kStyles);
  Article article = read(pack(more), "مقال.docx");
  check_article(article);
  return article;
}

}  // namespace

TEST_CASE("the pieces of a .docx") {
  struct Case {
    std::string body;
    std::string_view outline;
  };
  const Case cases[] = {
      {styled("أول", "1") + styled("ثان", "mine") + styled("ثالث", "lvl") + styled("نص", "loop"),
       "h1: أول\nh2: ثان\nh3: ثالث\np: نص\n"},
      {styled("العنوان", "T") + styled("أول", "1") + styled("ثان", "2"),
       "h1: العنوان\nh2: أول\nh3: ثان\n"},
      {styled("العنوان", "T") + styled("ثان", "2"), "h1: العنوان\nh2: ثان\n"},
      {paragraph("مستوى", "<w:outlineLvl w:val='0'/>") + paragraph("", "<w:pStyle w:val='1'/>"),
       "h1: مستوى\n"},
      {styled("بند", "list") + paragraph("آخر", "<w:numPr><w:numId w:val='1'/></w:numPr>") +
           paragraph("لا", "<w:pStyle w:val='list'/><w:numPr><w:numId w:val='0'/></w:numPr>"),
       "li: بند\nli: آخر\np: لا\n"},
      {"<w:tbl><w:tr><w:tc>" + paragraph("خلية") + "</w:tc></w:tr></w:tbl>" + paragraph("بعد"),
       "td: خلية\np: بعد\n"},
      // Runs part words anywhere.
      {"<w:p><w:r><w:t>كل</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>مة</w:t></w:r><w:r><w:t "
       "xml:space='preserve'> </w:t></w:r><w:r><w:t>أخرى</w:t><w:br/><w:t>سطر</w:t><w:tab/>"
       "<w:t>لسان</w:t></w:r></w:p>",
       "p: كلمة أخرى سطر لسان\n"},
      {"<w:p><w:del><w:r><w:delText>لا</w:delText><w:t>لا</w:t></w:r></w:del><w:ins><w:r><w:t>نعم"
       "</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>لا</w:t></w:r></w:moveFrom><w:r><w:rPr>"
       "<w:vanish/></w:rPr><w:t>لا</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> و"
       "</w:t></w:r></w:p>",
       "p: نعم و\n"},
      {styled("فهرس", "toc1") + paragraph("أ &amp; ب"), "p: أ & ب\n"},
      {"<w:sdt><w:sdtPr><w:t>لا</w:t></w:sdtPr><w:sdtContent>" + paragraph("نعم") +
           "</w:sdtContent></w:sdt>",
       "p: نعم\n"},
      {"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" +
           paragraph("إطار") +
           "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
           "<w:txbxContent>" +
           paragraph("إطار") +
           "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r>"
           "<w:t>حوله</w:t></w:r></w:p>",
       "p: حوله\np: إطار\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    CHECK(outline(read_body(c.body)) == c.outline);
  }
}

TEST_CASE("links, images and properties of a .docx") {
  const Article article = read_body(
      styled("عنوان", "1") +
          "<w:p><w:hyperlink r:id='r1'><w:r><w:t>رابط</w:t></w:r></w:hyperlink><w:r><w:t> و</w:t>"
          "</w:r><w:hyperlink w:anchor='m'><w:r><w:t>داخلي</w:t></w:r></w:hyperlink>"
          "<w:fldSimple w:instr=' HYPERLINK \"https://example.org/\" '><w:r><w:t>حقل</w:t></w:r>"
          "</w:fldSimple><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK "
          "</w:instrText></w:r><w:r><w:instrText>\\l \"x\" </w:instrText></w:r><w:r><w:fldChar "
          "w:fldCharType='separate'/></w:r><w:r><w:t>مركب</w:t></w:r><w:r><w:fldChar "
          "w:fldCharType='end'/></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr descr='بديل "
          "الصورة'/><a:blip r:embed='r2'/></wp:inline></w:drawing><w:drawing><wp:inline><wp:docPr/>"
          "<a:blip r:embed='r2'/></wp:inline></w:drawing></w:r></w:p>",
      {{"word/_rels/document.xml.rels",
        "<Relationships><Relationship Id='r1' Target='https://example.com/'/><Relationship Id='r2' "
        "Target='media/a.png'/></Relationships>"},
       {"docProps/core.xml",
        "<cp:coreProperties><dc:title>عنوان "
        "الوثيقة</dc:title><dc:description>وصفها</dc:description>"
        "<dc:language>ar-SA</dc:language><cp:keywords>أ، ب; ج "
        "د</cp:keywords></cp:coreProperties>"}});
  const std::pair<std::string_view, std::string_view> links[] = {{"https://example.com/", "رابط"},
                                                                 {"#m", "داخلي"},
                                                                 {"https://example.org/", "حقل"},
                                                                 {"#x", "مركب"}};
  REQUIRE(article.page.links.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    CHECK(article.page.links[i].href == links[i].first);
    CHECK(article.page.links[i].text == links[i].second);
  }
  REQUIRE(article.page.images.size() == 2);
  CHECK(article.page.images[0].alt == "بديل الصورة");
  CHECK(article.page.images[0].src == "media/a.png");
  CHECK_FALSE(article.page.images[1].alt);
  CHECK(article.page.title() == "عنوان الوثيقة");
  CHECK(article.page.description() == "وصفها");
  CHECK(article.page.declared_language == "ar-SA");
  CHECK(article.keyphrases == std::vector<std::string>{"أ", "ب", "ج د"});
  CHECK((article.knows_title && article.knows_description && article.knows_h1));
  CHECK(article.slug == "مقال");
  CHECK(article.source.empty());
  CHECK(article.pieces[1].paragraph == 2);
  CHECK(article.pieces[1].section == 0);
}

TEST_CASE("a .docx that is broken, locked or a bomb is refused") {
  struct Case {
    std::string bytes;
    std::string_view says;
  };
  const std::string whole = pack({{"word/document.xml", document(paragraph("نص"))}});
  REQUIRE(!whole.empty());
  Parts many;
  for (int i = 0; i < 10'001; ++i) many.emplace_back("x" + std::to_string(i), "");
  const Case cases[] = {
      {whole.substr(0, whole.size() / 2), "cannot be opened"},
      {pack({{"a.txt", "نص"}}), "no text of a document"},
      {pack({{"word/document.xml", "<w:document><w:bo"}}), "no text of a document"},
      {pack({{"word/document.xml", document(paragraph("نص"))}}, true), "password"},
      {pack({{"word/document.xml", document(paragraph(std::string(8 << 20, 'a')))}}), "200 times"},
      {pack(many), "10,000"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.says);
    const Result<Article> article = try_read(c.bytes, "a.docx");
    REQUIRE_FALSE(article);
    CHECK(article.error().message.find(c.says) != std::string::npos);
  }
  std::string damaged = whole;
  damaged[60] = static_cast<char>(damaged[60] ^ 0x55);
  CHECK_FALSE(try_read(damaged, "a.docx"));
}

TEST_CASE("a .docx that nests without end is read as far as it goes") {
  std::string open, close;
  for (int i = 0; i < 5000; ++i) {
    open += "<w:smartTag>";
    close += "</w:smartTag>";
  }
  const Article article =
      read_body(paragraph("قبل") + "<w:p>" + open + "<w:r><w:t>لا</w:t></w:r>" + close + "</w:p>");
  CHECK(outline(article) == "p: قبل\n");
  CHECK(article.limits == std::vector<std::string>{"depth"});
}
