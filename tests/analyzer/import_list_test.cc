// Keyword lists as tools export them: every container, column and locale.
#include "analyzer/keywords/import_list.h"

#include <string>
#include <string_view>

#include "analyzer/keywords/import_numbers.h"
#include "analyzer/keywords/phrase_groups.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/segment.h"
#include "tests/analyzer/docx_bytes.h"
#include "tests/support/catch.h"

using namespace dalil;

namespace {

const ColumnTitles& titles() {
  static const ColumnTitles loaded(embedded_lexicons());
  return loaded;
}

/// "phrase volume impressions clicks position page…", a line each; an unknown figure is "-".
std::string said(const ImportedList& list) {
  std::string text;
  const auto figure = [](double value) {
    if (value < 0) return std::string(" -");
    std::string digits = std::to_string(value);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return " " + digits;
  };
  for (const ImportedKeyword& keyword : list.keywords) {
    const KeywordFigures& f = keyword.figures;
    text += keyword.phrase + figure(f.volume) + figure(f.impressions) + figure(f.clicks) +
            figure(f.position);
    for (const KeywordPageFigures& page : keyword.pages) text += " " + page.page;
    text += "\n";
  }
  return text;
}

std::string import(std::string_view bytes, std::string_view columns = "") {
  const Result<ImportedList> list = import_list(bytes, titles(), columns);
  return list ? said(*list) : "error: " + list.error().message;
}

std::string utf16(std::string_view ascii_and_arabic) {
  std::string bytes = "\xFF\xFE";
  for (std::size_t i = 0; i < ascii_and_arabic.size(); ++i) {
    auto unit = static_cast<unsigned char>(ascii_and_arabic[i]);
    unsigned c = unit;
    if (unit >= 0xC0) {
      c = (unit & 0x1Fu) << 6 | (static_cast<unsigned char>(ascii_and_arabic[++i]) & 0x3Fu);
    }
    bytes += static_cast<char>(c & 0xFF);
    bytes += static_cast<char>(c >> 8);
  }
  return bytes;
}

}  // namespace

TEST_CASE("numbers of every locale") {
  struct Case {
    std::string_view cell;
    double count, decimal;  ///< -1: no number.
  };
  const Case cases[] = {{"1234", 1234, 1234},
                        {"1,234", 1234, 1.234},
                        {"1.234", 1234, 1.234},
                        {"1,234,567", 1234567, 1234567},
                        {"1.234.567", 1234567, 1234567},
                        {"1 234 567", 1234567, 1234567},
                        {"1\u00A0234", 1234, 1234},
                        {"1\u202F234", 1234, 1234},
                        {"1'234", 1234, 1234},
                        {"1,234.5", 1234.5, 1234.5},
                        {"1.234,5", 1234.5, 1234.5},
                        {"12,5", 12.5, 12.5},
                        {"7.25", 7.25, 7.25},
                        {"0.123", 0.123, 0.123},
                        {"12 %", 12, 12},
                        {"١٢٣", 123, 123},
                        {"١٬٢٣٤٫٥", 1234.5, 1234.5},
                        {"۱۲۳۴", 1234, 1234},
                        {"٣٫٧٥٪", 3.75, 3.75},
                        {"१२", 12, 12},
                        {"10K", 10000, 10000},
                        {"1.5K", 1500, 1500},
                        {"2.5M", 2500000, 2500000},
                        {"10 ألف", 10000, 10000},
                        {"10K – 100K", 10000, 10000},
                        {"10 – 100 ألف", 10000, 10000},
                        {"100 – 1K", 100, 100},
                        {"1 – 10K", 1000, 1000},
                        {"من 10 إلى 100 ألف", 10000, 10000},
                        {"من ١٠٠ الى ١٠٠٠", 100, 100},
                        {"10 to 100K", 10000, 10000},
                        {"10 - 100 thousand", 10000, 10000},
                        {"10 bis 100 Tsd.", 10000, 10000},
                        {"von 1 bis 10 Tausend", 1000, 1000},
                        {"de 10 à 100 mille", 10000, 10000},
                        {"de 10 a 100 mil", 10000, 10000},
                        {"10 ila 100 bin", 10000, 10000},
                        {"از ۱۰ تا ۱۰۰ هزار", 10000, 10000},
                        {"10 سے 100 ہزار", 10000, 10000},
                        {"10 עד 100 אלף", 10000, 10000},
                        {"1.5 million", 1500000, 1500000},
                        {"10 - 100 dozen", -1, -1},
                        {"10 to 100 per month", -1, -1},
                        {"2026-11-22", -1, -1},
                        {"من أين", -1, -1},
                        {"100-1000", 100, 100},
                        {"<10", 10, 10},
                        {"$1.20", 1.2, 1.2},
                        {"", -1, -1},
                        {"–", -1, -1},
                        {"قهوة", -1, -1},
                        {"3 خطوات", -1, -1},
                        {"iphone 15", -1, -1},
                        {"1.2.3,4,5", -1, -1},
                        {"-5", -1, -1}};
  for (const Case& each : cases) {
    CAPTURE(each.cell);
    CHECK(parse_number(each.cell, NumberKind::kCount).value_or(-1) == Approx(each.count));
    CHECK(parse_number(each.cell, NumberKind::kDecimal).value_or(-1) == Approx(each.decimal));
  }
}

