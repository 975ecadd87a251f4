// The map of a keyword list and the ideas that come of it, as JSON (schema dalil.keywords/1), as
// CSV for editors, and for a terminal.
#pragma once

#include <span>

#include "core/keyword_ideas.h"
#include "core/keyword_map.h"
#include "reports/json.h"
#include "reports/sink.h"
#include "reports/terminal.h"

namespace dalil {

/// What of a run is printed.
struct KeywordSite {
  std::int64_t run = 0;
  std::string site;
};

void write_map_json(const KeywordMap& map, const JsonOptions& options, const Sink& sink);
void write_map_csv(const KeywordMap& map, const Sink& sink);
void write_map_terminal(const KeywordMap& map, const TerminalOptions& options, const Sink& sink);

void write_ideas_json(const KeywordSite& site, std::span<const LongTailIdea> ideas,
                      const Sink& sink);
void write_ideas_csv(std::span<const LongTailIdea> ideas, const Sink& sink);
void write_ideas_terminal(const KeywordSite& site, std::span<const LongTailIdea> ideas,
                          const TerminalOptions& options, const Sink& sink);

void write_link_ideas_json(const KeywordSite& site, std::span<const LinkIdea> ideas,
                           const Sink& sink);
void write_link_ideas_csv(std::span<const LinkIdea> ideas, const Sink& sink);
void write_link_ideas_terminal(const KeywordSite& site, std::span<const LinkIdea> ideas,
                               const TerminalOptions& options, const Sink& sink);

/// The groups of a list that was imported.
void write_groups_json(std::span<const KeywordGroup> groups, const Sink& sink);
void write_groups_csv(std::span<const KeywordGroup> groups, const Sink& sink);

/// The sentence that says what is to be done, for a reader of `words`; `site` shortens addresses.
std::string fix_sentence(const KeywordMap& map, const KeywordFix& fix, std::string_view language);

}  // namespace dalil
