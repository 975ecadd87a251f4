// `--notify URL`: another program is told when an audit differs from the one before.
#pragma once

#include <string>

#include "apps/cli/last_changes.h"
#include "core/result.h"

namespace dalil::cli {

/// Whether the URL can be told of anything: it is http or https, and the key to sign with stands in
/// the environment, DALIL_NOTIFY_KEY. kUsage where not. "" is nobody.
Result<void> check_notify(const std::string& url);

/// POSTs "dalil.notice/1" (see docs/scheduling.md) where findings are new, back or fixed, pages
/// have changed or the score has; does nothing for the first audit of a site.
Result<void> notify(const std::string& url, LastChanges& changes);

}  // namespace dalil::cli
