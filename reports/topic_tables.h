// The topics of a site: as JSON (schema dalil.keywords/1), as CSV for editors, and for a terminal.
#pragma once

#include "core/topics.h"
#include "reports/sink.h"
#include "reports/terminal.h"

namespace dalil {

void write_topics_json(const TopicMap& map, const Sink& sink);
/// One table: a row for each page and each phrase of a topic, told by the column `role`.
void write_topics_csv(const TopicMap& map, const Sink& sink);
void write_topics_terminal(const TopicMap& map, const TerminalOptions& options, const Sink& sink);

}  // namespace dalil
