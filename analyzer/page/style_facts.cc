#include "analyzer/page/style_facts.h"

#include "analyzer/page/ascii.h"

namespace dalil {
namespace {

std::string_view first_token(std::string_view text) {
  text = ascii::trim(text);
  return text.substr(0, text.find_first_of(ascii::kSpace));
}

/// "0", "0px", "0em": nothing but a zero and its unit.
bool is_zero(std::string_view value) {
  const std::size_t end = value.find_first_not_of("0.");
  if (end == 0 || value.empty()) return false;
  return end == value.npos || value.find_first_of("123456789") == value.npos;
}

/// "-999px" and beyond: three digits or more before the unit or the point.
bool is_far_out(std::string_view value) {
  if (!value.starts_with('-')) return false;
  value.remove_prefix(1);
  const std::size_t digits = value.find_first_not_of("0123456789");
  return (digits == value.npos ? value.size() : digits) >= 3;
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
  bool positioned = false, far = false;
  ascii::for_each_token(style, ";", [&](std::string_view declaration) {
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view name = ascii::trim(declaration.substr(0, colon));
    const std::string_view value = first_token(declaration.substr(colon + 1));
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
    } else if (ascii::equals(name, "background") || ascii::equals(name, "background-image")) {
      if (facts.background.empty()) facts.background = address_in(declaration.substr(colon + 1));
    } else if (ascii::equals(name, "text-indent") && is_far_out(value)) {
      facts.conceals = Concealment::kAll;
    }
  });
  if (positioned && far) facts.conceals = Concealment::kAll;
  return facts;
}

}  // namespace dalil
