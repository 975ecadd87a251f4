// What the style attribute of an element does to its text, and which picture it puts behind that.
#pragma once

#include <cstdint>
#include <string_view>

namespace dalil {

/// Which text a style puts out of sight while it stays in the page.
enum class Concealment : std::uint8_t {
  kNone,
  kOwnText,  ///< font-size:0; elements in it may have a size of their own.
  kAll       ///< Pushed far out of the window.
};

struct StyleFacts {
  bool display_none = false;
  Concealment conceals = Concealment::kNone;
  std::string_view background;  ///< The address of the first background picture, as written; a part
                                ///< of the style. "" for none and for data: addresses.
};

/// Reads the declarations of a style attribute.
StyleFacts read_style(std::string_view style);

}  // namespace dalil
