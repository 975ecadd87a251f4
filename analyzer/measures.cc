// Measures and quotes that several page rules share.
#include "analyzer/measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "analyzer/page/ascii.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil {
namespace {

/// Punctuation, arrows, symbols, emoji and white space; not what may be code: "open()", "--info".
bool is_mark(char32_t c) {
  constexpr std::string_view kAscii = " \t\n!\"'*,.:;<>?[]|~";
  if (c < 0x80) return kAscii.find(static_cast<char>(c)) != std::string_view::npos;
  return (c >= 0xA0 && c <= 0xBF && c != 0xAA && c != 0xBA) || c == 0x060C || c == 0x061B ||
         c == 0x061F || c == 0x06D4 || (c >= 0x2000 && c <= 0x206F) ||
         (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || c == 0xFE0F ||
         (c >= 0x1F000 && c <= 0x1FAFF);
}

}  // namespace

ShownText measure_shown(std::string_view text, double font_px, const PixelWidths& widths) {
  return {widths.measure(text, font_px), static_cast<std::int64_t>(graphemes(text))};
}

std::string_view fitting_part(std::string_view text, double font_px, double limit_px,
                              const PixelWidths& widths) {
  std::size_t fits = 0, over = std::min(graphemes(text), kQuoted) + 1;
  while (over - fits > 1) {
    const std::size_t middle = fits + (over - fits) / 2;
    const bool inside = widths.measure(prefix_graphemes(text, middle), font_px).high <= limit_px;
    (inside ? fits : over) = middle;
  }
  const std::string_view part = prefix_graphemes(text, fits);
  if (part.size() == text.size()) return part;
  const std::size_t space = part.rfind(' ');
  return space != std::string_view::npos && space > part.size() / 2 ? part.substr(0, space) : part;
}

std::string_view without_marks(std::string_view text) {
  while (!text.empty()) {
    std::size_t after = 0;
    if (!is_mark(next_code_point(text, after))) break;
    text.remove_prefix(after);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::size_t at = last;
    if (!is_mark(next_code_point(text, at))) break;
    text = text.substr(0, last);
  }
  return text;
}

bool stands_in_address(std::string_view folded, const Url& url) {
  const std::string shown = url.display();
  const std::size_t path = shown.find('/', url.scheme().size() + 3);
  if (path == std::string::npos) return false;
  std::string words = fold(std::string_view(shown).substr(path), Fold::kL2);
  std::ranges::replace_if(
      words, [](char c) { return std::string_view("-_+./?#=&").find(c) != std::string_view::npos; },
      ' ');
  words += ' ';
  const std::string wanted = fmt::format(" {} ", folded);
  return words.find(wanted) != std::string::npos;
}

bool body_was_read(const Page& page) {
  return std::ranges::all_of(page.limits, [](const std::string& limit) {
    return limit == "charset";  // some letters were lost, no element
  });
}

bool body_says_nothing(const Page& page) {
  if (!body_was_read(page)) return true;
  // "5; url=/next": without a URL it only reloads the page.
  if (page.meta_refresh.find('=') != std::string::npos) return true;
  return page.words.empty() && std::ranges::any_of(page.resources, &Resource::is_running_script);
}

bool is_blank(const Page& page) {
  return !body_says_nothing(page) && page.words.empty() && page.headings.empty() &&
         page.images.empty() && std::ranges::all_of(page.resources, [](const Resource& resource) {
           // Style sheets, and what is not run: body_says_nothing() has asked for scripts that are.
           return resource.element == "link" || resource.element == "script";
         });
}

bool title_never_ends(const Page& page) {
  constexpr std::size_t kLong = 500;
  // Titles about HTML may name an element; a whole page in a title leaves none outside it.
  const std::string_view title = page.title();
  const bool swallowed = page.words.empty() && page.headings.empty() && page.links.empty();
  const bool endless = title.size() > kLong && graphemes(title) > kLong;
  if (title.empty() || !(swallowed || endless)) return false;
  const std::string folded = fold(title, Fold::kL2);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"<body", "<h1", "<meta"},
      [&](std::string_view tag) { return folded.find(tag) != std::string::npos; });
}

bool is_photograph(const Url& url) {
  const std::string_view path = url.path();
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{".jpg", ".jpeg", ".png", ".webp", ".avif"},
      [path](std::string_view ending) {
        return path.size() >= ending.size() &&
               ascii::equals(path.substr(path.size() - ending.size()), ending);
      });
}

bool is_document(const Page& page) {
  return page.has_doctype && page.html_at.line != 0 && page.elements > 0;
}

bool is_same_page(const Link& link, const Page& page) {
  const std::string_view href = link.url.href();
  return href.starts_with(page.url) &&
         (href.size() == page.url.size() || href[page.url.size()] == '#');
}

std::string shown_url(const Url& url) {
  return std::string(prefix_graphemes(url.display(), kQuoted));
}

Evidence seen(std::string_view where, std::string_view what, SourcePosition at) {
  return {.where = std::string(where),
          .what = std::string(prefix_graphemes(what, kQuoted)),
          .line = at.line,
          .column = at.column};
}

Evidence seen(const Link& link, std::string_view what) {
  return seen(fmt::format("a[href=\"{}\"]", prefix_graphemes(link.href, kQuoted)), what, link.at);
}

}  // namespace dalil
