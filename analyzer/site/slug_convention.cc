#include "analyzer/site/slug_convention.h"

#include <algorithm>
#include <string>

#include "core/percent.h"

namespace dalil {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::string_view slug_convention(std::string_view href) {
  const std::size_t host = href.find("://");
  const std::size_t begin = host == href.npos ? host : href.find('/', host + 3);
  if (begin == href.npos) return {};
  std::string_view path = href.substr(begin, href.find_first_of("?#", begin) - begin);
  while (path.ends_with('/')) path.remove_suffix(1);
  std::string_view slug = path.substr(path.rfind('/') + 1);
  slug = slug.substr(0, slug.rfind('.'));
  // __main__ is one word.
  slug = slug.substr(std::min(slug.find_first_not_of("_-"), slug.size()));
  slug = slug.substr(0, slug.find_last_not_of("_-") + 1);
  bool hyphen = false, underscore = false, capital = false;
  for (std::size_t i = 1; i + 1 < slug.size(); ++i) {
    hyphen = hyphen || slug[i] == '-';
    underscore = underscore || slug[i] == '_';
    capital = capital || (is_capital(slug[i]) && is_small(slug[i - 1]) && is_small(slug[i + 1]));
  }
  if (hyphen + underscore + capital > 1) return "mixed";
  if (hyphen) return "hyphens";
  return underscore ? "underscores" : capital ? "capitals" : "";
}

bool is_own_name(const Site& site, std::uint32_t page) {
  const std::string path = percent_decode(site.texts.url(page));
  std::string_view slug = path;
  slug = slug.substr(slug.rfind('/') + 1);
  slug = slug.substr(0, slug.find_first_of(".?#"));
  const auto names = [&](const auto& text_of) {
    return text_of && !slug.empty() && text_of(page).find(slug) != std::string::npos;
  };
  return names(site.texts.title) || names(site.texts.h1);
}

}  // namespace dalil
