#include "analyzer/rule_option.h"

#include <stdexcept>
#include <string>

namespace dalil {

double OptionValues::option(std::string_view name) const {
  for (std::size_t i = 0; i < options_.size(); ++i) {
    if (options_[i].name == name) return set_.empty() ? options_[i].standard : set_[i];
  }
  throw std::logic_error("no such option: " + std::string(name));
}

}  // namespace dalil
