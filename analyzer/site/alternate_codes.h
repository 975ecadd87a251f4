// The codes of a site's hreflang entries, as small numbers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analyzer/site/alternates.h"
#include "analyzer/site/site.h"

namespace dalil {

inline constexpr std::uint16_t kNoCode = 0, kSeveralCodes = 0xFFFF;

/// Two bytes for an entry. Reads the entries of every page that has some.
class AlternateCodes {
 public:
  AlternateCodes(const Site& site, const Alternates& alternates);

  /// The code of an entry, counted through the entries of all pages in the order of
  /// Alternates::of(); kNoCode for x-default, which is no language.
  std::uint16_t at(std::size_t entry) const { return all_[entry]; }

  /// The code by which a page names itself; kNoCode where it does not, kSeveralCodes where it has
  /// more than one.
  std::uint16_t own(std::uint32_t page) const { return own_[page]; }

  /// In lower case.
  const std::string& name(std::uint16_t code) const { return names_[code - 1]; }

 private:
  std::uint16_t number(std::string code);

  std::vector<std::uint16_t> own_, all_;
  std::map<std::string, std::uint16_t> numbers_;
  std::vector<std::string> names_;
};

}  // namespace dalil
