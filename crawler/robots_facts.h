// What the report may say of a robots.txt: the file as a value.
#pragma once

#include <string>
#include <string_view>

#include "core/response.h"
#include "core/site_facts.h"
#include "crawler/robots.h"

namespace dalil {

/// The fact of an origin's robots.txt: `response` is the last answer, `robots` its rules (those of
/// an empty file where it is not to be parsed).
RobotsFact robots_fact(std::string origin, const Response& response, RobotsPolicy policy,
                       const RobotsTxt& robots);

}  // namespace dalil
