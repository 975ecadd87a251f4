#include "analyzer/site/templates.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>
#include <tuple>

namespace dalil {
namespace {

constexpr std::uint32_t kNone = 0;  // No folder: the page lies above.
constexpr std::uint32_t kAny = 1;   // "*"

constexpr std::size_t kMostFolders = 50;
constexpr std::size_t kFewPages = 5;
constexpr std::size_t kMostKinds = 16;  // Of structure, for one form of address.

bool is_number(std::string_view name) {
  return name.find_first_not_of("0123456789") == std::string_view::npos;
}

/// More than half of the samples agree.
bool alike(const StructureSketch& a, const StructureSketch& b) {
  int same = 0, all = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    same += a[i] != 0 && a[i] == b[i];
    all += a[i] != 0 || b[i] != 0;
  }
  return 2 * same > all || all == 0;
}

/// One structure that pages have, and how many do.
struct Kind {
  StructureSketch structure{};
  std::size_t pages = 0;
  std::size_t group = 0;  ///< Of kinds that are alike.
};

/// Makes 0 the number of the largest group, 1 of the next and so on; those of few pages join 0.
void number_by_size(std::vector<Kind>& kinds, std::size_t groups) {
  std::vector<std::size_t> sizes(groups), order(groups), rank(groups);
  for (const Kind& kind : kinds) sizes[kind.group] += kind.pages;
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return sizes[i]; });
  for (std::size_t i = 0; i < groups; ++i) rank[order[i]] = sizes[order[i]] < kFewPages ? 0 : i;
  for (Kind& kind : kinds) kind.group = rank[kind.group];
}

/// The different structures in ascending order, in groups. The most frequent one leads a group, and
/// so does each that is not like any leader before it.
std::vector<Kind> kinds_of(std::vector<StructureSketch> structures) {
  std::ranges::sort(structures);
  std::vector<Kind> kinds;
  for (const StructureSketch& structure : structures) {
    if (kinds.empty() || kinds.back().structure != structure) kinds.push_back({structure});
    ++kinds.back().pages;
  }
  std::ranges::stable_sort(kinds, std::ranges::greater(), &Kind::pages);
  std::vector<StructureSketch> leaders;
  for (Kind& kind : kinds) {
    const auto like = [&](const StructureSketch& leader) { return alike(leader, kind.structure); };
    const auto found = std::ranges::find_if(leaders, like);
    kind.group = static_cast<std::size_t>(found - leaders.begin());
    if (found != leaders.end()) continue;
    if (leaders.size() == kMostKinds) {
      kind.group = 0;
    } else {
      leaders.push_back(kind.structure);
    }
  }
  number_by_size(kinds, leaders.size());
  std::ranges::sort(kinds, {}, &Kind::structure);
  return kinds;
}

}  // namespace

std::uint32_t TemplateBuilder::number(std::string_view name) {
  if (names_.empty()) {
    for (const char* fixed : {"", "*"}) {
      names_.push_back(numbers_.emplace(fixed, names_.size()).first->first);
    }
  }
  if (is_number(name) && !name.empty()) return kAny;
  auto known = numbers_.find(name);
  if (known == numbers_.end()) {
    known = numbers_.emplace(name, static_cast<std::uint32_t>(names_.size())).first;
    names_.push_back(known->first);
  }
  return known->second;
}

void TemplateBuilder::add(std::uint32_t page, std::string_view url,
                          const StructureSketch& structure) {
  Entry& entry = entries_.emplace_back();
  entry.page = page;
  entry.structure = structure;
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  while (url.ends_with('/')) url.remove_suffix(1);
  // All but the last part are folders.
  for (int level = 0; level < 3; ++level) {
    const std::size_t slash = url.find('/');
    if (level > 0 && slash == std::string_view::npos) break;
    entry.home = slash == std::string_view::npos;
    entry.folders[level] = number(url.substr(0, slash));
    url.remove_prefix(std::min(slash, url.size() - 1) + 1);
  }
}

/// Makes `*` of the folders of a level that do not tell a template. `level` 1: right below the
/// host.
void TemplateBuilder::generalise(int level) {
  const auto above = [&](const Entry& entry) {
    return std::tuple(entry.folders[0], level > 1 ? entry.folders[1] : kNone);
  };
  std::ranges::sort(entries_, [&](const Entry& a, const Entry& b) {
    return std::tuple(above(a), a.folders[level], a.page) <
           std::tuple(above(b), b.folders[level], b.page);
  });
  for (auto parent = entries_.begin(); parent != entries_.end();) {
    const auto end = std::find_if(parent, entries_.end(),
                                  [&](const Entry& e) { return above(e) != above(*parent); });
    std::vector<std::span<Entry>> folders;
    for (auto at = parent; at != end;) {
      const auto next = std::find_if(
          at, end, [&](const Entry& e) { return e.folders[level] != at->folders[level]; });
      if (at->folders[level] != kNone) folders.emplace_back(at, next);
      at = next;
    }
    for (const std::span<Entry> folder : folders) {
      if (folders.size() <= kMostFolders && folder.size() >= kFewPages) continue;
      for (Entry& entry : folder) entry.folders[level] = kAny;
    }
    parent = end;
  }
}

std::string TemplateBuilder::name_of(const Entry& entry) const {
  std::string name;
  for (int level = 1; level < 3 && entry.folders[level] != kNone; ++level) {
    name += fmt::format("/{}", names_[entry.folders[level]]);
  }
  return name + (entry.home ? "/" : "/*");
}

Templates TemplateBuilder::build(std::size_t pages) && {
  Templates templates;
  templates.of_page.assign(pages, kNoTemplate);
  if (entries_.empty()) return templates;
  generalise(1);
  generalise(2);
  const bool one_host = std::ranges::all_of(
      entries_, [&](const Entry& e) { return e.folders[0] == entries_.front().folders[0]; });

  std::map<std::string, std::vector<const Entry*>> by_name;
  for (const Entry& entry : entries_) {
    const std::string_view host = one_host ? std::string_view() : names_[entry.folders[0]];
    by_name[fmt::format("{}{}", host, name_of(entry))].push_back(&entry);
  }
  for (const auto& [name, group] : by_name) {
    std::vector<StructureSketch> structures;
    for (const Entry* entry : group) structures.push_back(entry->structure);
    const std::vector<Kind> kinds = kinds_of(std::move(structures));
    const std::size_t first = templates.all.size();
    for (const Entry* entry : group) {
      const auto kind = std::ranges::lower_bound(kinds, entry->structure, {}, &Kind::structure);
      const std::size_t index = first + kind->group;
      if (index >= kNoTemplate) continue;
      while (templates.all.size() <= index) {
        const std::size_t count = templates.all.size() - first + 1;
        templates.all.push_back({count == 1 ? name : fmt::format("{} ({})", name, count)});
      }
      templates.of_page[entry->page] = static_cast<std::uint16_t>(index);
      ++templates.all[index].pages;
    }
  }
  return templates;
}

}  // namespace dalil
