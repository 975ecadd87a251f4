// The reports' own words in the reader's language, from strings/*.json. What a rule says stands in
// its card.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/finding.h"

namespace dalil {

/// The ICU pattern of `key` in `language` ("ar"; all else reads English); the key itself where
/// there is none.
std::string_view report_pattern(std::string_view language, std::string_view key);

/// The words of one reader.
class Words {
 public:
  explicit Words(std::string_view language) : language_(language == "ar" ? "ar" : "en") {}

  /// The sentence of `key` with its values.
  std::string operator()(std::string_view key, std::initializer_list<NamedValue> values = {}) const;

  std::string_view language() const { return language_; }
  /// True where the reader's script runs from right to left.
  bool rtl() const { return language_ == "ar"; }

 private:
  std::string_view language_;
};

}  // namespace dalil
