// What every format must keep to, whatever strangers wrote, and how often it is asked.
#include "reports/formats.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

#include "core/utf8.h"
#include "tests/reports/hostile_audit.h"
#include "tests/reports/sample_check.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Json = nlohmann::ordered_json;
using sample::Empty, sample::Hostile, sample::kPayloads, sample::lines_of, sample::Sample,
    sample::written;

/// The cells of CSV as RFC 4180 reads them.
std::vector<std::vector<std::string>> parsed_csv(const std::string& text, char separator) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    if (text[i] == '"') {
      if (quoted && i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[i++];
      } else {
        quoted = !quoted;
      }
    } else if (!quoted && text[i] == separator) {
      rows.back().emplace_back();
    } else if (!quoted && text.compare(i, 2, "\r\n") == 0) {
      rows.emplace_back(1, "");
      ++i;
    } else {
      cell += text[i];
    }
  }
  CHECK_FALSE(quoted);
  CHECK(rows.back() == std::vector<std::string>{""});
  rows.pop_back();
  return rows;
}

/// Whether all of it is what XML 1.0 can hold and no invisible character stands as it is.
void check_xml(const std::string& xml) {
  std::size_t offset = 0;
  while (offset < xml.size()) {
    const char32_t c = next_code_point(xml, offset);
    const bool bad = (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0x202E ||
                     c == 0x2066 || c == 0xFFFE || c == 0xFFFF;
    if (bad) FAIL("U+" << std::hex << static_cast<unsigned>(c) << " in XML");
  }
  pugi::xml_document document;
  CHECK(document.load_string(xml.c_str()));
}

TEST_CASE("every format takes every audit, gives valid UTF-8, and twice the same bytes") {
  for (const std::string language : {"en", "ar"}) {
    ReportOptions options;
    options.language = options.terminal.language = language;
    for (const auto& format : audit_formats()) {
      CAPTURE(format.name, language);
      const std::string once = written(*format.write, Hostile(), options);
      CHECK(once == written(*format.write, Hostile(), options));
      CHECK((format.binary || is_valid_utf8(once)));
      CHECK_FALSE(written(*format.write, Sample(), options).empty());
      const std::string none = written(*format.write, Empty(), options);
      CHECK(none.empty() == (format.name == "github"));
    }
  }
}

TEST_CASE("every format of a check takes every check, and gives twice the same bytes") {
  CheckSummary hostile = sample::check();
  for (const std::string& payload : kPayloads) {
    hostile.files[0].findings[0].excerpt = hostile.files[0].findings[0].shown = payload;
    hostile.files[0].findings[0].finding.values = {{"mark", payload}, {"right", payload}};
    hostile.files[0].path = payload + ".md";
    for (const CheckSummary& summary : {hostile, CheckSummary{}}) {
      for (const auto& format : check_formats()) {
        CAPTURE(format.name, payload);
        std::string once, again;
        REQUIRE(format.write(summary, {}, [&](std::string_view bytes) { once += bytes; }));
        REQUIRE(format.write(summary, {}, [&](std::string_view bytes) { again += bytes; }));
        CHECK(once == again);
        CHECK(is_valid_utf8(once));
        if (format.name == "junit") check_xml(once);
        if (format.name == "sarif") CHECK(Json::parse(once)["version"] == "2.1.0");
      }
    }
  }
}

TEST_CASE("no cell of CSV is a formula, and each record is a line") {
  for (const char separator : {',', ';', '\t'}) {
    ReportOptions options;
    options.csv_separator = separator;
    for (AuditWriter* write :
         {write_csv_findings, write_csv_pages, write_csv_links, write_csv_fixes}) {
      const std::string csv = written(*write, Hostile(), options);
      const auto rows = parsed_csv(csv, separator);
      REQUIRE(rows.size() >= 2);
      CHECK(lines_of(csv).size() == rows.size());
      for (const auto& row : rows) {
        CHECK(row.size() == rows[0].size());
        for (const std::string& cell : row) {
          CAPTURE(cell.substr(0, 80));
          CHECK((cell.empty() || std::string("=+-@\t\r\n").find(cell[0]) == std::string::npos));
          CHECK(cell.find('\x1B') == std::string::npos);
        }
      }
    }
  }
  ReportOptions with_bom;
  with_bom.csv_bom = true;
  CHECK(written(write_csv_pages, Sample(), with_bom).starts_with("\uFEFFurl,status,"));
  CHECK(written(write_csv_pages, Sample()).find("'") == std::string::npos);
}

TEST_CASE("JSON lines are one object each, with what the page wrote") {
  std::map<std::string, int> types;
  std::set<std::string> titles;
  for (const std::string& line : lines_of(written(write_jsonl, Hostile()))) {
    const Json object = Json::parse(line);
    const std::string type = object["type"];
    ++types[type];
    if (type == "page") titles.insert(object["title"].get<std::string>());
  }
  CHECK(types["run"] == 1);
  CHECK(types["fix"] == 3);
  CHECK(types["finding"] == std::ssize(kPayloads));
  CHECK(types["page"] == std::ssize(kPayloads));
  CHECK(titles == std::set<std::string>(std::begin(kPayloads), std::end(kPayloads)));
}

TEST_CASE("XML holds what strangers wrote as text") {
  for (AuditWriter* write : {write_junit, write_graphml, write_sitemap}) {
    check_xml(written(*write, Hostile()));
    check_xml(written(*write, Empty()));
  }
  pugi::xml_document graph;
  REQUIRE(graph.load_string(written(write_graphml, Hostile()).c_str()));
  const auto label = graph.select_node("//node[data[@key='url']='https://example.com/08']");
  CHECK(label.node().find_child_by_attribute("key", "label").text().get() ==
        std::string("]]><script>alert(1)</script>"));
  std::set<std::string> ids;
  for (const auto& node : graph.select_nodes("//node/@id")) ids.insert(node.attribute().value());
  CHECK(ids.size() == std::size(kPayloads));
  for (const auto& edge : graph.select_nodes("//edge/@target")) {
    CHECK(ids.contains(edge.attribute().value()));
  }
}

TEST_CASE("a graph has pages that answered, and one edge between two pages") {
  Sample audit;
  audit.link_rows.push_back(audit.link_rows[0]);
  const std::string dot = written(write_dot, audit);
  CHECK(dot.find("\"https://example.com/\" -> \"https://example.com/%D8%AF%D9%84%D9%8A%D9%84\" "
                 "[weight=2];") != std::string::npos);
  CHECK(dot.find("other.example") == std::string::npos);
  for (const std::string& line : lines_of(written(write_dot, Hostile()))) {
    CHECK(std::ranges::count(line, '\x1B') == 0);
  }
}

TEST_CASE("a sitemap lists what can be found, with the days on which it changed") {
  Sample audit;
  audit.page_rows[1].last_modified = "Sun, 22 Nov 2026 05:00:00 GMT";  // The day of the audit.
  const std::string sitemap = written(write_sitemap, audit);
  CHECK(sitemap.find("<url><loc>https://example.com/</loc><lastmod>2026-10-31</lastmod></url>") !=
        std::string::npos);
  CHECK(sitemap.find("<url><loc>https://example.com/%D8%AF%D9%84%D9%8A%D9%84</loc></url>") !=
        std::string::npos);
  CHECK(sitemap.find("/old") == std::string::npos);
  CHECK(sitemap.find("/sale") == std::string::npos);
}

TEST_CASE("a sitemap of more pages than a file takes goes into several") {
  Sample audit;
  audit.page_rows.assign(50'001, audit.page_rows[0]);
  std::map<std::string, std::string> files;
  ReportOptions options;
  options.file = "sitemap.xml";
  options.part = [&](const std::string& name, const auto& write) -> Result<void> {
    return write([&](std::string_view bytes) { files[name] += bytes; });
  };
  const std::string index = written(write_sitemap, audit, options);
  CHECK(index.find("<loc>https://example.com/sitemap-2.xml</loc>") != std::string::npos);
  REQUIRE(files.size() == 2);
  CHECK(lines_of(files["sitemap-1.xml"]).size() == 50'003);
  CHECK(lines_of(files["sitemap-2.xml"]).size() == 4);
  const PageRowSource pages = sample::source(audit.page_rows);
  const FindingSource findings = sample::source(audit.found);
  CHECK_FALSE(write_sitemap({audit.summary, findings, pages}, {}, [](std::string_view) {}));
}

TEST_CASE("llms.txt is one line a page, whatever its title says") {
  const auto lines = lines_of(written(write_llms_txt, Hostile()));
  const auto items =
      std::ranges::count_if(lines, [](const std::string& line) { return line.starts_with("- ["); });
  CHECK(items == std::ssize(kPayloads));
  const std::string sample = written(write_llms_txt, Sample());
  CHECK(sample.starts_with("# Example, a shop\n\n> All that it sells.\n"));
}

TEST_CASE("two formats in one folder never write to the same file") {
  std::set<std::string> names;
  for (const ReportFormat<AuditWriter>& format : audit_formats()) {
    const std::string name = fmt::format("{}.{}", format.stem, format.extension);
    INFO(name);
    CHECK(names.insert(name).second);
  }
}

}  // namespace
}  // namespace dalil
