// What of each table belongs to a run: what a packed run has, and what goes with a run. One list,
// so that nothing of a run is packed and lost, or dropped and left. Included in store/ only.
#pragma once

#include <string_view>

namespace dalil::store {

/// `rows` is a condition on a run, the one parameter.
struct RunTable {
  std::string_view name, rows, order;
  bool packed = true;   ///< A packed run has it; else it can be made anew.
  bool dropped = true;  ///< It goes with the run; else other runs may need it, too.
};

inline constexpr std::string_view kOfRun = "run=?";
inline constexpr std::string_view kOfPage = "page IN (SELECT page FROM url WHERE run=?)";

inline constexpr std::string_view kSharedOfRun =
    "id IN (SELECT headers FROM source WHERE page IN (SELECT page FROM url WHERE run=?1) "
    "UNION SELECT verdicts FROM source WHERE page IN (SELECT page FROM url WHERE run=?1) "
    "UNION SELECT types FROM trait WHERE page IN (SELECT page FROM url WHERE run=?1))";

/// In the order in which a packed run is read: what a row points to stands before it. They are
/// dropped in the other one. Bodies are shared by runs and no part of it; nor is what outlives one
/// run (`packed`; `vanished`, which goes with the last run of its site) or tells of them (`run`).
inline constexpr RunTable kRunTables[] = {
    {.name = "url", .rows = kOfRun, .order = "id"},
    {.name = "page", .rows = "id IN (SELECT page FROM url WHERE run=?)", .order = "id"},
    {.name = "link", .rows = kOfPage, .order = "page"},
    {.name = "sketch", .rows = kOfPage, .order = "page"},
    {.name = "trait", .rows = kOfPage, .order = "page"},
    {.name = "source", .rows = kOfPage, .order = "page"},
    {.name = "shared_text", .rows = kSharedOfRun, .order = "id", .dropped = false},
    {.name = "standing", .rows = "url IN (SELECT id FROM url WHERE run=?)", .order = "url"},
    {.name = "finding", .rows = kOfRun, .order = "id"},
    {.name = "rule",
     .rows = "id IN (SELECT rule FROM finding WHERE run=?)",
     .order = "id",
     .dropped = false},
    {.name = "hit", .rows = kOfRun, .order = "id"},
    {.name = "template", .rows = kOfRun, .order = "number"},
    {.name = "outcome", .rows = kOfRun, .order = "rule"},
    {.name = "site_fact", .rows = kOfRun, .order = "id"},
    {.name = "note", .rows = kOfRun, .order = "kind, url, name"},
    {.name = "tally", .rows = kOfRun, .order = "analysis"},
    {.name = "spelled", .rows = kOfPage, .order = "page", .packed = false},
    {.name = "words", .rows = kOfRun, .order = "id", .packed = false},
    {.name = "large", .rows = kOfRun, .order = "run", .packed = false},
};

}  // namespace dalil::store
