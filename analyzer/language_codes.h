// Language tags as hreflang and lang write them: which codes exist, and what is wrong with one that
// does not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

enum class TagFault : std::uint8_t {
  kNone,
  kForm,      ///< Not of the form of a tag: "en_US", "Arabic", "".
  kLanguage,  ///< No such language: "jp".
  kRegion     ///< No such country: "UK", "EU".
};

/// A code of ISO 639-1 in lower case, "ar"; withdrawn ones that tags still use ("iw") count.
bool is_language_code(std::string_view code);
/// A code of ISO 3166-1 alpha-2 in upper case, "SA".
bool is_country_code(std::string_view code);

/// What is wrong with the value of an hreflang: "x-default", or a language of ISO 639-1, then
/// perhaps a script (four letters) and a country of ISO 3166-1 or a region of three digits, in any
/// case. https://developers.google.com/search/docs/specialty/international/localized-versions
TagFault hreflang_fault(std::string_view code);

/// What is wrong with the value of a lang attribute, by the grammar of BCP 47 and, where the
/// language or region has two letters, the ISO lists. "" is kForm.
TagFault language_tag_fault(std::string_view tag);

/// What was probably meant by a wrong tag: "en-GB" for "en-UK", "ja" for "jp", "en-US" for "en_US";
/// "" where nothing comes to mind.
std::string likely_tag(std::string_view wrong);

}  // namespace dalil
