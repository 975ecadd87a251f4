// A workbook as a reader of its container and its XML finds it.
#include <pthread.h>

#include <map>
#include <pugixml.hpp>
#include <string>

#include "reports/packed_text.h"
#include "reports/xlsx_rows.h"
#include "reports/zip_file.h"
#include "tests/reports/hostile_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using sample::Hostile;

std::string workbook(const std::string& language) {
  ReportOptions options;
  options.language = language;
  return sample::written(write_xlsx, Hostile(), options);
}

TEST_CASE("what is packed in parts is one stream", "[xlsx]") {
  std::string text, packed;
  PackedText out([&](std::string_view bytes) { packed += bytes; });
  for (int i = 0; i < 300'000; ++i) {  // three parts
    const std::string line = std::to_string(std::int64_t{i} * 7919) + " قهوة\n";
    text += line;
    out.text += line;
    out.pass_on();
  }
  out.finish();
  const PackedPart end = pack("the end", true);
  const PackedPart whole = pack(text + "the end", true);
  CHECK(out.packed_size() == packed.size());
  CHECK(out.size() == text.size());
  const std::uint32_t crc = crc_of_both(out.crc(), end.crc, end.size);
  CHECK(crc == whole.crc);
  packed += end.bytes;

  std::string file;
  const Sink sink = [&](std::string_view bytes) { file += bytes; };
  ZipWriter zip(sink);
  REQUIRE(zip.add({.name = "a/b.xml",
                   .packed_size = whole.bytes.size(),
                   .size = whole.size,
                   .crc = whole.crc,
                   .packed = whole.bytes}));
  REQUIRE(zip.add({.name = "c",
                   .packed_size = packed.size(),
                   .size = whole.size,
                   .crc = crc,
                   .packed = packed}));
  zip.finish();
  const std::vector<ZipEntry> entries = zip_entries(file);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "a/b.xml");
  CHECK(entries[1].name == "c");
  for (const ZipEntry& entry : entries) {
    const bool same = unpacked(entry) == text + "the end";  // Megabytes are not for a message.
    CHECK(same);
    CHECK(entry.crc == crc);
  }
}

#ifdef __GLIBC__
TEST_CASE("where no thread can be made, the writer packs", "[xlsx]") {
  const auto packed = [] {
    std::string bytes;
    PackedText out([&](std::string_view part) { bytes += part; });
    for (int part = 0; part < 12; ++part) {
      out.text.append(std::size_t{1} << 20, static_cast<char>('a' + part));
      out.pass_on();
    }
    out.finish();
    return bytes;
  };
  const std::string usual = packed();
  pthread_attr_t before, none;
  REQUIRE(pthread_getattr_default_np(&before) == 0);
  REQUIRE(pthread_getattr_default_np(&none) == 0);
  pthread_attr_setstacksize(&none, std::size_t{1} << 46);  // More than there are addresses.
  REQUIRE(pthread_setattr_default_np(&none) == 0);
  std::string alone, thrown;
  try {
    alone = packed();
  } catch (const std::exception& error) {
    thrown = error.what();
  }
  REQUIRE(pthread_setattr_default_np(&before) == 0);
  pthread_attr_destroy(&before);
  pthread_attr_destroy(&none);
  CHECK(thrown.empty());
  const bool same = alone == usual;  // Kilobytes are not for a message.
  CHECK(same);
}
#endif

TEST_CASE("a damaged container has no entries, and no contents", "[xlsx]") {
  const std::string file = workbook("en");
  REQUIRE(zip_entries(file).size() > 5);
  for (std::size_t cut = 1; cut < file.size(); cut += 97) {
    CHECK(zip_entries(std::string_view(file).substr(0, file.size() - cut)).empty());
  }
  std::string wrong = file;
  wrong[wrong.size() - 6] = '\x7F';  // where the directory begins
  CHECK(zip_entries(wrong).empty());
  ZipEntry entry = zip_entries(file)[0];
  entry.packed.remove_suffix(1);
  CHECK(unpacked(entry).empty());
}

TEST_CASE("cells of a workbook", "[xlsx]") {
  std::string packed;
  PackedText out([&](std::string_view bytes) { packed += bytes; });
  XlsxRows rows(out);
  rows.text("a & <b>");
  rows.skip();
  rows.number(std::int64_t{-12});
  rows.number(0.25, 2);
  rows.end_row();
  rows.end_row();
  rows.text("=1+1", 1);
  rows.text(" قهوة ");
  rows.text("_x000D_ _x00g0_ _X000D_");
  for (int i = 3; i < 27; ++i) rows.skip();
  rows.text("AB");
  CHECK(rows.column() == 28);
  rows.end_row();
  CHECK(rows.rows() == 3);
  CHECK(out.text == R"(<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; &lt;b&gt;</t></is></c>)"
                    R"(<c r="C1"><v>-12</v></c><c r="D1" s="2"><v>0.25</v></c></row>)"
                    R"(<row r="3"><c r="A3" s="1" t="inlineStr"><is><t>'=1+1</t></is></c>)"
                    R"(<c r="B3" t="inlineStr"><is><t xml:space="preserve"> قهوة </t></is></c>)"
                    R"(<c r="C3" t="inlineStr"><is><t>_x005F_x000D_ _x00g0_ _X000D_</t></is></c>)"
                    R"(<c r="AB3" t="inlineStr"><is><t>AB</t></is></c></row>)");
}

TEST_CASE("a workbook's sheets hold the rows of the tables", "[xlsx]") {
  const std::string file = workbook("ar");
  CHECK(file == workbook("ar"));
  std::map<std::string, std::string> files;
  for (const ZipEntry& entry : zip_entries(file)) files[entry.name] = unpacked(entry);
  pugi::xml_document findings;
  REQUIRE(findings.load_string(files["xl/worksheets/sheet3.xml"].c_str()));
  const pugi::xml_node sheet = findings.child("worksheet");
  const pugi::xml_node data = sheet.child("sheetData");
  const std::string rows = data.last_child().attribute("r").value();
  CHECK(std::string(sheet.child("dimension").attribute("ref").value()) == "A1:K" + rows);
  CHECK(std::string(sheet.child("autoFilter").attribute("ref").value()) == "A1:K" + rows);
  CHECK(sheet.child("sheetViews").child("sheetView").attribute("rightToLeft").as_bool());
  // Links and their cells are where the pages stand.
  const pugi::xml_node link = sheet.child("hyperlinks").first_child();
  REQUIRE(link);
  CHECK(std::string(link.attribute("ref").value()) == "D2");
  const pugi::xml_node page = data.child("row").next_sibling().find_child_by_attribute("r", "D2");
  CHECK(page.attribute("s").as_int() > 0);
  CHECK(std::string(page.child("is").child("t").text().get()).find("example") != std::string::npos);
  CHECK(files["xl/styles.xml"].find("<cellXfs count=\"4\">") != std::string::npos);
}

}  // namespace
}  // namespace dalil
