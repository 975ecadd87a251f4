// Paths of files as URIs (RFC 3986), for formats that know only these.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// A relative reference for a relative path ("./docs" is "docs"), "file:///…" for an absolute one.
std::string file_uri(std::string_view path);

}  // namespace dalil
