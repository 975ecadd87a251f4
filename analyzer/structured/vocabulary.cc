#include "analyzer/structured/vocabulary.h"

#include <algorithm>
#include <array>

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
      const std::size_t tab = std::min(line.find('\t'), line.size());
      column = line.substr(0, tab);
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
    visit(columns);
  });
}

template <typename Term>
const Term* find(const std::vector<Term>& terms, std::string_view name) {
  const auto found = std::ranges::lower_bound(terms, name, {}, &Term::name);
  return found != terms.end() && found->name == name ? &*found : nullptr;
}

}  // namespace

const Vocabulary& Vocabulary::get() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

Vocabulary::Vocabulary() {
  const std::string_view types = table("structured/data/types.tsv");
  each_row(types, [&](const auto& columns) { types_.push_back({columns[0], {}, columns[2]}); });
  std::size_t next = 0;
  each_row(types, [&](const auto& columns) { types_[next++].parents = indices(columns[1]); });
  each_row(table("structured/data/properties.tsv"), [&](const auto& columns) {
    properties_.push_back({columns[0], indices(columns[1]), indices(columns[2]), columns[3]});
  });
  each_row(table("structured/data/enumerations.tsv"), [&](const auto& columns) {
    members_.push_back({columns[0], indices(columns[1])});
  });
}

std::vector<std::uint16_t> Vocabulary::indices(std::string_view list) const {
  std::vector<std::uint16_t> found;
  ascii::for_each_token(list, ",", [&](std::string_view name) {
    if (const TypeTerm* const known = type(name)) found.push_back(index_of(*known));
  });
  return found;
}

const TypeTerm* Vocabulary::type(std::string_view name) const { return find(types_, name); }

const PropertyTerm* Vocabulary::property(std::string_view name) const {
  return find(properties_, name);
}

bool Vocabulary::inherits(std::uint16_t type, std::uint16_t ancestor) const {
  return type == ancestor || std::ranges::any_of(types_[type].parents, [&](std::uint16_t parent) {
           return inherits(parent, ancestor);
         });
}

bool Vocabulary::is_a(std::string_view name, std::string_view ancestor) const {
  const TypeTerm* const known = type(name);
  const TypeTerm* const wanted = type(ancestor);
  return known != nullptr && wanted != nullptr && inherits(index_of(*known), index_of(*wanted));
}

bool Vocabulary::is_a(const Thing& thing, std::string_view ancestor) const {
  return std::ranges::any_of(thing.types,
                             [&](const std::string& name) { return is_a(name, ancestor); });
}

bool Vocabulary::has(std::span<const std::string> types, const PropertyTerm& property) const {
  return std::ranges::any_of(types, [&](const std::string& name) {
    const TypeTerm* const known = type(name);
    return known != nullptr && std::ranges::any_of(property.domains, [&](std::uint16_t domain) {
             return inherits(index_of(*known), domain);
           });
  });
}

bool Vocabulary::is_enumeration(const TypeTerm& type) const {
  return is_a(type.name, "Enumeration");
}

bool Vocabulary::is_member(std::string_view name, std::string_view enumeration) const {
  const Member* const member = find(members_, name);
  const TypeTerm* const wanted = type(enumeration);
  return member != nullptr && wanted != nullptr &&
         std::ranges::any_of(member->enumerations,
                             [&](std::uint16_t each) { return inherits(each, index_of(*wanted)); });
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
  for (const Member& member : members_) {
    if (is_member(member.name, enumeration)) nearest.offer(member.name);
  }
  return nearest.found();
}

}  // namespace dalil
