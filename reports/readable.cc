#include "reports/readable.h"

#include <cmath>
#include <utility>

#include "core/url.h"

namespace dalil {
namespace {

/// What follows the host and port of a displayed URL.
std::string_view after_authority(std::string_view display) {
  const std::size_t scheme = display.find("://");
  const std::size_t path =
      scheme == std::string_view::npos ? scheme : display.find_first_of("/?#", scheme + 3);
  return path == std::string_view::npos ? "/" : display.substr(path);
}

}  // namespace

bool is_web_url(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

std::string readable_url(std::string_view text) {
  if (is_web_url(text)) {
    if (const auto url = Url::parse(text)) return url->display();
  }
  return std::string(text);
}

std::string site_name(std::string_view site) {
  std::string name = readable_url(site);
  if (const std::size_t scheme = name.find("://"); scheme != std::string::npos) {
    name.erase(0, scheme + 3);
  }
  if (name.ends_with('/')) name.pop_back();
  return name;
}

std::string page_path(std::string_view site, std::string_view page) {
  const auto home = Url::parse(site);
  const auto url = Url::parse(page);
  if (!url) return std::string(page);
  const std::string display = url->display();
  if (!home || home->origin() != url->origin()) return display;
  return std::string(after_authority(display));
}

std::vector<NamedValue> readable_values(const Finding& finding) {
  std::vector<NamedValue> values = finding.values;
  for (NamedValue& value : values) {
    if (auto* text = std::get_if<std::string>(&value.value); text && is_web_url(*text)) {
      *text = readable_url(*text);
    }
  }
  return values;
}

int shown_score(double score) {
  const int rounded = static_cast<int>(std::lround(score));
  return rounded == 100 && score < 100 ? 99 : rounded;
}

}  // namespace dalil
