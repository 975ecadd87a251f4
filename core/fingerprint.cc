#include "core/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/hash.h"

namespace dalil {

std::string same_address(std::string_view href) {
  const std::size_t end = std::min(href.find('#'), href.size());
  const std::size_t begin = href.substr(0, end).find('?');
  if (begin == std::string_view::npos || href.substr(begin, end - begin).find('&') > end) {
    return std::string(href);
  }
  std::vector<std::string_view> parameters;
  std::string_view query = href.substr(begin + 1, end - begin - 1);
  while (true) {
    const std::size_t length = std::min(query.find('&'), query.size());
    parameters.push_back(query.substr(0, length));
    if (length == query.size()) break;
    query.remove_prefix(length + 1);
  }
  const auto name = [](std::string_view parameter) {
    return parameter.substr(0, parameter.find('='));
  };
  std::ranges::stable_sort(parameters, {}, name);
  std::string sorted(href.substr(0, begin));
  char separator = '?';
  for (const std::string_view parameter : parameters) {
    sorted.append(1, separator).append(parameter);
    separator = '&';
  }
  return sorted.append(href.substr(end));
}

std::uint64_t fingerprint_of(std::string_view rule, std::string_view page, std::string_view key) {
  const bool address = key.starts_with("http://") || key.starts_with("https://");
  std::string identity(rule);
  identity.append(1, '\n').append(same_address(page)).append(1, '\n');
  identity.append(address ? same_address(key) : std::string(key));
  return hash64(identity);
}

std::string fingerprint_text(std::uint64_t fingerprint) {
  return fmt::format("{:016x}", fingerprint);
}

}  // namespace dalil
