// The figures by which a rule judges, which users may set in dalil.toml.
#pragma once

#include <span>
#include <string_view>

namespace dalil {

/// `[rules.title-too-long] max_px = 580`: a figure, with the one that counts where nobody sets it.
struct RuleOption {
  std::string_view name;  ///< "max_px", "min_words", "max_share".
  double standard = 0;
  double least = 0, most = 0;  ///< What may be set.
};

/// What a rule finds when it asks for its figures.
class OptionValues {
 public:
  OptionValues() = default;
  /// `set` is parallel to `options`, or empty: the standards.
  OptionValues(std::span<const RuleOption> options, std::span<const double> set)
      : options_(options), set_(set) {}

  /// The figure of that name, which must be one of the rule's options.
  double option(std::string_view name) const;

 private:
  std::span<const RuleOption> options_;
  std::span<const double> set_;
};

}  // namespace dalil
