// Where the commands get the bytes that the user points them at.
#pragma once

#include <string>

#include "apps/cli/access.h"
#include "core/result.h"

namespace dalil::cli {

/// The bytes of a file, of standard input for "-", or of what an http(s) URL answers with 200. One
/// sentence for the user where there are none: kUsage for files, kUnreachable for URLs. `access`
/// is for URLs.
Result<std::string> read_input(const std::string& file_or_url, const AccessOptions& access = {});

}  // namespace dalil::cli
