// The lines of a terminal report: indentation, wrapping, ink, and the direction of the reader's
// script. Arabic lines open with a right-to-left mark, and a terminal mirrors their columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reports/strings.h"
#include "reports/terminal.h"

namespace dalil {

enum class Ink { kPlain, kBold, kFaint, kGood, kFair, kBad, kMarked };

class Screen {
 public:
  explicit Screen(const TerminalOptions& options);

  const Words& words() const { return words_; }
  std::size_t width() const { return width_; }
  /// How many of `count` items are to be shown.
  std::size_t shown(std::size_t count) const;

  /// One line as it stands; trailing spaces are dropped.
  void line(std::string_view text);
  void blank() { out_ += '\n'; }
  /// The title of a section, with a blank line before it.
  void title(std::string_view key);
  /// Text in lines of readable length; `lead` stands before the first, the others align behind it.
  void paragraph(std::size_t indent, std::string_view lead, std::string_view text,
                 Ink ink = Ink::kPlain);

  std::string ink(Ink ink, std::string_view text) const;
  /// A number or its column's title: its units stand under one another.
  std::string number_cell(std::string_view text, std::size_t columns) const;
  /// A stranger's text of at most `columns` cells, safe and with a direction of its own.
  std::string stranger(std::string_view text, std::size_t columns = 100) const;
  /// A part of a stranger's line, safe, without a direction of its own.
  std::string plain(std::string_view text) const;
  /// A URL, an option or an id: left to right and safe.
  std::string code(std::string_view text) const;
  /// A finding's sentence from a pattern of its card.
  std::string sentence(std::string_view pattern, const Finding& finding) const;

  std::string_view text() const { return out_; }

 private:
  Words words_;
  std::size_t width_;
  bool color_;
  int max_items_;
  std::string out_;
};

/// The sections, in terminal_fixes.cc, terminal_keywords.cc and terminal_journey.cc.
Result<void> write_fixes(const AuditView& view, Screen& screen);
void write_keywords(const AuditSummary& summary, Screen& screen);
void write_journey(const AuditSummary& summary, Screen& screen);

}  // namespace dalil
