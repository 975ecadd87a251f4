#include "apps/engine/page_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analyzer/site/broken.h"

namespace dalil {
namespace {

constexpr double kWordsKept = 0.6;       // Of the words of before; fewer are told.
constexpr std::uint32_t kFewWords = 20;  // A page of so few has no content to lose.

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> items;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    items.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return items;
}

// The types of `before` that `after` lacks.
std::string lost_types(const std::string& before, const std::string& after) {
  const std::vector<std::string_view> left = split(after);
  std::string lost;
  for (const std::string_view type : split(before)) {
    if (std::ranges::find(left, type) != left.end()) continue;
    if (!lost.empty()) lost += ", ";
    lost += type;
  }
  return lost;
}

}  // namespace

bool looked_at(const PageRecord& page) {
  return page.fetched && (page.status < 400 || is_client_error(page));
}

bool is_gone(const PageRecord& page) {
  return looked_at(page) && (page.status >= 400 || page.indexable == NotIndexable::kRedirect);
}

void for_each_page_change(
    const ComparedPage& before, const ComparedPage& after,
    const std::function<void(PageChangeKind, std::string, std::string)>& callback) {
  const PageRow &old_row = before.row, &new_row = after.row;
  const PageRecord &was = old_row.record, &is = new_row.record;
  const auto text = [&](PageChangeKind kind, const std::string& from, const std::string& to) {
    if (from != to) callback(kind, from, to);
  };
  if (was.status != is.status) {
    const bool removed = was.status < 400 && (is.status == 404 || is.status == 410);
    callback(removed ? PageChangeKind::kRemoved : PageChangeKind::kStatus,
             fmt::to_string(was.status), fmt::to_string(is.status));
  }
  if (was.indexable == NotIndexable::kRedirect && is.indexable == NotIndexable::kRedirect) {
    text(PageChangeKind::kRedirectTarget, old_row.target, new_row.target);
  }
  if (!was.html || !is.html) return;
  if (was.indexable != is.indexable) {
    callback(is.indexable == NotIndexable::kNoindex    ? PageChangeKind::kNoindexAppeared
             : was.indexable == NotIndexable::kNoindex ? PageChangeKind::kNoindexDisappeared
                                                       : PageChangeKind::kIndexability,
             std::string(name_of(was.indexable)), std::string(name_of(is.indexable)));
  }
  if (was.indexable == NotIndexable::kCanonicalised ||
      is.indexable == NotIndexable::kCanonicalised) {
    text(PageChangeKind::kCanonical, old_row.target, new_row.target);
  }
  if (std::string lost = lost_types(before.traits.types, after.traits.types); !lost.empty()) {
    callback(PageChangeKind::kSchemaTypeLost, std::move(lost), "");
  }
  if (was.words >= kFewWords && is.words <= was.words * kWordsKept) {
    callback(PageChangeKind::kWordsLost, fmt::to_string(was.words), fmt::to_string(is.words));
  }
  text(PageChangeKind::kLanguage, was.language, is.language);
  text(PageChangeKind::kTitle, old_row.title, new_row.title);
  text(PageChangeKind::kH1, old_row.h1, new_row.h1);
  text(PageChangeKind::kDescription, old_row.description, new_row.description);
  if (old_row.depth >= 0 && new_row.depth >= 0) {
    text(PageChangeKind::kDepth, fmt::to_string(old_row.depth), fmt::to_string(new_row.depth));
  }
}

}  // namespace dalil
