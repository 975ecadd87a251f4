#include "apps/cli/project_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/nearest.h"

namespace dalil::cli {
namespace {

constexpr std::size_t kMostEntries = 100;
constexpr std::size_t kLongestText = 2000;

constexpr std::string_view kRuleKeys[] = {
    "id",    "xpath",    "pattern",    "over", "expect", "min", "max",    "match",    "severity",
    "title", "title_ar", "message_ar", "why",  "why_ar", "fix", "fix_ar", "category", "message"};
constexpr std::string_view kColumnKeys[] = {"name", "xpath", "pattern", "over", "all"};
constexpr std::string_view kOver[] = {"html", "text", "url", "header:"};
constexpr std::string_view kExpect[] = {"present", "absent", "count", "match"};

/// One [[rule]] or [[extract]].
class Entry {
 public:
  Entry(std::string_view path, const toml::table& table) : path_(path), table_(table) {}

  std::string place(const toml::node& node) const {
    return fmt::format("{}:{}", path_, node.source().begin.line);
  }
  std::string place() const { return place(table_); }
  Error error(std::string_view key, std::string_view what) const {
    const toml::node* const node = table_.get(key);
    return {ErrorCode::kUsage,
            fmt::format("{}: {}", node != nullptr ? place(*node) : place(), what)};
  }

  bool has(std::string_view key) const { return table_.contains(key); }

  Result<void> expect_keys(std::span<const std::string_view> known) const {
    for (const auto& [key, value] : table_) {
      if (std::ranges::find(known, key.str()) != known.end()) continue;
      return Error{ErrorCode::kUsage, fmt::format("{}: unknown key “{}”{}", place(value), key.str(),
                                                  did_you_mean(key.str(), known))};
    }
    return {};
  }

  /// The text of a key; "" where it has none.
  Result<std::string> text(std::string_view key) const {
    const toml::node* const node = table_.get(key);
    if (node == nullptr) return std::string();
    const std::optional<std::string> text = node->value<std::string>();
    if (!text || text->empty()) return error(key, fmt::format("{} is to be a text", key));
    if (text->size() > kLongestText) return error(key, fmt::format("{} is too long", key));
    return *text;
  }

  /// A number that is not negative.
  Result<std::uint32_t> number(std::string_view key, std::uint32_t standard) const {
    const toml::node* const node = table_.get(key);
    if (node == nullptr) return standard;
    const std::optional<std::int64_t> number = node->value<std::int64_t>();
    if (!number || *number < 0 || *number > kMaxCounted) {
      return error(key, fmt::format("{} is to be a number from 0 to {}", key, kMaxCounted));
    }
    return static_cast<std::uint32_t>(*number);
  }

  /// One of the names, or `standard` where the key is not there.
  Result<std::string> one_of(std::string_view key, std::span<const std::string_view> names,
                             std::string_view standard) const {
    Result<std::string> chosen = text(key);
    if (!chosen) return chosen;
    if (chosen->empty()) return std::string(standard);
    if (std::ranges::find(names, *chosen) != names.end()) return chosen;
    return error(key, fmt::format("{} is {}, not “{}”{}", key, fmt::join(names, ", "), *chosen,
                                  did_you_mean(*chosen, names)));
  }

  bool flag(std::string_view key) const { return table_[key].value_or(false); }

