// CUSTOMER JOURNEY: how many pages speak to each stage, the surest of them, and the stages that
// nothing speaks to.
#include <fmt/format.h>

#include <algorithm>

#include "core/message.h"
#include "reports/columns.h"
#include "reports/readable.h"
#include "reports/terminal_screen.h"

namespace dalil {

void write_journey(const AuditSummary& summary, Screen& screen) {
  const Journey& journey = summary.journey;
  // Where no stage can be told, nobody is led anywhere, or the site is none of the kind.
  if (journey.unknown == journey.judged) return;
  const Words& words = screen.words();
  const auto name = [&](const JourneyStage& stage) { return words("stage." + stage.stage); };
  std::size_t width = 0;
  for (const JourneyStage& stage : journey.stages) {
    width = std::max(width, display_columns(name(stage)));
  }
  screen.title("journey.title");
  std::string empty;
  for (const JourneyStage& stage : journey.stages) {
    if (stage.pages == 0) {
      empty += (empty.empty() ? "" : words("list.comma")) + name(stage);
      continue;
    }
    const std::string page =
        stage.examples.empty() ? ""
                               : screen.code(page_path(summary.site, stage.examples.front().page));
    screen.line(fmt::format("   {}  {}  {}", pad_end(name(stage), width),
                            screen.number_cell(format_number(words.language(), stage.pages), 5),
                            page));
  }
  if (!empty.empty()) screen.paragraph(3, "", words("journey.none", {{"list", empty}}));
  if (journey.unknown > 0) {
    screen.paragraph(3, "", words("journey.unknown", {{"count", journey.unknown}}));
  }
}

}  // namespace dalil
