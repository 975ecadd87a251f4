// schema.org's types, properties and enumeration members with their inheritance, from the tables in
// data/. Nothing of them is read before the first page with structured data.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzer/structured/thing.h"

namespace dalil {

struct TypeTerm {
  std::string_view name;
  std::vector<std::uint16_t> ancestors;  ///< Into Vocabulary's types, itself first.
  std::string_view superseded_by;        ///< "" where it is current.
};

struct PropertyTerm {
  std::string_view name;
  std::vector<std::uint16_t> domains;  ///< Types that have it; their descendants have it too.
  std::vector<std::uint16_t> ranges;   ///< Types of its values.
  std::string_view superseded_by;
};

class Vocabulary {
 public:
  /// Reads the tables at the first call. Thread-safe.
  static const Vocabulary& get();

  /// nullptr where schema.org has none of that name (which is case-sensitive).
  const TypeTerm* type(std::string_view name) const;
  const PropertyTerm* property(std::string_view name) const;
  const TypeTerm& type_at(std::uint16_t index) const { return types_[index]; }
  std::span<const PropertyTerm> properties() const { return properties_; }

  /// True where the type is `ancestor` or inherits from it; false for unknown ones.
  bool is_a(std::string_view type, std::string_view ancestor) const;
  bool is_a(const TypeTerm& type, const TypeTerm& ancestor) const;
  /// True where one of the thing's types is.
  bool is_a(const Thing& thing, std::string_view ancestor) const;
  /// True where one of the types has the property, itself or by inheritance.
  bool has(std::span<const std::string> types, const PropertyTerm& property) const;

  /// True where `member` ("InStock") belongs to an enumeration or one that inherits from it.
  bool is_member(std::string_view member, std::string_view enumeration) const;
  bool is_enumeration(const TypeTerm& type) const;

  /// The name that was probably meant: the same but for case, or one or two letters off; "" where
  /// none is near, or several are.
  std::string_view nearest_type(std::string_view name) const;
  /// Of the properties that the types have, if there are any; else of all.
  std::string_view nearest_property(std::string_view name,
                                    std::span<const std::string> types) const;
  std::string_view nearest_member(std::string_view name, std::string_view enumeration) const;

 private:
  struct Member {
    std::string_view name;
    std::vector<std::uint16_t> enumerations;
  };

  using Index = std::unordered_map<std::string_view, std::uint16_t>;

  Vocabulary();
  std::vector<std::uint16_t> indices(std::string_view list) const;
  void add_ancestors(std::uint16_t type, std::vector<std::uint16_t>& ancestors) const;

  std::vector<TypeTerm> types_;
  std::vector<std::vector<std::uint16_t>> parents_;  ///< Of the types.
  std::vector<PropertyTerm> properties_;
  std::vector<Member> members_;
  Index type_index_, property_index_, member_index_;
};

}  // namespace dalil
