// Scripts that do nothing but send every visitor elsewhere.
#pragma once

#include <string>
#include <string_view>

namespace dalil {

/// The address that a short script assigns to the window's location as its own first-level
/// statement: `location.href = "/new"`, `window.location.replace('/new')`. "" where there is none,
/// or where it depends on something (it stands in a function, behind a condition).
std::string script_redirect(std::string_view script);

}  // namespace dalil
