#include "reports/readable.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
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
  const bool begins = text.starts_with("https://") || text.starts_with("http://");
  return begins && std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
         });
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

std::int64_t unix_time(std::string_view time) {
  if (time.size() < 19) return 0;
  std::tm parts{};
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    std::from_chars(time.data() + at, time.data() + at + size, value);
    return value;
  };
  parts.tm_year = number(0, 4) - 1900;
  parts.tm_mon = number(5, 2) - 1;
  parts.tm_mday = number(8, 2);
  parts.tm_hour = number(11, 2);
  parts.tm_min = number(14, 2);
  parts.tm_sec = number(17, 2);
  return timegm(&parts);
}

bool has_score(const AuditSummary& summary) { return summary.coverage.indexable > 0; }
bool has_score(const DiffRun& run) { return run.indexable > 0; }

bool answered(NotIndexable reason) {
  return reason != NotIndexable::kNotFetched && reason != NotIndexable::kBlockedByRobots &&
         reason != NotIndexable::kFailed;
}

int shown_score(double score) {
  const int rounded = static_cast<int>(std::lround(score));
  return rounded == 100 && score < 100 ? 99 : rounded;
}

}  // namespace dalil
