// Tables inside zip archives: workbooks (Office Open XML, ECMA-376 part 1, §18) and the exports of
// the Search Console, which are a CSV file for each of its tabs.
#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "analyzer/article/docx_package.h"
#include "analyzer/keywords/import_table.h"
#include "core/utf8.h"

namespace dalil {
namespace {

Error no_table() {
  return {ErrorCode::kUsage, "the archive holds neither a workbook nor a CSV file of phrases."};
}

/// The text of a shared or inline string: of all its runs, but not of phonetic hints.
std::string text_in(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = child.name();
    if (name == "t") text += child.text().get();
    if (name == "r") text += child.child("t").text().get();
  }
  return collapse_space(to_valid_utf8(text));
}

std::vector<std::string> shared_strings(const std::string& xml) {
  pugi::xml_document document;
  std::vector<std::string> strings;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) {
    return strings;
  }
  for (const pugi::xml_node& item : document.child("sst").children("si")) {
    strings.push_back(text_in(item));
  }
  return strings;
}

/// 27 of "AB12", from 0; the `next` column where a cell does not say.
std::size_t column_of(std::string_view reference, std::size_t next) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || column > kMostColumns) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column == 0 ? next : column - 1;
}

std::string cell_text(const pugi::xml_node& cell, const std::vector<std::string>& strings) {
  const std::string_view type = cell.attribute("t").value();
  if (type == "inlineStr") return text_in(cell.child("is"));
  const pugi::xml_node value = cell.child("v");
  if (type == "s") {
    const std::size_t index = value.text().as_uint();
    return index < strings.size() ? strings[index] : std::string();
  }
  return collapse_space(to_valid_utf8(value.text().get()));
}

std::vector<TableRow> rows_of(const std::string& xml, const std::vector<std::string>& strings) {
  pugi::xml_document document;
  std::vector<TableRow> rows;
  std::size_t cells = 0;
  if (!document.load_buffer(xml.data(), xml.size())) return rows;
  for (const pugi::xml_node& line :
       document.child("worksheet").child("sheetData").children("row")) {
    TableRow row;
    bool empty = true;
    for (const pugi::xml_node& cell : line.children("c")) {
      const std::size_t column = column_of(cell.attribute("r").value(), row.size());
      if (column >= kMostColumns) continue;
      if (row.size() <= column) row.resize(column + 1);
      row[column] = cell_text(cell, strings);
      empty = empty && row[column].empty();
    }
    if (empty) continue;
    cells += row.size();
    rows.push_back(std::move(row));
    if (cells > kMostCells) break;
  }
  return rows;
}

Result<ImportTable> read_workbook(DocxPackage& package, const std::vector<std::string>& names,
                                  const TitleTest& names_subject) {
  const Result<std::string> strings_xml = package.read("xl/sharedStrings.xml");
  if (!strings_xml) return strings_xml.error();
  const std::vector<std::string> strings = shared_strings(*strings_xml);
  ImportTable table{.format = "XLSX"};
  bool titled = false;
  for (const std::string& name : names) {
    if (!name.starts_with("xl/worksheets/") || !name.ends_with(".xml")) continue;
    const Result<std::string> xml = package.read(name);
    if (!xml) return xml.error();
    std::vector<TableRow> rows = rows_of(*xml, strings);
    const bool about = !rows.empty() && std::ranges::any_of(rows.front(), names_subject);
    if (titled > about || (titled == about && rows.size() <= table.rows.size())) continue;
    titled = about;
    table.rows = std::move(rows);
    table.part = name.substr(name.rfind('/') + 1);
  }
  if (table.rows.empty()) return no_table();
  return table;
}

}  // namespace

Result<ImportTable> read_zip_table(std::string_view bytes, const TitleTest& names_subject) {
  Result<DocxPackage> package = DocxPackage::open(bytes);
  if (!package) {
    return Error{ErrorCode::kUsage, "this looks like a zip archive, but it cannot be opened."};
  }
  const std::vector<std::string> names = package->names();
  if (std::ranges::find(names, "xl/workbook.xml") != names.end()) {
    return read_workbook(*package, names, names_subject);
  }
  for (const std::string& name : names) {
    if (!name.ends_with(".csv") && !name.ends_with(".tsv") && !name.ends_with(".txt")) continue;
    const Result<std::string> content = package->read(name);
    if (!content) return Error{ErrorCode::kUsage, "a file of the archive cannot be read."};
    ImportTable table = read_text_table(decode_table(*content));
    if (table.rows.empty() || !std::ranges::any_of(table.rows.front(), names_subject)) continue;
    table.format = "zip, " + table.format;
    table.part = name;
    return table;
  }
  return no_table();
}

}  // namespace dalil
