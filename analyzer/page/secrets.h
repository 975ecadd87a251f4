// Keys and passwords of machines that stand in the source of a page for all to read.
#pragma once

#include <string_view>
#include <vector>

#include "analyzer/page/page.h"

namespace dalil {

/// Keys whose form leaves no doubt (private keys, keys of AWS, Stripe, GitHub, Slack), each with
/// its first letters only: a report must not spread them. At most five.
std::vector<TextFact> find_secrets(std::string_view source);

}  // namespace dalil
