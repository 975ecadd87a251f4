// Keys and passwords of machines that stand in the source of a page for all to read.
#pragma once

#include <string_view>
#include <vector>

#include "analyzer/page/page.h"

namespace dalil {

/// Keys whose form leaves no doubt (private keys, keys of AWS, Stripe, GitHub, Slack). At most
/// five.
std::vector<Secret> find_secrets(std::string_view source);

}  // namespace dalil
