#include "reports/html_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/message.h"
#include "reports/escape.h"
#include "reports/readable.h"

namespace dalil {
namespace {

constexpr std::size_t kPiece = 64 * 1024;  // bytes that are gathered before the sink gets them

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

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) append_escaped(out, c);
  return out;
}

std::string html_sentence(std::string_view sentence) {
  constexpr std::string_view kIsolate = "\u2066";  // all four differ in their last byte
  const std::string_view common = kIsolate.substr(0, 2);
  std::string out;
  out.reserve(sentence.size() + sentence.size() / 8);
  int depth = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool isolate = sentence.substr(i).starts_with(common) && i + 2 < sentence.size() &&
                         sentence[i + 2] >= '\xA6' && sentence[i + 2] <= '\xA9';
    if (!isolate) {
      append_escaped(out, sentence[i]);
      continue;
    }
    const char last = sentence[i + 2];
    i += 2;
    if (last != '\xA9') {
      ++depth;
      out += last == '\xA6' ? "<bdi dir=\"ltr\">" : last == '\xA7' ? "<bdi dir=\"rtl\">" : "<bdi>";
    } else if (depth > 0) {
      --depth;
      out += "</bdi>";
    }
  }
  for (; depth > 0; --depth) out += "</bdi>";
  return out;
}

HtmlPage::HtmlPage(std::string_view language, const Sink& sink) : words_(language), sink_(sink) {
  text_.reserve(kPiece + kPiece / 4);
}

HtmlPage& HtmlPage::raw(std::string_view markup) {
  text_ += markup;
  if (text_.size() >= kPiece) flush();
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

void HtmlPage::flush() {
  sink_(text_);
  text_.clear();
}

}  // namespace dalil
