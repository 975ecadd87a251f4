// By what a finding and a page are told again in another run, whatever has moved meanwhile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dalil {

/// A URL with the parameters of its query sorted by name; those of one name keep their order, since
/// it may matter. For comparing, not for requesting.
std::string same_address(std::string_view href);

/// The number behind Finding::fingerprint(): of the rule, the page and what tells the finding from
/// others of the rule there. Lines, columns and numbers of rows are no part of it, nor is the order
/// of parameters in the page's URL and in a key that is one.
std::uint64_t fingerprint_of(std::string_view rule, std::string_view page, std::string_view key);

/// 16 hex digits.
std::string fingerprint_text(std::uint64_t fingerprint);

}  // namespace dalil
