#include "analyzer/site/usual_words.h"

#include <algorithm>
#include <cmath>

namespace dalil {
namespace {

constexpr double kFewestUsual = 100;  // Where pages usually have fewer, none is thin by that.
constexpr double kSpread = 3 * 1.4826;

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

UsualWords usual_words(const std::vector<std::uint32_t>& words, double share) {
  std::vector<double> logs;
  for (const std::uint32_t count : words) logs.push_back(std::log(std::max(1U, count)));
  const double middle = median(logs);
  const double usual = std::exp(middle);
  if (usual < kFewestUsual) return {};
  for (double& value : logs) value = std::abs(value - middle);
  const double outside = std::exp(middle - kSpread * median(logs));
  return {std::llround(usual), std::min(outside, usual * share)};
}

}  // namespace dalil
