#include "reports/html_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/message.h"
#include "reports/escape.h"
#include "reports/readable.h"

namespace dalil {
namespace {

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
  }
}

// The last bytes of U+2066 to U+2069, the only ones in which they differ.
constexpr char kLeftToRight = '\xA6';
constexpr char kPop = '\xA9';

/// The last byte of the isolate that begins at `at`; 0 where there is none.
char isolate_at(std::string_view text, std::size_t at) {
  const std::string_view bytes = text.substr(at, 3);
  const bool one = bytes.size() == 3 && bytes.starts_with("\xE2\x81") && bytes[2] >= kLeftToRight &&
                   bytes[2] <= kPop;
  return one ? bytes[2] : '\0';
}

/// How much of `text`, which begins with '<', is an element written out, as in "write <title>": 0
/// where it is none. Isolates within it are closed within it.
std::size_t markup_size(std::string_view text) {
  constexpr std::size_t kMost = 500;
  const char first = text.size() > 1 ? text[1] : ' ';
  if (first != '/' && first != '!' && (first < 'a' || first > 'z')) return 0;
  int depth = 0;
  for (std::size_t i = 1; i < std::min(text.size(), kMost); ++i) {
    if (text[i] == '<') return 0;
    if (const char isolate = isolate_at(text, i); isolate != 0) depth += isolate == kPop ? -1 : 1;
    if (depth < 0) return 0;
    if (text[i] == '>') return depth == 0 ? i + 1 : 0;
  }
  return 0;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) append_escaped(out, c);
  return out;
}

std::string html_sentence(std::string_view sentence) {
  std::string out;
  out.reserve(sentence.size() + sentence.size() / 8);
  int depth = 0;
  std::size_t code_end = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (const char isolate = isolate_at(sentence, i); isolate != 0) {
      depth += isolate == kPop ? -1 : 1;
      out += isolate == kLeftToRight ? "<bdi dir=\"ltr\">" : isolate == kPop ? "</bdi>" : "<bdi>";
      i += 2;
      continue;
    }
    if (sentence[i] == '<' && i >= code_end) {
      code_end = i + markup_size(sentence.substr(i));
      if (code_end > i) out += "<code dir=\"ltr\">";
    }
    append_escaped(out, sentence[i]);
    if (i + 1 == code_end) out += "</code>";
  }
  for (; depth > 0; --depth) out += "</bdi>";
  return out;
}

HtmlPage& HtmlPage::raw(std::string_view markup) {
  out_.text += markup;
  out_.pass_on();
  return *this;
}

HtmlPage& HtmlPage::element(std::string_view tag, std::string_view sentence) {
  const std::string_view name = tag.substr(0, tag.find(' '));
  return raw("<").raw(tag).raw(">").text(sentence).raw("</").raw(name).raw(">\n");
}

HtmlPage& HtmlPage::number(std::int64_t number) {
  return raw(format_number(words_.language(), number));
}

HtmlPage& HtmlPage::stranger(std::string_view text) {
  return raw("<bdi>").raw(html_escaped(terminal_text(text))).raw("</bdi>");
}

HtmlPage& HtmlPage::code(std::string_view text) {
  return raw("<bdi dir=\"ltr\" class=\"code\">")
      .raw(html_escaped(terminal_text(text)))
      .raw("</bdi>");
}

HtmlPage& HtmlPage::web_link(std::string_view href, std::string_view shown) {
  if (!is_web_url(href)) return code(shown);
  return raw("<a rel=\"noreferrer noopener nofollow\" href=\"")
      .raw(html_escaped(href))
      .raw("\">")
      .code(shown)
      .raw("</a>");
}

HtmlPage& HtmlPage::bar(double share) {
  const double width = 100 * std::clamp(share, 0.0, 1.0);
  return raw("<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
             "aria-hidden=\"true\" focusable=\"false\"><rect class=\"fill\" height=\"8\" width=\"")
      .raw(fmt::format("{:.2f}", share > 0 ? std::max(width, 0.6) : 0))
      .raw("\"/></svg>");
}

}  // namespace dalil
