// Where a document names its encoding: pieces of decode_html that tests look at by themselves.
#pragma once

#include <string_view>

namespace dalil {

/// The encoding named by the `charset` of a Content-Type value, by the rules of the HTML standard
/// for <meta>; "" where there is none that the Encoding standard knows.
std::string_view charset_parameter(std::string_view text);

/// As prescan_meta_charset, over all of `html`: a <meta> past the first 1,024 bytes makes browsers
/// start again. Linear.
std::string_view declared_charset(std::string_view html);

}  // namespace dalil
