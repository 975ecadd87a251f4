#include "analyzer/structured/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/structured/spelling.h"
#include "core/embedded.h"

namespace dalil {
namespace {

std::string_view table(std::string_view path) {
  const std::span<const EmbeddedFile> files = embedded_analyzer();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  return found == files.end() ? std::string_view() : found->content;
}

/// Calls `visit` with the columns of each line; "" for those that a line does not have.
template <typename Visit>
void each_row(std::string_view text, Visit visit) {
  ascii::for_each_token(text, "\n", [&](std::string_view line) {
    if (line.starts_with('#')) return;
    std::array<std::string_view, 4> columns;
    for (std::string_view& column : columns) {
      const std::size_t tab = line.find('\t');
      column = line.substr(0, tab);
      line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    }
    visit(columns);
  });
}

template <typename Term, typename Index>
const Term* find(const std::vector<Term>& terms, const Index& index, std::string_view name) {
  const auto found = index.find(name);
  return found == index.end() ? nullptr : &terms[found->second];
}

}  // namespace

const Vocabulary& Vocabulary::get() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

Vocabulary::Vocabulary() {
  const auto add = [](auto& terms, Index& index, auto term) {
    index.emplace(term.name, static_cast<std::uint16_t>(terms.size()));
    terms.push_back(std::move(term));
  };
  const std::string_view types = table("structured/data/types.tsv");
  each_row(types, [&](const auto& columns) {
    add(types_, type_index_, TypeTerm{columns[0], {}, columns[2]});
  });
  each_row(types, [&](const auto& columns) { parents_.push_back(indices(columns[1])); });
  for (std::uint16_t i = 0; i < types_.size(); ++i) add_ancestors(i, types_[i].ancestors);
  each_row(table("structured/data/properties.tsv"), [&](const auto& columns) {
    add(properties_, property_index_,
        PropertyTerm{columns[0], indices(columns[1]), indices(columns[2]), columns[3]});
  });
  each_row(table("structured/data/enumerations.tsv"), [&](const auto& columns) {
    add(members_, member_index_, Member{columns[0], indices(columns[1])});
  });
}

std::vector<std::uint16_t> Vocabulary::indices(std::string_view list) const {
  std::vector<std::uint16_t> found;
  ascii::for_each_token(list, ",", [&](std::string_view name) {
    if (const auto known = type_index_.find(name); known != type_index_.end()) {
      found.push_back(known->second);
    }
  });
  return found;
}

void Vocabulary::add_ancestors(std::uint16_t type, std::vector<std::uint16_t>& ancestors) const {
  if (std::ranges::find(ancestors, type) != ancestors.end()) return;
  ancestors.push_back(type);
  for (const std::uint16_t parent : parents_[type]) add_ancestors(parent, ancestors);
}

const TypeTerm* Vocabulary::type(std::string_view name) const {
  return find(types_, type_index_, name);
}

const PropertyTerm* Vocabulary::property(std::string_view name) const {
  return find(properties_, property_index_, name);
}

bool Vocabulary::is_a(const TypeTerm& type, const TypeTerm& ancestor) const {
  const auto wanted = static_cast<std::uint16_t>(&ancestor - types_.data());
  return std::ranges::find(type.ancestors, wanted) != type.ancestors.end();
}

bool Vocabulary::is_a(std::string_view name, std::string_view ancestor) const {
  const TypeTerm* const known = type(name);
  const TypeTerm* const wanted = type(ancestor);
  return known != nullptr && wanted != nullptr && is_a(*known, *wanted);
}

bool Vocabulary::is_a(const Thing& thing, std::string_view ancestor) const {
  return std::ranges::any_of(thing.types,
                             [&](const std::string& name) { return is_a(name, ancestor); });
}

bool Vocabulary::has(std::span<const std::string> types, const PropertyTerm& property) const {
  return std::ranges::any_of(types, [&](const std::string& name) {
    const TypeTerm* const known = type(name);
    return known != nullptr && std::ranges::any_of(property.domains, [&](std::uint16_t domain) {
             return is_a(*known, types_[domain]);
           });
  });
}

bool Vocabulary::is_enumeration(const TypeTerm& type) const {
  return is_a(type.name, "Enumeration");
}

bool Vocabulary::is_member(std::string_view name, std::string_view enumeration) const {
  const Member* const member = find(members_, member_index_, name);
  const TypeTerm* const wanted = type(enumeration);
  return member != nullptr && wanted != nullptr &&
         std::ranges::any_of(member->enumerations,
                             [&](std::uint16_t each) { return is_a(types_[each], *wanted); });
}

std::string_view Vocabulary::nearest_type(std::string_view name) const {
  NearestName nearest(name);
  for (const TypeTerm& term : types_) nearest.offer(term.name);
  return nearest.found();
}

std::string_view Vocabulary::nearest_property(std::string_view name,
                                              std::span<const std::string> types) const {
  NearestName own(name), any(name);
  for (const PropertyTerm& term : properties_) {
    if (!term.superseded_by.empty() || !any.offer(term.name)) continue;
    if (has(types, term)) own.offer(term.name);
  }
  return own.found().empty() ? any.found() : own.found();
}

std::string_view Vocabulary::nearest_member(std::string_view name,
                                            std::string_view enumeration) const {
  NearestName nearest(name);
  std::string_view longer;
  for (const Member& member : members_) {
    if (!is_member(member.name, enumeration)) continue;
    nearest.offer(member.name);
    // "New" is NewCondition.
    if (name.size() > 2 && member.name.starts_with(name)) longer = member.name;
  }
  return nearest.found().empty() ? longer : nearest.found();
}

}  // namespace dalil