 private:
  std::string_view path_;
  const toml::table& table_;
};

Result<PageQuery> read_query(const Entry& entry) {
  PageQuery query;
  const Result<std::string> xpath = entry.text("xpath"), pattern = entry.text("pattern");
  if (!xpath) return xpath.error();
  if (!pattern) return pattern.error();
  if (xpath->empty() == pattern->empty()) {
    return entry.error("xpath", "one of xpath and pattern says what to look for");
  }
  if (!xpath->empty()) {
    if (entry.has("over")) return entry.error("over", "over belongs to a pattern, not to an xpath");
    query.expression = *xpath;
    return query;
  }
  query.expression = *pattern;
  const Result<std::string> over = entry.text("over");
  if (!over) return over.error();
  if (*over == "text" || over->empty()) {
    query.kind = QueryKind::kText;
  } else if (*over == "html") {
    query.kind = QueryKind::kHtml;
  } else if (*over == "url") {
    query.kind = QueryKind::kUrl;
  } else if (over->starts_with("header:") && over->size() > 7) {
    query.kind = QueryKind::kHeader;
    query.header = over->substr(7);
    for (char& c : query.header) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  } else {
    return entry.error("over", fmt::format("over is html, text, url or header:NAME, not “{}”{}",
                                           *over, did_you_mean(*over, kOver)));
  }
  return query;
}

Result<void> read_expectation(const Entry& entry, OwnRule& rule) {
  const bool counts = entry.has("min") || entry.has("max");
  const std::string_view standard = entry.has("match") ? "match" : counts ? "count" : "";
  const Result<std::string> expect = entry.one_of("expect", kExpect, standard);
  if (!expect) return expect.error();
  if (expect->empty()) {
    return entry.error("expect", "expect says what is right: present, absent, count or match");
  }
  if (*expect != "count" && counts) {
    return entry.error(entry.has("min") ? "min" : "max",
                       "min and max belong to expect = \"count\"");
  }
  if ((*expect == "match") != entry.has("match")) {
    return entry.error("match", "expect = \"match\" and match = \"a pattern\" belong together");
  }
  if (*expect == "count" && !counts) {
    return entry.error("expect", "expect = \"count\" needs min or max or both");
  }
  rule.expect = static_cast<Expectation>(std::ranges::find(kExpect, *expect) - kExpect);
  const Result<std::uint32_t> least = entry.number("min", 0),
                              most = entry.number("max", kMaxCounted);
  if (!least) return least.error();
  if (!most) return most.error();
  if (*least > *most) return entry.error("min", "min is to be at most max");
  rule.least = *least;
  rule.most = *most;
  return {};
}

template <typename Name>
Result<void> read_name(const Entry& entry, std::string_view key, Name last, Name& value) {
  std::vector<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) names.push_back(name_of(static_cast<Name>(i)));
  const Result<std::string> chosen = entry.one_of(key, names, name_of(value));
  if (!chosen) return chosen.error();
  value = static_cast<Name>(std::ranges::find(names, *chosen) - names.begin());
  return {};
}

Result<OwnRule> read_rule(const Entry& entry) {
  if (Result<void> known = entry.expect_keys(kRuleKeys); !known) return known.error();
  OwnRule rule{.place = entry.place()};
  Result<PageQuery> query = read_query(entry);
  if (!query) return query.error();
  rule.query = std::move(*query);
  if (Result<void> read = read_expectation(entry, rule); !read) return read.error();
  Result<void> named = read_name(entry, "severity", Severity::kInfo, rule.severity);
  if (named) named = read_name(entry, "category", Category::kKeywords, rule.category);
  if (!named) return named.error();
  const std::pair<std::string_view, std::string*> texts[] = {
      {"id", &rule.id},           {"match", &rule.match},
      {"title", &rule.title},     {"title_ar", &rule.title_ar},
      {"message", &rule.message}, {"message_ar", &rule.message_ar},
      {"why", &rule.why},         {"why_ar", &rule.why_ar},
      {"fix", &rule.fix},         {"fix_ar", &rule.fix_ar}};
  for (const auto& [key, into] : texts) {
    Result<std::string> text = entry.text(key);
    if (!text) return text.error();
    *into = std::move(*text);
  }
  if (rule.id.empty())
    return entry.error("id", "a rule of your own needs an id: own-price-missing");
  if (rule.message.empty()) {
    return entry.error("message",
                       "a rule of your own needs a message: what is wrong with the page");
  }
  return rule;
}

Result<Extraction> read_column(const Entry& entry) {
  if (Result<void> known = entry.expect_keys(kColumnKeys); !known) return known.error();
  Extraction column{.place = entry.place()};
  Result<PageQuery> query = read_query(entry);
  if (!query) return query.error();
  column.query = std::move(*query);
  Result<std::string> name = entry.text("name");
  if (!name) return name.error();
  column.name = std::move(*name);
  const bool plain =
      column.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == column.name.npos;
  if (column.name.empty() || column.name.size() > 40 || !plain) {
    return entry.error("name", "a column needs a name of a-z, 0-9 and _, as in “price”");
  }
  column.all = entry.flag("all");
  return column;
}

template <typename Read, typename List>
Result<void> read_entries(const toml::table& root, std::string_view path, std::string_view key,
                          Read read, List& list) {
  const toml::node* const node = root.get(key);
  if (node == nullptr) return {};
  const std::string place = fmt::format("{}:{}", path, node->source().begin.line);
  if (!node->is_array_of_tables()) {
    return Error{ErrorCode::kUsage, fmt::format("{}: write {} as [[{}]]", place, key, key)};
  }
  if (node->as_array()->size() > kMostEntries) {
    return Error{ErrorCode::kUsage,
                 fmt::format("{}: there are more than {} of [[{}]]", place, kMostEntries, key)};
  }
  for (const toml::node& item : *node->as_array()) {
    auto one = read(Entry(path, *item.as_table()));
    if (!one) return one.error();
    list.push_back(std::move(*one));
  }
  return {};
}

}  // namespace

Result<OwnRules> read_own_rules(const toml::table& root, std::string_view path) {
  std::vector<OwnRule> rules;
  std::vector<Extraction> columns;
  Result<void> read = read_entries(root, path, "rule", read_rule, rules);
  if (read) read = read_entries(root, path, "extract", read_column, columns);
  if (!read) return read.error();
  return OwnRules::make(rules, columns);
}

}  // namespace dalil::cli
