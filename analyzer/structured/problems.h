// Where structured data departs from schema.org's vocabulary: names that it does not have, and
// values that are clearly of another kind than it expects.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzer/structured/thing.h"
#include "core/finding.h"

namespace dalil {

enum class ProblemKind : std::uint8_t {
  // Names
  kType,       ///< No type of that name.
  kProperty,   ///< No property of that name.
  kMisplaced,  ///< A property that the thing's types do not have.
  // Values
  kOldType,      ///< Superseded by another type.
  kOldProperty,  ///< Superseded by another property.
  kDate,
  kTime,
  kDuration,
  kUrl,
  kNumber,
  kBoolean,
  kMember,  ///< No member of the enumeration.
  kTarget   ///< A thing of a type that the property does not take.
};

/// Lower-case names: "misplaced", "old_type"
std::string_view name_of(ProblemKind kind);

/// One fault of names or values; the same one in several things of a page is one problem.
struct Problem {
  ProblemKind kind = ProblemKind::kType;
  const Thing* thing = nullptr;  ///< The first.
  std::string type;              ///< Of the thing, as described() gives it.
  std::string name;              ///< The type or property.
  std::string value;             ///< As written, or the type of a thing that stands there.
  std::string better;            ///< What was probably meant, or "".
  std::string expected;  ///< Types that are expected, or that have the property: "Text or URL".
  std::int64_t count = 1;
  SourcePosition at;
};

/// Problems of one page; more are not looked for.
inline constexpr std::size_t kMaxProblems = 50;

/// Types and properties that do not exist, or not there.
std::vector<Problem> name_problems(const StructuredData& data);
/// Values of the wrong kind, and superseded terms. What the rules for single types tell (prices,
/// ratings) is left to them.
std::vector<Problem> value_problems(const StructuredData& data);

/// "Product", "Product, Car"
std::string described(const Thing& thing);
/// Evidence of a thing or one of its properties: "JSON-LD Product.offers".
Evidence evidence_of(const Thing& thing, std::string_view property, std::string_view what,
                     SourcePosition at);

}  // namespace dalil
