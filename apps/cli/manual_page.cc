// dalil(1), made of the commands themselves.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "apps/cli/command_tree.h"

namespace dalil::cli {
namespace {

// Text for troff: hyphens that are typed, no line that begins with a control character.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c == '\n' ? ' ' : c;
    }
  }
  if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
  return out;
}

std::string flags_of(const OptionDoc& option) {
  std::string out;
  for (const std::string& flag : option.flags) {
    out += fmt::format("{}\\fB{}\\fR", out.empty() ? "" : ", ", roff(flag));
  }
  if (!option.value.empty()) out += fmt::format(" \\fI{}\\fR", roff(option.value));
  return out;
}

void add_options(const std::vector<OptionDoc>& options, std::string& out) {
  for (const OptionDoc& option : options) {
    const std::string head =
        option.flags.empty() ? fmt::format("\\fI{}\\fR", roff(option.value)) : flags_of(option);
    out += fmt::format(".TP\n{}\n{}", head, roff(option.description));
    if (!option.choices.empty() &&
        option.description.find(option.choices.front()) == std::string::npos) {
      out += fmt::format(" (one of: {})", roff(fmt::format("{}", fmt::join(option.choices, ", "))));
    }
    out += ".\n";
  }
}

void add_command(const CommandDoc& command, std::string& out) {
  std::string synopsis = fmt::format("\\fB{}\\fR", roff(command.path));
  if (!command.options.empty()) synopsis += " [\\fIOPTIONS\\fR]";
  for (const OptionDoc& place : command.places) {
    synopsis += fmt::format(" \\fI{}\\fR", roff(place.value));
  }
  if (!command.commands.empty()) synopsis += " \\fICOMMAND\\fR";
  out += fmt::format(".SS {}\n{}\n.PP\n{}.\n", roff(command.path), synopsis,
                     roff(command.description));
  add_options(command.places, out);
  add_options(command.options, out);
  for (const CommandDoc& below : command.commands) add_command(below, out);
}

}  // namespace

std::string manual_page(const CommandDoc& root, const std::string& version) {
  std::string out = fmt::format(
      ".TH DALIL 1 \"\" \"{}\" \"User Commands\"\n.SH NAME\ndalil \\- audits the content of web "
      "sites\n.SH SYNOPSIS\n\\fBdalil\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR]\n.SH DESCRIPTION\n{}\n",
      roff(version), roff(root.description));
  out += ".SH OPTIONS\n";
  add_options(root.options, out);
  out += ".SH COMMANDS\n";
  for (const CommandDoc& command : root.commands) add_command(command, out);
  out += fmt::format(
      ".SH EXIT STATUS\n{}\n"
      ".SH FILES\n.TP\n\\fIdalil.toml\\fR\nWhat a project asks of every run; in the current folder "
      "or one above it.\n.TP\n\\fI.dalil/dalil.db\\fR\nThe audits that were kept; else "
      "\\fI~/.local/state/dalil/dalil.db\\fR.\n"
      ".SH ENVIRONMENT\n.TP\n\\fBLC_ALL\\fR, \\fBLC_MESSAGES\\fR, \\fBLANG\\fR\nThe language of "
      "the reports: Arabic or English.\n.TP\n\\fBNO_COLOR\\fR\nNo colours on the terminal.\n.TP\n"
      "\\fBDALIL_NOTIFY_KEY\\fR\nThe key that signs what \\fB\\-\\-notify\\fR posts.\n.TP\n"
      "\\fBXDG_STATE_HOME\\fR\nWhere audits are kept outside projects, instead of "
      "\\fI~/.local/state\\fR.\n",
      roff(root.footer));
  return out;
}

}  // namespace dalil::cli
