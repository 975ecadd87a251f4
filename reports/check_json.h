// A check of articles as JSON: the schema dalil.check/1.
#pragma once

#include "core/check.h"
#include "reports/json.h"
#include "reports/sink.h"

namespace dalil {

void write_check_json(const CheckSummary& summary, const JsonOptions& options, const Sink& sink);

}  // namespace dalil
