// The markup of an HTML report as it is written: what is ours goes in as it stands, and all else
// is escaped on its way in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/finding.h"
#include "reports/stream.h"
#include "reports/strings.h"

namespace dalil {

/// Text for a text node or a quoted attribute: & < > " ' as references.
std::string html_escaped(std::string_view text);

/// A sentence of Words or finding_sentence() as markup: escaped, its bidi isolates as <bdi>, and
/// elements that it writes out as <code>. The isolates must pair.
std::string html_sentence(std::string_view sentence);

class HtmlPage {
 public:
  HtmlPage(std::string_view language, const Sink& sink) : words_(language), out_(sink) {}

  const Words& words() const { return words_; }
  std::string_view direction() const { return words_.rtl() ? "rtl" : "ltr"; }

  /// Markup of the program's own.
  HtmlPage& raw(std::string_view markup);
  /// A sentence made by Words or finding_sentence().
  HtmlPage& text(std::string_view sentence) { return raw(html_sentence(sentence)); }
  /// The sentence of `key`.
  HtmlPage& say(std::string_view key, std::initializer_list<NamedValue> values = {}) {
    return text(words_(key, values));
  }
  /// `<tag>sentence</tag>`; `tag` may have attributes.
  HtmlPage& element(std::string_view tag, std::string_view sentence);
  HtmlPage& number(std::int64_t number);
  /// Words of strangers, with a direction of their own.
  HtmlPage& stranger(std::string_view text);
  /// A URL, an id or code: from left to right.
  HtmlPage& code(std::string_view text);
  /// A link that leaves the report; the text alone where `href` is not of the web.
  HtmlPage& web_link(std::string_view href, std::string_view shown);
  /// A bar of `share` (0 to 1) of its width, for the eye alone: its number stands beside it.
  HtmlPage& bar(double share);

  /// Hands what is written to the sink.
  void flush() { out_.finish(); }

 private:
  Words words_;
  Stream out_;
};

}  // namespace dalil
