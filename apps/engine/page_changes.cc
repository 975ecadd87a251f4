#include "apps/engine/page_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analyzer/site/broken.h"

namespace dalil {
namespace {

constexpr double kWordsKept = 0.6;       // Of the words of before; fewer are told.
constexpr std::uint32_t kFewWords = 20;  // A page of so few has no content to lose.
constexpr int kLinkedDepth = 1'000;      // Deeper is no click but kListedDepth.

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

std::string canonical_of(const ComparedPage& page) {
  return page.traits.canonical == "=" ? page.href : page.traits.canonical;
}

// A page without a canonical is its own.
bool same_canonical(const ComparedPage& before, const ComparedPage& after) {
  const auto own = [](const ComparedPage& page) {
    return page.traits.canonical.empty() || page.traits.canonical == "=";
  };
  return before.traits.canonical == after.traits.canonical || (own(before) && own(after));
}

}  // namespace

bool looked_at(const ComparedPage& page) {
  return page.record.fetched && (page.record.status < 400 || is_client_error(page.record));
}

bool is_gone(const ComparedPage& page) {
  return looked_at(page) &&
         (page.record.status >= 400 || page.record.indexable == NotIndexable::kRedirect);
}

void for_each_page_change(
    const ComparedPage& before, const ComparedPage& after,
    const std::function<void(PageChangeKind, std::string, std::string)>& callback) {
  const PageRecord &was = before.record, &is = after.record;
  if (was.status != is.status) {
    const bool removed = was.status < 400 && (is.status == 404 || is.status == 410);
    callback(removed ? PageChangeKind::kRemoved : PageChangeKind::kStatus,
             fmt::to_string(was.status), fmt::to_string(is.status));
  }
  if (!before.redirect.empty() && !after.redirect.empty() && before.redirect != after.redirect) {
    callback(PageChangeKind::kRedirectTarget, before.redirect, after.redirect);
  }
  if (!was.html || !is.html) return;
  if (was.indexable != is.indexable) {
    callback(is.indexable == NotIndexable::kNoindex    ? PageChangeKind::kNoindexAppeared
             : was.indexable == NotIndexable::kNoindex ? PageChangeKind::kNoindexDisappeared
                                                       : PageChangeKind::kIndexability,
             std::string(name_of(was.indexable)), std::string(name_of(is.indexable)));
  }
  if (!same_canonical(before, after)) {
    callback(PageChangeKind::kCanonical, canonical_of(before), canonical_of(after));
  }
  if (std::string lost = lost_types(before.traits.types, after.traits.types); !lost.empty()) {
    callback(PageChangeKind::kSchemaTypeLost, std::move(lost), "");
  }
  if (was.words >= kFewWords && is.words <= was.words * kWordsKept) {
    callback(PageChangeKind::kWordsLost, fmt::to_string(was.words), fmt::to_string(is.words));
  }
  const auto text = [&](PageChangeKind kind, const std::string& from, const std::string& to) {
    if (from != to) callback(kind, from, to);
  };
  text(PageChangeKind::kLanguage, was.language, is.language);
  text(PageChangeKind::kTitle, before.title, after.title);
  text(PageChangeKind::kH1, before.traits.h1, after.traits.h1);
  text(PageChangeKind::kDescription, before.description, after.description);
  if (before.depth < kLinkedDepth && after.depth < kLinkedDepth) {
    text(PageChangeKind::kDepth, fmt::to_string(before.depth), fmt::to_string(after.depth));
  }
}

}  // namespace dalil
