#include "analyzer/page/style_facts.h"

#include <algorithm>
#include <charconv>

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

/// The first word of a value, without the "!important" that may stick to it.
std::string_view first_word(std::string_view value) {
  value = ascii::first_token(value);
  return value.substr(0, value.find('!'));
}

/// "0", "0px", "0em": nothing but a zero and its unit.
bool is_zero(std::string_view value) {
  const std::size_t end = value.find_first_not_of("0.");
  if (end == 0 || value.empty()) return false;
  return end == value.npos || value.find_first_of("123456789") == value.npos;
}

/// "-1000px", "-100em" and beyond: where no window reaches. What is a share of the window or of a
/// box ("-100%", "-100vw") is where menus wait.
bool is_far_out(std::string_view value) {
  if (!value.starts_with('-')) return false;
  value.remove_prefix(1);
  unsigned number = 0;
  const char* const end = value.data() + value.size();
  const auto [unit, error] = std::from_chars(value.data(), end, number);
  if (error == std::errc::result_out_of_range) number = 100'000;
  if (error == std::errc::invalid_argument) return false;
  value = value.substr(static_cast<std::size_t>(unit - value.data()));
  if (value.starts_with('.')) {
    value.remove_prefix(std::min(value.find_first_not_of("0123456789", 1), value.size()));
  }
  if (ascii::equals(value, "px")) return number >= 1000;
  return number >= 100 && (ascii::equals(value, "em") || ascii::equals(value, "rem"));
}

/// The address in `center url("a.png")`.
std::string_view address_in(std::string_view value) {
  const std::size_t begin = ascii::lower(value).find("url(");
  if (begin == value.npos) return {};
  value.remove_prefix(begin + 4);
  value = ascii::trim(value.substr(0, value.find(')')));
  while (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == '"' || value.back() == '\'')) value.remove_suffix(1);
  return ascii::starts_with(value, "data:") ? std::string_view() : value;
}

}  // namespace

StyleFacts read_style(std::string_view style) {
  StyleFacts facts;
  bool positioned = false, far = false, dot = false, clipped = false;
  ascii::for_each_token(style, ";", [&](std::string_view declaration) {
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view name = ascii::trim(declaration.substr(0, colon));
    const std::string_view value = first_word(declaration.substr(colon + 1));
    if (ascii::equals(name, "display")) {
      facts.display_none = ascii::equals(value.substr(0, 4), "none");
    } else if (ascii::equals(name, "font-size")) {
      if (is_zero(value)) facts.conceals = Concealment::kOwnText;
    } else if (ascii::equals(name, "position")) {
      positioned = ascii::equals(value.substr(0, 8), "absolute") ||
                   ascii::equals(value.substr(0, 5), "fixed");
    } else if (ascii::equals(name, "left") || ascii::equals(name, "top") ||
               ascii::equals(name, "right")) {
      far = far || is_far_out(value);
    } else if (ascii::equals(name, "width") || ascii::equals(name, "height")) {
      dot = dot || ascii::equals(value, "1px");
    } else if (ascii::equals(name, "overflow")) {
      clipped = ascii::equals(value, "hidden") || ascii::equals(value, "clip");
    } else if (ascii::equals(name, "background") || ascii::equals(name, "background-image")) {
      if (facts.background.empty()) facts.background = address_in(declaration.substr(colon + 1));
    } else if (ascii::equals(name, "text-indent") && is_far_out(value)) {
      facts.conceals = Concealment::kAll;
    }
  });
  // A box of one pixel is how pages speak to screen readers alone:
  // https://webaim.org/techniques/css/invisiblecontent/
  const bool for_listeners = dot && clipped;
  if (positioned && far && !for_listeners) facts.conceals = Concealment::kAll;
  return facts;
}

}  // namespace dalil