TEST_CASE("exports of tools") {
  struct Case {
    std::string_view name, bytes, columns, expected;
  };
  const Case cases[] = {
      {"Search Console, English",
       "Top queries,Clicks,Impressions,CTR,Position\ncold brew,120,\"4,300\",2.79%,3.4\n", "",
       "cold brew - 4300 120 3.4\n"},
      {"Search Console, Arabic, with a mark",
       "\xEF\xBB\xBFأهم طلبات البحث,النقرات,مرات الظهور,نسبة النقر إلى الظهور,الترتيب\n"
       "التسويق الإلكتروني,١٢٠,٤٬٣٠٠,٢٫٧٩٪,٣٫٤\n",
       "", "التسويق الإلكتروني - 4300 120 3.4\n"},
      {"Search Console, German",
       "Häufigste Suchanfragen;Klicks;Impressionen;CTR;Position\nkaffee;1.200;43.000;2,79%;3,4\n",
       "", "kaffee - 43000 1200 3.4\n"},
      {"Search Console in a language without titles",
       "Zzz a,Zzz b,Zzz c,Zzz d,Zzz e\ncold brew,12,430,2.79%,3.4\ntea,1,20,5%,8\n", "",
       "cold brew - 430 12 3.4\ntea - 20 1 8\n"},
      {"the API, by query and page",
       R"({"rows":[{"keys":["cold brew","https://a.example/x"],"clicks":3,"impressions":40,)"
       R"("ctr":0.075,"position":2.5},{"keys":["cold brew","https://a.example/y"],"clicks":1,)"
       R"("impressions":9,"ctr":0.1,"position":7}],"responseAggregationType":"byPage"})",
       "", "cold brew - 49 4 2.5 https://a.example/x https://a.example/y\n"},
      {"JSON of one's own",
       R"([{"keyword":"tea","volume":"1,300"},{"keyword":"coffee","volume":90}])", "",
       "tea 1300 - - -\ncoffee 90 - - -\n"},
      {"JSON of phrases alone", R"(["tea","coffee"])", "", "tea - - - -\ncoffee - - - -\n"},
      {"Ahrefs",
       "\"#\",\"Keyword\",\"Country\",\"Difficulty\",\"Volume\",\"CPC\",\"Parent Keyword\"\n"
       "\"1\",\"cold brew\",\"us\",\"44\",\"90000\",\"1.20\",\"cold brew coffee\"\n",
       "", "cold brew 90000 - - -\n"},
      {"Semrush positions",
       "Keyword;Position;Previous position;Search Volume;Keyword Difficulty;CPC;URL\n"
       "cold brew;3;4;90500;44;1.2;https://a.example/x\n",
       "", "cold brew 90500 - - 3 https://a.example/x\n"},
      {"a list", "# mine\ncold brew, iced\n\"تسويق\"\n\nتسويق\n", "",
       "cold brew, iced - - - -\nتسويق - - - -\n"},
      {"a list with a title", "Keyword\ncold brew\ntea\n", "", "cold brew - - - -\ntea - - - -\n"},
      {"without titles: the number is the volume", "cold brew\t1.300\ntea\t90\n", "",
       "cold brew 1300 - - -\ntea 90 - - -\n"},
      {"titles that nobody knows", "Wort,Menge\ncold brew,1300\ntea,90\n", "",
       "cold brew 1300 - - -\ntea 90 - - -\n"},
      {"the user knows better", "a,b,c\n1,cold brew,10\n2,tea,20\n", "phrase=B,clicks=3",
       "cold brew - - 10 -\ntea - - 20 -\n"},
      {"a title as a column", "Keyword,Old,New\ntea,1,2\n", "volume=new", "tea 2 - - -\n"},
      {"match types of Google Ads", "Keyword,Volume\n[cold brew],10\n+iced +tea,20\n", "",
       "cold brew 10 - - -\niced tea 20 - - -\n"},
      {"a column that is not there", "Keyword,Volume\ntea,1\n", "volume=H",
       "error: --columns: “volume=H” names no column of the list. Write phrase=A,volume=C; there "
       "are columns A to B."},
      {"nothing", "", "", "error: there is no phrase in it."},
      {"only numbers", "1,2\n3,4\n5,6\n", "",
       "error: no column of it holds phrases. Say which one does: --columns phrase=A"}};
  for (const Case& each : cases) {
    CAPTURE(each.name);
    CHECK(import(each.bytes, each.columns) == each.expected);
  }
}

