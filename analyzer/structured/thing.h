// What a page says of itself to machines, as one shape for JSON-LD, Microdata and RDFa Lite: things
// with types and properties, in the words of schema.org.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/structured/json_text.h"
#include "core/text_range.h"

namespace dalil {

enum class Syntax : std::uint8_t { kJsonLd, kMicrodata, kRdfa };

/// "JSON-LD", "Microdata", "RDFa"
std::string_view name_of(Syntax syntax);

struct PropertyValue {
  enum class Kind : std::uint8_t { kText, kNumber, kBool, kUrl, kThing };
  Kind kind = Kind::kText;
  std::string text;         ///< As written, white space trimmed; an absolute URL where it was a
                            ///< link's. "" of things.
  std::uint32_t thing = 0;  ///< Into StructuredData::things.

  bool is_thing() const { return kind == Kind::kThing; }
};

/// All values that a thing has of one property.
struct Property {
  std::string name;  ///< schema.org's, without prefix: "datePublished".
  std::vector<PropertyValue> values;
  SourcePosition at;  ///< Of the first.
};

struct Thing {
  std::vector<std::string> types;    ///< schema.org's, without prefix: "Product". Not always ones
                                     ///< that schema.org knows.
  std::string id;                    ///< Absolute where it can be; "" where it has none.
  std::vector<Property> properties;  ///< In order, each name once. Empty values are left out.
  SourcePosition at;
  Syntax syntax = Syntax::kJsonLd;
  bool top = false;      ///< Stands by itself, and not only as the value of a property.
  bool foreign = false;  ///< Has types, and all of other vocabularies.

  const Property* find(std::string_view name) const {
    const auto found = std::ranges::find(properties, name, &Property::name);
    return found == properties.end() ? nullptr : &*found;
  }
  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// The first value that is no thing, or "".
  std::string_view text(std::string_view name) const&;
  std::string_view text(std::string_view name) const&& = delete;
  /// A mere reference to something that the page does not describe.
  bool unknown() const { return types.empty() && properties.empty(); }
};

/// A block of JSON-LD that is no JSON, or whose vocabulary nobody knows.
struct BrokenBlock {
  JsonFault fault = JsonFault::kNone;  ///< kNone: it is the @context.
  std::string context;                 ///< As written; "" where there is none.
  std::string near;                    ///< What stands at the fault: some graphemes.
  SourcePosition at;
};

struct StructuredData {
  std::vector<Thing> things;
  std::vector<BrokenBlock> broken;

  bool empty() const { return things.empty() && broken.empty(); }
  const Thing* thing_of(const PropertyValue& value) const {
    return value.is_thing() ? &things[value.thing] : nullptr;
  }
};

}  // namespace dalil
