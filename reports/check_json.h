// A check of articles as JSON: the schema dalil.check/1.
#pragma once

#include "core/check.h"
#include "reports/json.h"
#include "reports/json_writer.h"
#include "reports/sink.h"

namespace dalil {

void write_check_json(const CheckSummary& summary, const JsonOptions& options, const Sink& sink);

/// What it says of one file, into an object that the caller has opened.
void write_check_file(const CheckedFile& file, std::string_view language, JsonWriter& json);

}  // namespace dalil
