// One true statement about one page, with its evidence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dalil {

/// How sure a finding is. The numbers stand in stores.
enum class Confidence : std::uint8_t {
  kConfirmed = 0,     ///< Seen as it is.
  kLikely = 1,        ///< A measure with a margin: the text may be cut, the page is probably meant.
  kIntermittent = 2,  ///< Seen on one request, not on another.
  kUnverifiable = 3   ///< The server did not let it be checked.
};

std::string_view name_of(Confidence confidence);

using Value = std::variant<std::int64_t, double, std::string>;

/// A named value for the rule's message. Text from strangers is a value, never part of a pattern.
struct NamedValue {
  std::string name;
  Value value;
};

struct Evidence {
  std::string where;  ///< Element or header: "head > title", "Location".
  std::string
      what;  ///< What was seen there; valid UTF-8, at most 300 graphemes, otherwise as it stands.
  std::uint32_t line = 0;    ///< From 1 in the page's source; 0: unknown or not in the source.
  std::uint32_t column = 0;  ///< From 1, in code points.
};

struct Finding {
  std::string rule;  ///< RuleCard::id.
  std::string page;  ///< Url::href of the page that is to be mended.
  Confidence confidence = Confidence::kConfirmed;
  std::vector<NamedValue> values;
  std::vector<Evidence> evidence;  ///< At least one.
  std::string key;  ///< What of the evidence tells this finding from others of the rule on the page
                    ///< (a target's URL);
                    ///< "" where there can be only one.

  /// 16 hex digits from rule, page and key: the same finding has the same one in every run,
  /// wherever its line moved.
  std::string fingerprint() const;
};

}  // namespace dalil