TEST_CASE("what is wrong in a file costs its own cell alone") {
  struct Case {
    std::string_view name, bytes, expected;
  };
  const Case cases[] = {
      {"a quote that nothing closes", "Keyword,Volume\n\"cold brew,10\ntea,20\ncoffee,30\n",
       "\"cold brew 10 - - -\ntea 20 - - -\ncoffee 30 - - -\n"},
      {"and good ones behind it",
       "Keyword,Volume\n\"cold brew,10\n\"tea, green\",20\n\"a \"\"b\"\"\",30\n",
       "\"cold brew 10 - - -\ntea, green 20 - - -\na \"b\" 30 - - -\n"},
      {"words behind the quotes", "Keyword,Volume\n\"cold brew\" recipe,10\ntea,20\n",
       "\"cold brew\" recipe 10 - - -\ntea 20 - - -\n"},
      {"an empty cell, and spaces behind", "Keyword,Note,Volume\n\"cold brew\" ,\"\",10\n",
       "cold brew 10 - - -\n"},
      {"lines in a cell", "Keyword,Volume\n\"cold\nbrew\",10\n", "cold brew 10 - - -\n"}};
  for (const Case& each : cases) {
    CAPTURE(each.name);
    CHECK(import(each.bytes) == each.expected);
  }
  const std::string far =
      "Keyword,Volume\n\"tea,1\n" + std::string(100'000, 'x') + "\"\ncoffee,2\n";
  CHECK(import(far).ends_with("coffee 2 - - -\n"));
}

TEST_CASE("the dimensions of the Search Console's API, in any order") {
  const auto rows = [](std::string_view first, std::string_view second) {
    return "{\"rows\":[{\"keys\":[" + std::string(first) +
           "],\"clicks\":3,\"impressions\":40},{\"keys\":[" + std::string(second) +
           "],\"clicks\":1,\"impressions\":9}]}";
  };
  const std::string both = "cold brew - 40 3 -\ntea - 9 1 -\n";
  CHECK(import(rows(R"("2026-11-01","cold brew")", R"("2026-11-02","tea")")) == both);
  CHECK(import(rows(R"("sau","cold brew")", R"("egy","tea")")) == both);
  CHECK(import(rows(R"("cold brew","DESKTOP")", R"("tea","MOBILE")")) == both);
  CHECK(import(rows(R"("DESKTOP","https://a.example/x","2026-11-01","cold brew")",
                    R"("MOBILE","https://a.example/y","2026-11-01","tea")")) ==
        "cold brew - 40 3 - https://a.example/x\ntea - 9 1 - https://a.example/y\n");
  CHECK(import(rows(R"("seo")", R"("tea")")) == "seo - 40 3 -\ntea - 9 1 -\n");
  CHECK(import(R"({"errors":[],"queries":["tea","seo"]})") == "tea - - - -\nseo - - - -\n");
  CHECK(import(R"({"data":["tea"],"rows":1})") == "tea - - - -\n");
  CHECK(import(R"({"errors":[],"rows":[]})").starts_with("error"));
  CHECK(import(rows(R"("2026-11-01","DESKTOP")", R"("2026-11-02","MOBILE")")).starts_with("error"));
}

TEST_CASE("lists in encodings of old") {
  // أهم، قهوة عربية and شاي in windows-1256.
  const std::string arabic =
      "Keyword,Volume\n\xDE\xE5\xE6\xC9 \xDA\xD1\xC8\xED\xC9,90\n\xD4\xC7\xED,20\n"
      "\xDA\xE3\xE1 \xC7\xE1\xDE\xE5\xE6\xC9 \xDD\xED \xC7\xE1\xC8\xED\xCA,10\n";
  CHECK(import(arabic) == "قهوة عربية 90 - - -\nشاي 20 - - -\nعمل القهوة في البيت 10 - - -\n");
  const Result<ImportedList> list = import_list(arabic, titles());
  REQUIRE(list);
  CHECK(describe_import(*list).starts_with("CSV, windows-1256, 3 rows:"));
  CHECK(import("Keyword;Volume\ngr\xFCner Tee;10\nK\xE4sekuchen ohne Boden;20\nKaffee;30\n") ==
        "grüner Tee 10 - - -\nKäsekuchen ohne Boden 20 - - -\nKaffee 30 - - -\n");
  CHECK(import(utf16("Keyword\tVolume\ntea\t1\n").substr(2)) == "tea 1 - - -\n");
  CHECK(
      import("Keyword,Volume\n\xEF\xBF\xBD\xEF\xBF\xBD,1\n\xEF\xBF\xBD,2\n") ==
      "error: its phrases cannot be read: the letters were lost when it was saved, or its encoding "
      "is unknown. Save it as UTF-8.");
}

TEST_CASE("a table is bounded") {
  using article_tests::pack;
  std::string sheet = "<worksheet><sheetData>";
  for (int row = 0; row < 25'000; ++row) sheet += "<row><c r='SF1'><v>1</v></c></row>";
  CHECK(import(pack({{"xl/workbook.xml", "<workbook/>"},
                     {"xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>"}})) ==
        "error: it has more than ten million cells: leave out the columns that say nothing of its "
        "phrases, or divide it.");
  std::string names = "[{\"keyword\":\"tea\"}";
  for (int i = 0; i < 2000; ++i) names += ",{\"n" + std::to_string(i) + "\":1}";
  CHECK(import(names + "]") == "tea - - - -\n");
}

TEST_CASE("Keyword Planner: UTF-16, tabs and a preamble") {
  const std::string text =
      "Keyword Stats 2026-11-22 at 10_00_00\n\"November 1, 2025 - October 31, 2026\"\n"
      "Keyword\tCurrency\tAvg. monthly searches\tThree month change\tCompetition\n"
      "\tSAR\t500000\t\t\nالتسويق الرقمي\tSAR\t10K - 100K\t0%\tLow\ncold "
      "brew\tSAR\t500\t0%\tHigh\n";
  CHECK(import(utf16(text)) == "التسويق الرقمي 10000 - - -\ncold brew 500 - - -\n");
  const Result<ImportedList> list = import_list(utf16(text), titles());
  REQUIRE(list);
  CHECK(describe_import(*list) ==
        "TSV, UTF-16, 3 rows, 1 of them without a phrase: phrase in A (“Keyword”), volume in C "
        "(“Avg. monthly searches”), difficulty in E (“Competition”)");
}

TEST_CASE("archives: the queries of an export, the largest sheet of a workbook") {
  using article_tests::pack;
  CHECK(import(pack({{"Pages.csv", "Top pages,Clicks\nhttps://a.example/,4\n"},
                     {"استعلامات.csv", "أهم طلبات البحث,النقرات\nقهوة,٤\n"}})) == "قهوة - - 4 -\n");
  const std::string sheet =
      "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is>"
      "<t>Volume</t></is></c></row><row r='2'><c r='A2' t='s'><v>1</v></c><c r='C2'><v>1300</v></c>"
      "</row></sheetData></worksheet>";
  const std::string strings =
      "<sst><si><t>Keyword</t></si><si><r><t>cold </t></r><r><t>brew</t></r></si></sst>";
  CHECK(import(pack({{"xl/workbook.xml", "<workbook/>"},
                     {"xl/sharedStrings.xml", strings},
                     {"xl/worksheets/sheet1.xml", "<worksheet/>"},
                     {"xl/worksheets/sheet2.xml", sheet}})) == "cold brew 1300 - - -\n");
  CHECK(import(pack({{"a.png", "x"}})) ==
        "error: the archive holds neither a workbook nor a CSV file of phrases.");
  CHECK(import("PK\x03\x04zzz") ==
        "error: this looks like a zip archive, but it cannot be opened.");
}

TEST_CASE("variants of one phrase are one group") {
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  Segmenter segmenter(lexicons);
  struct Case {
    std::string_view list;      ///< phrase TAB volume
    std::string_view expected;  ///< phrase volume variants; a line each
  };
  const Case cases[] = {
      // Hamza, ة and ه, the article, a plural, the order.
      {"التسويق الالكتروني\t900\nالتسويق الإلكتروني\t600\nتسويق الكتروني\t300\n",
       "التسويق الالكتروني 1800 3\n"},
      {"شركة تسويق\t50\nشركات تسويق\t40\nشركه تسويق\t30\nالتسويق للشركات\t20\n",
       "شركة تسويق 140 4\n"},
      {"شقق للايجار في الرياض\t70\nشقة للإيجار بالرياض\t50\n", "شقق للايجار في الرياض 120 2\n"},
      {"coffee machine\t90\ncoffee machines\t80\nmachine for coffee\t5\n",
       "coffee machine 175 3\n"},
      // Others stay apart: a question, a denial, a direction, another word of the same root.
      {"التسويق\t9\nما هو التسويق\t8\n", "التسويق 9 1\nما هو التسويق 8 1\n"},
      {"قهوة بدون سكر\t9\nقهوة سكر\t8\n", "قهوة بدون سكر 9 1\nقهوة سكر 8 1\n"},
      {"ترجمة من عربي الى انجليزي\t9\nترجمة من انجليزي الى عربي\t8\n",
       "ترجمة من عربي الى انجليزي 9 1\nترجمة من انجليزي الى عربي 8 1\n"},
      {"مكتب محاماة\t9\nمكتبة محاماة\t8\n", "مكتب محاماة 9 1\nمكتبة محاماة 8 1\n"},
      {"market plan\t9\nmarketing plan\t8\n", "market plan 9 1\nmarketing plan 8 1\n"},
      // Function words without which a phrase says something else.
      {"التعليم\t9\nالتعليم عن بعد\t8\n", "التعليم 9 1\nالتعليم عن بعد 8 1\n"},
      {"الأكل قبل التمرين\t9\nالأكل بعد التمرين\t8\nالتمرين قبل الأكل\t7\n",
       "الأكل قبل التمرين 9 1\nالأكل بعد التمرين 8 1\nالتمرين قبل الأكل 7 1\n"},
      {"eat before workout\t9\neat after workout\t8\neating before a workout\t7\n",
       "eat before workout 16 2\neat after workout 8 1\n"},
      {"turn on wifi\t9\nturn off wifi\t8\nturn off the wifi\t2\n",
       "turn off wifi 10 2\nturn on wifi 9 1\n"},
      {"gmail sign in\t9\ngmail sign out\t8\ngmail sign up\t7\n",
       "gmail sign in 9 1\ngmail sign out 8 1\ngmail sign up 7 1\n"},
      // Names that look like function words.
      {"visa\t9\nus visa\t8\n", "visa 9 1\nus visa 8 1\n"},
      {"jobs\t9\nit jobs\t8\njobs in it\t2\n", "it jobs 10 2\njobs 9 1\n"},
      {"fix a laptop\t9\nfix a laptop with it\t8\n", "fix a laptop 17 2\n"},
      // Of function words alone each counts, and none is like another.
      {"up\t9\noff\t8\nno\t7\nnot\t6\nto be or not to be\t5\nus\t4\nwithout us\t3\nabout us\t2\n",
       "up 9 1\noff 8 1\nno 7 1\nnot 6 1\nto be or not to be 5 1\nus 4 1\nwithout us 3 1\n"
       "about us 2 1\n"},
      {"قبل\t9\nبعد\t8\nلا\t7\nمن قبل\t6\nغير ذلك\t5\nتحت\t4\n",
       "قبل 9 1\nبعد 8 1\nلا 7 1\nمن قبل 6 1\nغير ذلك 5 1\nتحت 4 1\n"},
      {"visa without us\t9\nvisa without\t8\n", "visa without us 9 1\nvisa without 8 1\n"},
      // Relations turned around.
      {"100 usd in eur\t9\n100 eur in usd\t8\n100 usd eur\t1\n",
       "100 usd in eur 10 2\n100 eur in usd 8 1\n"},
      {"100 us dollars in indian rupees\t9\n100 indian rupees in us dollars\t8\n",
       "100 us dollars in indian rupees 9 1\n100 indian rupees in us dollars 8 1\n"},
      {"hotels in dubai\t9\ndubai hotels\t8\n", "hotels in dubai 17 2\n"},
      {"من الدولار للريال\t9\nمن الريال للدولار\t8\n",
       "من الدولار للريال 9 1\nمن الريال للدولار 8 1\n"},
      {"الدولار بالريال\t9\nالريال بالدولار\t8\nسعر الدولار بالريال\t1\n",
       "الدولار بالريال 9 1\nالريال بالدولار 8 1\nسعر الدولار بالريال 1 1\n"},
      {"usb c to hdmi\t9\nhdmi to usb c\t8\n", "usb c to hdmi 9 1\nhdmi to usb c 8 1\n"},
      {"cats and dogs\t9\ndogs and cats\t8\n", "cats and dogs 17 2\n"},
      {"القهوة مع الحليب\t9\nالحليب مع القهوة\t8\n", "القهوة مع الحليب 17 2\n"},
      // Languages for programs.
      {"c++ tutorial\t9\nc tutorial\t8\nc# tutorial\t7\ntutorial c++\t1\n",
       "c++ tutorial 10 2\nc tutorial 8 1\nc# tutorial 7 1\n"},
      // Equal phrases are one, whatever says so.
      {"Cold Brew\t9\ncold brew\t8\n", "Cold Brew 9 1\n"}};
  for (const Case& each : cases) {
    CAPTURE(each.list);
    Result<ImportedList> list = import_list(each.list, titles());
    REQUIRE(list);
    std::string text;
    for (const KeywordGroup& group :
         group_keywords(std::move(list->keywords), "", lexicons, segmenter)) {
      text += group.phrase + " " + std::to_string(static_cast<int>(group.figures.volume)) + " " +
              std::to_string(group.variants.size()) + "\n";
    }
    CHECK(text == each.expected);
  }
}

TEST_CASE("what two lists say of one phrase is not added up") {
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  Segmenter segmenter(lexicons);
  std::vector<ImportedKeyword> all = {
      {"cold brew", {.volume = 100, .impressions = 40, .clicks = 4, .position = 3}, {}, ""},
      {"cold brew", {.volume = 90, .impressions = 30, .clicks = 3}, {{"/a", 3, 30}}, ""},
      {"Cold Brew", {}, {}, "/b"}};
  const std::vector<KeywordGroup> groups = group_keywords(all, "", lexicons, segmenter);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].figures.volume == 100);
  CHECK(groups[0].figures.impressions == 40);
  CHECK(groups[0].figures.clicks == 4);
  CHECK(groups[0].pages.size() == 1);
  CHECK(groups[0].target == "/b");
}

TEST_CASE("a Persian list is grouped as Persian") {
  const Lexicons lexicons = *Lexicons::load(embedded_lexicons());
  Segmenter segmenter(lexicons);
  // بی is no stop word of Arabic; ها is the plural of Persian.
  const std::vector<ImportedKeyword> all = {
      {"قهوه شکر", {}, {}, ""}, {"قهوه بی شکر", {}, {}, ""}, {"قهوه با شکر", {}, {}, ""}};
  CHECK(group_keywords(all, "fa", lexicons, segmenter).size() == 2);
}
