// Where the readers of the three syntaxes put the things that they find.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzer/structured/thing.h"

namespace dalil {

/// Things of one page; more are not read.
inline constexpr std::size_t kMaxThings = 5'000;

class ThingBuilder {
 public:
  explicit ThingBuilder(StructuredData& data) : data_(data) {}

  bool full() const { return data_.things.size() >= kMaxThings; }
  /// A new thing; its index.
  std::uint32_t add(Syntax syntax, SourcePosition at, bool top);
  Thing& thing(std::uint32_t index) { return data_.things[index]; }

  /// Adds a value that is no thing; empty ones are passed over.
  void add_text(std::uint32_t owner, std::string_view property, std::string_view text,
                PropertyValue::Kind kind, SourcePosition at);
  void add_thing(std::uint32_t owner, std::string_view property, std::uint32_t thing,
                 SourcePosition at);

  /// Makes one of all things with the same id, and lets references to it be it.
  void merge_ids();

 private:
  void add_value(std::uint32_t owner, std::string_view property, PropertyValue value,
                 SourcePosition at);

  StructuredData& data_;
};

}  // namespace dalil
