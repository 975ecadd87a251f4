// Where the commands get the bytes that the user points them at.
#pragma once

#include <string>

#include "core/result.h"

namespace dalil::cli {

/// The bytes of a file, or of standard input for "-". Fails with ErrorCode::kUsage and one sentence
/// for the user where there is no such file, or it cannot be read, or an http(s) URL is given.
Result<std::string> read_input(const std::string& file_or_url);

}  // namespace dalil::cli
