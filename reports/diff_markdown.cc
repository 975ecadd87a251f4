#include "reports/diff_markdown.h"

#include <fmt/format.h>

#include "core/message.h"
#include "core/utf8.h"
#include "reports/diff_words.h"
#include "reports/escape.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kMost = 60'000;  // Bytes.
constexpr std::size_t kLongest = 200;  // Graphemes of one text.

// A stranger's text in a cell of a table: no markup, no mention, no new cell.
std::string text_cell(std::string_view text) {
  std::string safe;
  for (const char c : terminal_text(prefix_graphemes(text, kLongest))) {
    switch (c) {
      case '<':
        safe += "&lt;";
        break;
      case '&':
        safe += "&amp;";
        break;
      case '@':
        safe += "&#64;";
        break;
      case '#':
        safe += "&#35;";
        break;
      case '|':
      case '\\':
      case '`':
      case '*':
      case '_':
      case '~':
      case '[':
      case ']':
      case '!':
      case '$':
        safe.append(1, '\\').append(1, c);
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

// URLs and ids, as code: a backtick or a bar in it would end it.
std::string code_cell(std::string_view text) {
  std::string safe;
  for (const char c : terminal_text(prefix_graphemes(text, kLongest))) {
    if (c == '`') {
      safe += "%60";
    } else if (c == '|') {
      safe += "%7C";
    } else {
      safe += c;
    }
  }
  return safe.empty() ? safe : "`" + safe + "`";
}

std::string sentence(std::string_view language, std::string_view pattern, const Finding& finding) {
  std::vector<NamedValue> values = readable_values(finding);
  for (NamedValue& value : values) {
    if (auto* text = std::get_if<std::string>(&value.value)) {
      *text = is_web_url(*text) ? code_cell(*text) : text_cell(*text);
    }
  }
  return format_message(language, pattern, values);
}

std::string head(const DiffSummary& summary, const Words& words, const DiffQuoting& quoting) {
  const auto score = [](double value) { return fmt::to_string(shown_score(value)); };
  std::string out =
      fmt::format("## {}\n\n**{}**\n\n",
                  words("diff.runs", {{"site", quoting.stranger(site_name(summary.site))},
                                      {"before", fmt::to_string(summary.before.run)},
                                      {"before_day", day_of(summary.before)},
                                      {"after", fmt::to_string(summary.after.run)},
                                      {"after_day", day_of(summary.after)},
                                      {"before_score", score(summary.before.score)},
                                      {"after_score", score(summary.after.score)},
                                      {"pages", summary.pages_compared}}),
                  diff_verdict(summary, words));
  for (const DiffNote& note : summary.notes) {
    out += "- " + note_sentence(note, words, quoting) + "\n";
  }
  if (!summary.notes.empty()) out += '\n';
  return out;
}

}  // namespace

Result<void> write_diff_markdown(const DiffView& view, const std::string& language,
                                 const Sink& sink) {
  const Words words(language);
  const DiffQuoting quoting{[](std::string_view text) { return code_cell(readable_url(text)); },
                            [](std::string_view text) { return text_cell(text); }};
  const DiffSummary& summary = view.summary;
  std::string out = head(summary, words, quoting);
  if (out.size() > kMost) out = out.substr(0, out.rfind('\n', kMost) + 1);
  const auto more = [&](std::int64_t left) {
    if (left > 0) out += "\n" + words("diff.more", {{"count", left}}) + "\n";
    out += '\n';
  };
  const auto title = [&](std::string_view name) {
    out += fmt::format("### {}\n\n", words(fmt::format("diff.title.{}", name)));
  };
  const auto full = [&](const std::string& row) { return out.size() + row.size() > kMost; };
  for (std::size_t i = 0; i < kFindingStates; ++i) {
    const auto state = static_cast<FindingState>(i);
    std::int64_t left = summary.counts[i];
    if (left == 0 || state == FindingState::kPersisting) continue;
    title(name_of(state));
    out += fmt::format("| {} | {} | {} |\n|---|---|---|\n", words("diff.rule"), words("diff.page"),
                       words("diff.finding"));
    const Result<void> read = view.findings(state, [&](const DiffFinding& diff) {
      const std::string_view pattern = diff.card->text(words.language()).message;
      std::string said = sentence(words.language(), pattern, diff.finding);
      if (diff.why != NotCompared::kNone) {
        said += " · " + words(fmt::format("diff.why.{}", name_of(diff.why)));
      }
      const std::string row =
          fmt::format("| {} | {} | {} |\n", code_cell(diff.card->id),
                      code_cell(page_path(summary.site, diff.finding.page)), said);
      if (full(row)) return false;
      out += row;
      --left;
      return true;
    });
    if (!read) return read;
    more(left);
  }
  std::int64_t left = 0;
  for (const std::int64_t count : summary.page_counts) left += count;
  if (left > 0) {
    title("pages");
    const Result<void> read = view.pages([&](const PageChange& change) {
      const std::string row =
          fmt::format("- {} · {}\n", code_cell(page_path(summary.site, change.page)),
                      change_sentence(change, words, quoting));
      if (full(row)) return false;
      out += row;
      --left;
      return true;
    });
    if (!read) return read;
    more(left);
  }
  sink(out);
  return {};
}

}  // namespace dalil
