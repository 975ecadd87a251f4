// What changed on one page from one run to another.
#pragma once

#include <functional>
#include <string>

#include "core/diff.h"
#include "store/compared.h"

namespace dalil {

/// Calls back for each change of a page that both runs looked at, with what stood there before and
/// what stands there now. Pages that are new or gone altogether are the caller's.
void for_each_page_change(
    const ComparedPage& before, const ComparedPage& after,
    const std::function<void(PageChangeKind, std::string before, std::string after)>& callback);

/// Answered, and with more than a refusal (401, 403, 429 …) or a failure of the server.
bool looked_at(const PageRecord& page);

/// Looked at, and not there: a status of 4xx, or a redirect.
bool is_gone(const PageRecord& page);

}  // namespace dalil
