// Where a report goes: a writer hands over its bytes piece by piece and holds no whole audit.
#pragma once

#include <functional>
#include <string_view>

namespace dalil {

/// Takes the next bytes of a report; the view lives as long as the call.
using Sink = std::function<void(std::string_view)>;

}  // namespace dalil
