// Links whose address was meant to be another one: a host without its scheme, a placeholder that
// no template filled. They lead to a page of that name beside the one that has them.
#pragma once

#include <string_view>

#include "analyzer/page/ascii.h"
#include "core/percent.h"

namespace dalil {

/// What is wrong with an address as it is written: "template", "scheme", or "".
inline std::string_view malformation_of(std::string_view href) {
  if (href.find("{{") != href.npos || href.find("<%") != href.npos || href == "undefined" ||
      href == "null" || href == "[object Object]") {
    return "template";
  }
  const bool host = ascii::starts_with(href, "www.") && href.find('.', 4) != href.npos;
  const bool slip = ascii::starts_with(href, "http//") || ascii::starts_with(href, "https//") ||
                    ascii::starts_with(href, "htp:") || ascii::starts_with(href, "htpp:") ||
                    ascii::starts_with(href, "htps:") || ascii::starts_with(href, "http:www");
  return host || slip ? "scheme" : std::string_view();
}

/// True for an address beside that of `page` which malformation_of() would tell of as it is written
/// there: https://example.org/a/https//example.net/ on https://example.org/a/b.
inline bool is_beside_by_mistake(std::string_view href, std::string_view page) {
  const std::string_view folder = page.substr(0, page.substr(0, page.find('?')).rfind('/') + 1);
  return href.starts_with(folder) &&
         !malformation_of(percent_decode(href.substr(folder.size()))).empty();
}

}  // namespace dalil
