// Rows of tables that hold more than one fact of a finding.
#include "reports/tables.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/reports/sample_audit.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

constexpr RuleCard card(std::string_view id, Category category) {
  return {.id = id, .category = category, .en = {.title = id}, .ar = {.title = id}};
}

/// "page image line pictures rule" of each row, "-" for an empty cell.
std::vector<std::string> image_rows(const std::vector<Fix>& fixes, const sample::Findings& found) {
  AuditSummary audit;
  audit.fixes = fixes;
  const AuditView view{.summary = audit, .findings = sample::source(found)};
  std::vector<std::string> rows;
  const Labels names = [](std::string_view, std::string_view name) { return std::string(name); };
  const Table& table = audit_table("images");
  REQUIRE(table.each(view, {}, names, [&](std::span<const Cell> cells) {
    REQUIRE(cells.size() == table.columns.size());
    std::string row;
    for (const Cell& cell : cells.first(5)) {
      if (const auto* const text = std::get_if<std::string_view>(&cell)) row += *text;
      if (const auto* const number = std::get_if<std::int64_t>(&cell)) {
        row += std::to_string(*number);
      }
      row += std::holds_alternative<std::monostate>(cell) ? "- " : " ";
    }
    rows.push_back(row);
    return true;
  }));
  return rows;
}

TEST_CASE("the sheet of images has pictures alone, by their whole addresses", "[tables]") {
  static constexpr RuleCard kAlt = card("image-alt-missing-attribute", Category::kImages);
  static constexpr RuleCard kLong = card("image-alt-too-long", Category::kImages);
  static constexpr RuleCard kEmpty = card("picture-without-img", Category::kImages);
  static constexpr RuleCard kDrawing = card("svg-inline-large", Category::kImages);
  static constexpr RuleCard kLazy = card("image-lazy-above-fold", Category::kImages);
  static constexpr RuleCard kTitle = card("title-missing", Category::kTitles);
  const std::string page = "https://example.com/shop/haraz";
  Finding alt = sample::finding(kAlt.id, page, {{"first", "a.jpg"}, {"count", std::int64_t{41}}},
                                {"img", "a.jpg", 7, 1});
  alt.evidence.push_back({"a img", "/صور/بن.jpg", 9, 1});
  alt.evidence.push_back({"img", "no src", 11, 1});
  Finding cut = sample::finding(kAlt.id, page + "2", {{"count", std::int64_t{1}}},
                                {"img", "/" + std::string(299, 'a'), 3, 1});
  const sample::Findings found = {
      {std::string(kAlt.id), {alt, cut}},
      {std::string(kLong.id), {sample::finding(kLong.id, page, {}, {"img[alt]", "A text", 1, 1})}},
      {std::string(kEmpty.id), {sample::finding(kEmpty.id, page, {}, {"picture", "no img", 1, 1})}},
      {std::string(kDrawing.id),
       {sample::finding(kDrawing.id, page, {}, {"svg", "60011 bytes", 1, 1})}},
      {std::string(kLazy.id),
       {sample::finding(kLazy.id, page, {},
                        {"img[loading=lazy]", "https://cdn.example.net/b.jpg", 0, 0})}},
      {std::string(kTitle.id), {sample::finding(kTitle.id, page, {}, {"img", "a.jpg", 1, 1})}}};
  std::vector<Fix> fixes;
  for (const RuleCard* of : {&kAlt, &kLong, &kEmpty, &kDrawing, &kLazy, &kTitle}) {
    fixes.push_back({.card = of});
  }
  const std::vector<std::string> rows = {
      page + " https://example.com/shop/a.jpg 7 41 image-alt-missing-attribute ",
      page +
          " https://example.com/%D8%B5%D9%88%D8%B1/%D8%A8%D9%86.jpg 9 41 "
          "image-alt-missing-attribute ",
      page + " - 11 41 image-alt-missing-attribute ", page + "2 - 3 1 image-alt-missing-attribute ",
      page + " https://cdn.example.net/b.jpg - 1 image-lazy-above-fold "};
  CHECK(image_rows(fixes, found) == rows);
}

TEST_CASE("a fix names its template, whatever the name", "[tables]") {
  const sample::Findings found = {
      {"title-missing",
       {sample::finding("title-missing", "https://example.com/shop/haraz", {}, {})}}};
  const std::string name = "/a-rather-long-folder/of-many-products/*";
  AuditSummary audit;
  audit.fixes = {{.card = &sample::kTitleMissing, .pages_affected = 1, .templates = {{name, 1, 1}}},
                 {.card = &sample::kTitleMissing, .pages_affected = 1}};
  const AuditView view{.summary = audit, .findings = sample::source(found)};
  const Labels names = [](std::string_view, std::string_view word) { return std::string(word); };
  std::vector<std::string> templates;
  const Table& table = audit_table("fixes");
  const auto column = std::ranges::find(table.columns, "template", &Column::key);
  REQUIRE(column != table.columns.end());
  REQUIRE(table.each(view, {}, names, [&](std::span<const Cell> cells) {
    const Cell& cell = cells[static_cast<std::size_t>(column - table.columns.begin())];
    const auto* const text = std::get_if<std::string_view>(&cell);
    templates.emplace_back(text ? *text : "-");
    return true;
  }));
  CHECK(templates == std::vector<std::string>{name, "-"});
}

}  // namespace
}  // namespace dalil
